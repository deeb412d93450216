"""企业新型学徒制 at the employer's desk: the filings, one with its roster, filed with the bureau, finished at its end."""

from typing import Any

from django import forms
from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from baigong.desk import listing, uploading
from baigong.desk.apprenticed import facts_of, next_of, people_of, row_of
from baigong.desk.forms import checked, choices, day, typed
from baigong.desk.happened import told
from baigong.desk.page import Ask, page
from baigong.desk.parts.lists import Column
from baigong.desk.show import SeeOther, Show, show
from baigong.enrolment import actions
from baigong.enrolment import queries as enrolment
from baigong.enrolment.words import ApprenticeshipState, LongWork, Outcome
from baigong.journal import queries as journal
from baigong.offer import queries as offer
from baigong.offer.words import Level
from baigong.people import queries as people

from .door import door

COLUMNS = (Column("what", _("职业和等级"), "strong", sub="no"), Column("school", _("合作院校")),
           Column("heads", _("学徒"), "number"), Column("term", _("培养期")), Column("state", _("状态"), "tag"))
ENDS = (Outcome.CERTIFIED, Outcome.COMPLETED, Outcome.LEFT)


class Filing(forms.Form):
    """What an apprenticeship is: with whom, in what, how long, by which plan."""

    what = forms.ChoiceField(label=_("合作院校、职业和等级"), help_text=_("列出本省（市）培训机构备案的职业和等级"))
    agreement_no = forms.CharField(label=_("校企合作协议编号"), max_length=60)
    agreed_on = day(_("协议签订日期"))
    from_on = day(_("培养期起"))
    until_on = day(_("培养期止"))
    hours = forms.IntegerField(label=_("师带徒课时"), min_value=1, max_value=5000)
    plan = forms.CharField(label=_("培养计划"), max_length=4000, widget=forms.Textarea(attrs={"rows": 6}),
                           help_text=_("培养目标、课程、弹性学制安排、考核方式"))

    def __init__(self, *args: Any, ask: Ask, **more: Any) -> None:
        super().__init__(*args, **more)
        place = people.organisation(ask.by.organisation_id or 0).region_id
        self.fields["what"].choices = [("", _("请选择")), *(
            (f"{one.provider_id}:{one.occupation_id}:{one.level}",
             f"{one.provider.name} · {one.occupation.name} {Level(one.level).label(ask.language)}")
            for one in offer.scopes_in(place, on=ask.today))]

    def given(self) -> dict[str, Any]:
        """As the actions take it."""
        rest = dict(self.cleaned_data)
        school, occupation, level = rest.pop("what").split(":")
        return {"school_id": int(school), "occupation_code": occupation, "level": level, **rest}


@page(door, "apprenticeships/", title=_("新型学徒制"))
def apprenticeships(ask: Ask) -> Show | HttpResponse:
    """All of the employer's, newest first."""
    rows = [
        {**row_of(one, ask), "url": reverse("employer:apprenticeship", args=[one.pk])}
        for one in enrolment.apprenticeships(by=ask.by)]
    if listing.wants_file(ask):
        return listing.file_of(COLUMNS, rows, name=str(_("新型学徒制")))
    return show(columns=COLUMNS, rows=rows, export_url=listing.export_url(ask))


@page(door, "apprenticeships/new/", title=_("申报学徒制"), template="employer/apprenticeship_form.html")
def new_apprenticeship(ask: Ask) -> Show:
    """An empty filing."""
    return show(form=typed(ask, Filing, "write", ask=ask), crumbs=_crumbs(_("申报")))


@new_apprenticeship.deed("write")
def draft(ask: Ask) -> SeeOther:
    """Keep it as a draft and go on to its people."""
    form = typed(ask, Filing, "write", ask=ask)
    checked(form)
    made = actions.draft_apprenticeship(by=ask.by, now=ask.now, **form.given())
    return ask.done(_("已存为草稿，请导入学徒花名册"), "employer:apprenticeship", made.pk)


@page(door, "apprenticeships/<int:apprenticeship_id>/edit/", title=_("修改学徒制申报"),
      template="employer/apprenticeship_form.html")
