"""What each setting takes, from a flag as from a file.

In: a value as it was written. Out: the value of a field of ``Settings``, or why it was rejected.
Imports the rules and formats, for their names alone.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import NamedTuple

from factcheck.model.claim import AcceptedQuote
from factcheck.model.nearest import nearest
from factcheck.model.rule import Severity
from factcheck.render import COLORS, FORMATS


class Rejected(NamedTuple):
    """The reason why a value is rejected."""

    what: str


def strings(value: object) -> tuple[str, ...]:
    """Return the items of a list as text; none where it is no list."""
    return tuple(str(item) for item in value) if isinstance(value, list | tuple) else ()


def _read_paths(value: object) -> tuple[str, ...] | Rejected:
    if not isinstance(value, list | tuple) or not all(
        isinstance(path, str) and path and "\0" not in path for path in value
    ):
        return Rejected('must be a list of paths, as in ["claims"]')
    return tuple(value)


def _read_file(value: object) -> str | Rejected:
    if isinstance(value, str) and "\0" not in value:
        return value
    return Rejected("must be the path of a file")


def _read_address(value: object) -> str | Rejected:
    if isinstance(value, str):
        return value
    return Rejected('must be an address, as in "tcp://10.0.0.1:8786"')


def _read_rules(value: object) -> tuple[str, ...] | Rejected:
    from factcheck.rules import NAMES

    if not isinstance(value, list | tuple) or not all(isinstance(name, str) for name in value):
        return Rejected('must be a list of rules, as in ["contradiction"]')
    for name in value:
        if name not in NAMES:
            like = nearest(name, NAMES)
            hint = f'; did you mean "{like}"?' if like else ""
            return Rejected(f'names no rule with "{name}"{hint}')
    return tuple(value)


def _reader_of_choice(words: Iterable[str]) -> Callable[[object], str | Rejected]:
    known = tuple(words)

    def read(value: object) -> str | Rejected:
        if isinstance(value, str) and value in known:
            return value
        return Rejected(f"must be one of: {', '.join(known)}")

    return read


def _read_severity(value: object) -> Severity | Rejected:
    taken = _reader_of_choice(Severity)(value)
    return taken if isinstance(taken, Rejected) else Severity(taken)


def _reader_of_integer(least: int) -> Callable[[object], int | Rejected]:
    def read(value: object) -> int | Rejected:
        if isinstance(value, bool) or not isinstance(value, int) or not least <= value < 2**32:
            return Rejected(f"must be a whole number from {least}")
        return value

    return read


_NO_SECONDS = "must be a number of seconds above 0, at most a million"


def _read_seconds(value: object) -> float | Rejected:
    if isinstance(value, bool) or not isinstance(value, int | float | Decimal):
        return Rejected(_NO_SECONDS)
    return float(value) if 0 < float(value) <= 10**6 else Rejected(_NO_SECONDS)


# Decimals of a share: it takes more to write them out than any hedge needs.
_MOST_PLACES = 20


def _read_share(value: object) -> Fraction | Rejected:
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


def _read_accept(value: object) -> tuple[AcceptedQuote, ...] | Rejected:
    """Return the findings that are accepted in the words of texts, each a table of the file."""
    refused = Rejected(
        'must be tables with quote, rule, reason and perhaps until, as in quote = "up 30 percent"'
    )
    if not isinstance(value, list):
        return refused
    found = []
    for entry in value:
        if not isinstance(entry, dict) or not {"quote", "rule", "reason"} <= entry.keys():
            return refused
        until = entry.get("until")
        quote, rule, reason = texts = [entry[key] for key in ("quote", "rule", "reason")]
        is_date = type(until) is date or until is None
        if entry.keys() - {"quote", "rule", "reason", "until"} or not is_date:
            return refused
        if not all(isinstance(text, str) and text.strip() for text in texts):
            return refused
        rules = _read_rules([rule])
        if isinstance(rules, Rejected):
            return rules
        found.append(AcceptedQuote(quote, rule, reason, until))
    return tuple(found)


def _read_language(value: object) -> str | Rejected:
    from factcheck.recognise import LOCALES, code_of

    code = code_of(value) if isinstance(value, str) else ""
    return code if code in LOCALES else Rejected(f"must be one of: {', '.join(LOCALES)}")


FLAGS_ALONE: Mapping[str, str] = {
    "scheduler": "is not taken from a file, since what a scheduler's workers send back is run",
}
"""What a file cannot set, and why: whoever proposes a change to a project may change its files."""

READERS: Mapping[str, Callable[[object], object]] = {
    "paths": _read_paths,
    "select": _read_rules,
    "ignore": _read_rules,
    "fail_on": _read_severity,
    "about": _read_share,
    "max_sets": _reader_of_integer(1),
    "max_corrections": _reader_of_integer(1),
    "timeout": _read_seconds,
    "rlimit": _reader_of_integer(1),
    "workers": _reader_of_integer(0),
    "scheduler": _read_address,
    "output_format": _reader_of_choice(FORMATS),
    "source_path": _read_paths,
    "color": _reader_of_choice(COLORS),
    "baseline": _read_file,
    "accept": _read_accept,
    "language": _read_language,
}
