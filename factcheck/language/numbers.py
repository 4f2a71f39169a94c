"""The numbers of a literal as they are written, each with what stands around it."""

import re
from fractions import Fraction
from typing import NamedTuple

from factcheck.language import mistakes
from factcheck.language.dimensions import difference
from factcheck.language.flaw import BadTextError, bad, shortened
from factcheck.language.scales import SCALES
from factcheck.language.tokens import CURRENCY_SIGNS, HEDGE, HIGH, JOINT, LOW, SCALE, UNIT
from factcheck.language.words import CARDINALS, OPENERS
from factcheck.model.problem import Kind
from factcheck.model.unit import Unit

# Digits of a number when written out.
MOST_DIGITS = 1000
# An exponent of more digits is over any limit.
_LONGEST_EXPONENT = 9


class Number(NamedTuple):
    """A number as written, its digits without a decimal point, and the last one's power of ten.

    ``currency`` is the sign before it; ``scale`` and ``unit`` stand behind it.
    """

    written: str
    digits: int
    power: int
    currency: str
    scale: str
    unit: str


def read_number(match: re.Match[str], group: int) -> Number:
    """Return the number in a group, with the scale and unit behind it."""
    written, currency = match[group].replace("\N{MINUS SIGN}", "-"), ""
    scale, unit = match[group + SCALE] or "", match[group + UNIT] or ""
    if written in CARDINALS:
        written = str(CARDINALS[written])
    whole, _, decimals = written.partition(".")
    digits = whole + decimals
    if len(digits) < MOST_DIGITS and digits.isdigit():
        return Number(written, int(digits), -len(decimals), "", scale, unit)
    written = written.replace("_", "")
    if not written[0].isdigit():
        currency = next((sign for sign in CURRENCY_SIGNS if sign in written), "")
        written = "".join(written.replace(currency, "").split())
    mantissa, _, exponent = written.lower().partition("e")
    whole, _, decimals = mantissa.partition(".")
    is_huge = len(exponent.lstrip("+-0")) > _LONGEST_EXPONENT
    power = 10**_LONGEST_EXPONENT if is_huge else int(exponent or 0)
    length = len(whole.lstrip("-")) + len(decimals) + abs(power)
    if length > MOST_DIGITS:
        raise bad(Kind.NUMBER_TOO_LONG, *match.span(group), str(length), str(MOST_DIGITS))
    return Number(written, int(whole + decimals), power - len(decimals), currency, scale, unit)


def grouped(number: str) -> str:
    """Return a number with its digits grouped by ``_``."""
    whole, point, rest = number.partition(".")
    sign, digits = ("-", whole[1:]) if whole.startswith("-") else ("", whole)
    return f"{sign}{int(digits):_}{point}{rest}" if digits.isdecimal() else number


def quotient(dividend: int, divisor: int) -> Fraction:
    """Return a fraction; whole numbers, the most frequent, cost no search for a common divisor."""
    whole, rest = divmod(dividend, divisor)
    return Fraction(dividend, divisor) if rest else Fraction(whole)


def with_shared_units(low: Number, high: Number) -> tuple[Number, Number]:
    """Return the ends of a range, each with the unit and scale that it takes from the other.

    An end without a unit takes the other's, and then also its scale if it has none; a unit behind a
    number is its own.
    """
    one, other = low, high
    if not one.unit:
        low = Number(*one[:3], one.currency or other.currency, one.scale or other.scale, other.unit)
    if not other.unit:
        high = Number(
            *other[:3], other.currency or one.currency, other.scale or one.scale, one.unit
        )
    return low, high


def scale_and_unit(match: re.Match[str], group: int) -> str:
    """Return the scale and unit behind a number, with the blanks before them."""
    return match.string[
        match.end(group) : max(match.end(group), match.end(group + SCALE), match.end(group + UNIT))
    ]


def range_text(match: re.Match[str]) -> str:
    """Return the text of a range without its hedge."""
    return match.string[match.start(LOW) : match.end()]


def swapped_range(match: re.Match[str]) -> str:
    """Return the text of an inverted range with its numbers exchanged."""
    low, high, behind_low, behind_high = (
        match[LOW],
        match[HIGH],
        scale_and_unit(match, LOW),
        scale_and_unit(match, HIGH),
    )
    if low[0] in CURRENCY_SIGNS and high[0] not in CURRENCY_SIGNS:
        low, high = low[1:], low[0] + high
    if not behind_low or not behind_high:  # one unit serves both numbers where it stands
        behind_low, behind_high = behind_high, behind_low
    return f"{high}{behind_high} to {low}{behind_low}"


def check_joint(match: re.Match[str]) -> None:
    """Check that what stands between two numbers goes with what stands before them."""
    joint, opener = match[JOINT], " ".join((match[HEDGE] or "").split())
    words = OPENERS.get(opener, ("to", "bis"))
    if joint not in words and joint.isalpha():
        wanted = words[0] if opener in OPENERS else mistakes.OPERATOR
        raise mistakes.unexpected(match.string, match.start(JOINT), wanted)


def part_of_whole(match: re.Match[str]) -> Fraction:
    """Return the number that ``1 in 5`` names."""
    parts = read_number(match, LOW), read_number(match, HIGH)
    for number, group in zip(parts, (LOW, HIGH), strict=True):
        if number.unit or number.currency:
            start = match.start(group + UNIT) if number.unit else match.start(group)
            raise mistakes.unexpected(match.string, start, mistakes.OPERATOR)
    part, whole = (
        one.digits * Fraction(10) ** one.power * SCALES.get(one.scale, 1) for one in parts
    )
    if not 0 < part <= whole:
        start = match.start(LOW)
        written = shortened(match.string[start : match.end()])
        raise bad(Kind.OTHER_FORM, start, match.end(), written, "share")
    return part / whole


def different_ends_error(match: re.Match[str], low: Unit, high: Unit) -> BadTextError:
    """Return the error of ``500 MW to 1 GWh``."""
    start, end = match.start(LOW), match.end()
    one, other = (
        match[LOW] + scale_and_unit(match, LOW),
        match[HIGH] + scale_and_unit(match, HIGH),
    )
    return bad(
        Kind.DIMENSIONS_DIFFER,
        start,
        end,
        *difference(one, low.dimension, other, high.dimension),
        "",
    )
