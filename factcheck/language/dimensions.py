"""Dimensions in words."""

from collections.abc import Mapping, Sequence
from fractions import Fraction
from itertools import combinations_with_replacement, product

from factcheck.language.units import PHYSICAL, PLAIN, is_currency
from factcheck.model.unit import Dimension


def _dimension(**powers: int) -> Dimension:
    return Dimension(
        tuple(sorted((f"[{base}]", Fraction(power)) for base, power in powers.items()))
    )


# The names of dimensions; earlier ones are preferred where a dimension is a quotient or a product
# of two of them.
NAMED: Mapping[str, Dimension] = {
    "power": _dimension(length=2, mass=1, time=-3),
    "energy": _dimension(length=2, mass=1, time=-2),
    "force": _dimension(length=1, mass=1, time=-2),
    "pressure": _dimension(length=-1, mass=1, time=-2),
    "mass": _dimension(mass=1),
    "volume": _dimension(length=3),
    "area": _dimension(length=2),
    "length": _dimension(length=1),
    "data": _dimension(data=1),
    "voltage": _dimension(length=2, mass=1, time=-3, current=-1),
    "resistance": _dimension(length=2, mass=1, time=-3, current=-2),
    "charge": _dimension(time=1, current=1),
    "electric current": _dimension(current=1),
    "temperature": _dimension(temperature=1),
    "amount of substance": _dimension(substance=1),
    "luminous intensity": _dimension(luminosity=1),
    "angle": _dimension(angle=1),
    "speed": _dimension(length=1, time=-1),
    "acceleration": _dimension(length=1, time=-2),
    "time": _dimension(time=1),
    "frequency": _dimension(time=-1),
}
COUNT = "a number of "
_WORDS = {dimension: words for words, dimension in NAMED.items()}
_BASES = frozenset(f"[{base}]" for base in PHYSICAL)
_POWERS = {1: "", 2: " squared", 3: " cubed"}
_FACTORS = [words for words in NAMED if words != "frequency"]
# What people divide by, the commonest first: "volume per time", not "power per pressure".
_DIVISORS = (
    "time",
    "mass",
    "volume",
    "area",
    "length",
    "energy",
    "data",
    "temperature",
    "amount of substance",
    "angle",
)


def in_words(dimension: Dimension) -> str:
    """Return a dimension as people call it.

    Such as ``energy``, ``money (USD) per energy``, ``chips``, ``a plain ratio``.
    """
    if dimension == PLAIN:
        return "a plain ratio"
    physical, others = _physical_and_other(dimension)
    above = [_base_with_power(base, power) for base, power in others if power > 0]
    below = [_base_with_power(base, power) for base, power in others if power < 0]
    measured, by = _physical_words(physical)
    above, below = above + measured, by + below
    return " times ".join(above or ["one"]) + "".join(f" per {words}" for words in below)


def difference(
    left: str, of_left: Dimension, right: str, of_right: Dimension
) -> tuple[str, str, str, str, str, str, str]:
    """Return two texts with their different dimensions in words, and how these differ.

    In order: each text with its dimension, then the factor that one of them lacks, which of them
    lacks it, and the counted noun where the factor is a number of things.
    """
    factor, lacking = _thing_words(of_left / of_right), right
    if not factor:
        factor, lacking = (
            _thing_words(of_right / of_left),
            left if _thing_words(of_right / of_left) else "",
        )
    _, counts, noun = factor.rpartition(COUNT)
    return left, in_words(of_left), right, in_words(of_right), factor, lacking, counts and noun


def _thing_words(dimension: Dimension) -> str:
    """Return the words for one thing of a dimension, such as ``a time``.

    Empty where people have no word for it.
    """
    words = _WORDS.get(dimension, "")
    if words in _FACTORS:
        return f"{_article(words)} {words}"
    physical, others = _physical_and_other(dimension)
    above, below = _with_power(others, 1), _with_power(others, -1)
    if len(above) != 1 or len(above) + len(below) < len(others):
        return ""
    (counted,) = above
    code = counted.strip("[]")
    if physical == PLAIN and not below:
        return f"an amount in {code}" if is_currency(counted) else f"{COUNT}{_base_words(counted)}"
    if not is_currency(counted) or len(below) > 1:
        return ""
    if physical != PLAIN and (below or _WORDS.get(physical**-1, "time") == "time"):
        return ""
    return "an exchange rate" if below and is_currency(below[0]) else f"a price in {code}"


def _article(words: str) -> str:
    return "an" if words[0] in "aeiou" else "a"


def _with_power(powers: Sequence[tuple[str, Fraction]], power: int) -> list[str]:
    return [base for base, its in powers if its == power]


def _physical_and_other(dimension: Dimension) -> tuple[Dimension, list[tuple[str, Fraction]]]:
    """Return the physical part of a dimension, and the currencies and counted nouns in it."""
    physical = tuple((base, power) for base, power in dimension.exponents if base in _BASES)
    return Dimension(physical), [
        (base, power) for base, power in dimension.exponents if base not in _BASES
    ]


def _physical_words(physical: Dimension) -> tuple[list[str], list[str]]:
    """Return the words that a physical dimension multiplies, and those that it divides by."""
    if physical == PLAIN:
        return [], []
    if physical in _WORDS:
        return [_WORDS[physical]], []
    if physical**-1 in _WORDS:
        return [], [_WORDS[physical**-1]]
    for other, one in product(_DIVISORS, _FACTORS):
        if NAMED[one] / NAMED[other] == physical:
            return [one], [other]
    for one, other in combinations_with_replacement(_FACTORS, 2):
        if NAMED[one] * NAMED[other] == physical:
            return [one, other], []
    above = [_base_with_power(base, power) for base, power in physical.exponents if power > 0]
    return above, [_base_with_power(base, power) for base, power in physical.exponents if power < 0]


def _base_with_power(base: str, power: Fraction) -> str:
    """Return a base dimension with its exponent in words; the caller's words show the sign."""
    exponent = abs(power)
    ending = _POWERS.get(int(exponent), f" to the power of {exponent}")
    return _base_words(base) + ending


def _base_words(base: str) -> str:
    """Return a base dimension in words."""
    if is_currency(base):
        return f"money ({base.strip('[]')})"
    return _WORDS.get(Dimension(((base, Fraction(1)),)), base.strip("[]"))
