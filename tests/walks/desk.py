"""What walks on a desk do again and again: find a row, open it, read a file that a link gives."""

import re
from io import BytesIO
from pathlib import Path

from playwright.sync_api import Locator, Page, expect
from python_calamine import load_workbook

NEVER = 10_000


def days_left(words: str) -> int:
    """What a clock says, as a number of working days; NEVER where it says nothing."""
    number = int(found[0]) if (found := re.findall(r"\d+", words)) else 0
    return -number if words.startswith("已超") else number if words.startswith(("剩", "今天")) else NEVER


def row(page: Page, *words: str) -> Locator:
    """The rows of lists that hold all of these words."""
    found = page.locator("tr[data-row]")
    for word in words:
        found = found.filter(has_text=word)
    return found


def opened(page: Page, *words: str) -> None:
    """Open the first such row."""
    with page.expect_navigation():
        row(page, *words).first.locator(".row-link").click()


def done(page: Page, words: str) -> None:
    """Something was done, and the page says so."""
    expect(page.get_by_role("status").filter(has_text=words)).to_be_visible()


def refused(page: Page, words: str) -> None:
    """Something was not done, and the page says why: at its head, and in the dialog that stands open at the fault."""
    expect(page.get_by_role("alert").filter(has_text=words).first).to_be_visible()


def table_of(page: Page, link: str) -> list[list[object]]:
    """Download what a link gives and read it as a workbook."""
    with page.expect_download() as got:
        page.get_by_role("link", name=link).click()
    return load_workbook(BytesIO(Path(got.value.path()).read_bytes())).get_sheet_by_index(0).to_python()


def fen(text: str) -> int:
    """'1,170.00 元' → 117000."""
    yuan, cents = re.search(r"([\d,]+)\.(\d\d)", text).groups()  # type: ignore[union-attr]
    return int(yuan.replace(",", "")) * 100 + int(cents)


def sent(page: Page, path: str, **fields: str) -> int:
    """Post a deed that the page has no button for, as one who writes the form by hand. Answers the status."""
    token = next(one["value"] for one in page.context.cookies() if one["name"] == "csrftoken")
    answer = page.request.post(
        path, form={"csrfmiddlewaretoken": token, **fields}, headers={"Referer": page.url}, max_redirects=0
    )
    return answer.status
