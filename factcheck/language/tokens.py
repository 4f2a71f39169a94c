"""The patterns of the statement language: what may stand for a value, and what after one."""

import re
from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Final

from factcheck.language.hedges import PHRASES
from factcheck.language.scales import SCALES
from factcheck.language.words import CARDINALS, COUNTS, HALVES, OPENERS, PARTS

CURRENCY_SIGNS: Final[Mapping[str, str]] = MappingProxyType(
    {"$": "USD", "€": "EUR", "£": "GBP", "¥": "JPY"}
)
"""The currency that a sign before a number means; a sign is one character."""
SIGN: Final = f"[{''.join(CURRENCY_SIGNS)}]"
"""A pattern for one of them."""

# Characters that end a word. All others may be part of one, whatever their script; look-ups tell
# names from other words.
_BREAKS = (
    r"\s()\[\]<>=!+\-*/^·⋅,;:@\"'`%‰|&~?#\xd7\\{}≤≥≠≈÷±"
    + "".join(CURRENCY_SIGNS)
    + "\N{MINUS SIGN}\N{EN DASH}\N{EM DASH}\N{FIGURE DASH}"
)
FUNCTIONS: Final = ("sum", "mean", "min", "max")


def _either(words: Iterable[str]) -> str:
    """Return a pattern for whole words and for signs, with any blanks between their parts."""
    longest_first = sorted(words, key=lambda word: (-len(word), word))
    spelled = [word.replace(" ", r"\s+") for word in longest_first if word[0].isalpha()]
    signs = "".join(word for word in longest_first if not word[0].isalpha())
    pattern = "(?:" + "|".join(spelled) + r")(?!\w)"
    return rf"(?:{pattern}|[{signs}])" if signs else pattern


_DIGITS = "[0-9]++(?:_[0-9]++)*+"
NUMBER: Final = rf"{_DIGITS}(?:\.{_DIGITS})?+(?:[eE][+-]?[0-9]++)?+"
_MINUS = "[-\N{MINUS SIGN}]"
# A sign directly before the digits, and a currency on either side of the sign; or a number word,
# which elsewhere may be a name.
_NUMBER_WORD = _either(CARDINALS)
_SIGNED = (
    rf"(?:(?:{_MINUS}(?:{SIGN}\s?)?|{SIGN}\s?{_MINUS}?)?{NUMBER}"
    rf"|{_NUMBER_WORD}(?=\s+[^\W\d]|\s*[%‰]))"
)
_NAME = rf"[^\W\d][^{_BREAKS}]*+(?:\[[^\[\]\s]*+\])?"
_WORD = rf"(?:[^\W\d]|[°℃℉])(?:[^{_BREAKS}.]|\.(?=[^\W\d]))*+(?:\^[-+]?[0-9]++)?|{SIGN}"
# Two words that are one unit.
_TWO_WORDS = r"(?:percentage|basis)\s+points?(?!\w)|percent\s+points(?!\w)|per\s+cent(?!\w)"
# What stands between two numbers or behind a share is no unit; "in" is one, but before a number.
_NO_UNIT = rf"(?:to|times|of|and|und|bis)(?!\w)|in\s+(?:[0-9]|{_NUMBER_WORD})"
# Products and quotients are written without blanks; behind % a star is an operator.
_UNIT = rf"(?!{_NO_UNIT})(?:{_TWO_WORDS}|(?:{_WORD})(?:[*/·⋅](?:{_WORD}))*+|[%‰](?:/(?:{_WORD}))*+)"
_MEASURE = rf"(?:\s*(?P<END_scale>{_either(SCALES)}))?+(?:\s*(?P<END_unit>{_UNIT}))?+"
# Words between the numbers of a range, and of a share.
_JOINT = (
    r"(?:to|bis|and|und)(?!\w)|[\N{EN DASH}\N{EM DASH}\N{FIGURE DASH}±]"
    rf"|in(?=\s+(?:[0-9]|{_NUMBER_WORD}))"
)
# A worded fraction; as part of a name its words are no fraction.
_FRACTION = (
    rf"(?:(?:{'|'.join(COUNTS)})(?:\s+|-)(?:{'|'.join(PARTS)})|{_either(HALVES)})(?![\w.\[])"
)

OPERAND: Final = re.compile(
    rf"""\s*+(?:
        (?:(?P<hedge>{_either({**PHRASES, **dict.fromkeys(OPENERS)})})\s*+)?
            (?:(?P<fraction>{_FRACTION})
            |   (?P<low>{_SIGNED})    {_MEASURE.replace("END", "low")}
            (?:\s*(?P<joint>{_JOINT})\s*
                (?P<high>{_SIGNED}|{_NUMBER_WORD})   {_MEASURE.replace("END", "high")}
            )?)
    |   (?P<function>(?:{"|".join(FUNCTIONS)})(?=\s*\())
    |   (?P<name>{_NAME})
    |   (?P<open>\()
    |   (?P<minus>{_MINUS})
    |   (?P<date>@[\w:.\-]*+)
    )""",
    re.VERBOSE,
)
"""A whole literal, or a name, or what may stand before one; the last group that matched says which.
"""
HEDGE, LOW, JOINT, HIGH, FRACTION, FUNCTION, NAME, OPEN, MINUS, DATE = (
    OPERAND.groupindex[group]
    for group in (
        "hedge", "low", "joint", "high", "fraction", "function", "name", "open", "minus", "date"
    )
)  # fmt: skip
# How many groups behind a number its scale and its unit are.
SCALE, UNIT = 1, 2

AFTER: Final = re.compile(
    r"""\s*+(?:
        (?P<operator>[-/\N{MULTIPLICATION SIGN}·⋅÷\N{MINUS SIGN}]|\*(?!\*)|\+(?!-))
    |   (?P<times>times(?!\w))
    |   (?P<of>of(?!\w))
    |   \^\s*(?P<power>[-+]?[0-9]{1,2})(?![\w.])
    |   (?P<comma>,(?=\s))
    |   (?P<close>\))
    |   (?P<relation>(?:[<>!]=|[<>=≤≥≠])(?![<>=!])|(?=[~≈]))
    |   (?P<end>\Z)
    )""",
    re.VERBOSE,
)
"""What may stand after a value. Before ``~`` and ``≈`` an equals sign may be left out."""
OPERATOR, TIMES, OF, POWER, COMMA, CLOSE, RELATION, END = (
    AFTER.groupindex[group]
    for group in ("operator", "times", "of", "power", "comma", "close", "relation", "end")
)
# What the typographic signs are written for.
SIGNS: Final = {
    "\N{MULTIPLICATION SIGN}": "*",
    "·": "*",
    "⋅": "*",
    "÷": "/",
    "\N{MINUS SIGN}": "-",
    "≤": "<=",
    "≥": ">=",
    "≠": "!=",
    "": "=",
}
