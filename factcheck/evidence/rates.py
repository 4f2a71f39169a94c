"""The only module that imports CurrencyConverter: the European Central Bank's reference rates.

Each day the bank prints what one euro costs in other currencies; what is not printed is the
quotient of two printed numbers of one day, never a third number.
"""

from calendar import monthrange
from collections.abc import Iterator
from datetime import date, timedelta
from decimal import ROUND_CEILING, ROUND_FLOOR, Context, Decimal
from fractions import Fraction
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from factcheck.evidence.flaw import UnavailableError
from factcheck.model.problem import Kind
from factcheck.model.table import Origin, Rate

if TYPE_CHECKING:
    from currency_converter import CurrencyConverter

INSTALL = "pip install 'factcheck-lint[rates]'"
"""The command that installs the rates."""

EURO = "EUR"
# The digits of an end of a range, which is rounded outwards; the bank prints five to seven.
DIGITS = 8
SATURDAY = 5
# Money in a text may be converted by a rate of some years before.
CURRENT = timedelta(days=5 * 366)


class Quoted(NamedTuple):
    """What one euro costs in two currencies on a day, as printed."""

    day: date
    to: Decimal
    base: Decimal

    @property
    def rate(self) -> Fraction:
        """The price of one unit of ``base`` in ``to``."""
        return Fraction(self.to) / Fraction(self.base)


def statement(name: str, rate: Rate) -> str:
    """Return the statement that a quantity is a rate.

    Raises:
        UnavailableError: where there is no such rate.
    """
    base, to = rate.base.value, rate.to.value
    if rate.on is not None:
        quoted = on_day(base, to, date.fromisoformat(rate.on.value))
        if base == EURO:
            return f"{name} = {quoted.to} {to}/{EURO}"
        above = "1" if to == EURO else f"{quoted.to} {to}/{EURO}"
        return f"{name} = {above} / ({quoted.base} {base}/{EURO})"
    assert rate.over is not None
    return f"{name} = {_range(base, to, *ends(rate.over.value))}"


@lru_cache
def spread(base: str, to: str, published: str, *, ever: bool) -> tuple[str, Origin]:
    """Return the lowest to the highest rate until the end of a day, month or year, as a literal.

    The second value is its origin. The rates begin five years before, or with the first known one
    if ``ever``.

    Raises:
        UnavailableError: where there is no such rate.
    """
    _, last = ends(published)
    converter = _converter()
    known = [converter.bounds[one] for one in (base, to) if one in converter.currencies]
    first = max((one.first_date for one in known), default=last)
    if not ever:
        first = max(first, last - CURRENT)
    last = min((last, *(one.last_date for one in known)))
    if last < first:
        raise UnavailableError(Kind.NO_RATE, base, f"{first}", "before")
    told = f"{base} to {to} from {first} to {last}"
    return _range(base, to, first, last), Origin(rate=told)


def _range(base: str, to: str, first: date, last: date) -> str:
    """Return the lowest and the highest rate of some days as a literal."""
    found = [one.rate for one in between(base, to, first, last)]
    low = _decimal(min(found), ROUND_FLOOR)
    high = _decimal(max(found), ROUND_CEILING)
    values = f"{low}" if low == high else f"{low} to {high}"
    return f"{values} {to}/{base}"


def on_day(base: str, to: str, day: date) -> Quoted:
    """Return the rate of two currencies on a day, or the last day before that has one.

    Raises:
        UnavailableError: where there is no such rate.
    """
    converter = _converter()
    found = []
    for currency in (to, base):
        _check(converter, currency, day, day)
        last = min(day, converter.bounds[currency].last_date)
        found.append(Decimal(converter.convert(1, EURO, currency, last)))
    return Quoted(day, *found)


def between(base: str, to: str, first: date, last: date) -> Iterator[Quoted]:
    """Yield the rates of two currencies on some days.

    Raises:
        UnavailableError: where the rates do not cover all of them.
    """
    converter = _converter()
    for currency in (to, base):
        _check(converter, currency, first, last)
    day = first
    while day <= last:
        if day.weekday() < SATURDAY or first == last:
            yield on_day(base, to, day)
        day += timedelta(days=1)


def ends(period: str) -> tuple[date, date]:
    """Return the first and the last day of a day, a month or a year."""
    year, month, day = (*map(int, period.split("-")), 0, 0)[:3]
    if day:
        return date(year, month, day), date(year, month, day)
    last = month or 12
    return date(year, month or 1, 1), date(year, last, monthrange(year, last)[1])


def _check(converter: "CurrencyConverter", currency: str, first: date, last: date) -> None:
    """Raise where there are no rates of a currency between two days."""
    if currency not in converter.currencies:
        raise UnavailableError(Kind.NO_RATE, currency, "", "currency")
    bounds = converter.bounds[currency]
    if first < bounds.first_date:
        raise UnavailableError(Kind.NO_RATE, currency, f"{bounds.first_date}", "before")
    missing = bounds.last_date + timedelta(days=1)
    while missing <= last and missing.weekday() >= SATURDAY:
        missing += timedelta(days=1)
    if missing <= last:
        raise UnavailableError(Kind.NO_RATE, currency, f"{bounds.last_date}", "after")


@lru_cache(maxsize=1)
def _converter() -> "CurrencyConverter":
    """Return the rates that the library ships."""
    try:
        from currency_converter import CurrencyConverter
    except ImportError:
        raise UnavailableError(Kind.NO_ENGINE, "rates of currencies", INSTALL) from None
    return CurrencyConverter(
        decimal=True,
        fallback_on_missing_rate=True,
        fallback_on_missing_rate_method="last_known",
    )


def _decimal(value: Fraction, rounding: str) -> str:
    """Return a number with so many digits that none is lost, or rounded outwards."""
    context = Context(prec=DIGITS, rounding=rounding)
    divided = context.divide(Decimal(value.numerator), Decimal(value.denominator))
    return f"{divided:f}"
