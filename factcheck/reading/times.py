"""Changes that are told beside a comparison with another time."""

import re
from collections.abc import Sequence

from factcheck.model.figure import Figure
from factcheck.reading.phrases import Match
from factcheck.reading.sketch import Sketch

# Comparisons, a year in them, and words for less than a quarter.
_COMPARED = re.compile(
    r"\b(?:compared (?:to|with)|versus|against|gegenüber|im vergleich \w+|verglichen mit|"
    r"nach|contre) $"
)
_YEAR = re.compile(r"\byear|\bago\b|\bearlier\b|\bvorjahr|⟨d")
_SHORT = re.compile(
    r"\b(?:day|week|month|overnight|tag|woche|monat|vormonat|vortag|vorwoche|in (?:january|february|"
    r"march|april|may|june|july|august|september|october|november|december)|im (?:januar|februar|"
    r"märz|april|mai|juni|juli|august|september|oktober|november|dezember))\b"
)
# A change within a year, and a month in which the earlier figure was.
_ON_YEAR = re.compile(r"\byear[- ](?:on|over)[- ]year\b|\bgegenüber dem vorjahr\b")
_MONTHS = (
    "january|february|march|april|may|june|july|august|september|october|november|december|"
    "januar|februar|märz|mai|juni|juli|oktober|dezember"
)
_IN_MONTH = re.compile(
    rf"⟩ (?:(?:in|im) (?:{_MONTHS})\b(?! ⟨d|,? ⟨d)|(?:the|a) (?:previous|month)|im vormonat)"
)
_YEARS = re.compile(
    r"⟩ (?:⟨a\d+⟩|(?:several|some|many) years) (?:ago|earlier|before)\b|⟩ vor ⟨a\d+⟩"
)
_NEXT = re.compile(r"[,.;)]|⟨[^do]")
_DATE = re.compile(r"⟨d(\d+)⟩")
# With what time a change is compared, and the date of the figure before.
_SINCE = re.compile(
    r" (?:from|on|over|than|since|versus|against|compared (?:to|with)|gegenüber|zu[mr]?|seit|als|"
    r"im vergleich zu[mr]?|par rapport [àa]u?|depuis|sur)\b[^⟨]*(?:⟨d(\d+)⟩|"
    r"\b(?P<last>(?:previous|prior|last|preceding) year\b|year (?:ago|earlier|before)|vorjahr|année précédente|an dernier))|"
    r" (?:alone|allein)\b"
)
_DATED = re.compile(r"⟩(?: [^\W\d_]+){0,4},? \(?⟨d(\d+)⟩")
# What tells of a time before, up to a comma.
_ASIDE = re.compile(
    r"\b(?:after|before|since|following|having|nach|nachdem|après)(?: [^\W\d_]+){0,2} $"
)
# What stands before a figure that is told beside a change, and says where that figure was: at a
# time that nobody meant by the change, or in another place or thing.
_BESIDE = re.compile(r", (?:[^⟨⟩,]* )?$")
_OTHER_WAY = re.compile(r"(?P<up>⇡)up from $|(?P<down>⇣)down from $")
_THEN = re.compile(
    rf" (?:at|in|on|am|zu|im|bei|à|en) (?:[^\W\d_]+ ){{0,3}}?(?:start|beginning|outset|election|[a-zäöüß]*wahl|élection|"
    rf"beginn|jahresbeginn|jahresanfang|{_MONTHS})\b"
)
_MONTH = re.compile(rf"\b(?:{_MONTHS}|month|monat)")
_ELSEWHERE = re.compile(r" (?:for|in|at|among|bei|für|beim|pour|chez) [^⟨]*$")
_TIME = re.compile(
    r"year|quarter|month|week|day|period|half|ago|earlier|before|previous|prior|last|season|"
    rf"jahr|quartal|monat|woche|tag|zeit|zuvor|vor|winter|summer|spring|autumn|{_MONTHS}"
)
_EXTREME = re.compile(r"\b(?:low|high|peak|tief|hoch)(?: of| von)? $", re.IGNORECASE)
# Signs behind a figure that may tell its time.
_LONG = 60
_WORDS = 20


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
    place = sketch.place(match.figures["before"])
    behind = sketch.text[place : place + _LONG]
    if _ON_YEAR.search(sketch.text[:place]) and _IN_MONTH.search(behind):
        return True
    if not _COMPARED.search(sketch.text[:place]) or not _YEAR.search(behind):
        return False
    start = sketch.text.index("⟩", max(sketch.place(one) for one in amounts))
    if _YEARS.match(behind, behind.index("⟩")):
        return True
    span = _NEXT.split(sketch.text[start : start + _LONG])[0]
    dates = [sketch.figures[int(one)].date for one in _DATE.findall(span)]
    return bool(_SHORT.search(span)) or any(len(one) == len("2000-01") for one in dates)


def _is_since(match: Match, amounts: Sequence[Figure], sketch: Sketch) -> bool:
    """Whether a change is told since another date than that of the figure before."""
    before, after = (_date(match.figures[role], sketch) for role in ("before", "after"))
    start = sketch.behind(max(sketch.place(one) for one in amounts))
    since = _SINCE.search(_NEXT.split(sketch.text[start : start + _LONG])[0])
    if not before or not since:
        return False
    if since[1]:
        date = sketch.figures[int(since[1])].date
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
    is_aside = place < min(levels) and _ASIDE.search(sketch.text[: match.start])
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
    leading = sketch.text[:place]
    if not told < sketch.place(after) < place:
        return False
    behind = sketch.text[sketch.behind(place) :][:_LONG]
    if _is_elsewhere(leading, behind):
        return True
    if not _BESIDE.search(leading):
        return False
    printed = sketch.prose[max(before.start - _WORDS, sketch.start) : before.start]
    way = _OTHER_WAY.search(leading)
    if _EXTREME.search(printed) or (way and (way.lastgroup or "") not in match.words):
        return True
    then = _THEN.match(behind)
    if then is None:
        return False
    return not _MONTH.search(then[0]) or (way is not None and not _MONTH.search(leading))


def _is_elsewhere(leading: str, behind: str) -> bool:
    """Whether the figure between two texts is compared as that of another: "26 for the rival"."""
    is_compared = _COMPARED.search(leading)
    is_other = _ELSEWHERE.match(_NEXT.split(behind)[0])
    return bool(is_compared and is_other) and not _TIME.search(behind)
