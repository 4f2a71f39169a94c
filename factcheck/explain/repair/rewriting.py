"""Statements written anew: some of their characters replaced, the numbers of a figure changed."""

import re
from fractions import Fraction

from factcheck.language import grouped
from factcheck.model.expression import Form, Literal
from factcheck.prose import exact, other_shares

NUMBER = re.compile(r"(?<![\w^.\-])-?\d[\d_]*(?:\.[\d_]+)?(?:[eE][+-]?\d+)?")
"""A number of a figure; not the exponents of units, nor digits inside of names."""

FEWEST_GROUPED = len("1000")

_MINUS = re.compile("[-\N{MINUS SIGN}]")
Edit = tuple[int, int, str]
"""The start of a stretch of text, its end (exclusive), and what replaces it."""


def edited(text: str, *edits: Edit) -> str:
    """Return a text with each edit made, its words one blank apart; edits must not overlap."""
    for start, end, new in sorted(edits, reverse=True):
        text = text[:start] + new + text[end:]
    return " ".join(text.split())


def with_numbers(written: str, low: str, high: str) -> str:
    """Return a figure with another number, or with the two ends of a range.

    Its hedge, scale and unit are kept, and whether its digits are grouped; of one with too few to
    tell, they are.
    """
    places = list(NUMBER.finditer(written))
    if "_" in written or len(places[0][0].partition(".")[0]) < FEWEST_GROUPED:
        low, high = grouped(low), grouped(high)
    first, last = places[0], places[-1]
    if first is not last:
        rest = written[first.end() : last.start()] + high if low != high else ""
        written = written[: first.end()] + rest + written[last.end() :]
    # The sign may stand before a currency; now the number brings it.
    return _MINUS.sub("", written[: first.start()]) + low + written[first.end() :]


def figure_with(literal: Literal, written: str, low: Fraction, high: Fraction) -> str:
    """Return a figure with another number, or with the two ends of a range, in its own unit.

    What is worded gets digits, a share that has no words a percentage; a tolerance stays what it
    is. A number has the decimals that its figure has: who writes 3.40 writes 2.90.
    """
    if literal.form is Form.SHARE:
        share = next(other_shares(bare(literal, written), low / 100), f"{exact(low)}%")
        return f"{literal.hedge_words} {share}".strip()
    if literal.worded and literal.form is not Form.TOLERANCE:
        numbers = " to ".join(dict.fromkeys((exact(low), exact(high))))
        words = (literal.hedge_words, numbers, literal.scale_word, literal.unit.name)
        return " ".join(filter(None, words))
    middle, sign, tolerance = written.partition("±")
    first, last = literal.values[0], literal.values[-1]
    ends = (_as_fine(low, first),) * 2
    if low != high or first != last:
        ends = ends[0], _as_fine(high, last)
        ends = (max(ends, key=decimals),) * 2 if low == high else ends
    return with_numbers(middle.rstrip() if sign else middle, *ends) + (
        f" {sign}{tolerance}" if sign else ""
    )


def _as_fine(value: Fraction, old: str) -> str:
    """Return a number with the decimals of another, zeros too.

    Of one ten times as large nobody writes as many.
    """
    number, places = exact(value), decimals(old)
    is_larger = places and 0 < 10 * abs(Fraction(old)) <= abs(value)
    return number if is_larger else padded(number, places)


def padded(number: str, places: int) -> str:
    """Return a number with zeros at its end, so that it has so many decimals."""
    if decimals(number) >= places:
        return number
    whole, _, behind = number.partition(".")
    return f"{whole}.{behind:0<{places}}"


def decimals(number: str) -> int:
    """Return how many digits stand behind the point of a number."""
    return len(number.partition(".")[2]) if "e" not in number.lower() else 0


def bare(literal: Literal, written: str) -> str:
    """Return a figure as it is written without its hedge."""
    return written.removeprefix(literal.hedge_words).strip()


def unit_of(literal: Literal, written: str) -> str:
    """Return scale word and unit as they are written, a currency moved behind; ``1`` for none."""
    words = NUMBER.split(written)[-1].split()
    if literal.worded:
        words = literal.scale_word.split()
    if literal.unit.name and literal.unit.name not in words:
        words.append(literal.unit.name)
    return " ".join(words) or "1"
