"""Dates of statements beside those of their quotes."""

import re

from factcheck.model.expression import Comparison, Literal
from factcheck.model.figure import Figure, FigureKind

_DIGITS = re.compile("[0-9]+")


def date_of(comparison: Comparison, literal: Literal) -> str:
    """Return a date literal in ISO 8601."""
    return comparison.text.value[literal.start : literal.end].lstrip("@")


def is_same_date(date: str, figure: Figure) -> bool:
    """Whether a date and that of a figure agree in all parts that both have."""
    if figure.date:
        own, parts = date.split("-"), figure.date.replace("--", "-", 1).split("-")
        if all(not part or part == mine for part, mine in zip(parts, own, strict=False)):
            return True
    years = _DIGITS.findall(figure.surface)
    if figure.kind is not FigureKind.YEAR or not years:
        return not figure.date
    year, first = date.partition("-")[0], years[0]
    is_decade = not figure.date and not figure.numbers
    return (is_decade and year[:3] == first[:3]) or any(
        year == f"{first[:-2]}{later}"[-4:] or year == later for later in years
    )
