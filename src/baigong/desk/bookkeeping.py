"""Books on any desk: sides as whoever holds the accounts sees them, heads in words, and vouchers as a sheet to print and sign."""

from collections.abc import Iterable
from io import BytesIO
from typing import Any

import xlsxwriter
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from baigong.kernel.fen import capitals
from baigong.ledger.queries import Voucher, VoucherLine

HEADS = {"source": gettext_lazy("资金来源"), "budget": gettext_lazy("预算资金"), "payee": gettext_lazy("补贴支出"),
         "fee": gettext_lazy("代管的个人缴费")}
OPTIONS = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
WIDTHS = (30, 16, 40, 18, 18)


def head_of(code: str) -> str:
    """What the first part of an account's code is called."""
    head = code.split("/", 1)[0]
    return str(HEADS.get(head, head))


def account_of(line: VoucherLine) -> str:
    """The account of a line, or its head with how many accounts stand behind it."""
    return line.name if line.code else str(_("{head}（{n} 户）")).format(head=head_of(line.head), n=line.accounts)


def voucher_sheets(vouchers: Iterable[Voucher], *, unit: str, prepared: str, reviewed: str, is_final: bool) -> bytes:
    """记账凭证, one beneath the other as they are printed and bound: number, date, summary, accounts, both sides, the sum in
    capitals, who prepared and who reviewed. Numbers of a month that is not closed say that they may still change."""
    file = BytesIO()
    book = xlsxwriter.Workbook(file, OPTIONS)
    sheet = book.add_worksheet(str(_("记账凭证")))
    title = book.add_format({"bold": True, "font_size": 16, "align": "center"})
    head = book.add_format({"bold": True, "border": 1, "align": "center"})
    text, money = book.add_format({"border": 1, "text_wrap": True}), book.add_format({"border": 1, "num_format": "#,##0.00"})
    for n, width in enumerate(WIDTHS):
        sheet.set_column(n, n, width)
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
    line, breaks = 0, []
    for one in vouchers:
        sheet.merge_range(line, 0, line, 4, str(_("记账凭证")), title)
        number = str(_("记字第 {n} 号")).format(n=one.nth) + ("" if is_final else str(_("（未结账，编号可变）")))
        sheet.write_row(line + 1, 0, [f"{_('单位')}：{unit}", "", f"{timezone.localtime(one.at):%Y-%m-%d}", "", number])
        words = (_("摘要"), _("科目"), _("明细"), _("借方（元）"), _("贷方（元）"))
        sheet.write_row(line + 2, 0, [str(word) for word in words], head)
        line = _lines(sheet, line + 3, one, text, money)
        sheet.merge_range(line, 0, line, 2, f"{_('合计')}：{capitals(one.amount_fen)}", text)
        sheet.write_row(line, 3, [one.amount_fen / 100, one.amount_fen / 100], money)
        papers = str(_("附单据 {n} 张")).format(n=one.count)
        sheet.write_row(line + 1, 0, [papers, "", f"{_('审核')}：{reviewed}", "", f"{_('制单')}：{prepared}"])
        line += 4
        if one.nth % 4 == 0:
            breaks.append(line)
    sheet.set_h_pagebreaks(breaks[:1000])  # a sheet has so many places for them
    book.close()
    return file.getvalue()


def _lines(sheet: Any, line: int, one: Voucher, text: Any, money: Any) -> int:
    for each in one.lines:
        sheet.write_row(line, 0, [one.why, head_of(each.head), account_of(each)], text)
        sheet.write(line, 3, each.amount_fen / 100 if each.is_in else "", money)
        sheet.write(line, 4, "" if each.is_in else each.amount_fen / 100, money)
        line += 1
    return line
