"""Numbers in prose, recognised in the text's language.

In: a text and its language. Out: its ``Figure``s, and days of the week beside dates that fall on
another. Imports the nouns, ``prose`` and the statement language; only ``cldr`` imports Babel.

A text is cut once (``tokens``) and passed over once (``scan``). A language is one file of data in
``locales``; what CLDR knows comes from Babel, and ``lexicon`` puts both together. ``literals``
writes a figure in the statement language, ``days`` reads days of the week.
"""

from factcheck.recognise.days import weekdays
from factcheck.recognise.lexicons import Lexicon, UnknownLanguageError, common_words, lexicon
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
    "common_words",
    "figures",
    "lexicon",
    "meaning",
    "weekdays",
    "words",
]
