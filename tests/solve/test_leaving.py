"""What a forest leaves without one of its constraints is what the others leave as a forest."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.constrain import constrain
from factcheck.language import understand
from factcheck.model.interval import Interval
from factcheck.model.theory import Theory
from factcheck.rational import plain_interval
from factcheck.solve import Forms, LeaveOneOut, System, leave_one_out, propagate
from tests.strategies import Case, cases
from tests.theories import claims

PLACES = "a: USD, b: USD, c: USD, total: USD"
TREES = (
    ("total = a + b", "b = c + d", "a = 3 times e"),
    ("total = a + b + c", "d <= a", "e = 25% * c"),
    ("total = a - b", "a = c + d + e"),
    ("total - a >= 3 USD", "a = 2 to 3 times b", "c > d", "e = a + c"),
)
NAMES = ("total", "a", "b", "c", "d", "e")


def _system(theory: Theory) -> System:
    return System(
        theory.symbols, (), tuple(constrain(one, theory.symbols) for one in theory.assertions)
    )


def _asked(quantities: str, *says: str) -> LeaveOneOut | None:
    system = _system(claims(quantities, *says))
    return leave_one_out(system, Forms(system.symbols))


def _check(system: System) -> None:
    """What is told without each constraint is what the forest of the others has."""
    forms = Forms(system.symbols)
    whole = leave_one_out(system, forms)
    for one in system.constraints if whole else ():
        rest = whole.without(one.id) if whole else None
        if rest is None:
            continue
        slow = propagate(system.having([other for other in system.claims if other is not one]))
        form = forms.form_of(one)
        assert slow
        assert form
        assert slow.is_contradictory is rest.is_contradictory
        assert rest.boxes.keys() == form.variables & slow.domains.keys()
        assert rest.admits(form) is slow.admits(form)
        if not rest.is_contradictory:
            assert rest.boxes == {name: slow.box(name) for name in rest.boxes}


@given(cases())
def test_of_any_claims(case: Case) -> None:
    """Where any claims are such a forest, contradictory or not."""
    _check(_system(understand(case.as_corpus())))


@given(
    st.sampled_from(TREES),
    st.lists(
        st.tuples(
            st.sampled_from(NAMES),
            st.sampled_from(("=", "=", "<=", ">", "= about", "= nearly", "= 1 to")),
            st.integers(2, 30),
        ),
        max_size=9,
    ),
    st.booleans(),
)
def test_of_sums_with_any_figures(
    tree: tuple[str, ...], said: list[tuple[str, str, int]], signed: bool
) -> None:
    """Of sums and multiples with figures that mostly contradict each other, in several places."""
    unit = "{unit: USD, signed: true}" if signed else "USD"
    figures = (f"{name} {relation} {number} USD" for name, relation, number in said)
    system = _system(claims(", ".join(f"{name}: {unit}" for name in NAMES), *tree, *figures))
    _check(system)


def test_a_figure_that_contradicts_is_left_out() -> None:
    """10 and 3 leave 7, with their roundings, where 9 is said; but not beside a contradiction."""
    says = ("total = a + b", "total = 10 USD", "a = 3 USD", "b = 9 USD", "c = 1 USD")
    whole = _asked(PLACES, *says)
    assert whole
    rest = whole.without("c3")
    assert rest
    assert not rest.is_contradictory
    assert {name: plain_interval(box) for name, box in rest.boxes.items()} == {
        "b": Interval(Fraction(6), Fraction(8))
    }
    apart = _asked(PLACES, *says, "c = 5 USD")
    assert apart
    rest = apart.without("c3")
    assert rest
    assert rest.is_contradictory


@pytest.mark.parametrize(
    ("quantities", "says"),
    [
        (PLACES, ("total = a + b", "a = 2 times b")),  # a cycle
        (PLACES, ("a != b",)),  # a clause
        (PLACES, ("a = 10 USD", "a = 11 USD")),  # they touch
        ("a: people, b: people", ("a = 2 times b",)),  # whole numbers
        (PLACES, ("a - b = nearly 10 USD",)),  # less than 10, at least 9
        (PLACES, ("a * b = 2 USD^2",)),
    ],
)
def test_where_boxes_need_not_tell(quantities: str, says: tuple[str, ...]) -> None:
    """Of cycles, choices, whole numbers, products, and figures that touch nothing is told."""
    assert _asked(quantities, *says) is None
    assert _asked(PLACES, "total = a + b", "a = 3 USD") is not None


def test_a_claim_of_two_statements_is_not_left_out() -> None:
    """What bounds two quantities bears on each of them by way of the other."""
    theory = claims(PLACES, "total = a + b", "a = 3 USD", "b = 4 USD")
    first, second, third = (constrain(one, theory.symbols) for one in theory.assertions)
    (one,), (other,) = second.readings, third.readings
    both = second._replace(
        readings=(one._replace(atoms=(*one.atoms, *other.atoms)),), quantities=("a", "b")
    )
    system = System(theory.symbols, (), (first, both))
    whole = leave_one_out(system, Forms(theory.symbols))
    assert whole
    assert whole.without(both.id) is None
    assert whole.without(first.id) is not None
