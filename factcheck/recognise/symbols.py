"""Symbols of units, the same in every language, and CLDR's units under the names of pint."""

from collections.abc import Mapping
from types import MappingProxyType

_PREFIXES = {
    "k": "kilo", "M": "mega", "G": "giga", "T": "tera", "P": "peta", "E": "exa", "h": "hecto",
    "c": "centi", "d": "deci", "m": "milli",
    "μ": "micro", "µ": "micro", "n": "nano",
}  # fmt: skip
# A symbol, its name, and which prefixes it takes. Single letters that are words or names more often
# than units need one.
_BASES = (
    ("W", "watt", "kMGTmµμ"),
    ("Wh", "watt_hour", "kMGTP"),
    ("V", "volt", "kMmµμ"),
    ("A", "ampere", "km"),
    ("Hz", "hertz", "kMGT"),
    ("J", "joule", "kMGTPE"),
    ("eV", "electronvolt", "kMGT"),
    ("cal", "calorie", "k"),
    ("g", "gram", "kmµμn"),
    ("t", "tonne", "kMG"),
    ("m", "meter", "kcdmµμn"),
    ("l", "liter", "hcdmµμ"),
    ("L", "liter", "hcdmµμ"),
    ("s", "second", "mµμn"),
    ("N", "newton", "kM"),
    ("Pa", "pascal", "hkMG"),
    ("bar", "bar", "m"),
    ("B", "byte", "kMGTPE"),
    ("bit", "bit", "kMGT"),
    ("b", "bit", "MG"),
    ("Sv", "sievert", "mµμ"),
    ("Bq", "becquerel", "kMGT"),
    ("lm", "lumen", ""),
    ("Ah", "ampere_hour", "km"),
    ("VA", "volt_ampere", "kM"),
    ("mol", "mole", "mµμ"),
)
_NEED_A_PREFIX = frozenset({"A", "N", "B", "b", "J"})
_OTHERS = {
    "ha": "hectare", "h": "hour", "min": "minute", "Std": "hour", "Min": "minute", "Sek": "second",
    "yd": "yard", "ft": "foot", "mi": "mile", "lb": "pound",
    "lbs": "pound", "oz": "ounce", "mph": "mile/hour", "kph": "kilometer/hour", "hp": "horsepower",
    "kWp": "kilowatt", "MWp": "megawatt", "GWp": "gigawatt",
    "mcg": "microgram", "ppm": "parts_per_million", "ppb": "parts_per_billion", "KB": "kilobyte",
    "KWh": "kilowatt_hour", "kwh": "kilowatt_hour", "mwh": "megawatt_hour", "gwh": "gigawatt_hour",
    "Km": "kilometer", "KM": "kilometer", "Kg": "kilogram", "KG": "kilogram",
    "Mbps": "megabit/second", "Gbps": "gigabit/second", "mb": "megabit", "gb": "gigabyte",
    "km²": "kilometer^2", "m²": "meter^2", "cm²": "centimeter^2", "mm²": "millimeter^2",
    "km³": "kilometer^3", "m³": "meter^3", "cm³": "centimeter^3",
    "MBit": "megabit", "GBit": "gigabit", "MByte": "megabyte", "GByte": "gigabyte",
    "Mbit": "megabit", "Gbit": "gigabit", "Wp": "watt", "rad": "radian",
    "″": "inch", "psi": "pound_per_square_inch", "mmHg": "millimeter_of_mercury",
    "TOE": "tonne_of_oil_equivalent", "Mtoe": "megatonne_of_oil_equivalent",
    "kn": "knot", "sqm": "meter^2", "K": "kelvin", "Kelvin": "kelvin", "kelvin": "kelvin",
    "bbl": "barrel", "mmol": "millimole", "inch": "inch", "inches": "inch", "in": "inch",
}  # fmt: skip


def _symbols() -> dict[str, str]:
    found = {}
    for symbol, name, prefixes in _BASES:
        if symbol not in _NEED_A_PREFIX:
            found[symbol] = name
        found |= {prefix + symbol: _PREFIXES[prefix] + name for prefix in prefixes}
    return found | _OTHERS


SYMBOLS: Mapping[str, str] = MappingProxyType(_symbols())
"""Names of units by their symbol, which is written in these very letters."""

RAISED = frozenset(
    {
        "meter",
        "kilometer",
        "centimeter",
        "millimeter",
        "decimeter",
        "foot",
        "mile",
        "inch",
        "yard",
        "nanometer",
        "micrometer",
    }
)
"""Units whose square and cube are written with a digit: m2."""
RELAYS = frozenset({"50", "100", "200", "400", "800", "1500"})
"""Lengths that are run and swum several times, as no side of anything is: 4 x 100 m."""

SHORT: Mapping[str, str] = MappingProxyType(
    {"percent": "%", "permille": "‰", "percentage_point": "pp", "basis_point": "bp"}
    | {
        name: symbol
        for symbol, name in reversed(_symbols().items())
        if name not in {"hour", "minute", "second", "inch", "pound"}
    }
)
"""How a unit is written in a statement where its name is long."""

CURRENCY_SIGNS: Mapping[str, str] = MappingProxyType(
    {
        "$": "USD",
        "€": "EUR",
        "£": "GBP",
        "¥": "JPY",
        "₹": "INR",
        "₩": "KRW",
        "₽": "RUB",
        "₺": "TRY",
        "₪": "ILS",
        "₴": "UAH",
        "₿": "BTC",
        "₫": "VND",
        "₱": "PHP",
        "₦": "NGN",
        "₡": "CRC",
        "₾": "GEL",
        "₭": "LAK",
        "元": "CNY",
    }
)

