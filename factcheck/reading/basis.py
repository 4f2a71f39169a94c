"""On what basis a change is told, where that is not the two figures as they are printed.

"rose from 40 to 50, an organic increase of 10 percent", "50 instead of an expected 40".
"""

import re
from collections.abc import Mapping, Sequence
from types import MappingProxyType

from factcheck.model.figure import Figure, FigureKind
from factcheck.reading.guards import guard, guard_of_all
from factcheck.reading.phrases import Match
from factcheck.reading.sketch import Sketch

_WORDS: Mapping[str, Mapping[str, str]] = MappingProxyType(
    {
        "en": {
            "BASIS": r"⟨p\d+⟩ (?:a|per|each|every) (?:year|month|week|quarter)\b"
            r"(?! (?:earlier|ago|before))|"
            "constant.currenc|like.for.like|organic|comparable|adjusted for|real terms|inflation|"
            r"excluding|annuali[sz]ed|per annum|compound|cagr|on average|average annual|seasonally|"
            "local currenc|currency.neutral|split|"
            "against (?:the )?(?:dollar|yen|euro|pound|mark|franc)|per year|"
            r"(?:each|every) (?:year|month|quarter)|annually|a year on average|\breal\b",
            "PLANNED": "expect|forecast|estimate|consensus|predict|target|guidance|budgeted|analyst|"
            "planned",
            "EARLIER": "from|than|against|versus|compared (?:to|with)",
            "BY": "by|of|or|another",
            "VAGUE": "(?:nearly|almost|more than|over|about) by",
            "CONTENT": "(?:pure|purity|containing|content|grade)(?: of)?",
            "FROM": "from|on|over|than",
            "OR": "or",
            "TO": "to",
            "TENTHS": "tenths",
            "OF": "of",
            "BEYOND": "over|under|above|below",
            "COMPARED": "(?:as )?(?:compared|against|versus)(?: (?:with|to))?",
            "OWNED": r"the|its|their|his|her|our|this|that|\w+'s|\w+s'",
        },
        "de": {
            "BASIS": r"⟨p\d+⟩ pro (?:jahr|monat)\b|gegenüber (?:dem )?(?:dollar|euro|franken)|"
            "zum (?:us-)?(?:dollar|euro|franken)|jede[ns] (?:jahr|monat|quartal)|bereinigt|"
            r"organisch|vergleichbar|\breal\b|jährlich|pro jahr|"
            "(?:im schnitt|durchschnittlich)(?: um| jährlich)? ⟨|annualisiert|währungs|"
            "ohne berücksichtigung|hochgerechnet",
            "PLANNED": r"erwart|prognos|schätz|analyst|(?<!er)ziel(?:en?|s)?\b|geplant|plan\b|budget",
            "EARLIER": "von|nach|gegenüber|als",
            "BY": "um|von|oder|also|damit",
            "VAGUE": "(?:fast|knapp|beinahe|mehr als) um",
            "CONTENT": "gehalt(?: von)?",
            "FROM": "gegenüber|zum|im vergleich|als",
            "OR": "oder",
            "TO": "auf",
            "TENTHS": r"(?!eine?[mn]?\b)\w+ zehntel",
            "OF": "von",
            "BEYOND": "über|unter",
            "COMPARED": "gegenüber|verglichen mit|im vergleich (?:zu|mit)|nach",
            "OWNED": "der|die|das|den|dem|des|ihre[nmrs]?|seine[nmrs]?|diese[nmrs]?",
        },
        "fr": {
            "BASIS": r"par an\b|à taux de change|(?:changes?|taux) constants?|périmètre|devises|"
            "comparable|organique|hors inflation",
            "BY": "de",
            "OR": "ou",
            "TENTHS": "dixièmes",
            "COMPARED": "contre|par rapport à",
            "OWNED": "les?|la|l'|ses?|sa|leurs?|cette?|ces",
        },
    }
)
# What makes a change another than that between the figures as printed.
_BASIS = guard_of_all("{BASIS}", _WORDS)
# What makes a figure that of a plan and not of another time.
_PLANNED = guard_of_all("{PLANNED}", _WORDS)
# Signs behind the last figure, and before the first one, that may tell so.
_BEHIND = 30
_BEFORE = 60
_END = re.compile("[,.;)]")
# What stands before an earlier figure, and before a fraction by which something changed.
_EARLIER = guard_of_all(r"\b{EARLIER} $", _WORDS)
_BY = guard(r"(?<!raised )(?:\b{BY}|[↑↓⇡⇣][^\W\d_]+|[(/,;+-]) ?$", _WORDS)
_VAGUE = guard_of_all(r"\b{VAGUE} $", _WORDS)
# What stands before a content or a purity.
_CONTENT = guard_of_all(r"\b{CONTENT},? $", _WORDS)
_BOUND = re.compile(r"\bm(?:in|ax)(?:imum|\.) $", re.IGNORECASE)
_NEAR = 10
_FROM = guard_of_all(" {FROM} (?!⟨)", _WORDS)
_OR = guard(" {OR} ", _WORDS)
# What leads from a percentage to another one: "20 or 25 percent" may be 20 boats.
_OR_AS_MUCH = guard(r" {OR} ⟨p\d+⟩", _WORDS)
# What something does to another thing, up to by how much: "the strike cut its sales by 5".
_DONE_TO = guard(r"[↑↓][^\W\d_]+ {OWNED}(?!\w)[^⟨⟩]*$", _WORDS)
_COMPARED = guard(r"\b{COMPARED} (?:{OWNED} )?$", _WORDS)
# What stands behind the earlier level of another change: "from 14% to 13%".
_TO = guard(r" {TO} ⟨", _WORDS)
# What stands before and behind a percentage that belongs to a thing: "its 13 percent notes".
_OWNED = guard(r"(?<![^\W\d_]){OWNED} $", _WORDS)
_OF = guard(r"(?<![^\W\d_]){OF} $", _WORDS)
# Tenths of a point or of whatever a level is told in, and not of the level.
_TENTHS = guard(r"(?i)\b{TENTHS}$", _WORDS)
_RISE_OF = guard(r"[⇡⇣][^\W\d_]+(?: [^⟨⟩,;]{0,40})? {OF} $", _WORDS)
_CHANGES = re.compile(r" (?:[^\W\d_]+ )?[↑↓⇡⇣]")
_BEYOND = guard(" {BEYOND} ", _WORDS)
_OLDEST = 120


