"""Unit texts to exact units: words of units.txt, currencies and counted nouns."""

import re
from collections.abc import Iterable, Iterator, Mapping
from fractions import Fraction
from types import MappingProxyType
from unicodedata import normalize

from factcheck.language.flaw import BadTextError, Flaw, bad, shortened
from factcheck.language.nouns import MEANT, SEVERAL, as_noun, misspelled, noun_base, noun_meant
from factcheck.language.scales import AMBIGUOUS, NOT_SCALES, SCALES
from factcheck.language.suggestions import Suggestions
from factcheck.language.tokens import CURRENCY_SIGNS
from factcheck.language.units import PLAIN, measure, spellings
from factcheck.model.problem import Kind
from factcheck.model.unit import Dimension, Unit

OFFSET_TEMPERATURES = frozenset(
    {"°C", "℃", "degC", "celsius", "Celsius", "°F", "℉", "degF", "fahrenheit", "Fahrenheit"}
)
# Words for the signs and symbols of shares, and for differences of shares.
WORDED: Mapping[str, str] = MappingProxyType(
    {
        **dict.fromkeys(("per cent", "Prozent"), "%"),
        "Promille": "‰",
        **dict.fromkeys(
            (
                "percentage point", "percentage points", "percent points",
                "Prozentpunkt", "Prozentpunkte", "Prozentpunkten",
            ),
            "pp",
        ),
        **dict.fromkeys(
            ("basis point", "basis points", "Basispunkt", "Basispunkte", "Basispunkten"), "bp"
        ),
    }
)  # fmt: skip

# Limits of a unit text; real ones have two or three words and the powers 2 and 3.
LONGEST, MOST_WORDS = 200, 8

SUPERSCRIPTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁺", "0123456789-+")
JOINERS = "*/·⋅"
_RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁺"
_ALONE = f"%‰{''.join(CURRENCY_SIGNS)}"
_WORD = rf"[{_ALONE}]|[^\s()^{_ALONE}{JOINERS}{_RAISED}]+"
_PIECE = re.compile(rf"({_WORD})(?:\^([-+]?[0-9]+)|([{_RAISED}]+))?")
_POWER = re.compile("[-+]?[0-9]")


class UnitTable:
    """The units of one run: those of units.txt and the counted nouns; each text is read once.

    A counted noun is a word, unknown to units.txt, that some quantity declares as its unit or as
    part of it.
    """

    def __init__(self, declared: Iterable[str]) -> None:
        self._known: dict[str, Unit] = {}
        self._nouns = {noun: None for noun in map(as_noun, _words(declared)) if noun}
        self._suggestions = Suggestions(lambda: [*self._nouns, *spellings(), *SCALES])

    def unit(self, text: str) -> Unit:
        """Return the unit that a text means.

        Raises:
            BadTextError: with offsets into the text.
        """
        known = self._known.get(text)
        if known is None:
            words = " ".join(text.split())
            known = self._known[text] = (
                self._read(WORDED[words])._replace(name=words)
                if words in WORDED
                else self._read(text)
            )
        return known

    def _read(self, text: str) -> Unit:
        if len(text) > LONGEST:
            raise bad(Kind.UNKNOWN_UNIT, 0, len(text), shortened(text), "", "")
        factor, dimension, counted = Fraction(1), PLAIN, False
        sign, position, count = 1, 0, 0
        if text.startswith("1/"):
            sign, position = -1, 2
        while True:
            piece = _PIECE.match(text, position)
            count += 1
            if piece is None or count > MOST_WORDS:
                raise bad(Kind.UNKNOWN_UNIT, position, len(text), shortened(text), "", "")
            word, power = piece[1], _power(piece) * sign
            part = self._word(word, position)
            if not power:
                raise bad(Kind.UNKNOWN_UNIT, *piece.span(), piece[0], word, "")
            factor *= part.factor**power
            dimension = (
                part.dimension
                if power == 1 and dimension is PLAIN
                else dimension * part.dimension**power
            )
            counted = part.counted and power == 1 and count == 1
            position = piece.end()
            if position == len(text):
                return Unit(
                    CURRENCY_SIGNS.get(text, text), factor, dimension, counted and sign == 1
                )
            if text[position] not in JOINERS:
                raise bad(Kind.UNKNOWN_UNIT, position, len(text), shortened(text), "", "")
            sign = -1 if text[position] == "/" else 1
            position += 1

    def _word(self, written: str, start: int) -> Unit:
        """Return the unit that a single word means, which stands at an offset of a text."""
        word = normalize("NFC", written)
        unit = None if word in self._nouns else measure(WORDED.get(word, word))
        noun = "" if unit else noun_meant(word, self._nouns)
        if noun:
            base = Dimension(((noun_base(noun), Fraction(1)),))
            return Unit(word, Fraction(1), base, counted=True)
        if unit is None:
            raise BadTextError(self._unknown_flaw(word, start, start + len(written)))
        return unit

    def _unknown_flaw(self, word: str, start: int, end: int) -> Flaw:
        """Return why a word is no unit."""
        if word in OFFSET_TEMPERATURES:
            return Flaw(Kind.OFFSET_TEMPERATURE, start, end, (word,))
        if word in AMBIGUOUS:
            return Flaw(Kind.AMBIGUOUS_SCALE, start, end, (word, AMBIGUOUS[word]))
        if word in NOT_SCALES:
            return Flaw(Kind.NOT_A_SCALE, start, end, (word, NOT_SCALES[word]))
        if word in SEVERAL:
            return Flaw(Kind.UNKNOWN_UNIT, start, end, (word, "", SEVERAL[word]))
        likely = MEANT.get(word) or self._suggestions.nearest(word) or misspelled(word)
        return Flaw(Kind.UNKNOWN_UNIT, start, end, (shortened(word), likely, ""))


def _power(piece: re.Match[str]) -> int:
    """Return the exponent behind a word, of one digit; 0 where it is none."""
    written = piece[2] or (piece[3] or "1").translate(SUPERSCRIPTS)
    return int(written) if _POWER.fullmatch(written) else 0


def _words(declared: Iterable[str]) -> Iterator[str]:
    """Yield the words of declared units; a text that is no unit is one by itself."""
    for text in dict.fromkeys(declared):
        pieces = re.split(f"[{JOINERS}]", text)
        yield from (found[1] for piece in pieces if (found := _PIECE.fullmatch(piece)))
