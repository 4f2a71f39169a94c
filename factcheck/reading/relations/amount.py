"""By how much a thing changed, in its unit and in percent, where one of its levels is printed.

"300 members fewer than the 1,200 of last year, a drop of 25 percent", "rose by $5 million, or 20
percent, to $30 million".
"""

from collections.abc import Iterator, Mapping
from fractions import Fraction
from types import MappingProxyType

from factcheck.model.figure import Figure, FigureKind
from factcheck.model.interval import Interval
from factcheck.reading.basis import is_on_another_basis
from factcheck.reading.guards import guard
from factcheck.reading.literals import in_currency, share, term, unhedged
from factcheck.reading.nouns import comparable
from factcheck.reading.others import Holds, growth, is_of_others, meets, moved, part, ratio
from factcheck.reading.phrases import Match, likely, matches
from factcheck.reading.relation import Relation, Stated
from factcheck.reading.sketch import Sketch

# The end of the phrase that tells a percentage.
_END = r"(?=[.;:!?)]|,(?! ⟨)| -|$)"
_TOLD = rf"{{APP}}{{NOUN}}{{OFBY}} <change>{_END}"


def _either(joined: str, points: str) -> str:
    """Return a difference and its percentage, whichever comes first."""
    by, difference = rf"(?:,? {joined}| \((?:{joined})?)", f"<difference>(?: {points})?"
    return rf"(?:{difference}{by}<change>|<change>{by}{difference})\)?"


def _whole(parted: str) -> str:
    """Return what does not lead on to a part of a thing, nor to its earlier level."""
    return rf"(?!,? (?:{parted})\b(?! ⟨d))(?![^.;]* {{THAN}} ⟨)"


_EN = _either("or (?:by )?", "points?")
_DE, _FR = _either("(?:oder|bzw\\.) (?:um )?", "punkten?"), _either("(?:soit|ou) ", "points?")
PATTERNS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "en": (
            rf"<difference>{{WORDS}} {{LEVEL}}{{WORDS}} than {{SIDE}}\(?<before>\)?{{SIDE}}{_TOLD}",
            rf"{{MOVE}} (?:by )?<difference> {{OVER}} {{SIDE}}<before>(?!{{SIDE}} to ⟨){{SIDE}}{_TOLD}",
            (
                r"{MOVE} (?:by )?<difference> {OVER} {SIDE}<before>(?!{SIDE} to ⟨){SIDE}, "
                rf"(?:or |an? )?<change>(?: {{NOUN}})?{_END}"
            ),
            rf"had <before>{{SPAN}}[;,] (?:and )?(?:it|she|he|they) {{MOVE}} <difference>{_TOLD}",
            rf"{{MOVE}} (?:by )?{_EN},? to <after>{_whole('of')}",
            rf"<after>{{SPAN}},{{APP}}{{NOUN}}{{OFBY}} {_EN}{_whole('in|of|for|at|among|within')}",
            rf"<after>{{SPAN}}, <difference> {{LEVEL}}{{WORDS}} than {{SIDE}}{_TOLD}",
        ),
        "de": (
            rf"<difference>{{WORDS}} {{LEVEL}}{{WORDS}} als {{SIDE}}\(?<before>\)?{{SIDE}}{_TOLD}",
            rf"{{MOVE}} um <difference> {{OVER}} {{SIDE}}<before>(?!{{SIDE}} auf ⟨){{SIDE}}{_TOLD}",
            rf"{{MOVE}} um {_DE} auf <after>{_whole('de[rs]')}",
            rf"um {_DE} auf <after>{{TAIL}}{{MOVE}}{_whole('de[rs]')}",
            rf"<after>{{SPAN}},{{APP}}{{NOUN}}{{OFBY}} {_DE}{_whole('in|im|bei|de[rs]|für|am')}",
            rf"<after>{{SPAN}}, <difference> {{LEVEL}}{{WORDS}} als {{SIDE}}{_TOLD}",
        ),
        "fr": (
            (
                rf"<difference>{{WORDS}} {{LEVEL}}{{WORDS}} qu(?:e |'){{SIDE}}\(?<before>\)?"
                rf"{{SIDE}}{_TOLD}"
            ),
            rf"{{MOVE}} de <difference> {{THAN}} {{SIDE}}<before>(?!{{SIDE}} à ⟨){{SIDE}}{_TOLD}",
            rf"{{MOVE}} de {_FR},? (?:à|pour atteindre) <after>{_whole('de|du|des')}",
            rf"<after>{{SPAN}}, <difference> {{LEVEL}}{{WORDS}} qu(?:e |'){{SIDE}}{_TOLD}",
        ),
    }
)
_WORDS: Mapping[str, Mapping[str, str]] = MappingProxyType(
    {
        "en": {"FROM": "from", "TO": "to"},
        "de": {"FROM": "von", "TO": "auf"},
        "fr": {"FROM": "de", "TO": "à"},
    }
)
# What stands before an earlier level, and behind one where the later one looks like a year.
_FROM = guard(r"[↑↓⇡⇣][^⟨⟩.;:!?]*\b{FROM} $", _WORDS)
_TO_A_YEAR = guard(r" {TO} ⟨d", _WORDS)


