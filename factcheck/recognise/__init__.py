"""Numbers in prose, recognised in the text's language.

In: a text and its language. Out: its ``Figure``s, and days of the week beside dates that fall on
another. Imports the nouns, ``prose`` and the statement language; only ``cldr`` imports Babel.

A text is cut once (``tokens``) and passed over once (``scan``). Where words decide what a figure is
the grammar is a table of rules, each a guard and its result, of which the first that fits counts:
``cardinals`` and ``spoken`` (numbers in words), ``ranges``, ``sharing`` (units told once). From A
to B beside a word of change are two figures, the levels of a change; else they are a range.

A language is one file of data in ``locales``, its differences to ``locales/_base``; what CLDR
knows comes from Babel, and ``lexicon`` puts both together. One without a file is an
``UnknownLanguageError``. ``literals`` writes a figure in the statement language, ``currencies``
knows which of them share a word, ``days`` reads days of the week.
"""

from factcheck.recognise.currencies import in_currency_of
from factcheck.recognise.days import weekdays
from factcheck.recognise.lexicons import (
    Lexicon,
    UnknownLanguageError,
    code_of,
    common_words,
    has_noun_capitals,
    lexicon,
)
from factcheck.recognise.literals import as_literal, meaning
from factcheck.recognise.locales import LOCALES
from factcheck.recognise.locales.en import VOCABULARY as ENGLISH
from factcheck.recognise.scan import figures
from factcheck.recognise.vocabulary import words

__all__ = [
    "ENGLISH",
    "LOCALES",
    "Lexicon",
    "UnknownLanguageError",
    "as_literal",
    "code_of",
    "common_words",
    "figures",
    "has_noun_capitals",
    "in_currency_of",
    "lexicon",
    "meaning",
    "weekdays",
    "words",
]
