"""The only module that imports Babel: what CLDR knows of a language."""

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, NamedTuple

from factcheck.recognise.symbols import CLDR_UNITS

if TYPE_CHECKING:
    from babel import Locale

_LENGTHS = ("long", "short")
# The numbers whose plural forms are asked for; together they have all that any language
# distinguishes in whole numbers.
_COUNTS = (0, 1, 2, 3, 6, 11, 20, 100)

# Units of account whose bare names are things of which people count others: 15 gold, 3 sucres.
_THINGS = frozenset({"XAG", "XAU", "XPD", "XPT", "XSU"})


class Cldr(NamedTuple):
    """What CLDR knows of a language.

    Separators, scale words, names of currencies, units, months and days of the week (Monday is 0),
    in small letters but for signs.
    """

    decimal: str
    group: str
    scales: Mapping[str, int]
    tight_scales: Mapping[str, int]
    currencies: Mapping[str, str]
    currency_signs: Mapping[str, str]
    units: Mapping[str, str]
    months: Mapping[str, int]
    weekdays: Mapping[str, int]
    short_weekdays: Mapping[str, int]


def read(language: str) -> Cldr:
    """Return what CLDR knows of a language, by its BCP 47 code."""
    from babel import Locale

    locale = Locale.parse(language, sep="-" if "-" in language else "_")
    symbols = locale.number_symbols["latn"]
    scales, tight = _scales(locale)
    return Cldr(
        symbols["decimal"],
        symbols["group"],
        scales,
        tight,
        dict(_currencies(locale)),
        dict(_signs(locale)),
        dict(_units(locale)),
        dict(_months(locale)),
        *(
            {
                name.strip(".").lower(): number
                for number, name in locale.days["format"][width].items()
            }
            for width in ("wide", "abbreviated")
        ),
    )


def _scales(locale: "Locale") -> tuple[dict[str, int], dict[str, int]]:
    """Return scale words, and those that stand behind the number without a blank."""
    apart, tight = {}, {}
    for length in _LENGTHS:
        for patterns in locale.compact_decimal_formats[length].values():
            for size, pattern in patterns.items():
                zeros = pattern.pattern.count("0")
                word = pattern.pattern.strip("0").replace("'", "")
                factor = int(size) // 10 ** (zeros - 1)
                name = word.strip("\N{NO-BREAK SPACE} .")
                if name and not word[0].isspace():
                    tight[name] = factor
                elif name:
                    apart[name.lower()] = factor
    return apart, tight


def _counts(locale: "Locale") -> list[int]:
    """Return a whole number for each plural form of a language."""
    found: dict[str, int] = {}
    for count in _COUNTS:
        found.setdefault(locale.plural_form(count), count)
    return list(found.values())


def _currencies(locale: "Locale") -> Iterator[tuple[str, str]]:
    from babel.numbers import get_currency_name

    counts = (None, *_counts(locale))
    for code in sorted(locale.currencies):
        for count in counts:
            name = get_currency_name(code, count, locale)
            if "(" not in name and (code not in _THINGS or " " in name):
                yield name.lower(), code


def _signs(locale: "Locale") -> Iterator[tuple[str, str]]:
    for code, sign in sorted(locale.currency_symbols.items()):
        if sign != code and sign:
            yield sign, code


def _units(locale: "Locale") -> Iterator[tuple[str, str]]:
    """Yield names of units as they stand behind a number, with the unit."""
    from babel.units import UnknownUnitError, format_unit

    counts = _counts(locale)
    for unit, name in CLDR_UNITS.items():
        for count in counts:
            try:
                told = format_unit(count, unit, "long", locale=locale)
            except UnknownUnitError:
                break
            yield (
                told.replace(str(count), "")
                .strip("\N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE} ")
                .lower(),
                name,
            )


def _months(locale: "Locale") -> Iterator[tuple[str, int]]:
    for context in ("format", "stand-alone"):
        for width in ("wide", "abbreviated"):
            for number, name in locale.months[context][width].items():
                yield name.strip(".").lower(), number
