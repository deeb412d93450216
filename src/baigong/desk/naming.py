"""Naming things in a form: an occupation by name or code, a person by name and ID number."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from baigong.offer import queries as offer
from baigong.people import queries as people

MOST = 6


class OccupationField(forms.CharField):
    """An occupation as people write it; cleaned to its code, or refused with which ones there are to choose among."""

    def __init__(self, **more: Any) -> None:
        super().__init__(**{"label": _("职业（工种）"), "max_length": 80,
                            "help_text": _("名称或编码，如 养老护理员 或 4-10-01-05"), **more})

    def clean(self, value: Any) -> str:
        """The code of the one occupation meant; "" where none is needed."""
        text = super().clean(value).strip()
        return occupation_named(text) if text else ""


def occupation_named(text: str) -> str:
    """The code of the one occupation meant. Raises ValidationError naming the candidates."""
    found = list(offer.occupations(text)[:MOST])
    exact = [one for one in found if text in (one.code, one.name)]
    if len(exact or found) == 1:
        return (exact or found)[0].code
    if not found:
        raise forms.ValidationError(_("职业分类中没有“%(text)s”"), params={"text": text})
    names = "、".join(f"{one.name}（{one.code}）" for one in found)
    raise forms.ValidationError(_("请写明是哪一个：%(names)s"), params={"names": names})


class PersonNamed(forms.Form):
    """A person whom one knows by name and whole number; `person_id` stands among what was cleaned."""

    name = forms.CharField(label=_("姓名"), max_length=60)
    id_number = forms.CharField(label=_("身份证号"), max_length=18,
                                widget=forms.TextInput(attrs={"autocomplete": "off", "data-check": "id"}))

    def clean(self) -> dict[str, Any]:
        """The person meant, or a fault on the number."""
        given = super().clean() or {}
        if not self.errors:
            person = people.person_known_by(name=given.pop("name"), id_number=given.pop("id_number"))
            if person is None:
                raise forms.ValidationError({"id_number": _("没有姓名和身份证号都相符的人员，请先登记")})
            given["person_id"] = person.pk
        return given
