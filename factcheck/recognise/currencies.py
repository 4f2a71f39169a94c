"""Signs and words that several currencies share: $ of six countries, a pound of money or weight."""

import re
from collections.abc import Mapping

from factcheck.language import measure
from factcheck.model.figure import Figure
from factcheck.model.unit import Unit

# By the unit under which they are read.
SHARED: Mapping[str, frozenset[str]] = {
    "USD": frozenset({"AUD", "CAD", "HKD", "NZD", "SGD", "TWD"}),
    "JPY": frozenset({"CNY"}),
    "NOK": frozenset({"DKK"}),
    "SEK": frozenset({"ISK"}),
    "CHF": frozenset({"BEF", "FRF", "LUF", "XAF", "XOF"}),
    "FRF": frozenset({"BEF", "CHF", "LUF", "XAF", "XOF"}),
    "pound": frozenset({"EGP", "GBP", "LBP", "SYP"}),
}
# What tells in the words of a figure which of them is meant.
_TOLD = re.compile(
    "US|[Ss]wiss|[Ss]uisse|[Ss]chweiz|SFr|CHF|[Ff]rench|[Ff]ranç|[Ff]ranzö|FRF|[Nn]or[vw]|NOK|"
    r"[Ss]wed|[Ss]chwed|[Ss]uéd|SEK|[Yy]en\b|JPY|lbs?\b"
)


def in_currency_of(figure: Figure, unit: Unit) -> Figure:
    """Return a figure in the currency of a unit, where its sign or its word may mean that one.

    As it is where it says which one is meant, or where no others share what it has.
    """
    own, slash, below = figure.unit.partition("/")
    codes = SHARED.get(own)
    if not codes or _TOLD.search(figure.surface):
        return figure
    currency = measure(unit.name.partition("/")[0])
    bases = currency.dimension.exponents if currency else ()
    meant = next((base for base, _ in bases if base.strip("[]") in codes), "")
    return figure._replace(unit=meant.strip("[]") + slash + below) if meant else figure
