"""What payees are told of their claims."""

from baigong.kernel.word import Event


class Told(Event):
    OFFERED = (
        "offered", "您有一项补贴可以领取：{policy} {amount} 元。依据：{basis}",
        "You can claim {policy_en}: {amount} yuan. Basis: {basis}",
    )
    FOUND = (
        "found", "经查对您已登记的信息，您可以领取：{policy} {amount} 元。依据：{basis}",
        "By what is registered of you, you can claim {policy_en}: {amount} yuan. Basis: {basis}",
    )
    MAY_APPLY = (
        "may_apply", "您可以申请补贴：{policy}，还需核实部分事实。依据：{basis}",
        "You may claim {policy_en}; some facts are still to be proved. Basis: {basis}",
    )
    GRANTED = (
        "granted", "补贴已通过审核：{policy} {amount} 元，将公示 {days} 个工作日",
        "Granted: {policy_en}, {amount} yuan; on public notice for {days} working days",
    )
    REFUSED = "refused", "补贴未通过：{policy}。{reason}", "Refused: {policy_en}. {reason_en}"
    RETURNED = "returned", "补贴申请需要补正：{why}", "Your claim needs a correction: {why}"
    RECHECKED = "rechecked", "付款前复核发现事实变化，补贴退回重新审核：{why}", "Looked at again before payment: {why}"
    PAID = "paid", "补贴已到账：{policy} {amount} 元", "Paid: {policy_en}, {amount} yuan"
    BOUNCED = (
        "bounced", "银行退回了补贴款：{why}，请更正收款账户", "The bank returned the payment: {why}; please correct your account",
    )
    OBJECTED = "objected", "您公示中的补贴有人提出异议，正在核实：{policy}", "Someone objects to your claim; it is being checked: {policy_en}"
