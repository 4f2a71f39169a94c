"""By how much a thing changed, in its unit and in percent, where only its earlier level is printed.

"300 members fewer than the 1,200 of last year, a drop of 25 percent".
"""

from collections.abc import Iterator, Mapping
from fractions import Fraction
from types import MappingProxyType

from factcheck.model.figure import Figure, FigureKind
from factcheck.model.interval import Interval
from factcheck.reading.literals import share, term
from factcheck.reading.moves import is_on_another_basis
from factcheck.reading.nouns import comparable
from factcheck.reading.others import growth, is_of_others, meets, part, ratio
from factcheck.reading.phrases import Match, likely, matches
from factcheck.reading.relation import Relation, Stated
from factcheck.reading.sketch import Sketch

# The end of the phrase that tells a percentage.
_END = r"(?=[.;:!?)]|,(?! ⟨)| -|$)"
_TOLD = rf"{{APP}}{{NOUN}}{{OFBY}} <change>{_END}"
PATTERNS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "en": (
            rf"<difference>{{WORDS}} {{LEVEL}}{{WORDS}} than {{SIDE}}\(?<before>\)?{{SIDE}}{_TOLD}",
            rf"{{MOVE}} (?:by )?<difference> {{OVER}} {{SIDE}}<before>(?!{{SIDE}} to ⟨){{SIDE}}{_TOLD}",
            (
                r"{MOVE} (?:by )?<difference> {OVER} {SIDE}<before>(?!{SIDE} to ⟨){SIDE}, "
                rf"(?:or |an? )?<change>(?: {{NOUN}})?{_END}"
            ),
        ),
        "de": (
            rf"<difference>{{WORDS}} {{LEVEL}}{{WORDS}} als {{SIDE}}\(?<before>\)?{{SIDE}}{_TOLD}",
            rf"{{MOVE}} um <difference> {{OVER}} {{SIDE}}<before>(?!{{SIDE}} auf ⟨){{SIDE}}{_TOLD}",
        ),
        "fr": (
            (
                rf"<difference>{{WORDS}} {{LEVEL}}{{WORDS}} qu(?:e |'){{SIDE}}\(?<before>\)?"
                rf"{{SIDE}}{_TOLD}"
            ),
            rf"{{MOVE}} de <difference> {{THAN}} {{SIDE}}<before>(?!{{SIDE}} à ⟨){{SIDE}}{_TOLD}",
        ),
    }
)


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
    before, difference, change = (
        match.figures[role] for role in ("before", "difference", "change")
    )
    first, second, rate = term("before", before), term("difference", difference), share(change)
    if FigureKind.PERCENT in {before.kind, difference.kind} or not first or not second or not rate:
        return None
    if not comparable(before, difference, sketch.prose, language):
        return None
    if is_on_another_basis(match, sketch) or _is_of_others(before, difference, change, sketch):
        return None
    says = (Stated(f"difference = {rate.lstrip('-')} * before", change),)
    return Relation("amount", sketch.start, sketch.end, (first, second), says)


def _is_of_others(before: Figure, difference: Figure, change: Figure, sketch: Sketch) -> bool:
    """Whether a percentage is that of other figures: what rose by a fifth may be something else."""
    told = part(change)
    fallen = told.scaled(Fraction(-1)) if told else None

    def holds(one: Interval, other: Interval) -> bool:
        grown = growth(one, other)
        return meets(ratio(one, other), told) or meets(grown, told) or meets(grown, fallen)

    return is_of_others(before, difference, sketch, holds)
