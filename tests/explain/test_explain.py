"""What the searches of an explanation leave each other."""

from importlib import import_module
from typing import NoReturn

import pytest

from factcheck.explain import explain
from factcheck.explain.repair.setting import Setting
from factcheck.explain.repair.settings import Settings
from factcheck.model.conflict import Knot
from factcheck.model.corpus import Corpus
from factcheck.model.explanation import Explanation
from factcheck.model.solution import Search
from factcheck.solve import Budget, Limits
from tests.diagnose.claims import ABOUT, analyzed, diagnoses, written
from tests.solve.test_budget import Clock


@pytest.mark.parametrize(
    ("search", "name"),
    [
        (Search.ARITHMETIC, "told"),
        (Search.MARGIN, "margin"),
        (Search.REPAIRS, "knot_repairs"),
    ],
)
def test_a_search_that_takes_all_its_time_leaves_some(
    search: Search, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It alone is cut off, and what comes after it is found."""
    clock = Clock(0, 10**9)

    def slow(*given: object) -> NoReturn:
        (budget,) = (
            one.budget if isinstance(one, Setting) else one
            for one in given
            if isinstance(one, (Setting, Budget))
        )
        clock.now += budget.seconds
        budget.end(by_clock=True)

    monkeypatch.setattr(import_module("factcheck.explain.explain"), name, slow)
    corpus = written({"x": "USD"}, {"one": "x = 10 USD", "other": "x = 100 USD"})
    analysis = analyzed(corpus, Limits(clock=clock))
    assert [(one.search, one.by_clock) for one in analysis.cut] == [(search, True)]
    assert len(diagnoses(analysis)) == 2


def test_what_nobody_took_is_left_for_what_is_added() -> None:
    """All the time of the group, and the work of one search."""
    limits = Limits(clock=Clock(0, 10**9))
    left: list[tuple[float, int]] = []

    def enrich(
        _settings: Settings, _knot: Knot, explanation: Explanation, budget: Budget
    ) -> Explanation:
        left.append((budget.seconds, budget.work))
        return explanation

    analysis = analyzed(
        written({"x": "USD"}, {"one": "x = 10 USD", "other": "x = 100 USD"}), limits
    )
    explain(analysis, limits, ABOUT, enrich=enrich)
    assert left == [(limits.seconds, limits.search)]


def times(corpus: Corpus) -> list[float]:
    """How long each knot of claims may take out of twenty seconds, each taking all of it."""
    clock = Clock(0, 10**9)
    limits = Limits(seconds=20, clock=clock)
    left: list[float] = []

    def slow(
        _settings: Settings, _knot: Knot, explanation: Explanation, budget: Budget
    ) -> Explanation:
        left.append(budget.seconds)
        clock.now += budget.seconds
        return explanation

    explain(analyzed(corpus, limits), limits, ABOUT, enrich=slow)
    return left


@pytest.mark.parametrize("name", ["a-merger", "z-merger"])
@pytest.mark.parametrize("is_first", [True, False])
def test_knots_under_hypotheses_share_the_time_of_their_group(name: str, is_first: bool) -> None:
    """A slow knot leaves less time for one without a scenario.

    That does not depend on the names and places of claims.
    """
    supposed = {name: "y = 70 USD"}
    firm = {
        "low": "x = 10 USD",
        "high": "x = 200 USD",
        "link": "x < y + 1000 USD",
        "known": "y = 3 USD",
    }
    says = {**supposed, **firm} if is_first else {**firm, **supposed}
    assert times(written({"x": "USD", "y": "USD"}, says, scenarios={name: "merger"})) == [10, 10]


def test_knots_that_nothing_connects_have_their_own_time() -> None:
    """What one takes is not missing for the other."""
    says = {"a": "x = 10 USD", "b": "x = 200 USD", "c": "y = 3 USD", "d": "y = 70 USD"}
    assert times(written({"x": "USD", "y": "USD"}, says)) == [20, 20]
