"""How sentences say that a thing went from one figure to another, and by how much.

Relations of a change share these patterns: in them ``{BY}`` is by how much, which each relation has
in its own way.
"""

from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple

from factcheck.model.figure import Figure
from factcheck.reading.basis import (
    is_apart,
    is_earlier,
    is_from_another,
    is_on_another_basis,
)
from factcheck.reading.guards import Patterns, Words, expanded, guard, guard_of_all
from factcheck.reading.literals import pair, unhedged
from factcheck.reading.nouns import comparable
from factcheck.reading.phrases import Match, likely, matches
from factcheck.reading.relation import Term
from factcheck.reading.sketch import Sketch
from factcheck.reading.spans import is_over_another_span
from factcheck.reading.times import is_of_another_time
from factcheck.reading.trailing import is_by_how_much, is_of_another

PATTERNS: Mapping[str, Sequence[str]] = MappingProxyType(
    {
        "en": (
            "{MOVE} … (?:by )?{BY} … from <before> … to <after>",
            "{MOVE} … (?:by )?{BY} … to <after> … {THAN} <before>",
            "{MOVE} … from <before> … to <after>{NEAR}(?:,? or| \\(|, by| by|,) ?(?:or )?(?:by )?{SIGN}?{BY}",
            "from <before> … to <after>{NEAR}{APP}{NOUN}{OFBY} {BY}",
            "to <after> … from <before>{NEAR}{APP}{NOUN}{OFBY} {BY}",
            "from <before> … to <after>{NEAR}{APP}{BY} {NOUN}",
            "<after>{NEAR}{APP}{NOUN}{OFBY} {BY} … {OVER} <before>",
            "<after>{NEAR}{APP}{BY} (?:{NOUN}|{LEVEL}) … ?{OVER} <before>",
            "<after>{NEAR},? \\(?{THAN} <before>{NEAR}{APP}{NOUN}{OFBY} {BY}",
            "<after>{NEAR},? \\(?{THAN} <before>{NEAR}{APP}{BY} {NOUN}",
            "<after>{NEAR}{APP}{BY} {LEVEL} <before>",
            "{BY} {LEVEL}(?: than[^⟨⟩.,;:!?()]{0,40})?[,:] <after>{NEAR},? (?:{THAN}|instead of) <before>",
            "<before> (?:in|for|during) [^⟨⟩.,;:!?()]*⟨d\\d+⟩ {MOVE} (?:by )?{BY} … to <after>",
            "<after>{NEAR} {VERB}(?: by)? {BY} … {THAN} <before>",
            "{MOVE} … (?:by )?{BY} … to <after>{NEAR} \\({PRIOR}<before>",
            "<after>{FREE}\\({PRIOR}<before>[^⟨⟩()]{0,20}?[,;/] ?(?:{SIGN}|{NOUN}{OFBY} )?{BY}",
            "<after>{FREE}\\((?:{SIGN}|{NOUN}{OFBY} ){BY},? {OVER} <before>",
        ),
        "de": (
            "{MOVE} … um {BY} … auf <after> … {THAN} <before>",
            "{MOVE} … um {BY} … von <before> … auf <after>",
            "{MOVE} … von <before> … um {BY} … auf <after>",
            (
                "{MOVE} … von <before> … auf <after>{NEAR}(?: \\(|,? (?:also |somit |damit |und damit |"
                "mithin |das hei(?:ß|ss)t |d\\. ?h\\. |oder )?(?:um )?){SIGN}?{BY}"
            ),
            "von <before> … auf <after>{NEAR} {MOVE}, (?:also |somit |damit |mithin |oder )?(?:um )?{BY}",
            "um {BY} … (?:von <before> … )auf <after>{TAIL}{MOVE}",
            "von <before> … um {BY} … auf <after>{TAIL}{MOVE}",
            "von <before> … auf <after> … um {BY} {MOVE}",
            "um {BY} … auf <after>{TAIL}{MOVE},? (?:[a-zäöüß]+ ){0,3}{THAN} <before>",
            "um {BY} … auf <after>{NEAR} (?:nach|von|gegenüber) <before>{TAIL}{MOVE}",
            "um {BY} … auf <after>{NEAR} \\({PRIOR}<before>\\){TAIL}{MOVE}",
            "von <before> … auf <after>{NEAR}(?: {MOVE})?{APP}{NOUN}{OFBY} {BY}",
            "<after>{NEAR}{APP}{NOUN}{OFBY} {BY} … {THAN} <before>",
            "<after>{NEAR},? {THAN} <before>{NEAR}{APP}{NOUN}{OFBY} {BY}",
            "<after>(?: [a-zäöüß]+){0,4},? {BY} {LEVEL}(?: als)? (?:[a-zäöüß]+ ){0,3}<before>",
            "{MOVE} … um {BY} … auf <after>{NEAR} \\({PRIOR}<before>",
            "<after>{FREE}\\({PRIOR}<before>[^⟨()]{0,20}?(?: ?⟨o\\d+⟩)? ?[,;/] ?(?:{SIGN}|{MOVE}{OFBY} )?{BY}",
            "<after>{FREE}\\((?:{SIGN}|{MOVE}{OFBY} ){BY},? {THAN} <before>",
            "<after>{NEAR} \\({PRIOR}<before>\\)(?: und)? … um {BY} … {MOVE}",
            "{MOVE} … (?:mit|auf) <after>{NEAR} um {BY} (?:[a-zäöüß]+ )?gegenüber {FREE}\\(<before>\\)",
            (
                "<after>{NEAR},? und {VERB} (?:damit|somit) (?:auch )?um {BY} … (?:gegenüber|nach) "
                "<before>"
            ),
            "nach <before> … <after>{NEAR}{APP}{NOUN}{OFBY} {BY}",
            "<after>(?: [a-zäöüß]+){0,4},? {BY} {LEVEL} als {FREE}\\(<before>\\)",
            (
                "<after>{ASIDE}(?: [a-zäöüß]+){0,3} um {BY} {LEVEL}{ASIDE} als "
                "[^⟨⟩.;:!?()]{0,60}<before>"
            ),
            "<after> um {BY} {LEVEL}{FREE}\\({PRIOR}<before>",
            (
                "<before>{NEAR},? (?:und )?(?:die|der|das|diese|dieser|dieses|sie|er|es) {MOVE} … um {BY} "
                "auf <after>"
            ),
            (
                "auf <before>(?P<chained>),? (?:(?:und|dann|danach) )*(?:im jahr |in )?⟨d\\d+⟩ "
                "(?:{MOVE} (?:(?:sie|er|es|diese|dieser) )?)?um {BY} auf <after>"
            ),
        ),
        "fr": (
            "{MOVE} … de {BY} … à <after> … {THAN} <before>",
            "de <before>{NEAR} à <after>{NEAR}, (?:soit |en )?(?:une? )?{NOUN}{OFBY} {BY}",
            "{MOVE} … de <before>{NEAR} à <after>{NEAR}(?: \\(|, soit ){SIGN}?{BY}",
            "<after>{NEAR}, (?:en |soit une? |une? )?{NOUN}{OFBY} {BY} … {THAN} <before>",
        ),
    }
)
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
    terms = pair(("before", before), ("after", after))
    return Move(*terms, match, falls) if terms else None


def _is_told_otherwise(
    match: Match, amounts: Sequence[Figure], *, falls: bool, sketch: Sketch
) -> bool:
    """Whether words tell that the change is none between these figures."""
    return (
        is_on_another_basis(match, sketch)
        or is_earlier(match, sketch)
        or is_by_how_much(match, sketch)
        or is_apart(amounts, sketch)
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
    return not _CHANGE.match(behind) and comparable(before, after, sketch.prose, language)


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
