"""What a figure behind a move is of, where the words around it tell.

"rose from 40 to 50, or 25 percent" is by how much it rose; "from 40 to 50, 25 percent of them
abroad" is not. The words before the figure say that it is the change ("by", "a rise of"), or
nothing does, as after a comma or a bracket: then the phrase has to end with it.
"""

import re
from collections.abc import Sequence

from factcheck.model.figure import Figure
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
# The end of a phrase; no list of more figures goes on there.
_CLOSED = re.compile(
    r"(?: (?:[⇡⇣]up|[⇡⇣]down|more|less|fewer|higher|lower|mehr|weniger|höher|niedriger|de plus|"
    r"de moins|in total|in all|insgesamt))?(?:[.;:!?)]|,(?! (?:(?:and|or|und|oder|et|then|dann) )?⟨)| -|$)"
)
_MORE = re.compile(
    r" (?:[⇡⇣](?:up|down)|more|less|fewer|higher|lower|mehr|weniger|höher|niedriger|de)\b"
)
_MARK = re.compile(r"[↑↓⇡⇣]")


def is_of_another(match: Match, amounts: Sequence[Figure], sketch: Sketch) -> bool:
    """Whether a figure behind both levels of a move is no change, as far as words tell."""
    levels = [match.figures[role] for role in ("before", "after")]
    places = [sketch.place(one) for one in amounts]
    if not places or min(places) < max(map(sketch.place, levels)):
        return False
    if _MARK.search(sketch.text[max(places) : match.end]):
        return False
    before, behind = sketch.text[: min(places)], sketch.text[match.end :]
    if _CHANGED.search(before) or _SAME.search(before):
        return bool(_WHOLE.match(behind))
    # "from 25 to 24 percent, 23 percent": another level rather than a change.
    is_level = any(one.kind is levels[1].kind and one.unit == levels[1].unit for one in amounts)
    return not _CLOSED.match(behind) or (is_level and not _MORE.match(behind))
