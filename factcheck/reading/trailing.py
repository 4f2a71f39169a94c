"""What a figure behind a move is of, where the words around it tell.

"rose from 40 to 50, or 25 percent" is by how much it rose; "from 40 to 50, 25 percent of them
abroad" is not. The words before the figure say that it is the change ("by", "a rise of"), or
nothing does, as after a comma or a bracket: then the phrase has to end with it.
"""

import re
from collections.abc import Mapping, Sequence
from fractions import Fraction
from types import MappingProxyType

from factcheck.model.figure import Figure
from factcheck.reading.guards import guard, guard_of_all
from factcheck.reading.others import part
from factcheck.reading.phrases import Match
from factcheck.reading.sketch import Sketch

_WORDS: Mapping[str, Mapping[str, str]] = MappingProxyType(
    {
        "en": {
            "BY": "by",
            "TO": "to",
            "OF": "by|of",
            "OR": "or",
            "AND": "and",
            "THEN": "or|then",
            "WHOLE": "of",
            "POINTS": "points?",
            "BEYOND": "above|below|under|short of",
            "MORE": "more|less|fewer|higher|lower",
            "THAN": "than",
            "TARGET": "over (?:the |its )?(?:target|forecast|plan|budget|limit|average)",
            "ALL": "in total|in all",
            "TIME": "(?:an? |one |the same |that |this )?"
            "(?:years?|period|decade|total|all|real)|{MONTHS}",
            "UNIT": "barrel|gallon|ounce|tonne?|bushel|pound|share|lit(?:er|re)|kilo|unit|head",
            "EACH_UNIT": "an?|per|the",
            "IN": "in|for|among|within",
            "EACH": r"(?:at|in|per|for) (?:each|every)\b|each\b|apiece\b|"
            "(?:quarter|month|week|day)[- ](?:on|over)[- ]",
            "PER": "an?|per",
            "PRICED": "few|little|bit|lot|total|record|new",
        },
        "de": {
            "BY": "um",
            "TO": "auf",
            "OF": "um|von",
            "OR": r"oder|also|somit|damit|mithin|hei(?:ß|ss)t|d\. ?h\.",
            "AND": "und",
            "THEN": "oder|dann",
            "WHOLE": "des|der|davon|daran|von (?:ihnen|denen|allen|den)",
            "POINTS": "punkten?",
            "BEYOND": "unter|oberhalb|unterhalb",
            "MORE": "mehr|weniger|höher|niedriger",
            "THAN": "als",
            "TARGET": "über (?:dem |der |seinem )?"
            "(?:plan|budget|limit|durchschnitt|ziel|wert|vorgabe|soll|schnitt)",
            "ALL": "insgesamt",
            "TIME": "(?:dem |einem |diesem |derselben )?(?:jahr|zeitraum|zeit|summe|total)",
            "UNIT": "barrel|fass|liter|tonne|kilo|aktie|stück",
            "EACH_UNIT": "per|pro|je",
            "IN": r"in|im(?! (?:jahr|monat)\b)|bei|für",
            "EACH": r"(?:in|je|pro|per) jede[mnrs]?\b",
            "PER": "an|per|pro|je",
            "YEARLY": "im (?:jahr|monat)(?! ⟨)",
        },
        "fr": {
            "TO": "à",
            "OF": "de",
            "OR": "soit",
            "AND": "et",
            "WHOLE": "de(?:s| la)?|du|d'|dont",
            "POINTS": "points?",
            "MORE": "de plus|de moins",
            "THAN": "que?",
            "TIME": "(?:un )?(?:an|total)",
            "UNIT": "tonne|litre|kilo|action",
            "EACH_UNIT": "par|l'",
            "IN": "dans|en|au|pour",
            "PER": "par",
            "PRICED": "rapport",
        },
    }
)
# What says of the figure behind it that it is a change, and what says only that it is the same as
# what was said before.
_CHANGED = guard(r"(?:\b{OF}|[↑↓⇡⇣][^\W\d_]+) $|[+-] ?$", _WORDS)
_SAME = guard(r"\b{OR} $", _WORDS)
# What the figure is of, by the words behind it: a whole, or another level.
_WHOLE = guard_of_all(r" {WHOLE}\b| (?:{POINTS} )?{BEYOND}\b| {MORE} {THAN}\b| {TARGET}", _WORDS)
# What stands before a figure by which a thing changed, and behind one.
_CHANGED_BY = guard_of_all(r"(?:\b{BY}|[↑↓⇡⇣][^\W\d_]+) $", _WORDS)
_TO = guard_of_all(r"\b{TO} $", _WORDS)
_MORE_THAN = guard_of_all(r" (?:[^\W\d_]+ )?{MORE} (?:[^\W\d_]+ )?{THAN}\b", _WORDS)
# The end of a phrase; no list of more figures goes on there.
_CLOSED = guard(
    r"(?: (?:[⇡⇣](?:up|down)|{MORE}|{ALL}))?(?:[.;:!?)]|,(?! (?:(?:{AND}|{THEN}) )?⟨)| -|$)", _WORDS
)
_MORE = guard(r" (?:[⇡⇣](?:up|down)|{MORE})\b", _WORDS)
_MARK = re.compile(r"[↑↓⇡⇣]")
# A price, beside levels of all of a thing: "from $40 million to $50 million, up $1 a share".
_PRICE = guard_of_all(r" {EACH_UNIT}? ?(?P<unit>{UNIT})\b", _WORDS)
_SMALL = 1000
# What a change is one of, where that is not all of the thing: "up 10 percent in Asia", "a rise of
# $2 a year", "growth of 5 percent and of 9". A time or a price is no such part.
_PART = guard_of_all(
    r" (?:{POINTS} )?(?:{IN} (?!⟨[da]|{TIME}\b)|{EACH}|"
    r"(?P<rate>{YEARLY}|{PER} (?!{UNIT}|{PRICED})[^\W\d_]+)|{AND} (?:{OF} )?⟨)",
    _WORDS,
)


