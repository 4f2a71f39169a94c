"""How much all figures would have to be off for claims to agree."""

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import replace
from decimal import Context, Decimal
from fractions import Fraction
from itertools import islice

from factcheck.constrain import constrain
from factcheck.model.expression import Assertion, Form, Literal
from factcheck.model.interval import Interval
from factcheck.model.solution import Verdict
from factcheck.model.symbol import Symbol
from factcheck.prose import exact
from factcheck.solve import Limits, Problem, cases, decide
from factcheck.solve.simplex import Simplex, WorkSpentError

_DECADES = range(-12, 7)
"""Shares are looked for between these powers of ten."""

_THREE_DIGITS = Context(prec=3)
# What z3 may spend on one width, where whole numbers or products are involved.
RLIMIT, SECONDS = 200_000, 0.5


def margin(assertions: Sequence[Assertion], symbols: Mapping[str, Symbol], limits: Limits) -> str:
    """The least share by which the ends of all stated figures of claims must move outwards until the claims agree.

    To three significant digits; ``0`` where any widening will do, empty where none does or it cannot be told. Definitions,
    dates, arithmetic and figures called exact stay as they are.
    """
    try:
        return _margin(assertions, symbols, limits)
    except (WorkSpentError, ZeroDivisionError):  # a divisor so wide that it may be zero
        return ""


def _margin(assertions: Sequence[Assertion], symbols: Mapping[str, Symbol], limits: Limits) -> str:
    decade = bisect_left(_DECADES, x=True, key=lambda power: _agree(assertions, symbols, Fraction(10) ** power, limits))
    if decade == 0:
        return "0"
    if decade == len(_DECADES):
        return ""
    low, high = (Fraction(10) ** power for power in _DECADES[decade - 1 : decade + 1])
    # Bisect until both ends round to the same three digits.
    while True:
        first, last = _rounded(low), _rounded(high)
        if first == last:
            return exact(first)
        if high - low < low / 10**9:
            return exact(last)
        middle = (low + high) / 2
        if _agree(assertions, symbols, middle, limits):
            high = middle
        else:
            low = middle


def _rounded(value: Fraction) -> Fraction:
    """To three significant digits."""
    return Fraction(_THREE_DIGITS.divide(Decimal(value.numerator), Decimal(value.denominator)))


def _agree(assertions: Sequence[Assertion], symbols: Mapping[str, Symbol], share: Fraction, limits: Limits) -> bool:
    def widened(literal: Literal) -> Interval:
        taken = literal.taken
        if literal.form in (Form.ARITHMETIC, Form.DATE) or literal.hedge == "exactly":
            return taken
        low = None if taken.low is None else taken.low - share * abs(taken.low)
        high = None if taken.high is None else taken.high + share * abs(taken.high)
        return Interval(low, high, taken.low_open, taken.high_open)

    firm = tuple(constrain(one, symbols) for one in assertions if one.claim is None)
    claims = tuple(constrain(one, symbols, widened) for one in assertions if one.claim is not None)
    problem = Problem(symbols, firm, claims)
    if not any(symbols[name].integer for name in problem.quantities):
        combinations = list(islice(cases(problem), limits.cases))
        if all(atom.is_linear for case in combinations for atom in case):
            return any(Simplex(case, limits.work).feasible() for case in combinations)
    verdict, _ = decide(
        problem, replace(limits, rlimit=min(limits.rlimit, RLIMIT), seconds=min(limits.seconds, SECONDS))
    )
    if verdict is Verdict.UNDECIDED:
        raise WorkSpentError
    return verdict is Verdict.CONSISTENT
