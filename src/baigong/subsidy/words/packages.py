"""Words for training that a bureau buys whole from a provider (项目制): where a project stands, how its provider was chosen, why not."""

from baigong.kernel.word import Event, Refusals, Words

FEE_KINDS = ("training", "uplift", "insurance", "apprentice", "project")
"""Kinds of claims that pay for training, or for the certificate that came of it: none beside the project that bought the class.
Allowances and assessment are others."""


class PackageState(Words):
    PROPOSED = "proposed", "待签约", "To be signed"
    SIGNED = "signed", "执行中", "Under way"
    SETTLED = "settled", "已结项", "Settled"
    WITHDRAWN = "withdrawn", "已撤回", "Withdrawn"


class PackageMove(Words):
    SIGN = "sign", "签约", "Sign"
    SETTLE = "settle", "结项", "Settle"
    WITHDRAW = "withdraw", "撤回", "Withdraw"


PACKAGE_MOVES = {
    (PackageState.PROPOSED, PackageMove.SIGN): PackageState.SIGNED,
    (PackageState.PROPOSED, PackageMove.WITHDRAW): PackageState.WITHDRAWN,
    (PackageState.SIGNED, PackageMove.SETTLE): PackageState.SETTLED,
}


class Chosen(Words):
    """How the provider was chosen."""

    TENDER = "tender", "公开招标", "Open tender"
    CONSULTATION = "consultation", "竞争性磋商", "Competitive consultation"
    DIRECT = "direct", "定向委托", "Chosen directly"


class PackageRefusal(Refusals):
    """Why a project is not proposed, signed or settled, a class does not run under it, or nothing is paid for it."""

    NO_TITLE = ("package_no_title", "须写明项目名称和文件编号", "Say what it is called and by which document")
    NO_PROVIDER = ("package_no_provider", "所选单位不是培训机构", "The body chosen is no training provider", "请选择已备案的培训机构", "Choose one that is filed")
    NO_HEADS = ("package_no_heads", "人数和每人价格须大于 0", "Heads and price must be above 0")
    SPAN = ("package_span", "截止日期不能早于开始日期", "It ends before it begins")
    ADVANCE = ("package_advance", "预拨比例为 0 至 {most}%", "In advance at most {most}%")
    WHY_DIRECT = ("package_why_direct", "定向委托须写明理由", "Say why the provider was chosen directly", "请写明依据和理由", "Give the ground")
    NO_POLICY = (
        "package_no_policy", "当地没有整建制购买培训的政策，不能立项", "No policy of the place pays for training bought whole",
        "请先发布政策", "Publish one first",
    )
    TWICE = ("package_twice", "该文件已立项", "There is a project by this document already", "请核对文件编号", "Check its number")
    SECOND = ("package_second", "签约、结项不得由立项人本人办理", "Not by the officer who proposed it", "请由另一名工作人员办理", "Ask another officer")
    NOT_SIGNED = ("package_not_signed", "项目不在执行中", "The project is not under way")
    OTHER_CLASS = ("package_other_class", "班次与项目不一致：{what}", "The class is not the project's: {what}", "请选择符合项目的班次", "Choose one that fits")
    CLASS_OPEN = (
        "package_class_open", "只有已提交、尚未同意开班的班次可以列入", "Only a class that is submitted and not yet approved",
        "请在开班审核之前列入", "Put it under the project before it is approved",
    )
    CLASS_TAKEN = ("package_class_taken", "班次已列入一个项目", "The class runs under a project already")
    CLASS_UNLIKE = ("package_class_unlike", "班次与所列入的项目不一致，或名额超过项目人数", "The class is not the project's, or has too many seats")
    FULL = ("package_full", "班次名额合计 {seats}，超过项目人数 {heads}", "{seats} seats in all, more than the {heads} heads of the project")
    PAYS = (
        "package_pays", "班次由培训项目整体购买，培训费由项目支付，不能再单独申领",
        "The class was bought whole: the project pays for its training, no other claim does",
    )
    OVER = ("package_over", "超过项目的每人价格或总额", "More than the project's price a head, or than its total")
    CLASSES_RUN = ("package_classes_run", "还有 {n} 个班次没有结束", "{n} classes are not over yet")
    CLAIMS_OPEN = ("package_claims_open", "还有 {n} 笔补贴没有办结", "{n} claims are not done with yet", "请先办结或由机构放弃", "Finish them first")
    SHORTFALL = (
        "package_shortfall", "{n} 人没有完成培训，预拨的 {sum} 元还没有追回", "{n} did not complete: {sum} yuan advanced for them did not come back yet",
        "请先提出追回并收回", "Ask it back first",
    )
    UNSETTLED = ("package_unsettled", "项目还有未结束的班次、未办结的补贴或未追回的预拨", "Classes, claims or advances of it are still open")


class PackageDiffers(Words):
    """What of a class is not as its project has it."""

    PROGRAMME = "programme", "培训项目种类", "the programme"
    PROVIDER = "provider", "培训机构", "the provider"
    OCCUPATION = "occupation", "职业（工种）", "the occupation"
    LEVEL = "level", "等级", "the level"
    SPAN = "span", "起止日期", "the days"


class PackageTold(Event):
    """What providers are told of their projects."""

    SIGNED = (
        "package_signed", "培训项目 {no} 已签约：{heads} 人，每人 {price} 元。请将班次列入项目后再提请审核",
        "Project {no} is signed: {heads} people at {price} yuan each. Put your classes under it before they are approved",
    )
    SETTLED = (
        "package_settled", "培训项目 {no} 已结项：完成 {fulfilled} 人，支付 {paid} 元",
        "Project {no} is settled: {fulfilled} completed, {paid} yuan paid",
    )


PACKAGE_CONSTRAINTS = {
    "subsidy_package_document": PackageRefusal.TWICE,
    "subsidy_package_two_officers": PackageRefusal.SECOND,
    "subsidy_packageclass_cohort_id_key": PackageRefusal.CLASS_TAKEN,
    "subsidy_package_class_fits": PackageRefusal.CLASS_UNLIKE,
    "subsidy_package_pays": PackageRefusal.PAYS,
    "subsidy_package_over": PackageRefusal.OVER,
    "subsidy_package_signed": PackageRefusal.NOT_SIGNED,
    "subsidy_package_open": PackageRefusal.UNSETTLED,
}
