"""Money is a whole number of fen (1 yuan = 100 fen). There is no other kind of money in the house."""

from decimal import ROUND_HALF_UP, Decimal

Fen = int


def yuan(fen: Fen) -> str:
    """Write fen as yuan for people: 150000 → "1,500.00"; negative amounts keep their sign."""
    sign = "-" if fen < 0 else ""
    whole, cents = divmod(abs(fen), 100)
    return f"{sign}{whole:,}.{cents:02d}"


def fen_of(text: str) -> Fen:
    """Read a yuan amount typed or imported by a person ("1,500", "1500.5", "￥1 500.00") as fen.

    Raises ValueError when it is not a number or has parts of a fen: money is never rounded on its way in.
    """
    cleaned = text.strip().lstrip("￥¥").replace(",", "").replace("，", "").replace(" ", "")
    try:
        amount = Decimal(cleaned) * 100
    except ArithmeticError as error:
        raise ValueError(f"not an amount of money: {text!r}") from error
    if not amount.is_finite() or amount != amount.to_integral_value():
        raise ValueError(f"not a whole number of fen: {text!r}")
    return int(amount)


def share(fen: Fen, per_cent: int) -> Fen:
    """`per_cent` of an amount, half a fen rounded up: the rounding every sheet means by `round_fen`."""
    return int((Decimal(fen) * per_cent / 100).quantize(Decimal(1), rounding=ROUND_HALF_UP))


DIGITS, PLACES = "零壹贰叁肆伍陆柒捌玖", ("", "拾", "佰", "仟")


def capitals(fen: Fen) -> str:
    """Write fen in the capitals that vouchers bear: 150000 → "壹仟伍佰元整". After 《支付结算办法》 annex 1."""
    whole, cents = divmod(abs(fen), 100)
    text = f"{_capitals(whole)}元" if whole or not cents else ""
    if cents >= 10:
        text += f"{DIGITS[cents // 10]}角"
    if cents % 10:
        text += ("零" if whole and cents < 10 else "") + f"{DIGITS[cents % 10]}分"
    return ("负" if fen < 0 else "") + text + ("" if cents else "整")


def _capitals(number: int) -> str:
    text, is_gap = "", False
    for place in range(len(str(number)) - 1, -1, -1):
        digit = number // 10**place % 10
        if digit:
            text += ("零" if is_gap and text else "") + DIGITS[digit] + PLACES[place % 4]
        is_gap = not digit
        if place in (4, 12) and number // 10**place % 10_000:
            text += "万"
        if place == 8 and number // 10**place:
            text += "亿"
    return text or "零"
