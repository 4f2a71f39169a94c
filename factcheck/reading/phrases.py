"""Patterns of phrases: words, figures with their roles, and classes of words of a language.

A pattern is a regular expression with four additions. ``<before>`` is a figure of one of the kinds
that its role has in ``ROLES``; ``{MOVE}`` (a word in capitals) is
a class of the language's ``CLASSES``; `` … `` are words without a figure but dates and ordinals, up
to a word that begins another clause; a blank is one blank.
"""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from itertools import count
from types import MappingProxyType
from typing import NamedTuple

from factcheck.model.figure import Figure
from factcheck.reading.sketch import CLOSING, OPENING, Sketch
from factcheck.reading.words import CLASSES, FALL, FALLS, RISE, RISES

# The letters of the figures (see ``Sketch``) that may have a role; all others may be money, an
# amount, a plain number or a percentage.
ROLES: Mapping[str, str] = MappingProxyType(
    {
        "change": "pf",
        "difference": "namq",
        "share": "p",
        "fraction": "f",
        "converted": "a",
        "printed": "am",
        "printed_money": "m",
        "converted_money": "m",
        "part": "nam",
        "rest": "nam",
        "whole": "nam",
    }
)
_QUANTITY = "namp"
# What ends a clause, and what does not although it is a figure.
_ENDS, _DATE = f".;:!?(){RISES}{FALLS}{RISE}{FALL}{OPENING}", rf"{OPENING}[do]\d+{CLOSING}"
# Signs between two parts of a pattern, at most.
_REACH = 100
_ADDITION = re.compile(r"(?<!\?P)<([a-z_0-9]+)>| … |\{([A-Z]+)\}")
# The name of a group, which Python wants once in a pattern: here each gets a number of its own.
_GROUP = re.compile(r"\(\?P<[a-z0-9_]+(?=>)")
# What is no bracket of a group, and a group without another one in it.
_NO_GROUP, _INNERMOST = re.compile(r"\\.|\[[^\]]*\]"), re.compile(r"\([^()]*\)")
# The classes of words that are marked, and their marks.
_MOVE = re.compile(r"\{(?:MOVE|VERB|NOUN)\}(?![?*]|{\d)")
_MARK = re.compile(f"[{RISES}{FALLS}{RISE}{FALL}]")


class Match(NamedTuple):
    """What a pattern found: the figure of each role, and the classes of words that were met."""

    figures: Mapping[str, Figure]
    words: Mapping[str, str]
    start: int
    end: int


def matches(pattern: str, language: str, sketch: Sketch) -> Iterator[Match]:
    """Yield what a pattern finds in a sketch, from left to right; what is found may overlap."""
    if _needs_move(pattern) and not _MARK.search(sketch.text):
        return
    compiled, at = _compiled(pattern, language), 0
    while match := compiled.search(sketch.text, at):
        groups = {
            name.partition("__")[0]: value
            for name, value in match.groupdict().items()
            if value is not None
        }
        yield Match(
            {name: sketch.figures[int(value)] for name, value in groups.items() if value.isdigit()},
            {name: value for name, value in groups.items() if not value.isdigit()},
            match.start(),
            match.end(),
        )
        at = match.start() + 1


@cache
def _needs_move(pattern: str) -> bool:
    """Whether a pattern has a word of a rise or a fall that no group makes optional."""
    outside, is_group = _NO_GROUP.sub("", pattern), 1
    while is_group:
        outside, is_group = _INNERMOST.subn("", outside)
    return "|" not in outside and _MOVE.search(outside) is not None


@cache
def _compiled(pattern: str, language: str) -> re.Pattern[str]:
    """Return a pattern as a regular expression."""
    classes = CLASSES[language]
    gap = rf"(?:(?!\b(?:{classes['BREAK']})\b)[^{_ENDS}]|{_DATE}){{0,{_REACH}}}? "

    def expanded(match: re.Match[str]) -> str:
        role, word = match.groups()
        if role:
            kinds = ROLES.get(role.rstrip("0123456789"), _QUANTITY)
            return f"{OPENING}[{kinds}](?P<{role}>\\d+){CLOSING}"
        return f"(?:{_ADDITION.sub(expanded, classes[word])})" if word else gap

    numbers = count()
    text = _ADDITION.sub(expanded, pattern)
    return re.compile(_GROUP.sub(lambda match: f"{match[0]}__{next(numbers)}", text))
