"""What may not matter does not: copies of claims, their order, and the names of quantities."""

import re
from collections.abc import Iterable
from dataclasses import replace
from itertools import product

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from factcheck.model.bound import Bound
from factcheck.model.solution import RangeMismatch, ReadingOutcome, Solution, Verdict
from factcheck.solve import Limits, solve
from tests.solve.test_twin import understood
from tests.strategies import NAMES, Case, cases
from tests.theories import claims

LIMITS = Limits(sets=10_000, corrections=10_000)
FEWER = settings(max_examples=(settings.default or settings()).max_examples // 2)
Sets = set[tuple[str, frozenset[str]]]


def conflicts(solution: Solution, *, whole: bool = True) -> Sets:
    """The contradictory sets of a solution, each with its scenario.

    If not ``whole``, without those that take whole numbers.
    """
    found = (conflict for component in solution.components for conflict in component.conflicts)
    return {(one.scenario, frozenset(one.statements)) for one in found if whole or not one.whole}


def boundaries(solution: Solution) -> Sets:
    """The sets that only just contradict each other, each with its scenario."""
    return {(one.scenario, frozenset(one.statements)) for one in solution.boundaries}


def ranges(mismatches: Iterable[RangeMismatch]) -> Sets:
    """The sets of statements whose ranges match only partly."""
    return {("", frozenset((one.assertion, *one.others))) for one in mismatches}


def outcomes(readings: Iterable[ReadingOutcome]) -> set[ReadingOutcome]:
    """What is left of the readings of each claim."""
    return set(readings)


def verdicts(solution: Solution) -> dict[str, list[Verdict]]:
    """The verdicts on what each statement is in."""
    found: dict[str, list[Verdict]] = {}
    for component in solution.components:
        for name in component.assertions:
            found.setdefault(name, []).append(component.verdict)
    return found


def is_complete(*solutions: Solution) -> bool:
    """Whether nothing was cut off."""
    return all(
        solution.boundaries_complete
        and all(
            one.complete and one.verdict is not Verdict.UNDECIDED for one in solution.components
        )
        for solution in solutions
    )


def with_copies(found: Sets, claim: str, copy: str) -> Sets:
    """The sets, and those with statements of a copy in place of those of the claim."""
    mine = re.compile(rf"{re.escape(claim)}(?=$|#)")
    return {
        (scenario, frozenset(chosen))
        for scenario, members in found
        for chosen in product(*({name, mine.sub(copy, name, count=1)} for name in sorted(members)))
    }


@FEWER
@given(cases(most=6), st.data())
def test_a_copy_adds_nothing_but_itself(case: Case, data: st.DataObject) -> None:
    """A claim that is said twice is in its sets once as itself and once as its copy.

    Nothing else changes.
    """
    name, scenario, readings = data.draw(st.sampled_from(case.claims))
    place = data.draw(st.integers(0, len(case.claims)))
    twice = [*case.claims[:place], ("copy", scenario, readings), *case.claims[place:]]
    once, both = (
        solve(understood(one), LIMITS, want_bounds=True)
        for one in (case, replace(case, claims=(*twice,)))
    )
    assume(is_complete(once, both))
    # Whole numbers are asked of what the smallest correction leaves, and a copy makes it larger.
    whole = not conflicts(once, whole=False)
    assert conflicts(both, whole=whole) == with_copies(conflicts(once, whole=whole), name, "copy")
    assert boundaries(both) == with_copies(boundaries(once), name, "copy")
    assert ranges(both.mismatches) == with_copies(ranges(once.mismatches), name, "copy")
    # A copy of a claim with readings has more choices than may be tried: then less is known.
    tight = [{one.quantity: one for one in found.bounds if one.tight} for found in (once, both)]
    assert all(tight[0][name] == tight[1][name] for name in tight[0].keys() & tight[1].keys())
    own = {one._replace(assertion="copy") for one in once.readings if one.assertion == name}
    assert outcomes(both.readings) == outcomes(once.readings) | own


@FEWER
@given(cases(most=7), st.data())
def test_names_and_order_do_not_matter(case: Case, data: st.DataObject) -> None:
    """Other names of quantities and another order of claims do not change the result."""
    names: dict[str, str] = {}
    for is_indexed in (False, True):  # those of ``rate[*]`` among themselves
        some = [name for name in NAMES if ("[" in name) is is_indexed]
        names |= dict(zip(some, data.draw(st.permutations(some)), strict=True))
    other = replace(
        renamed(case, names),
        claims=tuple(data.draw(st.permutations(renamed(case, names).claims))),
        definitions=tuple(data.draw(st.permutations(renamed(case, names).definitions))),
    )
    before, after = (solve(understood(one), LIMITS, want_bounds=True) for one in (case, other))
    assert verdicts(after) == {names_in(name, names): one for name, one in verdicts(before).items()}
    assume(is_complete(before, after))
    assert conflicts(after) == conflicts(before)
    assert boundaries(after) == boundaries(before)
    assert ranges(after.mismatches) == ranges(before.mismatches)
    assert outcomes(after.readings) == outcomes(before.readings)
    assert {*after.bounds} == {
        bound._replace(quantity=names[bound.quantity]) for bound in before.bounds
    }
    assert all(isinstance(bound, Bound) for bound in after.bounds)


def names_in(text: str, names: dict[str, str]) -> str:
    """A statement with other names for its quantities."""
    return re.sub(
        r"(?<![\w.])(?:" + "|".join(map(re.escape, NAMES)) + r")(?![\w.])",
        lambda found: names[found[0]],
        text,
    )


def renamed(case: Case, names: dict[str, str]) -> Case:
    """A case with other names for its quantities."""
    return Case(
        tuple(replace(drawn, name=names[drawn.name]) for drawn in case.quantities),
        tuple(names_in(text, names) for text in case.definitions),
        tuple(
            (
                name,
                scenario,
                tuple(
                    (title, tuple(names_in(one, names) for one in says)) for title, says in readings
                ),
            )
            for name, scenario, readings in case.claims
        ),
    )


def test_a_boundary_beside_its_copy() -> None:
    """A boundary is found however often its parts are said, also where two equations make it."""
    quantities = "a: USD, b: USD, c: USD"
    said = [
        "a + b = 10.0 USD",
        "a - b = 4.0 USD",
        "a > 7 USD",
        "c = 2 * a",
        "c = b + 11 USD",
        "c < 40 USD",
    ]
    once, both = (
        boundaries(solve(claims(quantities, *some), LIMITS)) for some in (said, [*said, said[0]])
    )
    assert ("", frozenset({"c0", "c1", "c2"})) in once
    assert both == with_copies(once, "c0", "c6")


def test_a_boundary_beside_a_contradiction() -> None:
    """That other claims of a group contradict each other takes no boundary from it."""
    said = ("a = 4.0 USD", "b = 3.0 USD", "a + b > 7 USD", "c = 2 * a", "c = 30 USD")
    solution = solve(claims("a: USD, b: USD, c: USD", *said), LIMITS)
    assert conflicts(solution) == {("", frozenset({"c0", "c3", "c4"}))}
    assert boundaries(solution) == {("", frozenset({"c0", "c1", "c2"}))}


def test_ranges_that_are_stated_twice() -> None:
    """A range that two claims state is moved by the others as if one did, and reported for both."""
    said = (
        "n = 5 MW",
        "m = 100 to 150 MW",
        "m = 25 to 40 times n",
        "m = 25 to 40 times n",
        "m = 100 to 150 MW",
    )
    found = ranges(solve(claims("n: MW, m: MW", *said), LIMITS).mismatches)
    assert found == {
        ("", frozenset(one)) for one in (("c1", "c2"), ("c1", "c3"), ("c4", "c2"), ("c4", "c3"))
    }


def test_a_figure_beside_the_same_range() -> None:
    """A range is told whether a plain figure that says the same stands before it or after it."""
    found = []
    for said in (
        ("m = 6 MW", "m = 6 to 6 MW", "m = 4 to 6.00 MW"),
        ("m = 6 to 6 MW", "m = 6 MW", "m = 4 to 6.00 MW"),
    ):
        solution = solve(claims("m: MW", *said), LIMITS)
        found.append(
            {
                frozenset(said[int(name[1:])] for name in names)
                for _, names in ranges(solution.mismatches)
            }
        )
    assert found == [{frozenset(("m = 6 to 6 MW", "m = 4 to 6.00 MW"))}] * 2
