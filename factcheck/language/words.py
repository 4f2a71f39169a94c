"""The words for hedges, numbers and fractions, in English and German.

The recogniser reads texts by the same tables. They are looked up as written, in small letters but
for German nouns.
"""

from collections.abc import Mapping
from fractions import Fraction
from types import MappingProxyType


def _by_phrase(rows: Mapping[str, str]) -> Mapping[str, str]:
    """Return the hedge that each phrase means; commas separate the phrases of a row."""
    return MappingProxyType(
        {phrase: hedge for hedge, phrases in rows.items() for phrase in phrases.split(", ")}
    )


# What else a hedge is called. A phrase of several words may be longer than another, never the
# beginning of a name.
ENGLISH_HEDGES = _by_phrase(
    {
        "exactly": "exactly, precisely",
        "about": "about, around, roughly, approximately, approx, some, circa, ca, ~, ≈",
        "nearly": "nearly, almost, close to, just under, just below, not quite, slightly less "
        "than, slightly under, a little less than, a little under",
        "just over": "just over, just above, slightly more than, slightly over, slightly above, "
        "a little more than, a little over",
        "up to": "up to, no more than, not more than, a maximum of, maximum of, as much "
        "as, as many as",
        "at most": "at most",
        "at least": "at least, no less than, no fewer than, not less than, a minimum of, "
        "minimum of",
        "less than": "less than, fewer than, under, below, well under, well below, far less than",
        "more than": "more than, over, above, well over, well above, far more than",
    }
)
GERMAN_HEDGES = _by_phrase(
    {
        "exactly": "genau, exakt",
        "about": "etwa, rund, circa, ca, zirka, ungefähr, schätzungsweise, in etwa, ~, ≈",
        "nearly": "fast, beinahe, nahezu, annähernd, knapp, nicht ganz, etwas weniger als, knapp "
        "unter",
        "just over": "gut, etwas mehr als, etwas über, knapp über",
        "up to": "bis zu, bis, nicht mehr als, maximal",
        "at most": "höchstens, allenfalls",
        "at least": "mindestens, wenigstens, zumindest, nicht weniger als, ab, minimal",
        "less than": "weniger als, unter",
        "more than": "mehr als, über",
    }
)
# Words that texts use in too many other ways. Before a range, "from" opens that.
STATEMENT_HEDGES = MappingProxyType({"from": "at least", "minimum": "at least", "maximum": "up to"})

# Words that open a range, and what then stands between its ends.
OPENERS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {"between": ("and", "to"), "from": ("to",), "zwischen": ("und",), "von": ("bis",)}
)

_ENGLISH = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen"
)
_ENGLISH_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
_GERMAN = (
    "null eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn "
    "fünfzehn sechzehn siebzehn achtzehn neunzehn"
)
_GERMAN_TENS = "zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig"


def _cardinals(ones: str, tens: str) -> Mapping[str, int]:
    return MappingProxyType(
        {word: number for number, word in enumerate(ones.split())}
        | {word: ten * 10 for ten, word in enumerate(tens.split(), start=2)}
    )


ENGLISH_CARDINALS = _cardinals(_ENGLISH, _ENGLISH_TENS)
GERMAN_CARDINALS = _cardinals(_GERMAN, _GERMAN_TENS)
CARDINALS = MappingProxyType({**ENGLISH_CARDINALS, **GERMAN_CARDINALS})
"""Number words from 0 to 19, and the tens."""

# How many parts there are: before the name of a part.
COUNTS = MappingProxyType(
    {word: number for word, number in CARDINALS.items() if 1 < number < 20}  # noqa: PLR2004 - no tens
    | dict.fromkeys(("a", "an", "one", "ein", "eine"), 1)
)
PARTS: Mapping[str, int] = MappingProxyType(
    {
        word + plural: number
        for word, number in {
            "quarter": 4, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7,
            "eighth": 8, "ninth": 9, "tenth": 10, "twelfth": 12, "twentieth": 20,
            "hundredth": 100, "thousandth": 1000,
        }.items()
        for plural in ("", "s")
    }
    | {"half": 2, "halves": 2}
    | {
        "Drittel": 3, "Viertel": 4, "Fünftel": 5, "Sechstel": 6, "Siebtel": 7, "Achtel": 8,
        "Neuntel": 9, "Zehntel": 10, "Zwölftel": 12, "Zwanzigstel": 20, "Hundertstel": 100,
        "Tausendstel": 1000,
    }
)  # fmt: skip
"""What a whole is parted into, by the name of a part."""

HALVES: Mapping[str, Fraction] = MappingProxyType(
    dict.fromkeys(("half", "die Hälfte", "Hälfte"), Fraction(1, 2))
)
"""Fractions that need no count."""


def worded_fraction(text: str) -> Fraction:
    """Return the number that a worded fraction names: ``two thirds`` is 2/3."""
    words = text.replace("-", " ").split()
    whole = HALVES.get(" ".join(words))
    return whole if whole is not None else Fraction(COUNTS[words[0]], PARTS[words[1]])
