"""``baigong duties score DIR``: proposed duties beside labels made by hand, over a folder of labelled documents."""

import argparse
import hashlib
from collections.abc import Iterator, Mapping
from pathlib import Path

import yaml
from django.conf import settings

from baigong.governance.decide.bodies import Lexicon, lexicon_of
from baigong.governance.decide.duties import propose
from baigong.governance.decide.scoring import Difference, LabelSheet, Score, Tally, read_labels, score
from baigong.governance.decide.splitting import split
from baigong.governance.words import Aspect
from baigong.project.unready import Unready


def duties(words: list[str]) -> int:
    """Print recall and precision of each aspect, by document and over all. Answers 0, or 1 below what was asked for."""
    parser = argparse.ArgumentParser("baigong duties", description=__doc__)
    commands = parser.add_subparsers(required=True)
    scoring = commands.add_parser("score", help="score the proposed duties of a folder of labelled documents")
    scoring.add_argument("folder", type=Path, help="labels as institution/duties/README.md tells; read with all below it")
    scoring.add_argument("--texts", type=Path, help="where texts lie that are cited and not kept here, found by their hash")
    scoring.add_argument("--show", action="store_true", help="show every difference, by its anchor")
    scoring.add_argument("--record", type=Path, help="write the tallies of each document with its text's hash into this file")
    scoring.add_argument("--recall", type=float, default=0.0, metavar="PERCENT", help="the least recall of each aspect over all")
    scoring.add_argument("--precision", type=float, default=0.0, metavar="PERCENT", help="the least precision")
    choice = parser.parse_args(words)
    found = dict(scored(choice.folder, choice.texts, lexicon=shelf_lexicon()))
    if not found:
        raise Unready(f"no labels below {choice.folder}")
    whole = {aspect: sum((one.tallies[aspect] for one in found.values()), Tally()) for aspect in Aspect}
    _say(found, whole, show=choice.show)
    if choice.record:
        choice.record.write_text(_record(found), encoding="utf-8")
    low = [tally for tally in whole.values()
           if tally.recall * 100 < choice.recall or tally.precision * 100 < choice.precision]
    return 1 if low else 0


def scored(folder: Path, texts: Path | None = None, *, lexicon: Lexicon) -> Iterator[tuple[LabelSheet, Score]]:
    """Every labelled document of a folder with its score. Raises Unready for a fault, a text that is missing or another one."""
    elsewhere = {_hash(path): path for path in sorted(texts.iterdir()) if path.is_file()} if texts else {}
    for file in sorted(folder.rglob("*.yaml")):
        try:
            sheet = read_labels(file.read_text(encoding="utf-8"))
        except (ValueError, KeyError, TypeError, yaml.YAMLError) as error:
            raise Unready(f"{file}: {error}") from error
        path = file.parent / sheet.text if sheet.text else elsewhere.get(sheet.sha256)
        if path is None or not path.exists():
            raise Unready(f"{file}: no text with this hash; name the folder that holds it with --texts")
        if _hash(path) != sheet.sha256:
            raise Unready(f"{file}: {path} is another text than the one labelled")
        whole = split(path.read_text(encoding="utf-8").split("\n", sheet.skip_lines)[-1])
        try:
            yield sheet, score(sheet.duties, propose(whole, lexicon), whole)
        except KeyError as error:
            raise Unready(f"{file}: no sentence at {error}") from error


def shelf_lexicon() -> Lexicon:
    """How bodies are named, from the shelf."""
    return lexicon_of((Path(settings.INSTITUTION) / "duties" / "bodies.yaml").read_text(encoding="utf-8"))


def _hash(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def _say(found: Mapping[LabelSheet, Score], whole: Mapping[Aspect, Tally], *, show: bool) -> None:
    print("recall% precision% (met/labelled/proposed)")
    for sheet, one in found.items():
        _line(f"{sheet.document or sheet.text} [round {sheet.round}]", one.tallies)
        if show:
            for difference in one.differences:
                print(f"    {_told(difference)}")
    _line("all", whole)


def _line(name: str, tallies: Mapping[Aspect, Tally]) -> None:
    print(f"{name}\n    " + "; ".join(
        f"{aspect} {tally.recall * 100:.0f} {tally.precision * 100:.0f} ({tally.hits}/{tally.labelled}/{tally.proposed})"
        for aspect, tally in tallies.items()))


def _told(one: Difference) -> str:
    if one.label is None or one.duty is None:
        side = one.label or one.duty
        return f"{'missed' if one.duty is None else 'extra '} {side.at if side else ''}"
    field = "with_" if one.aspect == Aspect.WITH else str(one.aspect)
    labelled, proposed = getattr(one.label, field), getattr(one.duty, field)
    if one.aspect == Aspect.KIND:
        return f"{one.label.at} kind: labelled {labelled}, proposed {proposed}"
    return f"{one.label.at} {one.aspect}: labelled {'、'.join(sorted(labelled)) or '–'}, proposed {'、'.join(proposed) or '–'}"


def _record(found: Mapping[LabelSheet, Score]) -> str:
    rows = [{"document": sheet.document, "sha256": sheet.sha256, "round": sheet.round, **{
        str(aspect): [tally.hits, tally.labelled, tally.proposed] for aspect, tally in one.tallies.items()}}
        for sheet, one in found.items()]
    head = "# Written by `baigong duties score … --record`: met, labelled, proposed of each aspect. See README.md.\n"
    return head + yaml.safe_dump(rows, allow_unicode=True, sort_keys=False, default_flow_style=None, width=130)
