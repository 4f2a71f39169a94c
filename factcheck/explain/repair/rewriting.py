"""Statements written anew: some of their characters replaced, the numbers of a figure changed."""

import re

from factcheck.model.expression import Literal

NUMBER = re.compile(r"(?<![\w^.\-])-?\d[\d_]*(?:\.[\d_]+)?(?:[eE][+-]?\d+)?")
"""A number of a figure; not the exponents of units, nor digits inside of names."""

Edit = tuple[int, int, str]
"""The start of a stretch of text, its end (exclusive), and what replaces it."""


def edited(text: str, *edits: Edit) -> str:
    """Return a text with each edit made, its words one blank apart; edits must not overlap."""
    for start, end, new in sorted(edits, reverse=True):
        text = text[:start] + new + text[end:]
    return " ".join(text.split())


def with_numbers(written: str, low: str, high: str) -> str:
    """Return a figure with another number, or with the two ends of a range.

    Its hedge, scale and unit are kept, and whether its digits are grouped.
    """
    if "_" in written:
        low, high = _grouped(low), _grouped(high)
    places = list(NUMBER.finditer(written))
    first, last = places[0], places[-1]
    if first is not last:
        rest = written[first.end() : last.start()] + high if low != high else ""
        written = written[: first.end()] + rest + written[last.end() :]
    # The sign may stand before a currency; now the number brings it.
    return written[: first.start()].replace("-", "") + low + written[first.end() :]


def _grouped(number: str) -> str:
    """Return a number with its digits grouped by ``_``."""
    whole, point, rest = number.partition(".")
    sign, digits = ("-", whole[1:]) if whole.startswith("-") else ("", whole)
    return f"{sign}{int(digits):_}{point}{rest}" if digits.isdecimal() else number


def unit_of(literal: Literal, written: str) -> str:
    """Return scale word and unit as they are written, a currency moved behind; ``1`` for none."""
    words = NUMBER.split(written)[-1].split()
    if literal.unit.name and literal.unit.name not in words:
        words.append(literal.unit.name)
    return " ".join(words) or "1"
