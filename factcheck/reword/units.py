"""Units and what may stand in their place: another prefix, days for weeks, points for percent."""

import re
from collections.abc import Iterator
from itertools import permutations

SYMBOLS = ("", "m", "c", "k", "M", "G", "T")
WORDS = ("", "milli", "zenti", "centi", "kilo", "mega", "giga", "tera")
# What is said of shares and of their differences.
POINTS = (
    ("percent", "percentage points"),
    ("per cent", "percentage points"),
    ("%", " percentage points"),
    ("Prozent", "Prozentpunkte"),
    ("%", " Prozentpunkte"),
    ("pour cent", "points de pourcentage"),
    ("%", " points de pourcentage"),
)
# Units of which one is written for another, words for several and symbols that are no prefix apart.
FAMILIES = (
    ("seconds", "minutes", "hours", "days", "weeks", "months", "years"),
    ("Sekunden", "Minuten", "Stunden", "Tage", "Wochen", "Monate", "Jahre"),
    ("Sekunden", "Minuten", "Stunden", "Tagen", "Wochen", "Monaten", "Jahren"),
    ("secondes", "minutes", "heures", "jours", "semaines", "mois", "ans"),
    ("square metres", "hectares", "square kilometres"),
    ("square meters", "hectares", "square kilometers"),
    ("Quadratmeter", "Hektar", "Quadratkilometer"),
    ("mètres carrés", "hectares", "kilomètres carrés"),
    ("litres", "cubic metres"),
    ("liters", "cubic meters"),
    ("Liter", "Kubikmeter"),
    ("litres", "mètres cubes"),
    ("m²", "ha", "km²"),
    ("l", "m³"),
    ("g", "kg", "t"),
)
_SYMBOL = re.compile(r"(?<![A-Za-zµ])([kMGTmc]?)([A-Z]?[a-zA-Z])(?![A-Za-zµ])")
_WORD = re.compile(
    r"(?<![^\W\d_])(milli|zenti|centi|kilo|mega|giga|tera|)([^\W\d_]{3,})", re.IGNORECASE
)


def other_units(rest: str) -> Iterator[str]:
    """Yield what stands behind a number with another unit; not all of it is one that exists."""
    yield from _worded(rest)
    for match in _SYMBOL.finditer(rest):
        symbols = (match[2], match[1] + match[2])
        for prefix in SYMBOLS:
            yield from (
                rest[: match.start()] + prefix + base + rest[match.end() :] for base in symbols
            )
    for match in _WORD.finditer(rest):
        for prefix in WORDS:
            word = f"{prefix}{match[2]}".lower()
            told = word.capitalize() if match[0][:1].isupper() else word
            yield rest[: match.start()] + told + rest[match.end() :]


def _worded(rest: str) -> Iterator[str]:
    """Yield the same with other words of a family, and with points for percent."""
    for one, other in POINTS:
        for old, new in ((one, other), (other, one), (other.strip(), one)):
            if old in rest:
                yield rest.replace(old, new, 1).replace("  ", " ")
    for one, other in (pair for family in FAMILIES for pair in permutations(family, 2)):
        match = re.search(rf"(?<!\w){one}(?!\w)", rest)
        if match:
            yield rest[: match.start()] + other + rest[match.end() :]
