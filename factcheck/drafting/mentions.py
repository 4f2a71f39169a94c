"""What a figure of a sentence is about: its words, its moment, and how sure that is."""

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from factcheck.drafting.moments import moment
from factcheck.model.figure import QUANTITIES, Figure, FigureKind
from factcheck.reading import naming
from factcheck.reading.words import is_move
from factcheck.recognise import meaning, words

# Nouns for people of any kind: one thing, and one unit.
PEOPLE = words("""
    people persons person inhabitants inhabitant residents resident citizens menschen mensch personen
    einwohner einwohnern einwohnerinnen bewohner bewohnern bewohnerinnen leute habitants personnes gens
    """)
# Verbs that say nothing but that there is so much of a thing.
_PLAIN = words("""
    has have had employ employs employed count counts counted total totals totalled totaled reach
    reaches reached stand stands stood amount amounts amounted come comes came report reports
    reported post posts posted record recorded earn earns earned make makes made number numbered
    live lives lived working work works beträgt betrug betrugen lag lagen liegt belief beläuft
    erreicht erreichte erreichten hatte hatten haben zählt zählte zählten beschäftigt beschäftigte
    erzielt erzielte erzielten verzeichnete meldete arbeiten leben lebten million millions billion
    billions thousand thousands total gesamt insgesamt altogether overall
    """)
# What parts the words between two figures: those before belong to the first one.
_PARTING = re.compile(
    r"[,;:(\[]|\b(?:and|or|but|while|on|in|at|for|with|from|to|by|of|und|oder|aber|auf|für|an|mit|"
    r"von|bei|nach|et|ou|mais|pour|avec|de|à)\b",
    re.IGNORECASE,
)
# What ends the words behind a figure that are about it.
_END = re.compile(
    r"[,.;:!?()\[\]|\t\N{EN DASH}\N{EM DASH}]|\b(?:and|or|but|while|und|oder|aber|während|et|mais)\b",
    re.IGNORECASE,
)
_START = re.compile(r"[.;:!?()\[\]|\t\N{EN DASH}\N{EM DASH}]")
# What the whole of a share stands behind, and what parts a thing from its owner or place.
_OF = re.compile(r"\s*(?:of|der|des|von|aller|de|du)\b", re.IGNORECASE)
_CLOSE = re.compile(
    r"\s*(?:of|in|for|at|from|on|der|des|von|im|für|bei|aller|aus|de|du|dans|pour)\b", re.IGNORECASE
)
_THEM = re.compile(
    r"\s*(?:of (?:them|these|those|whom|which)|davon|darunter|von (?:ihnen|denen)|d'entre eux)\b",
    re.IGNORECASE,
)
_OWNER = re.compile(r"\b(?:of|in|for|at|der|des|von|im|für|bei|de|du|dans)\b", re.IGNORECASE)
_LEVEL = re.compile(r"\b(?:to|at|auf|bei|from|von|à)\W*$", re.IGNORECASE)
_VAGUE = re.compile(
    r"^\W*(?:it|they|he|she|this|that|these|those|there|es|er|sie|dies\w*|il|elle|ils|elles)\b"
    r"|\b(?:an?|another|one|each|every|some|other|ein|eine[mnrs]?|jede[mnrs]?|ander\w+|une?|chaque)\b",
    re.IGNORECASE,
)
_OURS = re.compile(r"\b(?:we|our|us|wir|unser\w*|nous|notre|nos)\b", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]+")
_LONG = 4
PLAIN = "1"
"""The unit of plain numbers."""


class Mention(NamedTuple):
    """A place where a text gives a figure for a thing.

    ``words`` are those that tell the thing apart, ``head`` the one that names it; ``moment`` is
    when, ``role`` which part of it. ``firm``: it is one thing, and no other has the same words.
    ``stays``: no words say that it has changed. ``sentence`` is where its sentence begins.
    """

    figure: Figure
    unit: str
    head: str
    words: frozenset[str]
    moment: str = ""
    role: str = ""
    firm: bool = False
    stays: bool = False
    sentence: int = -1


class Around(NamedTuple):
    """The words of a sentence that are about one of its figures, before and behind it.

    ``clause`` are all words before it that may be, ``between`` all since the figure before it.
    ``loose`` are words behind it that may be about what follows: "the plant of 5 MW cost".
    """

    before: str
    behind: str
    clause: str
    between: str
    loose: str


