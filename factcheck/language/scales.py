"""Scale words: each scale is one row of a table."""

from collections.abc import Mapping
from types import MappingProxyType

# The short scale of English, the long one of German as far as it is not ambiguous, and the
# abbreviations of both.
SCALES: Mapping[str, int] = MappingProxyType(
    {
        "thousand": 10**3,
        "Tsd": 10**3,
        "Tausend": 10**3,
        "tausend": 10**3,
        "million": 10**6,
        "Million": 10**6,
        "Millionen": 10**6,
        "mn": 10**6,
        "Mio": 10**6,
        "billion": 10**9,
        "bn": 10**9,
        "Milliarde": 10**9,
        "Milliarden": 10**9,
        "Mrd": 10**9,
        "trillion": 10**12,
        "tn": 10**12,
    }
)

# German words that English readers take for a scale a thousand or a million times smaller, and what
# to write instead.
AMBIGUOUS: Mapping[str, str] = MappingProxyType(
    {
        "Billion": "tn (10^12) or bn (10^9)",
        "Billionen": "tn (10^12) or bn (10^9)",
        "Trillion": "1e18 or tn (10^12)",
        "Trillionen": "1e18 or tn (10^12)",
    }
)

# Words that writers mean as a scale, and what to write for each. Some are units too; these are
# taken for scales only where the unit makes no sense.
NOT_SCALES: Mapping[str, str] = MappingProxyType(
    {
        "k": "thousand",
        "K": "thousand",
        "m": "mn",
        "M": "mn",
        "MM": "mn",
        "b": "bn",
        "B": "bn",
        "G": "bn",
        "T": "tn",
    }
)
