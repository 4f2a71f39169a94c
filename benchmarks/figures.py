"""Figures as reporters write them: a true value in, a literal of the statement language out."""

import random
from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from math import ceil, floor

HOUR = Fraction(3600)

THOUSAND, MILLION, BILLION = Fraction(10**3), Fraction(10**6), Fraction(10**9)

FORMS: Mapping[str, tuple[tuple[str, Fraction], ...]] = {
    "USD": (
        ("USD", Fraction(1)),
        ("thousand USD", THOUSAND),
        ("million USD", MILLION),
        ("billion USD", BILLION),
    ),
    "EUR": (
        ("EUR", Fraction(1)),
        ("Tsd EUR", THOUSAND),
        ("Mio EUR", MILLION),
        ("Mrd EUR", BILLION),
    ),
    "MW": (("kW", 1 / THOUSAND), ("MW", Fraction(1)), ("GW", THOUSAND)),
    "GWh": (("MWh", HOUR), ("GWh", THOUSAND * HOUR), ("TWh", MILLION * HOUR)),
    "people": (("people", Fraction(1)), ("thousand people", THOUSAND), ("million people", MILLION)),
    "chips": (("chips", Fraction(1)), ("thousand chips", THOUSAND), ("million chips", MILLION)),
    "%": (("%", Fraction(1, 100)),),
    "pp": (("pp", Fraction(1, 100)),),
    "h": (("h", HOUR),),
    "times": (("", Fraction(1)),),
}
"""Written forms of each kind of quantity, the smallest first: scale and unit, and its size in base
units."""

SMALLEST = -8
COUNTED = ("people", "chips")
ABOUT = Fraction(1, 10)
BEYOND = Fraction(10**40)

LESS = Fraction(4, 5), Fraction(9, 10), Fraction(1)
MORE = Fraction(1), Fraction(11, 10), Fraction(5, 4)

WORDINGS: Mapping[str, int] = {
    "": 70,
    "to": 8,
    "about": 8,
    "more than": 4,
    "nearly": 3,
    "up to": 2,
    "at least": 2,
    "less than": 1,
    "just over": 1,
    "exactly": 1,
}
"""How often each wording is chosen, in a hundred."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A literal and the values that it allows, in base units; ``BEYOND`` means no upper end."""

    text: str
    low: Fraction
    high: Fraction


def write(value: Fraction, kind: str, chance: random.Random, wording: str | None = None) -> Figure:
    """Return a positive value as someone may have rounded it: its interval holds the value."""
    form, size = _form(value, kind)
    number = value / size
    # At least the digits before the decimal point: zeros at the end of a whole number would count.
    decimals = max(0 if form in COUNTED else chance.choice((0, 0, 1, 1, 2)), 1 - _magnitude(number))
    place = Fraction(1, 10**decimals)
    nearest, below, above = (
        round(number / place) * place,
        floor(number / place) * place,
        ceil(number / place) * place,
    )
    low, high = nearest - place / 2, nearest + place / 2
    if wording is None:
        wording = chance.choices(tuple(WORDINGS), tuple(WORDINGS.values()))[0]
    match wording:
        case "to" if below and kind != "pp":
            low = max(floor(number * chance.choice(LESS) / place), 1) * place
            high = ceil(number * chance.choice(MORE) / place) * place
            text = f"{_decimal(low, decimals)} to {_decimal(high, decimals)}"
            low, high = low - place / 2, high + place / 2
        case "about":
            text = f"about {_decimal(nearest, decimals)}"
            low, high = min(low, nearest * (1 - ABOUT)), max(high, nearest * (1 + ABOUT))
        case "more than" | "at least" if 0 < below < number:
            text, low, high = f"{wording} {_decimal(below, decimals)}", below, BEYOND
        case "just over" if number * (1 - ABOUT / 2) < below < number:
            text, low, high = f"just over {_decimal(below, decimals)}", below, below * (1 + ABOUT)
        case "up to" | "less than" if number < above:
            text, low, high = f"{wording} {_decimal(above, decimals)}", Fraction(0), above
        case "nearly" if number < above < number * (1 + ABOUT / 2):
            text, low, high = f"nearly {_decimal(above, decimals)}", above * (1 - ABOUT), above
        case "exactly" if nearest == number:
            text, low, high = f"exactly {_decimal(nearest, decimals)}", number, number
        case _:
            text = _decimal(nearest, decimals)
    return Figure(
        f"{text} {form}".replace(" %", "%").strip(), max(low, Fraction(0)) * size, high * size
    )


def _form(value: Fraction, kind: str) -> tuple[str, Fraction]:
    """Return the largest form in which a value is at least one."""
    forms = FORMS[kind]
    return next(((form, size) for form, size in reversed(forms) if value >= size), forms[0])


def _magnitude(number: Fraction) -> int:
    """Return the digits before the decimal point; zero or less for numbers below a tenth."""
    digits = 0
    while number >= 10**digits:
        digits += 1
    while number < Fraction(10) ** (digits - 1) and digits > SMALLEST:
        digits -= 1
    return digits


def _decimal(number: Fraction, decimals: int) -> str:
    """Return a number with exactly that many decimals, which must suffice for it."""
    digits = str(int(number * 10**decimals)).rjust(decimals + 1, "0")
    return f"{digits[:-decimals]}.{digits[-decimals:]}" if decimals else digits
