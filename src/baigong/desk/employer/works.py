"""Long work at the employer desk."""

from baigong.desk.long_work import hang_works

from .door import door

works, work = hang_works(door)
