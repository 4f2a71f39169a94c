"""Changes that are told beside a comparison with another time."""

import re
from collections.abc import Mapping, Sequence
from fractions import Fraction
from types import MappingProxyType

from factcheck.model.figure import Figure
from factcheck.reading.guards import guard, guard_of_all
from factcheck.reading.phrases import Match
from factcheck.reading.sketch import Sketch

_WORDS: Mapping[str, Mapping[str, str]] = MappingProxyType(
    {
        "en": {
            "COMPARED": "compared (?:to|with)|versus|against",
            "YEAR": r"year|ago\b|earlier\b",
            "SHORT": "day|week|month|overnight|in {MONTHS}",
            "ON_YEAR": "year[- ](?:on|over)[- ]year",
            "IN": "in",
            "LAST_MONTH": "(?:the|a) (?:previous|month)",
            "YEARS": r"(?:⟨a\d+⟩|(?:several|some|many) years) (?:ago|earlier|before)\b",
            "SINCE": "from|on|over|than|since|versus|against|compared (?:to|with)",
            "LAST_YEAR": "(?:previous|prior|last|preceding) year|year (?:ago|earlier|before)",
            "ALONE": "alone",
            "ASIDE": "after|before|since|following|having",
            "UP": "up from",
            "DOWN": "down from",
            "AT": "at|in|on",
            "START": "start|beginning|outset|election",
            "MONTH": "month",
            "ELSEWHERE": "for|in|at|among",
            "TIME": r"day|\b(?:year|quarter|month|week|period|half|ago|earlier|before|previous|"
            "prior|last|season|winter|summer|spring|autumn|{MONTHS})",
            "EXTREME": "(?:low|high|peak)(?: of)?",
        },
        "de": {
            "COMPARED": r"gegenüber|im vergleich \w+|verglichen mit|nach",
            "YEAR": "vorjahr",
            "SHORT": "tag|woche|monat|vormonat|vortag|vorwoche|im {MONTHS}",
            "ON_YEAR": "gegenüber dem vorjahr",
            "IN": "im",
            "LAST_MONTH": "im vormonat",
            "YEARS": r"vor ⟨a\d+⟩",
            "SINCE": "gegenüber|zu[mr]?|seit|als|im vergleich zu[mr]?",
            "LAST_YEAR": "vorjahr",
            "ALONE": "allein",
            "ASIDE": "nach|nachdem",
            "AT": "am|zu|im|in|bei",
            "START": "[a-zäöüß]*wahl|beginn|jahresbeginn|jahresanfang",
            "MONTH": "monat",
            "ELSEWHERE": "bei|für|beim|in",
            "TIME": "jahr|quartal|monat|woche|tag|zeit|zuvor|vor|winter|{MONTHS}",
            "EXTREME": "(?:tief|hoch)(?: von)?",
        },
        "fr": {
            "COMPARED": "contre",
            "SINCE": "par rapport [àa]u?|depuis|sur",
            "LAST_YEAR": "année précédente|an dernier",
            "ASIDE": "après",
            "AT": "à|en",
            "START": "élection",
            "ELSEWHERE": "pour|chez",
        },
    }
)
# Comparisons, a year in them, and words for less than a quarter.
_COMPARED = guard_of_all(r"\b{COMPARED} $", _WORDS)
_YEAR = guard_of_all(r"\b{YEAR}|⟨d", _WORDS)
_SHORT = guard_of_all(r"\b{SHORT}\b", _WORDS)
# A change within a year, and a month in which the earlier figure was.
_ON_YEAR = guard_of_all(r"\b{ON_YEAR}\b", _WORDS)
_IN_MONTH = guard(r"⟩ (?:{IN} {MONTHS}\b(?!,? ⟨d)|{LAST_MONTH})", _WORDS)
_YEARS = guard("⟩ {YEARS}", _WORDS)
_NEXT = re.compile(r"[,.;)]|⟨[^do]")
_DATE = re.compile(r"⟨d(\d+)⟩")
# With what time a change is compared, and the date of the figure before.
_SINCE = guard_of_all(
    r" {SINCE}\b[^⟨]*(?:⟨d(?P<date>\d+)⟩|\b(?P<last>{LAST_YEAR})\b)| {ALONE}\b", _WORDS
)
_DATED = re.compile(r"⟩(?: [^\W\d_]+){0,4},? \(?⟨d(\d+)⟩")
# What tells of a time before, up to a comma.
_ASIDE = guard(r"\b{ASIDE}(?: [^\W\d_]+){0,2} $", _WORDS)
# What stands before a figure that is told beside a change, and says where that figure was: at a
# time that nobody meant by the change, or in another place or thing.
_BESIDE = re.compile(r", (?:[^⟨⟩,]* )?$")
_OTHER_WAY = guard("(?P<up>⇡){UP} $|(?P<down>⇣){DOWN} $", _WORDS)
_THEN = guard(r" {AT} (?:[^\W\d_]+ ){0,3}?(?:{START}|{MONTHS})\b", _WORDS)
_MONTH = guard(r"\b(?:{MONTHS}|{MONTH})", _WORDS)
_ELSEWHERE = guard(" {ELSEWHERE} [^⟨]*$", _WORDS)
_TIME = guard("{TIME}", _WORDS)
_EXTREME = guard(r"(?i)\b{EXTREME} $", _WORDS)
# Signs behind a figure that may tell its time.
_LONG = 60
# How many times a difference beside a comparison with a year before may be off.
_FAR = 5
_NEAR = 20


