"""The language of a text: as declared, else by its commonest words."""

import re
from collections.abc import Iterable, Mapping
from itertools import islice
from types import MappingProxyType

from factcheck.cover import foreign
from factcheck.recognise import LOCALES, Lexicon, code_of, common_words, lexicon

COMMON: Mapping[str, frozenset[str]] = MappingProxyType(
    {language: common_words(language) for language in LOCALES}
)
"""Words that every text in a language has: articles, prepositions, forms of to be and their like.
"""

_WORD = re.compile(r"[^\W\d_]+")
# Letters of a word that is not short for too many things.
_LEAST = 3
# Decimals with a comma, and with a point.
_COMMA = re.compile(r"(?<![\d.,])\d+,(?:\d{1,2}|\d{4,})(?![\d.,]*\d)")
_POINT = re.compile(r"(?<![\d.,])\d+\.(?:\d{1,2}|\d{4,})(?![\d.,]*\d)")
# Words of a text that are looked at, at most.
MOST = 2000


def known(language: str) -> str:
    """Return the language of a BCP 47 code, if its figures can be read; else empty."""
    code = code_of(language)
    return code if code in LOCALES else ""


def language_of(declared: str, texts: Iterable[str]) -> str:
    """Return the language of texts: as declared, else by their words; empty where unknown."""
    return known(declared) if declared else guess(texts)


def guess(texts: Iterable[str]) -> str:
    """Return the language whose common words some texts have most.

    Where they have none, or as many of another, their numbers decide: how they are written, and
    words for scales, units and months. Empty where those do not tell either.
    """
    texts = list(texts)
    found = list(islice((match[0] for text in texts for match in _WORD.finditer(text)), MOST))
    counts = dict.fromkeys(COMMON, 0)
    for word in found:
        for language, common in COMMON.items():
            counts[language] += word.lower() in common
    return _most(counts) or _most(_beside_numbers(texts, found, counts))


def is_foreign(texts: Iterable[str]) -> bool:
    """Whether texts are in a language whose figures cannot be read, as far as their words tell."""
    texts = list(texts)
    found = list(islice((match[0] for text in texts for match in _WORD.finditer(text)), MOST))
    low = [word.lower() for word in found]
    most = max(sum(word in common for word in low) for common in COMMON.values())
    return foreign.is_foreign(found, most)


def _most(counts: Mapping[str, int]) -> str:
    """Return the language that has most; empty where two have as much."""
    first, second = sorted(counts, key=lambda language: (-counts[language], language))[:2]
    return first if counts[first] > counts[second] else ""


def _beside_numbers(
    texts: Iterable[str], found: Iterable[str], counts: Mapping[str, int]
) -> Mapping[str, int]:
    """Return how often texts write as each of the languages with the most common words does.

    That is what stands beside numbers, where a line has neither verb nor article.
    """
    most = max(counts.values())
    scores = {language: 0 for language, count in counts.items() if count == most}
    commas = sum(len(_COMMA.findall(text)) for text in texts)
    points = sum(len(_POINT.findall(text)) for text in texts)
    for language in scores:
        known = lexicon(language)
        scores[language] += commas if known.decimal == "," else points
        scores[language] += sum(_is_own(word, known) for word in found)
    return scores


def _is_own(word: str, known: Lexicon) -> bool:
    """Whether a word is one for a scale, a unit or a month of a language, or has its letters."""
    low = word.lower()
    if len(low) >= _LEAST and (
        low in known.scales or low in known.units.first or low in known.months
    ):
        return True
    return not known.words.letters.isascii() and any(map(known.words.letters.__contains__, low))
