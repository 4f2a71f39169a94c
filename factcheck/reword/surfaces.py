"""The words of a figure, cut into numbers and what stands between and behind them."""

import re
from collections.abc import Sequence
from fractions import Fraction
from typing import NamedTuple

from factcheck.model.figure import Figure, FigureKind
from factcheck.prose import USUAL, exact
from factcheck.recognise import code_of, lexicon
from factcheck.reword.numerals import numerals

_NUMBER = re.compile(
    r"\d+(?:[.,'\u2019]\d+)+"  # grouped, or with decimals
    r"|\d{1,3}(?:[ \u00a0\u202f\u2009]\d{3}(?!\d))+(?:[.,]\d+)?"
    r"|(?<!\d)[.,]\d+|\d+"
)
_WORD = re.compile(r"[^\W\d_]+")
# Up to here numbers are written in words, in a text that does so.
LARGEST_WORD = 12
GROUP = 3
# Words behind a number that are the same for one and for several.
_UNBENT = re.compile(
    r"[\s-]*(?:%|‰|percent|per cent|Prozent|pour cent|Euro|Dollar|Franken|Cent|Pfund|Yen|"
    r"(?:Kilo|Zenti|Milli)?(?:[Mm]eter|[Gg]ramm)|(?:Hekto|Milli)?[Ll]iter)"
)
FEWEST_OF_PLURAL = 2
_MOST_OF_SYMBOL = 3
# Decimals of money that is told in coins: €1.50.
COINS = 2
HALF = Fraction(1, 2)


class Surface(NamedTuple):
    """A figure's words: its numbers, each with what stands before it, and what stands behind.

    ``scale`` is the factor of its scale word, in the words or not. ``decimals`` are those that it
    has whatever its value is: two in money that is told in coins. ``half`` is what words behind the
    number add to it: four and a half. ``spelled``: larger numbers beside it are in words.
    """

    before: tuple[str, ...]
    numbers: tuple[str, ...]
    values: tuple[Fraction, ...]
    rest: str
    scale: int
    language: str
    decimals: int = 0
    half: Fraction = Fraction(0)
    spelled: bool = False

    def with_numbers(
        self, values: Sequence[Fraction], place: Fraction, rests: tuple[str, ...] | None
    ) -> str:
        """Return the words with other numbers, written to a place, and words behind them.

        ``rests`` are those for one and for several of a scale, none for those that are there.
        Empty where the words do not fit a number, or a number not the place.
        """
        place = min(place, Fraction(1, 10**self.decimals)) if self.decimals else place
        told = [
            self._written(value, place, number, old)
            for value, number, old in zip(values, self.numbers, self.values, strict=True)
        ]
        if not all(told) or any(
            (one < 0) is not (other < 0) for one, other in zip(values, self.values, strict=True)
        ):
            return ""
        is_one, was_one = (_is_singular(one[-1], self.language) for one in (values, self.values))
        rest = (rests[0] if is_one else rests[1]) if rests else self.rest
        if is_one is not was_one and not rests:
            bent = self._bent(is_one=is_one)
            if bent is None:
                return ""
            rest = bent
        return "".join(f"{gap}{one}" for gap, one in zip(self.before, told, strict=True)) + rest

    def _written(self, value: Fraction, place: Fraction, number: str, old: Fraction) -> str:
        """Return a number in place of another one, both without the half that words add."""
        new, was = (abs(one) - self.half for one in (value, old))
        place = Fraction(1) if self.half else place
        if new < 0:
            return ""
        if not any(map(str.isdigit, number)):
            return _in_words(new, number, self.language, spelled=self.spelled or was > LARGEST_WORD)
        return _written(new, place, number, was, self.language)

    def _bent(self, *, is_one: bool) -> str | None:
        """Return the words behind a number that becomes one, or one no more."""
        word = self.rest.strip(" -\u00a0")
        is_symbol = len(word) <= _MOST_OF_SYMBOL and not word.islower()
        if (is_symbol and (word or self.before[0])) or _UNBENT.fullmatch(self.rest):
            return self.rest
        if self.language != "en" or not word.isalpha() or len(word) <= _MOST_OF_SYMBOL:
            return None
        if is_one:
            return self.rest.removesuffix("s") if self.rest.endswith("s") else None
        return f"{self.rest}s"


def _is_singular(value: Fraction, language: str) -> bool:
    """Whether a thing that is counted so is in the singular: French has it below two."""
    return abs(value) < FEWEST_OF_PLURAL if language.startswith("fr") else abs(value) == 1


