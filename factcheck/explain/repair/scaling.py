"""Figures times a power of ten, as a writer would write them."""

import re
from decimal import Decimal
from fractions import Fraction

from factcheck.explain.repair.rewriting import NUMBER, decimals, figure_with, padded
from factcheck.language import SCALES
from factcheck.model.expression import Literal
from factcheck.prose import exact

LADDERS = (
    ("thousand", "million", "billion", "trillion"),
    ("thousand", "mn", "bn", "tn"),
    ("Tsd", "Mio", "Mrd", "tn"),
    ("Tsd", "Million", "Milliarde", "tn"),
    ("Tsd", "Millionen", "Milliarden", "tn"),
)
"""Scale words for 10^3, 10^6, 10^9 and 10^12 in one style; where German has no word that is not
ambiguous, the abbreviation."""

LEAST, MOST = Fraction(1, 10), 1000
"""A number before a scale word is at least the first and less than the second."""

FEW, LONG = 1, 10_000
"""A figure that had no such number is not given one below the first, nor from the second on."""

_WORD = re.compile(rf"(?<![^\W\d])(?:{'|'.join(sorted(SCALES))})(?!\w)")


def scaled(literal: Literal, written: str, power: int) -> str:
    """Return a literal times ten to a power: with another scale word if that does, else digits."""
    words = _WORD.findall(written)
    steps, digits = (power // 3, 0) if power % 3 == 0 else (0, power)
    if words and digits:
        # No writer would write 3000 million, nor 0.03 million.
        number = abs(Fraction(literal.values[-1])) * Fraction(10) ** power
        steps = (number >= MOST) - (number < LEAST)
        digits -= 3 * steps
    step = (len(literal.scale) - 1) // 3 + steps
    may_have_words = bool(literal.unit.dimension.exponents) and "_" not in written
    takes_words = len(words) == 1 or (not words and may_have_words)
    if not takes_words or not 0 <= step <= len(LADDERS[0]):
        steps, digits = 0, power
    if digits:
        written = NUMBER.sub(lambda number: _shifted(number[0], digits), written)
    if not steps:
        return written
    ladder = next((ladder for ladder in LADDERS if literal.scale_word in ladder), LADDERS[0])
    word = ladder[step - 1] if step else ""
    if words:
        return _WORD.sub(word, written)
    *_, last = NUMBER.finditer(written)
    return f"{written[: last.end()]} {word} {written[last.end() :]}"


def figure_in_scale(literal: Literal, written: str, low: Fraction, high: Fraction) -> str:
    """Return a figure with another number, before the scale word that this number takes.

    The numbers are in the scale of the old figure: 6.6 billion with 0.33 is 330 million.
    """
    if not literal.scale_word:
        return figure_with(literal, written, low, high)
    size, old = max(abs(low), abs(high)), max(abs(Fraction(value)) for value in literal.values)
    power = 0
    while 0 < size * Fraction(10) ** -power < FEW <= old:
        power -= 3
    while size * Fraction(10) ** -power >= LONG > old:
        power += 3
    if not power:
        return figure_with(literal, written, low, high)
    # In another scale its decimals say nothing.
    plain = literal._replace(values=tuple(value.partition(".")[0] for value in literal.values))
    ends = (value * Fraction(10) ** -power for value in (low, high))
    return " ".join(scaled(literal, figure_with(plain, written, *ends), power).split())


def _shifted(number: str, power: int) -> str:
    """Return a number with its decimal point moved, or with another exponent if it has one."""
    mantissa, e, exponent = number.lower().partition("e")
    if e:
        return f"{mantissa}e{int(exponent) + power}"
    digits = exact(Fraction(number.replace("_", "")) * Fraction(10) ** power)
    digits = padded(digits, decimals(number) - max(power, 0))  # 3.50 for 35.0
    return f"{Decimal(digits):,}".replace(",", "_") if "_" in number else digits
