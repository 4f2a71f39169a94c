"""Products of quantities: what a polynomial that is compared with zero demands of each of them."""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from factcheck.model.constraint import Atom, Monomial
from factcheck.model.interval import ANYTHING, Interval
from factcheck.rational import ZERO, Rational

ONE = Interval(Rational(1), Rational(1))
NOTHING = Interval(ZERO, ZERO)


Terms = Sequence[tuple[Monomial, int]]


class Product(NamedTuple):
    """An atom in which quantities are multiplied; like an ``Edge`` it passes intervals on.

    ``parts`` has for each variable the polynomials ``factor`` and ``rest`` with which the atom's is
    ``variable * factor + rest``.
    """

    variables: tuple[str, ...]
    parts: Mapping[str, tuple[Terms, Terms]]
    is_equation: bool

    @classmethod
    def from_atom(cls, atom: Atom) -> "Product":
        """Return an atom as a product."""
        names = tuple(dict.fromkeys(atom.variables()))
        parts = {
            name: (
                [(_without(one, name), many) for one, many in atom.terms if name in one],
                [term for term in atom.terms if name not in term[0]],
            )
            for name in names
        }
        return cls(names, parts, atom.relation == "=")

    def project(self, boxes: Mapping[str, Interval], targets: Iterable[str]) -> dict[str, Interval]:
        """Return what it demands of some variables, each given the boxes of all others; closed.

        Factor and rest are evaluated over the boxes, so that a quantity which occurs several times
        counts as so many: no value is lost, some are too many.
        """
        found = {}
        for name in targets:
            factor, rest = self.parts[name]
            low, high, *_ = enclosed(rest, boxes)
            end = None if low is None else -low
            least = None if high is None or not self.is_equation else -high
            found[name] = quotient(Interval(least, end), enclosed(factor, boxes))
        return found


def enclosed(terms: Iterable[tuple[Monomial, int]], boxes: Mapping[str, Interval]) -> Interval:
    """Return all values of a polynomial over the boxes of its variables, and maybe others; closed.

    A variable without a box may have any value.
    """
    total = NOTHING
    for monomial, coefficient in terms:
        total = plus(total, _value(monomial, coefficient, boxes))
    return total


def _without(monomial: Monomial, name: str) -> Monomial:
    """Return a monomial divided by one of its variables."""
    place = monomial.index(name)
    return monomial[:place] + monomial[place + 1 :]


def _value(monomial: Monomial, coefficient: int, boxes: Mapping[str, Interval]) -> Interval:
    """Return the values of a term over the boxes of its variables; ends may be left open."""
    value = ONE
    for name in monomial:
        box = boxes.get(name, ANYTHING)
        value = box if value is ONE else times(value, box)
    return value.scaled(Rational(coefficient))


def plus(one: Interval, other: Interval) -> Interval:
    """Return all sums of a member of each; closed."""
    return Interval(
        None if one.low is None or other.low is None else one.low + other.low,
        None if one.high is None or other.high is None else one.high + other.high,
    )


def times(one: Interval, other: Interval) -> Interval:
    """Return all products of a member of each; closed."""
    if one.low is not None and other.low is not None and one.low >= 0 and other.low >= 0:
        return Interval(one.low * other.low, _highest(one.high, other.high))
    corners = [_corner(mine, its) for mine in _ends(one) for its in _ends(other)]
    (low_sign, low), (high_sign, high) = min(corners), max(corners)
    return Interval(None if low_sign else low, None if high_sign else high)


def _highest(one: Rational | None, other: Rational | None) -> Rational | None:
    """Return the product of two upper ends that are not negative, as no number is infinite."""
    if one == 0 or other == 0:
        return ZERO
    return None if one is None or other is None else one * other


_End = tuple[int, Rational]
"""An end of an interval that can be compared: 0 and the number, or -1 or 1 where it is infinite."""


def _ends(interval: Interval) -> tuple[_End, _End]:
    low, high = interval.low, interval.high
    return (
        (-1, ZERO) if low is None else (0, Rational(low)),
        (1, ZERO) if high is None else (0, Rational(high)),
    )


def _corner(one: _End, other: _End) -> _End:
    """Return the product of two ends; zero times infinity is zero, as no number is infinite."""
    if not one[0] and not other[0]:
        return 0, one[1] * other[1]
    sign = _sign(one) * _sign(other)
    return sign, ZERO


def _sign(end: _End) -> int:
    infinite, value = end
    return infinite or (value > 0) - (value < 0)


def quotient(numerator: Interval, divisor: Interval) -> Interval:
    """Return all numbers whose product with some member of the divisor is in the numerator.

    Closed; anything where the divisor has zero inside, or at an end while the numerator has it, or
    is zero.
    """
    low, high = divisor.low, divisor.high
    if low is None or low < 0:
        if high is None or high > 0:
            return ANYTHING
        return quotient(numerator.scaled(Rational(-1)), divisor.scaled(Rational(-1)))
    if low == 0 and (high == 0 or ZERO in numerator.closed()):
        return ANYTHING
    return Interval(
        _over(numerator.low, low, high, upwards=False),
        _over(numerator.high, low, high, upwards=True),
    )


def _over(
    end: Rational | None, low: Rational, high: Rational | None, *, upwards: bool
) -> Rational | None:
    """Return the outermost quotient of an end by the values from ``low`` (at least 0) on."""
    if end is None:
        return None
    if end == 0:
        return ZERO
    if (end > 0) is upwards:
        return None if low == 0 else end / low
    return ZERO if high is None else end / high
