"""Figures in the statement language: the literal of a figure, and what it means there."""

from collections.abc import Mapping
from fractions import Fraction
from functools import lru_cache

from factcheck.language import ABOUT, DATE, BadTextError, Reader, UnitTable, moment, parse_literal
from factcheck.model.expression import Literal
from factcheck.model.figure import DATES, QUANTITIES, Figure
from factcheck.prose import exact
from factcheck.recognise.symbols import SHORT, TIMES

_SCALE_WORDS: Mapping[int, str] = {
    1: "",
    10**3: "thousand",
    10**6: "million",
    10**9: "billion",
    10**12: "trillion",
}
_SHORT_TIMES = {"hour": "h", "second": "s"}


def as_literal(figure: Figure) -> str | None:
    """Return a figure as the statement language writes it.

    Such as ``7.5 billion USD``, ``150 to 200 MW``, ``up to 25 %``, ``@2025-07-28``.

    ``None`` where that language has no such literal: a third, cents of an unknown currency, degrees
    Celsius, a date without its year, at most a range.
    """
    return figure_text if (figure_text := _written(figure)) and _read(figure_text, ABOUT) else None


def meaning(figure: Figure, about: Fraction = ABOUT) -> Literal | None:
    """Return what a figure means as a literal of a claim, its intervals in base units.

    ``None`` where it has no such meaning. ``about`` is the fraction that vague hedges allow.
    """
    text = _written(figure)
    return _read(text, about) if text else None


def _written(figure: Figure) -> str:
    """Return the literal of a figure; empty where there can be none.

    The statement language need not know it.
    """
    if figure.kind in DATES:
        return f"@{figure.date}" if figure.date[:1].isdigit() else ""
    if figure.kind not in QUANTITIES or not all(figure.numbers):
        return ""
    words = [_SCALE_WORDS.get(scale) for scale in figure.scales]
    if None in words:
        values = [figure.value] if figure.value is not None else [figure.low, figure.high]
        numbers, words = [exact(value) for value in values if value is not None], [""] * len(values)
    else:
        numbers = list(figure.numbers)
    if len(set(words)) == 1:
        number = " ".join(filter(None, (" to ".join(numbers), words[0])))
    else:
        number = " to ".join(
            f"{number} {word}".rstrip() for number, word in zip(numbers, words, strict=True)
        )
    return " ".join(filter(None, (figure.hedge, number, _unit(figure, numbers))))


def _unit(figure: Figure, numbers: list[str]) -> str:
    """Return a unit by its symbol, or by its name where it has none or a word reads better."""
    if figure.unit in TIMES:
        return (
            figure.unit
            if numbers == ["1"]
            else {"century": "centuries"}.get(figure.unit, f"{figure.unit}s")
        )
    above, slash, below = figure.unit.partition("/")
    return _symbol(above) + slash + _SHORT_TIMES.get(below, _symbol(below))


def _symbol(name: str) -> str:
    base, caret, power = name.partition("^")
    return SHORT.get(base, base) + caret + power


@lru_cache(maxsize=4096)
def _read(text: str, about: Fraction) -> Literal | None:
    try:
        match = parse_literal(text)
        if match.lastindex == DATE:
            return moment(match)
        return Reader(UnitTable(()), about, ()).literal(match, rounded=True, stated=True)
    except BadTextError:
        return None
