"""What every list page does: the page of rows asked for, their order, and the export of what is shown."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cached_property
from typing import Any

from django.core.exceptions import EmptyResultSet
from django.core.paginator import Page, Paginator
from django.db.models import QuerySet
from django.http import HttpResponse

from . import sheet
from .page import Ask
from .parts.lists import Column
from .remembered import MANY, WHILE_MANY, remembered
from .show import XLSX, download

PER_PAGE = 25


def page_of(
    ask: Ask, rows: QuerySet | Sequence[Any], *, per: int = PER_PAGE, count: int | None = None, keys_first: bool = False,
    name: str = "page",
) -> Page:
    """The page of rows that `?page=` asks for; the nearest one when there is no such page. `count`: where it is known already.

    `keys_first`: for rows that join much for show, of a table that grows with the years; one question more.
    `name`: of the second list of a page, which has an address of its own; `{% pager here name=… %}` takes the same.
    """
    pages = Paginator(_KeysFirst(rows) if keys_first and isinstance(rows, QuerySet) else rows, per)
    if count is None and isinstance(rows, QuerySet):
        count = _counted(_Asked(rows))
    if count is not None:
        pages.count = count  # type: ignore[misc]  # a cached_property: what stands there is not asked again
    return pages.get_page(ask.get.get(name))


class _KeysFirst(Sequence[Any]):
    """Rows of which a slice is found by its keys alone; what is joined for show is then read for these only.

    In one statement PostgreSQL may join every row of the region before it takes the first 25, and plans all the joins anew
    each time, because how many rows a region has is not known beforehand (docs/why/0047). A row gone between the two is left out.
    """

    def __init__(self, rows: QuerySet) -> None:
        self.rows = rows

    def __len__(self) -> int:
        return self.rows.count()

    def __getitem__(self, wanted: Any) -> Any:
        keys = list(self.rows.values_list("pk", flat=True)[wanted])
        found = {one.pk: one for one in self.rows.filter(pk__in=keys).order_by()} if keys else {}
        return [found[key] for key in keys if key in found]


class _Asked:
    """Rows not read yet, the same as others of the same statement; it is worded only where that is asked."""

    def __init__(self, rows: QuerySet) -> None:
        self.rows = rows

    @cached_property
    def statement(self) -> str:
        """With what it is given."""
        try:
            return repr(self.rows.query.sql_with_params())
        except EmptyResultSet:
            return ""

    def __hash__(self) -> int:
        return hash(self.statement)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Asked) and self.statement == other.statement


@remembered(seconds=WHILE_MANY, where=lambda count: count > MANY)
def _counted(asked: _Asked) -> int:
    return asked.rows.count()


def ordered(ask: Ask, rows: QuerySet, orders: Mapping[str, str]) -> QuerySet:
    """Rows in the order of `?order=`; `orders` are columns and the fields they sort by. Anything else is left as is."""
    wanted = ask.get.get("order", "")
    by = orders.get(wanted.removeprefix("-"))
    return rows.order_by(f"-{by}" if wanted.startswith("-") else by, "pk") if by else rows


def wants_file(ask: Ask) -> bool:
    """Does the address ask for the list as a file (`?export=xlsx`)?"""
    return ask.get.get("export") == "xlsx"


def export_url(ask: Ask) -> str:
    """The list as it is narrowed now, as a file."""
    query = ask.get.copy()
    query.pop("page", None)
    query["export"] = "xlsx"
    return f"?{query.urlencode()}"


def file_of(columns: Sequence[Column], rows: Iterable[object], *, name: str) -> HttpResponse:
    """The download: every row of the list, not only the page shown."""
    return download(sheet.of_list(columns, rows, title=name), name=f"{name}.xlsx", kind=XLSX)


def in_lots(rows: QuerySet | Sequence[Any], shown: Callable[[list[Any]], list[Any]], *, lot: int = 500) -> Iterable[Any]:
    """Rows for a file, made from the table lot by lot, so that an export of a province stays small in memory."""
    pages = Paginator(rows, lot)
    for n in pages.page_range:
        yield from shown(list(pages.page(n).object_list))
