"""Things that went from one figure to another, as the turns of phrase of a sentence tell.

Relations of a change share them: each has by how much, ``{BY}``, in its own way.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple

from factcheck.model.figure import Figure
from factcheck.reading.basis import (
    is_age,
    is_apart,
    is_done_to,
    is_earlier,
    is_from_another,
    is_no_change,
    is_on_another_basis,
)
from factcheck.reading.guards import Patterns, Words, expanded, guard, guard_of_all
from factcheck.reading.literals import pair, unhedged
from factcheck.reading.nouns import comparable, in_money
from factcheck.reading.phrases import Match, likely, matches
from factcheck.reading.relation import Term
from factcheck.reading.sketch import Sketch
from factcheck.reading.spans import is_over_another_span
from factcheck.reading.times import is_of_another_time
from factcheck.reading.trailing import is_by_how_much, is_of_another
from factcheck.reading.turns import PATTERNS

_WORDS: Mapping[str, Mapping[str, str]] = MappingProxyType(
    {
        "en": {
            "NO_HEDGE": r"(?<!\bfrom )(?<!\bthan )(?<!\bto )\b(?:above|below|over|under|"
            "(?:higher|lower|more|less|fewer) than)(?: (?:the|its|their))?",
            "CLAUSE": "and|while|but",
            "ADVERB": r"up|down|\w+ing",
        },
        "de": {
            "NO_HEDGE": r"(?<!\bvon )(?<!\bals )(?<!\bauf )\b(?:über|unter|"
            "(?:höher|niedriger|mehr|weniger) als)(?: (?:den|dem|die|das|denen))?",
            "CLAUSE": "und|aber",
        },
    }
)
# What compares with a figure, although elsewhere it is a hedge: "20 percent above the 8 million".
_COMPARED = guard("{NO_HEDGE} $", _WORDS)
_CLAUSE = guard("[,.;:!?]| {CLAUSE} ", _WORDS)
_CHANGE = guard_of_all(r" (?:[a-z]+ )?[⇡⇣](?!{ADVERB}\b)", _WORDS)
_VERB = re.compile(r"([↑↓])[^\W\d_]+ $")
# A figure that lacks the scale word of another one is smaller by more than this.
_TINY = 1000
_AMOUNTS = ("change", "difference")


class Move(NamedTuple):
    """A thing before and after, the match that told so, and whether it fell."""

    before: Term
    after: Term
    match: Match
    falls: bool

    @property
    def levels(self) -> tuple[Figure, Figure]:
        """The figures before and after."""
        return self.before.figure, self.after.figure

    @property
    def sign(self) -> str:
        """The sign of the change."""
        return "-" if self.falls else "+"


def moves(patterns: tuple[str, ...], language: str, sketch: Sketch) -> Iterator[Move]:
    """Yield the moves that patterns find whose figures can be compared."""
    for pattern in likely(patterns, sketch):
        for match in matches(pattern, language, sketch):
            move = _move(match, language, sketch)
            if move:
                yield move


def by(amount: str, words: Words) -> Patterns:
    """Return the patterns by language, with an expression for by how much in its words."""
    return {
        language: tuple(
            pattern.replace("{BY}", expanded(amount, words, language)) for pattern in patterns
        )
        for language, patterns in PATTERNS.items()
    }


def _move(match: Match, language: str, sketch: Sketch) -> Move | None:
    before, after = match.figures["before"], match.figures["after"]
    amounts = [match.figures[name] for name in _AMOUNTS if name in match.figures]
    falls = _falls(match, language, sketch, amounts)
    if falls is None or not _can_be_compared(before, after, sketch, language):
        return None
    if _is_told_otherwise(match, amounts, falls=falls, sketch=sketch):
        return None
    if _COMPARED(sketch.language).search(sketch.text[: sketch.place(before)]):
        before = unhedged(before)
    is_so = ((after.value or 0) < (before.value or 0)) == falls
    if ("elided" in match.words and not is_so) or (
        is_so and _is_denied(match, sketch, falls=falls)
    ):
        return None
    terms = pair(
        ("before", in_money(before, after, sketch.prose, language)),
        ("after", in_money(after, before, sketch.prose, language)),
    )
    return Move(*terms, match, falls) if terms else None


def _is_denied(match: Match, sketch: Sketch, *, falls: bool) -> bool:
    """Whether a verb tells the other way of figures for which a noun is right.

    "Rose from 50 to 40, a drop of 20 percent" is no rise, which is told of the verb.
    """
    if "difference" not in match.figures and "change" not in match.figures:
        return False
    verb = _VERB.search(sketch.text[: match.start])
    return verb is not None and verb[1] == ("↑" if falls else "↓")


def _is_told_otherwise(
    match: Match, amounts: Sequence[Figure], *, falls: bool, sketch: Sketch
) -> bool:
    """Whether words tell that the change is none between these figures."""
    return (
        is_on_another_basis(match, sketch)
        or is_earlier(match, sketch)
        or is_by_how_much(match, sketch)
        or is_apart(match, amounts, sketch)
        or is_done_to(match, amounts, sketch)
        or is_no_change(match, amounts, sketch)
        or is_age(match, amounts, sketch)
        or is_of_another_time(match, amounts, sketch)
        or is_over_another_span(match, amounts, sketch)
        or is_of_another(match, amounts, sketch)
        or is_from_another(match, sketch, falls=falls)
    )


def _can_be_compared(before: Figure, after: Figure, sketch: Sketch, language: str) -> bool:
    """Whether two figures are levels of one kind, neither negative nor short for a larger one.

    "to 87.4 million from 85.1" leaves a scale out; in "against a 5 tonne increase" stands a change.
    """
    if (before.value or 0) < 0 or (after.value or 0) < 0:
        return False
    if _is_short_for(before, after) or _is_short_for(after, before):
        return False
    behind = sketch.text[sketch.place(before) :].partition("⟩")[2]
    if _CHANGE.match(behind):
        return False
    first = in_money(before, after, sketch.prose, language)
    return comparable(
        first, in_money(after, before, sketch.prose, language), sketch.prose, language
    )


def _is_short_for(figure: Figure, other: Figure) -> bool:
    """Whether a figure lacks the scale word of another one, beside which it would be tiny."""
    if figure.scales != (1,) or other.scales == (1,) or not figure.value or not other.value:
        return False
    return abs(figure.value) * _TINY < abs(other.value)


def _falls(match: Match, language: str, sketch: Sketch, amounts: Sequence[Figure]) -> bool | None:
    """Return whether the thing fell; ``None`` where that is not said, or both ways.

    "fell by 5 (-10 %)" says it once: a sign goes with its verb.
    """
    signed = any((one.value or 0) < 0 for one in amounts)
    if "down" in match.words or "up" in match.words:
        falls = "down" in match.words
        if (signed and not falls) or (falls and "up" in match.words):
            return None
        clause = _CLAUSE(language).split(sketch.text[: match.start])[-1]
        is_mixed = ("↑" if falls else "↓") in clause and sketch.text[match.start] in "⇡⇣"
        return None if is_mixed else falls
    if signed:
        return True
    if "chained" not in match.words:
        return None
    told = [*matches("{MOVE}", language, sketch._replace(text=sketch.text[: match.start]))]
    return "down" in told[-1].words if told else None
