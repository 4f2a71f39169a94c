"""A change in percent: two figures for one thing, and by how much it rose or fell between them.

"rose 30 percent to 50 from 40", "um 5,8 Prozent auf 1,2 Milliarden, nach 1,0 Milliarden". A figure
may stand for the change in the unit itself beside the percentage, which is a relation of its own.
Between percentages it may be meant in points: only what is wrong in either way is read.
"""

from collections.abc import Iterator, Mapping
from fractions import Fraction
from types import MappingProxyType

from factcheck.model.figure import Figure, FigureKind
from factcheck.reading.guards import guard_of_all
from factcheck.reading.literals import share
from factcheck.reading.moves import Move, by, moves
from factcheck.reading.others import Holds, growth, is_of_others, meets, part
from factcheck.reading.relation import Relation, Stated
from factcheck.reading.sketch import Sketch

_WORDS: Mapping[str, Mapping[str, str]] = MappingProxyType(
    {
        "en": {"OR": "or", "FROM": "from|than|on|over"},
        "de": {"OR": r"oder|bzw\.", "FROM": "von|als"},
        "fr": {"OR": "soit|ou", "FROM": "à|aux?"},
    }
)
PATTERNS = by(
    r"(?:<difference>,? {OR} |<difference> \()?<change>(?:,? {OR} <difference>| \(<difference>\))?",
    _WORDS,
)

_HUNDRED = 100
# What stands before a percentage that another was before.
_FROM = guard_of_all(r"\b{FROM} $", _WORDS)


def relations(sketch: Sketch, language: str) -> Iterator[Relation]:
    """Yield the changes in percent that a sentence states."""
    if not {"p", "f"} & {*sketch.letters} or sketch.amounts < len(("before", "after", "change")):
        return
    for move in moves(PATTERNS.get(language, ()), language, sketch):
        change = move.match.figures["change"]
        rate = share(change).lstrip("-")
        if _is_of_others(move, sketch):
            continue
        if not rate or change.scales not in {(), (1,)} or not move.before.figure.value:
            continue
        text = f"after = before * (1 {move.sign} {rate})"
        if move.after.figure.kind is FigureKind.PERCENT:
            if _may_hold(move, change):
                continue
            text = f"after = before {move.sign} {rate.removesuffix('%').rstrip()} pp"
        terms = (move.before, move.after)
        yield Relation("change", sketch.start, sketch.end, terms, (Stated(text, change),))


def _is_of_others(move: Move, sketch: Sketch) -> bool:
    """Whether a percentage is that of other figures, as one that is told from afar may be.

    Among percentages the last may be that of the time before: "46 %, up by 15 %, against 10 %".
    """
    if move.after.figure.kind is not FigureKind.PERCENT:
        return is_of_others(*move.levels, sketch, _holds(move), far="only" in move.match.words)
    before, after = map(sketch.place, move.levels)
    is_last = after < sketch.place(move.match.figures["change"]) < before
    return "only" in move.match.words or (is_last and not _FROM.search(sketch.text[:before]))


def _holds(move: Move) -> Holds:
    """Return what tells whether a thing grew or fell between two values by what is told."""
    told = part(move.match.figures["change"])
    wanted = told.scaled(Fraction(-1)) if told and move.falls else told
    return lambda before, after: meets(growth(before, after), wanted)


def _may_hold(move: Move, change: Figure) -> bool:
    """Whether a change between percentages is right as percent or as points, however it rounds.

    So it is taken for one that is hedged, or no percentage.
    """
    figures = (move.before.figure, move.after.figure, change)
    values = [abs(one.value) for one in figures if one.value and not one.hedge]
    if change.kind is not FigureKind.PERCENT or len(values) < len(figures):
        return True
    first, second, told = values
    half, its_half, slack = (_place(one) / 2 for one in figures)
    if first <= half or abs(abs(second - first) - told) <= half + its_half + slack:
        return True
    ends = ((second + its_half) / (first - half), (second - its_half) / (first + half))
    low, high = sorted(abs(end - 1) * _HUNDRED for end in ends)
    return low - slack <= told <= high + slack


def _place(figure: Figure) -> Fraction:
    """Return one in the last place of a figure in digits."""
    return Fraction(1, 10 ** len(figure.numbers[0].partition(".")[2]))
