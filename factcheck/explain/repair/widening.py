"""Figures that are all wider by a share, and about which share claims need to agree."""

from collections.abc import Callable, Mapping, Sequence
from fractions import Fraction
from functools import partial, reduce
from itertools import product

from factcheck.constrain import Take
from factcheck.explain.arithmetic import Remembered, facts
from factcheck.model.expression import (
    Comparison,
    Expression,
    Form,
    Literal,
    names,
)
from factcheck.model.interval import Interval
from factcheck.model.symbol import Symbol
from factcheck.proof import evaluate
from factcheck.prose import order_of
from factcheck.rational import Rational, fast_interval, plain, plain_interval

FIRST = Fraction(1, 1000)
"""The share that is tried first."""

STEPS, NEAR = 5, 2000
"""So many shares are tried at most; one that is off by less than one part in so many is near."""

FINER = 5
"""The last digit of a share that is tried stands so many places behind its first."""

REPEATED = 2
"""Of so many quantities that a statement mentions several times both ends are tried at most."""


def widened(share: Rational) -> Take:
    """Return how to take figures that are wider by a share, each end moved by that much of itself.

    Dates, arithmetic and figures called exact stay as they are.
    """
    take = _wider(share)
    return lambda literal: plain_interval(take(literal))


def _wider(share: Rational) -> Take:
    """Return the same in gmpy2's numbers."""

    def take(literal: Literal) -> Interval:
        low, high, low_open, high_open = taken = fast_interval(literal.taken)
        if literal.form in (Form.ARITHMETIC, Form.DATE) or literal.hedge == "exactly":
            return taken
        lowest = None if low is None else low - share * abs(low)
        highest = None if high is None else high + share * abs(high)
        return Interval(lowest, highest, low_open, high_open)

    return take


def needed_share(
    comparisons: Sequence[Comparison], symbols: Mapping[str, Symbol]
) -> Fraction | None:
    """Return about the share by which figures must widen; ``None`` where that is not seen.

    It is where interval arithmetic leaves no gap between the sides of one of the statements, given
    the others: of the one with the most quantities that has such a gap.
    """
    remembered = Remembered(fast_interval)
    for last in sorted(comparisons, key=lambda one: -len(names(one))):
        others = [one for one in comparisons if one is not last]
        gap = partial(_gap, last, others, symbols, remembered)
        width = gap(Fraction(0))
        if width is not None and width > 0:
            return _root(gap, width)
    return None


def _root(gap: Callable[[Fraction], Fraction | None], width: Fraction) -> Fraction | None:
    """Return about the share at which a gap closes that has some width without any.

    By the secant method: at once where figures are only added. ``None`` where it does not close.
    """
    before, share = Fraction(0), FIRST
    for _ in range(STEPS):
        narrower = gap(share)
        slope = (narrower - width) / (share - before) if narrower is not None else 0
        if narrower is None or slope >= 0:
            return None
        root = share - narrower / slope
        if root <= 0 or abs(root - share) * NEAR <= share:
            return share if root > 0 else None
        step = Fraction(10) ** (order_of(root) - FINER)
        before, width, share = share, narrower, round(root / step) * step
    return share


def _gap(
    last: Comparison,
    others: Sequence[Comparison],
    symbols: Mapping[str, Symbol],
    remembered: Remembered,
    share: Fraction,
) -> Fraction | None:
    """Return how far the sides of a statement are apart at least, as the others give them.

    Below zero how much they have in common; ``None`` where either side is not known. All figures
    are wider by a share.
    """
    take = _wider(Rational(share))
    known = {name: one.values for name, one in facts(others, symbols, take, remembered).items()}
    mentioned = remembered.mentioned(last, symbols)
    repeated = [name for name in dict.fromkeys(mentioned.names) if name not in mentioned.once]
    left, right = (_values(side, known, take, repeated) for side in (last.left, last.right))
    if left is None or right is None:
        return None
    allowed = last.relation.allowed(right)
    ends = (allowed.high, left.low), (left.high, allowed.low)
    gaps = [high - low for low, high in ends if low is not None and high is not None]
    return plain(max(gaps)) if gaps else None


def _values(
    side: Expression, known: Mapping[str, Interval], take: Take, repeated: Sequence[str]
) -> Interval | None:
    """Return about the values of a side; ``None`` where they are not known.

    A quantity that a statement mentions several times, as a growth rate does the old value, is at
    one end or at the other in all places: interval arithmetic would have it at both at once.
    """
    ends = [
        [(name, Interval.point(end)) for end in (values.low, values.high) if end is not None]
        for name in repeated[:REPEATED]
        if (values := known.get(name)) and values.is_bounded
    ]
    found = [evaluate(side, {**known, **dict(chosen)}, take) for chosen in product(*ends)]
    return None if None in found else reduce(Interval.hull, filter(None, found))