def is_on_another_basis(match: Match, sketch: Sketch) -> bool:
    """Whether words make the change, or one of its figures, something else than is printed."""
    whole = sketch.text[max(match.start - _BEFORE, 0) : match.end + _BEHIND]
    levels = [match.figures[role] for role in ("before", "after") if role in match.figures]
    places = [*map(sketch.place, levels)]
    behind = _END.split(sketch.text[max(places) : max(places) + _BEHIND + len("⟨n0⟩")])[0]
    between = sketch.text[min(places) : max(places)]
    is_planned = "level" not in match.words and _PLANNED.search(between + behind)
    return bool(_BASIS.search(whole) or is_planned)


def is_earlier(match: Match, sketch: Sketch) -> bool:
    """Whether the later figure is the earlier one of another change.

    Words that reach far say nothing of what stands before it: "a volume of 50, 5 percent more".
    """
    place = sketch.place(match.figures["after"])
    is_near = place == match.start and "only" not in match.words
    return is_near and bool(_EARLIER.search(sketch.text[:place]))


def is_from_another(match: Match, sketch: Sketch, *, falls: bool) -> bool:
    """Whether a change is told from something else: "50 against 40, 5 % less than last year"."""
    before, after = match.figures["before"], match.figures["after"]
    is_other_way = ((after.value or 0) < (before.value or 0)) != falls
    return is_other_way and bool(_FROM.match(sketch.text, match.end))


def is_apart(match: Match, amounts: Sequence[Figure], sketch: Sketch) -> bool:
    """Whether a figure that is no percentage does not stand where its change is told.

    "rose for a third month", "raised 5 million".
    """
    for one in amounts:
        before = sketch.text[: sketch.place(one)]
        is_percent = one.kind is FigureKind.PERCENT
        is_told = is_percent or "only" in match.words or _BY(sketch.language).search(before)
        is_first = "level" in match.words and before == sketch.text[: match.start]
        if _VAGUE.search(before) or _is_content(one, sketch) or not (is_told or is_first):
            return True
    return False


def _is_content(figure: Figure, sketch: Sketch) -> bool:
    """Whether a figure is that of a content or a purity, by what stands before it."""
    printed = sketch.prose[max(figure.start - _NEAR, sketch.start) : figure.start]
    before = sketch.text[: sketch.place(figure)]
    return bool(_CONTENT.search(before) or _BOUND.search(printed))


def is_done_to(match: Match, amounts: Sequence[Figure], sketch: Sketch) -> bool:
    """Whether an amount is what a cause did to a thing, and the earlier figure another time's.

    "The strike cut its sales by 20 to 50, compared with 60 in 2023": that would have been 70.
    """
    before = sketch.text[: sketch.place(match.figures["before"])]
    if not _COMPARED(sketch.language).search(before):
        return False
    return any(
        _DONE_TO(sketch.language).search(sketch.text[: sketch.place(one)]) for one in amounts
    )


def is_age(match: Match, amounts: Sequence[Figure], sketch: Sketch) -> bool:
    """Whether the earlier figure may be an age: "301 members, 98 over 80"."""
    before = match.figures["before"]
    if before.kind is not FigureKind.NUMBER or not 0 < (before.value or 0) <= _OLDEST:
        return False
    end = sketch.place(before)
    return any(
        _BEYOND(sketch.language).fullmatch(sketch.text, sketch.behind(sketch.place(one)), end)
        for one in amounts
    )


def is_no_change(match: Match, amounts: Sequence[Figure], sketch: Sketch) -> bool:
    """Whether a percentage describes a thing, or is one of two: "9 percent notes", "three or four".

    Nor are tenths one: "fell two tenths to 98.6".
    """
    if any(_TENTHS(sketch.language).search(one.surface) for one in amounts):
        return True
    after = match.figures["after"]
    end = sketch.behind(sketch.place(after))
    for one in amounts:
        place = sketch.place(one)
        before, is_like = sketch.text[:place], one.unit == after.unit
        if is_like and _OR(sketch.language).fullmatch(sketch.text, end, place):
            return True
        is_share = one.kind is FigureKind.PERCENT
        if is_share and _OR_AS_MUCH(sketch.language).match(sketch.text, sketch.behind(place)):
            return True
        is_of = _OF(sketch.language).search(before) and not _RISE_OF(sketch.language).search(before)
        if _EARLIER.search(before) and _TO(sketch.language).match(
            sketch.text, sketch.behind(place)
        ):
            return True
        is_owned = (is_like and is_of) or _OWNED(sketch.language).search(before)
        if is_owned and not _CHANGES.match(sketch.text, sketch.behind(place)):
            return True
    return False