def is_by_how_much(match: Match, sketch: Sketch) -> bool:
    """Whether the later figure is by how much a thing changed: "by 60 euros from 1,200 euros".

    By its words, or by its size: then it is that share of the earlier one. Nothing fell from 50 to
    by how much it fell where "a fall of 60 percent" is told as well.
    """
    before, after = match.figures["before"], match.figures["after"]
    place = sketch.place(after)
    if _CHANGED_BY.search(sketch.text[:place]):
        return True
    if _MORE_THAN.match(sketch.text, sketch.behind(place)):
        return True
    told = part(match.figures["change"]) if "change" in match.figures else None
    if _TO.search(sketch.text[:place]) and _is_told_as_change(match, sketch):
        return False
    if not told or not before.value or after.value is None:
        return False
    rest = after.value / before.value
    return rest in told and 1 - rest not in told


def _is_told_as_change(match: Match, sketch: Sketch) -> bool:
    """Whether the words before a percentage say that it is a change."""
    change = match.figures.get("change")
    return change is not None and bool(
        _CHANGED(sketch.language).search(sketch.text[: sketch.place(change)])
    )


def is_of_another(match: Match, amounts: Sequence[Figure], sketch: Sketch) -> bool:
    """Whether a figure is no change between two levels, as far as words around it tell."""
    levels = [match.figures[role] for role in ("before", "after")]
    places = [sketch.place(one) for one in amounts]
    if not places or _is_partly(max(places), match, sketch):
        return bool(places)
    if any(_is_price(one, levels, sketch) for one in amounts):
        return True
    if min(places) < max(map(sketch.place, levels)):
        return False
    if _MARK.search(sketch.text[max(places) : match.end]):
        return bool(_PART.match(sketch.text, match.end))
    before, behind = sketch.text[: min(places)], sketch.text[match.end :]
    language = sketch.language
    if _CHANGED(language).search(before) or _SAME(language).search(before):
        return bool(_WHOLE.match(behind))
    # "from 25 to 24 percent, 23 percent": another level rather than a change.
    is_level = any(one.kind is levels[1].kind and one.unit == levels[1].unit for one in amounts)
    is_closed = _CLOSED(language).match(behind) is not None
    return not is_closed or (is_level and not _MORE(language).match(behind))


def _is_partly(place: int, match: Match, sketch: Sketch) -> bool:
    """Whether the change at a place is that of a part, or one of several.

    Where both levels stand behind it, what is in Asia may be so for them, too; a price for each
    unit is one wherever it is told twice.
    """
    found = _PART.match(sketch.text, sketch.behind(place))
    if not found:
        return False
    if found["rate"]:
        return sketch.text.count(found["rate"]) == 1
    return place > min(sketch.place(match.figures[role]) for role in ("before", "after"))


def _is_price(amount: Figure, levels: Sequence[Figure], sketch: Sketch) -> bool:
    """Whether an amount is one for each unit, as no other is, and the levels are of everything."""
    found = _PRICE.match(sketch.text, sketch.behind(sketch.place(amount)))
    if not found or sketch.text.count(found["unit"]) > 1:
        return False
    if any(one.scales != (1,) for one in levels):
        return True
    values = [abs(one.value or Fraction(0)) for one in (amount, *levels)]
    return values[0] * _SMALL < abs(values[1] - values[2])
