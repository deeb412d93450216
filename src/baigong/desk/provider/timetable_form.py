"""The form of the timetable builder: weekdays and times once, then one block for each content."""

from collections.abc import Mapping
from datetime import time
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from baigong.desk.page import Ask
from baigong.offer import queries as offer
from baigong.offer.decide.timetable import Block, Pattern
from baigong.offer.words import Content

WEEKDAYS = [("0", _("周一")), ("1", _("周二")), ("2", _("周三")), ("3", _("周四")), ("4", _("周五")), ("5", _("周六")),
            ("6", _("周日"))]
STARTS = [("08:30", _("上午 8:30")), ("09:00", _("上午 9:00")), ("13:30", _("下午 13:30")), ("14:00", _("下午 14:00")),
          ("18:30", _("晚上 18:30"))]
ORDER = (Content.SAFETY, Content.THEORY, Content.PRACTICE)
"""Safety first: nobody touches a machine before it."""


class PatternForm(forms.Form):
    """Weekdays, times and three blocks; the fields of a block are `<content>_hours`, `_topic`, `_teacher`, `_place`."""

    weekdays = forms.MultipleChoiceField(
        label=_("上课日"), choices=WEEKDAYS, widget=forms.CheckboxSelectMultiple, initial=["0", "1", "2", "3", "4"],
        help_text=_("法定节假日自动跳过"))
    starts = forms.MultipleChoiceField(
        label=_("开始时间"), choices=STARTS, widget=forms.CheckboxSelectMultiple, initial=["09:00", "14:00"])
    hours_each = forms.IntegerField(label=_("每次课时"), min_value=1, max_value=8, initial=4)

    def __init__(self, data: Any = None, *, ask: Ask, cohort: Any, hours: Mapping[Any, int] | None = None) -> None:
        super().__init__(data)
        teachers = [(one.pk, one.person.name) for one in offer.teachers_of(cohort.provider_id, by=ask.by)]
        places = [(one.pk, one.name) for one in offer.places_of(cohort.provider_id, by=ask.by)]
        for content in ORDER:
            word = content.label(ask.language)
            self.fields[f"{content}_hours"] = forms.IntegerField(
                label=_("%(what)s课时") % {"what": word}, min_value=0, max_value=2000,
                initial=(hours or {}).get(content, 0))
            self.fields[f"{content}_topic"] = forms.CharField(
                label=_("%(what)s内容") % {"what": word}, max_length=120, required=False)
            self.fields[f"{content}_teacher"] = forms.TypedChoiceField(
                label=_("%(what)s教师") % {"what": word}, choices=teachers, coerce=int)
            self.fields[f"{content}_place"] = forms.TypedChoiceField(
                label=_("%(what)s地点") % {"what": word}, choices=places, coerce=int, initial=cohort.place_id)

    def blocks(self) -> list[tuple[Content, list[forms.BoundField]]]:
        """The fields of each block, for the page."""
        names = ("hours", "topic", "teacher", "place")
        return [(content, [self[f"{content}_{name}"] for name in names]) for content in ORDER]

    def pattern(self, cohort: Any) -> Pattern:
        """What the valid form says."""
        given = self.cleaned_data
        return Pattern(
            opens_on=cohort.opens_on, weekdays=frozenset(int(day) for day in given["weekdays"]),
            starts=tuple(time.fromisoformat(start) for start in given["starts"]), hours_each=given["hours_each"],
            blocks=tuple(
                Block(content=str(content), topic=given[f"{content}_topic"] or content.zh,
                      hours=given[f"{content}_hours"], teacher_id=given[f"{content}_teacher"],
                      place_id=given[f"{content}_place"])
                for content in ORDER if given[f"{content}_hours"]),
        )
