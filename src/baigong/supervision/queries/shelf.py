"""The signals of the institution's shelf, read once per process, and the parameters in force."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cache
from pathlib import Path

from django.conf import settings

from baigong.kernel.refused import Refused
from baigong.rules.faults import Fault, SheetFaults
from baigong.supervision.decide import Case, Parameter, Signal, read_cases, read_review, read_signal
from baigong.supervision.models import Tuning
from baigong.supervision.words import Refusal


@dataclass(frozen=True)
class Clocks:
    """Working days that officers have: to judge a finding, and to clear one that is confirmed."""

    judge: int
    clear: int


def signals(on: date | None = None) -> tuple[Signal, ...]:
    """Every signal of the shelf by code; with `on`, those watched for that day. Raises SheetFaults with all faults."""
    found = tuple(signal for signal, _ in _shelf(Path(settings.INSTITUTION)).values())
    return found if on is None else tuple(one for one in found if one.holds_on(on))


def signal(code: str) -> Signal:
    """One signal. Raises Refused(no_signal)."""
    found = _shelf(Path(settings.INSTITUTION)).get(code)
    if found is None:
        raise Refused(Refusal.NO_SIGNAL, code=code)
    return found[0]


def cases_of(code: str) -> tuple[Case, ...]:
    """The planted cases beside a signal. Raises Refused(no_signal)."""
    signal(code)
    return _shelf(Path(settings.INSTITUTION))[code][1]


def values_of(one: Signal) -> dict[str, Decimal]:
    """Each parameter's value: as an officer last set it, else as on the shelf."""
    set_to = _newest(one.code)
    return {parameter.name: set_to.get(parameter.name, parameter.value) for parameter in one.parameters}


def all_values() -> dict[str, dict[str, Decimal]]:
    """The values in force of every signal's parameters, in one query."""
    newest: dict[tuple[str, str], Decimal] = {}
    for code, name, value in Tuning.objects.order_by("id").values_list("signal", "parameter", "value"):
        newest[code, name] = value
    return {one.code: {each.name: newest.get((one.code, each.name), each.value) for each in one.parameters}
            for one in signals()}


def tunings_of(code: str) -> list[Tuning]:
    """How a signal's parameters were set by officers, newest first."""
    return list(Tuning.objects.filter(signal=code).order_by("-id"))


def parameter(code: str, name: str) -> Parameter:
    """One parameter of a signal. Raises Refused(no_signal) or Refused(no_parameter)."""
    found = signal(code).parameter(name)
    if found is None:
        raise Refused(Refusal.NO_PARAMETER, code=code, name=name)
    return found


def clocks() -> Clocks:
    """How long officers have (institution/signals/review.yaml)."""
    return Clocks(**_clocks(Path(settings.INSTITUTION)))


def _newest(code: str) -> Mapping[str, Decimal]:
    rows = Tuning.objects.filter(signal=code).order_by("id").values_list("parameter", "value")
    return dict(rows)


@cache
def _shelf(root: Path) -> dict[str, tuple[Signal, tuple[Case, ...]]]:
    found, faults = {}, list[Fault]()
    for folder in sorted(one for one in (root / "signals").iterdir() if one.is_dir()):
        try:
            read = read_signal(folder)
            found[read.code] = (read, read_cases(folder, read))
        except SheetFaults as wrong:
            faults += wrong.faults
    if faults:
        raise SheetFaults(faults)
    return found


@cache
def _clocks(root: Path) -> dict[str, int]:
    return read_review((root / "signals" / "review.yaml").read_text(encoding="utf-8"))
