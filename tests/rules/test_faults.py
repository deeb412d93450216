"""Every mistake a clerk can make is found, with file and line, and told how to mend: each is planted here."""

import re
from pathlib import Path

import pytest
import yaml

from baigong import rules
from baigong.rules.coverage import shown
from tests.rules.sheets import CASES, GOOD, NOTICE, VOCABULARY, write


def faults_of(tmp_path: Path, **files: str) -> list[str]:
    return [str(fault) for fault in rules.check_folder(write(tmp_path, **files), VOCABULARY).faults]


def line_of(text: str, part: str) -> int:
    return text[:text.index(part)].count("\n") + 1


def test_the_good_folder_has_no_fault(tmp_path: Path) -> None:
    report = rules.check_folder(write(tmp_path), VOCABULARY)
    assert report.faults == ()
    assert report.is_good
    assert report.covered == report.wanted


PLANTED = [
    # (in policy.yaml: what stands there, what is put in its place, part whose line is named, what is said)
    ("name_en: Trial subsidy\n", "", "", "name_en is missing"),
    ("name: 试验补贴", "nam: 试验补贴", "nam:", "unknown key nam — did you mean name?"),
    ("name_en: Trial", "name: twice\nname_en: Trial", "name: twice", "name is written twice"),
    ("in_force: {from: 2025-01-01", "kind: grant\nin_force: {from: 2025-01-01", "kind:", "unknown kind grant"),
    ("pays: {to: worker, from_fund: employment-subsidy, approvals: 2}\n", "", "", "pays is missing"),
    ("pays: {to: worker", "kind: limits\npays: {to: worker", "pays:", "a sheet of kind limits has no pays"),
    ("pays: {to: worker", "recovers: {from: employer, into_fund: special-account}\npays: {to: worker", "recovers:",
     "a sheet of kind subsidy has no recovers"),
    ("pays: {to: worker", "kind: recovery\npays: {to: worker", "", "recovers is missing — add recovers:"),
    ("pays: {to: worker", "kind: recover\npays: {to: worker", "kind:", "did you mean recovery?"),
    ("pays: {to: worker, from_fund: employment-subsidy, approvals: 2}\n",
     "kind: recovery\nrecovers: {from: employr, into_fund: special-account}\n", "recovers:", "did you mean employer?"),
    ("pays: {to: worker, from_fund: employment-subsidy, approvals: 2}\n",
     "kind: recovery\nrecovers: {from: employer, into_fund: special}\n", "recovers:", "unknown fund kind special"),
    ("pays: {to: worker, from_fund: employment-subsidy, approvals: 2}\n", "kind: recovery\nrecovers: {from: employer}\n",
     "recovers:", "into_fund is missing"),
    ("2025-01-01, until: 2027-01-01", "2025-01-01, until: 2024-01-01", "in_force", "until is not after from"),
    ("from: 2025-01-01, until: 2027", "from: 2025-13-01, until: 2027", "in_force", "'2025-13-01' is not a date"),
    ("  who: [谁, who]", "  who: [谁]", "  who:", "needs a Chinese and an English sentence"),
    ("  who: [谁, who]\n", "", "summary:", "who is missing"),
    ("trust: O", "trust: Z", "basis:", "unknown trust grade Z"),
    ("to: worker", "to: workers", "pays:", "did you mean worker?"),
    ("from_fund: employment-subsidy", "from_fund: employment", "pays:", "did you mean employment-subsidy?"),
    ("approvals: 2", "approvals: 9", "pays:", "9 approvals — one to three"),
    ("approvals: 2", "approvals: two", "pays:", "'two' is not a whole number"),
    ("asks: [worker.insured_months", "asks: [worker.insured_month", "asks:", "did you mean worker.insured_months?"),
    ("certificate.is_shortage]", "certificate.is_shortage, worker.age]", "asks:",
     "worker.age is asked for but never used"),
    ("certificate.is_shortage]", "certificate.is_shortage, certificate.level]", "asks:", "is asked twice"),
    ("certificate.level, certificate.issued_on, ", "certificate.level, ", "counts_on",
     "certificate.issued_on is not in"),
    ("counts_on: certificate.issued_on", "counts_on: certificate.issued", "counts_on",
     "did you mean certificate.issued_on?"),
    ("counts_on: certificate.issued_on", "counts_on: worker.age", "counts_on", "counts_on needs a date fact"),
    ("{from: 2026-01-01, label: 乙", "{from: 2025-01-01, label: 乙", "label: 乙", "overlaps the one before"),
    ("{from: 2026-01-01, label: 乙", "{from: 2028-01-01, label: 乙", "label: 乙", "is outside in_force"),
    ("{from: 2025-01-01, label: 甲", "{from: 2025-02-01, label: 甲", "versions:", "date gap: no version begins on"),
    ("label: 乙, label_en: second", "label: 乙, label_en: second, basis: art-9", "label: 乙",
     "the version: the basis art-9"),
    ("unit: months, label", "unit: month, label", "months_min:", "did you mean months?"),
    ("unit: months, label", "unit: days, label", "    when:", "months and days are different units"),
    ("months_min: {unit: months, ", "months_min: {", "months_min:", "figure months_min has no unit"),
    ("label_en: months, basis: art-1, ", "label_en: months, basis: art-7, ", "months_min:",
     "the basis art-7 is not in notice.md"),
    ("label_en: months, basis: art-1, ", "label_en: months, ", "months_min:", "figure months_min has no basis"),
    ("2025-01-01: 36, 2026-01-01: 12", "2026-01-01: 12, 2025-01-01: 36", "months_min:", "does not follow"),
    ("2025-01-01: 36, 2026-01-01: 12", "2026-01-01: 12", "months_min:",
     "date gap: figure months_min has no value on 2025"),
    ("2025-01-01: 36, 2026-01-01: 12", "2025-01-01: 36, until: 2026-01-01", "months_min:",
     "date gap: figure months_min"),
    ("2025-01-01: 36, 2026-01-01: 12", "2025-01-01: 36, 2025-07-01: 12", "months_min:",
     "no version begins on 2025-07-01"),
    (", 2025-01-01: 36, 2026-01-01: 12", "", "months_min:", "figure months_min has no value"),
    ("2025-01-01: 36, 2026", "2025-01-01: 36.5, 2026", "months_min:", "write money in fen and shares in percent"),
    ("2025-01-01: 36, 2026", "sinc: 36, 2026", "months_min:", "unknown key sinc"),
    ("  uplift: {unit: percent", "  spare: {unit: fen, label: 多, label_en: x, basis: art-2, 2025-01-01: 1}\n"
     "  uplift: {unit: percent", "  spare:", "figure spare is never used"),
    ("fen by certificate.level", "fen by certificate.leve", "rate_fen:", "did you mean certificate.level?"),
    ("fen by certificate.level", "set of certificate.leve", "rate_fen:", "certificate.leve is no fact with codes"),
    ("{5: 100000, 4", "{6: 100000, 4", "{6:", "6 is no code of certificate.level"),
    ("worker.insured_months >= months_min", "worker.insured_months >= month_min", "    when:",
     "did you mean months_min?"),
    ("worker.insured_months >= months_min", "worker.insured_months + months_min", "    when:",
     "true or false was expected"),
    ("worker.insured_months >= months_min", "months_min > 3", "insured:", "looks at no fact"),
    ("满 {months_min} 个月", "满 {months_mi} 个月", "insured:", "did you mean months_min?"),
    ("满 {months_min} 个月", "满 {months_min 个月", "insured:", "do not match"),
    ("满 {months_min} 个月", "满 {} 个月", "insured:", "empty braces"),
    ("    else_en: only {worker.insured_months} months\n", "", "insured:", "else_en is missing"),
    ("    basis: art-1\n", "    basis: art-11\n", "insured:",
     "the basis art-11 is not in notice.md — did you mean art-1?"),
    ("    basis: art-1\n", "    basis:\n", "insured:", "condition insured has no basis"),
    ("    basis: art-1\n", "    basis: art-1\n    from: 2025-03-01\n", "insured:", "no version begins on 2025-03-01"),
    ("    basis: art-1\n", "    basis: art-1\n    from: 2026-01-01\n    until: 2026-01-01\n", "insured:",
     "until is not after from"),
    ("adds: \"rate_fen[certificate.level]\"", "adds: \"rate_fen[certificate.level]\", becomes: uplift", "step: base",
     "either adds or becomes"),
    ("round_fen(percent_of(base, uplift))", "percent_of(base, uplift)", "step: shortage",
     "the rounding is not named"),
    ("round_fen(percent_of(base, uplift))", "uplift", "step: shortage", "an amount is a number of fen"),
    ("round_fen(percent_of(base, uplift))", "round_fen(base * 1.3)", "step: shortage", "percent_of(amount, 130)"),
    ("percent_of(base, uplift)", "percent_of(bas, uplift)", "step: shortage", "did you mean base?"),
    ("if: certificate.is_shortage", "if: certificate.level", "step: shortage", "true or false was expected"),
    ("key: [person]", "key: [person, job]", "family: trial", "unknown slot key job"),
    ("key: [person]", "key: [level]", "family: trial",
     "the slot belongs to nobody — add person, employer, cohort or region to key"),
    ("key: [person]", "key: [person, person]", "family: trial", "person is in key twice"),
    ("key: [person]", "key: [employer, year]", "family: trial", "add employer.no to asks"),
    ("key: [person]", "key: [person, occupation]", "family: trial", "add certificate.occupation to asks"),
    ("family: trial,", "family: trial, times: uplift,", "family: trial", "a whole number of times"),
    ("family: trial,", "family: trial, if: uplift,", "family: trial", "true or false was expected"),
    ("family: trial, basis: art-1", "family: trial, basis: art-8", "family: trial", "the basis art-8"),
    ("family: trial, basis: art-1", "family: trial", "family: trial", "basis is missing"),
    ("family: trial, basis: art-1", "family: trial, basis: ''", "family: trial", "slot trial has no basis"),
    ("family: trial", "fam: trial", "fam: trial", "did you mean family?"),
    ("once:\n  - {key: [person], family: trial, basis: art-1}", "", "", "it pays from 2025-01-01 but has no slot"),
    ("family: trial, basis: art-1", "family: trial, basis: art-1, from: 2026-01-01", "", "it pays from 2025-01-01 but has no slot"),
    ("once:\n  - {key: [person], family: trial, basis: art-1}", "once: person", "once:", "a list was expected here"),
    ("once:\n  - {key: [person], family: trial, basis: art-1}", "once: [person]", "once:", "a mapping of keys was expected"),
    ("once:", "excludes:\n  - {of: a, by: b, scope: [person], basis: art-8}\nonce:", "of: a", "the exclusion: the basis art-8"),
    ("once:", "excludes:\n  - {of: a, by: a, scope: [person], basis: art-1}\nonce:", "of: a",
     "a circular exclusion: a bars itself"),
    ("once:", "excludes:\n  - {of: a, by: b, scope: [person, year], basis: art-1}\n"
     "  - {of: b, by: a, scope: [year, person], basis: art-1}\nonce:", "of: b",
     "that b and a exclude each other is stated already"),
    ("once:", "excludes:\n  - {of: a, by: b, scope: [persn], basis: art-1}\nonce:", "of: a", "did you mean person?"),
    ("adds: \"rate_fen[certificate.level]\"", "adds: \"base + rate_fen[certificate.level]\"", "step: base",
     "step base is this very step or comes after it"),
    ("adds: \"rate_fen[certificate.level]\"", "adds: \"shortage + rate_fen[certificate.level]\"", "step: base",
     "step shortage is this very step or comes after it"),
    ("says_en: rate, basis: art-2}", "says_en: rate}", "step: base", "basis is missing"),
    ("says_en: rate, basis: art-2}", "says_en: rate, basis: ''}", "step: base", "step base has no basis"),
    ("approvals: 2}", "approvals: 2, choose: [{when: worker.ag, to: employer}]}", "pays:", "unknown name worker.ag"),
    ("rate_fen[certificate.level]", "rate_fen[certificate.level] - 200000", "step: base",
     "the amount can be negative: step base takes it to"),
    ("round_fen(percent_of(base, uplift))", "round_fen(percent_of(base, uplift)) - 400000", "step: shortage",
     "the amount can be negative: step shortage takes it to"),
    ("counts_on:", "counts_on: [", "", "not YAML"),
    ("summary:\n", "summary: text\nx:\n", "summary:", "a mapping of keys was expected"),
    ("name: 试验补贴", "name: [a]", "name:", "one value was expected here"),
]


