"""Tests of factcheck.judge."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.judge import judge
from factcheck.judge.knots import tie
from factcheck.judge.voices import rule_of
from factcheck.model.analysis import Analysis
from factcheck.model.claim import Claim
from factcheck.model.conflict import Conflict
from factcheck.model.solution import Component, Solution
from tests.hand import TODAY, acceptance, claim, clash, component, corpus, solution, theory

A, B, C, D = (claim(f"{line}-x") for line in range(1, 5))


def judged(claims: tuple[Claim, ...], *components: Component) -> Analysis:
    """The analysis of some claims."""
    return judge(corpus(*claims), theory(*claims), solution(*components), TODAY)


@pytest.mark.parametrize(
    ("claims", "rule"),
    [
        ((A,), "contradiction"),
        ((A, B), "contradiction"),
        ((A, claim("2-b", source="daily")), "source-conflict"),
        ((claim("1-a", speaker="Ann"), claim("2-b", speaker="Ann")), "contradiction"),
        (
            (claim("1-a", speaker="Ann"), claim("2-b", speaker="Ann", source="daily")),
            "source-conflict",
        ),
        ((claim("1-a", speaker="Ann"), claim("2-b", speaker="Ben")), "disputed"),
        ((claim("1-a", speaker="Ann"), B), "disputed"),
        ((claim("1-a", speaker="Ann"), claim("2-b", source="daily")), "disputed"),
    ],
)
def test_who_speaks_decides_the_rule(claims: tuple[Claim, ...], rule: str) -> None:
    """Different voices dispute, different sources conflict, one voice contradicts itself."""
    assert rule_of(claims) == rule


def test_conflicts_that_share_a_statement_are_told_by_mistake() -> None:
    """Sets that meet directly or through others have one finding for each statement to change.

    What several of these break belongs to the first of them. The others make their own.
    """
    claims = tuple(claim(f"{line}-x") for line in range(1, 9))
    sets = [
        clash("1-x", "2-x", "3-x"),
        clash("5-x", "6-x"),
        clash("4-x", "8-x"),
        clash("3-x", "4-x"),
    ]
    analysis = judged(claims, component(*sets[:2]), component(*sets[2:]))
    assert [(knot.conflicts, knot.beside) for knot in analysis.knots] == [
        ((clash("3-x", "4-x"), clash("1-x", "2-x", "3-x")), ("8-x",)),
        ((clash("4-x", "8-x"),), ("3-x",)),
        ((clash("5-x", "6-x"),), ()),
    ]


@given(
    st.lists(
        st.frozensets(st.sampled_from("abcdefgh"), min_size=1, max_size=3), max_size=8, unique=True
    )
)
def test_knots_are_the_connected_parts(sets: list[frozenset[str]]) -> None:
    """Growing one set by all that touch it gives the statements of a knot.

    Every conflict is in exactly one.
    """
    conflicts = [clash(*members) for members in sets]
    knots = tie(dict.fromkeys(conflicts, "contradiction"), ())
    assert sorted(conflict.statements for knot in knots for conflict in knot.conflicts) == sorted(
        conflict.statements for conflict in conflicts
    )
    for knot in knots:
        grown = set(knot.leading.statements)
        while touching := [members for members in sets if members & grown and not members <= grown]:
            grown.update(*touching)
        assert grown == {name for conflict in knot.conflicts for name in conflict.statements}


def test_a_knot_has_the_rule_of_its_severest_conflict() -> None:
    """A contradiction among disputed sets makes the knot one; the plainest set leads it."""
    ann = claim("4-ann", speaker="Ann")
    analysis = judged((A, B, C, ann), component(clash("1-x", "4-ann"), clash("1-x", "2-x", "3-x")))
    assert [knot.rule for knot in analysis.knots] == ["contradiction"]
    assert analysis.knots[0].leading == clash("1-x", "4-ann")


def test_suspects_are_the_statements_of_the_smallest_corrections() -> None:
    """All statements of the smallest corrections are suspects, those in the most sets first."""
    claims = tuple(claim(f"{line}-x") for line in range(1, 6))
    sets = [clash("1-x", "2-x"), clash("2-x", "3-x"), clash("3-x", "4-x"), clash("3-x", "5-x")]
    (knot,) = tie(dict.fromkeys(sets, "contradiction"), (component(*sets),))
    assert knot.corrections == (("1-x", "3-x"), ("2-x", "3-x"), ("2-x", "4-x", "5-x"))
    assert knot.suspects == ("3-x", "2-x", "1-x")
    assert knot.complete
    assert claims


def test_each_mistake_has_its_own_corrections() -> None:
    """Of a knot that takes two changes: what the statement of each alone breaks, and what mends it."""
    claims = tuple(claim(f"{line}-x") for line in range(1, 6))
    sets = [clash("1-x", "2-x"), clash("2-x", "3-x"), clash("3-x", "4-x"), clash("3-x", "5-x")]
    first, second = judged(claims, component(*sets)).knots
    assert (first.conflicts, first.corrections, first.beside) == (
        (sets[0],),
        (("1-x",), ("2-x",)),
        ("3-x",),
    )
    assert (second.conflicts, second.suspects, second.beside) == (
        (sets[1], sets[2], sets[3]),
        ("3-x",),
        ("1-x",),
    )


def test_corrections_of_an_unfinished_component_come_from_the_solver() -> None:
    """Where not all sets are known, the verified corrections count.

    As far as they are in the knot, made minimal.
    """
    unfinished = component(
        clash("1-x", "2-x"),
        clash("3-x", "4-x"),
        complete=False,
        corrections=(("1-x", "3-x"), ("1-x", "4-x"), ("2-x", "3-x")),
    )
    first, second = judged((A, B, C, D), unfinished).knots
    assert first.corrections == (("1-x",), ("2-x",))
    assert second.corrections == (("3-x",), ("4-x",))
    assert not first.complete


@pytest.mark.parametrize(
    ("size", "corrections", "complete"), [(99, 99, True), (100, 100, True), (101, 100, False)]
)
def test_a_hundred_corrections_are_given(size: int, corrections: int, complete: bool) -> None:
    """Each statement of a set resolves it.

    Past a hundred they are not all given, and the knot says so.
    """
    claims = tuple(claim(f"{line}-x") for line in range(1, size + 1))
    names = [owner.id for owner in claims]
    (knot,) = judged(claims, component(clash(*names))).knots
    assert (len(knot.corrections), knot.complete) == (corrections, complete)
    unfinished = component(
        clash(*names), complete=False, corrections=tuple((name,) for name in names)
    )
    (knot,) = judged(claims, unfinished).knots
    assert (len(knot.corrections), knot.complete) == (corrections, False)


def test_corrections_completed_are_at_most_a_hundred() -> None:
    """Two ways to mend what is unfinished, each completed by seventy, are cut as well."""
    claims = tuple(claim(f"{line}-x") for line in range(1, 74))
    unfinished = component(
        clash("1-x", "2-x", "3-x"), complete=False, corrections=(("1-x",), ("2-x",))
    )
    others = component(clash(*(owner.id for owner in claims[2:])))
    conflicts = (*unfinished.conflicts, *others.conflicts)
    (knot,) = tie(dict.fromkeys(conflicts, "contradiction"), (unfinished, others))
    assert len(knot.corrections) == 100
    assert all(len(chosen) == 2 for chosen in knot.corrections)


def test_corrections_are_minimal_and_sorted() -> None:
    """A correction that holds another is none.

    The smallest come first, then they go by their statements.
    """
    names = [f"{line}-x" for line in range(1, 10)]
    given = [
        ("9-x", "8-x"),
        ("1-x", "9-x"),
        ("5-x", "4-x", "6-x"),
        ("4-x", "6-x"),
        ("7-x", "2-x"),
        ("3-x",),
        ("3-x", "7-x"),
    ]
    unfinished = component(clash(*names), complete=False, corrections=tuple(given))
    (knot,) = judged(tuple(map(claim, names)), unfinished).knots
    assert knot.corrections == (
        ("3-x",),
        ("1-x", "9-x"),
        ("2-x", "7-x"),
        ("4-x", "6-x"),
        ("8-x", "9-x"),
    )
    assert knot.suspects == ("3-x",)


def test_a_correction_that_comes_about_in_two_ways_is_one() -> None:
    """Two ways to mend what is unfinished are completed to the same set of statements."""
    names = [f"{line}-x" for line in range(1, 6)]
    unfinished = component(
        *(clash("5-x", name) for name in names[:4]),
        complete=False,
        corrections=(("1-x", "4-x"), ("2-x", "4-x")),
    )
    (knot,) = judged(tuple(map(claim, names)), unfinished).knots
    assert knot.corrections == (
        ("1-x", "4-x", "5-x"),
        ("2-x", "4-x", "5-x"),
        ("1-x", "2-x", "3-x", "4-x"),
    )


def test_only_the_unfinished_components_of_a_knot_count() -> None:
    """An unfinished component whose sets lie in another knot, or partly so, changes nothing."""
    elsewhere = component(clash("3-x", "4-x"), complete=False, corrections=(("3-x",),))
    first, second = judged((A, B, C, D), component(clash("1-x", "2-x")), elsewhere).knots
    assert (first.corrections, first.complete) == ((("1-x",), ("2-x",)), True)
    assert (second.corrections, second.complete) == ((("3-x",),), False)


def test_an_unfinished_component_without_corrections_is_resolved_as_far_as_it_is_known() -> None:
    """What hits the known sets is given, and that it may not be all."""
    (knot,) = judged((A, B), component(clash("1-x", "2-x"), complete=False)).knots
    assert (knot.corrections, knot.complete) == ((("1-x",), ("2-x",)), False)


def test_a_knot_over_two_components_is_resolved_in_both() -> None:
    """A correction of an unfinished component must hit the sets of other scenarios.

    One that does not is completed by what hits them.
    """
    later = claim("4-x", scenario="late")
    unfinished = component(clash("1-x", "2-x"), complete=False, corrections=(("1-x",), ("2-x",)))
    (knot,) = judged(
        (A, B, later), unfinished, component(clash("1-x", "4-x", scenario="late"))
    ).knots
    assert knot.corrections == (("1-x",), ("2-x", "4-x"))


def test_a_conflict_is_told_once_and_without_a_scenario_it_does_not_need() -> None:
    """The same set found with and without a scenario is one.

    A set without hypothetical claims has no scenario.
    """
    later = claim("3-x", scenario="late")
    again = clash("1-x", "2-x", scenario="late")
    analysis = judged(
        (A, B, later),
        component(again),
        component(clash("1-x", "2-x"), clash("2-x", "3-x", scenario="late")),
    )
    assert [knot.conflicts for knot in analysis.knots] == [
        (clash("1-x", "2-x"), clash("2-x", "3-x", scenario="late"))
    ]


def test_definitions_do_not_tie_and_stand_alone() -> None:
    """Sets that share only a definition are two knots.

    Definitions among themselves are a contradiction without suspects.
    """
    shared = ("=d = 1",)
    own = [clash(definitions=("=a = 1", "=a = 2")), clash(definitions=("=b = 1", "=b = 2"))]
    analysis = judged(
        (A, B),
        component(clash("1-x", definitions=shared)),
        component(clash("2-x", definitions=shared)),
        component(*own),
    )
    assert [(knot.rule, knot.conflicts, knot.suspects) for knot in analysis.knots] == [
        ("contradiction", (own[0],), ()),
        ("contradiction", (own[1],), ()),
        ("contradiction", (clash("1-x", definitions=shared),), ("1-x",)),
        ("contradiction", (clash("2-x", definitions=shared),), ("2-x",)),
    ]


def test_an_acceptance_removes_the_sets_of_its_claim_and_rule() -> None:
    """The sets that hold the claim are gone before knots are tied.

    The others stay, and it is used.
    """
    accepted = claim("1-x", accept=(acceptance("contradiction"),))
    analysis = judged((accepted, B, C), component(clash("1-x", "2-x"), clash("2-x", "3-x")))
    assert [knot.conflicts for knot in analysis.knots] == [(clash("2-x", "3-x"),)]
    assert analysis.knots[0].suspects == ("2-x", "3-x")
    assert not analysis.unused
    (knot,) = analysis.accepted_knots
    assert (knot.conflicts, knot.rule, knot.accepted) == (
        (clash("1-x", "2-x"),),
        "contradiction",
        accepted.accept[0],
    )
    assert knot.complete


def test_what_is_accepted_is_tied_by_its_acceptance() -> None:
    """Each acceptance has the sets that it holds for.

    A set with several goes to the one that holds longest, and all are used.
    """
    short = claim("1-x", accept=(acceptance("contradiction", TODAY),))
    other = claim("2-x", accept=(acceptance("contradiction"),))
    sets = [clash("1-x", "2-x"), clash("1-x", "3-x"), clash("2-x", "3-x"), clash("3-x", "4-x")]
    analysis = judged((short, other, C, D), component(*sets))
    assert [(knot.accepted, knot.conflicts) for knot in analysis.accepted_knots] == [
        (other.accept[0], (sets[0], sets[2])),
        (short.accept[0], (sets[1],)),
    ]
    assert [knot.conflicts for knot in analysis.knots] == [(sets[3],)]
    assert not analysis.unused


def test_an_expired_acceptance_beside_a_live_one() -> None:
    """For the same claim and rule the live one holds, and the expired one is unused."""
    expired, live = (
        acceptance("contradiction", date(2026, 1, 14)),
        acceptance("contradiction", line=2),
    )
    owner = claim("1-x", accept=(expired, live))
    analysis = judged((owner, B), component(clash("1-x", "2-x")))
    assert [knot.accepted for knot in analysis.accepted_knots] == [live]
    assert analysis.unused == ((owner, expired),)


@pytest.mark.parametrize(
    ("rule", "until"),
    [("source-conflict", None), ("contradiction", date(2026, 1, 14)), ("boundary", None)],
)
def test_an_acceptance_of_another_rule_or_time_removes_nothing(
    rule: str, until: date | None
) -> None:
    """An acceptance of another rule, or a past one, does not accept the set and is unused."""
    unused = acceptance(rule, until)
    owner = claim("1-x", accept=(unused,))
    analysis = judged((owner, B), component(clash("1-x", "2-x")))
    assert len(analysis.knots) == 1
    assert not analysis.accepted_knots
    assert analysis.unused == ((owner, unused),)


def test_the_last_day_of_an_acceptance_is_included() -> None:
    """On the day of ``until`` the acceptance still holds."""
    owner = claim("1-x", accept=(acceptance("contradiction", TODAY),))
    assert not judged((owner, B), component(clash("1-x", "2-x"))).knots


def test_boundaries_are_knotted_and_accepted_likewise() -> None:
    """Conflicts of strict bounds become knots of their own rule.

    An acceptance of boundary removes them.
    """
    owner = claim("4-x", accept=(acceptance("boundary"),))
    found = (clash("1-x", "2-x"), clash("2-x", "3-x"), clash("3-x", "4-x"))
    analysis = judge(
        corpus(A, B, C, owner),
        theory(A, B, C, owner),
        Solution((), boundaries=found, boundaries_complete=False),
        TODAY,
    )
    (knot,) = analysis.boundary_knots
    assert (knot.rule, knot.conflicts, knot.suspects, knot.complete) == (
        "boundary",
        found[:2],
        ("2-x",),
        False,
    )
    assert not analysis.knots
    assert [(knot.rule, knot.conflicts) for knot in analysis.accepted_knots] == [
        ("boundary", found[2:])
    ]
    assert not analysis.unused


@pytest.mark.parametrize("complete", [True, False])
def test_whether_all_boundaries_are_known_is_told_of_each_knot(complete: bool) -> None:
    """Of those that are accepted as of the others."""
    owner = claim("3-x", accept=(acceptance("boundary"),))
    found = Solution(
        (), boundaries=(clash("1-x", "2-x"), clash("3-x", "4-x")), boundaries_complete=complete
    )
    analysis = judge(corpus(A, B, owner, D), theory(A, B, owner, D), found, TODAY)
    assert [knot.complete for knot in (*analysis.boundary_knots, *analysis.accepted_knots)] == [
        complete,
        complete,
    ]


@given(st.permutations([("1-x", "2-x"), ("2-x", "3-x"), ("4-x",), ("1-x", "3-x")]))
def test_the_order_of_conflicts_changes_nothing(sets: list[tuple[str, ...]]) -> None:
    """Knots, corrections and suspects do not depend on the order in which conflicts are found."""
    conflicts: list[Conflict] = [clash(*members) for members in sets]
    assert (
        judged((A, B, C, D), component(*conflicts)).knots
        == judged((A, B, C, D), component(*sorted(conflicts, key=str))).knots
    )