def surface_of(figure: Figure, language: str) -> Surface | None:
    """Return the words of a figure cut; ``None`` where its numbers are not in them as they are."""
    if not figure.numbers or not all(figure.numbers) or len(set(figure.scales)) != 1:
        return None
    before, found, at, half = [], [], 0, Fraction(0)
    for number in figure.numbers:
        value = abs(Fraction(number))
        span = _place(figure.surface, at, value, language)
        if span is None and value % 1 == HALF and len(figure.numbers) == 1:
            span, half = _place(figure.surface, at, value - HALF, language), HALF
        if span is None:
            return None
        before.append(figure.surface[at : span[0]])
        found.append(figure.surface[span[0] : span[1]])
        at = span[1]
    if re.search(r"\d", figure.surface[at:]):
        return None
    values = tuple(map(Fraction, figure.numbers))
    code = code_of(language)
    rest, scale = figure.surface[at:], figure.scales[0]
    in_coins = figure.kind is FigureKind.MONEY and scale == 1
    places = {len(number.partition(".")[2]) for number in figure.numbers}
    decimals = COINS if in_coins and places == {COINS} else 0
    return Surface(tuple(before), tuple(found), values, rest, scale, code, decimals, half)


def _place(surface: str, at: int, value: Fraction, language: str) -> tuple[int, int] | None:
    """Return where a number stands in words, in digits or as one word."""
    known = lexicon(language)
    match = _NUMBER.search(surface, at)
    if match:
        return match.span() if _decimal_sign(match[0], value, known.decimal) else None
    for word in _WORD.finditer(surface, at):
        if known.words.cardinals.get(word[0].lower()) == value:
            return word.span()
    words = numerals(language).get(int(value), "") if value.denominator == 1 else ""
    start = surface.lower().find(words, at) if words else -1
    return (start, start + len(words)) if start >= 0 else None


def _decimal_sign(written: str, value: Fraction, usual: str) -> str:
    """Return the sign before the decimals with which digits are a value; empty where none is."""
    return next((sign for sign in (usual, ".", ",") if _value(written, sign) == value), "")


def _value(written: str, decimal: str) -> Fraction | None:
    """Return the value of digits; ``None`` where they are no number with that decimal sign."""
    whole, point, decimals = written.rpartition(decimal)
    if not point:
        whole, decimals = written, ""
    signs = {sign for sign in whole if not sign.isdigit()}
    if len(signs) > 1 or not (decimals or "0").isdecimal():
        return None
    digits = "".join(filter(str.isdigit, whole))
    return Fraction(f"{digits or 0}.{decimals or 0}")


def _written(value: Fraction, place: Fraction, like: str, old: Fraction, language: str) -> str:
    """Return a number to a place, in the form of another one; empty where that cannot be."""
    decimals = len(exact(place).partition(".")[2]) if place < 1 else 0
    if place < 1 and place != Fraction(1, 10**decimals):
        return ""
    scaled = value * 10**decimals
    if scaled.denominator != 1:
        return ""
    digits = str(scaled.numerator).rjust(decimals + 1, "0")
    whole = digits[: len(digits) - decimals]
    sign = _decimal_sign(like, old, lexicon(language).decimal)
    if decimals:
        return _grouped(whole, like, sign, language) + sign + digits[len(whole) :]
    return _grouped(whole, like, sign, language)


def _grouped(whole: str, like: str, decimal: str, language: str) -> str:
    """Return digits in groups, as another number has them."""
    body = like.rpartition(decimal)[0] or like
    signs = [sign for sign in body if not sign.isdigit()]
    shows = len("".join(filter(str.isdigit, body))) > GROUP
    sign = signs[0] if signs else ""
    if not shows:
        sign = USUAL.get(language, "")[:1]
    if len(whole) <= GROUP or not sign:
        return whole
    first = len(whole) % GROUP
    parts = [whole[:first]] if first else []
    return sign.join([*parts, *(whole[at : at + GROUP] for at in range(first, len(whole), GROUP))])


def _in_words(value: Fraction, like: str, language: str, *, spelled: bool) -> str:
    """Return a whole number in words in place of one in words, or in digits.

    In words where it is small or larger ones are ``spelled``, and at the beginning of a sentence.
    """
    if value.denominator != 1:
        return ""
    word, is_first = numerals(language).get(int(value), ""), like[:1].isupper()
    if word and (value <= LARGEST_WORD or spelled or is_first):
        return word[:1].upper() + word[1:] if is_first else word
    return str(value) if value > LARGEST_WORD and not is_first else ""
