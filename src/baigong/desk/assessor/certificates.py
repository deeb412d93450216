"""Certificates this body issued."""

from baigong.desk.certificates import hang_certificates

from .door import door

certificates, certificate, certificate_file = hang_certificates(door)
