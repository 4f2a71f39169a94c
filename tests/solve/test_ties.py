"""Two rounded figures for the same expression that only touch contradict each other."""

from fractions import Fraction

import pytest
import z3

from factcheck.explain import replays
from factcheck.model.solution import Verdict
from factcheck.model.theory import Theory
from factcheck.proof import satisfies
from factcheck.solve import Limits, solve
from tests.diagnose.claims import analyzed, written
from tests.solve import naive
from tests.theories import claims, theory

PLACES = (
    "a: USD, b: USD, c: {unit: USD, signed: true}, d: {unit: USD, signed: true}, share: '%', "
    "part: '%'"
)


def found(understood: Theory) -> set[frozenset[str]]:
    """The minimal contradictory sets, which are those of the twin."""
    components = solve(understood).components
    sets = {frozenset(one.statements) for part in components for one in part.conflicts}
    assert sets == naive.contradictory_sets(understood)
    return sets


@pytest.mark.parametrize(
    "says",
    [
        ("a = 30 million USD", "a = 31 million USD"),
        ("a = 4.1 USD", "4.2 USD = a"),
        ("share = 12%", "share = 13%"),
        ("c = -3 USD", "c = -4 USD"),
        ("a = 20 to 25 USD", "a = 26 to 30 USD"),
        ("a = 20 to 25 USD", "a = 26 USD"),
        ("a + b = 8 USD", "b + a = 9 USD"),
        ("a + b = 8 USD", "9 USD = 2 * (a + b) / 2"),
        ("a - c = 8 USD", "a - c = 9 USD"),
        ("a / b = 2.0", "a / b = 2.1"),
        ("a / b = 2.0", "a = 2.1 times b"),
        ("a = 10 USD", "a = 11 USD", "a = 12 USD"),
        ("a - b = 8 USD", "b - a = -9 USD"),  # the same difference the other way round
        ("c = 3 USD", "-c = -4 USD"),
        ("(a - b) / b = 3", "(b - a) / b = -4"),
        ("c - d = 20 to 25 USD", "-26 USD = d - c"),
        ("min(a, b) = 8 USD", "min(b, a) = 9 USD"),
        ("max(a, b / 2) = 8 USD", "max(b / 2, a) = 9 USD"),
        ("min(c, d) + a = 8 USD", "a + min(d, c) = 9 USD"),
        ("max(a) = 8 USD", "a = 9 USD"),
        ("a * (1 + 20%)^0 = 8 USD", "a = 9 USD"),
        ("max(a, a, a / 2) = 8 USD", "a = 9 USD"),
        ("min(a + b, c, a) = 8 USD", "min(a, c) = 9 USD"),
    ],
)
def test_figures_that_only_touch_clash(says: tuple[str, ...]) -> None:
    """Each is a set of two: both could only be true of the end that they share."""
    pairs = {frozenset((f"c{place}", f"c{place + 1}")) for place in range(len(says) - 1)}
    assert found(claims(PLACES, *says)) >= pairs


@pytest.mark.parametrize(
    "says",
    [
        ("a = 30 USD", "a = exactly 30.5 USD"),  # an exact figure is not rounded
        ("a = 6 USD", "a = about 5 USD"),
        ("a = 30 USD", "a = at least 30.5 USD"),
        ("a = 30 USD", "a >= 30.5 USD"),
        ("a = 30 USD", "a = exactly 30.5 to 31 USD"),
        ("a = 30 USD", "a = 30.5 USD"),  # more than an end in common
        ("a = 30 USD", "b = 31 USD", "a <= b"),
        ("share = 12%", "part = 13%"),
        ("share = 12%", "part = 13%", "share = part"),  # another quantity rounds for itself
        ("a = 1 USD", "b = 8 USD", "a / b = 12%", "a / b = 12.5%"),
        ("a + b = 8 USD", "a - b = 9 USD"),
        ("a + 1 USD = 8 USD", "a + 1 USD = 9 USD"),  # 1 USD is rounded too
        ("2 * a = 2e1 USD", "a = 13 USD"),
        ("d = 2.0 times c", "d = 2.1 times c"),  # not where the ends may change places
        ("a - b = 8 USD", "b - a = -8.5 USD"),
        ("min(a, b) = 8 USD", "max(a, b) = 9 USD"),
        ("min(a, b) = 8 USD", "min(a, c) = 9 USD"),
        ("min(a, b) = 8 USD", "min(a, 9 USD) = 9 USD"),  # 9 USD is rounded too
    ],
)
def test_what_else_touches_does_not_clash(says: tuple[str, ...]) -> None:
    """Hedges, exact figures, bounds and other expressions may meet in one point."""
    assert found(claims(PLACES, *says)) == set()