@pytest.mark.parametrize(("old", "new", "part", "said"), PLANTED)
def test_planted_fault_is_found(tmp_path: Path, old: str, new: str, part: str, said: str) -> None:
    assert old in GOOD
    policy = GOOD.replace(old, new, 1)
    found = faults_of(tmp_path, policy=policy)
    told = [fault for fault in found if said in fault]
    assert told, found
    if part:
        assert told[0].startswith(f"policy.yaml:{line_of(policy, part)}:"), told
    assert all(re.search(r" — \S", fault) for fault in told), "each says how to mend it"


def test_a_quota_that_hangs_on_what_it_counts_is_circular(tmp_path: Path) -> None:
    """What uses up a slot may not decide how many there are; what a person holds may."""
    asked = GOOD.replace("certificate.is_shortage]",
                         "certificate.is_shortage, history.training_this_year, history.higher_level_held]")
    once = ("family: trial, times: '1 if history.higher_level_held else 2 + history.training_this_year',"
            " if: 'history.training_this_year < 2',")
    policy = asked.replace("family: trial,", once)
    found = [fault for fault in faults_of(tmp_path, policy=policy) if "circular" in fault]
    at = f"policy.yaml:{line_of(policy, 'family: trial')}: slot trial: a circular quota: "
    assert [fault.removeprefix(at).partition(",")[0] for fault in found] == [
        "if hangs on history.training_this_year", "times hangs on history.training_this_year"]
    assert all("put what was had before into a condition" in fault for fault in found)


