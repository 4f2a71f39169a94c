"""The only module that imports pint: unit texts to exact units."""

import re
from collections.abc import Collection, Iterable, Mapping
from fractions import Fraction
from functools import cache, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any
from unicodedata import normalize

from factcheck.language.flaw import BadTextError, Flaw, bad, shortened
from factcheck.language.scales import AMBIGUOUS, NOT_SCALES, SCALES
from factcheck.language.suggestions import Suggestions
from factcheck.model.name import RESERVED
from factcheck.model.problem import Kind
from factcheck.model.unit import Dimension, Unit

if TYPE_CHECKING:
    from pint import UnitRegistry

PLAIN = Dimension()
RATIO = Unit("", Fraction(1), PLAIN)
"""The unit of a number without one."""

CURRENCY_SIGNS = {"$": "USD", "€": "EUR", "£": "GBP", "¥": "JPY"}
OFFSET_TEMPERATURES = frozenset(
    {"°C", "℃", "degC", "celsius", "Celsius", "°F", "℉", "degF", "fahrenheit", "Fahrenheit"}
)
# The base dimensions of units.txt.
PHYSICAL = frozenset(
    {
        "length",
        "mass",
        "time",
        "current",
        "temperature",
        "substance",
        "luminosity",
        "data",
        "angle",
    },
)

# Words that are no units here and no nouns either: what to write for them.
MEANT = {
    "dollar": "USD", "dollars": "USD", "Dollar": "USD", "Euro": "EUR", "Euros": "EUR",
    "ton": "tonne", "tons": "tonnes", "Tonne": "tonne", "Tonnen": "tonnes", "Prozent": "%",
    "Prozentpunkt": "pp", "Prozentpunkte": "pp", "Promille": "‰", "Sekunde": "second",
    "Sekunden": "seconds", "Minute": "minute", "Minuten": "minutes", "Stunde": "hour",
    "Stunden": "hours", "Tag": "day", "Tage": "days", "Woche": "week", "Wochen": "weeks",
    "Monat": "month", "Monate": "months", "Jahr": "year", "Jahre": "years", "Meter": "meter",
    "Kilometer": "km", "Watt": "W", "Liter": "liter",
}  # fmt: skip

# Which prefixes the units of a group of units.txt take.
LARGE = ("kilo", "mega", "giga", "tera", "peta", "exa", "zetta", "yotta", "ronna", "quetta")
SMALL = (
    "deca", "hecto", "deci", "centi", "milli", "micro", "nano", "pico", "femto", "atto",
    "zepto", "yocto", "ronto", "quecto",
)  # fmt: skip
BINARY = ("kibi", "mebi", "gibi", "tebi", "pebi", "exbi", "zebi", "yobi")
PREFIXES = {
    "metric": LARGE + SMALL,
    "electric": LARGE[:3] + SMALL,
    "large": LARGE,
    "data": LARGE + BINARY,
}

# A spelling of so many letters at most is a symbol: it has no plural.
SYMBOL = 3
# Limits of a unit text; real ones have two or three words and the powers 2 and 3.
LONGEST, MOST_WORDS = 200, 8

SUPERSCRIPTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁺", "0123456789-+")
JOINERS = "*/·⋅"
_RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁺"
_WORD = rf"[%‰$€£¥]|[^\s()^%‰$€£¥{JOINERS}{_RAISED}]+"
_PIECE = re.compile(rf"({_WORD})(?:\^([-+]?[0-9]+)|([{_RAISED}]+))?")
_POWER = re.compile("[-+]?[0-9]")


class UnitTable:
    """The units of one run: those of units.txt and the counted nouns; each text is read once.

    A counted noun is a single word, unknown to units.txt, that some quantity declares as its unit.
    """

    def __init__(self, declared: Iterable[str]) -> None:
        self._known: dict[str, Unit] = {}
        self._nouns = {noun: None for noun in map(_as_noun, dict.fromkeys(declared)) if noun}
        self._suggestions = Suggestions(lambda: [*self._nouns, *_spellings(), *SCALES])

    def unit(self, text: str) -> Unit:
        """Return the unit that a text means.

        Raises:
            BadTextError: with offsets into the text.
        """
        known = self._known.get(text)
        if known is None:
            known = self._known[text] = self._read(text)
        return known

    def _read(self, text: str) -> Unit:
        if len(text) > LONGEST:
            raise bad(Kind.UNKNOWN_UNIT, 0, len(text), shortened(text), "", "")
        factor, dimension, counted = Fraction(1), PLAIN, False
        sign, position, words = 1, 0, 0
        if text.startswith("1/"):
            sign, position = -1, 2
        while True:
            piece = _PIECE.match(text, position)
            words += 1
            if piece is None or words > MOST_WORDS:
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
            counted = part.counted and power == 1 and words == 1
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
        if word in self._nouns:
            return Unit(
                word, Fraction(1), Dimension(((_noun_base(word), Fraction(1)),)), counted=True
            )
        unit = measure(word)
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
        likely = MEANT.get(word) or self._suggestions.nearest(word)
        return Flaw(Kind.UNKNOWN_UNIT, start, end, (shortened(word), likely, ""))


