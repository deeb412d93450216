"""One exam: where it stands, the score grid, changes by two people, publication, certificates."""

from typing import Any

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from baigong.assessment import actions
from baigong.assessment import queries as assessment
from baigong.assessment.words import LongWork, Outcome, State
from baigong.desk import uploading
from baigong.desk.forms import checked, typed
from baigong.desk.happened import told
from baigong.desk.page import Ask, page
from baigong.desk.show import Show, show
from baigong.journal import queries as journal
from baigong.kernel.refused import Common, Reason, Refused
from baigong.offer.words import Level

from .door import door

TINTS = {Outcome.PASSED: "ok", Outcome.FAILED: "no", Outcome.ABSENT: "no", Outcome.WAITING: "wait"}
LADDER = (State.PLANNED, State.SCORED, State.PUBLISHED, State.CERTIFIED)


@page(door, "exams/<int:exam_id>/", title=_("考核"))
def exam(ask: Ask, exam_id: int) -> Show | HttpResponse:
    """The matter: steps, facts, everyone's scores, open and past changes, history; `?template=xlsx` the table of marks."""
    one = assessment.exam(exam_id, by=ask.by)
    if uploading.wants_template(ask):
        return uploading.template(assessment.SCORES_HEAD, name=_("成绩表"), rows=[
            (row.enrolment.pk, row.enrolment.worker.name, None, None) for row in assessment.results(one)])
    state, words = State(one.state), ask.language
    return show(
        one=one, state=str(state), level=Level(one.cohort.level).label(words), rules=assessment.rules(one.held_on),
        steps=_steps(state, words), appointed=one.assessor_id == ask.by.person_id,
        held=one.held_on <= ask.today, stood=one.publicity_until is not None and one.publicity_until < ask.today,
        rows=[{"one": row, "tint": TINTS[row.outcome], "outcome": row.outcome.label(words),
               "shown": _shown(row.score),
               "theory": _kept(ask, "theory", row.enrolment.pk), "practice": _kept(ask, "practice", row.enrolment.pk)}
              for row in assessment.results(one)],
        changes=[{"one": change, "mine": change.asked_by == ask.by.person_id, "open": change.state == "asked"}
                 for change in assessment.changes_of(one)],
        history=told(journal.history_of(one), language=words), table=typed(ask, uploading.Table, "bring"),
    )


@exam.deed("bring")
def bring(ask: Ask, exam_id: int) -> HttpResponse:
    """Enter the marks of a table: all of it or nothing, every faulty row told."""
    content = checked(typed(ask, uploading.Table, "bring"))["table"].read()
    rows = assessment.read_scores(content)

    def at_once() -> HttpResponse:
        actions.bring_scores(by=ask.by, exam_id=exam_id, rows=rows, now=ask.now)
        return ask.again(_("成绩已录入；再改须由两人办理"))

    return uploading.brought(ask, LongWork.SCORES, args={"exam_id": exam_id}, content=content, rows=len(rows),
                             at_once=at_once, link=reverse("assessor:exam", args=[exam_id]))


@exam.deed("score")
def score(ask: Ask, exam_id: int) -> HttpResponse:
    """Enter the grid; an empty pair is someone absent."""
    one = assessment.exam(exam_id, by=ask.by)
    seats = [row.enrolment for row in assessment.results(one)]
    scores = {seat.pk: (_mark(ask, "theory", seat), _mark(ask, "practice", seat)) for seat in seats}
    actions.enter_scores(by=ask.by, exam_id=exam_id, scores=scores, now=ask.now)
    return ask.again(_("成绩已录入；再改须由两人办理"))


@exam.deed("ask")
def ask_change(ask: Ask, exam_id: int) -> HttpResponse:
    """Ask for a changed score."""
    rows = [row for row in assessment.results(assessment.exam(exam_id, by=ask.by))
            if row.score and str(row.score.pk) == ask.post.get("score")]
    if not rows or rows[0].score is None:
        raise Refused(Common.NOT_FOUND)
    seat = rows[0].enrolment
    actions.ask_change(by=ask.by, score_id=rows[0].score.pk, theory=_mark(ask, "theory", seat),
                       practice=_mark(ask, "practice", seat), why=ask.post.get("why", ""), now=ask.now)
    return ask.again(_("已申请，等待另一名考评员复核"))


@exam.deed("agree")
def agree(ask: Ask, exam_id: int) -> HttpResponse:
    """The second person agrees."""
    actions.agree_change(by=ask.by, change_id=_change(ask, exam_id), now=ask.now)
    return ask.again(_("已同意，成绩已更正"))


@exam.deed("decline")
def decline(ask: Ask, exam_id: int) -> HttpResponse:
    """The second person does not."""
    actions.decline_change(by=ask.by, change_id=_change(ask, exam_id), why=ask.post.get("why", ""), now=ask.now)
    return ask.again(_("未同意，成绩不变"))


@exam.deed("publish")
def publish(ask: Ask, exam_id: int) -> HttpResponse:
    """Publish the results."""
    one = actions.publish_results(by=ask.by, exam_id=exam_id, now=ask.now)
    return ask.again(_("成绩已公示，至 %(day)s") % {"day": one.publicity_until})


@exam.deed("certify")
def certify(ask: Ask, exam_id: int) -> HttpResponse:
    """Issue the certificates."""
    issued = actions.certify(by=ask.by, exam_id=exam_id, now=ask.now)
    return ask.again(_("已核发 %(n)s 本证书") % {"n": len(issued)})


@exam.deed("cancel")
def cancel(ask: Ask, exam_id: int) -> HttpResponse:
    """Call it off."""
    actions.cancel_exam(by=ask.by, exam_id=exam_id, why=ask.post.get("why", ""), now=ask.now)
    return ask.again(_("已取消"))


def _steps(state: State, words: str) -> list[dict[str, object]]:
    if state == State.CANCELLED:
        return [{"label": state.label(words), "state": "no"}]
    here = LADDER.index(state)
    last = state == State.CERTIFIED
    return [{"label": one.label(words), "state": "done" if n < here or last else "now" if n == here else "todo"}
            for n, one in enumerate(LADDER)]


def _shown(score: Any) -> list[str]:
    """Theory and practice as a grid shows them."""
    marks = (None, None) if score is None else (score.theory, score.practice)
    return ["—" if mark is None else str(mark) for mark in marks]


def _kept(ask: Ask, paper: str, key: int) -> str:
    """What was typed, when the page comes back with a refusal."""
    return ask.post.get(f"{paper}-{key}", "")


def _mark(ask: Ask, paper: str, seat: object) -> int | None:
    """A typed mark; empty = did not sit. Raises Refused(bad_input) for anything but a number."""
    text = ask.post.get(f"{paper}-{seat.pk}", "").strip()  # type: ignore[attr-defined]
    if not text:
        return None
    if not (text.isascii() and text.isdigit() and len(text) <= 4):
        raise Refused(Reason(Common.BAD_INPUT, {"field": seat.worker.name, "fault": text}))  # type: ignore[attr-defined]
    return int(text)


def _change(ask: Ask, exam_id: int) -> int:
    """The change meant, if it is one of this exam."""
    for change in assessment.changes_of(assessment.exam(exam_id, by=ask.by)):
        if str(change.pk) == ask.post.get("change"):
            return change.pk
    raise Refused(Common.NOT_FOUND)
