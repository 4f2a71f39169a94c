"""A digit that was left out: 1,51 for 1,551, or 940 for 9,240."""

from collections.abc import Iterator
from fractions import Fraction
from functools import partial

from factcheck.diagnose.figures import Figures
from factcheck.diagnose.parts import may_be, respelled
from factcheck.model.interval import Interval
from factcheck.rational import Rational

KIND = "lost-digit"
HINT = "“{was}” was written for “{meant}”"
ANY = "“{was}” lost a digit, as of “{meant}”"
"""Where more than one digit would do, it is only certain that there was one."""


def proposals(figures: Figures) -> Iterator[tuple[str, str]]:
    """Yield the statement with a digit more in a figure, for each that gives a value which fits."""
    for figure in figures.stated:
        if figure.literal.hedge in {"", "about"} and figure.sizes.is_bounded:
            found = list(respelled(figure.written, partial(_longer, figure.sizes)))
            for longer in found:
                yield figure.instead(longer), HINT if len(found) == 1 else ANY


def _longer(sizes: Interval, number: str) -> Iterator[str]:
    """Yield a number with one more digit where it then is, as it is rounded, a size that fits.

    It has as many decimals as before, so that it is some ten times as large, or a zero more among
    them, as 3.7 for 3.07: with any digit more there anything nearby could be said. That only where
    no value that fits has as many decimals.
    """
    sign, digits = ("-", number[1:]) if number.startswith("-") else ("", number)
    whole, point, decimals = digits.partition(".")
    tried = [
        f"{sign}{digits[:place]}{digit}{digits[place:]}"
        for place in range(1 if digits.startswith("0") else len(whole) + 1)
        for digit in _digits_between(digits, place, sizes)
    ]
    if decimals.strip("0") and sizes.scaled(Fraction(10) ** len(decimals)).whole().is_empty:
        tried += [
            f"{sign}{whole}{point}{decimals[:place]}0{decimals[place:]}"
            for place in range(len(decimals.rstrip("0")))
        ]
    yield from (longer for longer in dict.fromkeys(tried) if may_be(longer, sizes))


def _digits_between(digits: str, place: int, sizes: Interval) -> str:
    """Return the digits that may stand at a place of a number; none where no digit can fit."""
    low, high, *_ = sizes
    before, behind = digits[:place], digits[place:]
    if low is not None and Rational(f"{before}9{behind}") < low - 1:
        return ""
    if high is not None and Rational(f"{before}0{behind}") > high + 1:
        return ""
    return "0123456789" if place else "123456789"
