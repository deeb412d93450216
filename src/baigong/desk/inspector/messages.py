"""Messages to the inspector."""

from django.utils.translation import gettext_lazy as _

from baigong.desk.messaging import hang_messages

from .door import door

messages = hang_messages(door, _("抽中您的检查和要您会签的记录会在这里告诉您。"), frame="frames/worker.html")
