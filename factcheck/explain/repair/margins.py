"""The margin: how much all figures would have to be off for claims to agree."""

from bisect import bisect_left
from collections.abc import Callable, Sequence
from contextlib import suppress
from functools import partial

from factcheck.constrain import as_taken, constrain
from factcheck.explain.repair.encoded import Encoded
from factcheck.explain.repair.widening import needed_share, widened
from factcheck.model.expression import Assertion
from factcheck.model.solution import Verdict
from factcheck.prose import exact
from factcheck.rational import ZERO, Rational, plain
from factcheck.solve import Budget, SpentError, System, verdict

_DIGITS = range(100, 1000)
_PLACES = range(18 * len(_DIGITS))
"""The places of all shares with three significant digits, ascending: 10^-12 to below 10^6."""
_BELOW_HALF = Rational(1, 2) - Rational(1, 10**9)
"""Of a share's last digit: from half of it on, a share is rounded to the next."""

WORK = 0.025
"""What one width may take of the counted work of a search: z3 is slow to find that no width will do
where whole numbers or products are involved."""


def margin(
    claims: Sequence[Assertion],
    definitions: Sequence[Assertion],
    encoded: Encoded,
    budget: Budget,
) -> str:
    """Return the least share by which all stated figures of claims must widen to agree.

    Both ends of each figure move outwards. To three significant digits; ``0`` where any widening
    will do, empty where none does, where figures clash only by touching, or it is not known.
    Definitions, dates, arithmetic and figures called exact stay as they are. All definitions that
    bear on the claims count, not only those that make them contradictory: others may allow no
    agreement where these would, and of several that do, the names decided which.

    Raises:
        SpentError: where the budget does not suffice to tell.
    """
    if not claims:  # definitions that contradict each other stay as they are
        return ""
    constraints = [encoded.constraint_of(one, as_taken) for one in claims]
    defining = [encoded.constraint_of(one, as_taken) for one in definitions]
    firm = System(encoded.symbols, tuple(defining), ())
    firm = firm.around({name for one in constraints for name in one.quantities})
    guess = _guess(claims, definitions, firm)
    unbounded: set[int] = set()

    def agree(place: int, *, whole: bool = True) -> bool:
        try:
            return _agree(claims, firm, _share(place, _BELOW_HALF), budget, whole=whole)
        except ZeroDivisionError:  # a divisor so wide that it may be zero, and every wider one
            unbounded.add(place)
            return True

    least = 0
    if any(encoded.symbols[name].integer for one in constraints for name in one.quantities):
        # With fewer whole numbers no more is needed, and that is found out much sooner.
        with suppress(SpentError):
            least = least_place(partial(agree, whole=False), _PLACES, guess)
        budget.spend(0)
    is_enough = 0 < least < len(_PLACES) and agree(least)
    place = least if is_enough else least_place(agree, _PLACES[least:], guess)
    if place == 0:
        # However little wider, figures that touch have more in common than the end they share.
        return "" if firm.having(constraints).ties else "0"
    is_told = place < len(_PLACES) and place not in unbounded
    return exact(plain(_share(place))) if is_told else ""


def least_place(agree: Callable[[int], bool], places: range, guess: int | None) -> int:
    """Return the least of some places at which figures agree; the end of them if there is none.

    Places around a guess are asked about first, ever farther from it (exponential search; Bentley
    and Yao, "An almost optimal algorithm for unbounded searching", 1976).
    """
    low, high, step = places.start, places.stop, 1
    place = -1 if guess is None else guess
    while low < high:
        if guess is None or not low <= place < high:
            place = (low + high) // 2
        if agree(place):
            high, place = place, place - step
        else:
            low, place = place + 1, place + step
        step *= 2
    return low


def _guess(
    claims: Sequence[Assertion], definitions: Sequence[Assertion], firm: System
) -> int | None:
    """Return the place of about the share that figures must widen by, if it is seen.

    ``firm`` holds the definitions that bear on the claims.
    """
    assertions = [*claims, *(one for one in definitions if one.id in firm.ids)]
    comparisons = [one.comparison for one in assertions if one.comparison]
    share = needed_share(comparisons, firm.symbols) if len(comparisons) == len(assertions) else None
    if share is None:
        return None
    rounded = partial(_share, more=_BELOW_HALF)
    return min(bisect_left(_PLACES, Rational(share), key=rounded), len(_PLACES) - 1)


def _share(place: int, more: Rational = ZERO) -> Rational:
    """Return the share at a place, with ``more`` added to its last digit."""
    power, digits = divmod(place, len(_DIGITS))
    return (_DIGITS[digits] + more) * Rational(10) ** (power - 14)


def _agree(
    claims: Sequence[Assertion],
    definitions: System,
    share: Rational,
    budget: Budget,
    *,
    whole: bool = True,
) -> bool:
    """Whether claims with all figures wider by a share agree, with definitions too.

    Unless ``whole``, no quantity need be a whole number.
    """
    symbols = definitions.symbols
    take = widened(share)
    system = definitions.having([constrain(one, symbols, take) for one in claims])
    question = budget.question(WORK)
    found = verdict(system if whole else system.continuous, question)
    if found is Verdict.UNDECIDED:
        question.end(by_clock=False)
    return found is Verdict.CONSISTENT
