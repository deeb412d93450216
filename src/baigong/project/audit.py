"""``baigong audit``: every invariant over the whole database, each with its count; 1 when any is broken."""

from baigong.city import invariants

SHOWN = 20


def audit(words: list[str] | None = None) -> int:
    """Print each check and how many rows break it, then the rows (all with ``--all``). Answers 0 or 1."""
    found = invariants.audit(tell=lambda name, count: print(f"{count:7}  {name.replace('_', ' ')}", flush=True))
    broken = {name: rows for name, rows in found.items() if rows}
    for name, rows in broken.items():
        print(f"\n{name.replace('_', ' ')}:")
        most = len(rows) if words and "--all" in words else SHOWN
        for row in rows[:most]:
            print(f"  {row}")
        if len(rows) > most:
            print(f"  … and {len(rows) - most} more (baigong audit --all)")
    print(f"\n{len(found)} checks, {sum(map(len, broken.values()))} violations")
    return 1 if broken else 0
