"""Statements that form a forest are told everything in two passes."""

from fractions import Fraction

import pytest
from hypothesis import HealthCheck, assume, given, settings

from factcheck.constrain import constrain, range_of
from factcheck.language import understand
from factcheck.model.expression import Name
from factcheck.model.interval import Interval
from factcheck.model.theory import Theory
from factcheck.proof import satisfies
from factcheck.solve import Forest, System, forest_hull, propagate
from factcheck.solve.system import Sat
from tests.solve import naive
from tests.strategies import Case, cases
from tests.theories import claims

PLACES = "a: USD, b: USD, c: USD, total: USD"


def system(theory: Theory) -> System:
    """All claims and definitions together."""
    firm = tuple(constrain(one, theory.symbols) for one in theory.assertions if one.claim is None)
    return System(
        theory.symbols,
        firm,
        tuple(constrain(one, theory.symbols) for one in theory.assertions if one.claim),
    )


def forest(quantities: str, *says: str, definitions: str = "") -> Forest:
    """The forest of some claims."""
    grown = propagate(system(claims(quantities, *says, definitions=definitions)))
    assert grown is not None
    return grown


@pytest.mark.parametrize(
    "says",
    [
        ("a = 2 times b", "b = 3 times a"),
        ("total = a + b", "a = 25% * b"),
        ("a * b = 6 USD * c",),
    ],
)
def test_what_meets_twice_or_multiplies_is_no_forest(says: tuple[str, ...]) -> None:
    """Two statements about the same two quantities close a circle; a product is no linear form."""
    assert propagate(system(claims(PLACES, *says))) is None


def test_each_quantity_has_what_all_leave_it() -> None:
    """A total of 10 and a part of 3 leave 7, with their roundings."""
    grown = forest(PLACES, "total = 10 USD", "a = 3 USD", definitions="total = a + b")
    assert grown.values("b") == Interval(Fraction(6), Fraction(8))
    assert grown.is_exact


def test_one_statement_can_be_left_out() -> None:
    """Without the claim about it, a quantity has what the others leave it."""
    grown = forest(
        PLACES, "total = 10 USD", "a = 3 USD", "b = 7.0 USD", definitions="total = a + b"
    )
    assert grown.values("b") == Interval(Fraction("6.95"), Fraction("7.05"))
    assert grown.domains["b"].box(without="c2") == Interval(Fraction(6), Fraction(8))
    assert grown.domains["b"].box(without="c1") == Interval(Fraction("6.95"), Fraction("7.05"))


@pytest.mark.parametrize(
    ("said", "values", "without_first"),
    [
        # Of two ends in the same place the open one leaves less, in whichever order they are said.
        (
            ("a >= 5 USD", "a > 5 USD"),
            Interval(Fraction(5), None, low_open=True),
            Interval(Fraction(5), None, low_open=True),
        ),
        (
            ("a > 5 USD", "a >= 5 USD"),
            Interval(Fraction(5), None, low_open=True),
            Interval(Fraction(5), None),
        ),
        (
            ("a <= 5 USD", "a < 5 USD"),
            Interval(Fraction(0), Fraction(5), high_open=True),
            Interval(Fraction(0), Fraction(5), high_open=True),
        ),
        (
            ("a < 5 USD", "a <= 5 USD"),
            Interval(Fraction(0), Fraction(5), high_open=True),
            Interval(Fraction(0), Fraction(5)),
        ),
        # And so of the ends that are next to the best one.
        (
            ("a > 6 USD", "a >= 5 USD", "a > 5 USD"),
            Interval(Fraction(6), None, low_open=True),
            Interval(Fraction(5), None, low_open=True),
        ),
        (
            ("a > 6 USD", "a > 4 USD", "a > 5 USD"),
            Interval(Fraction(6), None, low_open=True),
            Interval(Fraction(5), None, low_open=True),
        ),
        (
            ("a > 6 USD", "a > 5 USD", "a >= 4 USD"),
            Interval(Fraction(6), None, low_open=True),
            Interval(Fraction(5), None, low_open=True),
        ),
        (
            ("a < 4 USD", "a <= 5 USD", "a < 5 USD"),
            Interval(Fraction(0), Fraction(4), high_open=True),
            Interval(Fraction(0), Fraction(5), high_open=True),
        ),
        (
            ("a < 4 USD", "a < 6 USD", "a < 5 USD"),
            Interval(Fraction(0), Fraction(4), high_open=True),
            Interval(Fraction(0), Fraction(5), high_open=True),
        ),
        (
            ("a < 4 USD", "a < 5 USD", "a <= 6 USD"),
            Interval(Fraction(0), Fraction(4), high_open=True),
            Interval(Fraction(0), Fraction(5), high_open=True),
        ),
        # What was the best is the next one after.
        (
            ("a > 7 USD", "a > 5 USD", "a > 6 USD", "a > 8 USD"),
            Interval(Fraction(8), None, low_open=True),
            Interval(Fraction(8), None, low_open=True),
        ),
    ],
)
def test_the_narrowest_end_counts_and_without_it_the_next(
    said: tuple[str, ...], values: Interval, without_first: Interval
) -> None:
    """A quantity has its narrowest stated end; without that claim the next narrowest."""
    grown = forest("a: USD", *said)
    assert grown.values("a") == values
    assert grown.domains["a"].box(without="c0") == without_first


def test_what_cannot_be_is_told() -> None:
    """10 and 32.5 are not 40."""
    said = ("a = 10 USD", "b = 32.5 USD", "total = 40 USD")
    assert forest(PLACES, *said, definitions="total = a + b").is_contradictory


