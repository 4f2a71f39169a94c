"""The meaning of numbers, ranges, shares and hedges: exact intervals in base units."""

import re
from collections.abc import Container
from fractions import Fraction

from factcheck.language import mistakes
from factcheck.language.dates import TIME
from factcheck.language.flaw import BadTextError, Flaw, bad, replaced, shortened
from factcheck.language.hedges import AGED, HEDGES, MULTIPLE, PHRASES, Stated, within
from factcheck.language.numbers import (
    Number,
    check_joint,
    different_ends_error,
    part_of_whole,
    quotient,
    range_text,
    read_number,
    swapped_range,
    with_shared_units,
)
from factcheck.language.scales import AMBIGUOUS, NOT_SCALES, SCALES
from factcheck.language.tokens import CURRENCY_SIGNS, FRACTION, HEDGE, HIGH, JOINT, LOW, UNIT
from factcheck.language.unit_table import JOINERS, UnitTable
from factcheck.language.units import PERCENT, RATIO
from factcheck.language.words import CARDINALS, OPENERS, worded_fraction
from factcheck.model.expression import Form, Literal
from factcheck.model.interval import Interval
from factcheck.model.problem import Kind
from factcheck.model.unit import Unit
from factcheck.prose import exact as in_digits

# A worded share is meant this near, relative to itself and in all: a third is 30.8 to 35.8 %.
SHARE_WITHIN, SHARE_AT_MOST = Fraction(1, 10), Fraction(25, 1000)
# Vague hedges allow so many times as much of a share as of a number, which is less vague.
SHARE_ABOUT = 2


