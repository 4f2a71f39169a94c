"""Things that went from one figure to another, as the turns of phrase of a sentence tell.

Relations of a change share them: each has by how much, ``{BY}``, in its own way.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from factcheck.model.figure import Figure, FigureKind
from factcheck.reading.literals import term, unhedged
from factcheck.reading.nouns import comparable, in_money
from factcheck.reading.phrases import Match, likely, matches
from factcheck.reading.relation import Term
from factcheck.reading.sketch import Sketch
from factcheck.reading.spans import is_over_another_span
from factcheck.reading.times import is_of_another_time
from factcheck.reading.trailing import is_by_how_much, is_of_another
from factcheck.reading.turns import PATTERNS

# What makes a change another than that between the figures as printed.
_BASIS = re.compile(
    r"⟨p\d+⟩ (?:a|per|each|every|pro) (?:year|month|week|quarter|jahr|monat)\b(?! (?:earlier|ago|before))|"
    r"constant.currenc|like.for.like|organic|comparable|adjusted for|real terms|inflation|"
    "excluding|annuali[sz]ed|per annum|compound|cagr|on average|average annual|seasonally|"
    "local currenc|currency.neutral|split|against (?:the )?(?:dollar|yen|euro|pound|mark|franc)|"
    "gegenüber (?:dem )?(?:dollar|euro|franken)|zum (?:us-)?(?:dollar|euro|franken)|per year|(?:each|every) (?:year|month|quarter)|jede[ns] (?:jahr|monat|quartal)|annually|a year on average|"
    "bereinigt|organisch|vergleichbar|real\\b|jährlich|pro jahr|(?:im schnitt|durchschnittlich)(?: um| jährlich)? ⟨|"
    "annualisiert|währungs|ohne berücksichtigung|par an\\b|à taux de change|(?:changes?|taux) constants?|périmètre|devises|comparable|organique|hors inflation|hochgerechnet"
)
# What makes a figure that of a plan and not of another time.
_PLANNED = re.compile(
    "expect|forecast|estimate|consensus|predict|target|guidance|budgeted|analyst|planned|"
    "erwart|prognos|schätz|analyst|ziel|geplant|plan\\b|budget"
)
# What compares with a figure, although elsewhere it is a hedge: "20 percent above the 8 million".
_COMPARED = re.compile(
    r"(?<!\bfrom )(?<!\bthan )(?<!\bto )(?<!\bvon )(?<!\bals )(?<!\bauf )"
    r"\b(?:above|below|over|under|über|unter|"
    r"(?:higher|lower|more|less|fewer) than|(?:höher|niedriger|mehr|weniger) als) "
    r"(?:(?:the|its|their|den|dem|die|das|denen) )?$"
)
# Signs behind the last figure, and before the first one, that may tell so.
_BEHIND = 30
_BEFORE = 60
_END = re.compile("[,.;)]")


# What stands before an earlier figure, and before a fraction by which something changed.
_EARLIER = re.compile(
    r"\b(?:from|than|against|versus|compared (?:to|with)|von|nach|gegenüber|als) $"
)
_BY = re.compile(
    r"(?<!raised )(?:\b(?:by|of|um|von|or|oder|also|damit|another|de)|[↑↓⇡⇣][^\W\d_]+|[(/,;+-]) ?$"
)
_VAGUE = re.compile(
    r"\b(?:nearly|almost|more than|over|about|fast|knapp|beinahe|mehr als) (?:by|um) $"
)
# What stands before a content or a purity.
_CONTENT = re.compile(r"\b(?:pure|purity|containing|content|grade|gehalt)(?: of| von)?,? $")
_BOUND = re.compile(r"\bm(?:in|ax)(?:imum|\.) $", re.IGNORECASE)
_NEAR = 10
_FROM = re.compile(r" (?:from|on|over|than|gegenüber|zum|im vergleich|als) (?!⟨)")
_CLAUSE = re.compile(r"[,.;:!?]| (?:and|und|while|but|aber) ")
_VERB = re.compile(r"([↑↓])[^\W\d_]+ $")
_CHANGE = re.compile(r" (?:[a-z]+ )?[⇡⇣](?!up\b|down\b|\w+ing\b)")
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


def by(amount: str) -> Mapping[str, tuple[str, ...]]:
    """Return the patterns by language, with an expression for by how much."""
    return {
        language: tuple(pattern.replace("{BY}", amount) for pattern in patterns)
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
    if _COMPARED.search(sketch.text[: sketch.place(before)]):
        before = unhedged(before)
    is_so = ((after.value or 0) < (before.value or 0)) == falls
    if ("elided" in match.words and not is_so) or (
        is_so and _is_denied(match, sketch, falls=falls)
    ):
        return None
    first = term("before", in_money(before, after, sketch.prose, language))
    second = term("after", in_money(after, before, sketch.prose, language))
    return Move(first, second, match, falls) if first and second else None


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
        or _is_earlier(match, sketch)
        or is_by_how_much(match, sketch)
        or _is_apart(match, amounts, sketch)
        or is_of_another_time(match, amounts, sketch)
        or is_over_another_span(match, amounts, sketch)
        or is_of_another(match, amounts, sketch)
        or _is_from_another(match, sketch, falls=falls)
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
        clause = _CLAUSE.split(sketch.text[: match.start])[-1]
        is_mixed = ("↑" if falls else "↓") in clause and sketch.text[match.start] in "⇡⇣"
        return None if is_mixed else falls
    if signed:
        return True
    if "chained" not in match.words:
        return None
    told = [*matches("{MOVE}", language, sketch._replace(text=sketch.text[: match.start]))]
    return "down" in told[-1].words if told else None


def _is_earlier(match: Match, sketch: Sketch) -> bool:
    """Whether the later figure is the earlier one of another change.

    Words that reach far say nothing of what stands before it: "a volume of 50, 5 percent more".
    """
    place = sketch.place(match.figures["after"])
    return (
        place == match.start
        and "only" not in match.words
        and bool(_EARLIER.search(sketch.text[:place]))
    )


def _is_from_another(match: Match, sketch: Sketch, *, falls: bool) -> bool:
    """Whether a change is told from something else: "50 against 40, 5 % less than last year"."""
    before, after = match.figures["before"], match.figures["after"]
    is_other_way = ((after.value or 0) < (before.value or 0)) != falls
    return is_other_way and bool(_FROM.match(sketch.text, match.end))


def _is_apart(match: Match, amounts: Sequence[Figure], sketch: Sketch) -> bool:
    """Whether a figure that is no percentage does not stand where its change is told.

    "rose for a third month", "raised 5 million".
    """
    for one in amounts:
        before = sketch.text[: sketch.place(one)]
        is_percent = one.kind is FigureKind.PERCENT
        is_told = is_percent or "only" in match.words or bool(_BY.search(before))
        is_first = "level" in match.words and before == sketch.text[: match.start]
        if _VAGUE.search(before) or _is_content(one, sketch) or not (is_told or is_first):
            return True
    return False


def _is_content(figure: Figure, sketch: Sketch) -> bool:
    """Whether a figure is that of a content or a purity, by what stands before it."""
    printed = sketch.prose[max(figure.start - _NEAR, sketch.start) : figure.start]
    before = sketch.text[: sketch.place(figure)]
    return bool(_CONTENT.search(before) or _BOUND.search(printed))


def is_on_another_basis(match: Match, sketch: Sketch) -> bool:
    """Whether words make the change, or one of its figures, something else than is printed."""
    whole = sketch.text[max(match.start - _BEFORE, 0) : match.end + _BEHIND]
    levels = [match.figures[role] for role in ("before", "after") if role in match.figures]
    places = [*map(sketch.place, levels)]
    behind = _END.split(sketch.text[max(places) : max(places) + _BEHIND + len("⟨n0⟩")])[0]
    between = sketch.text[min(places) : max(places)]
    is_planned = "level" not in match.words and _PLANNED.search(between + behind)
    return bool(_BASIS.search(whole) or is_planned)
