"""Dates said anew: another year, month or day in the words of one, another day of the week."""

import re
from collections.abc import Iterator, Sequence
from itertools import product

from factcheck.model.figure import DATES, Figure, Weekday
from factcheck.recognise import figures, lexicon, weekdays
from factcheck.reword.stretch import Stretch

_DATE = re.compile(r"(\d{4}|-)(?:-(\d{2})(?:-(\d{2}))?)?")
# A number with the ending of an ordinal, or a word.
_TOKEN = re.compile(r"(?P<number>\d+)(?P<ordinal>st|nd|rd|th|er)?|(?P<word>[^\W\d_]+)")
# 05.12.2019 and 2019-12-05 have a zero before small numbers.
_PADDED = re.compile(r"(?<!\d)0\d(?!\d)|^\d{4}-")
_ORDINALS = {1: "st", 2: "nd", 3: "rd"}
_FRENCH_FIRST = "er"
TEN, TEENS = 10, range(11, 14)

# Characters beside a date among which its day of the week stands.
BESIDE = 60
_FULL = re.compile(r"@(\d{4}-\d{2}-\d{2})")

Parts = tuple[str, str, str]
"""The year, the month and the day, each empty where it is not said."""


def _parts_of(written: str) -> Parts | None:
    """Return the parts of a date as it is recognised; ``None`` for anything else."""
    match = _DATE.fullmatch(written)
    if not match:
        return None
    year, month, day = (part or "" for part in match.groups())
    return year.removeprefix("-"), month, day


def _meant(literal: str) -> Parts | None:
    """Return the parts of a date of a statement; ``None`` for anything else."""
    return _parts_of(literal[1:]) if literal.startswith("@") else None


def says_date(figure: Figure, literal: str) -> bool:
    """Whether a figure is a date that a literal has: the parts that both have are the same."""
    told, meant = _parts_of(figure.date), _meant(literal)
    if figure.kind not in DATES or not told or not meant:
        return False
    both = [(one, other) for one, other in zip(told, meant, strict=True) if one and other]
    return bool(both) and all(one == other for one, other in both)


def date_then(figure: Figure, then: str) -> str:
    """Return what a date of a text is to be, as it is recognised: of a literal what is said."""
    told, meant = _parts_of(figure.date), _meant(then)
    if not told or not meant:
        return ""
    year, *rest = (other or one if one else "" for one, other in zip(told, meant, strict=True))
    return "-".join(filter(None, (year or "-", *rest)))


def dates(figure: Figure, then: str, language: str) -> Iterator[str]:
    """Yield the words of a date with some of its parts replaced by those of another."""
    told, meant = _parts_of(figure.date), _meant(then)
    if not told or not meant:
        return
    changed = [(one, other) for one, other in zip(told, meant, strict=True) if one and other]
    tokens = [*_TOKEN.finditer(figure.surface)]
    is_padded = bool(_PADDED.search(figure.surface))
    choices = [[*_instead(token, changed, language, is_padded=is_padded)] for token in tokens]
    for chosen in product(*choices):
        words = figure.surface
        for token, new in reversed([*zip(tokens, chosen, strict=True)]):
            words = words[: token.start()] + new + words[token.end() :]
        yield words


def _instead(
    token: re.Match[str], changed: list[tuple[str, str]], language: str, *, is_padded: bool
) -> Iterator[str]:
    """Yield what may stand in place of a number or a word, first itself."""
    yield token[0]
    for old, new in changed:
        if old == new:
            continue
        if token["word"]:
            yield from _months(token["word"], int(old), int(new), language)
        elif int(token["number"]) == int(old):
            yield _numbered(token, new if is_padded else str(int(new)))
        elif token["number"] == old[2:]:
            yield new[2:]


def _numbered(token: re.Match[str], number: str) -> str:
    """Return a number with the ending that it has in place of another one."""
    if not token["ordinal"] or token["ordinal"] == _FRENCH_FIRST:
        return number
    new = int(number)
    return f"{number}{'th' if new in TEENS else _ORDINALS.get(new % TEN, 'th')}"


def _months(word: str, old: int, new: int, language: str) -> Iterator[str]:
    """Yield the names of a month, first the one in full where that of the old one was."""
    known = lexicon(language).months
    if known.get(word.lower()) != old:
        return
    # Names in full come first.
    full = next(name for name, month in known.items() if month == old)
    names = [name for name, month in known.items() if month == new]
    for name in names if word.lower() == full else [*names[1:], names[0]]:
        yield name.capitalize() if word[:1].isupper() else name


def other_weekday(
    text: str, figure: Figure, language: str, now: str, then: str
) -> tuple[Stretch, ...] | None:
    """Return what to replace so that the day of the week beside a date is that of another date.

    Nothing where none stands there, or one that was wrong before; ``None`` where it is shortened.
    """
    full = [match[1] for match in map(_FULL.fullmatch, (now, then)) if match]
    if len(full) < len((now, then)):
        return ()
    start = max(figure.start - BESIDE, 0)
    before, after = text[start : figure.start], text[figure.end : figure.end + BESIDE]

    def wrong(told: str) -> Sequence[Weekday]:
        there = f"{before}{told}{after}"
        found = weekdays(there, language, figures(there, language))
        return [one for one in found if one.date_as == told]

    if wrong(full[0]):
        return ()
    for one in wrong(full[1]):
        place = re.compile(rf"(?<!\w){re.escape(one.named_as)}(?!\w)", re.IGNORECASE)
        known = [
            Stretch(at + match.start(), at + match.end(), _like(match[0], one.right_as))
            for at, part in ((start, before), (figure.end, after))
            for match in place.finditer(part)
        ]
        return tuple(known) if len(known) == 1 else None
    return ()


def _like(old: str, new: str) -> str:
    """Return a word with a capital where another one has it."""
    return new.capitalize() if old[:1].isupper() else new
