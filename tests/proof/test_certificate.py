"""A refutation with anything wrong in it does not hold."""

from collections.abc import Iterator
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.constrain import constrain
from factcheck.language import understand
from factcheck.model.conflict import Conflict
from factcheck.model.constraint import Atom
from factcheck.model.theory import Theory
from factcheck.proof import Certificate, Known, Refutation, Split, refutes, replaced, rounded, sides
from factcheck.solve import Budget, Limits, System, cases, certify, solve
from tests import strategies
from tests.strategies import Case
from tests.theories import claims

FEWER = settings(max_examples=(settings.default or settings()).max_examples // 2)


def problem_of(conflict: Conflict, theory: Theory) -> System:
    """The statements of a conflict."""
    chosen = {*conflict.statements, *conflict.definitions}
    constraints = [constrain(one, theory.symbols) for one in theory.assertions if one.id in chosen]
    return System(theory.symbols, (), tuple(constraints))


def refutations(theory: Theory) -> Iterator[tuple[Refutation, tuple[Atom, ...], set[str]]]:
    """Yield the refutation of each case of each conflict, its atoms, and the whole variables."""
    for component in solve(theory).components:
        for conflict in component.conflicts:
            system = problem_of(conflict, theory)
            whole = {name for name in system.quantities if theory.symbols[name].integer}
            for refutation, atoms in zip(
                certify(system, Budget(Limits())) or (),
                cases(system.untied, 64) or (),
                strict=False,
            ):
                yield refutation, tuple(atoms), whole


def corrupted(refutation: Refutation, change: Fraction) -> Iterator[Refutation]:
    """The refutation with one of its multipliers changed, or one of its splits at another place."""
    if isinstance(refutation, Split):
        yield from (
            refutation._replace(below=below) for below in corrupted(refutation.below, change)
        )
        yield from (
            refutation._replace(above=above) for above in corrupted(refutation.above, change)
        )
        return
    if isinstance(refutation, Known):
        yield from (
            refutation._replace(below=below) for below in corrupted(refutation.below, change)
        )
        yield from (
            refutation._replace(above=above) for above in corrupted(refutation.above, change)
        )
        yield from (refutation._replace(at=at) for at in corrupted(refutation.at, change))
        return
    for place, factor in refutation.multipliers.items():
        if any(refutation.atoms[place].variables()):
            yield Certificate(refutation.atoms, {**refutation.multipliers, place: factor + change})


@FEWER
@given(strategies.cases(most=5), st.fractions(-3, 3).filter(bool))
def test_any_corrupted_multiplier_is_noticed(case: Case, change: Fraction) -> None:
    """A refutation holds; with the multiplier of an atom with a variable changed it does not."""
    for refutation, atoms, whole in refutations(understand(case.as_corpus())):
        assert refutes(refutation, atoms, whole)
        assert not any(refutes(wrong, atoms, whole) for wrong in corrupted(refutation, change))


def test_nothing_but_the_claims_may_be_used() -> None:
    """A certificate from atoms that nobody claimed proves nothing, however well it adds up."""
    ((refutation, atoms, whole),) = refutations(claims("x: USD", "x = 1 USD", "x = 9 USD"))
    assert isinstance(refutation, Certificate)
    assert refutation.holds()
    assert refutes(refutation, atoms, whole)
    used = [atoms[place] for place in refutation.multipliers]
    for atom in used:
        assert not refutes(refutation, [one for one in atoms if one != atom], whole)


def test_only_whole_numbers_may_be_split() -> None:
    """Between one whole number and the next there is room for what is not whole."""
    ((refutation, atoms, whole),) = refutations(
        claims(
            "n: {unit: people, integer: true}, m: {unit: people, integer: true}",
            "n + m = exactly 1 people",
            "n = m",
        )
    )
    assert isinstance(refutation, Split)
    assert refutes(refutation, atoms, whole)
    assert not refutes(refutation, atoms, set())
    assert not refutes(refutation._replace(at=refutation.at + 1), atoms, whole)
    assert not refutes(
        refutation._replace(below=refutation.above, above=refutation.below), atoms, whole
    )


@pytest.mark.parametrize(
    ("terms", "relation", "rounder"),
    [
        ({"n": 2, "": -5}, "<=", [{"n": 1, "": -2}]),
        ({"n": 2, "": -4}, "<", [{"n": 1, "": -1}]),
        ({"n": 4, "m": -4, "": 7}, "<=", [{"m": -1, "n": 1, "": 2}]),
        ({"n": 2, "": -5}, "=", [{"n": 1, "": -2}, {"n": -1, "": 3}]),
        ({"n": 1, "": 1}, "<=", [{"n": 1, "": 1}]),
        ({"n": 2, "x": 1, "": -5}, "<=", []),
        ({"": 1}, "<=", []),
        ({"n": 2, "": 4}, "<", [{"n": 1, "": 3}]),
        ({"n": 3, "": -1}, "<=", [{"n": 1}]),
        ({"n": 3, "": -1}, "<", [{"n": 1}]),
        ({"n": 3}, "<", [{"n": 1, "": 1}]),
        ({"n": 2, "m": 3, "": -1}, "=", [{"m": 3, "n": 2, "": -1}, {"m": -3, "n": -2, "": 1}]),
        ({"n": -3, "": 1}, "=", [{"n": -1, "": 1}, {"n": 1}]),
    ],
)
def test_sums_of_whole_numbers_are_whole(
    terms: dict[str, int], relation: str, rounder: list[dict[str, int]]
) -> None:
    """Twice a whole number that is at most five is at most four.

    Where anything else is added nothing follows.
    """
    assert rounded(atom(terms, relation), {"n", "m"}) == tuple(atom(one, "<=") for one in rounder)


def test_products_are_not_rounded() -> None:
    """Of products and of what is not whole nothing follows, also beside a whole number."""
    for monomial in (("n", "n"), ("m", "n"), ("x",), ("n", "x"), ("x", "n")):
        assert rounded(Atom((((), -5), (monomial, 2)), "<="), {"n", "m"}) == ()
        assert rounded(Atom((((), -5), (monomial, 2), (("n",), 2)), "<="), {"n", "m"}) == ()


@pytest.mark.parametrize(
    ("atoms", "multipliers"),
    [
        ([({"x": 1, "": 2}, "<="), ({"x": -1, "": -1}, "<=")], [1, 1]),
        ([({"x": 2, "": 5}, "<="), ({"x": -4, "": -9}, "<=")], [1, "1/2"]),
        ([({"x": 1}, "<"), ({"x": -1}, "<=")], [1, 1]),
        ([({"x": 1}, "<"), ({"x": -1}, "<="), ({"x": 1, "y": 1}, "<=")], [1, 1, 0]),
        ([({"x": 2}, "<="), ({"x": -1}, "<")], ["1/4", "1/2"]),
        ([({"x": 1, "": -1}, "="), ({"x": 1, "": -2}, "=")], [1, -1]),
        ([({"x": 1, "": -1}, "="), ({"x": 1, "": -2}, "=")], [-1, 1]),
        ([({"x": 1, "": -3}, "="), ({"x": 1, "": -2}, "<=")], [-1, 1]),
        ([({"x": 1, "": -3}, "="), ({"x": 1, "": -3}, "<")], [-1, 1]),
        ([({"x": 1, "y": 1, "": 1}, "<="), ({"x": -1}, "<="), ({"y": -1}, "<=")], [1, 1, 1]),
        ([({"": 1}, "<=")], [1]),
        ([({"": -1}, "=")], ["1/3"]),
        ([({"": 0}, "<")], [2]),
    ],
)
def test_a_sum_that_is_false_refutes(
    atoms: list[tuple[dict[str, int], str]], multipliers: list[int | str]
) -> None:
    """One at most zero, zero less than zero, and of equations alone anything that is zero."""
    assert added(atoms, multipliers).holds() is True


@pytest.mark.parametrize(
    ("atoms", "multipliers"),
    [
        # Nothing is added up: 0 <= 0.
        ([], []),
        ([({"x": 1, "": 1}, "<=")], [0]),
        # What is added up is true: 0 <= 0, -1 <= 0, -1 < 0, 0 = 0.
        ([({"x": 1}, "<="), ({"x": -1}, "<=")], [1, 1]),
        ([({"x": 1, "": -1}, "<="), ({"x": -1}, "<=")], [1, 1]),
        ([({"x": 1, "": -1}, "<"), ({"x": -1}, "<=")], [1, 1]),
        ([({"x": 1, "": -2}, "<"), ({"x": -1, "": 1}, "<")], [1, 1]),
        ([({"x": 1, "": -1}, "="), ({"x": 2, "": -2}, "=")], [2, -1]),
        ([({"x": 1, "": -2}, "="), ({"x": -1, "": 1}, "<=")], [1, 1]),
        ([({"": -1}, "<=")], [1]),
        # A strict atom that takes no part makes the sum no stricter.
        ([({"x": 1}, "<="), ({"x": -1}, "<="), ({"x": 1}, "<")], [1, 1, 0]),
        # What is at most zero may not be turned round.
        ([({"x": 1, "": -2}, "<="), ({"x": 1, "": -1}, "<=")], [-1, 1]),
        ([({"x": 1, "": -2}, "<"), ({"x": 1, "": -1}, "<")], ["-1/2", "1/2"]),
        ([({"x": 1, "": -2}, "="), ({"x": -1, "": 1}, "<=")], [-1, -1]),
        # A variable is left over, alone or beside one that is not.
        ([({"x": 1, "": 2}, "<=")], [1]),
        ([({"x": 1, "": 2}, "<="), ({"x": -1, "": -1}, "<=")], [1, 2]),
        ([({"x": 1, "y": 1, "": 2}, "<="), ({"x": -1, "": -1}, "<=")], [1, 1]),
        ([({"x": 1, "": -1}, "="), ({"x": 1, "": -2}, "=")], [1, 1]),
    ],
)
def test_a_sum_that_is_true_or_not_allowed_refutes_nothing(
    atoms: list[tuple[dict[str, int], str]], multipliers: list[int | str]
) -> None:
    """A certificate made by hand, whatever is wrong with it, does not hold."""
    assert added(atoms, multipliers).holds() is False


def test_a_product_is_not_its_factors() -> None:
    """Products of variables add up only with the same product."""
    square = Atom((((), 1), (("x", "x"), 1)), "<=")
    assert not Certificate(
        (square, atom({"x": -1}, "<=")), {0: Fraction(1), 1: Fraction(1)}
    ).holds()
    other = Atom(((("x", "x"), -1),), "<=")
    assert Certificate((square, other), {0: Fraction(1), 1: Fraction(1)}).holds()


def test_each_half_of_a_split_is_refuted_with_its_own_side() -> None:
    """One cannot be halved: neither at most zero nor at least one is half of it."""
    half = (atom({"n": 1, "m": 1, "": -1}, "="), atom({"n": 1, "m": -1}, "="))
    below, above = sides("n", 0)
    under = Certificate((*half, below), {0: Fraction(-1, 2), 1: Fraction(-1, 2), 2: Fraction(1)})
    over = Certificate((*half, above), {0: Fraction(1, 2), 1: Fraction(1, 2), 2: Fraction(1)})
    assert refutes(Split("n", 0, under, over), half, {"n", "m"}) is True
    for wrong in (
        Split("n", 0, over, under),
        Split("n", 0, under, under),
        Split("n", 0, over, over),
        Split("n", 1, under, over),
        Split("n", -1, under, over),
        Split("m", 0, under, over),
        Split("n", 0, under, over._replace(multipliers={})),
        Split("n", 0, under._replace(multipliers={}), over),
        Split("n", 0, Split("n", 5, under, over), over),
    ):
        assert refutes(wrong, half, {"n", "m"}) is False
    assert refutes(Split("n", 0, under, over), half, {"m"}) is False
    # Within a half its side is still known: n <= 0 refutes both halves of a split further down.
    assert refutes(Split("n", 0, Split("n", -7, under, under), over), half, {"n", "m"}) is True


@pytest.mark.parametrize(
    ("at", "below", "above"),
    [
        (0, {"n": 1}, {"n": -1, "": 1}),
        (-1, {"n": 1, "": 1}, {"n": -1}),
        (1, {"n": 1, "": -1}, {"n": -1, "": 2}),
        (-2, {"n": 1, "": 2}, {"n": -1, "": -1}),
    ],
)
def test_the_sides_of_a_split_leave_no_whole_number_between(
    at: int, below: dict[str, int], above: dict[str, int]
) -> None:
    """At most a number, or at least the next."""
    assert sides("n", at) == (atom(below, "<="), atom(above, "<="))


def test_what_only_holds_of_whole_numbers_may_be_used_of_them() -> None:
    """``2n <= 3`` says ``n <= 1`` of a whole number, and nothing more of any other."""
    atoms = (atom({"n": 2, "": -3}, "<="), atom({"n": -5, "": 6}, "<="))
    proof = Certificate((*rounded(atoms[0], {"n"}), atoms[1]), {0: Fraction(5), 1: Fraction(1)})
    assert refutes(proof, atoms, {"n"}) is True
    assert refutes(proof, atoms, set()) is False


def added(atoms: list[tuple[dict[str, int], str]], multipliers: list[int | str]) -> Certificate:
    """A certificate from atoms and a multiplier for each."""
    factors = {place: Fraction(multiplier) for place, multiplier in enumerate(multipliers)}
    return Certificate(tuple(atom(*one) for one in atoms), factors)


def atom(terms: dict[str, int], relation: str) -> Atom:
    """A sum of variables and a constant, which has no name."""
    return Atom(
        tuple(sorted(((name,) if name else (), factor) for name, factor in terms.items())), relation
    )


def of_value(value: int, *, at: int) -> tuple[Known, list[Atom]]:
    """Return the atoms of 43 people with a mean of 3.43, and a refutation computed at one value."""
    said = [
        Atom((((), -43), (("n",), 1)), "="),
        Atom(((("mean", "n"), 100), (("sum",), -100)), "="),
        Atom((((), -343), (("mean",), 100)), "="),
    ]
    there = [replaced(one, "n", at) for one in said]
    low, high = sides("sum", 147)
    split = Split(
        "sum",
        147,
        Certificate((*there, low), {1: Fraction(1), 2: Fraction(-at), 3: Fraction(100)}),
        Certificate((*there, high), {1: Fraction(-1), 2: Fraction(at), 3: Fraction(100)}),
    )
    below = Certificate((said[0], sides("n", value - 1)[0]), {0: Fraction(-1), 1: Fraction(1)})
    above = Certificate((said[0], sides("n", value)[1]), {0: Fraction(1), 1: Fraction(1)})
    return Known("n", value, below, above, split), said


def test_a_value_in_place_of_a_variable() -> None:
    """Where a whole number can have one value, products with it are none.

    The three parts of that are needed.
    """
    proof, said = of_value(43, at=43)
    assert refutes(proof, said, {"n", "sum"})
    assert not refutes(proof, said, {"sum"})
    assert not refutes(proof._replace(value=42), said, {"n", "sum"})
    assert not refutes(proof._replace(at=proof.below), said, {"n", "sum"})
    assert not refutes(proof._replace(below=proof.at), said, {"n", "sum"})
    assert not refutes(proof._replace(above=proof.at), said, {"n", "sum"})
    assert not refutes(of_value(43, at=44)[0], said, {"n", "sum"})
    without = said[1:]
    assert not refutes(proof, without, {"n", "sum"})


def test_what_an_atom_says_at_a_value() -> None:
    """Powers of a variable become numbers, and terms that are alike are added."""
    atom = Atom((((), 5), (("a", "n"), 2), (("n", "n"), 3), (("a",), -4)), "<")
    assert replaced(atom, "n", 2) == Atom((((), 17),), "<")
    assert replaced(atom, "n", 3) == Atom((((), 32), (("a",), 2)), "<")
    product = Atom(((("b", "z"), 1), (("c",), 3)), "<=")
    assert replaced(product, "b", 2) == Atom(((("c",), 3), (("z",), 2)), "<=")


def test_what_follows_for_whole_numbers_follows_at_a_value() -> None:
    """Where n is 1, ``2 n m <= 3`` says that m is at most 1 only where m is whole."""
    said = [
        atom({"n": 1, "": -1}, "="),
        Atom((((), -3), (("m", "n"), 2)), "<="),
        atom({"m": -1, "": 2}, "<="),
    ]
    there = Certificate((atom({"m": 1, "": -1}, "<="), said[2]), {0: Fraction(1), 1: Fraction(1)})
    below = Certificate((said[0], sides("n", 0)[0]), {0: Fraction(-1), 1: Fraction(1)})
    above = Certificate((said[0], sides("n", 1)[1]), {0: Fraction(1), 1: Fraction(1)})
    assert refutes(Known("n", 1, below, above, there), said, {"n", "m"})
    assert not refutes(Known("n", 1, below, above, there), said, {"n"})