def around(text: str, start: int, end: int, figures: Sequence[Figure], index: int) -> Around:
    """Return the words about a figure of the sentence ``text[start:end]``, and about no other one.

    ``figures`` are those of the sentence; dates between words are passed over.
    """
    figure = figures[index]
    counted = [one for one in figures if one.kind in QUANTITIES]
    last = max((one.end for one in counted if one.end <= figure.start), default=start)
    following = min((one.start for one in counted if one.start >= figure.end), default=end)
    before = _without(text, last, figure.start, figures)
    behind = _without(text, figure.end, following, figures)
    clause = _START.split(before)[-1]
    if last > start:
        parting = [*_PARTING.finditer(before)]
        clause = before[parting[-1].end() :] if parting else ""
    stop = _END.search(behind)
    loose = behind[: stop.start()] if stop else behind
    is_close = figure.kind is FigureKind.NUMBER or _CLOSE.match(loose)
    return Around(clause.rpartition(",")[2], loose if is_close else "", clause, before, loose)


def is_of_them(behind: str) -> bool:
    """Whether the words behind a figure say that it is a part of what was told before it."""
    return bool(_THEM.match(behind))


def _without(text: str, start: int, end: int, figures: Iterable[Figure]) -> str:
    """Return a stretch of a text without the figures in it."""
    parts, at = [], start
    for one in figures:
        if start <= one.start < end:
            parts.append(text[at : one.start])
            at = min(one.end, end)
    return " ".join([*parts, text[at:end]])


def stem(word: str) -> str:
    """Return what the forms of a word have in common; one for all words for people."""
    low = word.lower()
    if low in PEOPLE:
        return "people"
    for ending in ("es", "en", "er", "s", "n", "e"):
        if low.endswith(ending) and len(low) > _LONG:
            return low.removesuffix(ending)
    return low


def telling(text: str, language: str) -> list[str]:
    """Return the words of a text that tell what it is about, in their order."""
    return [
        word
        for word in naming.telling_words(text, language)
        if word.lower() not in _PLAIN and not is_move(word.lower(), language)
    ]


def mention(  # noqa: PLR0913, PLR0917 - a figure and where it stands
    text: str,
    start: int,
    end: int,
    figures: Sequence[Figure],
    index: int,
    unit: str,
    language: str,
) -> Mention:
    """Return the mention that a figure of the sentence ``text[start:end]`` is."""
    figure, words = figures[index], around(text, start, end, figures, index)
    when = moment(text, start, end, figures, index)
    noun = naming.counted(words.behind, language) if figure.kind is FigureKind.NUMBER else ""
    tokens = [*telling(words.clause, language), *telling(words.behind, language)]
    role = _role(figure, words, language)
    if noun:
        head = noun
    elif role == "share":
        head = next(iter(telling(words.behind, language)), "")
    else:
        head = _head(words, language)
    told = frozenset(stem(word) for word in tokens)
    is_ours = bool(_OURS.search(words.clause))
    firm = is_ours or (
        bool(telling(words.clause, language)) and not _VAGUE.search(words.clause.strip())
    )
    stays = not _moves(words, language)
    firm = firm and role != "change"
    return Mention(figure, unit, stem(head), told, when, role, firm, stays, start)


def _role(figure: Figure, words: Around, language: str) -> str:
    """Return which part of a thing a figure is: a share, a change, or itself."""
    is_share = figure.kind in {FigureKind.PERCENT, FigureKind.FRACTION}
    if is_share and _OF.match(words.behind):
        return "share"
    if _moves(words, language) and not _LEVEL.search(words.clause):
        return "change"
    return "percent" if is_share and not words.before.strip() else ""


def _moves(words: Around, language: str) -> bool:
    """Whether words before a figure say that something rose or fell."""
    return any(is_move(word.lower(), language) for word in _WORD.findall(words.clause))


def _head(words: Around, language: str) -> str:
    """Return the word that names what a figure is about, without its owner and place."""
    for clause in (words.before, words.clause):
        for part in _OWNER.split(clause):
            told = telling(part, language)
            if told:
                return (naming.capital_nouns(told, language) or told)[-1]
    return next(iter(telling(words.behind, language)), "")


def unit_of(noun: str) -> str:
    """Return the unit in which things are counted: one for people by any word."""
    return "people" if noun.lower() in PEOPLE else noun


def unit_of_figure(figure: Figure) -> str:
    """Return the unit to declare for a figure, in the statement language; ``1`` for plain ones."""
    meant = meaning(figure)
    return (meant.unit.name if meant else "") or PLAIN
