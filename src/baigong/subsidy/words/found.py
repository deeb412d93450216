"""Words for whom policies find: on which lawful basis they are told, and where each of them stands."""

from baigong.kernel.word import Words


class Basis(Words):
    """The lawful basis on which people are told what they could have: one of those the Personal Information Protection Law
    lists, with its place there. Without one nobody is told anything.

    It is asked for whoever is told, a person or an organisation: what an organisation could have is about a worker, and
    it is the worker's information that is compared and shown (docs/why/0025). The last is no officer's to state.
    """

    DUTY = (
        "duty", "履行法定职责或者法定义务所必需（个人信息保护法第十三条第一款第三项）",
        "Needed to perform duties set by law (Personal Information Protection Law, art. 13(1)(3))",
    )
    CONSENT = (
        "consent", "取得个人的同意（个人信息保护法第十三条第一款第一项）",
        "The person agreed (Personal Information Protection Law, art. 13(1)(1))",
    )
    LAW = (
        "law", "法律、行政法规规定的其他情形（个人信息保护法第十三条第一款第七项）",
        "Another case set by a law or regulation (Personal Information Protection Law, art. 13(1)(7))",
    )
    ASKED = "asked", "申领人自己提出申请", "The payee applied by themselves"


STATED = (Basis.DUTY, Basis.CONSENT, Basis.LAW)
"""What an officer may state for telling somebody."""


class Claimable(Words):
    """What a case rests on that claims can be made for; the codes are the fields of `About`."""

    CERTIFICATE = "certificate", "取得的证书", "Certificates held"
    ENROLMENT = "enrolment", "没有证书的班次学员", "Seats in classes without a certificate"
    MENTOR = "mentor", "带徒期满的师傅", "Masters whose apprenticeship is over"


class Standing(Words):
    """Where somebody stands who was found to be entitled."""

    LISTED = "listed", "待确认", "To be confirmed"
    WAITING = "waiting", "正在生成申领", "Claim being made"
    OFFERED = "offered", "已生成申领", "Claim made"
    PASSED = "passed", "确认时已不符合或已申领", "No longer open when confirmed"
