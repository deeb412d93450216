"""Certificates of the officer's region; city and province officers may declare one void."""

from baigong.desk.certificates import hang_certificates

from .door import CHIEFS, door

certificates, certificate, certificate_file = hang_certificates(door, revokers=CHIEFS)
