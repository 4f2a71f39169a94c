"""Words for periods, by language: what is earned a year may be earned a month."""

import re
from collections.abc import Mapping, Sequence
from types import MappingProxyType

from factcheck.model.figure import Figure
from factcheck.reword.stretch import Stretch

_NAMES: Mapping[str, int] = MappingProxyType(
    {
        name: place
        for place, names in enumerate(("d day days", "week weeks", "month months", "a year years"))
        for name in names.split()
    }
)
"""The periods of the statement language, by their place in the rows."""


def _rows(text: str) -> Sequence[Sequence[str]]:
    return [line.strip().split("/") for line in text.strip().splitlines()]


_ROWS: Mapping[str, Sequence[Sequence[str]]] = MappingProxyType(
    {
        "en": _rows("""
            a day/a week/a month/a year
            per day/per week/per month/per year
            each day/each week/each month/each year
            every day/every week/every month/every year
            """),
        "de": _rows("""
            am Tag/in der Woche/im Monat/im Jahr
            pro Tag/pro Woche/pro Monat/pro Jahr
            je Tag/je Woche/je Monat/je Jahr
            täglich/wöchentlich/monatlich/jährlich
            """),
        "fr": _rows("""
            par jour/par semaine/par mois/par an
            chaque jour/chaque semaine/chaque mois/chaque année
            """),
    }
)
"""What says by which period a figure is, in words that can stand for each other."""


def bases(literal: str) -> tuple[str, ...]:
    """Return what the unit of a literal is divided by."""
    return tuple(part.strip() for part in literal.split("/")[1:])


def other_period(text: str, figure: Figure, language: str, now: str, then: str) -> Stretch | None:
    """Return the words for a period that stand behind a figure, and those for another one.

    A literal has the one now, the other then; ``None`` where more than a period changes in what its
    unit is divided by, or where the words are not there. What is counted may stand between.
    """
    pairs = [*zip(bases(now), bases(then), strict=False)]
    changed = [pair for pair in pairs if pair[0] != pair[1]]
    if len(bases(now)) != len(bases(then)) or len(changed) != 1:
        return None
    was, will_be = (_NAMES.get(name) for name in changed[0])
    if was is None or will_be is None:
        return None
    for row in _ROWS.get(language, ()):
        counted = r"" if figure.unit else r"(?:\s+[^\W\d_]+)?"
        match = re.compile(rf"{counted}\s+({row[was]})(?![^\W_])").match(text, figure.end)
        if match:
            return Stretch(*match.span(1), row[will_be])
    return None