GLUED_CURRENCIES: Mapping[str, str] = MappingProxyType(
    {
        "RM": "MYR",
        "RMB": "CNY",
        "Rs": "INR",
        "Rp": "IDR",
        "Tk": "BDT",
        "KSh": "KES",
        "DM": "DEM",
        "SFr": "CHF",
    }
)
"""Abbreviations of currencies that stand before digits without a blank, as written."""
DOUBTFUL_CURRENCIES: Mapping[str, str] = MappingProxyType({"PS": "GBP", "R": "ZAR"})
"""Those that begin a name before a few digits (PS5) and are a currency before a large sum."""

SMALL_PREFIXES = frozenset({"deci", "centi", "milli", "micro", "nano", "pico", "hecto"})
NEVER_SMALL = frozenset({"byte", "bit", "tonne", "watt_hour"})
"""Units of which nobody takes a part, nor a hundred."""
HUGE_PREFIXES = frozenset({"tera", "peta", "exa", "zetta"})
NEVER_HUGE = frozenset({"volt", "ampere"})
"""Units of which nobody has so many."""

RATIOS = frozenset({"percent", "permille", "percentage_point", "basis_point"})
TIMES = frozenset({"year", "month", "week", "day", "hour", "minute", "second", "decade", "century"})
PERIODS = frozenset({"year", "month", "week", "day", "decade"})

CLDR_UNITS: Mapping[str, str] = MappingProxyType(
    {
        "area-hectare": "hectare", "area-acre": "acre", "area-square-kilometer": "kilometer^2",
        "area-square-meter": "meter^2",
        "area-square-centimeter": "centimeter^2", "area-square-mile": "mile^2",
        "area-square-yard": "yard^2", "area-square-foot": "foot^2",
        "digital-petabyte": "petabyte", "digital-terabyte": "terabyte",
        "digital-terabit": "terabit", "digital-gigabyte": "gigabyte",
        "digital-gigabit": "gigabit", "digital-megabyte": "megabyte", "digital-megabit": "megabit",
        "digital-kilobyte": "kilobyte",
        "digital-kilobit": "kilobit", "digital-byte": "byte", "digital-bit": "bit",
        "duration-century": "century", "duration-decade": "decade", "duration-year": "year",
        "duration-month": "month", "duration-week": "week",
        "duration-day": "day", "duration-hour": "hour", "duration-minute": "minute",
        "duration-second": "second",
        "duration-millisecond": "millisecond", "duration-microsecond": "microsecond",
        "duration-nanosecond": "nanosecond",
        "electric-volt": "volt", "electric-ampere": "ampere", "electric-ohm": "ohm",
        "energy-kilocalorie": "kilocalorie", "energy-calorie": "calorie",
        "energy-kilojoule": "kilojoule", "energy-joule": "joule",
        "energy-kilowatt-hour": "kilowatt_hour", "energy-electronvolt": "electronvolt",
        "energy-british-thermal-unit": "british_thermal_unit",
        "force-newton": "newton", "frequency-gigahertz": "gigahertz",
        "frequency-megahertz": "megahertz", "frequency-kilohertz": "kilohertz",
        "frequency-hertz": "hertz",
        "length-kilometer": "kilometer", "length-meter": "meter", "length-decimeter": "decimeter",
        "length-centimeter": "centimeter",
        "length-millimeter": "millimeter", "length-micrometer": "micrometer",
        "length-nanometer": "nanometer", "length-picometer": "picometer",
        "length-mile": "mile", "length-yard": "yard", "length-foot": "foot", "length-inch": "inch",
        "length-light-year": "light_year",
        "length-astronomical-unit": "astronomical_unit", "length-nautical-mile": "nautical_mile",
        "mass-tonne": "tonne", "mass-kilogram": "kilogram", "mass-gram": "gram",
        "mass-milligram": "milligram", "mass-microgram": "microgram",
        "mass-pound": "pound", "mass-ounce": "ounce", "mass-ounce-troy": "troy_ounce",
        "mass-carat": "carat",
        "power-gigawatt": "gigawatt", "power-megawatt": "megawatt", "power-kilowatt": "kilowatt",
        "power-watt": "watt",
        "power-milliwatt": "milliwatt",
        "pressure-hectopascal": "hectopascal", "pressure-kilopascal": "kilopascal",
        "pressure-megapascal": "megapascal", "pressure-bar": "bar",
        "pressure-millibar": "millibar",
        "speed-kilometer-per-hour": "kilometer/hour", "speed-meter-per-second": "meter/second",
        "speed-mile-per-hour": "mile/hour",
        "speed-knot": "knot",
        "temperature-celsius": "degree_Celsius", "temperature-fahrenheit": "degree_Fahrenheit",
        "temperature-kelvin": "kelvin",
        "volume-cubic-kilometer": "kilometer^3", "volume-cubic-meter": "meter^3",
        "volume-cubic-centimeter": "centimeter^3",
        "volume-cubic-foot": "foot^3", "volume-cubic-mile": "mile^3",
        "volume-megaliter": "megaliter", "volume-hectoliter": "hectoliter", "volume-liter": "liter",
        "volume-deciliter": "deciliter", "volume-centiliter": "centiliter",
        "volume-milliliter": "milliliter", "volume-gallon": "gallon",
        "volume-barrel": "barrel", "volume-bushel": "bushel", "volume-cup": "cup",
        "volume-tablespoon": "tablespoon", "volume-teaspoon": "teaspoon",
    }
)  # fmt: skip
"""The units of CLDR that are looked for, by pint's names."""
