"""Folders that fill in a frame, planted below real ones: a city under Guangdong, a county under that city."""

from pathlib import Path
from shutil import copytree

from baigong import rules
from tests.rules.sheets import SHELF, VOCABULARY

CITY = """\
fills: 440000/training-2023
basis: {document: 甲市紧缺职业上浮办法, trust: O}
in_force: {from: 2024-01-01}
versions:
  - {from: 2024-01-01, label: 2024年标准, label_en: standard of 2024, basis: local-1}
  - {from: 2025-01-01, label: 2025年标准, label_en: standard of 2025, basis: local-1}
figures:
  shortage_uplift: {basis: local-1, 2024-01-01: 20, 2025-01-01: 25}
"""
NOTICE = "# 甲市\n\n## 上浮 {#local-1}\n三级以上紧缺职业，2024年上浮20%，2025年上浮25%。\n"
CASES = """\
base: {certificate.is_shortage: true}
cases:
  - {name: 2024年, pays: true, amount_yuan: 2400, source: 甲市}
  - {name: 2025年, with: {certificate.issued_on: 2025-02-01, claim.applied_on: 2025-03-01}, pays: true, amount_yuan: 2500,
     source: 甲市}
"""
PROVINCE = "440000/training-2023"


def shelf_with(top: Path, *frames: str) -> Path:
    """A shelf that holds copies of real policies."""
    for code in frames:
        copytree(SHELF / "policies" / code, top / code)
    return top


def plant(top: Path, code: str = "440100/training-2023", policy: str = CITY, cases: str = CASES, notice: str = NOTICE) -> Path:
    """A folder on that shelf."""
    folder = top / code
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in (("policy.yaml", policy), ("cases.yaml", cases), ("notice.md", notice)):
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def faults_of(folder: Path) -> list[str]:
    """What the check says of a folder."""
    return [str(fault) for fault in rules.check_folder(folder, VOCABULARY).faults]
