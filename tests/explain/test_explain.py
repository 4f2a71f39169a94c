"""What the searches of an explanation leave each other."""

from importlib import import_module
from typing import NoReturn

import pytest

from factcheck.explain import explain
from factcheck.explain.setting import Setting, Settings
from factcheck.model.conflict import Knot
from factcheck.model.explanation import Explanation
from factcheck.model.solution import Search
from factcheck.solve import Budget, Limits
from tests.diagnose.claims import ABOUT, analyzed, diagnoses, written
from tests.solve.test_budget import Clock


@pytest.mark.parametrize(
    ("search", "name"), [(Search.ARITHMETIC, "by_reading"), (Search.MARGIN, "margin"), (Search.REPAIRS, "repairs")]
)
def test_a_search_that_takes_all_its_time_leaves_some(
    search: Search, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It alone is cut off, and what comes after it is found."""
    clock = Clock(0, 10**9)

    def slow(*given: object) -> NoReturn:
        (budget,) = (
            one.budget if isinstance(one, Setting) else one for one in given if isinstance(one, (Setting, Budget))
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

    def further(_settings: Settings, _knot: Knot, explanation: Explanation, budget: Budget) -> Explanation:
        left.append((budget.seconds, budget.work))
        return explanation

    analysis = analyzed(written({"x": "USD"}, {"one": "x = 10 USD", "other": "x = 100 USD"}), limits)
    explain(analysis, limits, ABOUT, further=further)
    assert left == [(limits.seconds, limits.search)]
