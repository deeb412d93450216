"""Write institution/catalogues/120000/market-shortage/{2024,2026}.yaml.

The heads (document, dates, assessment fees by complexity) are real; the lists of occupations of the two notices are not
in any source we have, so the items are simulated: real occupations, invented prices and grades, each marked so.
Orders of magnitude follow what newspapers printed of the 2021–22 list (120 class hours dearest at 5,000 yuan, the
same occupation's 80 hours at 3,330). Replace the items by the printed list before official use.

Run:  python tools/shelf/make_illustrative_catalogue.py
"""

import csv
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2] / "institution"
SHELF = ROOT / "catalogues" / "120000" / "market-shortage"
SIMULATED = "illustrative (simulated)"
FEES_YUAN = {
    "A": {"5": 300, "4": 350, "3": 410, "2": 520, "1": 640},
    "B": {"5": 250, "4": 310, "3": 360, "2": 520, "1": 640},
    "C": {"5": 210, "4": 260, "3": 310, "2": 520, "1": 640},
}
HOURS = {"SP": 80, "5": 80, "4": 120, "3": 120, "2": 120, "1": 120}
# Price of 120 class hours at level 4 in yuan by complexity, and what other levels cost beside it in per cent.
BASE_YUAN = {"A": 3200, "B": 2400, "C": 1800}
SHARE = {"SP": 50, "5": 65, "4": 100, "3": 125, "2": 140, "1": 155}
# occupation: (shortage, complexity, levels); * = only from 2026, - = only until 2026, others in both
ITEMS: dict[str, tuple[str, str, str]] = {
    "4-01-06-01": ("short", "B", "4 3"),
    "4-02-06-03": ("general", "B", "4 3"),
    "4-03-02-01": ("short", "B", "5 4 3 2 1"),
    "4-03-02-02": ("general", "B", "5 4 3"),
    "4-03-02-04": ("short", "B", "5 4 3 2"),
    "4-03-02-07": ("general", "C", "5 4 3"),
    "4-04-04-02": ("urgent", "A", "4 3 2"),
    "4-04-05-05": ("urgent", "A", "4 3 2 1"),
    "4-06-01-04": ("short", "A", "4 3 2"),
    "4-07-03-04": ("general", "B", "4 3"),
    "4-07-05-01": ("general", "C", "5 4"),
    "4-07-05-03": ("urgent", "A", "5 4 3"),
    "4-09-08-01": ("general", "C", "5 4"),
    "4-09-10-01": ("general", "C", "5 4 3"),
    "4-10-01-03": ("short", "B", "5 4 3"),
    "4-10-01-05": ("urgent", "B", "SP 5 4 3 2 1"),
    "4-10-01-06": ("urgent", "C", "SP 5 4 3"),
    "4-10-03-01": ("general", "C", "5 4 3"),
    "4-10-03-02": ("general", "C", "5 4 3"),
    "4-10-08-01": ("general", "C", "5 4 3"),
    "4-12-01-01": ("urgent", "A", "5 4 3 2 1"),
    "4-14-01-02": ("short", "B", "5 4 3"),
    "4-14-01-03": ("short*", "B", "5 4 3"),
    "4-14-02-05": ("short*", "B", "4 3"),
    "5-05-01-02": ("short", "B", "4 3"),
    "6-05-01-03": ("general-", "C", "5 4"),
    "6-11-01-03": ("short", "A", "5 4 3"),
    "6-18-01-01": ("urgent", "A", "5 4 3 2 1"),
    "6-18-01-02": ("urgent", "A", "5 4 3 2 1"),
    "6-18-01-07": ("urgent", "A", "5 4 3 2 1"),
    "6-18-02-04": ("urgent", "A", "5 4 3 2 1"),
    "6-18-04-06": ("urgent", "A", "5 4 3 2 1"),
    "6-20-03-01": ("urgent", "A", "4 3 2 1"),
    "6-29-01-03": ("general-", "C", "5 4"),
    "6-29-03-03": ("short", "A", "5 4 3"),
    "6-29-03-05": ("short", "A", "5 4 3"),
    "6-30-05-01": ("general", "B", "5 4 3"),
    "6-31-01-03": ("urgent", "A", "5 4 3 2 1"),
    "6-31-03-01": ("short", "B", "5 4 3"),
    "6-31-07-01": ("urgent", "A", "4 3 2 1"),
    "6-31-07-03": ("urgent*", "A", "5 4 3"),
}
HEADS = {
    "2024": {
        "name": "天津市市场紧缺职业需求程度及培训补贴标准目录（2024年版）", "document_no": "津人社办发〔2023〕60号",
        "issued_on": "2023-12-14", "from": "2024-01-01", "until": "2026-05-01", "id": "TJ-CAT24",
    },
    "2026": {
        "name": "天津市市场紧缺职业需求程度及培训补贴标准目录（2026年版）", "document_no": "津人社办发〔2026〕10号",
        "issued_on": "2026-04-09", "from": "2026-05-01", "until": "null", "id": "TJ-CAT26",
    },
}


def price_fen(complexity: str, level: str, version: str) -> int:
    """An invented price: whole tens of yuan; the later version a twentieth dearer."""
    yuan = BASE_YUAN[complexity] * SHARE[level] / 100 * (1.05 if version == "2026" else 1)
    return round(yuan / 10) * 1000


def items(version: str) -> list[str]:
    """One line of YAML per occupation and level."""
    with (ROOT / "occupations" / "occupations-2022.csv").open(encoding="utf-8") as lines:
        names = {row["code"]: row["name"] for row in csv.DictReader(lines)}
    result = []
    for code, (grade, complexity, levels) in sorted(ITEMS.items()):
        if (grade.endswith("*") and version == "2024") or (grade.endswith("-") and version == "2026"):
            continue
        for level in levels.split():
            result.append(
                f'  - {{occupation: "{code}", name: {names[code]}, level: "{level}", '
                f"catalogue_price_fen: {price_fen(complexity, level, version)}, hours: {HOURS[level]}, "
                f'shortage: {grade.strip("*-")}, complexity: {complexity}, source: {SIMULATED}}}'
            )
    return result


def rendered(version: str) -> str:
    """The text of one version's file."""
    head = HEADS[version]
    fees = []
    for kind, by_level in FEES_YUAN.items():
        columns = ", ".join(f'"{level}": {yuan * 100}' for level, yuan in by_level.items())
        fees.append(f"  {kind}: {{{columns}}}")
    return "\n".join([
        f"# {head['id']}. Head and assessment fees as published (trust G: public copy); items simulated, see README.",
        f"id: {head['id']}", 'region: "120000"', "slug: market-shortage", f"name: {head['name']}",
        f"document_no: {head['document_no']}", f"issued_on: {head['issued_on']}",
        f"in_force: {{from: {head['from']}, until: {head['until']}}}  # [from, until)",
        "chosen_by: cohort.opens_on  # the version in force on the day a class opens, not of the claim",
        "trust: G", "items_trust: simulated",
        'special_ability_fee_as: {ordinary: "5", training_centre: "3"}  # the column a special ability is paid by',
        "assessment_fee_fen:  # by complexity of assessment and level", *fees,
        "items:", *items(version), "",
    ])


def main() -> None:
    """Write both versions."""
    SHELF.mkdir(parents=True, exist_ok=True)
    for version in HEADS:
        (SHELF / f"{version}.yaml").write_text(rendered(version), encoding="utf-8")


if __name__ == "__main__":
    main()
