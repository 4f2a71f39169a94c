"""The patterns of the statement language: what may stand for a value, and what after one."""

import re
from collections.abc import Iterable
from typing import Final

from factcheck.language.hedges import HEDGES
from factcheck.language.scales import SCALES

# Characters that end a word. All others may be part of one, whatever their script; look-ups tell
# names from other words.
_BREAKS = r"\s()\[\]<>=!+\-*/^·⋅,;:@\"'`%‰$€£¥|&~?#\xd7\\{}"


def _either(words: Iterable[str]) -> str:
    """Return a pattern for whole words, with any blanks between their parts."""
    longest_first = sorted(words, key=lambda word: (-len(word), word))
    return "(?:" + "|".join(word.replace(" ", r"\s+") for word in longest_first) + r")(?!\w)"


_DIGITS = "[0-9]++(?:_[0-9]++)*+"
NUMBER: Final = rf"{_DIGITS}(?:\.{_DIGITS})?+(?:[eE][+-]?[0-9]++)?+"
# A sign directly before the digits, and a currency on either side of the sign.
_SIGNED = rf"(?:-(?:[$€£¥]\s?)?|[$€£¥]\s?-?)?{NUMBER}"
_NAME = rf"[^\W\d][^{_BREAKS}]*+(?:\[[^\[\]\s]*+\])?"
_WORD = rf"(?:[^\W\d]|[°℃℉])(?:[^{_BREAKS}.]|\.(?=[^\W\d]))*+(?:\^[-+]?[0-9]++)?|[$€£¥]"
# Products and quotients are written without blanks; behind % a star is an operator.
_UNIT = rf"(?!(?:to|times)(?!\w))(?:(?:{_WORD})(?:[*/·⋅](?:{_WORD}))*+|[%‰](?:/(?:{_WORD}))*+)"
_MEASURE = rf"(?:\s*(?P<END_scale>{_either(SCALES)}))?+(?:\s*(?P<END_unit>{_UNIT}))?+"

OPERAND: Final = re.compile(
    rf"""\s*+(?:
        (?:(?P<hedge>{_either(HEDGES)})\s*+)?
            (?P<low>{_SIGNED})    {_MEASURE.replace("END", "low")}
        (?:\s*to(?!\w)\s*
            (?P<high>{_SIGNED})   {_MEASURE.replace("END", "high")}
        )?
    |   (?P<name>{_NAME})
    |   (?P<open>\()
    |   (?P<minus>-)
    |   (?P<date>@[\w:.\-]*+)
    )""",
    re.VERBOSE,
)
"""A whole literal, or a name, or what may stand before one; the last group that matched says which.
"""
HEDGE, LOW, HIGH, NAME, OPEN, MINUS, DATE = (
    OPERAND.groupindex[group] for group in ("hedge", "low", "high", "name", "open", "minus", "date")
)
# How many groups behind a number its scale and its unit are.
SCALE, UNIT = 1, 2

AFTER: Final = re.compile(
    r"""\s*+(?:
        (?P<operator>[-+*/])
    |   (?P<times>times(?!\w))
    |   (?P<close>\))
    |   (?P<relation>(?:[<>!]=|[<>=])(?![<>=!]))
    |   (?P<end>\Z)
    )""",
    re.VERBOSE,
)
"""What may stand after a value."""
OPERATOR, TIMES, CLOSE, RELATION, END = (
    AFTER.groupindex[group] for group in ("operator", "times", "close", "relation", "end")
)
