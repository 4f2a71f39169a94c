"""A figure in a unit that is written or spoken like another.

Another prefix, power for energy per time, per month for per year, a price in euros for cents.
"""

import re
from collections.abc import Iterator, Mapping
from itertools import permutations
from types import MappingProxyType

from factcheck.diagnose.figures import Figures
from factcheck.diagnose.parts import PERIODS, with_unit

KIND = "unit-slip"
HINT = "“{was}” was written for “{meant}”"
_SYMBOLS = ("W", "Wh", "J", "V", "A", "VA", "eV", "Hz", "B", "bit", "t", "toe", "tce")
_NAMES = (
    "watt",
    "watts",
    "joule",
    "joules",
    "hertz",
    "byte",
    "bytes",
    "bit",
    "bits",
    "tonne",
    "tonnes",
)
_BY_COINS = ("kWh", "l", "km", "min")
"""What is priced in coins."""
ROWS: tuple[tuple[str, ...], ...] = (
    *(tuple(prefix + unit for prefix in ("", "k", "M", "G", "T")) for unit in _SYMBOLS),
    *(tuple(prefix + unit for prefix in ("", "kilo", "mega", "giga", "tera")) for unit in _NAMES),
    *(
        (f"{prefix}W", f"{prefix}Wh/year", f"{prefix}Wh/month", f"{prefix}Wh/day")
        for prefix in ("", "k", "M", "G", "T")
    ),
    PERIODS,
    ("d", "a"),
    ("seconds", "minutes", "hours", "days", "weeks", "months", "years"),
    ("mg", "g", "kg", "t"),
    ("mm", "cm", "m", "km", "mi"),
    ("m^2", "ha", "km^2"),
    ("m²", "ha", "km²"),
    ("mm^2", "cm^2", "m^2"),
    ("mm²", "cm²", "m²"),
    ("ha", "acres"),
    ("hectares", "acres"),
    ("ml", "l", "m^3"),
    ("l", "m³"),
    ("mm^3", "cm^3", "m^3", "km^3"),
    ("mm³", "cm³", "m³", "km³"),
    ("pp", "bp"),
    ("m", "ft"),
    ("kg", "lb"),
    ("s", "min", "h"),
    *(
        (f"{currency}/{unit}", f"{coin}/{unit}")
        for currency, coin in (("EUR", "eurocent"), ("USD", "uscent"), ("GBP", "penny"))
        for unit in _BY_COINS
    ),
)
"""Units of which one is written for another, those most alike first. A name that is no unit, or one
of another dimension, makes a statement that is not read, so that it is never proposed."""


def _mistakable() -> Mapping[str, tuple[str, ...]]:
    """Return, for each unit, those that may have been meant."""
    found: dict[str, list[str]] = {}
    for row in ROWS:
        for unit, other in permutations(row, 2):
            found.setdefault(unit, []).append(other)
    return MappingProxyType({unit: tuple(dict.fromkeys(others)) for unit, others in found.items()})


MISTAKABLE = _mistakable()
_JOINER = re.compile(r"([*/·⋅])")


def proposals(figures: Figures) -> Iterator[str]:
    """Yield the statement with one figure in another unit, or one part of its unit exchanged."""
    for figure in figures.stated:
        for unit in others(figure.literal.unit.name):
            yield figure.instead(with_unit(figure.literal, figure.written, unit))


def others(unit: str) -> Iterator[str]:
    """Yield the units that may have been meant, each part of a compound one changed by itself."""
    yield from MISTAKABLE.get(unit, ())
    parts = _JOINER.split(unit)
    if len(parts) > 1:
        for place, part in enumerate(parts):
            for other in MISTAKABLE.get(part, ()):
                yield "".join([*parts[:place], other, *parts[place + 1 :]])
