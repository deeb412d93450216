"""Messages to the officer."""

from django.utils.translation import gettext_lazy as _

from baigong.desk.messaging import hang_messages

from .door import door

messages = hang_messages(door, _("任务到期前和超期后的提醒、需要您知道的事会在这里告诉您。"))
