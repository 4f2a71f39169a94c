"""With what a change is compared: the year, quarter, month, week or day before, or a start since.

"up 3 percent from the previous quarter" behind two figures that are a year apart, or that tell no
time, is a change from a third figure, which is not printed.
"""

import re
from collections.abc import Mapping, Sequence
from types import MappingProxyType

from factcheck.model.figure import Figure
from factcheck.reading.guards import guard_of_all
from factcheck.reading.phrases import Match
from factcheck.reading.sketch import Sketch

_WORDS: Mapping[str, Mapping[str, str]] = MappingProxyType(
    {
        "en": {
            "LAST": "previous|prior|preceding|last",
            "BEFORE": "ago|earlier|before|previously",
            "OVER": "[- ](?:on|over|to)[- ]",
            "YEAR": "{LAST}[- ]year(?:'s)?|year[- ]{BEFORE}|year{OVER}year|yoy|y/y",
            "QUARTER": "{LAST} quarter(?:'s)?|quarter {BEFORE}|three months {BEFORE}|"
            "quarter{OVER}quarter|qoq|q/q|sequential(?:ly)?",
            "MONTH": "{LAST} month(?:'s)?|month {BEFORE}|month{OVER}month|mom|m/m",
            "WEEK": "{LAST} week(?:'s)?|week {BEFORE}|week[- ]on[- ]week|since {DAYS}",
            "DAY": "{LAST} day(?:'s)?|yesterday|day {BEFORE}",
            "START": "(?:since|year to) (?:date|{MONTHS}|(?:the )?(?:start|beginning))",
            "IN": "in(?: the| its)?",
            "ORDINAL": "first|second|third|fourth",
        },
        "de": {
            "LAST": "vorigen|letzten|vorangegangenen",
            "YEAR": r"{LAST}[- ]jahre?s?|vorjahr\w*|vor einem jahr|im jahresvergleich|yoy|y/y",
            "QUARTER": r"{LAST} quartals?|vorquartal\w*|qoq|q/q",
            "MONTH": r"{LAST} monate?s?|vormonat\w*|mom|m/m",
            "WEEK": r"{LAST} woche|vorwoche\w*|seit {DAYS}",
            "DAY": r"vortag\w*",
            "START": r"seit (?:{MONTHS}|jahres\w+)",
            "IN": "in|im",
            "ORDINAL": "ersten|zweiten|dritten|vierten",
        },
        "fr": {
            "YEAR": r"(?:année|an) (?:précédente?|dernière?|passée?)|"
            "un an (?:plus tôt|auparavant)|il y a un an|sur un an",
            "QUARTER": "trimestre (?:précédent|dernier)|sur (?:le|un) trimestre",
            "MONTH": "mois (?:précédent|dernier)|sur (?:le|un) mois",
            "WEEK": "semaine (?:précédente|dernière)|sur (?:la|une) semaine|depuis {DAYS}",
            "DAY": "la veille|sur la (?:séance|journée)",
            "START": "depuis (?:{MONTHS}|(?:le )?début)",
            "IN": "en",
            "ORDINAL": "premier|deuxième|troisième",
        },
    }
)
# The longest first: the same quarter of the previous year is a year before.
_SPANS = {
    "year": guard_of_all(r"\b{YEAR}\b", _WORDS),
    "quarter": guard_of_all(r"\b{QUARTER}\b", _WORDS),
    "month": guard_of_all(r"\b{MONTH}\b", _WORDS),
    "week": guard_of_all(r"\b{WEEK}\b", _WORDS),
    "day": guard_of_all(r"\b{DAY}\b", _WORDS),
    "start": guard_of_all(r"\b{START}\b", _WORDS),
}
# A time that is a figure of its own: six months ago.
_AGO = guard_of_all(r"⟨a(\d+)⟩[- ]{BEFORE}\b", _WORDS)
_IN_YEAR = guard_of_all(r" {IN} (?:⟨o\d+⟩|(?:{MONTHS}|{ORDINAL})\b)", _WORDS)
_NEXT = re.compile(r"[,.;:)]|⟨[^doa]")
_BREAK = re.compile(r"[,.;:(]|⟨[^doa]\d+⟩")
# Signs behind or before a figure in which its time stands.
_REACH = 60


def is_over_another_span(match: Match, amounts: Sequence[Figure], sketch: Sketch) -> bool:
    """Whether a change is compared with another time than that of the figure before.

    Where that tells none, a change told behind both figures is so if it is one of less than a year.
    """
    places = [sketch.place(one) for one in amounts]
    if not places:
        return False
    told = _span(_behind(max(places), sketch), sketch)
    before, after = (sketch.place(match.figures[role]) for role in ("before", "after"))
    if not told:
        return False
    then = _span(_behind(before, sketch), sketch) or _span(
        _BREAK.split(sketch.text[:before])[-1], sketch
    )
    if then:
        return then != told
    in_year = [bool(_IN_YEAR.match(_behind(place, sketch))) for place in (before, after)]
    if told.endswith("year"):
        return all(in_year)
    if told == "start" and in_year[0]:
        return False
    return max(places) > max(before, after)


def _span(text: str, sketch: Sketch) -> str:
    """Return how long ago something was with which a part of a sketch compares: "year", "6 month".

    Empty where it does not.
    """
    ago = _AGO.search(text)
    if ago:
        figure = sketch.figures[int(ago[1])]
        told = f"{figure.value} {figure.unit}"
        return "year" if told == "12 month" else told.removeprefix("1 ")
    return next((span for span, one in _SPANS.items() if one.search(text)), "")


def _behind(place: int, sketch: Sketch) -> str:
    """Return the words behind the figure at a place, up to what begins anew."""
    start = sketch.behind(place)
    return _NEXT.split(sketch.text[start : start + _REACH])[0]
