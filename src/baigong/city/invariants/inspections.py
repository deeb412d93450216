"""Inspections, complaints, penalties: lots are what their seed gives, visits what was called, bars what was imposed."""

import hashlib
from collections.abc import Iterator

from baigong.supervision import queries
from baigong.supervision.decide.draws import commitment
from baigong.supervision.models import Draw, Photo

from .checking import check, rows


@check
def a_draw_is_what_its_seed_gives() -> Iterator[tuple[str, str]]:
    """The seed is the announced one, and over the pool kept it gives the visits planned for the draw."""
    for one in Draw.objects.order_by("id").iterator(chunk_size=500):
        if commitment(one.seed) != one.commitment:
            yield f"supervision_draw {one.pk}", "its seed is not the one announced"
        elif one.state != "announced" and not queries.recomputes(one):
            yield f"supervision_draw {one.pk}", "its visits are not what its seed gives"


@check
def a_visit_is_made_by_two_inspectors() -> Iterator[tuple[str, str]]:
    """Two persons who hold the role that day, at a session of the class that day; entered by one, signed by the other."""
    yield from rows("supervision_visit", "is not at a session of its class on its day", """
        SELECT v.id FROM supervision_visit v JOIN offer_session s ON s.id = v.session_id
         WHERE s.cohort_id <> v.cohort_id OR (s.starts_at AT TIME ZONE 'Asia/Shanghai')::date <> v.held_on ORDER BY v.id""")
    yield from rows("supervision_visit", "has {} inspectors", """
        SELECT v.id, (SELECT count(DISTINCT r.person_id) FROM people_roleheld r WHERE r.role = 'inspector'
                         AND r.person_id IN (v.first_id, v.second_id) AND r.from_on <= v.held_on
                         AND (r.until_on IS NULL OR r.until_on > v.held_on)) AS n
          FROM supervision_visit v WHERE (SELECT count(DISTINCT r.person_id) FROM people_roleheld r
             WHERE r.role = 'inspector' AND r.person_id IN (v.first_id, v.second_id) AND r.from_on <= v.held_on
               AND (r.until_on IS NULL OR r.until_on > v.held_on)) <> 2 ORDER BY v.id""")
    yield from rows("supervision_visit", "was entered or signed by another than its two", """
        SELECT id FROM supervision_visit WHERE entered_by NOT IN (first_id, second_id)
            OR signed_by NOT IN (first_id, second_id) OR signed_by = entered_by ORDER BY id""")


@check
def what_was_entered_is_what_was_called() -> Iterator[tuple[str, str]]:
    """The number seen is the number called as there; nobody of another class was called; photos are what was kept."""
    yield from rows("supervision_visit", "says {} were there, {} were called so", """
        SELECT v.id, v.seen, count(s.id) FILTER (WHERE s.seen) FROM supervision_visit v
          LEFT JOIN supervision_sighting s ON s.visit_id = v.id WHERE v.entered_at IS NOT NULL
         GROUP BY v.id HAVING v.seen > count(s.id) FILTER (WHERE s.seen) OR v.roster > count(s.id) ORDER BY v.id""")
    yield from rows("supervision_sighting", "is of another class", """
        SELECT s.id FROM supervision_sighting s JOIN supervision_visit v ON v.id = s.visit_id
          JOIN enrolment_enrolment e ON e.id = s.enrolment_id WHERE e.cohort_id <> v.cohort_id ORDER BY s.id""")
    for one in Photo.objects.order_by("id").iterator(chunk_size=20):
        if hashlib.sha256(bytes(one.content)).hexdigest() != one.sha256:
            yield f"supervision_photo {one.pk}", "is not what was kept"


@check
def a_complaint_has_its_clock_and_its_handler() -> Iterator[tuple[str, str]]:
    """A clock runs exactly while it waits; it has a handler once it is accepted, and is answered by its handler."""
    yield from rows("supervision_complaint", "waits without a clock, or is settled with one", """
        SELECT id FROM supervision_complaint
         WHERE (state IN ('received', 'accepted', 'investigated')) <> (due_on IS NOT NULL) ORDER BY id""")
    yield from rows("supervision_complaint", "is handled by nobody, or was answered by another", """
        SELECT id FROM supervision_complaint WHERE (handler_id IS NULL) <> (accepted_at IS NULL)
            OR coalesce(answered_by, handler_id) IS DISTINCT FROM handler_id ORDER BY id""")


@check
def a_penalty_bars_as_long_as_it_says() -> Iterator[tuple[str, str]]:
    """What is imposed bars from its day on: until it is put right, then as long as its step says; nothing else does."""
    yield from rows("supervision_penalty", "does not bar as it says", """
        SELECT p.id FROM supervision_penalty p LEFT JOIN offer_bar b ON b.ground = 'penalty/' || p.id
         WHERE (p.state IN ('imposed', 'handed_in', 'rectified')) <> (b.id IS NOT NULL)
            OR b.provider_id <> p.provider_id OR b.from_on <> p.imposed_on
            OR (p.state = 'rectified') <> (b.until_on IS NOT NULL) AND b.id IS NOT NULL
            OR b.until_on < p.barred_until ORDER BY p.id""")
    yield from rows("offer_bar", "rests on no penalty", """
        SELECT b.id FROM offer_bar b WHERE b.ground LIKE 'penalty/%'
           AND NOT EXISTS (SELECT 1 FROM supervision_penalty p WHERE b.ground = 'penalty/' || p.id) ORDER BY b.id""")
