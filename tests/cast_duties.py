"""An invented notice pasted into a registered document, on the scene of tests/cast_governance.py.

    document = make_document(scene)          registered by the province, without a text
    bring(scene, document)                   BODY as its first version: five proposals
"""

from datetime import date
from typing import Any

from baigong.governance import actions, queries
from baigong.governance.models import Document, Duty, Text
from tests import cast
from tests.cast_governance import NOW, Scene

BODY = """关于做好技能培训季工作的通知
津人社发〔2025〕9号
各区人社局：
一、重点任务
（一）市人社局要在12月20日前组织重点群体就业技能培训，培训不少于300人次。
（二）市人社局会同市财政局公布补贴标准。
（三）培训机构不得截留培训资金。
二、保障措施
（一）各区人社局每季度报送工作进展。
（二）市财政局负责落实培训经费。
天津市人力资源和社会保障局
2025年8月1日
"""
LATER_BODY = BODY.replace("不少于300人次", "不少于500人次").replace("（二）市财政局负责落实培训经费。\n", "").replace(
    "截留培训资金。\n", "截留培训资金。\n（四）市人社局要建立培训台账。\n")
SAID: dict[str, Any] = {"kind": "task", "who": ["市人社局"], "with_": [], "when": [], "measured": []}


def make_document(scene: Scene, **other: Any) -> Document:
    """Registered by the province."""
    given = {"by": scene.who.province_officer, "now": NOW, "number": "津人社发〔2025〕9号",
             "title": "关于做好技能培训季工作的通知", "issuer": "天津市人社局",
             "issued_on": date(2025, 8, 1), "region": cast.PROVINCE, "source": "本局发文", "trust": "official",
             "articles": "# 一、任务\n办好培训季。"}
    return actions.register_document(**(given | other))


def bring(scene: Scene, document: Document, text: str = BODY, **other: Any) -> Text:
    """A text of it."""
    return actions.bring_text(**({"by": scene.who.province_officer, "now": NOW, "document_id": document.pk, "text": text} | other))


def rows_of(document: Document) -> list[Duty]:
    """The duties of its newest text."""
    text = queries.text_of(document.pk)
    assert text
    return queries.duties_of(text)
