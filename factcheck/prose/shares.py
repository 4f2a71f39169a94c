"""Shares in words, by the form that they are said in: a third, one in three, jedes dritte."""

import re
from collections.abc import Iterator, Mapping
from fractions import Fraction
from types import MappingProxyType

Form = Mapping[Fraction, str]
"""The words for each share in one form, in small letters but for German nouns."""

_HALF = Fraction(1, 2)
_COUNTS = {
    "en": "one two three four five six seven eight nine ten eleven twelve",
    "de": "ein zwei drei vier fünf sechs sieben acht neun zehn elf zwölf",
    "fr": "un deux trois quatre cinq six sept huit neuf dix onze douze",
}
# The names of parts from thirds on, then of twentieths.
_NAMES = {
    "en": "third quarter fifth sixth seventh eighth ninth tenth twentieth",
    "de": "Drittel Viertel Fünftel Sechstel Siebtel Achtel Neuntel Zehntel Zwanzigstel",
    "fr": "tiers quart cinquième sixième septième huitième neuvième dixième vingtième",
}
_PARTS = (3, 4, 5, 6, 7, 8, 9, 10, 20)
_ORDINALS = {
    "en": "second third fourth fifth sixth seventh eighth ninth tenth twentieth",
    "de": "zweit dritt viert fünft sechst siebt acht neunt zehnt zwanzigst",
}
# Shares of several parts that people name.
_SEVERAL = ((2, 3), (3, 4), (2, 5), (3, 5), (4, 5))
SAID: tuple[Fraction, ...] = (
    _HALF,
    *(Fraction(1, part) for part in _PARTS),
    *(Fraction(count, part) for count, part in _SEVERAL),
)
"""The shares that have words, as people say them."""

# French names what is counted in between: une voiture sur trois.
_OF_WHOLE = re.compile(
    r"(?P<count>\w+)(?P<gap>(?:\s+\w+)??\s+(?:in|of|out of|von|sur)\s+)(?P<below>\w+)",
    re.IGNORECASE,
)
# One thing of some, whatever it is.
_ONES = ("einer", "eine", "eines", "eins", "une")


def _counts(language: str) -> dict[int, str]:
    return dict(enumerate(_COUNTS[language].split(), 1))


def _form(one: str, half: str, language: str, ending: str = "", gap: str = " ") -> Form:
    """Return a form of one part and of several: ``one`` has what stands before the part."""
    parts = dict(zip(_PARTS, _NAMES[language].split(), strict=True))
    counts = _counts(language)

    def before(part: str) -> str:
        return "an" if (one, part) == ("a", "eighth") else one

    single = {Fraction(1, number): f"{before(part)}{gap}{part}" for number, part in parts.items()}
    several = {
        Fraction(count, number): f"{counts[count]}{gap}{parts[number].removesuffix(ending)}{ending}"
        for count, number in _SEVERAL
    }
    return MappingProxyType({_HALF: half} | single | several)


def _every(words: str, ending: str, language: str) -> Form:
    """Return a form that tells which one of several it is: every third."""
    numbered = zip((2, *_PARTS), _ORDINALS[language].split(), strict=True)
    return MappingProxyType(
        {Fraction(1, number): f"{words} {one}{ending}" for number, one in numbered}
    )


_NAMED: Mapping[str, tuple[Form, ...]] = MappingProxyType(
    {
        "en": (
            _form("a", "half", "en", "s"),
            _form("one", "one half", "en", "s"),
            _form("one", "one-half", "en", "s", "-"),
        ),
        "de": (_form("ein", "die Hälfte", "de"), _form("einem", "der Hälfte", "de", "n")),
        "fr": (_form("un", "la moitié", "fr", "s"),),
    }
)
_NUMBERED: Mapping[str, tuple[Form, ...]] = MappingProxyType(
    {
        "en": (_every("every", "", "en"),),
        "de": (
            *(_every(word, "e", "de") for word in ("jeder", "jede", "jedes")),
            *(_every(word, "en", "de") for word in ("jedem", "jeden", "jeder")),
        ),
        "fr": (),
    }
)


def is_part(words: str, language: str) -> bool:
    """Whether words name parts of a whole: a third, two thirds, and not: every third."""
    return any(_has(form, words) for form in _NAMED.get(language, ()))


def _has(form: Form, words: str) -> bool:
    return words.lower() in map(str.lower, form.values())


def other_shares(words: str, share: Fraction, language: str = "") -> Iterator[str]:
    """Yield what words for a share become for another one, in the form that they have.

    In a language, or in any. There are none for nothing, nor for more than all.
    """
    if not 0 < share <= 1:
        return
    for code in (language,) if language else _NAMED:
        for form in (*_NAMED.get(code, ()), *_NUMBERED.get(code, ())):
            if share in form and _has(form, words):
                yield _cased(form[share], words)
        told = _of_whole(words, share, code)
        if told:
            yield _cased(told, words)


def _of_whole(words: str, share: Fraction, language: str) -> str:
    """Return so many of a whole number for another share: one in four for one in three."""
    match = _OF_WHOLE.fullmatch(words)
    if not match or language not in _COUNTS:
        return ""
    count, below = match["count"], match["below"]
    known = {word: number for number, word in _counts(language).items()}
    known |= dict.fromkeys(_ONES, 1)
    number, whole = (
        int(word) if word.isdecimal() else known.get(word.lower(), 0) for word in (count, below)
    )
    if not number or not whole:
        return ""
    if (number / share).denominator == 1:
        return f"{count}{match['gap']}{_number(int(number / share), below, language)}"
    if number > 1 and (whole * share).denominator == 1:
        return f"{_number(int(whole * share), count, language)}{match['gap']}{below}"
    return ""


def _number(number: int, like: str, language: str) -> str:
    """Return a number in digits or in a word, as another one is; empty where it has no word."""
    return str(number) if like.isdecimal() else _counts(language).get(number, str(number))


def _cased(told: str, like: str) -> str:
    """Return words with a capital at their beginning where others have one."""
    return told[:1].upper() + told[1:] if like[:1].isupper() else told