class Reader:
    """Reads the literals of one run; each way of writing one is read once."""

    def __init__(self, units: UnitTable, about: Fraction, quantities: Container[str]) -> None:
        self._units = units
        self._about = about
        self._quantities = quantities
        self._known: dict[tuple[str, bool, bool, bool], Literal] = {}
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
        known = self._known.get(key)
        if known is None:
            known = self._known[key] = self._read(match, rounded, stated, times)
        first = HEDGE if match[HEDGE] else FRACTION if match[FRACTION] else LOW
        return Literal(match.start(first), match.end(), *known[2:])

    def _read(self, match: re.Match[str], rounded: bool, stated: bool, times: bool) -> Literal:
        """Return the literal of a match, wherever it stands."""
        if match[FRACTION]:
            return self._share(match, worded_fraction(match[FRACTION]))
        match match[JOINT]:
            case None:
                return self._number(match, rounded, stated, times)
            case "in":
                return self._share(match, part_of_whole(match))
            case "±":
                return self._tolerance(match)
            case _:
                return self._range(match, rounded, times)

    def _number(self, match: re.Match[str], rounded: bool, stated: bool, times: bool) -> Literal:
        """Return the meaning of a literal with one number."""
        number = read_number(match, LOW)
        written, digits, _, _, scale, _ = number
        hedge, phrase = _hedge(match)
        unit = self._unit(match, number, LOW, hedge)
        step = self._step(number, unit)
        numerator, denominator = step.as_integer_ratio()
        value = quotient(digits * numerator, denominator)
        exact = taken = Interval(value, value)
        form, worded = Form.NUMBER, match[LOW] in CARDINALS
        if hedge:
            form = Form.HEDGED
            exact = taken = self._hedge_values(
                match, hedge, Stated(value, value, step, self._about, unit.counted, times)
            )
        elif not (stated or worded or scale) and unit is RATIO and written.lstrip("-").isdigit():
            form = Form.ARITHMETIC
        elif rounded:
            low = quotient((2 * digits - 1) * numerator, 2 * denominator)
            taken = Interval(low, quotient((2 * digits + 1) * numerator, 2 * denominator))
            if times:
                taken = taken.meet(within(MULTIPLE, value))
        factor = str(SCALES[scale]) if scale else "1"
        return Literal(
            0, 0, form, hedge, (written,), factor, unit, taken, exact, scale, phrase, worded
        )

    def _share(self, match: re.Match[str], value: Fraction) -> Literal:
        """Return the meaning of a worded share of a whole."""
        hedge, phrase = _hedge(match)
        exact = Interval(value, value)
        slack = min(value * SHARE_WITHIN, SHARE_AT_MOST)
        taken = Interval(value - slack, value + slack)
        if hedge == AGED:
            raise bad(Kind.UNKNOWN_HEDGE_USE, match.start(HEDGE), match.end(), phrase, "age")
        if hedge:
            about = self._about * (SHARE_ABOUT if hedge == "about" else 1)
            exact = taken = self._hedge_values(
                match,
                hedge,
                Stated(value, value, Fraction(0), about, counted=False, multiple=False),
            )
        values = (in_digits(value * 100),)
        return Literal(
            0, 0, Form.SHARE, hedge, values, "1", PERCENT, taken, exact, "", phrase, worded=True
        )

    def _tolerance(self, match: re.Match[str]) -> Literal:
        """Return the meaning of a number with the tolerance that is written behind it."""
        if match[HEDGE]:
            words = " ".join(match[HEDGE].split())
            raise bad(Kind.UNKNOWN_HEDGE_USE, match.start(HEDGE), match.end(), words, "tolerance")
        (middle, unit, step), (within, _, its_step) = self._ends(match)
        value, slack = middle.digits * step, within.digits * its_step
        if slack < 0:
            raise mistakes.unexpected(match.string, match.start(HIGH), mistakes.NUMBER_WANTED)
        values = Interval(value - slack, value + slack)
        factor = str(SCALES.get(middle.scale, 1))
        worded = match[LOW] in CARDINALS or match[HIGH] in CARDINALS
        return Literal(
            0,
            0,
            Form.TOLERANCE,
            "",
            (middle.written,),
            factor,
            unit,
            values,
            values,
            middle.scale,
            worded=worded,
        )

    def _ends(
        self, match: re.Match[str]
    ) -> tuple[tuple[Number, Unit, Fraction], tuple[Number, Unit, Fraction]]:
        """Return both numbers of a literal, each with its unit and one in its last place.

        Raises:
            BadTextError: where they measure different things.
        """
        low, high = read_number(match, LOW), read_number(match, HIGH)
        if (low.currency or high.currency) and (low.unit or high.unit):
            raise _two_units_error(match, LOW if low.unit else HIGH)
        low, high = with_shared_units(low, high)
        hedge = "" if match[JOINT] == "±" else _hedge(match)[0]
        low_unit, unit = self._unit(match, low, LOW, hedge), self._unit(match, high, HIGH, hedge)
        if low_unit is not unit and low_unit.dimension != unit.dimension:
            raise different_ends_error(match, low_unit, unit)
        return (low, low_unit, self._step(low, low_unit)), (high, unit, self._step(high, unit))

    def _range(self, match: re.Match[str], rounded: bool, times: bool) -> Literal:
        """Return the meaning of a literal with two numbers."""
        hedge, phrase = _hedge(match)
        check_joint(match)
        (low, low_unit, low_step), (high, unit, step) = self._ends(match)
        first, last = low.digits * low_step, high.digits * step
        if first > last:
            place = match.start(LOW), match.end()
            swapped = swapped_range(match)
            raise bad(
                Kind.INVERTED_RANGE,
                *place,
                shortened(range_text(match)),
                shortened(swapped),
                instead=replaced(match.string, *place, swapped),
            )
        finest = min(low_step, step)
        exact = taken = Interval(first, last)
        if hedge:
            exact = taken = self._hedge_values(
                match, hedge, Stated(first, last, finest, self._about, unit.counted, times)
            )
        elif rounded:
            half = finest / 2
            taken = Interval(first - half, last + half)
        values = (low.written, high.written)
        if low_unit is not unit or low.scale != high.scale:
            values = (in_digits(first * Fraction(10) ** high.power / step), high.written)
        factor = str(SCALES.get(high.scale, 1))
        worded = match[LOW] in CARDINALS or match[HIGH] in CARDINALS
        return Literal(
            0, 0, Form.RANGE, hedge, values, factor, unit, taken, exact, high.scale, phrase, worded
        )

    @staticmethod
    def _hedge_values(match: re.Match[str], written: str, stated: Stated) -> Interval:
        """Return the values that a literal's hedge leaves.

        Raises:
            BadTextError: where the hedge cannot stand there.
        """
        hedge = HEDGES[written]
        is_range = match[HIGH] and match[JOINT] != "in"
        why = "range" if is_range and not hedge.before_range else ""
        why = why or ("sign" if hedge.above_zero and stated.low <= 0 else "")
        if why:
            words = " ".join(match[HEDGE].split())
            raise bad(Kind.UNKNOWN_HEDGE_USE, match.start(HEDGE), match.end(), words, why)
        return hedge.values(stated)

    def _unit(self, match: re.Match[str], number: Number, group: int, hedge: str) -> Unit:
        """Return the unit of the number in a group; an age without one is in years."""
        if number.currency:
            if match[group + UNIT]:
                raise _two_units_error(match, group)
            unit = self._units.unit(CURRENCY_SIGNS[number.currency])
        elif not number.unit:
            unit = self._units.unit("years") if hedge == AGED else RATIO
        else:
            try:
                unit = self._units.unit(number.unit)
            except BadTextError as error:
                start = match.start(group + UNIT)
                if start < 0:  # the other number's, which serves both
                    start = match.start(LOW + HIGH - group + UNIT)
                raise BadTextError(
                    *(self._moved_flaw(match, flaw, start) for flaw in error.flaws)
                ) from None
        if hedge == AGED and unit.dimension != TIME:
            raise bad(Kind.UNKNOWN_HEDGE_USE, match.start(HEDGE), match.end(), AGED, "age")
        return unit

    def _moved_flaw(self, match: re.Match[str], flaw: Flaw, start: int) -> Flaw:
        """Return a flaw of a unit, moved to the unit's place in the statement.

        Where a quantity was probably meant, it says what to write.
        """
        text, start, end = match.string, start + flaw.start, start + flaw.end
        word = text[start:end]
        if word not in self._quantities:
            likely = flaw.values[1] if len(flaw.values) > 1 else ""
            is_sure = likely and flaw.kind is not Kind.AMBIGUOUS_SCALE
            instead = replaced(text, start, end, likely) if is_sure else ""
            return Flaw(flaw.kind, start, end, flaw.values, instead)
        first = match.end() - len(match[0].lstrip())
        before = text[first:start].strip()
        joiner = before[-1] if before[-1] in JOINERS else ""
        product = f"{before.removesuffix(joiner)} {'/' if joiner == '/' else '*'} {word}"
        instead = replaced(text, first, end, product)
        return Flaw(Kind.UNKNOWN_UNIT, start, end, (word, "", shortened(product)), instead)

    def _step(self, number: Number, unit: Unit) -> Fraction:
        """Return one in the last written place of a number, in base units."""
        key = (number.power, number.scale, unit.name)
        step = self._steps.get(key)
        if step is None:
            step = self._steps[key] = (
                Fraction(10) ** number.power * SCALES.get(number.scale, 1) * unit.factor
            )
        return step


def _hedge(match: re.Match[str]) -> tuple[str, str]:
    """Return the hedge of a literal and the phrase that says it; both empty if there is none.

    A word that opens a range is none.
    """
    phrase = " ".join((match[HEDGE] or "").split())
    if not phrase or (match[HIGH] and phrase in OPENERS):
        return "", ""
    if phrase not in PHRASES:
        raise mistakes.half_a_range(match.string, match.end(), OPENERS[phrase][0])
    return PHRASES[phrase], phrase


def _two_units_error(match: re.Match[str], group: int) -> BadTextError:
    """Return the error of ``$7 M`` or ``$7 USD``: a word behind a number that has its unit."""
    word, place = match[group + UNIT], match.span(group + UNIT)
    if word in AMBIGUOUS:
        return bad(Kind.AMBIGUOUS_SCALE, *place, word, AMBIGUOUS[word])
    if word in NOT_SCALES:
        instead = replaced(match.string, *place, NOT_SCALES[word])
        return bad(Kind.NOT_A_SCALE, *place, word, NOT_SCALES[word], instead=instead)
    return mistakes.unexpected(match.string, place[0], mistakes.OPERATOR)
