"""Policy folders written for tests, from a small good one."""

from pathlib import Path

from baigong import rules

SHELF = Path(__file__).parents[2] / "institution"
VOCABULARY = rules.read_vocabulary(SHELF / "vocabulary" / "facts.yaml")
rules.calendar_at(SHELF / "calendar")

GOOD = """\
name: 试验补贴
name_en: Trial subsidy
summary:
  who: [谁, who]
  how: [怎样, how]
  by_when: [何时, by when]
basis: {document: 试〔2025〕1号, trust: O}
in_force: {from: 2025-01-01, until: 2027-01-01}
counts_on: certificate.issued_on
pays: {to: worker, from_fund: employment-subsidy, approvals: 2}
versions:
  - {from: 2025-01-01, label: 甲, label_en: first}
  - {from: 2026-01-01, label: 乙, label_en: second}
asks: [worker.insured_months, certificate.level, certificate.issued_on, certificate.is_shortage]
figures:
  months_min: {unit: months, label: 月数, label_en: months, basis: art-1, 2025-01-01: 36, 2026-01-01: 12}
  rate_fen: {unit: fen by certificate.level, label: 标准, label_en: rate, basis: art-2,
             2025-01-01: {5: 100000, 4: 150000}}
  uplift: {unit: percent, label: 上浮, label_en: uplift, basis: art-2, 2025-01-01: 30}
conditions:
  insured:
    when: "worker.insured_months >= months_min"
    says: 满 {months_min} 个月
    says_en: at least {months_min} months
    else: 只有 {worker.insured_months} 个月
    else_en: only {worker.insured_months} months
    basis: art-1
amount:
  - {step: base, adds: "rate_fen[certificate.level]", says: 标准, says_en: rate, basis: art-2}
  - step: shortage
    if: certificate.is_shortage
    adds: "round_fen(percent_of(base, uplift))"
    says: 紧缺上浮 {uplift}%
    says_en: shortage uplift {uplift}%
    basis: art-2
once:
  - {key: [person], family: trial, basis: art-1}
"""
NOTICE = "# 试\n\n## 第一条 {#art-1}\n满月数。\n\n## 第二条 {#art-2}\n标准。\n"
CASES = """\
base:
  {worker.insured_months: 40, certificate.level: "5", certificate.issued_on: 2025-06-01, certificate.is_shortage: false}
cases:
  - {name: 五级, pays: true, amount_yuan: 1000, source: s}
  - {name: 四级紧缺, with: {certificate.level: "4", certificate.is_shortage: true}, pays: true, amount_yuan: 1950,
     source: s}
  - {name: 月数不足, with: {worker.insured_months: 20}, pays: false, because: [insured], source: s}
  - {name: 放宽, with: {worker.insured_months: 12, certificate.issued_on: 2026-02-01}, pays: true,
     amount_yuan: 1000, source: s}
  - {name: 待核实, with: {worker.insured_months: null}, pays: unknown, missing: [worker.insured_months], source: s}
"""


def write(tmp_path: Path, policy: str = GOOD, cases: str = CASES, notice: str = NOTICE, letter: str = "") -> Path:
    """A policy folder 990000/trial under tmp_path."""
    folder = tmp_path / "990000" / "trial"
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in (("policy.yaml", policy), ("cases.yaml", cases), ("notice.md", notice), ("letter.md", letter)):
        if name == "letter.md" and not text:
            continue
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def sheet_of(tmp_path: Path, policy: str = GOOD) -> rules.Sheet:
    """The sheet of such a folder."""
    return rules.read_folder(write(tmp_path, policy), VOCABULARY)
