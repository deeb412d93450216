"""What can be wrong with an ID number, an organisation's code or a card number, and what helps."""

from .word import Refusals


class BadNumber(Refusals):
    """What can be wrong with such a number."""

    ID_LENGTH = (
        "id_length",
        "身份证号应为 18 位，现为 {length} 位", "An ID number has 18 places, this has {length}",
        "请按证件逐位核对；15 位旧号码已停用",
        "Compare with the card; the old 15-place numbers are no longer valid",
    )
    ID_CHARACTERS = (
        "id_characters",
        "身份证号前 17 位应为数字，末位为数字或 X", "17 digits, then a digit or X",
        "请按证件逐位核对", "Compare with the card, place by place",
    )
    ID_REGION = (
        "id_region",
        "身份证号地区码 {region} 不存在", "There is no region {region}",
        "请核对前 6 位", "Check the first six places",
    )
    ID_SIMULATED = (
        "id_simulated",
        "这是模拟号码，正式系统不受理", "A simulated number; not accepted in a real installation",
        "请使用本人居民身份证号码", "Use the number on your own card",
    )
    ID_BIRTH = (
        "id_birth",
        "身份证号出生日期 {digits} 无效", "{digits} is not a possible date of birth",
        "请核对第 7 至 14 位", "Check places 7 to 14",
    )
    ID_CHECK = (
        "id_check",
        "身份证号校验位不符", "The check digit of the ID number does not fit",
        "可能有一位输错或相邻两位颠倒，请逐位核对",
        "One place may be mistyped or two swapped: compare with the card",
    )
    USCC_LENGTH = (
        "uscc_length",
        "统一社会信用代码应为 18 位，现为 {length} 位", "The code has 18 places, this has {length}",
        "请按营业执照或法人证书核对", "Compare with the licence",
    )
    USCC_CHARACTERS = (
        "uscc_characters",
        "统一社会信用代码含有不允许的字符 {found}", "Characters not allowed: {found}",
        "代码不使用 I、O、S、V、Z；请核对是否把 0 写成 O",
        "I, O, S, V, Z are never used; was 0 written as O?",
    )
    USCC_REGISTRAR = (
        "uscc_registrar",
        "统一社会信用代码登记管理部门代码 {found} 不存在", "There is no registration department {found}",
        "请核对第 1 位", "Check the first place",
    )
    USCC_REGION = (
        "uscc_region",
        "统一社会信用代码登记地区码 {region} 不存在", "There is no registration region {region}",
        "请核对第 3 至 8 位", "Check places 3 to 8",
    )
    USCC_SIMULATED = (
        "uscc_simulated",
        "这是模拟代码，正式系统不受理", "A simulated code; not accepted in a real installation",
        "请使用证照上的代码", "Use the code on the licence",
    )
    USCC_CHECK = (
        "uscc_check",
        "统一社会信用代码校验位不符", "The check character of the code does not fit",
        "可能有一位输错，请逐位核对", "One place may be mistyped: compare with the licence",
    )
    CARD_LENGTH = (
        "card_length",
        "银行卡号应为 16 至 19 位数字", "A bank card number has 16 to 19 digits",
        "请按卡面核对", "Compare with the card",
    )
    CARD_SIMULATED = (
        "card_simulated",
        "这是模拟卡号，正式系统不受理", "A simulated card; not accepted in a real installation",
        "请使用本人社保卡银行账户", "Use the bank account of your own social security card",
    )
    CARD_CHECK = (
        "card_check",
        "银行卡号校验位不符", "The check digit of the card does not fit",
        "可能有一位输错，请按卡面核对", "One digit may be mistyped: compare with the card",
    )
