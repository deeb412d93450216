"""What a what-if reaches, in words: the cases it counts, those it cannot compare, and the money it never looks at."""

from collections.abc import Iterable, Sequence

from django.utils.translation import gettext as _

from baigong import rules
from baigong.subsidy.facts import RESTS_ON, kinds_left_out, kinds_to_try
from baigong.subsidy.words import Claimable

Sheets = tuple[rules.Sheet, list[rules.Sheet]]
"""What holds, and each draft."""


def reach(sheets: Sheets | None, effects: rules.Effects | None, language: str) -> list[str]:
    """Sentences; `effects` None: nothing was tried yet. `sheets` None: what was tried cannot be read any more, and only what was
    counted is told."""
    def named(kinds: Iterable[Claimable]) -> str:
        return _("、").join(kind.label(language) for kind in kinds)

    tried = kinds_to_try(*sheets) if sheets else ()
    told = []
    if effects is not None:
        told += _counted(tried, effects, language)
        if unmet := _not_counted_then(tried, effects):
            told.append(_("这次推演时还没有数，重新推演就会数到：{kinds}。").format(kinds=named(unmet)))
    elif tried:
        told.append(_("推演要数的例：{kinds}。").format(kinds=named(tried)))
    if sheets is None:
        return told
    if not tried:
        told.append(_("这份文件不是逐例付钱的政策，没有可以推演的例。"))
    if others := kinds_left_out(*sheets):
        told.append(_("只有草案才付的不数，因为现行规定下没有可比的例：{kinds}。").format(kinds=named(others)))
    return [*told, _("分期支付的只数眼下应付的一期。培训项目的合同总额和退款、学费和评价费的收付、培训券，都不在推演之内。")]


def _counted(tried: Sequence[Claimable], effects: rules.Effects, language: str) -> list[str]:
    met = effects.by.get(RESTS_ON) or {str(Claimable.CERTIFICATE): effects.whole}
    left = _not_counted_then(tried, effects)
    rows = [_("{kind} {n} 例").format(kind=kind.label(language), n=f"{met.get(kind, rules.Tally()).cases:,}")
            for kind in Claimable if kind in met or (kind in tried and kind not in left)]
    return [_("推演所数的例：{kinds}。").format(kinds=_("、").join(rows))] if tried or effects.whole.cases else []


def _not_counted_then(tried: Sequence[Claimable], effects: rules.Effects) -> list[Claimable]:
    """What was tried by an older edition of this software counted certificates only, and says nothing of kinds."""
    if RESTS_ON in effects.by or not effects.whole.cases:
        return []
    return [kind for kind in tried if kind is not Claimable.CERTIFICATE]
