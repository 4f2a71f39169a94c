"""Decides which mentions of figures are about the same thing, so that it gets one name.

Mentions with the same head, unit, moment and role are compared by their other words and their
figures. What only a person can tell is noted and gets a name of its own.
"""

from collections import defaultdict, deque
from enum import Enum, auto
from fractions import Fraction
from typing import NamedTuple

from factcheck.drafting.mentions import Mention
from factcheck.model.figure import Figure

# At most so many things are compared under one key: the last ones.
RECENT = 50
# Figures with at least so many digits are hardly equal by chance; a hedged one may be off by ABOUT.
PRECISE, ABOUT = 3, Fraction(1, 10)
_ROUND = 1000
# The hedges that mean values around a figure; every other one makes it a bound.
VAGUE = frozenset({"", "about", "exactly"})
CELL = "cell"
"""The role of every mention in a cell of a table."""


class Likeness(Enum):
    """Whether two mentions are about one thing."""

    SAME = auto()
    DOUBTFUL = auto()
    OTHER = auto()


class Known(NamedTuple):
    """A mention that has a name, where it stands, and its number among all."""

    mention: Mention
    name: str
    place: str
    source: str
    number: int


class Named(NamedTuple):
    """The name of a thing; ``note`` says which other one it may be."""

    name: str
    note: str = ""


class Things:
    """The things that texts gave figures for, by what they are about."""

    def __init__(self) -> None:
        self.count = 0
        self.alike: defaultdict[tuple[object, ...], deque[Known]] = defaultdict(
            lambda: deque(maxlen=RECENT)
        )
        self.figures: defaultdict[tuple[str, Fraction], list[Known]] = defaultdict(list)

    def find(self, mention: Mention, source: str) -> Named:
        """Return the name of the thing that a mention is about, or only a note where unsure."""
        note = ""
        for one in self.candidates(mention):
            like = likeness(mention, one.mention, across=one.source != source)
            if like is Likeness.SAME:
                return Named(one.name)
            if like is Likeness.DOUBTFUL and not note:
                note = f"perhaps the same as {one.name} ({one.place})"
        return Named("", note)

    def candidates(self, mention: Mention) -> list[Known]:
        """Return the things that a mention may be about, in the order in which they were met.

        Of many with one head these are the last ones, and those with the same words or figure.
        """
        found = {one.number: one for key in _keys(mention) for one in self.alike.get(key, ())}
        return [found[number] for number in sorted(found)]

    def keep(self, mention: Mention, name: str, place: str, source: str) -> None:
        """Remember the name of the thing that a mention is about."""
        self.count += 1
        kept = Known(mention, name, place, source, self.count)
        for key in _keys(mention):
            self.alike[key].append(kept)
        if mention.figure.value is not None and digits(mention.figure) >= PRECISE:
            self.figures[mention.moment, mention.figure.value].append(kept)

    def twin(self, mention: Mention, source: str, *, in_table: bool) -> Named:
        """Return the name of what has the same precise figure and moment: a cell or a sentence.

        One of their words must be the same; in different units, only a person can tell.
        """
        value = mention.figure.value
        for one in self.figures[mention.moment, value] if value is not None else ():
            is_other_kind = (one.mention.role == CELL) is not in_table
            if one.source == source and is_other_kind and one.mention.words & mention.words:
                if one.mention.unit == mention.unit:
                    return Named(one.name)
                return Named("", f"perhaps the same as {one.name} ({one.place})")
        return Named("")


def _keys(mention: Mention) -> list[tuple[object, ...]]:
    """Return the keys under which a mention is kept and looked up; none without a head."""
    head = mention.head, mention.unit, mention.role
    if not mention.head:
        return []
    return [head, (*head, mention.words, mention.moment), (*head, mention.figure.value)]


def likeness(one: Mention, other: Mention, *, across: bool) -> Likeness:
    """Return whether two mentions of one head, unit and role are about one thing.

    ``across``: they stand in two texts, which may have things of one name.
    """
    alike, agree = one.words == other.words, are_compatible(one.figure, other.figure)
    if one.moment != other.moment:
        is_open = not one.moment or not other.moment
        return Likeness.DOUBTFUL if is_open and alike and agree else Likeness.OTHER
    firm, precise = one.firm and other.firm, min(map(digits, (one.figure, other.figure))) >= PRECISE
    if across:
        return _across(alike=alike, agree=agree, sure=firm and (precise or bool(one.moment)))
    if not _are_nested(one.words, other.words):
        return Likeness.DOUBTFUL if agree and precise else Likeness.OTHER
    return _nested(one, other, agree=agree, precise=precise, firm=firm)


def _nested(one: Mention, other: Mention, *, agree: bool, precise: bool, firm: bool) -> Likeness:
    """Return whether mentions are about one thing, where one has all words of the other."""
    if agree:
        return Likeness.SAME if firm or precise else Likeness.DOUBTFUL
    return _disagreeing(one, other) if firm else Likeness.OTHER


def _disagreeing(one: Mention, other: Mention) -> Likeness:
    """Return whether mentions with different figures are about one thing, so that one is wrong.

    They are where their words are the same and no time can have passed between them.
    """
    if one.sentence == other.sentence:
        return Likeness.OTHER
    if _is_bound(one.figure) or _is_bound(other.figure):
        return Likeness.DOUBTFUL
    stays = len(one.words) > 1 and one.stays and other.stays
    is_one = one.words == other.words and (stays or one.moment[:1].isdigit())
    return Likeness.SAME if is_one else Likeness.DOUBTFUL


def _across(*, alike: bool, agree: bool, sure: bool) -> Likeness:
    """Return whether mentions in two texts are about one thing: words and figures must agree."""
    if not alike or not sure:
        return Likeness.OTHER
    return Likeness.SAME if agree else Likeness.DOUBTFUL


def _are_nested(one: frozenset[str], other: frozenset[str]) -> bool:
    return one <= other or other <= one


def are_compatible(one: Figure, other: Figure) -> bool:
    """Whether two figures may be roundings of one number."""
    if one.value is None or other.value is None:
        return (one.low, one.high, one.value) == (other.low, other.high, other.value)
    if one.hedge != other.hedge and (_is_bound(one) or _is_bound(other)):
        return False
    slack = (step(one) + step(other)) / 2
    if one.hedge or other.hedge:
        slack = max(slack, ABOUT * max(abs(one.value), abs(other.value)))
    return abs(one.value - other.value) <= slack


def _is_bound(figure: Figure) -> bool:
    """Whether a figure is a bound, such as "more than 48"."""
    return figure.hedge not in VAGUE


def step(figure: Figure) -> Fraction:
    """Return the unit of the last place of a figure; large whole numbers end in round zeros."""
    number = figure.numbers[0] if figure.numbers else ""
    scale = figure.scales[0] if figure.scales else 1
    decimals = len(number.partition(".")[2])
    whole = number.lstrip("-")
    if not decimals and scale == 1 and whole.isdecimal() and int(whole) >= _ROUND:
        return Fraction(10 ** (len(whole) - len(whole.rstrip("0"))))
    return Fraction(scale, 10**decimals)


def digits(figure: Figure) -> int:
    """Return how many digits a figure has, without the zeros at either end."""
    number = figure.numbers[0] if figure.numbers else ""
    return len(number.replace(".", "").strip("-0"))
