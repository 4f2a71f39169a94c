"""The words of one language as look-up tables: its vocabulary and CLDR's, put together once."""

from collections.abc import Iterator, Mapping
from fractions import Fraction
from functools import cache
from importlib import import_module

from factcheck.recognise import cldr
from factcheck.recognise.compounds import Compounds
from factcheck.recognise.locales import LOCALES
from factcheck.recognise.phrases import Phrases
from factcheck.recognise.symbols import (
    CURRENCY_SIGNS,
    DOUBTFUL_CURRENCIES,
    GLUED_CURRENCIES,
    HUGE_PREFIXES,
    NEVER_HUGE,
    NEVER_SMALL,
    SMALL_PREFIXES,
    SYMBOLS,
)
from factcheck.recognise.tokens import DASHES, HYPHENS, Tokens, is_number
from factcheck.recognise.vocabulary import Vocabulary, Words

# Codes of currencies that are words, or names of something else, in capitals.
_WORDS = frozenset(
    {
        "ALL",
        "AMD",
        "BOB",
        "CUP",
        "GEL",
        "MAD",
        "PEN",
        "SOS",
        "TOP",
        "TRY",
        "COP",
        "LAK",
        "ERN",
        "MOP",
        "SLE",
        "STD",
        "UYU",
        "PAB",
        "XXX",
        "KGS",
    }
)

# Signs behind digits that are a date, a time, a decade or an ordinal.
_BEHIND_DIGITS = frozenset({".", ":", "/", "-", "'", *DASHES})


class UnknownLanguageError(ValueError):
    """A language that has no file of its own in ``locales``."""

    def __init__(self, language: str) -> None:
        super().__init__(
            f"figures in {language or 'no language'} cannot be read; "
            f"known languages: {', '.join(LOCALES)}"
        )


class Lexicon:
    """One language, ready for look-ups.

    ``behind_digits`` has what may stand behind digits that are a date, a time, a decade or an
    ordinal, ``in_numbers`` what may stand in a number or an ordinal of several words behind its
    first, ``before_figures`` what hedges end with or may be past. ``links`` and ``per`` are the
    first words of the phrases between a number and its unit, and between that and its divisor.
    """

    def __init__(self, vocabulary: Vocabulary) -> None:
        known = cldr.read(vocabulary.locale)
        self.words = vocabulary
        self.decimal = known.decimal
        self.blank_groups = vocabulary.blank_groups or known.group.isspace()
        self.scales = {**known.scales, **vocabulary.scales}
        self.tight_scales = {**vocabulary.tight_scales, **known.tight_scales}
        self.months = {**known.months, **vocabulary.months}
        self.weekdays = known.weekdays
        self.short_weekdays = {**known.short_weekdays, **vocabulary.weekdays}
        self.hedges = Phrases(vocabulary.hedges)
        self.hedges_behind = Phrases(vocabulary.hedges_behind)
        self.cardinal_phrases = Phrases(vocabulary.cardinal_phrases)
        self.clock = Phrases((" ".join(words), True) for words in vocabulary.clock)
        self.behind_digits = _BEHIND_DIGITS.union(
            self.months,
            self.clock.first,
            vocabulary.clock_units,
            vocabulary.day_words,
            vocabulary.decades,
            vocabulary.lists,
            vocabulary.ordinal_suffixes,
            vocabulary.to,
        )
        self.before_figures = frozenset({".", *self.hedges.last, *vocabulary.fillers})
        links = (*vocabulary.fraction_links, *vocabulary.unit_links)
        self.links = frozenset(link[0] for link in links if link)
        self.in_numbers = HYPHENS.union(
            self.scales,
            vocabulary.ands,
            vocabulary.cardinals,
            vocabulary.hundreds,
            vocabulary.ordinals,
            *self.cardinal_phrases.meanings,
        )
        self.per = frozenset(per[0] for per in vocabulary.per)
        codes = (
            {code for code in known.currencies.values() if len(code) == len("USD")} | {"BTC"}
        ) - _WORDS
        self.codes = frozenset(codes)
        signs = {
            **{sign.lower(): code for sign, code in known.currency_signs.items()},
            **CURRENCY_SIGNS,
        }
        currencies = dict(_currency_names(vocabulary, known.currencies))
        self.currencies = frozenset(codes) | frozenset(currencies.values())
        units = {
            **dict(_unit_names(vocabulary, known.units)),
            **currencies,
            **signs,
            **vocabulary.minor_currencies,
        }
        self.units = Phrases(units.items())
        self.signs = Phrases(
            [
                (name, code)
                for name, code in currencies.items()
                if name[-1] in CURRENCY_SIGNS
                or (len(name) <= len("rs .") and name not in vocabulary.weak_units)
            ]
            + list(signs.items())
        )
        self.ratios = Phrases(vocabulary.ratios)
        self.minor = vocabulary.minor_currencies
        self.compounds = Compounds(vocabulary)
        self.heads, self.compound = self.compounds.heads, self.compounds.find
        self.starts = frozenset(
            {
                *vocabulary.cardinals,
                *vocabulary.bare_scales,
                *vocabulary.articles,
                *vocabulary.ones,
                *vocabulary.halves,
                *vocabulary.multiples,
            }
            | {
                *vocabulary.ordinals,
                *vocabulary.fraction_units,
                *vocabulary.singular_denominators,
                *self.months,
                *VULGAR,
                *vocabulary.dozen,
                *vocabulary.minus,
                *vocabulary.groups,
            }
        )

    def unit(self, tokens: Tokens, index: int) -> tuple[str, int] | None:
        """Return the unit whose name or symbol begins with a token, and the token behind it."""
        found = self.units.at(tokens.lows, index)
        word = tokens.words[index]
        symbol = SYMBOLS.get(word)
        if symbol and (found is None or found[1] == index + 1):
            return symbol, index + 1
        if word in self.codes and (found is None or found[1] == index + 1):
            return word, index + 1
        if found and len(word) == 1 and word.isupper() and found[1] == index + 1:
            return None  # C, A: initials
        return found

    def glued_currency(self, tokens: Tokens, index: int) -> tuple[int, str] | None:
        """Return a currency in letters without a blank before digits: RM120, $US55, PS2.7m."""
        before = index - 1
        if tokens.gaps[index] or before < 0 or not tokens.words[before].isalpha():
            return None
        word = tokens.words[before]
        found = self.signs.before(tokens.lows, index)
        if found and tokens.words[found[1]] in CURRENCY_SIGNS and not tokens.gaps[before]:
            return found[1], found[0]
        if tokens.glued(before) and tokens.words[before - 1].isalnum():
            return None
        if word in GLUED_CURRENCIES:
            return before, GLUED_CURRENCIES[word]
        if word in DOUBTFUL_CURRENCIES and self._is_large(tokens, index):
            return before, DOUBTFUL_CURRENCIES[word]
        return None

    def ratio(
        self, tokens: Tokens, index: int, *, articles: bool = False
    ) -> tuple[int, int] | None:
        """Return what makes a number a part of a whole: [one] in, [un] Français sur.

        As the highest whole, and the token behind it. ``articles``: the number may be an article.
        """
        noun = tokens.words[index]
        if self.words.ratio_nouns and noun.isalpha() and not tokens.breaks[index]:
            return self.ratios.at(tokens.lows, index) or self.ratios.at(tokens.lows, index + 1)
        return None if articles else self.ratios.at(tokens.lows, index)

    def _is_large(self, tokens: Tokens, index: int) -> bool:
        """Whether digits are grouped in thousands or have a scale behind them."""
        end = index + 1
        if tokens.words[end] in (",", ".") and not tokens.gaps[end] and not tokens.gaps[end + 1]:
            if tokens.words[end] == "," and len(tokens.words[end + 1]) == len("000"):
                return True
            end += 2 if is_number(tokens.words[end + 1]) else 0
        is_tight = not tokens.gaps[end] and tokens.words[end] in self.tight_scales
        return is_tight or tokens.lows[end] in self.scales