def is_of_another_time(match: Match, amounts: Sequence[Figure], sketch: Sketch) -> bool:
    """Whether a change is told since another time than that of the figure before."""
    return bool(amounts) and (
        _is_aside(match, amounts, sketch)
        or _is_since(match, amounts, sketch)
        or _is_short(match, amounts, sketch)
        or _is_beside(match, amounts, sketch)
    )


def _is_short(match: Match, amounts: Sequence[Figure], sketch: Sketch) -> bool:
    """Whether a change of a day, week or month stands beside a comparison with a year before."""
    place, language = sketch.place(match.figures["before"]), sketch.language
    leading, behind = sketch.text[:place], sketch.text[place : place + _LONG]
    if _ON_YEAR.search(leading) and _IN_MONTH(language).search(behind):
        return True
    if not _COMPARED.search(leading) or not _YEAR.search(behind):
        return False
    start = sketch.text.index("⟩", max(sketch.place(one) for one in amounts))
    if _YEARS(language).match(behind, behind.index("⟩")):
        return True
    span = _NEXT.split(sketch.text[start : start + _LONG])[0]
    dates = [sketch.figures[int(one)].date for one in _DATE.findall(span)]
    is_dated = any(len(one) == len("2000-01") for one in dates)
    return is_dated or bool(_SHORT.search(span)) or _is_far(match)


def _is_far(match: Match) -> bool:
    """Whether a difference is so many times that of two figures, or less, that it is no slip.

    One that is told in percent, too, may be in dozens.
    """
    before, after = (match.figures[role].value or Fraction(0) for role in ("before", "after"))
    difference = match.figures.get("difference")
    told = abs(difference.value or Fraction(0)) if difference else Fraction(0)
    return (
        told > 0
        and "change" not in match.figures
        and not told / _FAR <= abs(before - after) <= told * _FAR
    )


def _is_since(match: Match, amounts: Sequence[Figure], sketch: Sketch) -> bool:
    """Whether a change is told since another date than that of the figure before."""
    before, after = (_date(match.figures[role], sketch) for role in ("before", "after"))
    start = sketch.behind(max(sketch.place(one) for one in amounts))
    since = _SINCE.search(_NEXT.split(sketch.text[start : start + _LONG])[0])
    if not before or not since:
        return False
    if since["date"]:
        date = sketch.figures[int(since["date"])].date
        return not (date.startswith(before) or before.startswith(date))
    return not since["last"] or _years(before, after) > 1


def _date(figure: Figure, sketch: Sketch) -> str:
    """Return the date that stands behind a figure; empty where none does."""
    found = _DATED.match(sketch.text, sketch.text.index("⟩", sketch.place(figure)))
    return sketch.figures[int(found[1])].date if found else ""


def _is_aside(match: Match, amounts: Sequence[Figure], sketch: Sketch) -> bool:
    """Whether a change is that of a time before: "after rising 2 percent in April, to 97"."""
    place = min(map(sketch.place, amounts))
    levels = [sketch.place(match.figures[role]) for role in ("before", "after")]
    is_aside = place < min(levels) and _ASIDE(sketch.language).search(sketch.text[: match.start])
    return bool(is_aside and "," in sketch.text[place : min(levels)])


def _years(before: str, after: str) -> int:
    """Return how many years lie between two dates; 0 where one has none."""
    first, last = before[:4], after[:4]
    return int(last) - int(first) if first.isdecimal() and last.isdecimal() else 0


def _is_beside(match: Match, amounts: Sequence[Figure], sketch: Sketch) -> bool:
    """Whether a change is complete before a comparison: "rose 2 points to 42, up from 30 in May".

    The other figure is that of an election or the start of the year, of a month where the change
    tells none, of another thing, or the change would go the other way.
    """
    before, after = match.figures["before"], match.figures["after"]
    place, told = sketch.place(before), max(map(sketch.place, amounts))
    leading, language = sketch.text[:place], sketch.language
    if not told < sketch.place(after) < place:
        return False
    behind = sketch.text[sketch.behind(place) :][:_LONG]
    if _is_elsewhere(leading, behind, language):
        return True
    if not _BESIDE.search(leading):
        return False
    printed = sketch.prose[max(before.start - _NEAR, sketch.start) : before.start]
    way = _OTHER_WAY(language).search(leading)
    if _EXTREME(language).search(printed) or (way and (way.lastgroup or "") not in match.words):
        return True
    then = _THEN(language).match(behind)
    if then is None:
        return False
    month = _MONTH(language)
    return not month.search(then[0]) or (way is not None and not month.search(leading))


def _is_elsewhere(leading: str, behind: str, language: str) -> bool:
    """Whether the figure between two texts is compared as that of another: "26 for the rival"."""
    is_compared = _COMPARED.search(leading)
    is_other = _ELSEWHERE(language).match(_NEXT.split(behind)[0])
    return bool(is_compared and is_other) and not _TIME(language).search(behind)
