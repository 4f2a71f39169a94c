"""A statement of a forest says more, and which variables shrink by that."""

from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks.corpus import generate
from factcheck import language, load
from factcheck.constrain import Range, constrain, range_of
from factcheck.model.constraint import Constraint
from factcheck.model.expression import Assertion, Literal, Name, literals
from factcheck.model.interval import Interval
from factcheck.model.theory import Theory
from factcheck.solve import Forest, Forms, System, forest_hull, propagate
from factcheck.solve.components import connected
from factcheck.solve.engines.propagation import Form, narrow
from tests.theories import claims

PLACES = "a: USD, b: USD, c: USD"


def system(theory: Theory, assertions: list[Assertion]) -> System:
    """The claims of one component."""
    firm, claimed = (
        tuple(
            constrain(one, theory.symbols) for one in assertions if (one.claim is None) is is_firm
        )
        for is_firm in (True, False)
    )
    return System(theory.symbols, firm, claimed)


def at_middle(theory: Theory, assertion: Assertion) -> Constraint | None:
    """A claim with its range held at its middle; ``None`` where it has none."""
    written = [
        one
        for each in assertion.alternatives
        for said in each.comparisons
        for one in literals(said)
    ]
    ranges = [one for one in written if len(one.values) > 1]
    if not ranges:
        return None

    def take(literal: Literal) -> Interval:
        low, high = literal.taken.low, literal.taken.high
        assert low is not None
        assert high is not None
        return Interval.point((low + high) / 2) if literal is ranges[0] else literal.taken

    return constrain(assertion, theory.symbols, take)


def agreements(
    theory: Theory, assertions: list[Assertion]
) -> Iterator[tuple[Interval | None, Interval | None, bool]]:
    """Yield the box of a quantity without one statement and with another held, found in two ways.

    At once, and by a new forest. And whether there are whole numbers, which may leave less than the
    first says.
    """
    whole = system(theory, assertions)
    forest = propagate(whole)
    names = [one.id for one in whole.constraints]
    if forest is None or forest.is_contradictory or not all(map(forest.is_told, names)):
        return
    has_integers = any(theory.symbols[one].integer for one in whole.quantities)
    for narrower, form in held(theory, assertions):
        narrowed = narrow(forest, narrower.id, form)
        for left_out in whole.claims:
            part = without(whole, left_out, narrower)
            if left_out.id == narrower.id or not tells_all(propagate(part), left_out.id):
                continue
            for name in left_out.quantities:
                subject = range_of(Name(0, 0, name), theory.symbols)
                assert subject is not None
                yield (
                    forest_hull(forest, subject, left_out.id, narrowed),
                    hull_alone(part, name, subject),
                    has_integers,
                )


def held(theory: Theory, assertions: list[Assertion]) -> Iterator[tuple[Constraint, Form]]:
    """Each claim held at the middle of its range and its form, where that has one edge at most."""
    for assertion in assertions:
        narrower = at_middle(theory, assertion)
        form = Forms(theory.symbols).read(narrower, ()) if narrower else None
        if narrower is not None and form is not None and len(form.edges) <= 1:
            yield narrower, form


def without(whole: System, left_out: Constraint, narrower: Constraint) -> System:
    """A system without one claim, another one held; the quantities stay."""
    others = [
        narrower if one.id == narrower.id else one for one in whole.claims if one is not left_out
    ]
    return replace(whole, claims=tuple(others), further=left_out.quantities)


def tells_all(forest: Forest | None, left_out: str) -> bool:
    """Whether a forest tells everything, also of what would be left without one claim."""
    if forest is None or not forest.is_told():
        return False
    return forest.is_contradictory or forest.is_told(left_out)


def hull_alone(part: System, name: str, subject: Range) -> Interval | None:
    """What a new forest around a quantity leaves of it."""
    alone = propagate(part.around({name}))
    assert alone is not None
    return None if alone.is_contradictory else forest_hull(alone, subject, None)


def encloses(outer: Interval | None, inner: Interval | None) -> bool:
    """Whether all that is in one interval is in another; in none is nothing."""
    return inner is None or (outer is not None and outer.hull(inner) == outer)


@settings(max_examples=settings().max_examples // 20)
@given(st.integers(0, 10**6))
def test_what_is_told_at_once_is_what_a_new_forest_tells(seed: int) -> None:
    """The two ways agree on generated stories, whichever statement is left out or range held."""
    with TemporaryDirectory() as folder:
        generate(30, seed).write(Path(folder))
        theory = language.understand(load.read([Path(folder)]), Fraction(1, 10))
    for assertions in connected(theory.assertions):
        for quick, slow, has_integers in agreements(theory, list(assertions)):
            assert encloses(quick, slow) if has_integers else quick == slow


def test_there_is_something_to_tell() -> None:
    """Stories have many such pairs, in most of which something is left."""
    with TemporaryDirectory() as folder:
        generate(300, 1).write(Path(folder))
        theory = language.understand(load.read([Path(folder)]), Fraction(1, 10))
    pairs = [
        pair
        for assertions in connected(theory.assertions)
        for pair in agreements(theory, list(assertions))
    ]
    assert len(pairs) > 100
    assert sum(quick is not None for quick, *_ in pairs) > len(pairs) / 2


def test_what_leaves_nothing_leaves_nothing_further_on() -> None:
    """The middle of 10 to 30 is not half of 50: then nothing is known of what depends on it."""
    theory = claims(
        PLACES, "a = 10 to 30 USD", "b = exactly 2 times a", "b = exactly 50 USD", "c = 3 times b"
    )
    forest = propagate(system(theory, list(theory.assertions)))
    narrower = at_middle(theory, theory.assertions[0])
    assert forest is not None
    assert narrower is not None
    form = Forms(theory.symbols).form_of(narrower)
    assert form is not None
    narrowed = narrow(forest, "c0", form)
    assert [name for name, (_, box) in narrowed.items() if box.is_empty] == ["c"]
    assert narrowed["b"].way == "c1"
