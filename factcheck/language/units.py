"""The only module that imports pint: single words to exact units."""

from collections.abc import Collection, Mapping
from fractions import Fraction
from functools import cache, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from factcheck.model.unit import Dimension, Unit

if TYPE_CHECKING:
    from pint import UnitRegistry

PLAIN = Dimension()
RATIO = Unit("", Fraction(1), PLAIN)
"""The unit of a number without one."""
PERCENT = Unit("%", Fraction(1, 100), PLAIN)
"""The unit that worded shares are told in."""

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


def _pint_name(word: str) -> str:
    """Return pint's name for the unit that a word means; empty where it means none."""
    registry, _ = _registry()
    if word in _currencies():
        definition = _currencies()[word]
        if not registry.parse_unit_name(word):
            coin = definition.split("=")[1].rpartition("*")
            if coin[1]:
                _pint_name(coin[2].strip())
            registry.define(definition)
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
    """Return the definitions of currencies and coins, by each of their spellings."""
    lines = Path(__file__).with_name("currencies.txt").read_text("utf-8").splitlines()
    found = {}
    for line in lines:
        if line and not line.startswith("#"):
            name, _, *others = (part.strip() for part in line.split("="))
            found.update(dict.fromkeys((name, *others), line))
    found.pop("_", None)
    return found


@cache
def _members(group: str) -> Collection[str]:
    return frozenset(_registry()[0].get_group(group, create_if_needed=False).members)


@cache
def spellings() -> list[str]:
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
