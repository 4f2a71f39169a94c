"""How sentences say that a thing went from one figure to another, and by how much.

Relations of a change share these patterns: in them ``{BY}`` is by how much, which each relation has
in its own way.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple

from factcheck.model.figure import Figure
from factcheck.reading.literals import term
from factcheck.reading.nouns import comparable
from factcheck.reading.phrases import Match, matches
from factcheck.reading.relation import Term
from factcheck.reading.sketch import Sketch

PATTERNS: Mapping[str, Sequence[str]] = MappingProxyType(
    {
        "en": (
            "{MOVE} … (?:by )?{BY} … from <before> … to <after>",
            "{MOVE} … (?:by )?{BY} … to <after> … {THAN} <before>",
            "{MOVE} … from <before> … to <after>{NEAR}(?:,? or| \\(|, by| by|,) ?(?:or )?(?:by )?\\+?{BY}",
            "from <before> … to <after>{NEAR}{APP}{MOVE}{OFBY} {BY}",
            "to <after> … from <before>{NEAR}{APP}{MOVE}{OFBY} {BY}",
            "from <before> … to <after>{NEAR}{APP}{BY} {MOVE}",
            "<after>{NEAR}{APP}{MOVE}{OFBY} {BY} … {THAN} <before>",
            "<after>{NEAR}{APP}{BY} (?:{MOVE}|{LEVEL}) … ?{THAN} <before>",
            "<after>{NEAR},? \\(?{THAN} <before>{NEAR}{APP}{MOVE}{OFBY} {BY}",
            "<after>{NEAR},? \\(?{THAN} <before>{NEAR}{APP}{BY} {MOVE}",
            "<before> (?:in|for|during) [^⟨⟩.,;:!?()]*⟨d\\d+⟩ {MOVE} (?:by )?{BY} … to <after>",
            "to <before>(?P<chained>){NEAR}(?: in ⟨d\\d+⟩)?,? (?:(?:and|then) )*(?:{MOVE}{OFBY} )?{BY} to <after>",
            "{MOVE} … (?:by )?{BY} … to <after>{NEAR} \\({PRIOR}<before>",
            "<after>{FREE}\\({PRIOR}<before>[^⟨⟩()]{0,20}?[,;/] ?(?:{SIGN}|{MOVE}{OFBY} )?{BY}",
            "<after>{FREE}\\((?:{SIGN}|{MOVE}{OFBY} ){BY},? {THAN} <before>",
        ),
        "de": (
            "{MOVE} … um {BY} … auf <after> … {THAN} <before>",
            "{MOVE} … um {BY} … von <before> … auf <after>",
            "{MOVE} … von <before> … um {BY} … auf <after>",
            (
                "{MOVE} … von <before> … auf <after>{NEAR}(?: \\(|,? (?:also |somit |damit |und damit |"
                "mithin |das hei(?:ß|ss)t |d\\. ?h\\. |oder )?(?:um )?)\\+?{BY}"
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
            "{MOVE} … (?:mit|auf) <after>{NEAR} um {BY} gegenüber {FREE}\\(<before>\\)",
            "<after> um {BY} {LEVEL}{FREE}\\({PRIOR}<before>",
            (
                "<before>{NEAR},? (?:und )?(?:die|der|das|diese|dieser|dieses|sie|er|es) {MOVE} … um {BY} "
                "auf <after>"
            ),
            (
                "auf <before>(?P<chained>),? (?:(?:und|dann|danach) )*(?:(?:im jahr |in )?⟨d\\d+⟩ )?"
                "(?:{MOVE} (?:(?:sie|er|es|diese|dieser) )?)?um {BY} auf <after>"
            ),
        ),
    }
)
# What makes a change another than that between the figures as printed.
_BASIS = re.compile(
    r"⟨p\d+⟩ (?:a|per|each|every|pro) (?:year|month|week|quarter|jahr|monat)\b(?! (?:earlier|ago|before))|"
    r"constant.currenc|like.for.like|organic|comparable|adjusted for|real terms|inflation|"
    "excluding|annuali[sz]ed|per annum|compound|cagr|on average|average annual|seasonally|"
    "local currenc|currency.neutral|per year|each year|annually|a year on average|"
    "bereinigt|organisch|vergleichbar|real\\b|jährlich|pro jahr|im schnitt|durchschnittlich|"
    "annualisiert|währungs|ohne berücksichtigung|hochgerechnet"
)
# What makes a figure that of a plan and not of another time.
_PLANNED = re.compile(
    "expect|forecast|estimate|consensus|predict|target|guidance|budgeted|analyst|planned|"
    "erwart|prognos|schätz|analyst|ziel|geplant|plan\\b|budget"
)
# Signs behind the last figure, and before the first one, that may tell so.
_BEHIND = 30
_BEFORE = 60
_END = re.compile("[,.;)]")


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


def moves(patterns: Sequence[str], language: str, sketch: Sketch) -> Iterator[Move]:
    """Yield the moves that patterns find whose figures can be compared."""
    for pattern in patterns:
        for match in matches(pattern, language, sketch):
            move = _move(match, language, sketch)
            if move:
                yield move


def by(amount: str) -> Mapping[str, Sequence[str]]:
    """Return the patterns by language, with an expression for by how much."""
    return {
        language: tuple(pattern.replace("{BY}", amount) for pattern in patterns)
        for language, patterns in PATTERNS.items()
    }


def _move(match: Match, language: str, sketch: Sketch) -> Move | None:
    figures = match.figures
    before, after = figures["before"], figures["after"]
    amounts = [figures[name] for name in _AMOUNTS if name in figures]
    falls = _falls(match, language, sketch, amounts)
    if falls is None or (before.value or 0) < 0 or (after.value or 0) < 0:
        return None
    if not comparable(before, after, sketch.prose, language) or _is_other(match, sketch):
        return None
    first, second = term("before", before), term("after", after)
    return Move(first, second, match, falls) if first and second else None


def _falls(match: Match, language: str, sketch: Sketch, amounts: Sequence[Figure]) -> bool | None:
    """Return whether the thing fell; ``None`` where that is not said, or twice."""
    signed = any((one.value or 0) < 0 for one in amounts)
    if "down" in match.words or "up" in match.words:
        return None if signed else "down" in match.words
    if signed:
        return True
    if "chained" not in match.words:
        return None
    told = [*matches("{MOVE}", language, sketch._replace(text=sketch.text[: match.start]))]
    return "down" in told[-1].words if told else None


def _is_other(match: Match, sketch: Sketch) -> bool:
    """Whether words make the change, or one of its figures, something else than is printed."""
    whole = sketch.text[max(match.start - _BEFORE, 0) : match.end + _BEHIND]
    places = [sketch.place(match.figures[role]) for role in ("before", "after")]
    behind = _END.split(sketch.text[max(places) : max(places) + _BEHIND + len("⟨n0⟩")])[0]
    between = sketch.text[min(places) : max(places)]
    return bool(_BASIS.search(whole) or _PLANNED.search(between + behind))
