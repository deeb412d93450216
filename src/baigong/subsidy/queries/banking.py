"""How runs reach the bank and its answers are read, from the institution's shelf: read once per process."""

from functools import cache
from pathlib import Path

from django.conf import settings
from lxml import etree

from baigong.subsidy.decide.bank import Bank, read_bank

XS = "{http://www.w3.org/2001/XMLSchema}"


def bank() -> Bank:
    """Messages, accounts that pay, reasons (institution/subsidy/bank.yaml)."""
    return _read(Path(settings.INSTITUTION))


class Schema:
    """One of our subsets: what is valid, and which elements it knows under which (its complexTypes by name)."""

    def __init__(self, name: str) -> None:
        tree = etree.parse(Path(settings.INSTITUTION) / "subsidy" / "iso20022" / f"{name}.xsd")
        self.valid = etree.XMLSchema(tree)
        self.knows = {
            one.get("name"): {child.get("name"): child.get("type") for child in one.iter(f"{XS}element")}
            for one in tree.iter(f"{XS}complexType")
        }


@cache
def schema(name: str) -> Schema:
    """The subset of a message: pain.001.001.09, pain.002 or camt.053."""
    return Schema(name)


@cache
def _read(root: Path) -> Bank:
    return read_bank((root / "subsidy" / "bank.yaml").read_text(encoding="utf-8"))
