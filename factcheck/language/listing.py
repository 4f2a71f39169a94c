"""The units and currencies that there are, in the order of their files, for people to read."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

UNITS, CURRENCIES = "units.txt", "currencies.txt"


class UnitGroup(NamedTuple):
    """What the comment before some units calls them, and the spellings of each."""

    title: str
    units: Sequence[tuple[str, ...]]


def unit_groups(file: str) -> Iterator[UnitGroup]:
    """Yield the groups of units in a file of definitions; the first comment is of the file itself.

    A definition is ``name = meaning = symbol (or _) = aliases``.
    """
    text = Path(__file__).with_name(file).read_text(encoding="utf-8")
    for paragraph in text.split("\n\n")[1:]:
        lines = [line.strip() for line in paragraph.splitlines()]
        comment = " ".join(line.lstrip("# ") for line in lines if line.startswith("#"))
        title = comment.split(". ")[0].split(": ")[0].split("; ")[0].rstrip(".")
        units = [_spellings(line) for line in lines if line[:1] not in {"", "#", "@"}]
        yield UnitGroup(title, units)


def _spellings(line: str) -> tuple[str, ...]:
    """Return the name, the symbol and the aliases of a definition."""
    name, _, *others = (part.strip() for part in line.split(" = "))
    return name, *(other for other in others if other != "_")
