"""Numbers in digits: in full, or rounded to a power of ten."""

from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache

# Significant digits that are written unless more are needed to tell two numbers apart, or the
# number is a whole one.
DIGITS = 4
SCALES = ((10**12, "trillion"), (10**9, "billion"), (10**6, "million"))
THOUSAND = (10**3, "thousand")
SCALE_WORDS = frozenset(word for _, word in (*SCALES, THOUSAND))
# From 10**-6 up to 10**15 numbers are written out, beyond with an exponent.
SMALLEST, LARGEST = -6, 15
# Numbers of fewer bits have fewer digits than Python refuses to write (640 at the least, wherever
# that is set).
FEW = 2000

Rounding = Callable[[Fraction], int]


def exact(value: Fraction) -> str:
    """Return a number in full: its decimals where they end, else ``p/q``."""
    denominator = value.denominator
    places = (denominator & -denominator).bit_length() - 1
    rest = denominator >> places
    fives = 0
    while rest % 5 == 0:
        rest //= 5
        fives += 1
    if rest != 1:
        return f"{digits(value.numerator)}/{digits(denominator)}"
    places = max(places, fives)
    return decimal_text(value.numerator * 10**places // denominator, places)


def digits(number: int) -> str:
    """Return a whole number in digits.

    ``str`` refuses more than a few thousand of them, ``Decimal`` does not.
    """
    return str(number) if number.bit_length() < FEW else f"{Decimal(int(number)):f}"


def number_text(value: Fraction, place: int, rounding: Rounding, scale: int) -> str:
    """Return a number as a multiple of a scale, a power of ten, rounded to another one."""
    rounded = rounding(value / _power_of_ten(place))
    place -= len(str(scale)) - 1
    order = len(digits(abs(rounded))) - 1 + place
    if rounded and not SMALLEST <= order < LARGEST:
        return f"{decimal_text(rounded, order - place)}e{order}"
    return decimal_text(rounded, -place, ",")


@lru_cache(maxsize=256)
def _power_of_ten(exponent: int) -> Fraction:
    return Fraction(10) ** exponent


def rounded(value: Fraction) -> Fraction:
    """Return a number with the usual number of significant digits."""
    step = _power_of_ten(order_of(value) - DIGITS + 1)
    return round(value / step) * step


def is_short(value: Fraction) -> bool:
    """Whether the usual number of digits writes a number in full."""
    return (value / _power_of_ten(last_place(value))).denominator == 1


def scale_of(value: Fraction, unit: str) -> tuple[int, str]:
    """Return the factor and the scale word that make a number readable.

    A whole number has a scale word where it is one of thousands.
    """
    if value.denominator == 1 and value % 1000 and abs(value) < 10**LARGEST:
        return 1, ""
    place = _power_of_ten(last_place(value))
    rounded = abs(round(value / place) * place)
    if rounded < 10 ** (LARGEST + 3) and unit.partition(" ")[0] not in SCALE_WORDS:
        for factor, word in SCALES:
            if rounded >= factor:
                return factor, word
    return 1, ""


def last_place(value: Fraction, significant: int = DIGITS) -> int:
    """Return the power of ten of the last of a number's significant digits.

    A whole number has the digits that it takes to write it in full.
    """
    place = order_of(value) - significant + 1
    return min(place, 0) if _is_told_in_full(value) else place


def _is_told_in_full(value: Fraction) -> bool:
    """Whether a number is a whole one; of thousands it has three decimals in its scale at most."""
    if value.denominator != 1 or abs(value) >= 10**LARGEST:
        return False
    if value % 1000:
        return True
    return next(
        (not value % (factor // 1000) for factor, _ in SCALES if abs(value) >= factor), True
    )


def order_of(value: Fraction) -> int:
    """Return the power of ten of a number's first digit; 0 for zero.

    It calculates in whole numbers, since this is asked for every number that is written.
    """
    if not value:
        return 0
    above, below = abs(value.numerator), value.denominator
    order = (above.bit_length() - below.bit_length()) * 30_103 // 100_000
    if order < 0:
        above *= 10**-order
    else:
        below *= 10**order
    # From here on the number is ``above / below`` times the power of ten.
    while above < below:
        above, order = above * 10, order - 1
    while above >= below * 10:
        below, order = below * 10, order + 1
    return order


def decimal_text(number: int, places: int, group: str = "") -> str:
    """Return ``number / 10**places`` without trailing zeros."""
    if places < 0:
        number, places = number * 10**-places, 0
    written = digits(abs(number)).rjust(places + 1, "0")
    whole, decimals = written[: len(written) - places], written[len(written) - places :].rstrip("0")
    if group:
        whole = f"{Decimal(whole):{group}f}"
    return ("-" if number < 0 else "") + whole + ("." + decimals if decimals else "")
