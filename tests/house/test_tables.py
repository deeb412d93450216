"""What the tables promise: migrations equal the models, and every proof is whole."""

from io import StringIO

import pytest
from django.apps import apps
from django.core.management import call_command
from django.db import models

OURS = [model for model in apps.get_models() if model.__module__.startswith("baigong.")]


@pytest.mark.django_db
def test_migrations_equal_the_models() -> None:
    out = StringIO()
    try:
        call_command("makemigrations", check=True, dry_run=True, stdout=out, stderr=out)
    except SystemExit:
        pytest.fail(out.getvalue())


def _names_in(condition: models.Q) -> set[str]:
    names: set[str] = set()
    for child in condition.children:
        if isinstance(child, tuple):
            names.add(child[0].split("__")[0].removesuffix("_id"))
        elif isinstance(child, models.Q):
            names |= _names_in(child)
    return names


def _may_happen(model: type[models.Model]) -> list[str]:
    """Stems x of what may or may not have happened to a row: x_at may be empty, and x_by stands beside it."""
    fields = {field.name: field for field in model._meta.concrete_fields}
    stems = [name.removesuffix("_at") for name, field in fields.items() if name.endswith("_at") and field.null]
    return [stem for stem in stems if f"{stem}_by" in fields]


@pytest.mark.parametrize("model", OURS, ids=lambda model: model._meta.label)
def test_what_may_happen_is_held_by_a_check(model: type[models.Model]) -> None:
    """x_by may be empty where the house itself acted; x_at never without a CHECK that says when it must be there."""
    checks = [c.condition for c in model._meta.constraints if isinstance(c, models.CheckConstraint)]
    held = set[str]().union(*(_names_in(check) for check in checks if isinstance(check, models.Q)))
    assert not [f"{stem}_at" for stem in _may_happen(model) if f"{stem}_at" not in held]


@pytest.mark.parametrize("model", OURS, ids=lambda model: model._meta.label)
def test_a_field_ends_in_its_unit(model: type[models.Model]) -> None:
    for field in model._meta.concrete_fields:
        # Spans have edges (from, until, starts, ends); everything else says whether it is an instant or a day.
        if isinstance(field, models.DateTimeField):
            assert field.name.endswith(("at", "from", "until", "starts", "ends")), field.name
        elif isinstance(field, models.DateField):
            assert field.name.endswith(("on", "day", "as_of", "from", "until")), field.name


@pytest.mark.parametrize("model", OURS, ids=lambda model: model._meta.label)
def test_money_is_whole_fen(model: type[models.Model]) -> None:
    for field in model._meta.concrete_fields:
        if field.name.endswith("_fen"):
            assert isinstance(field, models.IntegerField), f"{field.name} may be split"
        assert not isinstance(field, models.FloatField), f"{field.name} is a float"
