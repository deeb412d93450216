"""What employers and assessment bodies file: nobody nominated beyond the order, nobody seated past it, no seat twice."""

from collections.abc import Iterator

from baigong.enrolment.models import SEATED

from .checking import check, rows


@check
def an_order_is_filled_by_whom_it_nominates() -> Iterator[tuple[str, str]]:
    """No more nominated than ordered, each of them staff's own choice of the order's employer; no other seat in its cohort."""
    yield from rows("offer_order", "nominates {} for {}", """
        SELECT o.id, count(n.id), o.heads FROM offer_order o JOIN enrolment_nomination n ON n.order_id = o.id
         GROUP BY o.id HAVING count(n.id) > o.heads ORDER BY o.id""")
    yield from rows("enrolment_enrolment", "sits in the cohort of order {} without its nomination", """
        SELECT e.id, o.id FROM enrolment_enrolment e JOIN offer_order o ON o.cohort_id = e.cohort_id
         WHERE e.state = ANY(%s) AND NOT EXISTS (SELECT FROM enrolment_nomination n
                WHERE n.order_id = o.id AND n.worker_id = e.worker_id) ORDER BY e.id""", [SEATED])
    yield from rows("offer_order", "is not the order of its cohort's provider, employer, occupation and level", """
        SELECT o.id FROM offer_order o JOIN offer_cohort c ON c.id = o.cohort_id
         WHERE (o.provider_id, o.employer_id, o.occupation_id, o.level)
            IS DISTINCT FROM (c.provider_id, c.employer_id, c.occupation_id, c.level) AND c.state <> 'cancelled' ORDER BY o.id""")


@check
def an_apprentice_has_one_mentor_and_one_place() -> Iterator[tuple[str, str]]:
    """Nobody is in two apprenticeships at once, nobody's mentor belongs to another one, nobody mentors themself."""
    yield from rows("enrolment_apprentice", "is in {} apprenticeships at once", """
        SELECT min(id), count(*) FROM enrolment_apprentice WHERE outcome = 'training'
         GROUP BY worker_id HAVING count(*) > 1 ORDER BY 1""")
    yield from rows("enrolment_apprentice", "has no mentor of its own apprenticeship", """
        SELECT a.id FROM enrolment_apprentice a LEFT JOIN enrolment_mentor m ON m.id = a.mentor_id
         WHERE m.apprenticeship_id IS DISTINCT FROM a.apprenticeship_id OR m.person_id = a.worker_id ORDER BY a.id""")


@check
def a_plan_counts_whom_it_passed() -> Iterator[tuple[str, str]]:
    """The counter of an assessment plan is the number of its registrations that passed, never more than its seats."""
    yield from rows("assessment_assessmentplan", "counts {}, {} passed, {} seats", """
        SELECT p.id, p.taken, count(r.id), p.seats
          FROM assessment_assessmentplan p LEFT JOIN assessment_registration r ON r.plan_id = p.id AND r.state = 'passed'
         GROUP BY p.id HAVING p.taken <> count(r.id) OR count(r.id) > p.seats ORDER BY p.id""")
    yield from rows("assessment_registration", "is for a plan that is not on file", """
        SELECT r.id FROM assessment_registration r JOIN assessment_assessmentplan p ON p.id = r.plan_id
         WHERE p.state <> 'accepted' ORDER BY r.id""")