@pytest.mark.parametrize(
    "says",
    [
        ("a = 30 times b", "a = 31 times b"),
        ("a = 20 to 25 times b", "26 times b = a"),
        ("a = 30 times b", "a = 40 times b"),
        ("a = 2.0 times (b + c)", "2.1 times (c + b) = a"),
    ],
)
@pytest.mark.parametrize("more", ["a = 90 USD", "b = at least 1 USD", "b > 0 USD", "a / b > 1"])
def test_multiples_clash_where_there_is_something_to_multiply(
    says: tuple[str, str], more: str
) -> None:
    """Any number of times nothing is nothing: 30 and 31 times are told as 30 and 40 times are."""
    quantities = "a: USD, b: USD, c: USD"
    assert found(claims(quantities, *says)) == set()
    assert found(claims(quantities, *says, more)) == {frozenset(("c0", "c1", "c2"))}


def test_a_ratio_says_that_there_is_something() -> None:
    """A quotient is of no zero, so that a multiple beside it clashes with it alone."""
    assert found(claims("a: USD, b: USD", "a / b = 30", "a = 31 times b")) == {
        frozenset(("c0", "c1"))
    }


def test_definitions_are_exact() -> None:
    """Two ranges that the editor holds true may meet in a point."""
    ranges = claims("a: USD", "a = 3 USD", definitions="a = 2 to 3 USD, a = 3 to 4 USD")
    assert found(ranges) == set()


READINGS = """
quantities: {{a: USD, b: USD}}
claims:
  - {{id: either, source: s, readings: {{first: a = 40 USD, second: b = 40 USD}}}}
  - {{id: other, source: s, says: a = 41 USD}}
  - {{id: more, source: s, says: {more}}}
"""


@pytest.mark.parametrize(
    ("more", "sets", "impossible"),
    [
        ("b = 40 USD", set(), ("first",)),
        ("b = 41 USD", {frozenset(("either", "other", "more"))}, ()),
        ("b = 42 USD", {frozenset(("either", "other", "more"))}, ()),
    ],
)
def test_a_reading_that_only_touches_is_impossible(
    more: str, sets: set[frozenset[str]], impossible: tuple[str, ...]
) -> None:
    """A reading counts as the statement that it is."""
    understood = theory(READINGS.format(more=more))
    assert found(understood) == sets
    ruled_out = [outcome.impossible for outcome in solve(understood).readings]
    assert ruled_out == ([impossible] if impossible else [])


BOTH = """
quantities: {{a: USD, b: USD}}
claims:
  - {{id: one, source: s, readings: {{x: a = 40 USD, y: b = 40 USD}}}}
  - {{id: two, source: s, readings: {{x: a = 41 USD, y: b = 41 USD}}}}
  - {{id: ends, source: s, readings: {{x: [a = exactly 40.5 USD, b = exactly {end} USD]}}}}
"""


@pytest.mark.parametrize(
    ("end", "sets"), [("40.5", set()), ("90", {frozenset(("one", "two", "ends"))})]
)
def test_readings_that_only_touch_exclude_each_other(end: str, sets: set[frozenset[str]]) -> None:
    """Of two claims with readings those may count that do not touch; else the claims clash."""
    understood = theory(BOTH.format(end=end))
    assert found(understood) == sets
    (component,) = solve(understood).components
    assert (component.verdict is Verdict.CONSISTENT) is (not sets)


def test_the_witness_is_not_rounded_both_ways() -> None:
    """What is put back into two such statements makes at most one of them true."""
    pair = claims("a: USD", "a = 30 USD", "a = 31 USD")
    first, second = pair.assertions
    at = {"a": Fraction(61, 2)}
    assert satisfies([first], pair.symbols, at)
    assert satisfies([second], pair.symbols, at)
    assert not satisfies([first, second], pair.symbols, at)


def test_the_witness_takes_the_readings_that_agree() -> None:
    """A reading that meets an end is not taken where another does not; else all are tried."""
    says = """
quantities: {a: USD, b: USD}
claims:
  - {id: free, source: s, readings: {x: a = 30 USD, y: b > 2 USD}}
  - {id: one, source: s, readings: {x: a = 31 USD, y: a = 31.0 USD}}
  - {id: two, source: s, readings: {x: b = 7 USD, y: a = 31 USD}}
  - {id: three, source: s, readings: {x: b = 8 USD, y: a = exactly 30.5 to 31 USD}}
"""
    understood = theory(says)
    at = {"a": Fraction(61, 2), "b": Fraction(15, 2)}
    assert satisfies(understood.assertions, understood.symbols, at)
    more = theory(says + "  - {id: four, source: s, says: a = 30 USD}\n")
    assert not satisfies(more.assertions, more.symbols, at)


