"""Groups of claims that take long: counted work decides the same on every machine."""

from itertools import pairwise
from random import Random

import pytest

from factcheck.language import understand
from factcheck.model.corpus import Corpus
from factcheck.model.solution import Search, Solution, Verdict
from factcheck.solve import Limits, solve
from tests.diagnose.claims import ABOUT, written
from tests.theories import theory

PATIENT = Limits(seconds=10**9)
"""No clock cuts in."""


def dense(claims: int, quantities: int) -> Corpus:
    """Return sums of six quantities each, as true ranges.

    They are no forest, and far more than the quantities.
    """
    random = Random(7)  # noqa: S311 - seeded, for a repeatable group
    values = {f"d{number}": random.randrange(50, 900) for number in range(quantities)}
    says = {}
    for number in range(claims):
        *plus, minus = random.sample([*values], 6)
        total = sum(values[name] for name in plus) - values[minus]
        low, high = total - random.randrange(9, 40), total + random.randrange(9, 40)
        says[f"c{number}"] = f"{' + '.join(plus)} - {minus} = {low} to {high} USD"
    return written(dict.fromkeys(values, "signed USD"), says)


def solved(corpus: Corpus, limits: Limits = PATIENT) -> Solution:
    """What is found out about claims."""
    return solve(understand(corpus, ABOUT), limits, want_bounds=True)


def test_a_dense_group_is_decided_and_bounded_as_far_as_work_goes() -> None:
    """Hundreds of sums over few quantities can all be true.

    No bound leaves out what is true, and none is called tight that is not.
    """
    corpus = dense(300, 50)
    solution = solved(corpus, PATIENT._replace(search=2_000_000))
    (component,) = solution.components
    assert component.verdict is Verdict.CONSISTENT
    assert component.witness is not None
    assert {bound.tight for bound in solution.bounds} <= {False}
    assert Search.BOUNDS in {cut.search for cut in solution.cut} or len(solution.bounds) == 50
    assert all(component.witness[bound.quantity] in bound.values for bound in solution.bounds)


@pytest.mark.parametrize(
    ("last", "verdict"), [("20", Verdict.CONTRADICTORY), ("180", Verdict.CONSISTENT)]
)
def test_many_readings_of_many_claims_are_decided(last: str, verdict: Verdict) -> None:
    """Of 60 claims with four readings each nobody can try all choices, and none need be tried."""
    names = [f"q{number}" for number in range(61)]
    lines = [f"    r{step}: {{after}} = {{before}} + {step} USD" for step in (1, 2, 3, 4)]
    text = "quantities: {" + ", ".join(f"{name}: USD" for name in names) + "}\nclaims:\n"
    for before, after in pairwise(names):
        text += f"  - id: {after}\n    readings:\n"
        text += "".join(f"  {line.format(before=before, after=after)}\n" for line in lines)
    text += f"  - {{id: first, says: q0 = 2 USD}}\n  - {{id: last, says: q60 = {last} USD}}\n"
    solution = solve(theory(text), PATIENT)
    assert [component.verdict for component in solution.components] == [verdict]


def test_products_that_plainly_clash_are_decided() -> None:
    """Twenty products and their sum: the sum alone is a hundred times off."""
    count = 20
    names = {
        f"{kind}{n}": unit
        for n in range(count)
        for kind, unit in (("p", "kW"), ("t", "h"), ("e", "kWh"))
    }
    says = {f"e{n}": f"e{n} = p{n} * t{n}" for n in range(count)}
    says |= {f"p{n}": f"p{n} = about {n + 30} kW" for n in range(count)}
    says |= {f"t{n}": f"t{n} = {n + 2} to {n + 5} h" for n in range(count)}
    says |= {"sum": f"sum = {' + '.join(f'e{n}' for n in range(count))}", "all": "sum = 90 kWh"}
    (component,) = solved(written({**names, "sum": "kWh"}, says)).components
    assert component.verdict is Verdict.CONTRADICTORY
    assert component.conflicts


def test_what_only_search_can_tell_ends_with_its_work() -> None:
    """Whether whole numbers add up to a total may take for ever.

    It ends, and is undecided or right.
    """
    random = Random(3)  # noqa: S311 - seeded, for a repeatable group
    weights = {f"n{number}": 2 * random.randrange(10**7, 10**8) for number in range(24)}
    total = sum(weight * random.randrange(3) for weight in weights.values()) + 1
    sums = " + ".join(f"{weight} * {name}" for name, weight in weights.items())
    says = {
        "all": f"{sums} = exactly {total} chips",
        **{name: f"{name} <= 5 chips" for name in weights},
    }
    symbols = dict.fromkeys(weights, "chips")
    corpus = written(symbols, says)
    quantities = {
        name: quantity._replace(integer=True) for name, quantity in corpus.quantities.items()
    }
    solution = solved(
        corpus._replace(quantities=quantities), PATIENT._replace(search=200_000, rlimit=100_000)
    )
    assert solution.components[0].verdict is not Verdict.CONSISTENT
    if solution.components[0].verdict is Verdict.UNDECIDED:
        assert {cut.search for cut in solution.cut} == {Search.VERDICT}


def test_bounds_of_products_end_with_their_work() -> None:
    """Four quantities in two products, one of them whole, keep no optimiser busy forever."""
    units = {"x": "USD", "t": "USD", "k": "USD", "y": "USD", "n": "people"}
    corpus = written(units, {"z": "k > y"}, ["t = x * n / (1 people)", "k * y = t * x"])
    quantities = {
        name: one._replace(integer=name == "n") for name, one in corpus.quantities.items()
    }
    solution = solved(corpus._replace(quantities=quantities))
    assert solution.components[0].verdict is not Verdict.CONTRADICTORY
