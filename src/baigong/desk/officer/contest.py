"""One contest: results from Excel, their public notice, publication by another officer; what each placing opens."""

from typing import Any

from django import forms
from django.core.validators import FileExtensionValidator
from django.http import HttpResponse
from django.utils.translation import gettext_lazy as _

from baigong.desk import listing, sheet
from baigong.desk.finding import address
from baigong.desk.forms import checked, typed, why
from baigong.desk.happened import told
from baigong.desk.page import Ask, page
from baigong.desk.parts.lists import Column
from baigong.desk.show import XLSX, SeeOther, Show, download, show
from baigong.journal import queries as journal
from baigong.talent import actions, queries
from baigong.talent.words import CONTEST_MOVES, ContestMove, ContestState

from .contests import row_of
from .door import KEEPERS, door

HEAD = ("姓名", "身份证号", "职业编码", "名次", "成绩")
"""The columns that the import reads, in Chinese whatever the page's language: they are the file's format."""
BIGGEST = 2 * 1024 * 1024
COLUMNS = (Column("place", _("名次"), "number"), Column("name", _("姓名"), "strong", sub="region"),
           Column("trade", _("职业（工种）")), Column("score", _("成绩")), Column("opens", _("按规定可以")))
WAY = (ContestState.REGISTERED, ContestState.ENTERED, ContestState.NOTICED, ContestState.PUBLISHED)


class Load(forms.Form):
    """The table of results."""

    table = forms.FileField(label=_("成绩表（.xlsx）"), validators=[FileExtensionValidator(["xlsx"])],
                            widget=forms.FileInput(attrs={"accept": ".xlsx"}),
                            help_text=_("第一行为表头，见模板；身份证号一列请设为文本"))

    def clean_table(self) -> object:
        """Some thousand rows are well below two megabytes."""
        if self.cleaned_data["table"].size > BIGGEST:
            raise forms.ValidationError(_("文件超过 2 MB"))
        return self.cleaned_data["table"]


class Reasoned(forms.Form):
    """Why it is taken back or called off."""

    why = why(_("理由"))


@page(door, "contests/<int:contest_id>/", title=_("竞赛"))
def contest(ask: Ask, contest_id: int) -> Show | HttpResponse:
    """The matter; with `?template=xlsx` the empty table, with `?export=xlsx` the results."""
    if ask.get.get("template") == "xlsx":
        return download(sheet.table(HEAD, []), name=f"{_('竞赛成绩模板')}.xlsx", kind=XLSX)
    one = queries.contest(contest_id, by=ask.by)
    found = queries.results_of(one).select_related("person__region", "contest")
    if listing.wants_file(ask):
        return listing.file_of(COLUMNS, listing.in_lots(found, lambda lot: [_result(row, ask) for row in lot]), name=one.name)
    here, state = listing.page_of(ask, found, per=50), ContestState(one.state)
    moves = {move for from_state, move in CONTEST_MOVES if from_state == state}
    keeper = ask.by.role in KEEPERS and ask.by.covers(one.region_id)
    may = moves if keeper else set()
    return show(
        one=one, row=row_of(one, ask), steps=_steps(state, ask.language), columns=COLUMNS, here=here,
        results=[_result(row, ask) for row in here], export_url=listing.export_url(ask),
        load=typed(ask, Load, "load") if ContestMove.ENTER in may and one.held_on <= ask.today else None,
        notices=ContestMove.NOTICE in may, noticed=state == ContestState.NOTICED,
        publishes=ContestMove.PUBLISH in may and one.entered_by != ask.by.person_id
        and one.publicity_until is not None and one.publicity_until < ask.today,
        own=ContestMove.PUBLISH in may and one.entered_by == ask.by.person_id,
        take_back=typed(ask, Reasoned, "take_back", auto_id="back_%s") if ContestMove.RETURN in may else None,
        cancel=typed(ask, Reasoned, "cancel", auto_id="cancel_%s") if ContestMove.CANCEL in may else None,
        days=queries.shelf().contests.publicity_working_days,
        history=told(journal.history_of(one), language=ask.language),
    )


@contest.deed("load")
def load(ask: Ask, contest_id: int) -> SeeOther:
    """Enter the whole table."""
    content = checked(typed(ask, Load, "load"))["table"].read()
    rows = queries.read_results(content)
    actions.enter_results(by=ask.by, now=ask.now, contest_id=contest_id, rows=rows)
    return ask.again(_("已录入 {n} 人的成绩").format(n=len(rows)))


@contest.deed("notice")
def notice(ask: Ask, contest_id: int) -> SeeOther:
    """Let the results stand in public."""
    one = actions.notice_results(by=ask.by, now=ask.now, contest_id=contest_id)
    return ask.again(_("成绩已公示，至 {day}").format(day=one.publicity_until))


@contest.deed("take_back")
def take_back(ask: Ask, contest_id: int) -> SeeOther:
    """Something was wrong."""
    actions.take_back_results(by=ask.by, now=ask.now, contest_id=contest_id, **checked(typed(ask, Reasoned, "take_back")))
    return ask.again(_("已撤回，可以重新录入"))


@contest.deed("publish")
def publish(ask: Ask, contest_id: int) -> SeeOther:
    """Make the results final."""
    actions.publish_contest(by=ask.by, now=ask.now, contest_id=contest_id)
    return ask.again(_("成绩已公布，并告知本人"))


@contest.deed("cancel")
def cancel(ask: Ask, contest_id: int) -> SeeOther:
    """Call the contest off."""
    actions.cancel_contest(by=ask.by, now=ask.now, contest_id=contest_id, **checked(typed(ask, Reasoned, "cancel")))
    return ask.again(_("已取消"))


def _steps(state: ContestState, words: str) -> list[dict[str, object]]:
    if state == ContestState.CANCELLED:
        return [{"label": state.label(words), "state": "no"}]
    here, last = WAY.index(state), state == ContestState.PUBLISHED
    return [{"label": one.label(words), "state": "done" if n < here or last else "now" if n == here else "todo"}
            for n, one in enumerate(WAY)]


def _result(row: Any, ask: Ask) -> dict[str, Any]:
    found = queries.opened_by(row)
    shelf, opens = queries.shelf(), ""
    if found is not None:
        opens = str(_("晋升 {level}").format(level=shelf.ladder.rung(found.to).label(ask.language)))
        opens += f" · {shelf.honours[found.honour].label(ask.language)}" if found.honour else ""
    score = "" if row.score_hundredths is None else f"{row.score_hundredths / 100:g}"
    return {"place": row.place, "name": row.person.name, "region": row.person.region.name, "trade": row.occupation.name,
            "score": score, "opens": opens or "–",
            "url": address(ask, "person", row.person_id) if ask.by.covers(row.person.region_id) else ""}
