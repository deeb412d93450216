"""A class with a price and the trainees who owe it: what the tests of fees begin with.

    scene = cast_fees.make_scene()             # an open class at 1,200 yuan, two workers seated, nobody ordered
    order = scene.ordered() / paid() / left()  # the first worker's
"""

from dataclasses import dataclass
from datetime import date, datetime

from baigong.enrolment import actions as enrolment
from baigong.kernel.actor import Actor
from baigong.offer.models import Catalogue, Item
from baigong.subsidy import actions, queries
from baigong.subsidy.models import FeeOrder

from . import cast, cast_course
from .harness.kept import kept

PRICE = 120_000
OPENS = date(2025, 9, 8)
ORDERED, PAID = cast_course.moment(date(2025, 9, 2), 10), cast_course.moment(date(2025, 9, 3), 10)
IN_CLASS = cast_course.moment(date(2025, 9, 8), 13)
"""Three of the twelve hours are taught."""
COOLED_OFF = cast_course.moment(date(2025, 9, 11), 10)
"""The seven days after paying ended with the 10th."""
OVER = cast_course.moment(date(2025, 9, 20), 10)


@dataclass
class Scene:
    """An open class with its price."""

    who: cast.Cast
    course: cast_course.Course

    @property
    def cohort_id(self) -> int:
        """The class."""
        return self.course.cohort.pk

    @property
    def keeper(self) -> Actor:
        """Who keeps the money of the place."""
        return self.who.payer

    def ordered(self, nth: int = 0, **more: str) -> FeeOrder:
        """One worker's order (the first one's)."""
        by = (self.who.worker, self.who.other_worker)[nth]
        return actions.order_fee(by=by, now=ORDERED, enrolment_id=self.course.enrolments[nth].pk, **more)

    def paid(self, nth: int = 0) -> FeeOrder:
        """Paid by the gateway."""
        return notified(self.ordered(nth))

    def left(self, at: datetime = IN_CLASS) -> FeeOrder:
        """Paid, and the seat given up at an instant."""
        one = self.paid()
        enrolment.withdraw(by=self.who.worker, now=at, enrolment_id=one.enrolment_id)
        return one


def notified(one: FeeOrder, at: datetime = PAID) -> FeeOrder:
    """What the gateway says of an order, taken in."""
    content, signature = queries.sandbox_notice(one, at=at)
    actions.take_fee_notice(by=cast.VISITOR, now=at, content=content, signature=signature)
    return FeeOrder.objects.get(pk=one.pk)


@kept
def make_scene(*, price_fen: int | None = PRICE, subsidised: bool = False, days: int = 2) -> Scene:
    """A class that opens on 8 September with two sessions of three hours a day; prices come before people."""
    who = cast.assemble()
    course = cast_course.running(who, opens=OPENS, state="open", workers=[], days=days)
    cohort = course.cohort
    cohort.wants_subsidy = subsidised
    if subsidised:
        catalogue = Catalogue.objects.create(region_id=cast.PROVINCE, slug="test", name="目录", document_no="x", trust="G",
                                             hash="0" * 64, in_force=("2024-01-01", "2026-05-01"))
        cohort.item = Item.objects.create(catalogue=catalogue, occupation_id=cohort.occupation_id, level="4", price_fen=150_000,
                                          hours=12, shortage="short")
    cohort.save()
    if price_fen is not None:
        actions.state_price(by=who.provider_clerk, now=cast.NOW, cohort_id=cohort.pk, amount_fen=price_fen)
    course.enrolments = [cast_course.seat(cohort, worker) for worker in (who.worker, who.other_worker)]
    type(cohort).objects.filter(pk=cohort.pk).update(taken=2)
    return Scene(who, course)


def ended(scene: Scene) -> None:
    """The class is over."""
    cohort = scene.course.cohort
    cohort.refresh_from_db()
    cohort.state, cohort.ended_at = "ended", OVER
    cohort.save()
