"""Numbers below a hundred in words, by language."""

from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType

from factcheck.recognise import code_of, lexicon

TEN, SIXTY, EIGHTY, HUNDRED = 10, 60, 80, 100
# Before more than itself, the German one is shorter.
_EIN = "ein"


@lru_cache(maxsize=8)
def numerals(language: str) -> Mapping[int, str]:
    """Return the word or words for each number below a hundred that has some."""
    words: dict[int, str] = {}
    for word, number in lexicon(language).words.cardinals.items():
        if number < HUNDRED:
            words.setdefault(int(number), word)
    code = code_of(language)
    compose = {"en": _english, "de": _german, "fr": _french}.get(code)
    for number in range(TEN, HUNDRED) if compose else ():
        is_regional = code == "fr" and number > SIXTY
        if compose and (number not in words or is_regional):
            words[number] = compose(number, words)
    return MappingProxyType(words)


def _english(number: int, words: Mapping[int, str]) -> str:
    return f"{words[number - number % TEN]}-{words[number % TEN]}"


def _german(number: int, words: Mapping[int, str]) -> str:
    one = _EIN if number % TEN == 1 else words[number % TEN]
    return f"{one}und{words[number - number % TEN]}"


def _french(number: int, words: Mapping[int, str]) -> str:
    """Return a number that counts on from sixty and from eighty: soixante et onze.

    Not as in Belgium and Switzerland.
    """
    step = 2 * TEN if number >= SIXTY else TEN
    ten, rest = number - number % step, number % step
    if ten == EIGHTY:
        return f"quatre-vingt-{words[rest]}" if rest else "quatre-vingts"
    return f"{words[ten]} et {words[rest]}" if rest % TEN == 1 else f"{words[ten]}-{words[rest]}"