def test_what_chooses_the_payee_needs_a_figure_on_every_day(tmp_path: Path) -> None:
    policy = GOOD.replace("approvals: 2}", "approvals: 2, choose: [{when: worker.insured_months > far, to: employer}]}")
    far = "  far: {unit: months, label: 远, label_en: far, basis: art-1, 2026-01-01: 48}\n"
    policy = policy.replace("  uplift: {", f"{far}  uplift: {{")
    assert any(fault.startswith(f"policy.yaml:{line_of(policy, '  far:')}: date gap: figure far has no value on 2025-01-01")
               for fault in faults_of(tmp_path, policy=policy))


def test_two_clauses_of_one_name_may_not_overlap(tmp_path: Path) -> None:
    head, tail = GOOD.split("  insured:\n")
    block, rest = tail.split("amount:\n")
    lines = block.rstrip().splitlines()
    clause = "    - " + lines[0].strip() + "\n" + "".join(f"      {line.strip()}\n" for line in lines[1:])
    policy = f"{head}  insured:\n{clause}{clause}amount:\n{rest}"
    assert any("condition insured overlaps another of its name on 2025-01-01" in fault
               for fault in faults_of(tmp_path, policy=policy))


@pytest.mark.parametrize(("old", "new", "said"), [
    ("pays: true, amount_yuan: 1000", "pays: true, amount_yuan: 999", "amount_fen should be 99900, is 100000"),
    ("pays: false, because: [insured]", "pays: true", "pays should be True, is False"),
    ("because: [insured]", "because: [insure]", "because should be ['insure'], is ['insured']"),
    (", because: [insured]", "", "because is missing"),
    (", missing: [worker.insured_months]", "", "missing is missing"),
    ("pays: unknown", "pays: perhaps", "pays is perhaps — true, false or unknown"),
    ("worker.insured_months: 40", "worker.insured_mont: 40", "did you mean worker.insured_months?"),
    ("worker.insured_months: 40", "worker.insured_months: many", "'many' is not a whole number"),
    ("certificate.is_shortage: false}", "certificate.is_shortage: no}", "'no' is neither true nor false"),
    ('certificate.level: "5"', 'certificate.level: "9"', "9 is no code of certificate.level"),
    ('certificate.level: "4", ', "", "no case shows row rate_fen from 2025-01-01: 4"),
    ("  - {name: 月数不足, with: {worker.insured_months: 20}, pays: false, because: [insured], source: s}\n", "",
     "no case shows condition insured false"),
    ("insured_months: 12, certificate.issued_on: 2026-02-01}", "insured_months: 36}",
     "no case shows figure months_min from 2026-01-01"),
    (", certificate.is_shortage: true}", "}", "no case shows step shortage applied"),
    (", source: s}\n  - {name: 四", "}\n  - {name: 四", "source is missing"),
])
def test_planted_fault_in_the_cases(tmp_path: Path, old: str, new: str, said: str) -> None:
    assert old in CASES
    found = faults_of(tmp_path, cases=CASES.replace(old, new, 1))
    assert any(said in fault and fault.startswith("cases.yaml:") for fault in found), found


