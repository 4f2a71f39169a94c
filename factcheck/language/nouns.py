"""Counted nouns: words that quantities declare as units, and those that are units misspelled."""

from collections.abc import Container
from unicodedata import normalize

from factcheck.language.scales import AMBIGUOUS, NOT_SCALES
from factcheck.language.units import PHYSICAL, measure, spellings
from factcheck.model.name import RESERVED

# Words that are no units here and no nouns either: what to write for them.
MEANT = {
    "Euro": "EUR", "Euros": "EUR", "euro": "EUR", "euros": "EUR", "yen": "JPY", "Yen": "JPY",
    "yuan": "CNY", "Yuan": "CNY", "renminbi": "CNY",
    "ton": "tonne", "tons": "tonnes", "Tonne": "tonne", "Tonnen": "tonnes", "Sekunde": "second",
    "Sekunden": "seconds", "Minute": "minute", "Minuten": "minutes", "Stunde": "hour",
    "Stunden": "hours", "Tag": "day", "Tage": "days", "Woche": "week", "Wochen": "weeks",
    "Monat": "month", "Monate": "months", "Jahr": "year", "Jahre": "years", "Meter": "meter",
    "Kilometer": "km", "Watt": "W", "Liter": "liter",
}  # fmt: skip
# Of these there are several: what to choose from.
_DOLLARS = "USD, AUD, CAD, HKD, NZD, SGD or TWD, whichever it is"
SEVERAL = {
    **dict.fromkeys(("dollar", "dollars", "Dollar", "Dollars"), _DOLLARS),
    **dict.fromkeys(("cent", "cents", "Cent", "Cents", "ct"), "eurocent or uscent"),
    "bps": "bit/s or bp",
    "francs": "CHF, or what other francs they are", "Franken": "CHF",
    **dict.fromkeys(("rupees", "Rupien"), "INR, or what other rupees they are"),
    **dict.fromkeys(("pesos", "Pesos"), "MXN, or what other pesos they are"),
}  # fmt: skip
_VOWELS, _HISSING = "aeiou", ("s", "x", "z", "ch", "sh")
# Of a shorter word everything is one change away.
_SHORTEST, _SYMBOL = 3, 4


def as_noun(text: str) -> str:
    """Return the text as a counted noun; empty if it is none."""
    word = normalize("NFC", text)
    is_taken = word == "date" or any(
        word in taken for taken in (RESERVED, NOT_SCALES, AMBIGUOUS, MEANT, SEVERAL)
    )
    if is_taken or not word.isidentifier() or measure(word) or misspelled(word):
        return ""
    return word


def misspelled(word: str) -> str:
    """Return the unit or currency that a word is with one slip of the pen; empty if none.

    Words in capitals are symbols and codes, where any change of one letter is a slip: ``MWhh``,
    ``USd``. Of other words nearly every one is near some unit (trams, grams): there a slip is a
    letter twice or once too few, or two in each other's place.
    """
    has_capitals = word[1:] != word[1:].lower() or (word != word.lower() and len(word) <= _SYMBOL)
    if has_capitals:
        known = (unit for unit in spellings() if len(unit) >= _SHORTEST and _one_change(word, unit))
        return next(known, "")
    if len(word) <= _SHORTEST:
        return ""
    for place in range(1, len(word)):
        before, letter, last = word[: place - 1], word[place], word[place - 1]
        behind = word[place + 1 :]
        for other in (
            before + letter + last + behind if letter != last else "",
            before + letter + behind if letter == last else "",
            before + last + last + letter + behind,
        ):
            if other and measure(other):
                return other
    return ""


def plurals(word: str) -> tuple[str, ...]:
    """Return what the plural of an English noun may be, by its last letters alone."""
    if len(word) > 1 and word[-1] == "y" and word[-2] not in _VOWELS:
        return (f"{word[:-1]}ies",)
    if word.endswith(_HISSING):
        return (f"{word}es",)
    return f"{word}s", f"{word}es"


def noun_meant(word: str, nouns: Container[str]) -> str:
    """Return the noun that a word means: itself, or its plural or singular; empty if none.

    Of a noun in both numbers it is the plural, so that both are one.
    """
    plural = next((one for one in plurals(word) if one in nouns), "")
    if plural or word in nouns:
        return plural or word
    singulars = (word.removesuffix("s"), word.removesuffix("es"), f"{word.removesuffix('ies')}y")
    return next((one for one in singulars if one in nouns and word in plurals(one)), "")


def noun_base(noun: str) -> str:
    """Return the base dimension of a counted noun, never one of units.txt."""
    return f"[{noun} counted]" if noun in PHYSICAL else f"[{noun}]"


def _one_change(word: str, other: str) -> bool:
    """Whether one letter is changed, added or left out, or two neighbours are exchanged."""
    if abs(len(word) - len(other)) > 1 or word == other:
        return False
    start = 0
    while start < min(len(word), len(other)) and word[start] == other[start]:
        start += 1
    mine, theirs = word[start:], other[start:]
    while mine and theirs and mine[-1] == theirs[-1]:
        mine, theirs = mine[:-1], theirs[:-1]
    swapped = len(mine) == len(theirs) == 2 and mine == theirs[::-1]  # noqa: PLR2004 - neighbours
    return swapped or max(len(mine), len(theirs)) == 1
