"""With what a change is compared: the year, quarter, month, week or day before, or a start since.

"up 3 percent from the previous quarter" behind two figures that are a year apart, or that tell no
time, is a change from a third figure, which is not printed.
"""

import re
from collections.abc import Mapping, Sequence
from types import MappingProxyType

from factcheck.model.figure import Figure
from factcheck.reading.phrases import Match
from factcheck.reading.sketch import Sketch

_LAST = r"(?:previous|prior|preceding|last|vorigen|letzten|vorangegangenen)"
_BEFORE = r"(?:ago|earlier|before|previously)"
_SINCE = "(?:since|seit|depuis)"
_DAYS = (
    "(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|"
    "lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche"
)
_MONTHS = (
    "january|february|march|april|may|june|july|august|september|october|november|december|januar|"
    "februar|märz|mai|juni|juli|oktober|dezember|janvier|février|mars|avril|juin|juillet|août|"
    "septembre|octobre|novembre|décembre"
)
# The longest first: the same quarter of the previous year is a year before.
_SPANS: Mapping[str, re.Pattern[str]] = MappingProxyType(
    {
        span: re.compile(rf"\b(?:{expression})\b")
        for span, expression in {
            "year": rf"{_LAST}[- ](?:year|jahre?s?)(?:'s)?|year[- ]{_BEFORE}|"
            "year[- ](?:on|over|to)[- ]year|yoy|y/y|vorjahr\\w*|vor einem jahr|im jahresvergleich|"
            r"(?:année|an) (?:précédente?|dernière?|passée?)|un an (?:plus tôt|auparavant)|il y a un an|"
            "sur un an",
            "quarter": rf"{_LAST} quart(?:er|al)(?:'s|s)?|quarter {_BEFORE}|three months {_BEFORE}|"
            "quarter[- ](?:on|over|to)[- ]quarter|qoq|q/q|sequential(?:ly)?|vorquartal\\w*|"
            "trimestre (?:précédent|dernier)|sur (?:le|un) trimestre",
            "month": rf"{_LAST} mon(?:th|ate?s?)(?:'s)?|month {_BEFORE}|"
            "month[- ](?:on|over|to)[- ]month|mom|m/m|vormonat\\w*|"
            "mois (?:précédent|dernier)|sur (?:le|un) mois",
            "week": rf"{_LAST} (?:week|woche)(?:'s)?|week {_BEFORE}|week[- ]on[- ]week|vorwoche\\w*|"
            rf"semaine (?:précédente|dernière)|sur (?:la|une) semaine|{_SINCE} (?:{_DAYS})",
            "day": rf"{_LAST} day(?:'s)?|yesterday|day {_BEFORE}|vortag\\w*|la veille|"
            "sur la (?:séance|journée)",
            "start": rf"(?:{_SINCE}|year to) (?:date|{_MONTHS}|(?:the )?(?:start|beginning)|jahres\w+|"
            "(?:le )?début)",
        }.items()
    }
)
# A time that is a figure of its own: six months ago.
_AGO = re.compile(rf"⟨a(\d+)⟩[- ]{_BEFORE}\b")
_IN_YEAR = re.compile(
    rf" (?:in|im|en) (?:(?:the|its) )?(?:⟨o\d+⟩|(?:{_MONTHS}|first|second|third|fourth|ersten|zweiten|"
    r"dritten|vierten|premier|deuxième|troisième)\b)"
)
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
    return next((span for span, pattern in _SPANS.items() if pattern.search(text)), "")


def _behind(place: int, sketch: Sketch) -> str:
    """Return the words behind the figure at a place, up to what begins anew."""
    start = sketch.behind(place)
    return _NEXT.split(sketch.text[start : start + _REACH])[0]