@cache
def lexicon(language: str) -> Lexicon:
    """Return the words of a language, by its BCP 47 code, as look-up tables."""
    return Lexicon(_vocabulary(language))


def common_words(language: str) -> Words:
    """Return words that every text in a language has."""
    return _vocabulary(language).common


def has_noun_capitals(language: str) -> bool:
    """Whether every noun of a language begins with a capital, as far as the language is known."""
    return code_of(language) in LOCALES and _vocabulary(language).noun_capitals


def code_of(language: str) -> str:
    """Return the first part of a BCP 47 code: the language without its region."""
    return language.replace("_", "-").partition("-")[0].lower()


def _vocabulary(language: str) -> Vocabulary:
    """Return the words of a language, by its BCP 47 code; a ``ValueError`` if it is not known."""
    code = code_of(language)
    if code not in LOCALES:
        raise UnknownLanguageError(language)
    found: Vocabulary = import_module(f"factcheck.recognise.locales.{code}").VOCABULARY
    return found


VULGAR = {
    "½": Fraction(1, 2), "¼": Fraction(1, 4), "¾": Fraction(3, 4), "⅓": Fraction(1, 3),
    "⅔": Fraction(2, 3), "⅕": Fraction(1, 5), "⅖": Fraction(2, 5),
    "⅗": Fraction(3, 5), "⅘": Fraction(4, 5), "⅙": Fraction(1, 6), "⅚": Fraction(5, 6),
    "⅛": Fraction(1, 8), "⅜": Fraction(3, 8), "⅝": Fraction(5, 8), "⅞": Fraction(7, 8),
}  # fmt: skip
"""Fractions that are one character."""


def _currency_names(vocabulary: Vocabulary, names: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Yield all ways to write the names of currencies."""
    for name, code in names.items():
        yield from ((form, code) for form in _forms(vocabulary, name))
    for name, code in vocabulary.currencies:
        yield from ((form, code) for form in _forms(vocabulary, name))


def _unit_names(vocabulary: Vocabulary, names: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Yield all ways to write the names of units."""
    for name, unit in names.items():
        yield from ((form, unit) for form in _forms(vocabulary, name.lower()))
    for prefix, prefixed in vocabulary.prefixes.items():
        for base, unit in vocabulary.bases.items():
            is_small = prefixed in SMALL_PREFIXES and unit in NEVER_SMALL
            if not is_small and not (prefixed in HUGE_PREFIXES and unit in NEVER_HUGE):
                yield prefix + base, prefixed + unit
    yield from vocabulary.bases.items()
    yield from vocabulary.units


def _forms(vocabulary: Vocabulary, name: str) -> Iterator[str]:
    """Yield a name with the endings that its adjective and its noun take."""
    first, blank, rest = name.partition(" ")
    stems = [first]
    if blank:
        for ending in vocabulary.adjective_endings:
            if first.endswith(ending):
                stems += [
                    first.removesuffix(ending) + other for other in vocabulary.adjective_endings
                ]
                break
    for stem in stems:
        yield stem + blank + rest
        if len(name) >= len("Watt") and name[-1].isalpha():
            yield from (stem + blank + rest + ending for ending in vocabulary.endings)
