"""What one clause of a sentence does: orders, forbids, allows, asks for a report, makes public; or only leads in.

A clause is what stands between two ， outside brackets and quotes. The words are those of official Chinese; each list says
what it catches. A wrong guess costs an officer one click, so the rules are few and plain.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from baigong.governance.words import DutyKind

from .bodies import Lexicon

ORDER = re.compile(
    r"应当|(?<![适相响反效对])应(?![急用届]|对[^，]{0,8}(?:挑战|风险|形势|变化))|(?<![主需重只还])要(?![求点素闻])|(?<!无)须|必须|务必|(?<![急所])需(?![要求])|请(?![示求])|负责(?!人)|承担|组织实施|牵头"
    r"|将(?=[适约建组会对开依])")
PROHIBITION = re.compile(
    r"(?<![的得可而])不再?(?:向[^，]{1,12}收取|收取|截留|挪用|泄露|擅自|强制|捆绑)|不得|严禁|禁止|不予|不再要求|不准|严肃杜绝")
PERMISSION = re.compile(r"(?<![认许不])可以?(?![靠持行见比操])|有权|自主(?=确定|设立|决定|评价)")
REPORT = re.compile(
    r"(?<![举申填年呈简情快通晨])报(?:送|我|告(?!人)|备)|上报|备案|抄送|反馈|(?<![举申填])报[\u4e00-\u9fff]{0,12}(?:部|厅|局|委|政府|办公室|小组)(?![的门])"
    r"|将[^，。]{1,16}(?:呈|提)?[送交](?:至|到)?(?:[本省市县区局])[\u4e00-\u9fff]{0,12}(?:厅|局|委|政府|办公室|小组|中心|站|股|科|处)$")
NO_REPORT = re.compile(r"(?:予以|给予|准予|办理)备案|备案的|听取|报告人|报告书|根据备案")
PUBLIC = re.compile(
    r"(?<![信、])(?:公布|公开|公示|发布)(?!力度|选项|栏|内容|期|透明|招标|招聘|遴选|竞争|\d)"
    r"|向社会公|信息公开工作|结果[^，。]{0,8}通报|通报一次")
NO_PUBLIC = re.compile(r"^(?:经公示|公开内容)|、公示|公示[^，。]{0,12}后|公开透明|发布虚假")
ACHIEVE = re.compile(r"达到|力争|新增|培养|培训|建成|开展|覆盖")
TELLS = re.compile(
    r"是指|所称|所指|^[^，]*包括：|高度重视|取得积极|存在.{0,12}问题$|明确提出|^(?:[一二三四五六]是)?《[^》]+》(?:提出|明确|要求)|以下原则：$|的因素包括|提供了|^这是|为进一步|^为[了推促规加落建]"
    r"|决定(?:开展|实施|组织)"
    r"|本(?:办法|意见|规定|通知|方案|细则)(?:自|由|所|适用)|同时废止|^现(?:将|予|就)|现(?:将|就).*如下：$|贯彻执行$|遵照执行|印发给你们|转发给你们")
BENEFIT = re.compile(
    r"给予[^，。]{0,24}(?:补贴|资助|支持)|享受[^，。]{0,12}补贴|享受[一两]次|(?:不得|不可)(?:重复)?享受|补贴标准(?:原则上|最高)*(?:上浮|不超过|参照)|可[^，。]{0,4}提高[^，。]{0,6}补贴标准|补助。|的补助|予以[^，。]{0,4}支持|列支|最多享受|生活费补贴|(?:人才|人员|劳动者|毕业生|学员)，?[均都也还]?可"
    r"|补贴拨付(?:企业|参训|申报|实施)|上浮")
CASE = re.compile(r"的$|情形之一|存在.{2,30}(?:行为|情形)$|工作人员.*存在")
LEAD_IN = re.compile(
    r"^(?:按照|根据|依据|结合|围绕|通过|为|在|经|对|自|截至|面向|利用"
    r"|采取|依托|如|凡|培训结束后|到期前|以|于|其中$|到\d{4}年|\d{4}[年—])")
LEAD_OUT = re.compile(r"(?:时|后|中|下|上|前|基础上|制定|要求)$")
LEADS_ALWAYS = re.compile(r"(?:时|后|基础上|前提下|过程中|为[^，]{2,8}阶段|自\d{4}年(?:\d{1,2}月)?(?:\d{1,2}日)?起)$")
OUTCOME = re.compile(r"^(?:其中|到\d{4}年|\d{4}[年—–])|全[省市县区州]|每个|力争|三年累计|累计")
IMPERATIVE = re.compile(
    r"^(?:并|还|且|同时|[一二三四五六七八九十]是|逐步|及时|全面|切实|严格|积极|主动|广泛|密切|着力|定期|牵头|联合|大力|深入|充分|认真|统一|进一步|重点|抓紧)*"
    r"(?:要|建立|健全|完善|加强|加快|加大|做好|落实|推动|推进|开展|组织|制定|研究|细化|总结|会同|支持|鼓励|引导|指导|督促|强化|优化|提高|提升|扩大|规范|规划|统筹|协调"
    r"|实行|实施|推行|发挥|盘活|防范|梳理|明确|编制|成立|设立|设置|确定|公布|公开|公示|发布|报送|上报|将|把|对|按|严格|严肃|受理|管理|统计|核查|检查|评估|审核|拨付"
    r"|取消|听取|跟踪|创造|压实|畅通|培育|培养|打造|建设|搭建|构建|探索|拓展|拓宽|深化|整合|保障|确保|维护|处理|查处|履行|宣传|营造|动员|发动|安排|配合|列入|纳入)")
JOINS = re.compile(
    r"会同|会商|(?<![协工招电磋会])商(?![务])|配合|联合(?=[\u4e00-\u9fff]{1,8}(?:部门|局|厅|委|部|政府|中心|总工会|妇联|残联|协会))"
    r"|(?<![参给予赋])与(?=[^，。]{2,30}(?:共同|联合|签订|共建|的?(?:数据|信息)共享))|协同")
TAKES_PART = re.compile(
    r"^等?(?:按职责分工)?(?:负责)?(?:(?:予以|给予|做好|积极|共同|密切)*(?:参与|参加|配合|协助|协同|协办)$|^(?:予以|给予)(?:支持|协助|配合)$"
    r"|各司其职|密切配合|广泛参与|积极参与|在各自职责范围内(?!做好|负责|开展|承担|落实))")
MODAL = re.compile(r"应当|应(?![急用])|不得|(?<![认许不])可以?(?![靠持行见比操])|须|要(?!求)|负责(?!人)")
ORGANISATION = re.compile(
    r"[^对将在按由经把]{2,30}?(?:企业|中心|机构|学校|院校|单位|协会|地区|平台|乡镇|办公室|小组|媒体|运营方|主办方|承办方|举办者|站|大队|工作人员)")
BY = re.compile(r"(?:^|[^理自加])由(?!此|于)")
QUOTED = {"（": "）", "(": ")", "“": "”", "《": "》", "〈": "〉"}


@dataclass(frozen=True)
class Clause:
    """A clause at `[start, end)` of its sentence. `who` is who it names as doing it, None where nobody; `kind` is None where it
    says no more than that something is to be done. `is_case` where it only says in which case (…的), `leads_in` where it waits for
    the next; `is_modal` where it orders, forbids or allows in so many words, `has_order` where its kind alone says so too."""

    start: int
    end: int
    text: str
    who: tuple[str, ...] | None
    with_: tuple[str, ...]
    kind: DutyKind | None
    has_order: bool
    is_modal: bool
    leads_in: bool
    is_case: bool
    deed: int


def clauses_of(text: str, lexicon: Lexicon) -> list[Clause]:
    """The clauses of a sentence, without its mark at the end."""
    return [_clause(text[start:end], start, end, lexicon) for start, end in cuts(text)]


def cuts(text: str) -> Iterator[tuple[int, int]]:
    """Where the clauses lie; the ， is no part of any. What stands after a 。 within a sentence (a bracket) is left to the last."""
    start, closes = 0, ""
    for at, letter in enumerate(text):
        if closes:
            closes = "" if letter == closes else closes
        elif letter in QUOTED and QUOTED[letter] in text[at:]:
            closes = QUOTED[letter]
        elif letter == "，":
            if text[start:at].strip():
                yield start, at
            start = at + 1
    end = len(text.rstrip("。；：！？"))
    if end > start:
        yield start, end


def _clause(text: str, start: int, end: int, lexicon: Lexicon) -> Clause:
    lead = re.match(r"(?:[一二三四五六七八九十]是|请|其中|同时|此后|但|并|而|也)*", text)
    skip = lead.end() if lead else 0
    who, after = _doer(text, skip, lexicon)
    is_case = bool(CASE.search(text))
    kind = _kind(text)
    order = bool(ORDER.search(text[skip:] if who is None else text[after:])) or text.startswith("请")
    order |= who is not None and bool(BY.search(text[:after]))
    leads = not is_case and (bool(LEADS_ALWAYS.search(text)) or (
        not order and kind is None and bool(LEAD_IN.match(text) or LEAD_OUT.search(text))))
    if TAKES_PART.match(text[after:]) and who:
        return Clause(start, end, text, None, who, None, False, False, False, False, after)
    return Clause(start, end, text, who, _with(text, after if who else skip, lexicon), None if leads or is_case else kind,
                  order or kind is not None, order or kind in (DutyKind.PROHIBITION, DutyKind.PERMISSION), leads, is_case, after)


def _kind(text: str) -> DutyKind | None:
    """What a clause does beyond telling somebody to do something; None for that and for everything else."""
    if PROHIBITION.search(text):
        return DutyKind.PROHIBITION
    if PERMISSION.search(text):
        return DutyKind.PERMISSION
    if REPORT.search(text) and not NO_REPORT.search(text):
        return DutyKind.REPORT
    if PUBLIC.search(text) and not NO_PUBLIC.search(text):
        return DutyKind.INFORMATION
    return None


def _doer(text: str, skip: int, lexicon: Lexicon) -> tuple[tuple[str, ...] | None, int]:
    """Who does what the clause says, and where their name ends."""
    for found in BY.finditer(text):
        named = lexicon.at(text, found.end())
        if named and not text[named.end:].startswith(("的", "指导", "缴纳", "给予")) and not text.endswith("的"):
            return named.names, named.end
    if text.startswith("驻", skip):  # 驻澄院校: where they stand is no part of who they are
        skip = next((at for at in range(skip + 2, skip + 5) if lexicon.at(text, at)), skip)
    if (named := lexicon.at(text, skip)) and not re.match(r"的|交办|所在|对口|、|内部", text[named.end:]):
        return named.names, named.end
    order = MODAL.search(text)
    if order and order.start() > skip and len(text[skip:order.start()]) <= 30:
        before = text[skip:order.start()].rstrip("均都还")
        if "的" in before and (names := lexicon.ending(before.rpartition("的")[2])):
            return names, order.start()
        if generic := ORGANISATION.fullmatch(before):
            return tuple(re.split("[和、]", re.split("(?<![高中初同])等", generic[0])[-1])), order.start()
    if (whole := re.fullmatch(r"(?![对与并])[^，]{2,24}的([\u4e00-\u9fff]{2,6})", text)) and (names := lexicon.ending(whole[1])):
        return names, len(text)
    return None, skip


def _with(text: str, after: int, lexicon: Lexicon) -> tuple[str, ...]:
    names: list[str] = []
    for found in JOINS.finditer(text, after):
        orders = ("加强", "要", "应", "应当", "可", "可以")
        beside = found[0] != "与" or found.start() == after or text[:found.start()].endswith(orders)
        if beside and (named := lexicon.at(text, found.end())):
            names += [name for name in named.names if name not in names]
    part = re.search(r"(?:参与|配合|协助)$", text)
    if part and not names and after == 0 and (named := lexicon.at(text)) and named.end >= part.start() - 4:
        names += named.names
    return tuple(names)
