"""Write values as JSON that UTF-8 can encode and a terminal can show."""

import json
import re
from fractions import Fraction

from factcheck.model.figure import Figure
from factcheck.model.interval import Interval
from factcheck.prose import amount, exact

# What JSON need not escape but should not carry raw: controls, line separators, changes of
# direction, halves of characters.
HARMFUL = re.compile("[\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")
FLAT = json.JSONEncoder(ensure_ascii=False)
INDENTED = json.JSONEncoder(ensure_ascii=False, indent=2)

Json = dict[str, object]


def dump(content: object) -> str:
    """Return a value as JSON over several lines."""
    return _harmless(INDENTED.encode(content))


def dump_flat(content: object) -> str:
    """Return a value as JSON on one line."""
    return _harmless(FLAT.encode(content))


def _harmless(text: str) -> str:
    """Return JSON in which every character of ``HARMFUL`` is escaped."""
    return text if text.isascii() else HARMFUL.sub(lambda found: f"\\u{ord(found[0]):04x}", text)


def ends(values: Interval, unit: str) -> Json:
    """Return the ends of an interval."""
    return {"low": _number(values.low, unit), "high": _number(values.high, unit)}


def open_ends(values: Interval) -> Json:
    """Return for each end of an interval whether it is excluded."""
    return {"low_open": values.low_open, "high_open": values.high_open}


def _number(value: Fraction | None, unit: str) -> str | None:
    """Return a number as text; a moment as its day, with the time of day unless it is midnight."""
    if value is None:
        return None
    return amount(value, unit) if unit == "date" else exact(value)


def figure_row(figure: Figure) -> Json:
    """Return a figure: a range has its ends, any other figure its value.

    A date is written in ISO 8601; what is not a number has no value.
    """
    values: Json = {"value": figure.date or (None if figure.value is None else exact(figure.value))}
    if figure.low is not None and figure.high is not None:
        values = {"low": exact(figure.low), "high": exact(figure.high)}
    return {
        "start": figure.start,
        "end": figure.end,
        "surface": figure.surface,
        "kind": figure.kind,
        **values,
        "unit": figure.unit or None,
        "hedge": figure.hedge or None,
    }