@pytest.mark.parametrize(("files", "said"), [
    ({"notice": NOTICE.replace("## 第二条 {#art-2}", "## 第二条 {#art-1}")}, "the anchor art-1 is used twice"),
    ({"notice": NOTICE.replace(" {#art-2}", "")}, "notice.md:6: 第二条 has no anchor"),
    ({"letter": "{nam} 您好"}, "letter.md:1: unknown blank {nam} — did you mean name?"),
    ({"letter": "好\n{name 您好"}, "letter.md:2: the braces do not match"),
    ({"policy": ""}, "policy.yaml:1: the file is empty"),
])
def test_planted_fault_in_the_texts(tmp_path: Path, files: dict[str, str], said: str) -> None:
    found = faults_of(tmp_path, **files)
    assert any(said in fault for fault in found), found


@pytest.mark.parametrize(("gone", "part", "shows"), [
    ("  - {name: 月数不足, with: {worker.insured_months: 20}, pays: false, because: [insured], source: s}\n", "  insured:",
     ("condition", "insured", "false")),
    ('  - {name: 四级紧缺, with: {certificate.level: "4", certificate.is_shortage: true}, pays: true, amount_yuan: 1950,\n'
     "     source: s}\n", "  - step: shortage", ("step", "shortage", "applied")),
    ("  - {name: 待核实, with: {worker.insured_months: null}, pays: unknown, missing: [worker.insured_months], source: s}\n", "",
     ("sheet", "990000/trial", "asks")),
])
def test_what_no_case_shows_comes_with_its_line_and_a_case_that_would(tmp_path: Path, gone: str, part: str, shows: tuple) -> None:
    """The suggestion is tried: the case that it names, changed as it says, shows what was missing."""
    assert gone in CASES
    found = rules.check_folder(write(tmp_path, cases=CASES.replace(gone, "")), VOCABULARY)
    fault = next(one for one in found.faults if one.text == f"no case shows {' '.join(shows)}")
    assert fault.fix.startswith(f"add one for policy.yaml:{line_of(GOOD, part)}, for instance" if part else "add one, for instance")
    name, _, given = fault.fix.partition(", for instance ")[2].partition(" with: ")
    case = next(one for one in rules.read_cases(tmp_path / "990000" / "trial" / "cases.yaml", found.sheet) if one.name == name)
    facts = case.facts | rules.facts_from_json(
        tuple(kind for kind in found.sheet.facts if kind.name in yaml.safe_load(given)), yaml.safe_load(given))
    verdict = rules.judge(found.sheet, facts)
    assert shows in {*shown(found.sheet, facts), ("sheet", "990000/trial", "asks" if verdict.pays is None else "")}


