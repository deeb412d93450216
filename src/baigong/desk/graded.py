"""How the kind and the credit grade of a provider are told, at every desk and to everyone: now, and all their history."""

from datetime import date
from typing import Any

from django.utils.translation import gettext_lazy as _

from baigong.offer import queries as offer
from baigong.offer.words.grading import CreditGrade, GradingState, ProviderClass

CLASS_HEAD = (_("机构类别"), _("自"), _("认定文件"))
GRADE_HEAD = (_("信用等级"), _("期间"), _("评定文件"), _("理由"))


def standing(provider_id: int, *, on: date, language: str) -> dict[str, Any]:
    """What every page of a provider shows: `now`, a list of facts, and `classes` and `grades`, rows of their histories."""
    classings, gradings = offer.classings_of(provider_id), offer.gradings_of(provider_id)
    classed, graded = offer.class_on(classings, on), offer.grade_on(gradings, on)
    return {
        "now": [
            {"label": _("机构类别"), "value": ProviderClass(classed.provider_class).label(language) if classed else _("未登记"),
             "source": classed.document if classed else ""},
            {"label": _("信用等级"), "value": CreditGrade(graded.grade).label(language) if graded else _("尚无评定"),
             "source": graded.document if graded else ""},
        ],
        "class_head": CLASS_HEAD, "grade_head": GRADE_HEAD,
        "classes": [(ProviderClass(one.provider_class).label(language), one.from_on.isoformat(), one.document)
                    for one in classings],
        "grades": [(CreditGrade(one.grade).label(language), span(one), one.document, one.why) for one in gradings],
    }


def span(one: Any) -> str:
    """The days of a grade, the last one included; open where it has no end."""
    until = one.until_on.isoformat() if one.until_on else _("至下次评定")
    return f"{one.from_on.isoformat()} – {until}"


def state(one: Any, language: str) -> str:
    """Where a proposed grade stands."""
    return GradingState(one.state).label(language)
