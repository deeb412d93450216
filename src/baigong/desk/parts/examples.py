"""Invented matter for the gallery: a form, filters, a list, a decision, a refusal. Names and sums are no one's."""

from django import forms

from .lists import Column


class SampleForm(forms.Form):
    """One of each of Django's common widgets."""

    name = forms.CharField(label="班次名称", help_text="学员在手机上看到的名字", max_length=40)
    seats = forms.IntegerField(label="人数", min_value=1, max_value=60)
    starts_on = forms.DateField(label="开班日期", widget=forms.DateInput(attrs={"type": "date"}))
    level = forms.ChoiceField(label="等级", choices=[("", "请选择"), ("5", "五级"), ("4", "四级"), ("3", "三级")])
    kind = forms.ChoiceField(
        label="培训类型",
        widget=forms.RadioSelect,
        choices=[("skill", "就业技能培训"), ("post", "岗位技能提升"), ("start", "创业培训")],
    )
    groups = forms.MultipleChoiceField(
        label="面向人群",
        required=False,
        widget=forms.CheckboxSelectMultiple,
        choices=[("rural", "农村转移就业"), ("jobless", "登记失业")],
    )
    plan = forms.FileField(label="教学计划", required=False, help_text="xlsx 或 pdf，不超过 10 MB")
    note = forms.CharField(label="说明", required=False, widget=forms.Textarea)
    truthful = forms.BooleanField(label="以上内容真实，愿意承担责任")


class SampleFilter(forms.Form):
    """A list's filters."""

    kind = forms.ChoiceField(
        label="事项", required=False, choices=[("", "全部"), ("open", "开班审核"), ("pay", "补贴复审")]
    )
    since = forms.DateField(label="起始日期", required=False, widget=forms.DateInput(attrs={"type": "date"}))


COLUMNS = [
    Column("what", "事项", kind="strong", sub="policy", sort=True),
    Column("who", "对象", sub="of"),
    Column("waits", "现在等什么"),
    Column("amount_fen", "金额（元）", kind="money", sort=True),
    Column("left", "法定时限", kind="clock", sort=True),
]

ROWS = [
    {
        "id": 1,
        "url": "#1",
        "what": "公示异议",
        "policy": "补贴公示 2025-11-03 批次",
        "who": "华兴职业培训学校",
        "of": "电工 · 三级 · 第 2 期",
        "waits": "答复异议人（实名）：认为 2 名学员未到课",
        "amount_fen": 400000,
        "left": -1,
    },
    {
        "id": 2,
        "url": "#2",
        "what": "补贴复审",
        "policy": "失业保险技能提升补贴",
        "who": "李秀兰 990100********0027",
        "of": "养老护理员 · 四级",
        "waits": "二次复核：系统比对全部通过，1 项由人核实",
        "amount_fen": 150000,
        "left": 0,
    },
    {
        "id": 3,
        "url": "#3",
        "what": "开班审核",
        "policy": "就业技能培训",
        "who": "惠民公共实训中心",
        "of": "育婴员 · 五级 · 38 人 · 11-26 开班",
        "waits": "核对教师资质：1 名教师当日另有排课",
        "amount_fen": 4560000,
        "left": 2,
    },
    {
        "id": 4,
        "url": "#4",
        "what": "任务督办",
        "policy": "措施（十二）质量监管",
        "who": "各镇街培训点",
        "of": "“每班必查”覆盖率 86%，目标 100%",
        "waits": "报送整改进度，并说明 3 个班未查原因",
        "amount_fen": None,
        "left": 6,
    },
]

LINES = [
    {
        "basis": "第三条",
        "url": "#art-3",
        "text": "累计缴纳失业保险费 46 个月，要求不少于 12 个月",
        "holds": True,
    },
    {
        "basis": "第五条",
        "url": "#art-5",
        "text": "证书核发 2025-08-30，申领 2025-11-12，在 12 个月内",
        "holds": True,
    },
    {"basis": "第六条", "url": "#art-6", "text": "本年度已享受 1 次，上限 1 次", "holds": False},
    {"basis": "第八条", "url": "#art-8", "text": "是否就同一证书领取培训补贴：等社保库答复", "unknown": True},
    {"basis": "第四条", "url": "#art-4", "text": "中级工（四级）标准", "amount_fen": 150000},
]

REFUSED = {
    "reasons": [
        {
            "text": "累计参保 10 个月，要求不少于 12 个月",
            "basis": "第三条",
            "way_out": "再缴 2 个月（最早 2026-01-20）后可以申领",
        },
        {"text": "证书核发已超过 12 个月", "basis": "第五条", "way_out": "考取更高等级后，可凭新证书申领"},
    ]
}

NAV = [
    {
        "title": "",
        "items": [
            {"label": "待办", "url": "#inbox", "count": 23, "current": True},
            {"label": "我经办的", "url": "#mine"},
            {"label": "公示中", "url": "#public", "count": 4},
        ],
    },
    {
        "title": "业务",
        "items": [
            {"label": "政策与目录", "url": "#p"},
            {"label": "机构与班次", "url": "#o"},
            {"label": "学员与档案", "url": "#r"},
            {"label": "补贴与拨付", "url": "#s"},
        ],
    },
]