def test_missing_files_are_named(tmp_path: Path) -> None:
    for name in ("notice.md", "cases.yaml", "policy.yaml"):
        folder = write(tmp_path)
        (folder / name).unlink()
        assert [fault for fault in rules.check_folder(folder, VOCABULARY).faults
                if fault.file == name and "the file is missing" in fault.text]


def test_a_folder_lies_in_a_place(tmp_path: Path) -> None:
    folder = write(tmp_path)
    moved = folder.parent.rename(tmp_path / "somewhere") / folder.name
    assert "not in a place: somewhere" in str(rules.check_folder(moved, VOCABULARY).faults[0])


@pytest.mark.parametrize(("text", "said"), [
    ("a.b: {type: int, label: x, label_en: x}", "a.b has no unit"),
    ("a.b: {type: real, label: x, label_en: x}", "a.b has no known type"),
    ("a.b: {type: bool, label: x}", "label_en is missing"),
    ("a.b: {type: int, unit: weeks, label: x, label_en: x}", "unknown unit weeks"),
    ("a.b: {type: code, label: x, label_en: x, codes: {y: [z]}}", "y needs a Chinese and an English label"),
])
def test_planted_fault_in_the_vocabulary(tmp_path: Path, text: str, said: str) -> None:
    path = tmp_path / "facts.yaml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(rules.SheetFaults, match=said):
        rules.read_vocabulary(path)
