"""The meaning of numbers, ranges and hedges: exact intervals in base units."""

import re
from collections.abc import Container
from fractions import Fraction
from typing import NamedTuple

from factcheck.language import mistakes
from factcheck.language.dimensions import difference
from factcheck.language.flaw import BadTextError, Flaw, bad, shortened
from factcheck.language.hedges import HEDGES, MULTIPLE, Stated, within
from factcheck.language.scales import AMBIGUOUS, NOT_SCALES, SCALES
from factcheck.language.tokens import HEDGE, HIGH, LOW, SCALE, UNIT
from factcheck.language.units import CURRENCY_SIGNS, JOINERS, RATIO, UnitTable
from factcheck.model.expression import Form, Literal
from factcheck.model.interval import Interval
from factcheck.model.problem import Kind
from factcheck.model.unit import Unit
from factcheck.prose import exact as in_digits

# Digits of a number when written out.
MOST_DIGITS = 1000
# An exponent of more digits is over any limit.
_LONGEST_EXPONENT = 9


class _Number(NamedTuple):
    """A number as written, its digits without a decimal point, and the last one's power of ten.

    ``currency`` is the sign before it; ``scale`` and ``unit`` stand behind it.
    """

    written: str
    digits: int
    power: int
    currency: str
    scale: str
    unit: str


_Meaning = tuple[Form, str, tuple[str, ...], str, Unit, Interval, Interval, str]
"""The fields of a literal but for its place."""


class Reader:
    """Reads the literals of one run; each way of writing one is read once."""

    def __init__(self, units: UnitTable, about: Fraction, quantities: Container[str]) -> None:
        self._units = units
        self._about = about
        self._quantities = quantities
        self._known: dict[tuple[str, bool, bool, bool], _Meaning] = {}
        self._steps: dict[tuple[int, str, str], Fraction] = {}

    def literal(
        self, match: re.Match[str], *, rounded: bool, stated: bool, times: bool = False
    ) -> Literal:
        """Return the literal of a match, at its place.

        ``rounded``: the statement takes numbers as rounded. ``stated``: a bare integer is a figure,
        not arithmetic. ``times``: it stands before ``times``.

        Raises:
            BadTextError: with offsets into the text.
        """
        key = (match[0], rounded, stated, times)
        meaning = self._known.get(key)
        if meaning is None:
            meaning = self._known[key] = (
                self._range(match, rounded, times)
                if match[HIGH]
                else self._number(match, rounded, stated, times)
            )
        return Literal(match.start(HEDGE if meaning[1] else LOW), match.end(), *meaning)

    def _number(self, match: re.Match[str], rounded: bool, stated: bool, times: bool) -> _Meaning:
        """Return the meaning of a literal with one number."""
        number = _number(match, LOW)
        written, digits, _, _, scale, _ = number
        unit = self._unit(match, number, LOW)
        step = self._step(number, unit)
        numerator, denominator = step.as_integer_ratio()
        value = _quotient(digits * numerator, denominator)
        exact = taken = Interval(value, value)
        form, hedge = Form.NUMBER, ""
        if match[HEDGE]:
            form, hedge = Form.HEDGED, _hedge_words(match)
            stated_number = Stated(value, value, step, self._about, unit.counted, times)
            exact = taken = self._hedge_values(match, stated_number)
        elif not stated and unit is RATIO and not scale and written.lstrip("-").isdigit():
            form = Form.ARITHMETIC
        elif rounded:
            low = _quotient((2 * digits - 1) * numerator, 2 * denominator)
            taken = Interval(low, _quotient((2 * digits + 1) * numerator, 2 * denominator))
            if times:
                taken = taken.meet(within(MULTIPLE, value))
        return (
            form,
            hedge,
            (written,),
            str(SCALES[scale]) if scale else "1",
            unit,
            taken,
            exact,
            scale,
        )

    def _range(self, match: re.Match[str], rounded: bool, times: bool) -> _Meaning:
        """Return the meaning of a literal with two numbers."""
        low, high = _number(match, LOW), _number(match, HIGH)
        if (low.currency or high.currency) and (low.unit or high.unit):
            raise _two_units_error(match, LOW if low.unit else HIGH)
        low, high = _with_shared_units(low, high)
        low_unit, unit = self._unit(match, low, LOW), self._unit(match, high, HIGH)
        if low_unit is not unit and low_unit.dimension != unit.dimension:
            raise _different_ends_error(match, low_unit, unit)
        low_step, step = self._step(low, low_unit), self._step(high, unit)
        first, last = low.digits * low_step, high.digits * step
        if first > last:
            raise bad(
                Kind.INVERTED_RANGE,
                match.start(LOW),
                match.end(),
                shortened(_range_text(match)),
                shortened(_swapped_range(match)),
            )
        finest = min(low_step, step)
        exact = taken = Interval(first, last)
        if match[HEDGE]:
            exact = taken = self._hedge_values(
                match, Stated(first, last, finest, self._about, unit.counted, times)
            )
        elif rounded:
            half = finest / 2
            taken = Interval(first - half, last + half)
        values = (low.written, high.written)
        if low_unit is not unit or low.scale != high.scale:
            values = (in_digits(first * Fraction(10) ** high.power / step), high.written)
        return (
            Form.RANGE,
            _hedge_words(match),
            values,
            str(SCALES.get(high.scale, 1)),
            unit,
            taken,
            exact,
            high.scale,
        )

    def _hedge_values(self, match: re.Match[str], stated: Stated) -> Interval:
        """Return the values that a literal's hedge leaves.

        Raises:
            BadTextError: where the hedge cannot stand there.
        """
        hedge = HEDGES[_hedge_words(match)]
        why = "range" if match[HIGH] and not hedge.before_range else ""
        why = why or ("sign" if hedge.above_zero and stated.low <= 0 else "")
        if why:
            raise bad(
                Kind.UNKNOWN_HEDGE_USE, match.start(HEDGE), match.end(), _hedge_words(match), why
            )
        return hedge.values(stated)

    def _unit(self, match: re.Match[str], number: _Number, group: int) -> Unit:
        """Return the unit of the number in a group."""
        if number.currency:
            if match[group + UNIT]:
                raise _two_units_error(match, group)
            return self._units.unit(CURRENCY_SIGNS[number.currency])
        if not number.unit:
            return RATIO
        try:
            return self._units.unit(number.unit)
        except BadTextError as error:
            start = match.start(group + UNIT)
            if start < 0:  # the other number's, which serves both
                start = match.start(LOW + HIGH - group + UNIT)
            raise BadTextError(
                *(self._moved_flaw(match, flaw, start) for flaw in error.flaws)
            ) from None

    def _moved_flaw(self, match: re.Match[str], flaw: Flaw, start: int) -> Flaw:
        """Return a flaw of a unit, moved to the unit's place in the statement.

        Where a quantity was probably meant, it says what to write.
        """
        start, end = start + flaw.start, start + flaw.end
        word = match.string[start:end]
        if word not in self._quantities:
            return Flaw(flaw.kind, start, end, flaw.values)
        before = match.string[match.start() : start].strip()
        joiner = before[-1] if before[-1] in JOINERS else ""
        instead = f"{before.removesuffix(joiner)} {'/' if joiner == '/' else '*'} {word}"
        return Flaw(Kind.UNKNOWN_UNIT, start, end, (word, "", shortened(instead)))

    def _step(self, number: _Number, unit: Unit) -> Fraction:
        """Return one in the last written place of a number, in base units."""
        key = (number.power, number.scale, unit.name)
        step = self._steps.get(key)
        if step is None:
            step = self._steps[key] = (
                Fraction(10) ** number.power * SCALES.get(number.scale, 1) * unit.factor
            )
        return step


