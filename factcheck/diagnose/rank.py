"""How likely a changed statement is what somebody meant."""

from collections.abc import Mapping
from fractions import Fraction
from typing import NamedTuple

from factcheck.diagnose.chance import ADDED, middle_of
from factcheck.diagnose.parts import PERIODS, equated, is_ratio
from factcheck.explain.repair import last_place, numbers_of, unit_size
from factcheck.model.expression import Comparison, Form, Literal, names
from factcheck.model.interval import Interval
from factcheck.model.symbol import Symbol
from factcheck.prose import DAY

WORKED_OUT = frozenset({"other-time", "square-slip", "wrong-part"})
"""Kinds of slips by which somebody got to a figure, whatever its digits."""

UNIT = "unit-slip"
"""The kind of slips by which a figure has a wrong unit."""

MEANT, MIXED_UP = 1, 2
"""A statement that means something else counts as so many changed characters, whatever its words:
one word of the article did it. So does a figure that somebody worked out from the wrong thing."""

RIGHT, UNCHANGED = "other-calendar", -1
"""The kind by which nothing in the article is wrong. It is told alone, since it counts as less than
any change."""

YEAR = 366 * DAY

THOUSAND = 1000
"""How many times as large the next scale word is."""

MOST, LEAST = 1000, Fraction(1, 10_000)
"""Nobody writes a multiple or a percentage as large as the first, nor a part of another quantity
that is smaller than the second."""


class Rank(NamedTuple):
    """How likely a changed statement is.

    By how many characters change, the place of the slip, and that of its proposal; by whether the
    unit is not that of the quantity, whether the figure is not what the printed figures of the
    others give, how many slips of its statement are nearer to that, and whether a hedge is new.
    ``part`` is whether no definition of the conflict gives its quantity: a result is rather wrong.
    ``absurd`` and ``more`` are 1 where the new figure is a multiple that nobody writes, or more
    than all of something, and -1 where the old one was. ``far`` is how many powers of ten lie
    between the figure and the nearest comparable one of other statements.
    """

    cost: int
    slip: int
    place: int
    foreign: bool = False
    inexact: bool = True
    hedged: bool = False
    absurd: int = 0
    more: int = 0
    nearer: int = 0
    far: int = 0
    part: bool = True

    @property
    def order(self) -> tuple[int, ...]:
        """What sorts the likelier first."""
        return (
            *self.effort,
            self.nearer,
            self.inexact,
            self.foreign,
            self.more,
            self.far,
            self.slip,
            self.part,
            self.place,
        )

    @property
    def effort(self) -> tuple[int, int, int, int]:
        """What a slip must share with the likeliest to be told beside it."""
        return self.hedged, self.absurd, self.more > 0, self.cost


def cost_of_meaning(kind: str, changed: int) -> int:
    """Return as how many changed characters a statement counts that means something else."""
    return UNCHANGED if kind == RIGHT else min(changed, MEANT)


def cost_of(kind: str, old: Literal, new: Literal, changed: int) -> int:
    """Return as how many changed characters a changed figure counts.

    A new scale word counts as one more, as does one that is not next to the old, a new place that a
    lost digit brings, and another year of a day. Another unit is another word, however long.
    """
    if kind == UNIT:
        return MEANT
    is_finer = kind == ADDED and last_place(new) < last_place(old)
    cost = changed + (_is_far_scale(old, new) or is_finer or _is_far_day(old, new))
    return min(cost, MIXED_UP) if kind in WORKED_OUT else cost


def is_by_period(kind: str, old: Literal, new: Literal) -> bool:
    """Whether a slip of units took a figure by the one period for one by another."""
    (whole, _, period), (same, _, instead) = (one.unit.name.rpartition("/") for one in (old, new))
    is_slip = kind == UNIT and period != instead
    return is_slip and bool(whole) and whole == same and {period, instead} <= {*PERIODS}


def _is_far_day(old: Literal, new: Literal) -> bool:
    """Whether a day is more than a year away from another: who knows the day knows its year."""
    if old.form is not Form.DATE or not (old.taken.low and old.taken.high and new.taken.low):
        return False
    is_day = old.taken.high - old.taken.low <= DAY
    return is_day and abs(new.taken.low - old.taken.low) > YEAR


def _is_far_scale(old: Literal, new: Literal) -> bool:
    """Whether a scale word is new, or farther than the next one: nobody takes million for trillion.

    Near is one that was written for none, as in 5 million euros a head.
    """
    if not new.scale_word:
        return False
    ratio = Fraction(new.scale) / Fraction(old.scale or 1)
    return not old.scale_word or max(ratio, 1 / ratio) > THOUSAND


def is_foreign(literal: Literal, comparison: Comparison, symbols: Mapping[str, Symbol]) -> bool:
    """Whether a figure for a quantity is in another unit than the quantity is declared in.

    Not of a ratio, which may be told in percent or without.
    """
    parts = equated(comparison)
    unit = literal.unit
    if parts is None or is_ratio(literal):
        return False
    return unit.name != symbols[parts[0].quantity].unit.name


def is_moved(old: Literal, new: Literal, moves: Fraction | None) -> bool:
    """Whether a figure, or the middle of a range, differs from another by so much in its unit."""
    return moves is not None and middle_of(new) == middle_of(old) + moves * unit_size(old)


def is_central(new: Literal, fits: Interval | None, given: Fraction | None) -> bool:
    """Whether a figure is as near as can be told to what the others give as they are printed.

    As near as it is rounded, or in the inner half of the values that fit.
    """
    if given is None or fits is None or fits.low is None or fits.high is None or new.worded:
        return False
    reach = max(last_place(new) * unit_size(new) / 2, (fits.high - fits.low) / 4)
    return abs(middle_of(new) - given) <= reach


def turned_absurd(old: Literal, new: Literal, comparison: Comparison) -> int:
    """Return 1 where a multiple of another quantity becomes one that nobody writes, -1 if it was.

    As 29,300 times or 0.000075 percent of it; 0 where neither or both are.
    """
    if not is_ratio(new) or len({*names(comparison)}) == 1:
        return 0
    return _is_absurd(new) - _is_absurd(old)


def turned_more(
    old: Literal, new: Literal, comparison: Comparison, symbols: Mapping[str, Symbol]
) -> int:
    """Return 1 where a percentage becomes more than all of something, -1 if it was.

    Of another quantity, or as a quantity that is no growth since it cannot be negative.
    """
    mentioned = {*names(comparison)}
    is_share = len(mentioned) > 1 or not any(symbols[name].signed for name in mentioned)
    if not is_ratio(new) or not is_share or new.unit.factor == 1:
        return 0
    return (middle_of(new) > 1) - (middle_of(old) > 1)


def _is_absurd(literal: Literal) -> bool:
    """Whether nobody writes a multiple: of very many times, or of next to nothing."""
    number = max(map(abs, numbers_of(literal)))
    return number >= MOST or number * unit_size(literal) < LEAST
