"""What is remembered from call to call changes no fact, nor do the numbers to calculate with."""

from hypothesis import given

from factcheck.constrain import Take, as_exact, as_taken
from factcheck.explain.arithmetic import Remembered, facts
from factcheck.language import understand
from factcheck.rational import fast_interval
from tests.strategies import Case, cases

TAKES: tuple[Take, ...] = (as_taken, as_exact)


@given(cases(linear=False))
def test_what_is_remembered_changes_no_fact(case: Case) -> None:
    """Facts without each statement in turn, from figures as they are meant and as they are written."""
    theory = understand(case.as_corpus())
    comparisons = [one.comparison for one in theory.assertions if one.comparison]
    memories = Remembered(), Remembered(fast_interval)
    for left_out in (None, *comparisons):
        others = [one for one in comparisons if one is not left_out]
        for take in TAKES:
            anew = facts(others, theory.symbols, take)
            for remembered in memories:
                assert facts(others, theory.symbols, take, remembered) == anew
