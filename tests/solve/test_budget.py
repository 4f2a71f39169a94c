"""What a search may cost, and what is said where the clock cuts in."""

from collections.abc import Iterator
from contextlib import suppress
from itertools import cycle, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.model.analysis import Analysis
from factcheck.model.corpus import Corpus
from factcheck.model.solution import Solution, Verdict
from factcheck.solve import Budget, Limits, SpentError
from factcheck.solve.engines.smt.question import Question
from tests.diagnose.claims import analyzed, written

SECONDS = 20


def ladder(steps: int, last: str) -> Corpus:
    """Return quantities that are each 1 USD more than the one before, in one of three readings.

    The last one has a figure.
    """
    names = [f"q{number}" for number in range(steps)]
    says = {f"c{after}": f"{after} = {before} + 1 USD" for before, after in pairwise(names)}
    return written(
        dict.fromkeys(names, "USD"),
        {"first": "q0 = 3 USD", **says, "last": f"{names[-1]} = {last} USD"},
    )


def table(rows: int, columns: int, wrong: int) -> Corpus:
    """Return a table with totals in both directions and one wrong cell.

    It is no forest, and has many conflicts.
    """
    cells = {
        (row, column): 100 + 17 * row + 7 * column
        for row in range(rows)
        for column in range(columns)
    }
    says = {
        f"c{row}-{column}": f"x{row}.{column} = {value}.0 USD"
        for (row, column), value in cells.items()
    }
    sums = []
    for row in range(rows):
        sums.append(f"r{row} = {' + '.join(f'x{row}.{column}' for column in range(columns))}")
        says[f"r{row}"] = f"r{row} = {sum(cells[row, column] for column in range(columns))}.0 USD"
    for column in range(columns):
        sums.append(f"k{column} = {' + '.join(f'x{row}.{column}' for row in range(rows))}")
        says[f"k{column}"] = f"k{column} = {sum(cells[row, column] for row in range(rows))}.0 USD"
    says["c1-1"] = f"x1.1 = {cells[1, 1] + wrong}.0 USD"
    names = [f"x{row}.{column}" for row, column in cells]
    names += [f"r{row}" for row in range(rows)] + [f"k{column}" for column in range(columns)]
    return written(dict.fromkeys(names, "USD"), says, sums)


def products(wrong: bool) -> Corpus:
    """Energies as powers times hours, and their sum."""
    names = {
        f"{kind}{n}": unit
        for n in range(4)
        for kind, unit in (("p", "MW"), ("t", "h"), ("e", "MWh"))
    }
    says = {f"e{n}": f"e{n} = p{n} * t{n}" for n in range(4)}
    says |= {f"p{n}": f"p{n} = about {n + 5} MW" for n in range(4)}
    says |= {f"t{n}": f"t{n} = {n + 2} to {n + 4} h" for n in range(4)}
    says["sum"] = "sum = e0 + e1 + e2 + e3"
    says["all"] = "sum = 3 thousand MWh" if wrong else "sum = 60 to 200 MWh"
    return written({**names, "sum": "MWh"}, says)


CORPORA = {
    "ladder": ladder(40, "42"),
    "a broken ladder": ladder(12, "77"),
    "table": table(3, 4, wrong=0),
    "a broken table": table(3, 3, wrong=90),
    "products": products(wrong=False),
    "broken products": products(wrong=True),
    "boundary": written(
        {"a": "USD", "b": "USD", "c": "USD"},
        {"a": "a = 4.5 USD", "b": "b = 0.5 USD", "c": "c > 5 USD", "sum": "c = a + b"},
    ),
    "ranges": written(
        {"a": "USD", "b": "USD"},
        {"a": "a = 30 to 33 USD", "b": "b = 1.2 USD", "ratio": "a = 20 to 30 times b"},
    ),
    "whole numbers": written(
        {"x": "USD", "y": "USD", "z": "USD"},
        {
            "sum": "3 * x + 5 * y + 7 * z = exactly 41 USD",
            "x": "x >= 2 USD",
            "y": "y >= 3 USD",
            "z": "z >= 2 USD",
        },
    ),
}


class Clock:
    """Time that goes on by one at every look, and how often somebody looked after a moment."""

    def __init__(self, step: float, until: float) -> None:
        self.now, self.step, self.until = 0.0, step, until
        self.late = 0

    def __call__(self) -> float:
        """Return the time."""
        self.now += self.step
        self.late += self.now > self.until
        return self.now


class Uneven(Clock):
    """Time on a machine that is busy now and then."""

    def __init__(self) -> None:
        super().__init__(0, 0)
        self.steps = cycle([0.001, 0.2, 70.0])

    def __call__(self) -> float:
        """Return the time."""
        self.step = next(self.steps)
        return super().__call__()


def clashes(solution: Solution) -> set[tuple[str, ...]]:
    """The minimal contradictory sets that were found."""
    return {one.statements for component in solution.components for one in component.conflicts}


def found_out(analysis: Analysis) -> Iterator[object]:
    """All that was found out about claims, piece by piece."""
    solution = analysis.solution
    yield from (component.verdict for component in solution.components)
    yield from sorted(clashes(solution))
    yield from (one.statements for one in solution.boundaries)
    yield from solution.mismatches
    yield from (analysis.explanations[knot.leading]._replace(cut=()) for knot in analysis.knots)


