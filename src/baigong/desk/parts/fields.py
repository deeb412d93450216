"""Forms: one field with label, help and error; all fields; the summary of errors that jumps to them."""

from collections.abc import Iterable, Sequence

from django import forms, template
from django.template import Context
from django.utils.safestring import SafeString

from .shape import draw, shape

register = template.Library()


def _described(bound: forms.BoundField, help: object) -> str:
    """The ids of what explains this field, for aria-describedby."""
    ids = [f"{bound.auto_id}_help"] if help else []
    ids += [f"{bound.auto_id}_error"] if bound.errors else []
    return " ".join(ids)


def _kind(widget: forms.Widget) -> str:
    if isinstance(widget, forms.CheckboxInput):
        return "check"
    return "choices" if isinstance(widget, (forms.RadioSelect, forms.CheckboxSelectMultiple)) else "line"


@register.simple_tag(takes_context=True)
def field(
    context: Context, bound: forms.BoundField, help: object = "", unit: object = "", wide: bool = False
) -> SafeString:
    """One form field: label above, help under the label, the control, its error. Any of Django's widgets.

    `help` replaces the form's own help text; `unit` stands behind the control.
    """
    help = help or bound.help_text
    described = _described(bound, help)
    attrs: dict[str, str | bool] = {"aria-describedby": described} if described else {}
    if bound.errors:
        attrs["aria-invalid"] = "true"
    kind = _kind(bound.field.widget)
    control = bound.as_widget(attrs=attrs) if kind != "choices" else ""
    return draw(
        context,
        "field",
        bound=bound,
        help=help,
        unit=unit,
        kind=kind,
        control=control,
        wide=wide,
        described=described,
        optional=not bound.field.required,
    )


@register.simple_tag(takes_context=True)
def fields(context: Context, form: forms.BaseForm) -> SafeString:
    """All fields of a form in order, hidden ones first."""
    return draw(context, "fields", hidden=form.hidden_fields(), visible=form.visible_fields())


@register.inclusion_tag("parts/form_errors.html")
def form_errors(form: forms.BaseForm) -> dict:
    """The summary of everything wrong in a form, each line a link to its field. Draws nothing when all is well."""
    if not form.is_bound or form.is_valid():
        return {"errors": [], "general": []}
    lines = [{"id": _target(bound), "label": bound.label, "text": text} for bound in form for text in bound.errors]
    return {"errors": lines, "general": list(form.non_field_errors())}


def _target(bound: forms.BoundField) -> str:
    """Where the summary's link lands: the control, or its group's first choice."""
    return f"{bound.auto_id}_0" if _kind(bound.field.widget) == "choices" else bound.auto_id


@register.inclusion_tag("parts/roll.html")
def roll(people: Iterable, states: Sequence[tuple[str, object]], name: str = "state", label: object = "") -> dict:
    """A roll call: one row a person, one big choice a row. people: id, label; note, state (the one set now).

    `states` are (value, word) pairs, two to four. Sent as `<name>-<id>=<value>`; stands inside {% post %}.
    """
    lines = [shape(x, ("id", "label"), note="", state="") for x in people]
    return {"people": lines, "states": [{"value": v, "word": w} for v, w in states], "name": name, "label": label}