def test_whole_numbers_move_the_ends_inwards() -> None:
    """Half of 40 to 50 people are 20 to 25, of whom no half is there."""
    grown = forest(
        "all: {unit: people, integer: true}, mid: {unit: people, integer: true}",
        "mid = all / 2",
        "all = exactly 41 to 49 people",
    )
    assert grown.values("mid") == Interval(Fraction(21), Fraction(24))
    assert not grown.is_exact


@pytest.mark.parametrize(
    ("said", "is_exact"),
    [
        (("all = exactly 2 to 3 times few", "few = exactly 1 to 1.5 people"), True),
        (("all = exactly 2 to 3 times few", "few = exactly 0.5 to 1.5 people"), False),
        (("all = exactly 2 to 3 times few", "few = at least 1 people"), True),
        (("all = exactly 2 to 3 times few", "few = at least 0.5 people"), False),
        (("all = exactly 2 to 2.5 times few", "few = exactly 1 to 9 people"), False),
        (("all = exactly 2 to 2.5 times few", "few = exactly 2 to 9 people"), True),
        (("all - few = exactly 1 to 2 people", "few = at least 0.5 people"), True),
        (("all - few = exactly 1 to 1.5 people", "few = at least 0.5 people"), False),
        (("all > 2 times few", "few = exactly 0.5 to 1.5 people"), True),
    ],
)
def test_there_is_room_for_a_whole_number_or_not(said: tuple[str, ...], is_exact: bool) -> None:
    """An interval of length 1 or more has a whole number, a shorter one need not have."""
    people = "all: {unit: people, integer: true}, few: {unit: people, integer: false}"
    assert forest(people, *said).is_exact is is_exact


def test_one_statement_without_room_makes_the_whole_tree_inexact() -> None:
    """Every statement must let every end through, not only some."""
    people = ", ".join(f"{name}: {{unit: people, integer: true}}" for name in ("all", "mid", "few"))
    said = ("mid = all / 2", "few < all", "all = exactly 41 to 49 people")
    assert not forest(people, *said).is_exact
    assert forest(people, *said[1:]).is_exact
    assert forest(PLACES, "a = 3 USD").is_exact


def test_a_choice_that_values_decide_is_made() -> None:
    """Nearly 3 times something that is not nothing is less than 3 times it."""
    grown = forest(PLACES, "a = nearly 3 times b", "b = exactly 10 USD")
    assert grown.values("a") == Interval(Fraction(27), Fraction(30), high_open=True)
    assert grown.is_exact


@pytest.mark.parametrize(
    ("said", "is_made"),
    [
        (("few > 0",), True),
        (("few >= 0",), False),
        (("few = exactly 0 to 4",), False),
        (("few = exactly 1 to 4",), True),
        (("few = exactly -4 to 0",), False),
        (("few = exactly -1 to 4",), False),
    ],
)
def test_a_choice_is_made_where_only_one_alternative_can_be(
    said: tuple[str, ...], is_made: bool
) -> None:
    """Two to three times something begin at twice or at three times it.

    Which of these is open where it may be on both sides of zero, or zero.
    """
    grown = forest(
        "all: '1', few: {unit: '1', signed: true}", "all = exactly 2 to 3 times few", *said
    )
    assert not grown.is_contradictory
    assert grown.is_told() is is_made


def test_without_a_claim_its_choices_are_open_again() -> None:
    """What is at most 10 and not a, which is 10, is below.

    Without the claim about a it may be above.
    """
    said = ("a = exactly 10 USD", "b = at most 10 USD", "a != b")
    grown = forest(PLACES, *said)
    assert grown.values("b") == Interval(Fraction(0), Fraction(10), high_open=True)
    assert not grown.is_told(without="c0")
    subject = range_of(Name(0, 0, "b"), claims(PLACES, *said).symbols)
    assert subject is not None
    assert forest_hull(grown, subject, without="c0") is None
    assert forest_hull(grown, subject, without=None) == Interval(Fraction(0), Fraction(10))


def test_whole_numbers_are_searched_for() -> None:
    """Where few values fit, the one in the middle is not the only one that is tried."""
    people = ", ".join(f"{name}: {{unit: people, integer: true}}" for name in "vwxz")
    said = (
        "w = 89.1% * v",
        "x = 8.06% * w",
        "z = 1.007 times v",
        "v = 300 to 500 people",
        "x = 20 to 40 people",
    )
    theory = claims(people, *said)
    grown = propagate(system(theory))
    assert grown is not None
    answer = grown.decide()
    assert isinstance(answer, Sat)
    assert answer.witness is not None
    assert satisfies(theory.assertions, theory.symbols, answer.witness)


@settings(
    max_examples=settings().max_examples // 4,
    suppress_health_check=[HealthCheck.filter_too_much],  # a third of the cases are forests
)
@given(cases())
def test_forests_agree_with_the_twin(case: Case) -> None:
    """A contradiction is one, a witness holds, and what is exact has the least ends."""
    theory = understand(case.as_corpus(), Fraction(1, 10))
    without_scenario = theory._replace(assertions=tuple(naive.world(theory)))
    whole = system(without_scenario)
    grown = propagate(whole)
    assume(grown is not None)
    assert grown is not None
    if grown.is_contradictory:
        assert not naive.consistent(theory, without_scenario.assertions)
        return
    if whole.ties:  # whether figures that only touch clash is not a forest's to tell
        return
    answer = grown.decide()
    witness = answer.witness if isinstance(answer, Sat) else None
    assert witness is None or satisfies(without_scenario.assertions, theory.symbols, witness)
    for name in theory.symbols.keys() & grown.domains.keys():
        if grown.is_exact:
            assert naive.implies(theory, name, grown.values(name)) is not False, name
