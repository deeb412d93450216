"""What the journal does for itself at night: forgets what is no longer needed, keeps what an audit found."""

from collections.abc import Mapping
from datetime import datetime, timedelta

from django.db.models import Q

from baigong.journal import access
from baigong.journal.models import Once, Reply, Use, Work
from baigong.kernel.actor import Actor

from .acting import action, note
from .replies import WINDOW_SECONDS

KEPT = timedelta(days=30)
"""How long an answered form and the faults of a file are kept."""
LOOKED = timedelta(days=1)
"""How long the key of a POST that only looked is kept: anyone may send those."""
COUNTED = timedelta(hours=1)
"""How long a machine's requests are remembered; their limit is by the minute."""


@action("journal.tidied", may=access.is_system)
def tidy(*, by: Actor, now: datetime) -> int:
    """Forget answered forms, replies and the faults of ended work after thirty days. Answers how many forms."""
    gone, _ = Once.objects.filter(at__lt=now - KEPT).exclude(location="").delete()
    replies, _ = Reply.objects.filter(Q(at__lt=now - KEPT) | Q(status=0, at__lt=now - LOOKED)).delete()
    Use.objects.filter(window__lt=int((now - COUNTED).timestamp()) // WINDOW_SECONDS).delete()
    works = Work.objects.filter(ended_at__lt=now - KEPT).exclude(faults=[]).update(faults=[])
    note(forms=gone, replies=replies, works=works)
    return gone


@action("journal.audited", may=access.is_system)
def record_audit(*, by: Actor, now: datetime, found: Mapping[str, int]) -> None:
    """Keep how many violations each check found, so that a silence can be shown later."""
    note(found=dict(found))
