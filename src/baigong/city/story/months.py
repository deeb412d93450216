"""The story's months in figures and its days sealed: frozen on the fifth of the next, opened to everyone by the province.

After all of it is lived and not scene by scene: a city may live its days beside the story once that is told, and a month is
frozen with everything that happened in it. Where the city froze it already, it stays so.
"""

from datetime import date, datetime

from django.db import transaction
from django.utils import timezone

from baigong.journal import queries as journals
from baigong.kernel.actor import SYSTEM
from baigong.kernel.workdays import CHINA
from baigong.people import queries as people
from baigong.people.models import RoleHeld
from baigong.people.words import Role
from baigong.record import actions as record
from baigong.reporting import actions, queries

from .cast import PROVINCE
from .stage import CURTAIN

MONTHS = {
    date(2025, 9, 1): (datetime(2025, 10, 5, 1, 20, tzinfo=CHINA), datetime(2025, 10, 13, 10, tzinfo=CHINA)),
    date(2025, 10, 1): (datetime(2025, 11, 5, 1, 20, tzinfo=CHINA), datetime(2025, 11, 10, 10, tzinfo=CHINA)),
}
"""Month → when the house froze it, when the province's officer published it."""


def tell() -> str:
    """Freeze and publish what is not yet."""
    officer = people.actor_in(RoleHeld.objects.filter(role=Role.PROVINCE_OFFICER, region_id=PROVINCE).order_by("id")[0])
    frozen = queries.frozen_months()
    with transaction.atomic():
        for month, (frozen_at, published_at) in MONTHS.items():
            if month not in frozen:
                actions.freeze_month(by=SYSTEM, month=month, now=frozen_at)
            if not queries.published(PROVINCE, month):
                actions.publish_month(by=officer, region=PROVINCE, month=month, now=published_at)
    return f"{len(MONTHS)} months told"


def seal() -> str:
    """Seal every day that is over, once all that was lived beside the story and told of it is written."""
    made = record.seal_days(by=SYSTEM, now=journals.simulated_now(timezone.now()) or CURTAIN)
    return f"{len(made)} days sealed"
