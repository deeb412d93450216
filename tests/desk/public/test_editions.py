"""What a new edition of a policy changed, on its public page: also who is paid, out of what, and how often."""

import re
from datetime import date
from html import unescape
from pathlib import Path

from tests import cast
from tests.policy.conftest import CASES, POLICY
from tests.policy.test_sheets import publish

PAGE = "/policies/120000/pilot/"
TURN = date(2025, 7, 1)
NOTICE = "# 试点\n\n## 第一条 {#a1}\n参保满十二个月。\n"


def folder(shelf: Path, *changes: tuple[str, str]) -> Path:
    policy = POLICY.replace("FEN", "100000")
    for old, new in changes:
        assert old in policy
        policy = policy.replace(old, new)
    path = shelf / "120000" / "pilot"
    path.mkdir(parents=True, exist_ok=True)
    for name, text in (("policy.yaml", policy), ("cases.yaml", CASES.replace("YUAN", "1000")), ("notice.md", NOTICE)):
        (path / name).write_text(text, encoding="utf-8")
    return path


def changes_on(browser, day: date, language: str = "zh") -> str:
    page = browser.get(f"{PAGE}?on={day}", headers={"accept-language": language}).content.decode()
    part = re.search(r'id="changes".*?</section>', page, re.DOTALL)
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", part[0])).split())


def test_an_edition_is_held_against_the_one_before(who, browser, tmp_path, settings):
    for kept in ("vocabulary", "funds"):
        (tmp_path / kept).symlink_to(settings.INSTITUTION / kept)
    publish(who, folder(tmp_path / "policies"))
    changes = (("to: worker, from_fund: unemployment-insurance", "to: employer, from_fund: donation"),
               ("key: [person, year]", "key: [person]"))
    publish(who, folder(tmp_path / "policies", *changes), from_on=TURN)
    assert "这是最早的版本" in changes_on(browser, cast.TODAY.replace(month=2))
    chinese = changes_on(browser, TURN)
    for words in ("发给谁 发给本人 发给企业", "资金来源 出自失业保险基金 出自社会捐赠",
                  "享受次数 同一人、同一自然年最多 1 次 同一人最多 1 次"):
        assert words in chinese, (words, chinese)
    english = changes_on(browser, TURN, "en")
    for words in ('"paid to the worker" became "paid to the employer"',
                  '"paid from Unemployment insurance fund" became "paid from Donations"',
                  '"the same person, the same calendar year: at most 1 time" became "the same person: at most 1 time"'):
        assert words in english, (words, english)
