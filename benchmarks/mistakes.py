"""How often a slip that somebody makes in consistent claims is named, by kind.

The claims are those of ``claims/``, of the generator and of ``consistent.claims.yaml``. Where the
others tell the figure, undoing the slip should be the first hint; a figure that is replaced at
random should get none. Run ``python -m benchmarks.mistakes``; ``--seed`` makes other mistakes in
other claims, ``--misses KIND`` shows those of a kind that are not named first.
"""

import argparse
import random
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date
from fractions import Fraction
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from benchmarks.corpus import generate
from benchmarks.slips import AT_RANDOM, OF_MEANING, Wrong, makers, with_another_digit
from factcheck.constrain import as_exact, constrain
from factcheck.diagnose import diagnosed
from factcheck.diagnose.chance import ADDED
from factcheck.diagnose.parts import reported
from factcheck.explain import explain
from factcheck.explain.repair import Settings, fitting_values
from factcheck.judge import judge
from factcheck.language import restating, understand
from factcheck.load import read
from factcheck.model.analysis import Analysis
from factcheck.model.conflict import Knot
from factcheck.model.corpus import Corpus
from factcheck.model.explanation import Diagnosis
from factcheck.model.expression import Assertion
from factcheck.model.interval import Interval
from factcheck.model.solution import Verdict
from factcheck.model.theory import Theory
from factcheck.solve import Budget, Limits, solve

HOME = Path(__file__).parents[1]
CLAIMS, SEED = 1_500, 7
FEWEST, MOST = 3, 24
"""Groups of so many claims are tried: of more, nearly all figures have another way to them, too."""

TRIALS = 40
"""So many slips of a kind are made."""

WAYS = 3
"""So many ways to make a slip in a group are tried."""

ABOUT, TODAY = Fraction(1, 10), date(2026, 1, 1)


CLOSE = 2
"""The others tell a figure where the highest value that they leave is so many times the lowest."""


class Group(NamedTuple):
    """Consistent claims that are connected, alone.

    ``told`` are the statements whose figure the others tell.
    """

    corpus: Corpus
    theory: Theory
    told: frozenset[str]


class Mistake(NamedTuple):
    """Statements of a group, as they are and as somebody wrote them by mistake, by their ids."""

    kind: str
    group: Group
    right: dict[str, Assertion]
    wrong: dict[str, Assertion]


class Outcome(NamedTuple):
    """The knots with a mistake, what is told of the first, and which of that undoes the mistake."""

    knots: Sequence[Knot]
    hints: Sequence[Diagnosis]
    right: Sequence[bool]


class Score(NamedTuple):
    """Of so many slips of a kind, how many were named first, and how many got any hint."""

    made: int
    first: int
    named: int
    hinted: int


def rows(seed: int = SEED) -> Iterator[tuple[str, float, str]]:
    """Yield for each kind the share that is named first, and how it came about.

    Then the same of all kinds, of figures replaced at random the share without a hint, and of all
    first hints the share that is right.
    """
    scores = {kind: score(mistakes) for kind, mistakes in all_mistakes(all_groups(seed), seed)}
    for kind, one in scores.items():
        if one.made and kind != AT_RANDOM:
            yield kind, one.first / one.made, f"first of {one.made}; {one.named} named at all"
    slips = [one for kind, one in scores.items() if kind != AT_RANDOM]
    made, first = sum(one.made for one in slips), sum(one.first for one in slips)
    yield "all kinds", first / made, f"first of {made}"
    guess = scores[AT_RANDOM]
    yield AT_RANDOM, 1 - guess.hinted / guess.made, f"without a hint of {guess.made}"
    hinted = sum(one.hinted for one in scores.values())
    yield "first hints that are right", first / hinted, f"of {hinted}"


def all_groups(seed: int = SEED) -> list[Group]:
    """Return the consistent groups of the claims of this project and of generated ones."""
    with TemporaryDirectory() as folder:
        generate(CLAIMS, seed).write(Path(folder))
        own = Path(__file__).with_name("consistent.claims.yaml")
        corpora = [read([HOME / "claims"]), read([Path(folder)]), read([own])]
    return [group for corpus in corpora for group in _groups(corpus)]


def _groups(corpus: Corpus) -> Iterator[Group]:
    """Yield the consistent groups of a corpus that have a fitting size."""
    theory = understand(corpus, ABOUT)
    for component in solve(theory).components:
        if component.verdict is Verdict.CONSISTENT and not component.scenario:
            names = {*component.assertions}
            members = tuple(one for one in theory.assertions if one.id in names)
            if FEWEST <= sum(one.claim is not None for one in members) <= MOST:
                alone = theory._replace(assertions=members)
                yield Group(corpus, alone, _told(corpus, alone))


def _told(corpus: Corpus, theory: Theory) -> frozenset[str]:
    """Return the statements of consistent claims with a figure that the others tell."""
    settings = Settings(judge(corpus, theory, solve(theory), TODAY), ABOUT)
    found = set()
    for one in theory.assertions:
        setting = settings.neighbours_of(one.id, Budget(Limits()))
        if one.claim and one.comparison and setting:
            for literal, _ in reported(one.comparison):
                fits = fitting_values(one.comparison, literal, setting)
                if fits and _is_close(fits.values):
                    found.add(one.id)
    return frozenset(found)


def _is_close(values: Interval) -> bool:
    """Whether both ends of some values are known, and not far from each other."""
    if values.low is None or values.high is None or values.low * values.high <= 0:
        return False
    low, high = sorted((abs(values.low), abs(values.high)))
    return high <= low * CLOSE


