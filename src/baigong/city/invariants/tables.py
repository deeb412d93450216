"""Of every table: its promises still stand in the database, and every row keeps them."""

from collections.abc import Iterator
from functools import cache

from django.db import connection, models

from .checking import check, our_models


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
    yield from _asked(_of_every_check(), "breaks {}")


@check
def every_reference_leads_somewhere() -> Iterator[tuple[str, str]]:
    """No row names another that is not there, also where the database was not asked to watch."""
    yield from _asked(_of_every_reference(), "{} leads nowhere")


def _asked(sql: str, fault: str) -> Iterator[tuple[str, str]]:
    """Rows of (table, key, what is wrong)."""
    with connection.cursor() as cursor:
        cursor.execute(sql)
        for table, key, what in cursor.fetchall():
            yield f"{table} {key}", fault.format(what)


@cache
def _of_every_check() -> str:
    """One statement that reads each table once, whatever number of CHECKs it has; models do not change while we run."""
    with connection.schema_editor(collect_sql=True) as editor:
        # Django offers the condition as SQL to itself only; asking it is better than writing every CHECK twice.
        asked = [(model, [(one.name, one._get_check_sql(model, editor))  # type: ignore[attr-defined]
                          for one in model._meta.constraints if isinstance(one, models.CheckConstraint)])
                 for model in our_models()]
    tables = []
    for model, rules in asked:
        if not rules:
            continue
        table, key = model._meta.db_table, model._meta.pk.column
        told = ", ".join(f"CASE WHEN NOT ({condition}) THEN '{name}' END" for name, condition in rules)
        broken = " OR ".join(f"NOT ({condition})" for _, condition in rules)
        tables.append(f"""(SELECT '{table}', one."{key}"::text, fault
            FROM (SELECT "{key}", ARRAY[{told}] AS faults FROM "{table}" WHERE {broken}) one, unnest(faults) fault
            WHERE fault IS NOT NULL ORDER BY 2, 3)""")  # noqa: S608 - names and conditions of our own models
    return " UNION ALL ".join(tables)


@cache
def _of_every_reference() -> str:
    """One statement over every foreign key of the house."""
    found = []
    for model in our_models():
        table, key = model._meta.db_table, model._meta.pk.column
        for field in model._meta.concrete_fields:
            if isinstance(field, models.ForeignKey):
                other, target = field.related_model._meta.db_table, field.target_field.column
                found.append(f"""(SELECT '{table}', one."{key}"::text, '{field.column}'
                    FROM "{table}" one LEFT JOIN "{other}" two ON two."{target}" = one."{field.column}"
                    WHERE one."{field.column}" IS NOT NULL AND two."{target}" IS NULL ORDER BY one."{key}")""")  # noqa: S608
    return " UNION ALL ".join(found)
