"""The numbers of a literal and of a figure, side by side in one unit."""

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from fractions import Fraction

from factcheck.language import PLAIN, WORDED, BadTextError, UnitTable, is_currency, measure
from factcheck.model.expression import Form, Literal
from factcheck.model.figure import COINS, QUANTITIES, Figure, FigureKind
from factcheck.model.unit import Unit
from factcheck.recognise import in_currency_of, meaning

POINTS = frozenset({"pp", "bp", "percentage_point", "basis_point"})
SHARES = frozenset({"%", "‰", "percent", "permille"})


@dataclass(frozen=True, slots=True)
class Measured:
    """A figure with its meaning as a literal.

    ``None`` where it is no quantity, or where there is no such literal.
    """

    figure: Figure
    literal: Literal | None

    @property
    def ends(self) -> tuple[Fraction, ...]:
        """Its value, or both ends of its range, in the printed unit; empty if it is no number."""
        figure = self.figure
        return tuple(end for end in (figure.value, figure.low, figure.high) if end is not None)

    @property
    def endless(self) -> bool:
        """Whether its number has no last decimal, as a third has none."""
        return self.figure.kind is FigureKind.FRACTION and not all(self.figure.numbers)

    @property
    def in_digits(self) -> bool:
        """Whether it is written in digits, which show to which place it is rounded."""
        return any(map(str.isdecimal, self.figure.surface))


def measured(figure: Figure, about: Fraction) -> Measured:
    """Return a figure with its meaning, if it is a quantity."""
    return Measured(figure, meaning(figure, about) if figure.kind in QUANTITIES else None)


def ends(literal: Literal) -> tuple[Fraction, ...]:
    """Return the number of a literal, or both ends of its range, in base units.

    Its hedge does not count.
    """
    one = int(literal.scale) * literal.unit.factor
    return tuple(Fraction(value) * one for value in literal.values)


def is_count(unit: Unit) -> bool:
    """Whether a unit counts things, or is none: people, jobs in a month."""
    return not unit.name or measure(unit.name.partition("/")[0]) is None


def tolerance(literal: Literal) -> tuple[Fraction, ...]:
    """Return how far a literal with a tolerance may be off, in base units; nothing for others."""
    low, high = literal.taken.low, literal.taken.high
    if literal.form is not Form.TOLERANCE or low is None or high is None:
        return ()
    return ((high - low) / 2,)


def half_a_place(literal: Literal) -> Fraction:
    """Return half of the last written place of a literal's number, in base units.

    A worded share is written to no place: zero.
    """
    if literal.form is Form.SHARE:
        return Fraction(0)
    mantissa, _, exponent = literal.values[-1].lower().partition("e")
    power = int(exponent or 0) - len(mantissa.partition(".")[2])
    half = Fraction(10 ** max(power, 0), 2 * 10 ** max(-power, 0))
    return half * int(literal.scale) * literal.unit.factor


def factors(literal: Literal, other: Measured) -> Iterator[Fraction]:
    """Yield what one of a figure's unit may be in the base units of a literal.

    Nothing where the two measure different things. A figure without a unit takes the literal's,
    since the words around a quote may say it; so does one whose unit the statement language does
    not know. Behind ``/`` the literal may say what the quote says in other words: yearly, for each.
    """
    unit, figure, meant = _unit_of(literal), other.figure, other.literal
    priced = in_currency_of(figure, unit)
    if priced != figure:
        figure, meant = priced, meaning(priced)
    if meant:
        own = meant.unit
        # A share of 52 percent may be off by 3 points.
        is_confused = literal.form is not Form.TOLERANCE and _confused(unit, figure.unit)
        if own.dimension == unit.dimension and not is_confused:
            yield own.factor
        above, slash, _ = unit.name.partition("/")
        numerator = measure(above) if slash else None
        if numerator and own.dimension == numerator.dimension:
            yield own.factor * unit.factor / numerator.factor
    coin, _, below = figure.unit.partition("/")
    if coin in COINS:
        yield from _coin(unit, below)
    elif not figure.unit or not meant:
        yield unit.factor
    if other.endless and unit.dimension == PLAIN:
        yield Fraction(1)


def _unit_of(literal: Literal) -> Unit:
    """Return the unit of a literal; of a worded share none, as that of a figure beside it."""
    unit = literal.unit
    return unit._replace(name="", factor=Fraction(1)) if literal.form is Form.SHARE else unit


def _coin(unit: Unit, below: str) -> Iterator[Fraction]:
    """Yield what a cent, or a cent for each of a unit, is in the base units of a price.

    Nothing where the price is in no currency, or for something else. A price for something may have
    the words around the quote say for what.
    """
    currency = measure(unit.name.partition("/")[0])
    if currency is None or not any(is_currency(base) for base, _ in currency.dimension.exponents):
        return
    if not below:
        yield unit.factor / currency.factor / 100
        return
    with suppress(BadTextError):
        per = UnitTable(()).unit(below)
        if currency.dimension / per.dimension == unit.dimension:
            yield 1 / per.factor / 100


def _confused(unit: Unit, other: str) -> bool:
    """Whether one of two ratios is in percent and the other in points."""
    if unit.dimension != PLAIN:
        return False
    name = WORDED.get(unit.name, unit.name)
    return (name in POINTS and other in SHARES) or (name in SHARES and other in POINTS)
