"""Patterns of phrases: words, figures with their roles, and classes of words of a language.

A pattern is a regular expression with four additions. ``<before>`` is a figure of one of the kinds
that its role has in ``ROLES``; ``{MOVE}`` (a word in capitals) is a class of the language's words
(see ``guards``); `` … `` are words without a figure but dates and ordinals, up to a word that
begins another clause; a blank is one blank.
"""

import re
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from itertools import count
from types import MappingProxyType
from typing import NamedTuple

from factcheck.model.figure import Figure
from factcheck.reading.classes import CLASSES
from factcheck.reading.guards import expanded
from factcheck.reading.sketch import CLOSING, OPENING, Sketch
from factcheck.reading.words import FALL, FALLS, RISE, RISES

# The letters of the figures (see ``Sketch``) that may have a role; all others may be money, an
# amount, a plain number or a percentage.
ROLES: Mapping[str, str] = MappingProxyType(
    {
        "change": "pf",
        "difference": "namq",
        "share": "p",
        "fraction": "f",
        "times": "x",
        "factor": "xf",
        "divisor": "n",
        "crossed": "n",
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
# All relations look for their patterns in a sentence before the next one is read.
RECENT = 16
# Signs between two parts of a pattern, at most.
_REACH = 100
_ADDITION = re.compile(r"(?<!\?P)<([a-z_0-9]+)>| … ")
# The name of a group, which Python wants once in a pattern: here each gets a number of its own.
_GROUP = re.compile(r"\(\?P<[a-z0-9_]+(?=>)")
_NAMED = re.compile(r"\(\?P<[a-z]+>")
# What is no bracket of a group, a group without another one in it, and what stands for them.
_NO_GROUP, _INNERMOST = re.compile(r"\\.|\[[^\]]*\]"), re.compile(r"\([^()]*\)")
_LEFT_OUT, _BRACKET = "~", "\N{LEFT WHITE PARENTHESIS}"
_BEFORE_FIGURE = re.compile(r"([^\W\d_]+) <[a-z]")
# The classes of words that are marked, and their marks.
_MOVE = re.compile(r"\{(?:MOVE|VERB|NOUN)\}(?![?*]|{\d)")
_LEVEL = re.compile(r"\{LEVEL\}(?![?*]|{\d)")
_MARK = re.compile(f"[{RISES}{FALLS}{RISE}{FALL}]")


class Match(NamedTuple):
    """What a pattern found: the figure of each role, and the classes of words that were met."""

    figures: Mapping[str, Figure]
    words: Mapping[str, str]
    start: int
    end: int


def matches(pattern: str, language: str, sketch: Sketch) -> Iterator[Match]:
    """Yield what a pattern finds in a sketch, from left to right; what is found may overlap."""
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


def likely(patterns: tuple[str, ...], sketch: Sketch) -> Iterator[str]:
    """Yield the patterns that may find something in a sketch: most lack a word that they need."""
    text = sketch.text
    has_move, has_level = _met(text)
    for pattern, words, needs_move, needs_level in _needs(patterns):
        is_met = (has_move or not needs_move) and (has_level or not needs_level)
        if is_met and all(word in text for word in words):
            yield pattern


@lru_cache(maxsize=RECENT)
def _met(text: str) -> tuple[bool, bool]:
    """Return whether a text has a word of a move, and one that compares two levels."""
    return _MARK.search(text) is not None, _levels().search(text) is not None


@cache
def _levels() -> re.Pattern[str]:
    """Return the words of all languages that compare two levels."""
    return re.compile("|".join(_NAMED.sub("(?:", one["LEVEL"]) for one in CLASSES.values()))


@cache
def _needs(patterns: tuple[str, ...]) -> list[tuple[str, tuple[str, ...], bool, bool]]:
    """Return each pattern with what it needs."""
    return [(pattern, *_needed(pattern)) for pattern in patterns]


def _needed(pattern: str) -> tuple[tuple[str, ...], bool, bool]:
    """Return the words that a pattern needs, and whether it needs one of a move, or of a level.

    The words, and a bracket, stand right before a figure, with the opening of whose mark they are
    returned, and no group makes them optional.
    """
    outside, is_group = _NO_GROUP.sub(_LEFT_OUT, pattern.replace(r"\(<", f"{_BRACKET}<")), 1
    while is_group:
        outside, is_group = _INNERMOST.subn(_LEFT_OUT, outside)
    if "|" in outside:
        return (), False, False
    words = dict.fromkeys(f"{word} {OPENING}" for word in _BEFORE_FIGURE.findall(outside))
    if f"{_BRACKET}<" in outside:
        words[f"({OPENING}"] = None
    return tuple(words), _MOVE.search(outside) is not None, _LEVEL.search(outside) is not None


@cache
def _compiled(pattern: str, language: str) -> re.Pattern[str]:
    """Return a pattern as a regular expression."""
    other = expanded("{BREAK}", CLASSES, language)
    gap = rf"(?:(?!\b{other}\b)[^{_ENDS}]|{_DATE}){{0,{_REACH}}}? "

    def added(match: re.Match[str]) -> str:
        role = match[1]
        if not role:
            return gap
        kinds = ROLES.get(role.rstrip("0123456789"), _QUANTITY)
        return f"{OPENING}[{kinds}](?P<{role}>\\d+){CLOSING}"

    numbers = count()
    text = _ADDITION.sub(added, expanded(pattern, CLASSES, language))
    return re.compile(_GROUP.sub(lambda match: f"{match[0]}__{next(numbers)}", text))
