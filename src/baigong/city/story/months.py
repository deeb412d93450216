"""The story's months: in figures, frozen on the fifth of the next and opened to everyone by the province; in the books, closed
by the city's finance officer and confirmed by the province. And its days sealed.

After all of it is lived and not scene by scene: a city may live its days beside the story once that is told, and a month is
frozen with everything that happened in it. Where the city froze it already, it stays so.
"""

from datetime import date, datetime

from django.db import transaction
from django.utils import timezone

from baigong.journal import queries as journals
from baigong.kernel.actor import SYSTEM, Actor
from baigong.kernel.workdays import CHINA
from baigong.ledger import queries as ledger
from baigong.people import queries as people
from baigong.people.models import RoleHeld
from baigong.people.words import Role
from baigong.policy import actions as policy
from baigong.record import actions as record
from baigong.reporting import actions, queries

from .cast import PROVINCE
from .stage import CURTAIN

MONTHS = {
    date(2025, 9, 1): (datetime(2025, 10, 5, 1, 20, tzinfo=CHINA), datetime(2025, 10, 13, 10, tzinfo=CHINA)),
    date(2025, 10, 1): (datetime(2025, 11, 5, 1, 20, tzinfo=CHINA), datetime(2025, 11, 10, 10, tzinfo=CHINA)),
}
"""Month → when the house froze it, when the province's officer published it."""
BOOKS = {
    date(2025, 9, 1): (datetime(2025, 10, 10, 9, 30, tzinfo=CHINA), datetime(2025, 10, 11, 15, tzinfo=CHINA)),
    date(2025, 10, 1): (datetime(2025, 11, 6, 9, 30, tzinfo=CHINA), datetime(2025, 11, 7, 15, tzinfo=CHINA)),
}
"""Month → when its books were closed, when that was confirmed."""


def tell() -> str:
    """Freeze and publish what is not yet."""
    officer = _first(Role.PROVINCE_OFFICER)
    frozen = queries.frozen_months()
    with transaction.atomic():
        for month, (frozen_at, published_at) in MONTHS.items():
            if month not in frozen:
                actions.freeze_month(by=SYSTEM, month=month, now=frozen_at)
            if not queries.published(PROVINCE, month):
                actions.publish_month(by=officer, region=PROVINCE, month=month, now=published_at)
    return f"{len(MONTHS)} months told"


def close() -> str:
    """Close the books of the months that are over, once everything of them is lived; one after the other, and once."""
    closes, confirms = _first(Role.FINANCE_OFFICER), _first(Role.PROVINCE_OFFICER)
    known = {one.month_from for one in ledger.periods()}
    for month, (closed_at, confirmed_at) in BOOKS.items():
        if month not in known:
            with transaction.atomic():
                made = policy.close_month(by=closes, now=closed_at, month=month)
                policy.confirm_month(by=confirms, now=confirmed_at, period_id=made.pk)
    return f"{len(BOOKS)} months closed"


def seal() -> str:
    """Seal every day that is over, once all that was lived beside the story and told of it is written."""
    made = record.seal_days(by=SYSTEM, now=journals.simulated_now(timezone.now()) or CURTAIN)
    return f"{len(made)} days sealed"


def _first(role: Role) -> Actor:
    """The first of the cast who holds a role over the province."""
    return people.actor_in(RoleHeld.objects.filter(role=role, region_id=PROVINCE).order_by("id")[0])
