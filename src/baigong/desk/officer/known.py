"""What registers say of a person, in words: each fact with its unit, its register and its day."""

from baigong.kernel.fen import yuan
from baigong.people.queries import Known, region_names
from baigong.policy.queries import fact_kinds
from baigong.rules import FactKind
from baigong.rules.vocabulary import UNITS


def in_words(known: dict[str, Known], *, language: str) -> list[dict[str, object]]:
    """Facts for `{% facts %}`, by their label. A fact that the vocabulary no longer has shows its own name."""
    kinds = fact_kinds()
    places = region_names({str(one.value) for one in known.values() if _is_place(one.value)})
    rows: list[dict[str, object]] = []
    for fact, one in known.items():
        kind = kinds.get(fact)
        label = fact if kind is None else kind.label_en if language == "en" else kind.label
        rows.append({"label": label, "value": places.get(str(one.value)) or said(one.value, kind, language),
                     "source": f"{one.register.label(language)} · {one.as_of.isoformat()}"})
    return sorted(rows, key=lambda row: str(row["label"]))


def said(value: object, kind: FactKind | None, language: str) -> str:
    """A fact's value in words: 46 个月, 是, 未继续升学; "–" where the register does not know."""
    english = language == "en"
    if value is None or value == "":
        return "–"
    if isinstance(value, bool):
        return ("yes" if value else "no") if english else ("是" if value else "否")
    codes = {code: en if english else zh for code, zh, en in kind.codes} if kind else {}
    if isinstance(value, list):
        return ("; " if english else "、").join(codes.get(one, str(one)) for one in value) or "–"
    if kind is not None and kind.type == "fen" and isinstance(value, int):
        return f"{yuan(value)} {UNITS['fen'][english]}"
    unit = UNITS.get(kind.unit, ("", ""))[english] if kind else ""
    return f"{codes.get(str(value), value)} {unit}".strip()


def _is_place(value: object) -> bool:
    """A six-digit region code, shown as its name."""
    return isinstance(value, str) and len(value) == 6 and value.isdigit()