@lru_cache(maxsize=4096)
def measure(word: str) -> Unit | None:
    """Return the unit of units.txt that a single word names, with or without a prefix.

    ``None`` where it names none.
    """
    name = _pint_name(word)
    if not name:
        return None
    registry, _ = _registry()
    factor, _ = registry.get_root_units(name)
    exponents = registry.get_dimensionality(name)
    powers = sorted((base, _exact(power)) for base, power in exponents.items())
    return Unit(name, _exact(factor), Dimension(tuple(powers)))


def is_currency(base: str) -> bool:
    """Whether a base dimension, ``[USD]``, is that of a currency."""
    return base.strip("[]") in _currencies()


def _exact(number: object) -> Fraction:
    """Return a number of pint's as a fraction; pint computes without floats here."""
    assert isinstance(number, int | Fraction)
    return Fraction(number)


def _power(piece: re.Match[str]) -> int:
    """Return the exponent behind a word, of one digit; 0 where it is none."""
    written = piece[2] or (piece[3] or "1").translate(SUPERSCRIPTS)
    return int(written) if _POWER.fullmatch(written) else 0


def _as_noun(text: str) -> str:
    """Return the text as a counted noun; empty if it is none."""
    word = normalize("NFC", text)
    is_taken = word == "date" or any(
        word in taken for taken in (RESERVED, NOT_SCALES, AMBIGUOUS, MEANT)
    )
    return "" if is_taken or not word.isidentifier() or measure(word) else word


def _noun_base(noun: str) -> str:
    """Return the base dimension of a counted noun, never one of units.txt."""
    return f"[{noun} counted]" if noun in PHYSICAL else f"[{noun}]"


def _pint_name(word: str) -> str:
    """Return pint's name for the unit that a word means; empty where it means none."""
    registry, _ = _registry()
    if word in _currencies():
        if not registry.parse_unit_name(word):
            registry.define(_currencies()[word])
        return registry.get_name(word)
    word = word.replace("µ", "μ")
    found = (
        prefix + unit
        for prefix, unit, _ in registry.parse_unit_name(word)
        if _is_meant(word, prefix, unit)
    )
    return next(found, "")


def _is_meant(word: str, prefix: str, unit: str) -> bool:
    """Whether what pint found in a word is more than a coincidence of letters."""
    if not prefix:
        # the byte's symbol is read as a scale where it stands alone
        return word != "B" and _is_spelling(word)
    if not any(
        prefix in prefixes and unit in _members(group) for group, prefixes in PREFIXES.items()
    ):
        return False
    if word.startswith(prefix):
        rest = word.removeprefix(prefix)
        return len(rest) >= SYMBOL and _is_spelling(rest)
    registry, spellings = _registry()
    symbol = registry.get_symbol(unit)
    rest = word.removeprefix(registry.get_symbol(prefix + unit).removesuffix(symbol))
    return rest == symbol or (len(rest) < SYMBOL and rest in spellings)


def _is_spelling(word: str) -> bool:
    """Whether a word is the name of a unit, or its plural."""
    _, spellings = _registry()
    singular = word.removesuffix("s")
    return word in spellings or (len(singular) > SYMBOL and singular in spellings)


@cache
def _registry() -> "tuple[UnitRegistry[Any], Collection[str]]":
    """Return pint's registry with the units of units.txt, and the spellings of all of them.

    These are their names, symbols and aliases, without prefixes and plurals. They are taken before
    any look-up: pint adds what it is asked for, and the currencies are added when needed.
    """
    from pint import UnitRegistry

    registry: UnitRegistry[Any] = UnitRegistry(None, non_int_type=Fraction)
    registry.load_definitions(Path(__file__).with_name("units.txt").read_text("utf-8").splitlines())
    return registry, frozenset(dir(registry))


@cache
def _currencies() -> Mapping[str, str]:
    """Return the definitions of currencies, by each of their spellings."""
    lines = Path(__file__).with_name("currencies.txt").read_text("utf-8").splitlines()
    definitions = [line for line in lines if line and not line.startswith("#")]
    return {
        spelling: line
        for line in definitions
        for spelling in (part.strip() for part in line.split("="))
        if not spelling.startswith("[")
    }


@cache
def _members(group: str) -> Collection[str]:
    return frozenset(_registry()[0].get_group(group, create_if_needed=False).members)


@cache
def _spellings() -> list[str]:
    """Return the words that misspelled units are compared with: the commonest prefixes first."""
    registry, _ = _registry()
    names = sorted(_members("root"))
    symbols = [registry.get_symbol(name) for name in names]
    prefixed = [
        prefix + symbol
        for prefix in ("k", "M", "G", "T", "m")
        for symbol in symbols
        if _pint_name(prefix + symbol)
    ]
    return [*names, *symbols, *prefixed, *_currencies()]
