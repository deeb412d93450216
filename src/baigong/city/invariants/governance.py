"""Measures and tasks: versions that were never touched, figures that someone told, parts that lie within their whole;
inspections of duties: lots that are what their seed gives, letters that stand as they were answered and judged.
"""

from collections.abc import Iterator

from baigong.governance.decide.shelf import hash_of
from baigong.governance.models import Inspection, MeasureVersion
from baigong.governance.queries import redrawn, said_of
from baigong.supervision.decide.draws import commitment

from .checking import check, rows


@check
def every_measure_version_is_what_its_hash_says() -> Iterator[tuple[str, str]]:
    """A version that was changed after it was written is found by its hash."""
    for version in MeasureVersion.objects.order_by("id").iterator(chunk_size=500):
        if hash_of(said_of(version).as_json()) != version.hash:
            yield f"governance_measureversion {version.pk}", "says something else than its hash"


@check
def every_measure_stands_in_an_article() -> Iterator[tuple[str, str]]:
    """The anchor of a measure is one of its document's, and it has a version."""
    yield from rows("governance_measure", "stands at no article", """
        SELECT m.id FROM governance_measure m LEFT JOIN governance_article a
            ON a.document_id = m.document_id AND a.anchor = m.anchor WHERE a.id IS NULL ORDER BY m.id""")
    yield from rows("governance_measure", "has no version", """
        SELECT m.id FROM governance_measure m LEFT JOIN governance_measureversion v ON v.measure_id = m.id
         WHERE v.id IS NULL ORDER BY m.id""")


@check
def a_tasks_figure_was_told_with_evidence() -> Iterator[tuple[str, str]]:
    """What a task has reached is the last figure entered for it."""
    yield from rows("governance_task", "shows {}, told last {}", """
        SELECT t.id, t.reached, p.amount FROM governance_task t LEFT JOIN LATERAL (
            SELECT amount FROM governance_progress p WHERE p.task_id = t.id AND p.amount IS NOT NULL
             ORDER BY p.id DESC LIMIT 1) p ON true
         WHERE t.reached IS NOT NULL AND t.reached IS DISTINCT FROM p.amount ORDER BY t.id""")


@check
def a_part_lies_within_its_whole() -> Iterator[tuple[str, str]]:
    """Of the same measure, set by the region that holds the whole, for a region below it, due no later."""
    yield from rows("governance_task", "is not a part of task {}", """
        SELECT c.id, p.id FROM governance_task c JOIN governance_task p ON p.id = c.parent_id
         WHERE c.measure_id <> p.measure_id OR c.set_in_id <> p.region_id OR c.due_on > p.due_on
            OR c.region_id = p.region_id OR NOT starts_with(c.region_id, regexp_replace(p.region_id, '(00)+$', ''))
         ORDER BY c.id""")


@check
def no_whole_is_done_while_a_part_is_open() -> Iterator[tuple[str, str]]:
    """Reported done or confirmed only when every part is confirmed or withdrawn."""
    yield from rows("governance_task", "is done while task {} is open", """
        SELECT p.id, min(c.id) FROM governance_task p JOIN governance_task c ON c.parent_id = p.id
         WHERE p.state IN ('done', 'confirmed') AND c.state NOT IN ('confirmed', 'withdrawn') GROUP BY p.id ORDER BY p.id""")


@check
def a_due_day_moved_only_as_agreed() -> Iterator[tuple[str, str]]:
    """A task with agreed extensions is due on the day agreed last."""
    yield from rows("governance_task", "is due on {}, agreed was {}", """
        SELECT t.id, t.due_on, e.until_on FROM governance_task t JOIN LATERAL (
            SELECT until_on FROM governance_extension e WHERE e.task_id = t.id AND e.state = 'agreed'
             ORDER BY e.id DESC LIMIT 1) e ON true
         WHERE t.due_on <> e.until_on ORDER BY t.id""")


@check
def an_inspection_looks_at_what_its_seed_gives() -> Iterator[tuple[str, str]]:
    """The seed is the one committed to, and over the pool kept it gives the tasks that were looked at."""
    for one in Inspection.objects.order_by("id").iterator(chunk_size=500):
        if commitment(one.seed) != one.commitment:
            yield f"governance_inspection {one.pk}", "its seed is not the one committed to"
        elif redrawn(one) is False:
            yield f"governance_inspection {one.pk}", "looked at other tasks than its seed gives"


@check
def a_letter_stands_as_it_was_answered_and_judged() -> Iterator[tuple[str, str]]:
    """A letter follows exactly where something was found and it was issued; its state is that of its last round."""
    yield from rows("governance_check", "is issued without a letter, or has one without", """
        SELECT c.id FROM governance_check c LEFT JOIN governance_rectification r ON r.check_of_id = c.id
         WHERE (c.state = 'issued') <> (r.id IS NOT NULL) ORDER BY c.id""")
    yield from rows("governance_rectification", "was sent back {} times, its rounds say {}", """
        SELECT r.id, r.backs, count(o.id) FROM governance_rectification r
          LEFT JOIN governance_round o ON o.rectification_id = r.id AND NOT o.accepted
         GROUP BY r.id HAVING r.backs <> count(o.id) ORDER BY r.id""")
    yield from rows("governance_rectification", "is {} against its last round", """
        SELECT r.id, r.state FROM governance_rectification r LEFT JOIN LATERAL (
            SELECT accepted, id FROM governance_round o WHERE o.rectification_id = r.id ORDER BY nth DESC LIMIT 1) o ON true
         WHERE (r.state = 'closed') <> coalesce(o.accepted, false)
            OR (r.state = 'answered') <> (o.id IS NOT NULL AND o.accepted IS NULL) ORDER BY r.id""")
