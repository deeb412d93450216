"""Of every table: its promises still stand in the database, and every row keeps them."""

from collections.abc import Iterator

from django.db import connection, models

from .checking import check, our_models, rows


@check
def every_promise_stands() -> Iterator[tuple[str, str]]:
    """Every constraint and trigger of the models is there, enforced and switched on."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT conname FROM pg_constraint WHERE convalidated")
        there = {name for (name,) in cursor.fetchall()}
        cursor.execute("SELECT c.relname FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid WHERE i.indisvalid")
        there |= {name for (name,) in cursor.fetchall()}
        cursor.execute("SELECT t.tgrelid::regclass::text, t.tgname FROM pg_trigger t WHERE t.tgenabled IN ('O', 'A')")
        triggers = set(cursor.fetchall())
    for model in our_models():
        for constraint in model._meta.constraints:
            if constraint.name not in there:
                yield model._meta.db_table, f"the constraint {constraint.name} is gone"
        for trigger in getattr(model._meta, "triggers", []):
            if (model._meta.db_table, trigger.get_pgid(model)) not in triggers:
                yield model._meta.db_table, f"the trigger {trigger.name} is gone or off"


@check
def every_row_keeps_its_rules() -> Iterator[tuple[str, str]]:
    """Every CHECK of the models holds for every row: among them, that each state carries its stamps."""
    with connection.schema_editor(collect_sql=True) as editor:
        # Django offers the condition as SQL to itself only; asking it is better than writing every CHECK twice.
        asked = [(model, one.name, one._get_check_sql(model, editor))  # type: ignore[attr-defined]
                 for model in our_models() for one in model._meta.constraints
                 if isinstance(one, models.CheckConstraint)]
    for model, name, condition in asked:
        table, key = model._meta.db_table, model._meta.pk.column
        yield from rows(table, f"breaks {name}", f'SELECT "{key}" FROM "{table}" WHERE NOT ({condition}) ORDER BY 1')  # noqa: S608


@check
def every_reference_leads_somewhere() -> Iterator[tuple[str, str]]:
    """No row names another that is not there, also where the database was not asked to watch."""
    for model in our_models():
        for field in model._meta.concrete_fields:
            if not isinstance(field, models.ForeignKey):
                continue
            table, key = model._meta.db_table, model._meta.pk.column
            other, target = field.related_model._meta.db_table, field.target_field.column
            yield from rows(table, f"{field.column} leads nowhere", f"""
                SELECT one."{key}" FROM "{table}" one LEFT JOIN "{other}" two ON two."{target}" = one."{field.column}"
                 WHERE one."{field.column}" IS NOT NULL AND two."{target}" IS NULL ORDER BY 1""")  # noqa: S608
