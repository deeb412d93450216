"""Policy's own fixtures: the cast, and a folder small enough to read."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests import cast

POLICY = """\
name: 试点补贴
name_en: Pilot subsidy
summary: {who: [参保职工, insured employees], how: [网上申请, online], by_when: [十二个月内, within 12 months]}
basis: {document: 津试〔2025〕1号, issued_on: 2025-01-01, trust: O}
in_force: {from: 2025-01-01, until: 2027-01-01}
counts_on: certificate.issued_on
pays: {to: worker, from_fund: unemployment-insurance, approvals: 2}
asks: [worker.insured_months, certificate.issued_on]
figures:
  months_min: {unit: months, label: 缴费月数, label_en: months, basis: a1, 2025-01-01: 12}
  base_fen: {unit: fen, label: 标准, label_en: rate, basis: a1, 2025-01-01: FEN}
conditions:
  insured: {when: worker.insured_months >= months_min, says: "参保满 {months_min} 个月", says_en: insured long enough,
            else: "参保不足 {months_min} 个月", else_en: not insured long enough, basis: a1}
amount:
  - {step: base, adds: base_fen, says: 标准, says_en: rate, basis: a1}
once:
  - {key: [person, year], family: pilot-year, basis: a1}
"""
CASES = """\
base: {certificate.issued_on: 2025-03-01, worker.insured_months: 12}
cases:
  - {name: 够, pays: true, amount_yuan: YUAN, source: 试点}
  - {name: 未知, with: {worker.insured_months: null}, pays: unknown, missing: [worker.insured_months], source: 试点}
  - {name: 差一个月, with: {worker.insured_months: 11}, pays: false, because: [insured], source: 试点}
"""


@pytest.fixture
def who(db) -> cast.Cast:
    """Everyone."""
    return cast.assemble()


@pytest.fixture
def shelf(tmp_path: Path, settings) -> Path:
    """An empty shelf beside the real vocabulary."""
    for kept in ("vocabulary", "funds"):
        (tmp_path / kept).symlink_to(settings.INSTITUTION / kept)
    (tmp_path / "policies").mkdir()
    return tmp_path / "policies"


@pytest.fixture
def folder(shelf: Path) -> Callable[..., Path]:
    """folder(yuan=1000, place="120000") writes the pilot's folder with this rate."""

    def write(yuan: int = 1000, place: str = "120000") -> Path:
        path = shelf / place / "pilot"
        path.mkdir(parents=True, exist_ok=True)
        (path / "policy.yaml").write_text(POLICY.replace("FEN", str(yuan * 100)), encoding="utf-8")
        (path / "cases.yaml").write_text(CASES.replace("YUAN", str(yuan)), encoding="utf-8")
        (path / "notice.md").write_text("# 试点\n\n## 第一条 {#a1}\n参保满十二个月。\n", encoding="utf-8")
        return path

    return write