def all_mistakes(groups: Sequence[Group], seed: int = SEED) -> Iterator[tuple[str, list[Mistake]]]:
    """Yield for each kind of slip so many mistakes, the same each time."""
    for kind in makers():
        chance = random.Random(f"{seed} {kind}")
        found: dict[tuple[tuple[str, str], ...], Mistake] = {}
        for group in chance.choices(groups, k=TRIALS * 8):
            if len(found) < TRIALS and (made := _mistake(group, kind, chance)):
                mistake, texts = made
                found.setdefault(tuple(sorted(texts.items())), mistake)
        yield kind, [*found.values()]


def _mistake(group: Group, kind: str, chance: random.Random) -> tuple[Mistake, Wrong] | None:
    """Return a mistake of a kind in a group, and how it reads; ``None`` where none is possible."""
    restate = restating(group.theory, group.corpus, ABOUT)
    members = {one.id: one for one in group.theory.assertions}
    for texts in makers()[kind]([*members.values()], chance):
        right = {name: members[name] for name in texts}
        changed = {name: restate(right[name], text) for name, text in texts.items()}
        wrong = {name: one for name, one in changed.items() if one is not None}
        if wrong.keys() == right.keys() and not any(
            _same(wrong[name], right[name], group) for name in right
        ):
            return Mistake(kind, group, right, wrong), texts
    return None


def _same(one: Assertion, other: Assertion, group: Group) -> bool:
    """Whether two statements mean the same, rounding left aside."""
    meanings = [constrain(each, group.theory.symbols, as_exact).readings for each in (one, other)]
    return meanings[0] == meanings[1]


def score(mistakes: Sequence[Mistake]) -> Score:
    """Return how the slips of a kind were explained, those that the others rule out."""
    found: Counter[str] = Counter()
    for _, hints, right in filter(None, map(outcome, mistakes)):
        told = {"first": any(right[:1]), "named": any(right), "hinted": bool(hints)}
        found.update({"made": 1} | {key: int(value) for key, value in told.items()})
    return Score(found["made"], found["first"], found["named"], found["hinted"])


def outcome(mistake: Mistake) -> Outcome | None:
    """Return what is told of a mistake; ``None`` where nobody could know: nothing else tells."""
    if not mistake.group.told.intersection(mistake.wrong) or not _is_told_to_the_digit(mistake):
        return None
    analysis = explained(mistake)
    knots = [
        knot
        for knot in analysis.knots
        if any(mistake.wrong.keys() >= {*way} for way in knot.corrections)
    ]
    if not knots:
        return None
    hints = analysis.explanations[knots[0].leading].diagnoses
    return Outcome(knots, hints, [_undoes(hint, mistake) for hint in hints])


def _is_told_to_the_digit(mistake: Mistake) -> bool:
    """Whether the others tell the digit that a figure lost, if it lost one.

    They do not where the figure with another digit in its place would agree with them as well: they
    have a way to its size, and none to that digit.
    """
    if mistake.kind != ADDED:
        return True
    ((name, right),) = mistake.right.items()
    group, wrong = mistake.group, _text(mistake.wrong[name])
    restate = restating(group.theory, group.corpus, ABOUT)
    others = (restate(right, text) for text in with_another_digit(_text(right), wrong))
    return not any(
        _agrees(one, group) for one in others if one is not None and not _same(one, right, group)
    )


def _agrees(changed: Assertion, group: Group) -> bool:
    """Whether a group is consistent with one of its statements changed."""
    assertions = tuple(changed if one.id == changed.id else one for one in group.theory.assertions)
    found = solve(group.theory._replace(assertions=assertions)).components
    return all(one.verdict is Verdict.CONSISTENT for one in found)


def _undoes(hint: Diagnosis, mistake: Mistake) -> bool:
    """Whether a hint has everything that was written by mistake as it was before."""
    restate = restating(mistake.group.theory, mistake.group.corpus, ABOUT)
    if {name for name, _ in hint.corrected} != mistake.wrong.keys():
        return False
    if mistake.kind in OF_MEANING and hint.kind == OF_MEANING[mistake.kind]:
        return True
    meant = {name: restate(mistake.wrong[name], text) for name, text in hint.corrected}
    return all(
        one is not None and _same(one, mistake.right[name], mistake.group)
        for name, one in meant.items()
    )


def explained(mistake: Mistake) -> Analysis:
    """Return the analysis of a group with a mistake in it."""
    theory = mistake.group.theory
    assertions = tuple(mistake.wrong.get(one.id, one) for one in theory.assertions)
    theory = theory._replace(assertions=assertions)
    analysis = judge(mistake.group.corpus, theory, solve(theory), TODAY)
    return explain(analysis, Limits(), ABOUT, enrich=diagnosed)


def misses(kind: str, seed: int) -> Iterator[str]:
    """Yield the mistakes of a kind that are not named first, with the hints there were."""
    mistakes = dict(all_mistakes(all_groups(seed), seed))[kind]
    for mistake in mistakes:
        found = outcome(mistake)
        if found and (bool(found.hints) if kind == AT_RANDOM else not any(found.right[:1])):
            for name, one in mistake.wrong.items():
                yield f"{_text(mistake.right[name])}  became  {_text(one)}"
            for hint in found.hints:
                yield f"    {hint.kind}: {', '.join(text for _, text in hint.corrected)}"


def _text(assertion: Assertion) -> str:
    """Return a statement of one comparison as it is written."""
    assert assertion.comparison
    return assertion.comparison.text.value


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seed", type=int, default=SEED)
    parser.add_argument("--misses", choices=sorted(makers()))
    wanted = parser.parse_args()
    if wanted.misses:
        print("\n".join(misses(wanted.misses, wanted.seed)))
    else:
        begin = time.monotonic()
        for name, share, remark in rows(wanted.seed):
            print(f"{name:28} {share:5.2f}  {remark}", flush=True)
        print(f"{time.monotonic() - begin:.0f} s")
