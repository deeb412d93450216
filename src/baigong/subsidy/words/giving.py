"""Words for what others give: who gave, and why a gift is not taken in or not used."""

from baigong.kernel.word import Refusals, Words


class DonorKind(Words):
    BODY = "body", "单位", "Organisation"
    PERSON = "person", "个人", "Person"


class DonationRefusal(Refusals):
    """Why a donation is not registered, not used for a claim, or its donor not named."""

    AHEAD = ("donation_ahead", "到账日期不能晚于今天", "It cannot have arrived after today")
    NO_DONOR = ("no_donor", "须写明捐赠人", "Say who gave it")
    NO_PURPOSE = ("no_purpose", "须写明捐赠人约定的用途", "Say what the donor agreed to", "照捐赠协议填写", "As the agreement has it")
    TWICE = (
        "donation_twice", "这份捐赠凭据已按不同内容登记（{no}）", "This agreement or voucher is registered with other content ({no})",
        "请核对凭据编号", "Check its number",
    )
    NOT_A_DONOR = ("not_a_donor", "登记的单位与捐赠人类别不符", "A person has no organisation in the register")
    PLACE = ("donation_place", "捐赠限用于{place}，该笔补贴由{other}支付", "It is for {place}; this claim is paid by {other}")
    GROUP = ("donation_group", "捐赠限用于{group}，申领人当日不属于该类人员", "It is for {group}; the applicant was none on that day")
    OCCUPATION = (
        "donation_occupation", "捐赠限用于“{occupation}”，该笔补贴不是", "It is for {occupation}; this claim is about another",
    )
    USE = ("donation_use", "捐赠资金不得用于：{use}", "Donations never pay for: {use}")
    NOT_CHARGEABLE = (
        "not_chargeable", "初审通过之后、送银行之前的补贴才能改由捐赠列支", "Only between its review and the bank can a claim be moved to a donation",
    )
    CHARGED = ("charged_already", "该笔补贴已由这笔捐赠列支", "The claim is paid from this donation already")
    NOT_CHARGED = ("not_charged", "该笔补贴不由捐赠列支", "The claim is not paid from a donation")
    EARMARK = (
        "donation_earmark", "捐赠只能按捐赠人约定的用途支付", "A donation pays only what its donor agreed to",
        "请选择符合约定用途的补贴", "Choose a claim that fits",
    )
    CONSENT_SAME = ("consent_same", "姓名（名称）现在就是这样公开的", "The name is shown, or not shown, like this already")
    CONSENT_BASIS = ("consent_basis", "须写明捐赠人同意或撤回的凭据", "Say by which document the donor agreed or withdrew")


GIVING_CONSTRAINTS = {
    "subsidy_donation_document_once": DonationRefusal.TWICE,
    "subsidy_donation_earmark": DonationRefusal.EARMARK,
}
