"""Figures: the numbers of a text, as written and as meant."""

from enum import StrEnum
from fractions import Fraction
from typing import NamedTuple


class FigureKind(StrEnum):
    """What a figure is: a quantity, or one of the kinds that are recognised to keep them apart.

    The first six are quantities.
    """

    NUMBER = "number"  # 2 Millionen, eleven
    AMOUNT = "amount"  # 4.5 gigawatts, 35 years
    MONEY = "money"  # $10 billion
    PERCENT = "percent"  # 75 %, 2 percentage points, 50 basis points
    FRACTION = "fraction"  # a quarter, zwei Drittel
    MULTIPLE = "multiple"  # three times, 20-fach, verdoppelt
    DATE = "date"  # 28. Juli, July 2025, 28/07/2025
    YEAR = "year"  # 2029, the 1990s
    TIME = "time"  # 14:30, 8 p.m.
    ORDINAL = "ordinal"  # 3rd, drittgrößte
    SCORE = "score"  # 2:1
    ENUMERATION = "enumeration"  # page 12, Artikel 5, [1]
    NAME = "name"  # GPT-5, R1, Boeing 737
    CODE = "code"  # an address on the web, a telephone number, a version


DATES = frozenset({FigureKind.DATE, FigureKind.YEAR})
QUANTITIES = frozenset(
    {
        FigureKind.NUMBER,
        FigureKind.AMOUNT,
        FigureKind.MONEY,
        FigureKind.PERCENT,
        FigureKind.FRACTION,
        FigureKind.MULTIPLE,
    }
)
"""The kinds of figures that claims are about."""
COINS = frozenset({"cent", "penny", "rappen"})
"""Hundredths of a currency, by the names under which they are read."""


class Figure(NamedTuple):
    """One figure: ``text[start:end]``, offsets in code points, without the words of its hedge.

    ``value``, or ``low`` and ``high`` of a range, are in the printed unit with the scale applied:
    7,5 Milliarden Euro are 7 500 000 000 in ``EUR``. A date, a time, a name or a code has neither.
    ``unit`` is pint's or ISO 4217's name, empty for a plain number. ``hedge`` is one of the
    statement language's, empty without one.

    ``numbers`` are the one or two numbers in the digits of the statement language, with as many
    decimals as were written (none for words and fractions that have no decimals); ``scales`` the
    factors of their scale words, 1 without one. ``date`` is a date in ISO 8601: ``2025``,
    ``2025-07``, ``2025-07-28``, ``--07-28`` where the text gives no year.
    """

    start: int
    end: int
    surface: str
    kind: FigureKind
    value: Fraction | None = None
    low: Fraction | None = None
    high: Fraction | None = None
    unit: str = ""
    hedge: str = ""
    numbers: tuple[str, ...] = ()
    scales: tuple[int, ...] = ()
    date: str = ""


class Weekday(NamedTuple):
    """A day of the week beside a full date that falls on another: ``text[start:end]`` is both.

    ``named`` is the day that the text names and ``right`` that of the date; Monday is 0. Their
    names are those of the text's language. ``date`` is in ISO 8601, ``date_as`` as the text has it.
    """

    start: int
    end: int
    named: int
    right: int
    named_as: str
    right_as: str
    date: str
    date_as: str