def edit_apprenticeship(ask: Ask, apprenticeship_id: int) -> Show:
    """A filing written earlier."""
    one = enrolment.apprenticeship(apprenticeship_id, by=ask.by)
    initial = {name: getattr(one, name) for name in ("agreement_no", "agreed_on", "from_on", "until_on", "hours", "plan")}
    initial["what"] = f"{one.school_id}:{one.occupation_id}:{one.level}"
    return show(form=typed(ask, Filing, "write", ask=ask, initial=initial), crumbs=_crumbs(one.no))


@edit_apprenticeship.deed("write")
def rewrite(ask: Ask, apprenticeship_id: int) -> SeeOther:
    """Keep the changes."""
    form = typed(ask, Filing, "write", ask=ask)
    checked(form)
    actions.edit_apprenticeship(by=ask.by, now=ask.now, apprenticeship_id=apprenticeship_id, **form.given())
    return ask.done(_("已保存"), "employer:apprenticeship", apprenticeship_id)


@page(door, "apprenticeships/<int:apprenticeship_id>/", title=_("新型学徒制"))
def apprenticeship(ask: Ask, apprenticeship_id: int) -> Show | HttpResponse:
    """One filing: steps, people, what it says; `?template=xlsx` is the empty roster."""
    if uploading.wants_template(ask):
        return uploading.template(enrolment.APPRENTICES_HEAD, name=_("学徒花名册模板"))
    one = enrolment.apprenticeship(apprenticeship_id, by=ask.by)
    state, roster = ApprenticeshipState(one.state), people_of(one, ask)
    return show(
        one=one, row=row_of(one, ask), steps=enrolment.steps_of(one), facts=facts_of(one, ask), next=next_of(one, ask),
        people=roster, editable=state in (ApprenticeshipState.DRAFT, ApprenticeshipState.RETURNED),
        form=typed(ask, uploading.Table, "bring"), crumbs=_crumbs(one.no),
        outcomes=[(word, label) for word, label in choices(Outcome) if word in {str(end) for end in ENDS}],
        ends=[{"id": row["id"], "label": row["name"], "note": row["mentor"]} for row in roster]
        if state is ApprenticeshipState.FIXED and ask.today > one.until_on else [],
        history=told(journal.history_of(one), language=ask.language))


@apprenticeship.deed("bring")
def bring(ask: Ask, apprenticeship_id: int) -> SeeOther:
    """Replace the roster by the table."""
    content = checked(typed(ask, uploading.Table, "bring"))["table"].read()
    rows = enrolment.read_apprentices(content)

    def at_once() -> SeeOther:
        actions.bring_apprentices(by=ask.by, now=ask.now, apprenticeship_id=apprenticeship_id, rows=rows)
        return ask.again(_("已导入 {n} 名学徒").format(n=len(rows)))

    return uploading.brought(
        ask, LongWork.APPRENTICES, args={"apprenticeship_id": apprenticeship_id}, content=content, rows=len(rows),
        at_once=at_once, link=reverse("employer:apprenticeship", args=[apprenticeship_id]))


@apprenticeship.deed("file")
def file(ask: Ask, apprenticeship_id: int) -> SeeOther:
    """File it with the bureau."""
    one = actions.file_apprenticeship(by=ask.by, now=ask.now, apprenticeship_id=apprenticeship_id)
    return ask.again(_("已报送，人社部门应在 %(day)s 前受理") % {"day": one.due_on})


@apprenticeship.deed("finish")
def finish(ask: Ask, apprenticeship_id: int) -> SeeOther:
    """How it went for each."""
    one = enrolment.apprenticeship(apprenticeship_id, by=ask.by)
    outcomes = {row.pk: ask.post.get(f"state-{row.pk}", "") for row in enrolment.apprentices_of(one)}
    actions.finish_apprenticeship(by=ask.by, now=ask.now, apprenticeship_id=one.pk, outcomes=outcomes)
    return ask.again(_("已登记培养结果"))


def _crumbs(last: object) -> list[dict[str, object]]:
    return [{"label": _("新型学徒制"), "url": reverse("employer:apprenticeships")}, {"label": last}]