def _number(match: re.Match[str], group: int) -> _Number:
    """Return the number in a group, with the scale and unit behind it."""
    written, currency = match[group], ""
    scale, unit = match[group + SCALE] or "", match[group + UNIT] or ""
    whole, _, decimals = written.partition(".")
    digits = whole + decimals
    if len(digits) < MOST_DIGITS and digits.isdigit():
        return _Number(written, int(digits), -len(decimals), "", scale, unit)
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
    return _Number(written, int(whole + decimals), power - len(decimals), currency, scale, unit)


def _quotient(dividend: int, divisor: int) -> Fraction:
    """Return a fraction; whole numbers, the most frequent, cost no search for a common divisor."""
    whole, rest = divmod(dividend, divisor)
    return Fraction(dividend, divisor) if rest else Fraction(whole)


def _hedge_words(match: re.Match[str]) -> str:
    """Return the hedge of a literal, its words one blank apart; empty if there is none."""
    return " ".join((match[HEDGE] or "").split())


def _two_units_error(match: re.Match[str], group: int) -> BadTextError:
    """Return the error of ``$7 M`` or ``$7 USD``: a word behind a number that has its unit."""
    word, place = match[group + UNIT], match.span(group + UNIT)
    if word in AMBIGUOUS:
        return bad(Kind.AMBIGUOUS_SCALE, *place, word, AMBIGUOUS[word])
    if word in NOT_SCALES:
        return bad(Kind.NOT_A_SCALE, *place, word, NOT_SCALES[word])
    return mistakes.unexpected(match.string, place[0], mistakes.OPERATOR)


def _different_ends_error(match: re.Match[str], low: Unit, high: Unit) -> BadTextError:
    """Return the error of ``500 MW to 1 GWh``."""
    start, end = match.start(LOW), match.end()
    one, other = (
        match[LOW] + _scale_and_unit(match, LOW),
        match[HIGH] + _scale_and_unit(match, HIGH),
    )
    return bad(
        Kind.DIMENSIONS_DIFFER,
        start,
        end,
        *difference(one, low.dimension, other, high.dimension),
        "",
    )


def _with_shared_units(low: _Number, high: _Number) -> tuple[_Number, _Number]:
    """Return the ends of a range, each with the unit and scale that it takes from the other.

    An end without a unit takes the other's, and then also its scale if it has none; a unit behind a
    number is its own.
    """
    one, other = low, high
    if not one.unit:
        low = _Number(
            *one[:3], one.currency or other.currency, one.scale or other.scale, other.unit
        )
    if not other.unit:
        high = _Number(
            *other[:3], other.currency or one.currency, other.scale or one.scale, one.unit
        )
    return low, high


def _scale_and_unit(match: re.Match[str], group: int) -> str:
    """Return the scale and unit behind a number, with the blanks before them."""
    return match.string[
        match.end(group) : max(match.end(group), match.end(group + SCALE), match.end(group + UNIT))
    ]


def _range_text(match: re.Match[str]) -> str:
    """Return the text of a range without its hedge."""
    return match.string[match.start(LOW) : match.end()]


def _swapped_range(match: re.Match[str]) -> str:
    """Return the text of an inverted range with its numbers exchanged."""
    low, high, behind_low, behind_high = (
        match[LOW],
        match[HIGH],
        _scale_and_unit(match, LOW),
        _scale_and_unit(match, HIGH),
    )
    if low[0] in CURRENCY_SIGNS and high[0] not in CURRENCY_SIGNS:
        low, high = low[1:], low[0] + high
    if not behind_low or not behind_high:  # one unit serves both numbers where it stands
        behind_low, behind_high = behind_high, behind_low
    return f"{high}{behind_high} to {low}{behind_low}"
