"""Querysets that are asked thousands of times a day: written once, put into SQL once, planned once for each connection.

    @kept
    def held(worker: int) -> QuerySet[Certificate]:
        return Certificate.objects.filter(person=worker, revocation=None).order_by("id")

    held(worker=5)   # a list of certificates, as list(Certificate.objects.filter(person=5, …)) gives

Django puts a queryset into SQL anew each time it is asked: of a small one's millisecond that is nine tenths. Here the
function is called once, with a place for each value; what is asked later differs in the values only. So the function may
not look at what it is given: a condition on a value, `in` with a list, a model instead of its key are for a plain queryset.
"""

import functools
import inspect
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from django.db import DEFAULT_DB_ALIAS, models
from django.db.models.expressions import Expression
from django.db.models.query import get_related_populators

from .asking import asked_often, with_words

M = TypeVar("M", bound=models.Model)


class Given(Expression):
    """The place of a value."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.name = name

    def as_sql(self, _compiler: Any, _connection: Any) -> tuple[str, Any]:
        """A placeholder, and itself as what stands there until a value does."""
        return "%s", [self]

    def __str__(self) -> str:
        """Raises TypeError: a look-up that wants a text now would be asked for this one for ever."""
        raise TypeError(f"{self.name}: only the place of a value is known here")


@dataclass(frozen=True)
class _Plan:
    """A queryset as SQL, and how its rows become models again."""

    sql: str
    params: tuple[Any, ...]
    compiler: Any
    converters: dict[int, Any]
    model: type[models.Model]
    first: int
    last: int
    names: list[str]
    populators: list[Any]
    annotations: dict[str, int]

    @classmethod
    def of(cls, queryset: models.QuerySet[Any]) -> "_Plan":
        """Put it into SQL, as Django's own ModelIterable does each time."""
        compiler = queryset.query.get_compiler(using=DEFAULT_DB_ALIAS)
        sql, params = with_words(*compiler.as_sql())
        about, select = compiler.klass_info, compiler.select
        first, last = about["select_fields"][0], about["select_fields"][-1] + 1
        return cls(
            sql=sql, params=params, compiler=compiler,
            converters=compiler.get_converters([one[0] for one in select[:compiler.col_count]]),
            model=about["model"], first=first, last=last, names=[one[0].target.attname for one in select[first:last]],
            populators=get_related_populators(about, select, DEFAULT_DB_ALIAS),  # type: ignore[call-arg]  # Django 5.2
            annotations=compiler.annotation_col_map or {})

    def asked(self, values: dict[str, Any]) -> list[Any]:
        """The models of its rows, with these values in their places."""
        bound = [_plain(values[one.name]) if isinstance(one, Given) else one for one in self.params]
        rows: Any = asked_often(self.sql, bound)
        if self.converters:
            rows = self.compiler.apply_converters(rows, self.converters)
        return [self._model(row) for row in rows]

    def _model(self, row: Any) -> models.Model:
        one = self.model.from_db(DEFAULT_DB_ALIAS, self.names, row[self.first:self.last])
        for populator in self.populators:
            populator.populate(row, one)
        for name, at in self.annotations.items():
            setattr(one, name, row[at])
        return one


class Kept(Generic[M]):
    """What `kept` makes of a function that answers a queryset."""

    def __init__(self, make: Callable[..., models.QuerySet[M]]) -> None:
        functools.update_wrapper(self, make)
        self.make, self.names = make, tuple(inspect.signature(make).parameters)
        self._plan: _Plan | None = None

    def __call__(self, **values: Any) -> list[M]:
        """The models, in the queryset's order."""
        if self._plan is None:
            self._plan = _Plan.of(self.make(**{name: Given(name) for name in self.names}))
        return self._plan.asked(values)

    def one(self, **values: Any) -> M | None:
        """The first of them, or None."""
        return next(iter(self(**values)), None)

    def get(self, **values: Any) -> M:
        """The first of them. Raises DoesNotExist of its model."""
        one = self.one(**values)
        if one is None:
            raise self._plan.model.DoesNotExist(f"{self.__name__}: none")  # type: ignore[union-attr, attr-defined]
        return one


def kept(make: Callable[..., models.QuerySet[M]]) -> Kept[M]:
    """See above."""
    return Kept(make)


def _plain(value: Any) -> Any:
    return str(value) if isinstance(value, str) else value
