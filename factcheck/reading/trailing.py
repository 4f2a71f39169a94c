"""What a figure behind a move is of, where the words around it tell.

"rose from 40 to 50, or 25 percent" is by how much it rose; "from 40 to 50, 25 percent of them
abroad" is not. The words before the figure say that it is the change ("by", "a rise of"), or
nothing does, as after a comma or a bracket: then the phrase has to end with it.
"""

import re
from collections.abc import Sequence
from fractions import Fraction

from factcheck.model.figure import Figure
from factcheck.reading.others import part
from factcheck.reading.phrases import Match
from factcheck.reading.sketch import Sketch

# What says of the figure behind it that it is a change, and what says only that it is the same as
# what was said before.
_CHANGED = re.compile(r"(?:\b(?:by|of|um|von|de)|[↑↓⇡⇣][^\W\d_]+) $|[+-] ?$")
_SAME = re.compile(r"\b(?:or|oder|also|somit|damit|mithin|hei(?:ß|ss)t|d\. ?h\.|soit) $")
# What the figure is of, by the words behind it: a whole, or another level.
_WHOLE = re.compile(
    r" (?:of|des|der|du|d'|davon|daran|(?:de(?:s| la)?)|dont|von (?:ihnen|denen|allen|den))\b|"
    r" (?:points? |punkten? )?(?:above|below|under|short of|unter|oberhalb|unterhalb)\b|"
    r" (?:more|less|fewer|higher|lower|mehr|weniger|höher|niedriger|de plus|de moins) "
    r"(?:than|als|que)\b|"
    r" (?:over|über) (?:the |its |dem |der |seinem )?(?:target|forecast|plan|budget|limit|average|"
    r"durchschnitt|ziel|wert|vorgabe|soll|schnitt)"
)
# What stands before a figure by which a thing changed, and behind one.
_CHANGED_BY = re.compile(r"(?:\b(?:by|um)|[↑↓⇡⇣][^\W\d_]+) $")
_TO = re.compile(r"\b(?:to|auf|à) $")
_MORE_THAN = re.compile(
    r" (?:[^\W\d_]+ )?(?:more|less|fewer|higher|lower|mehr|weniger|höher|niedriger|de plus|de moins) "
    r"(?:[^\W\d_]+ )?(?:than|als|qu)\b"
)
# The end of a phrase; no list of more figures goes on there.
_CLOSED = re.compile(
    r"(?: (?:[⇡⇣]up|[⇡⇣]down|more|less|fewer|higher|lower|mehr|weniger|höher|niedriger|de plus|"
    r"de moins|in total|in all|insgesamt))?(?:[.;:!?)]|,(?! (?:(?:and|or|und|oder|et|then|dann) )?⟨)| -|$)"
)
_MORE = re.compile(
    r" (?:[⇡⇣](?:up|down)|more|less|fewer|higher|lower|mehr|weniger|höher|niedriger|de)\b"
)
_MARK = re.compile(r"[↑↓⇡⇣]")
# What a change is one of, where that is not all of the thing: "up 10 percent in Asia", "a rise of
# $2 a year", "growth of 5 percent and of 9". A time or a price is no such part.
_TIME = (
    r"(?:⟨[da]|(?:an? |one |the same |that |this |dem |einem |diesem |derselben |un )?(?:years?|"
    r"period|decade|total|all|real|jahr|zeitraum|zeit|summe|an)\b|(?:may|june|july|january|february|"
    r"march|april|august|september|october|november|december)\b)"
)
_UNITS = (
    r"(?:barrel|gallon|ounce|tonne?|bushel|pound|share|lit(?:er|re)|kilo|unit|head|fass|liter|"
    r"tonne|aktie|stück|action)"
)
_PRICED = rf"(?:{_UNITS}|few|little|bit|lot|total|record|new|rapport)"
# A price, beside levels of all of a thing: "from $40 million to $50 million, up $1 a share".
_PRICE = re.compile(rf" (?:an?|per|pro|je|par|the|l')? ?(?P<unit>{_UNITS})\b")
_SMALL = 1000
_PART = re.compile(
    rf" (?:points? |punkten? )?(?:(?:in|for|among|within|im(?! (?:jahr|monat)\b)|bei|für|dans|en|au|pour) (?!{_TIME})|"
    rf"(?:at|in|je|pro|per|par|for) (?:each|every|jede[mnrs]?)\b|"
    rf"(?P<rate>im (?:jahr|monat)(?! ⟨)|(?:an?|per|pro|je|par) (?!{_PRICED})[^\W\d_]+)|each\b|apiece\b|(?:and|und|et) (?:(?:of|von|by|um) )?⟨|"
    r"(?:quarter|month|week|day)[- ](?:on|over)[- ])"
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
    return change is not None and bool(_CHANGED.search(sketch.text[: sketch.place(change)]))


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
    if _CHANGED.search(before) or _SAME.search(before):
        return bool(_WHOLE.match(behind))
    # "from 25 to 24 percent, 23 percent": another level rather than a change.
    is_level = any(one.kind is levels[1].kind and one.unit == levels[1].unit for one in amounts)
    return not _CLOSED.match(behind) or (is_level and not _MORE.match(behind))


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
