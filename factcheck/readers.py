"""What each setting takes, from a flag as from a file.

In: a value as it was written. Out: the value of a field of ``Settings``, or why it was rejected.
Imports the rules and formats, for their names alone.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from decimal import Decimal
from fractions import Fraction
from typing import NamedTuple

from factcheck.model.nearest import nearest
from factcheck.model.rule import Severity
from factcheck.render import COLORS, FORMATS


class Rejected(NamedTuple):
    """The reason why a value is rejected."""

    what: str


def strings(value: object) -> tuple[str, ...]:
    """Return the items of a list as text; none where it is no list."""
    return tuple(str(item) for item in value) if isinstance(value, list | tuple) else ()


def _paths(value: object) -> tuple[str, ...] | Rejected:
    if not isinstance(value, list | tuple) or not all(
        isinstance(path, str) and path and "\0" not in path for path in value
    ):
        return Rejected('must be a list of paths, as in ["claims"]')
    return tuple(value)


def _file(value: object) -> str | Rejected:
    if isinstance(value, str) and "\0" not in value:
        return value
    return Rejected("must be the path of a file")


def _address(value: object) -> str | Rejected:
    if isinstance(value, str):
        return value
    return Rejected('must be an address, as in "tcp://10.0.0.1:8786"')


def _rules(value: object) -> tuple[str, ...] | Rejected:
    from factcheck.rules import NAMES

    if not isinstance(value, list | tuple) or not all(isinstance(name, str) for name in value):
        return Rejected('must be a list of rules, as in ["contradiction"]')
    for name in value:
        if name not in NAMES:
            like = nearest(name, NAMES)
            hint = f'; did you mean "{like}"?' if like else ""
            return Rejected(f'names no rule with "{name}"{hint}')
    return tuple(value)


def _one_of(words: Iterable[str]) -> Callable[[object], str | Rejected]:
    known = tuple(words)

    def read(value: object) -> str | Rejected:
        if isinstance(value, str) and value in known:
            return value
        return Rejected(f"must be one of: {', '.join(known)}")

    return read


def _severity(value: object) -> Severity | Rejected:
    taken = _one_of(Severity)(value)
    return taken if isinstance(taken, Rejected) else Severity(taken)


def _count_from(least: int) -> Callable[[object], int | Rejected]:
    def read(value: object) -> int | Rejected:
        if isinstance(value, bool) or not isinstance(value, int) or not least <= value < 2**32:
            return Rejected(f"must be a whole number from {least}")
        return value

    return read


_NO_SECONDS = "must be a number of seconds above 0, at most a million"


def _seconds(value: object) -> float | Rejected:
    if isinstance(value, bool) or not isinstance(value, int | float | Decimal):
        return Rejected(_NO_SECONDS)
    return float(value) if 0 < float(value) <= 10**6 else Rejected(_NO_SECONDS)


# Decimals of a share: it takes more to write them out than any hedge needs.
_MOST_PLACES = 20


def _share(value: object) -> Fraction | Rejected:
    """Return a relative width above 0 and below 1, written as ``0.1`` or ``"10%"``."""
    refused = Rejected('must be a share below 1, as in 0.1 or "10%"')
    if isinstance(value, bool) or not isinstance(value, int | str | Decimal):
        return refused
    is_small = isinstance(value, Decimal) and abs(value.adjusted()) <= _MOST_PLACES
    text = f"{value:f}" if is_small else str(value)  # 0.0000001 and not 1E-7
    number = rf"(\d{{0,{_MOST_PLACES}}}(?:\.\d{{1,{_MOST_PLACES}}})?)[ ]?(%?)"
    written = re.fullmatch(number, text, re.ASCII)
    if not written or not written[1]:
        return refused
    share = Fraction(written[1]) / (100 if written[2] else 1)
    return share if 0 < share < 1 else refused


FLAGS_ALONE: Mapping[str, str] = {
    "scheduler": "is not taken from a file, since what a scheduler's workers send back is run",
}
"""What a file cannot set, and why: whoever proposes a change to a project may change its files."""

READERS: Mapping[str, Callable[[object], object]] = {
    "paths": _paths,
    "select": _rules,
    "ignore": _rules,
    "fail_on": _severity,
    "about": _share,
    "max_sets": _count_from(1),
    "max_corrections": _count_from(1),
    "timeout": _seconds,
    "rlimit": _count_from(1),
    "workers": _count_from(0),
    "scheduler": _address,
    "output_format": _one_of(FORMATS),
    "source_path": _paths,
    "color": _one_of(COLORS),
    "baseline": _file,
}
