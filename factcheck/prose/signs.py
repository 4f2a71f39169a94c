"""The signs within numbers: English ones in the words of messages, those of a text in its figures.

A pair of signs is the one between thousands and the one before decimals, as ``.,`` in German. It is
empty for those of English, in which every number is told first.
"""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from types import MappingProxyType

NO_GROUP = "\N{NARROW NO-BREAK SPACE}"
"""What stands between thousands where nothing tells: no text has it for anything else."""

USUAL: Mapping[str, str] = MappingProxyType({"en": ",.", "de": ".,", "fr": f"{NO_GROUP},"})
"""The pairs of languages."""

_ENGLISH = ",."
# Before decimals these have a point where they group.
_BESIDE_POINTS = ",'\u2019"
_NUMBER = re.compile(r"\d+(?:[.,'\u2019 \u00a0\u202f\u2009]\d+)+")
# A quoted passage of a text, or a number of a message; neither a date nor a part of one.
_TOLD = re.compile(
    r"“[^”]*”|(?<![\w.,])(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?(?!\d|[.,]\d|e\d)", re.ASCII
)


def signs_of(figures: Iterable[tuple[str, str]], language: str) -> str:
    """Return the signs within the figures of a text, each as printed and as English has it.

    Where they do not show one, it is that of the language.
    """
    seen: dict[str, Counter[str]] = {",": Counter(), ".": Counter()}
    for printed, english in figures:
        numbers = zip(_NUMBER.findall(printed), _NUMBER.findall(english), strict=False)
        for one, other in numbers:
            if len(one) == len(other):
                for sign, meant in zip(one, other, strict=True):
                    if meant in seen:
                        seen[meant][sign] += 1
    usual = USUAL.get(language, _ENGLISH)
    group, decimal = (max(seen[one], key=seen[one].__getitem__, default="") for one in _ENGLISH)
    if not group:
        group = usual[0] if decimal in ("", usual[1]) else NO_GROUP
    if not decimal:
        decimal = "." if group in _BESIDE_POINTS else "," if group == "." else usual[1]
    group = "\N{NO-BREAK SPACE}" if group == " " else group
    return "" if (group, decimal) in ((",", "."), (NO_GROUP, ".")) else group + decimal


def with_signs(message: str, signs: str) -> str:
    """Return a message with its numbers in the signs of a text; what it quotes stays as it is."""
    if not signs:
        return message
    instead = str.maketrans(dict(zip(_ENGLISH, signs, strict=False)))
    return _TOLD.sub(
        lambda match: match[0] if match[0][0] == "“" else match[0].translate(instead), message
    )
