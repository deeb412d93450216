"""Pure: payment gateways as one small shape, and the sandbox that answers like one.

A gateway tells us by a notice that an order was paid: a text and a signature over exactly that text. It may tell the same
as often as it likes; what counts is `trade_no`. Another gateway is another class of this shape, and its line in
queries/gateway.py; a real one has its own signature and its own names, and keeps them to itself.
"""

import hashlib
import hmac
import json
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from baigong.kernel.fen import Fen
from baigong.kernel.refused import Refused
from baigong.subsidy.words import FeeRefusal

LONGEST = 2000


@dataclass(frozen=True)
class PaidNotice:
    """What a gateway says: this order, so much, under its own number, at that instant (aware)."""

    order_no: str
    trade_no: str
    amount_fen: Fen
    came_at: datetime


class Gateway(Protocol):
    """Whoever takes trainees' money online and tells us."""

    def read(self, content: str, signature: str) -> PaidNotice:
        """What a notice says. Raises Refused(notice_forged, notice_unreadable)."""


class Sandbox:
    """A gateway in the house itself, for installations of invented people: nothing is ever paid by it."""

    def __init__(self, key: str) -> None:
        self._key = key.encode()

    def read(self, content: str, signature: str) -> PaidNotice:
        """The signature first: what is not signed is not looked at."""
        if len(content) > LONGEST or not hmac.compare_digest(self.signature(content).encode(), _bytes(signature)):
            raise Refused(FeeRefusal.NOTICE_FORGED)
        try:
            said = json.loads(content)
            came_at = datetime.fromisoformat(said["came_at"])
            if came_at.tzinfo is None or isinstance(said["amount_fen"], bool) or not isinstance(said["amount_fen"], int):
                raise ValueError("an aware instant and whole fen")
            return PaidNotice(str(said["order_no"]), str(said["trade_no"])[:60], said["amount_fen"], came_at)
        except (ValueError, KeyError, TypeError) as error:
            raise Refused(FeeRefusal.NOTICE_UNREADABLE) from error

    def signature(self, content: str) -> str:
        """HMAC-SHA256 of the text, in hexadecimal."""
        return hmac.new(self._key, _bytes(content), hashlib.sha256).hexdigest()

    def notice(self, one: PaidNotice) -> tuple[str, str]:
        """What it sends once somebody paid: the text and its signature."""
        content = json.dumps({"order_no": one.order_no, "trade_no": one.trade_no, "amount_fen": one.amount_fen,
                              "came_at": one.came_at.isoformat()}, sort_keys=True)
        return content, self.signature(content)


def _bytes(text: str) -> bytes:
    """Of anything that may be sent, half letters too: what is no text is refused by its signature, not by an accident."""
    return text.encode("utf-8", "surrogatepass")
