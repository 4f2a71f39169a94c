"""How far off all figures would have to be."""

from fractions import Fraction
from itertools import pairwise

import pytest
from hypothesis import given, settings

from factcheck.constrain import constrain
from factcheck.explain.repair.encoded import Encoded
from factcheck.explain.repair.margins import margin
from factcheck.language import understand
from factcheck.model.expression import (
    Assertion,
    Expression,
    Form,
    Function,
    Literal,
    Negative,
    Operation,
    Power,
)
from factcheck.model.interval import Interval
from factcheck.model.solution import Verdict
from factcheck.model.theory import Theory
from factcheck.solve import Budget, Limits, System, solve, verdict
from tests.diagnose.claims import analyzed, written
from tests.strategies import Case, cases
from tests.theories import claims

FEWER = settings(max_examples=(settings.default or settings()).max_examples // 2)


def leading(theory: Theory) -> list[list[Assertion]]:
    """The members of each minimal contradictory set."""
    assertions = {assertion.id: assertion for assertion in theory.assertions}
    return [
        [assertions[name] for name in (*conflict.definitions, *conflict.statements)]
        for component in solve(theory).components
        for conflict in component.conflicts
    ]


def widened_verdict(members: list[Assertion], theory: Theory, share: Fraction) -> Verdict | None:
    """Whether statements can all be true when the figures of claims are off by a share.

    ``None`` where a divisor may be zero then.
    """
    widened = [one if one.claim is None else with_widened(one, share) for one in members]
    try:
        constraints = tuple(constrain(one, theory.symbols) for one in widened)
    except ZeroDivisionError:
        return None
    return verdict(System(theory.symbols, (), constraints), Budget(Limits()))


def with_widened(assertion: Assertion, share: Fraction) -> Assertion:
    """A statement whose figures mean more."""
    return assertion._replace(
        alternatives=tuple(
            alternative._replace(
                comparisons=tuple(
                    one._replace(left=wider(one.left, share), right=wider(one.right, share))
                    for one in alternative.comparisons
                ),
            )
            for alternative in assertion.alternatives
        ),
    )


def wider(node: Expression, share: Fraction) -> Expression:
    """An expression whose figures mean more; arithmetic, dates and what is called exact stay."""
    if isinstance(node, Operation):
        return node._replace(left=wider(node.left, share), right=wider(node.right, share))
    if isinstance(node, Negative):
        return Negative(wider(node.operand, share))
    if isinstance(node, Power):
        return node._replace(base=wider(node.base, share))
    if isinstance(node, Function):
        return node._replace(operands=tuple(wider(one, share) for one in node.operands))
    if (
        not isinstance(node, Literal)
        or node.form in (Form.ARITHMETIC, Form.DATE)
        or node.hedge == "exactly"
    ):
        return node
    low, high = node.taken.low, node.taken.high
    return node._replace(
        taken=Interval(
            None if low is None else low - abs(low) * share,
            None if high is None else high + abs(high) * share,
            node.taken.low_open,
            node.taken.high_open,
        ),
    )


def is_the_least(told: str, members: list[Assertion], theory: Theory) -> bool:
    """Whether with one percent less statements still clash and with one percent more agree.

    Without a margin they clash far off.
    """
    if not told:
        constraints = tuple(constrain(one, theory.symbols) for one in members)
        if System(theory.symbols, (), constraints).ties:  # they clash, but not once a bit wider
            least = widened_verdict(members, theory, Fraction(1, 10**12))
            firm = widened_verdict(members, theory, Fraction(0))
            touch = firm is Verdict.CONTRADICTORY and least in (Verdict.CONSISTENT, None)
            if touch:
                return True
        return widened_verdict(members, theory, Fraction(10**5)) in (
            Verdict.CONTRADICTORY,
            Verdict.UNDECIDED,
            None,
        )
    if told == "0":
        return widened_verdict(members, theory, Fraction(1, 10**12)) is Verdict.CONSISTENT
    less, more = (
        widened_verdict(members, theory, Fraction(told) * percent / 100) for percent in (99, 101)
    )
    return less is Verdict.CONTRADICTORY and more in (Verdict.CONSISTENT, None)


@FEWER
@given(cases(most=5))
def test_less_is_not_enough_and_more_is(case: Case) -> None:
    """The margin of any set is the least share that will do."""
    theory = understand(case.as_corpus())
    for members in leading(theory)[:3]:
        assert is_the_least(
            margin(*parted(members), _encoded(theory), Budget(Limits())), members, theory
        )


@pytest.mark.parametrize(
    ("quantities", "says", "share"),
    [
        # 10.5 (1 + m) = 11.5 (1 - m).
        ("x: USD", ("x = 10 USD", "x = 12 USD"), "0.0455"),
        ("x: USD", ("x = exactly 10 USD", "x = 12 USD"), "0.13"),
        ("x: USD", ("x < 10 USD", "x = more than 10 USD"), "0"),
        ("x: USD", ("x = exactly 10 USD", "x = exactly 12 USD"), ""),
        ("n: {unit: people, integer: true}", ("n < 3 people", "n > 2.1 people"), "0"),
        ("n: {unit: people, integer: true}", ("n = exactly 2 people", "n > 3 people"), "0.333"),
        ("x: USD, y: USD", ("x * y = 16 USD^2", "x < 2 USD", "y < 4 USD"), "0.225"),
    ],
)
def test_margins(quantities: str, says: tuple[str, ...], share: str) -> None:
    """The margin of a few sets, reckoned by hand, with whole numbers and products too."""
    theory = claims(quantities, *says)
    (members,) = leading(theory)
    assert margin(*parted(members), _encoded(theory), Budget(Limits())) == share
    assert is_the_least(share, members, theory)


def _encoded(theory: Theory) -> Encoded:
    """What the statements of a theory mean."""
    return Encoded(theory.symbols, Fraction(1, 10))


def parted(members: list[Assertion]) -> tuple[list[Assertion], list[Assertion]]:
    """The claims among statements, and the definitions."""
    return [one for one in members if one.claim], [one for one in members if not one.claim]


@pytest.mark.parametrize("names", [("a", "b", "c"), ("c", "b", "a"), ("b", "c", "a")])
def test_names_do_not_matter(names: tuple[str, str, str]) -> None:
    """Where several definitions contradict the same claims, the margin is that of all of them.

    Their names make no difference.
    """
    bound, half, other = names
    definitions = (f"{bound} = at most 20 USD", f"{bound} = 2 * {half}", f"{half} = 5 * {half}")
    says = (f"{other} - {bound} = over 600 USD", f"{bound} = {other} * (1 - 40.0%)")
    analysis = analyzed(
        written(dict.fromkeys(names, "USD"), dict(zip("xy", says, strict=True)), definitions)
    )
    (told,) = (analysis.explanations[knot.leading].margin for knot in analysis.knots)
    # The quantity that is five times itself is zero, so that 40.05 % must be 100 %, or 600 must be
    # 0.
    assert told == "1"


def test_a_divisor_may_not_be_zero() -> None:
    """Far wider divisors than it takes may be zero; the margin is below."""
    theory = claims("x: USD", "x / 2.0 = 10 USD", "x = 30 USD")
    (members,) = leading(theory)
    share = Fraction(margin(*parted(members), _encoded(theory), Budget(Limits())))
    assert widened_verdict(members, theory, share * 99 / 100) is Verdict.CONTRADICTORY
    assert widened_verdict(members, theory, share * 101 / 100) is Verdict.CONSISTENT


def test_many_definitions_bear_on_a_claim() -> None:
    """Among so many claims a point inside is searched, with widened figures, too."""
    parts = [f"p{number}" for number in range(80)]
    definitions = [
        f"total = {' + '.join(parts)}",
        *(f"{one} + {other} >= 1 USD" for one, other in pairwise(parts)),
    ]
    units = dict.fromkeys(["total", *parts], "USD")
    analysis = analyzed(written(units, {"little": "total = 20.0 USD"}, definitions))
    # 80 parts of which any two neighbours make 1 make 40: 20.05 (1 + m) = 40.
    assert [analysis.explanations[knot.leading].margin for knot in analysis.knots] == ["0.995"]


@pytest.mark.parametrize("share", ["0", "0.04", "0.05", ""])
def test_another_share_is_not_the_least(share: str) -> None:
    """What is asked of a margin tells it from a larger one, a smaller one and none."""
    theory = claims("x: USD", "x = 10 USD", "x = 12 USD")
    (members,) = leading(theory)
    assert not is_the_least(share, members, theory)
