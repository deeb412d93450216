"""What the gallery shows: every part in every state, on invented matter. Names and sums here are no one's."""

from datetime import date, datetime
from typing import Any

from django.core.paginator import Page, Paginator

from .examples import COLUMNS, LINES, REFUSED, ROWS, SampleFilter, SampleForm


def page_of(count: int, number: int) -> Page:
    """Page `number` of a list of `count` things, ten a page."""
    return Paginator(range(count), 10).page(number)


def samples(*, today: date, now: datetime) -> dict[str, Any]:
    """The gallery's context, beside what every frame has."""
    wrong = SampleForm({"name": "", "seats": "90", "starts_on": "2025-11-26", "level": "4", "groups": ["rural"]})
    return {
        "columns": COLUMNS,
        "rows": ROWS,
        "none": [],
        "lines": LINES,
        "sample_refused": REFUSED,
        "today": today,
        "clocks": [-3, -1, 0, 2, 12, None],
        "kinds": ["", "late", "no", "ok", "wait", "act"],
        "steps": [
            {"label": "申报", "state": "done", "note": "11月12日 本人一键确认"},
            {"label": "受理", "state": "done", "note": "11月13日"},
            {"label": "比对", "state": "done", "note": "9 项 · 自动"},
            {"label": "初审", "state": "now", "note": "今天到期"},
            {"label": "公示", "state": "todo", "note": "5 个工作日"},
            {"label": "拨付", "state": "todo"},
        ],
        "stopped": [
            {"label": "申报", "state": "done"},
            {"label": "受理", "state": "no", "note": "材料不全，已退回"},
            {"label": "比对", "state": "todo"},
        ],
        "rungs": [
            {"label": "二级/技师", "state": "above"},
            {"label": "三级/高级工", "state": "next", "note": "最早 2026年6月1日", "url": "#rung", "tag": "到期", "kind": "act"},
            {"label": "四级/中级工", "state": "here", "note": "2022年6月1日取得"},
            {"label": "五级/初级工", "state": "climbed"},
        ],
        "facts": [
            {"label": "参保", "value": "46 个月，在保", "source": "社保库 11-12 09:14 取得"},
            {
                "label": "证书",
                "value": "Y000099010001254000018",
                "url": "#cert",
                "source": "全国联网查询有效",
            },
            {
                "label": "收款账户",
                "value": "社保卡 ····6620",
                "tag": "本人",
                "kind": "ok",
                "source": "户名核验一致，未被他人使用",
            },
        ],
        "history": [
            {"at": now, "who": "周敏（初审）", "what": "提交复审", "why": "已电话回访，本人到课"},
            {"at": now, "who": "系统", "what": "比对完成", "url": "#checks"},
        ],
        "record": [
            {
                "title": "可报考 三级（高级工）",
                "when": "还差 14 个月",
                "state": "next",
                "note": "附近有 2 个班",
            },
            {"title": "养老护理员 四级 证书", "on": date(2025, 8, 30), "url": "#c4", "link": "查验码"},
            {"title": "照护技能培训 80 课时，出勤 96%", "on": date(2025, 6, 20), "url": "#t"},
            {"title": "领取技能提升补贴 1,000 元", "on": date(2024, 3, 2), "url": "#s"},
            {"title": "养老护理员 五级 证书", "on": date(2023, 11, 9), "state": "void"},
        ],
        "versions": [
            {"label": "2017 年起", "url": "#2017", "weight": 5},
            {"label": "2022", "url": "#2022"},
            {"label": "2023–2024", "url": "#2023", "weight": 2},
            {"label": "2025 年度", "url": "#2025", "current": True},
        ],
        "terms": [
            {"term": "参保", "meaning": "累计缴纳失业保险费满 12 个月", "basis": "第三条", "url": "#art-3"},
            {"term": "期限", "meaning": "证书核发之日起 12 个月内申请", "basis": "第五条"},
        ],
        "changes": [
            {
                "term": "次数",
                "before": "每年 3 次",
                "after": "每年 1 次，紧缺职业另加 2 次",
                "basis": "第六条",
            }
        ],
        "chips": [
            {"label": "全部", "url": "?", "count": 23, "current": True},
            {"label": "开班审核", "url": "?kind=open", "count": 8},
            {"label": "任务督办", "url": "?kind=task"},
        ],
        "filter": SampleFilter({"kind": "pay", "since": "2025-11-01"}),
        "form": SampleForm(prefix="new"),
        "wrong": wrong,
        "page": page_of(230, 7),
        "figures": [
            {
                "label": "全年支出",
                "value": "3.82",
                "unit": "亿元",
                "kind": "late",
                "note": "比现行多 1.47 亿元（＋62%）",
            },
            {"label": "新增受益", "value": "96,400", "unit": "人", "kind": "ok", "note": "35 岁以下占 61%"},
            {"label": "在办", "value": "187", "unit": "件", "url": "#187"},
        ],
        "bars": [
            {"label": "南川区", "value": 41200, "url": "#n"},
            {"label": "北岭县", "value": 33900, "kind": "act"},
            {"label": "东河县", "value": 21300, "kind": "late", "note": "超预算"},
        ],
        "tiles": [
            {"label": f"{name}县", "value": value, "text": f"{value:,}", "url": f"#{name}", "at": at}
            for name, value, at in (("东河", 21300, (3, 1)), ("南川", 9800, (2, 2)), ("北山", 0, (1, 1)), ("西坪", 4100, (1, 2)))
        ],
        "trend": [
            {"label": f"{month}月", "value": value, "other": other}
            for month, value, other in zip(
                range(1, 13),
                (1100, 950, 1400, 1800, 2050, 2300, 2400, 2600, 3100, 3400, 4000, 5100),
                (700, 600, 800, 1000, 1200, 1300, 1350, 1500, 1800, 2000, 2300, 2900),
                strict=True,
            )
        ],
        "tabs": [
            {"label": "学员", "url": "#1", "count": 38, "current": True},
            {"label": "考勤", "url": "#2"},
            {"label": "材料", "url": "#3", "count": 0},
        ],
        "crumbs": [
            {"label": "待办", "url": "#inbox"},
            {"label": "补贴复审", "url": "#list"},
            {"label": "BT-2025-011873"},
        ],
        "places": [["惠民公共实训中心", "南川区", "1,204"], ["华兴职业培训学校", "北岭县", "866"]],
        "people": [
            {"id": 1, "label": "李秀兰", "note": "990100********0027", "state": "here"},
            {"id": 2, "label": "赵大勇", "state": "late"},
            {"id": 3, "label": "孙桂芳"},
        ],
        "states": [("here", "到课"), ("late", "迟到"), ("away", "缺课")],
        "place_heads": ["机构", "区县", "结业人数"],
    }
