"""The statement language: texts to comparisons between quantities, literals to exact intervals.

In: a ``Corpus``. Out: a ``Theory`` with the problems of what could not be understood. Imports the
nouns and the only module that imports pint (``units``), nothing else.

A text is cut into a sentence (``tokens``, ``grammar``, ``sentence``, ``mistakes``,
``miswritten``), whose literals (``literals``, ``numbers``, ``hedges``, ``words``, ``scales``,
``dates``, ``unit_table``, ``nouns``, ``units``) and names (``names``) are given their meaning
(``meaning``, ``operations``, ``dimensions``, ``constants``). What is not understood is compared
with what people type (``forms``). ``inquiry`` reads what somebody asks about, ``fragments`` texts
of one literal, ``listing`` lists the units.
"""

from factcheck.language.composing import composed
from factcheck.language.dates import moment
from factcheck.language.flaw import BadTextError
from factcheck.language.fragments import parse_literal
from factcheck.language.hedges import AGED, HEDGES, PHRASES, Stated
from factcheck.language.inquiry import assuming, inquire
from factcheck.language.listing import CURRENCIES, UNITS, UnitGroup, unit_groups
from factcheck.language.literals import Reader
from factcheck.language.numbers import grouped
from factcheck.language.scales import SCALES
from factcheck.language.tokens import CURRENCY_SIGNS, DATE
from factcheck.language.understand import ABOUT, restating, understand
from factcheck.language.unit_table import WORDED, UnitTable
from factcheck.language.units import PLAIN, is_currency, measure
from factcheck.language.wholeness import whole_anew, whole_quantity
from factcheck.language.words import (
    ENGLISH_CARDINALS,
    ENGLISH_HEDGES,
    GERMAN_CARDINALS,
    GERMAN_HEDGES,
)

__all__ = [
    "ABOUT",
    "AGED",
    "CURRENCIES",
    "CURRENCY_SIGNS",
    "DATE",
    "ENGLISH_CARDINALS",
    "ENGLISH_HEDGES",
    "GERMAN_CARDINALS",
    "GERMAN_HEDGES",
    "HEDGES",
    "PHRASES",
    "PLAIN",
    "SCALES",
    "UNITS",
    "WORDED",
    "BadTextError",
    "Reader",
    "Stated",
    "UnitGroup",
    "UnitTable",
    "assuming",
    "composed",
    "grouped",
    "inquire",
    "is_currency",
    "measure",
    "moment",
    "parse_literal",
    "restating",
    "understand",
    "unit_groups",
    "whole_anew",
    "whole_quantity",
]
