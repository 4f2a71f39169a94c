"""How two statements differ: in how many characters, and in which words."""

import re
from collections.abc import Mapping
from types import MappingProxyType

from factcheck.explain.repair import edited
from factcheck.model.expression import Comparison, Literal, Name, literals, names, nodes

_PRIVATE = 0xE000
"""The first of the characters that stand in for quantities: Unicode's private use area."""

_WORD = re.compile(r"[^\s()]+")

_CHANGES: Mapping[bool, Mapping[str, str]] = MappingProxyType(
    {True: {"+": "a rise", "-": "a fall"}, False: {"+": "more", "-": "less"}}
)
"""What the sign of a figure says to a reader, by whether that is in percent."""
_PERCENT = re.compile(r"\s*[\d_.]+\s*%")


def distance(one: Comparison, other: Comparison) -> int:
    """Return how many characters must change to turn one statement into another.

    A quantity counts as one character, and so does a scale word. Two characters in each other's
    place are one change.
    """
    words = sorted({*names(one), *names(other), *_scales(one), *_scales(other)})
    letters = {word: chr(_PRIVATE + place) for place, word in enumerate(words)}
    return changes(_folded(one, letters), _folded(other, letters))


def changes(one: str, other: str) -> int:
    """Return how many characters must change to turn one text into another.

    Blanks and the grouping of digits are left aside: nobody types them wrong.
    """
    before, after, _ = _trimmed([*_ungrouped(one)], [*_ungrouped(other)])
    if before and after == [before[-1], *before[1:-1], before[0]]:
        return 1
    rows = [list(range(len(after) + 1))]
    for row, letter in enumerate(before, start=1):
        line = [row]
        for column, mark in enumerate(after, start=1):
            least = min(rows[-1][column] + 1, line[-1] + 1, rows[-1][column - 1] + (letter != mark))
            line.append(least)
        rows.append(line)
    return rows[-1][-1]


def _ungrouped(text: str) -> str:
    """Return a text without blanks and without what groups the digits of its numbers."""
    return text.replace(" ", "").replace("_", "")


def differing(one: str, other: str) -> dict[str, str]:
    """Return the words that differ: ``added``, and what ``was`` there and is ``meant`` to be.

    Where one of the last two is empty, both have a neighbouring word besides. A plus and a minus
    are told as what they say of a change.
    """
    signs = _changed_sign(one, other)
    if signs:
        return signs
    words, new = _WORD.findall(one), _WORD.findall(other)
    was, meant, start = _trimmed(words, new)
    found = {"added": " ".join(meant)}
    if not was or not meant:
        # A figure tells more than what stands behind it.
        before, behind = start, start + len(was)
        if start and words[start - 1][-1].isdigit():
            before -= 1
        else:
            behind += 1
        was, meant = words[before:behind], new[before : behind + len(meant) - len(was)]
    return {**found, "was": " ".join(was), "meant": " ".join(meant)}


def _changed_sign(one: str, other: str) -> dict[str, str]:
    """Return what a plus says that was a minus, or a minus that was a plus; empty of any other."""
    was, meant, start = _trimmed([*one], [*other])
    if {*was, *meant} != {"+", "-"} or len(was) != len(meant):
        return {}
    told = _CHANGES[bool(_PERCENT.match(one, start + 1))]
    return {"added": told[meant[0]], "was": told[was[0]], "meant": told[meant[0]]}


def _folded(comparison: Comparison, letters: dict[str, str]) -> str:
    """Return a statement with one letter for each quantity and each scale word."""
    mentioned = [node for node in nodes(comparison) if isinstance(node, Name)]
    scales = [node for node in nodes(comparison) if isinstance(node, Literal) and node.scale_word]
    text = comparison.text.value
    places = [(name.start, name.end, letters[name.quantity]) for name in mentioned]
    for literal in scales:
        start = text.find(literal.scale_word, literal.start, literal.end)
        if start >= 0:
            end = start + len(literal.scale_word)
            places.append((start, end, letters[literal.scale_word]))
    return edited(text, *places)


def _scales(comparison: Comparison) -> list[str]:
    """Return the scale words of the literals of a statement."""
    return [one.scale_word for one in literals(comparison) if one.scale_word]


def _trimmed(one: list[str], other: list[str]) -> tuple[list[str], list[str], int]:
    """Return two lists without their common start and end, and the length of that start."""
    shorter = min(len(one), len(other))
    start = 0
    while start < shorter and one[start] == other[start]:
        start += 1
    end = 0
    while end < shorter - start and one[-1 - end] == other[-1 - end]:
        end += 1
    return one[start : len(one) - end], other[start : len(other) - end], start