@pytest.mark.parametrize("name", CORPORA)
def test_whenever_the_time_is_over_what_is_missing_is_told(name: str) -> None:
    """However early the clock ends a search, nothing false is reported, and gaps are recorded."""
    corpus = CORPORA[name]
    clock = Clock(0, 1)
    whole = analyzed(corpus, Limits(seconds=1, clock=clock))
    everything = list(found_out(whole))
    assert not whole.cut
    looks = Clock(1, 10**9)
    analyzed(corpus, Limits(seconds=10**9, clock=looks))
    for ends in {1, 2, 3, 5, 8, *range(13, int(looks.now), max(1, int(looks.now) // 6))}:
        cut_off = analyzed(corpus, Limits(seconds=ends, clock=Clock(1, 10**9)))
        (component,), (right,) = cut_off.solution.components, whole.solution.components
        assert component.verdict in {right.verdict, Verdict.UNDECIDED}
        assert clashes(cut_off.solution) <= clashes(whole.solution)
        assert {one.statements for one in cut_off.solution.boundaries} <= {
            one.statements for one in whole.solution.boundaries
        }
        if list(found_out(cut_off)) != everything:
            assert cut_off.cut
            assert all(one.by_clock for one in cut_off.cut)


@pytest.mark.parametrize("name", CORPORA)
def test_nothing_goes_on_for_long_when_the_time_is_over(name: str) -> None:
    """Every loop reads the clock often: a few readings after the end all work has stopped."""
    looks = Clock(1, 10**9)
    analyzed(CORPORA[name], Limits(seconds=10**9, clock=looks))
    assert looks.now > 6
    for ends in range(5, int(looks.now), max(1, int(looks.now) // 6)):
        clock = Clock(1, ends)
        analyzed(CORPORA[name], Limits(seconds=ends - 1, clock=clock))
        assert clock.late < 120


@pytest.mark.parametrize("name", CORPORA)
def test_what_is_found_hangs_on_counted_work_alone(name: str) -> None:
    """The clock may go as it likes as long as the time is not over.

    With little work less is found, always the same.
    """
    for search in (40, 2_000, 60_000):
        swift = Limits(search=search, seconds=10**9, clock=Clock(0, 0))
        uneven = swift._replace(clock=Uneven())
        one, other = (analyzed(CORPORA[name], limits) for limits in (swift, uneven))
        assert list(found_out(one)) == list(found_out(other))
        assert one.cut == other.cut
        assert not any(cut.by_clock for cut in one.cut)


def test_a_group_and_its_scenario_share_their_time() -> None:
    """What a hypothesis brings is found out in the time that the group has left."""
    says = {"a": "a = 4 USD", "b": "b = 5 USD", "sum": "a + b = 9 USD", "more": "a = 7 USD"}
    corpus = written({"a": "USD", "b": "USD"}, says, scenarios={"more": "bought"})
    alone = analyzed(
        written({"a": "USD", "b": "USD"}, {name: says[name] for name in ("a", "b", "sum")})
    )
    assert [one.verdict for one in alone.solution.components] == [Verdict.CONSISTENT]
    whole = analyzed(corpus, Limits(clock=Clock(0.0001, 0)))
    assert [one.verdict for one in whole.solution.components] == [
        Verdict.CONSISTENT,
        Verdict.CONTRADICTORY,
    ]
    looks = Clock(1, 10**9)
    analyzed(
        written({"a": "USD", "b": "USD"}, {n: says[n] for n in ("a", "b", "sum")}),
        Limits(seconds=10**9, clock=looks),
    )
    cut_off = analyzed(corpus, Limits(seconds=looks.now, clock=Clock(1, 0)))
    assert [one.verdict for one in cut_off.solution.components][1] is Verdict.UNDECIDED


@given(st.lists(st.integers(0, 50), max_size=20), st.integers(0, 200))
def test_steps_are_spent_up_to_the_last(steps: list[int], most: int) -> None:
    """A search goes on as long as its steps add up to no more than it may do.

    Those of its questions are among them.
    """
    budget = Budget(Limits(search=most, clock=Clock(0, 0)))
    question = budget.question(1)
    total = 0
    with suppress(SpentError):
        for number, one in enumerate(steps):
            total += one
            (question if number % 2 else budget).spend(one)
    assert (budget.spent is not None) is (total > most)
    assert budget.spent is None or not budget.spent.by_clock


def test_time_is_shared() -> None:
    """A search has its share of the remaining time, and ends with it, though work remains."""
    clock = Clock(0, 0)
    group = Budget(Limits(seconds=SECONDS, clock=clock))
    part = group.search(1, 0.25)
    clock.now = SECONDS / 4 - 0.1
    part.spend(1)
    clock.now = SECONDS / 4
    with pytest.raises(SpentError) as error:
        part.spend(1)
    assert error.value.by_clock
    group.spend(1)
    assert group.search(1, 0.5).seconds == SECONDS * 3 / 8


@pytest.mark.parametrize(("steps", "by_clock"), [(2, True), (3, True), (4, False)])
def test_what_ends_both_by_work_and_by_time_was_too_much_work(steps: int, by_clock: bool) -> None:
    """When the time is over, three steps of three are not too many, four are."""
    clock = Clock(0, 0)
    budget = Budget(Limits(search=3, seconds=SECONDS, clock=clock))
    clock.now = SECONDS
    with pytest.raises(SpentError) as error:
        budget.spend(steps)
    assert error.value.by_clock is by_clock
    assert budget.spent is error.value


def test_a_question_takes_a_step() -> None:
    """No question is asked where no step remains, and a question is never allowed zero steps."""
    budget = Budget(Limits(search=1))
    assert Question(budget, is_linear=True).rlimit == 1
    with pytest.raises(SpentError):
        Question(budget, is_linear=True)
