"""Records that workers let this provider see."""

from baigong.desk.let_in import hang_records

from .door import door

records, record = hang_records(door)
