"""Where no values are told of a quantity, the reason is the true one."""

from collections.abc import Sequence

from factcheck.explain import unbounded
from factcheck.model.bound import Why
from factcheck.solve import Limits, solve
from tests.theories import theory

CLAIMS = """\
quantities: {lost: USD, torn: USD, part.half: USD, hard: "1", easy: USD, rare: USD}
scenarios: {merger: the merger happens}
claims:
  - {id: one, source: s, says: torn = 5 USD}
  - {id: two, source: s, says: torn = 7 USD}
  - {id: part, source: s, says: part.half = 20% * torn}
  - {id: other, source: s, says: easy < 3 USD}
  - {id: if, source: s, scenario: merger, says: rare = 3 USD}
"""
PRODUCT = """\
  - {id: cube, source: s, says: hard * hard * hard = 3}
"""


def reasons(text: str, limits: Limits | None = None, names: Sequence[str] = ()) -> dict[str, Why]:
    """Why each quantity of a claim file has no bounds."""
    understood = theory(text)
    solution = solve(understood, limits, want_bounds=True)
    return {one.quantity: one.why for one in unbounded(names or understood.symbols, solution)}


def test_each_reason() -> None:
    """Claims that clash, claims under a scenario, and no claim at all are told apart.

    What has bounds is not told.
    """
    assert reasons(CLAIMS) == {
        "hard": Why.UNMENTIONED,
        "part.half": Why.CONTRADICTORY,
        "lost": Why.UNMENTIONED,
        "rare": Why.ONLY_SUPPOSED,
        "torn": Why.CONTRADICTORY,
    }


def test_what_the_budget_did_not_suffice_for() -> None:
    """That nobody found out is no contradiction, and not that no claim tells.

    The same for what is not decided.
    """
    assert reasons(CLAIMS + PRODUCT)["hard"] is Why.NOT_FOUND
    assert reasons(CLAIMS + PRODUCT, Limits(rlimit=1))["hard"] is Why.UNDECIDED


def test_a_quantity_that_was_not_read() -> None:
    """A quantity whose declaration or statements could not be read counts as unmentioned."""
    assert reasons(CLAIMS, names=["easy", "unread"]) == {"unread": Why.UNMENTIONED}
