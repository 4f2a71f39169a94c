"""Values as quantities and definitions: what a cell, a query or a rate says in the language."""

import re
from collections.abc import Iterator
from datetime import date, datetime
from decimal import Decimal
from math import isfinite

from factcheck.evidence.cells import BadCellError, Format, Why, number
from factcheck.language import CURRENCY_SIGNS, SCALES
from factcheck.model.claim import Definition
from factcheck.model.span import Span, Text
from factcheck.model.table import Origin

_DAY = re.compile(r"[0-9]{4}(?:-[0-9]{2}(?:-[0-9]{2})?)?")
# Currencies that are written with the sign of the dollar.
_DOLLARS = frozenset({"AUD", "BRL", "CAD", "HKD", "MXN", "NZD", "SGD", "TWD", "USD"})
# Of a float so many digits are certain, on every machine.
CERTAIN = 15


def unit_of(written: Text) -> Text:
    """Return the unit of a column without the scale before it: USD of "million USD"."""
    first, _, rest = written.value.strip().partition(" ")
    if first not in SCALES:
        return written
    unit = rest.strip() or "1"
    start = written.value.rfind(unit) if rest.strip() else 0
    return Text(unit, written.at(max(start, 0), max(start, 0) + len(unit)), literal=False)


def signs_of(unit: str) -> Iterator[str]:
    """Yield what may stand beside a number that is in a unit, with a scale or without."""
    words = unit.split()
    bare = " ".join(words[1:]) if words and words[0] in SCALES else unit
    yield from filter(None, (unit, bare))
    for part in re.split(r"[*/]", bare):
        yield part
        yield from (sign for sign, code in CURRENCY_SIGNS.items() if code == part)
        if part in _DOLLARS:
            yield "$"


def cell_value(text: str, form: Format, unit: str) -> str | None:
    """Return what a cell says in the language, without its unit; ``None`` where it says nothing.

    Raises:
        BadCellError: where it has no number, or perhaps another one.
    """
    if unit != "date":
        return number(text, form, {*signs_of(unit)} - {"1", "date"})
    if number_missing(text):
        return None
    day = text.strip()[:10]
    if not _DAY.fullmatch(day):
        raise BadCellError(Why.DATE)
    return f"@{day}"


def number_missing(text: str) -> bool:
    """Whether nothing stands in a cell."""
    try:
        return number(text, Format()) is None
    except BadCellError:
        return False


def result_value(value: object, unit: str) -> tuple[str, bool]:
    """Return what the value of a query is in the language, and whether it is rounded there.

    A float is a number only to some of its digits, and taken as rounded to these.

    Raises:
        BadCellError: where it is no number.
    """
    if isinstance(value, date | datetime) and unit == "date":
        return f"@{value.isoformat()[:10]}", False
    if isinstance(value, str):
        found = cell_value(value, Format(), unit)
        if found is not None:
            return found, False
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value), False
    if isinstance(value, Decimal) and value.is_finite():
        return _plain(value), False
    if isinstance(value, float) and isfinite(value):
        shortest = Decimal(repr(value))
        certain = Decimal(f"{value:.{CERTAIN - 1}e}")
        if shortest == certain:
            return _plain(shortest), False
        return f"{certain:f}", True
    raise BadCellError(Why.NUMBER)


def _plain(value: Decimal) -> str:
    """Return a number without an exponent and without zeros behind its last place."""
    written = f"{value:f}"
    return written.rstrip("0").removesuffix(".") if "." in written else written


def definition(  # noqa: PLR0913 - what it is about and where it comes from
    name: str, value: str, unit: str, place: Span, origin: Origin, *, rounded: bool
) -> Definition:
    """Return the statement that a quantity has a value."""
    measure = "" if unit == "1" or value.startswith("@") else f" {unit}"
    text = Text(f"{name} = {value}{measure}", place, literal=False)
    return Definition(text, origin, rounded)