def relations(sketch: Sketch, language: str) -> Iterator[Relation]:
    """Yield the differences that a sentence tells as a percentage of the earlier level, too."""
    letters = {*sketch.letters}
    if not {"p", "f"} & letters or sketch.amounts < len(("difference", "before", "change")):
        return
    for pattern in likely(PATTERNS.get(language, ()), sketch):
        for match in matches(pattern, language, sketch):
            relation = _relation(match, sketch, language)
            if relation:
                yield relation


def _relation(match: Match, sketch: Sketch, language: str) -> Relation | None:
    """Return what a match states; ``None`` where its figures are no levels, or of others."""
    role = "before" if "before" in match.figures else "after"
    level, change = match.figures[role], match.figures["change"]
    difference = in_currency(match.figures["difference"], level)
    if role == "after" and _is_earlier(level, sketch):
        return None
    if role == "before" and "level" in match.words:
        # "90 boats more than the 600": what compares is no hedge.
        level = unhedged(level)
    if _is_other(match, level, difference, sketch, language):
        return None
    sign = 0 if role == "before" else 1 if "down" in match.words else -1
    first, second, rate = term(role, level), term("difference", difference), share(change)
    if not first or not second or not rate:
        return None
    if is_of_others(level, difference, sketch, _holds(change, sign)):
        return None
    base = {0: "before", 1: "(after + difference)", -1: "(after - difference)"}[sign]
    says = (Stated(f"difference = {rate.lstrip('-')} * {base}", change),)
    return Relation("amount", sketch.start, sketch.end, (first, second), says)


def _is_earlier(level: Figure, sketch: Sketch) -> bool:
    """Whether a level is that from which something rose or fell: "rose from 40 to a high"."""
    place = sketch.place(level)
    is_from = _FROM(sketch.language).search(sketch.text[:place]) is not None
    return is_from or bool(_TO_A_YEAR(sketch.language).match(sketch.text, sketch.behind(place)))


def _is_other(
    match: Match, level: Figure, difference: Figure, sketch: Sketch, language: str
) -> bool:
    """Whether a difference is none of a level, as far as units and words tell, or both ways."""
    return (
        FigureKind.PERCENT in {level.kind, difference.kind}
        or not comparable(level, difference, sketch.prose, language)
        or is_on_another_basis(match, sketch)
        or {"up", "down"} <= match.words.keys()
    )


def _holds(change: Figure, sign: int) -> Holds:
    """Return what tells whether a value is a percentage of a level, or the level more by it.

    The level is that before, or that after: then the one before lies by the value above or below.
    """
    told = part(change)
    fallen = told.scaled(Fraction(-1)) if told else None

    def holds(level: Interval, value: Interval) -> bool:
        grown = growth(level, value)
        base = moved(level, value, sign)
        times = base and ratio(base, value)
        return meets(times, told) or meets(grown, told) or meets(grown, fallen)

    return holds
