"""A digit that was left out: 1,51 for 1,551, or 940 for 9,240."""

from collections.abc import Callable, Iterator
from fractions import Fraction
from functools import partial

from factcheck.diagnose.parts import replaced, respelled, stated
from factcheck.explain.repair import unit_size
from factcheck.model.expression import Comparison, Literal
from factcheck.model.interval import Interval
from factcheck.model.relation import Relation
from factcheck.rational import Rational

KIND = "lost-digit"
HINT = "“{was}” was written for “{meant}”"
ANY = "“{was}” lost a digit, as of “{meant}”"
"""Where more than one digit would do, it is only certain that there was one."""


def proposals(
    comparison: Comparison, fits: Callable[[Literal], Interval | None]
) -> Iterator[tuple[str, str]]:
    """Yield the statement with a digit more in a figure, for each that gives a value which fits."""
    for literal, written in stated(comparison):
        values = fits(literal)
        if literal.hedge not in {"", "about"} or values is None or not values.is_bounded:
            continue
        fitting = values.scaled(1 / unit_size(literal))
        found = list(respelled(written, partial(_longer, fitting)))
        for longer in found:
            yield replaced(comparison, literal, longer), HINT if len(found) == 1 else ANY


def _longer(fitting: Interval, number: str) -> Iterator[str]:
    """Yield a number with one more digit where it then is, as it is rounded, a value that fits.

    It has as many decimals as before, so that it is some ten times as large, or a zero more among
    them, as 3.7 for 3.07: with any digit more there anything nearby could be said. That only where
    no value that fits has as many decimals.
    """
    sign, digits = ("-", number[1:]) if number.startswith("-") else ("", number)
    whole, point, decimals = digits.partition(".")
    tried = [
        f"{sign}{digits[:place]}{digit}{digits[place:]}"
        for place in range(len(whole) + 1)
        for digit in "0123456789"
        if (place or digit != "0") and not (place and digits.startswith("0"))
    ]
    if decimals.strip("0") and fitting.scaled(Fraction(10) ** len(decimals)).whole().is_empty:
        tried += [
            f"{sign}{whole}{point}{decimals[:place]}0{decimals[place:]}"
            for place in range(len(decimals.rstrip("0")))
        ]
    for longer in dict.fromkeys(tried):
        half = Rational(1, 2 * 10 ** len(longer.partition(".")[2]))
        value = Rational(longer)
        if Relation.EQUAL.may_hold(Interval(value - half, value + half), fitting):
            yield longer
