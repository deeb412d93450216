"""python -m baigong.rules <folder or place/slug> …: check policies and print them; exit 1 when one has a fault."""

import sys
from pathlib import Path

from baigong.rules.funds import Funds, read_funds
from baigong.rules.report import Report, check_folder, page
from baigong.rules.vocabulary import read_vocabulary
from baigong.rules.workdays import counting_by

SHELF = Path("institution/policies")


def policy_folders(path: Path) -> list[Path]:
    """The folder itself when it holds a policy.yaml, else every one below it; place/slug is looked up on the shelf."""
    path = path if path.exists() else SHELF / path
    return [path] if (path / "policy.yaml").exists() else sorted(found.parent for found in path.glob("**/policy.yaml"))


def vocabulary_for(path: Path) -> Path:
    """The facts.yaml of the institution a folder lies in. Raises FileNotFoundError when there is none above it."""
    for parent in [path.resolve(), *path.resolve().parents]:
        if (parent / "vocabulary" / "facts.yaml").exists():
            return parent / "vocabulary" / "facts.yaml"
    raise FileNotFoundError(f"no vocabulary/facts.yaml above {path}")


def _checked(folder: Path) -> tuple[str, bool]:
    """Its page, and is it good: by the vocabulary, the funds and the working days of the institution it lies in."""
    facts = vocabulary_for(folder)
    with counting_by(facts.parent.parent / "calendar"):
        report: Report = check_folder(folder, read_vocabulary(facts), _funds_beside(facts))
        return page(report), report.is_good


def _funds_beside(facts: Path) -> Funds | None:
    """The funds of the same institution; none where it keeps none."""
    folder = facts.parent.parent / "funds"
    return read_funds(folder) if folder.exists() else None


def main(paths: list[str]) -> int:
    """Check each folder; 0 when all are good, 1 when one has faults, 2 when there is nothing to check."""
    folders = [folder for path in paths or [str(SHELF)] for folder in policy_folders(Path(path))]
    if not folders:
        print(f"no policy.yaml found in {' '.join(paths) or SHELF}; give a folder or <place>/<slug>")
        return 2
    checked = [_checked(folder) for folder in folders]
    print("\n\n".join(text for text, _ in checked))
    return 0 if all(is_good for _, is_good in checked) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
