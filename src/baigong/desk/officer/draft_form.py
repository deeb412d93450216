"""A policy as a form: its figures as fields, a table's figure as one field per row, its conditions as expressions.

Of one that fills in a frame only what is left to the place, each beside the range it has to keep to.
"""

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext as _

from baigong import rules
from baigong.desk import promise
from baigong.desk.forms import Yuan
from baigong.kernel.fen import yuan
from baigong.rules.vocabulary import UNITS

MOST = 10**12


class Within:
    """What a value may be: between what the frame allows, told beside the field and to whoever goes beyond."""

    def __init__(self, least: Any, most: Any, *, unit: str, word: str) -> None:
        self.least, self.most = least, most
        low, high = (str(yuan(one)) if unit == "fen" and one is not None else str(one) for one in (least, most))
        if least is None and most is None:
            self.says = ""
        elif least is None:
            self.says = _("允许范围：不超过 {most} {unit}").format(most=high, unit=word)
        elif most is None:
            self.says = _("允许范围：不低于 {least} {unit}").format(least=low, unit=word)
        else:
            self.says = _("允许范围：{least} 至 {most} {unit}").format(least=low, most=high, unit=word)

    def __call__(self, value: Any) -> None:
        if (self.least is not None and value < self.least) or (self.most is not None and value > self.most):
            raise forms.ValidationError(self.says)


class DraftForm(forms.Form):
    """One field per figure or row of a table, and one per condition, as the draft has them on its day.

    Field names: `fig:<code>`, `fig:<code>:<keys>`, `when:<code>`. `figures` and `conditions` are what was changed.
    """

    def __init__(self, *args: Any, sheet: rules.Sheet, on: date, english: bool, **kwargs: Any) -> None:
        super().__init__(*args, auto_id="draft_%s", **kwargs)
        self.sheet, self.on, self.english = sheet, on, english
        own = rules.own_figures(sheet)                        # what is open is the places' below to give
        self.held = {figure.code: held.value for figure in sheet.figures if (held := figure.on(on)) is not None
                     and (not figure.is_open if own is None else figure.code in own)}
        for figure in sorted(sheet.figures, key=lambda one: bool(one.set_of)):  # numbers first, long lists of codes last
            if figure.code in self.held:
                self._add(figure)
        said = {line.code: line.text_en if english else line.text for line in rules.judge(sheet, {}, on=on).lines}
        for clause in sheet.conditions if own is None else ():
            if clause.holds_on(on) and sum(other.code == clause.code for other in sheet.conditions) == 1:
                self.fields[f"when:{clause.code}"] = forms.CharField(
                    label=said.get(clause.code, clause.code), initial=clause.when, max_length=2000,
                    widget=forms.Textarea(attrs={"rows": 2, "spellcheck": "false"}),
                    help_text=promise.basis_of(sheet, clause.basis))

    def _add(self, figure: Any) -> None:
        label = figure.label_en if self.english else figure.label
        held, basis = self.held[figure.code], promise.basis_of(self.sheet, figure.on(self.on).basis)
        kinds = {fact.name: fact for fact in self.sheet.facts}
        if figure.keys:
            for keys, number in held:
                named = [_code_label(kinds.get(fact), code, self.english) for fact, code in zip(figure.keys, keys, strict=True)]
                self.fields[f"fig:{figure.code}:{'|'.join(keys)}"] = self._number(
                    figure, keys, f"{label} · {' · '.join(named)}", number, basis)
        elif figure.set_of:
            kind = kinds.get(figure.set_of)
            codes = [(code, en if self.english else zh) for code, zh, en in kind.codes] if kind else [(one, one) for one in held]
            self.fields[f"fig:{figure.code}"] = forms.MultipleChoiceField(
                label=label, choices=codes, initial=list(held), widget=forms.CheckboxSelectMultiple, help_text=basis)
        elif isinstance(held, date):
            self.fields[f"fig:{figure.code}"] = forms.DateField(
                label=label, initial=held, help_text=basis, widget=forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"}))
        else:
            self.fields[f"fig:{figure.code}"] = self._number(figure, (), label, held, basis)

    def _number(self, figure: Any, keys: tuple[str, ...], label: str, held: int, basis: str) -> forms.Field:
        word = _("元") if figure.unit == "fen" else UNITS.get(figure.unit, ("", ""))[self.english]
        label = f"{label}（{word}）" if word and not self.english else f"{label} ({word})" if word else label
        within = Within(*rules.left_to(self.sheet, figure.code, keys, self.on), unit=figure.unit, word=word)
        more: dict[str, Any] = {"label": label, "initial": held, "validators": [within],
                                "help_text": " · ".join(filter(None, (within.says, basis)))}
        return Yuan(**more) if figure.unit == "fen" else forms.IntegerField(min_value=-MOST, max_value=MOST, **more)

    def groups(self) -> list[tuple[str, list[forms.BoundField]]]:
        """The fields by what they are: figures, then conditions."""
        return [(_("数值"), [self[name] for name in self.fields if name.startswith("fig:")]),
                (_("条件"), [self[name] for name in self.fields if name.startswith("when:")])]

    def figures(self) -> dict[str, Any]:
        """The figures that were given another value: whole, as change_draft takes them. Only after is_valid."""
        found: dict[str, Any] = {}
        for figure in self.sheet.figures:
            if figure.code not in self.held:
                continue
            held = self.held[figure.code]
            if figure.keys:
                rows = {keys: self.cleaned_data[f"fig:{figure.code}:{'|'.join(keys)}"] for keys, _number in held}
                if rows != dict(held):
                    found[figure.code] = rules.editing.nested(rows)
                continue
            given = self.cleaned_data[f"fig:{figure.code}"]
            if figure.set_of:
                if set(given) != set(held):
                    found[figure.code] = sorted(given)
            elif given != held:
                found[figure.code] = given
        return found

    def conditions(self) -> dict[str, str]:
        """The conditions that read otherwise now, by code."""
        return {clause.code: given for clause in self.sheet.conditions
                if (given := self.cleaned_data.get(f"when:{clause.code}", "").strip()) and given != clause.when.strip()}


def _code_label(kind: Any, code: str, english: bool) -> str:
    return next((en if english else zh for key, zh, en in kind.codes if key == code), code) if kind else code
