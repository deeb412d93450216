"""Messages to the worker."""

from django.utils.translation import gettext_lazy as _

from baigong.desk.messaging import hang_messages

from .door import door

messages = hang_messages(door, _("报名、递补、成绩和补贴的进展都会在这里告诉您。"), frame="frames/worker.html")
