"""Patterns of phrases: words, figures with their roles, and classes of words of a language.

A pattern is a regular expression with four additions. ``<before>`` is a figure of one of the kinds
that its role has in ``ROLES``; ``MOVE`` (any word in capitals) is a class of the language's
``CLASSES``; `` … `` are words without a figure but dates, up to a word that begins another clause;
a blank is one blank.
"""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from types import MappingProxyType
from typing import NamedTuple

from factcheck.model.figure import Figure
from factcheck.reading.sketch import CLOSING, OPENING, Sketch
from factcheck.reading.words import CLASSES

# The letters of the figures (see ``Sketch``) that may have a role; all others may be money, an
# amount or a plain number.
ROLES: Mapping[str, str] = MappingProxyType(
    {"change": "pf", "points": "q", "share": "pf", "percent": "p", "fraction": "f", "times": "x"}
)
_QUANTITY = "nam"
# Signs between two parts of a pattern, at most.
_REACH = 100
_ADDITION = re.compile(r"<([a-z_]+)>| … |\b([A-Z]{3,})\b")


class Match(NamedTuple):
    """What a pattern found: the figure of each role, and the classes of words that were met."""

    figures: Mapping[str, Figure]
    words: Mapping[str, str]
    start: int
    end: int


def matches(pattern: str, language: str, sketch: Sketch) -> Iterator[Match]:
    """Yield what a pattern finds in a sketch, from left to right, without overlaps."""
    for match in _compiled(pattern, language).finditer(sketch.text):
        groups = {name: value for name, value in match.groupdict().items() if value is not None}
        yield Match(
            {name: sketch.figures[int(value)] for name, value in groups.items() if value.isdigit()},
            {name: value for name, value in groups.items() if not value.isdigit()},
            match.start(),
            match.end(),
        )


@cache
def _compiled(pattern: str, language: str) -> re.Pattern[str]:
    """Return a pattern as a regular expression."""
    classes = CLASSES[language]
    gap = f"(?:(?!{OPENING}[^d]|\\b(?:{classes['BREAK']})\\b)[^.;:!?()]){{0,{_REACH}}}? "

    def expanded(match: re.Match[str]) -> str:
        role, word = match.groups()
        if role:
            kinds = ROLES.get(role, _QUANTITY)
            return f"{OPENING}[{kinds}](?P<{role}>\\d+){CLOSING}"
        return f"(?:{classes[word]})" if word else gap

    return re.compile(_ADDITION.sub(expanded, pattern))