def test_the_witness_of_a_smallest_value_is_not_rounded_both_ways() -> None:
    """The smallest of some values is told once, as any value is."""
    pair = claims("a: USD, b: USD", "min(a, b) = 30 USD", "min(a, b) = 31 USD")
    at = {"a": Fraction(61, 2), "b": Fraction(40)}
    assert not satisfies(pair.assertions, pair.symbols, at)


def test_a_rounded_share_has_no_single_value() -> None:
    """Not of nothing either: half of a, about, and b may be told as 30 and as 31."""
    pair = claims("a: USD, b: USD", "half of a + b = 30 USD", "half of a + b = 31 USD")
    assert satisfies(pair.assertions, pair.symbols, {"a": Fraction(0), "b": Fraction(61, 2)})
    assert {one.verdict for one in solve(pair).components} == {Verdict.CONSISTENT}
    exact = claims("a: USD, b: USD", "a / 2 + b = 30 USD", "a / 2 + b = 31 USD")
    assert not satisfies(exact.assertions, exact.symbols, {"a": Fraction(0), "b": Fraction(61, 2)})
    assert {one.verdict for one in solve(exact).components} == {Verdict.CONTRADICTORY}


def test_other_solvers_are_told_why() -> None:
    """The script of such a pair says that the expression is not the end that both share."""
    pair = claims("a: USD", "a = 30 USD", "a = 31 USD")
    (script,) = replays(pair, solve(pair), Limits())
    assert "(- 61.0) (* 2.0 |a|)" in script.text
    context = z3.Context()
    assert str(z3.Z3_eval_smtlib2_string(context.ref(), script.text)).split() == ["unsat"] * 2


def test_other_solvers_are_told_of_smallest_values_and_of_multiples() -> None:
    """The scripts of such pairs contradict themselves as well."""
    for says in (
        ("min(a, b) = 30 USD", "min(b, a) = 31 USD"),
        ("a = 30 times b", "a = 31 times b", "b = 4 USD"),
    ):
        some = claims("a: USD, b: USD", *says)
        (script,) = replays(some, solve(some), Limits())
        context = z3.Context()
        answers = str(z3.Z3_eval_smtlib2_string(context.ref(), script.text)).split()
        assert {*answers} == {"unsat"}


def test_it_is_told_of_a_difference_the_other_way_round() -> None:
    """Both differences are named, and the value that both figures have in common."""
    units = {"x": "USD", "y": "USD"}
    analysis = analyzed(written(units, {"x": "x - y = 30 USD", "y": "y - x = -31 USD"}))
    (knot,) = analysis.knots
    explanation = analysis.explanations[knot.leading]
    assert explanation.headline == (
        "x − y is 30 USD and y − x is -31 USD: only if x − y were exactly 30.5 USD, "
        "rounded both ways"
    )
    assert [one.values.low for one in explanation.axes[0].extents] == [
        Fraction(59, 2),
        Fraction(61, 2),
    ]


def test_it_is_told_of_multiples_beside_what_says_that_they_are_not_of_zero() -> None:
    """The ratio is told, not the statement that there is something."""
    units = {"x": "USD", "y": "USD"}
    says = {"x": "x = 30 times y", "y": "x = 31 times y", "z": "y = 4 USD"}
    analysis = analyzed(written(units, says))
    (knot,) = analysis.knots
    assert "x / y is 30, not 31: only if" in analysis.explanations[knot.leading].headline


def test_it_is_told_when_both_would_be_true() -> None:
    """No margin helps, the arithmetic names the end, and both figures have repairs."""
    analysis = analyzed(
        written({"x": "USD"}, {"x": "x = 30 million USD", "y": "x = 31 million USD"})
    )
    (knot,) = analysis.knots
    explanation = analysis.explanations[knot.leading]
    assert explanation.margin == ""
    assert explanation.certified
    assert "only if it were exactly 30.5 million USD, rounded both ways" in explanation.headline
    assert explanation.derivation[-1].endswith("rounded both ways")
    assert {repair.replacement for repair in explanation.repairs} == {
        "x = 30 million USD",
        "x = 31 million USD",
    }
