"""A document's text becomes a version that is never changed, its sentences at anchors, and its proposed duties.

What was settled of a sentence that stands in the new version as well goes on there, with the tasks drawn from it.
"""

import hashlib
from datetime import datetime

from baigong.governance import access, queries
from baigong.governance.decide.comparing import grams
from baigong.governance.decide.duties import propose
from baigong.governance.decide.settling import carried, proposal, without_span
from baigong.governance.decide.splitting import split
from baigong.governance.models import Clause, Document, Duty, Task, Text
from baigong.governance.words import DutyRefusal, DutyState, TextSource
from baigong.journal.actions import action, note
from baigong.kernel.actor import Actor
from baigong.kernel.refused import Refused


@action("governance.text_brought", may=access.may_judge)
def bring_text(
    *, by: Actor, now: datetime, document_id: int, text: str, source: str = TextSource.PASTED, file_name: str = "",
) -> Text:
    """Keep a text as the document's next version and propose its duties. Raises Refused: no_sentences, same_text."""
    document = Document.objects.select_for_update().get(pk=document_id)
    bare = text.replace("\r\n", "\n").replace("\r", "\n").strip() + "\n"
    found = split(bare)
    if not found.sentences:
        raise Refused(DutyRefusal.NO_SENTENCES)
    before = Text.objects.filter(document=document).order_by("-nth").first()
    sha256 = hashlib.sha256(bare.encode()).hexdigest()
    if before is not None and before.sha256 == sha256:
        raise Refused(DutyRefusal.SAME_TEXT, nth=before.nth)
    kept = Text.objects.create(
        document=document, nth=before.nth + 1 if before else 1, text=bare, source=TextSource(source), file_name=file_name,
        sha256=sha256,
        blocks=[[one.anchor, str(one.kind), one.heading] for one in found.blocks], brought_at=now, brought_by=by.person_id)
    clauses = Clause.objects.bulk_create(
        Clause(text=kept, position=n, anchor=one.anchor, block=one.block, said=one.text, is_heading=one.is_heading,
               grams=grams(one.text)) for n, one in enumerate(found.sentences, start=1))
    at = {one.anchor: one for one in clauses}
    duties = Duty.objects.bulk_create(
        Duty(text=kept, clause=at[one.at], start=one.start, end=one.end, proposed=said, said=without_span(said))
        for one in propose(found, queries.bodies()) for said in [proposal(one)])
    settled = _carry(before, kept) if before is not None else 0
    note(document, nth=kept.nth, sentences=len(clauses), duties=len(duties), carried=settled)
    return kept


def _carry(before: Text, kept: Text) -> int:
    """Settle what was settled before; answers how many. What an officer added goes on where its sentence still stands."""
    old = list(Duty.objects.filter(text=before).exclude(state=DutyState.PROPOSED).select_related("clause").order_by("id"))
    new = {one.pk: one for one in Duty.objects.filter(text=kept).select_related("clause")}
    goes_on = {key: new[to] for key, to in carried(
        [(one.pk, one.clause.said, one.proposed) for one in old],
        [(one.pk, one.clause.said, one.proposed or {}) for one in new.values()]).items()}
    for one in [one for one in old if one.proposed is None]:
        clause = Clause.objects.filter(text=kept, said=one.clause.said).order_by("position").first()
        if clause is not None and not Duty.objects.filter(clause=clause, start=one.start, end=one.end).exists():
            goes_on[one.pk] = Duty.objects.create(text=kept, clause=clause, start=one.start, end=one.end, said=one.said)
    count = 0
    # Whole duties before those merged into them, which the database ties to their whole.
    for one in sorted(old, key=lambda row: row.state == DutyState.MERGED):
        into = goes_on.get(one.merged_into_id or 0)
        if one.pk not in goes_on or (one.state == DutyState.MERGED and into is None):
            continue
        Duty.objects.filter(pk=goes_on[one.pk].pk).update(
            state=one.state, said=one.said, start=one.start, end=one.end, merged_into=into, settled_at=one.settled_at,
            settled_by=one.settled_by, why_dropped=one.why_dropped)
        Task.objects.filter(duty=one).update(duty=goes_on[one.pk])
        count += 1
    return count
