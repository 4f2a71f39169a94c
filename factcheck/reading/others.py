"""Whether what a sentence says of two of its figures is meant of others.

Words that stand far from a figure may be about another one. Who writes "30 more than" beside three
figures meant two of which it is true, if there are such.
"""

from collections.abc import Callable
from fractions import Fraction
from itertools import permutations

from factcheck.model.figure import Figure, FigureKind
from factcheck.model.interval import Interval
from factcheck.reading.literals import unhedged
from factcheck.reading.nouns import dimension
from factcheck.reading.sketch import Sketch
from factcheck.recognise import meaning

_LEVELS = "namp"
# What a fraction in words may be off, as a part of it.
_NEARLY = Fraction(5, 100)
# What is so many times as large is no slip, but another thing.
_FAR = 3

Holds = Callable[[Interval, Interval], bool]
"""Whether what is said of two figures, the earlier one first, may hold for two values."""


def is_of_others(
    before: Figure, after: Figure, sketch: Sketch, holds: Holds, *, far: bool = True
) -> bool:
    """Whether what is said is meant of other figures than two of which it does not hold.

    It holds for two others of their kind, or, told from ``far``, one of the two is so far off that
    nobody wrote it for the right one.
    """
    first, second = _value(before), _value(after)
    if not first or not second:
        return far
    if holds(first, second):
        return False
    if far and not holds(_around(first), second):
        return True
    told = {before.start, after.start}
    levels = [
        (one.start, value)
        for one, letter in zip(sketch.figures, sketch.letters, strict=True)
        if letter in _LEVELS and one.kind is after.kind and dimension(one) == dimension(after)
        if (value := _value(one))
    ]
    return any(
        holds(one, other)
        for (start, one), (end, other) in permutations(levels, 2)
        if {start, end} != told
    )


def _value(figure: Figure) -> Interval | None:
    """Return what a figure may be, whatever hedges it."""
    meant = meaning(unhedged(figure))
    return meant.taken if meant else None


def _around(value: Interval) -> Interval:
    """Return all that somebody may have written wrongly for a value, or rightly instead of it."""
    low, high = value.low or Fraction(0), value.high or Fraction(0)
    return Interval(low / _FAR, high * _FAR)


def ratio(before: Interval, after: Interval) -> Interval | None:
    """Return how many times an earlier value a later one is; ``None`` where it may be none."""
    first, second = _ends(before), _ends(after)
    if not first or not second or first[0] <= 0 or second[0] <= 0:
        return None
    return Interval(second[0] / first[1], second[1] / first[0])


def growth(before: Interval, after: Interval) -> Interval | None:
    """Return by what part of an earlier value a later one is more; ``None`` as for ``ratio``."""
    times = ratio(before, after)
    return times and moved(times, Interval.point(Fraction(1)), -1)


def moved(value: Interval, by: Interval, sign: int) -> Interval | None:
    """Return a value that is more by another one, or less, or as it is: ``sign`` is 1, -1 or 0."""
    first, second = _ends(value), _ends(by.scaled(Fraction(sign)))
    return Interval(first[0] + second[0], first[1] + second[1]) if first and second else None


def distance(before: Interval, after: Interval) -> Interval | None:
    """Return how far two values are apart, whichever is the larger; ``None`` where none can say."""
    apart = moved(after, before, -1)
    ends = apart and _ends(apart)
    if not ends:
        return None
    low, high = sorted(map(abs, ends))
    return Interval(Fraction(0) if ends[0] <= 0 <= ends[1] else low, high)


def _ends(value: Interval) -> tuple[Fraction, Fraction] | None:
    """Return both ends of a value; ``None`` where it lacks one."""
    return None if value.low is None or value.high is None else (value.low, value.high)


def part(figure: Figure) -> Interval | None:
    """Return the values of a percentage or a fraction; ``None`` where it has none."""
    meant = meaning(figure)
    if meant:
        return meant.taken
    if figure.kind is not FigureKind.FRACTION or not figure.value:
        return None
    return Interval(figure.value * (1 - _NEARLY), figure.value * (1 + _NEARLY))


def meets(one: Interval | None, other: Interval | None) -> bool:
    """Whether two intervals have a value in common; none where one of them is not known."""
    return one is not None and other is not None and not one.meet(other).is_empty
