"""How often a slip that somebody makes in one figure of consistent claims is named, by kind.

The claims are those of ``claims/`` and of the generator, the seeds fixed. Where the others imply
the figure, undoing the slip should be the first hint; a figure that is replaced at random should
get none. Run ``python -m benchmarks.mistakes``.
"""

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
from factcheck.constrain import as_exact, constrain
from factcheck.diagnose import SLIPS, diagnosed
from factcheck.explain import explain
from factcheck.explain.arithmetic import written_as
from factcheck.explain.repair import NUMBER, edited
from factcheck.judge import judge
from factcheck.language import restating, understand
from factcheck.load import read
from factcheck.model.analysis import Analysis
from factcheck.model.corpus import Corpus
from factcheck.model.expression import Assertion, Comparison, Form, Literal, literals
from factcheck.model.solution import Verdict
from factcheck.model.theory import Theory
from factcheck.solve import Limits, solve

HOME = Path(__file__).parents[1]
CLAIMS, SEED = 1_500, 7
FEWEST, MOST = 3, 24
"""Groups of so many claims are tried: of more, nearly all figures have another way to them, too."""

TRIALS = 40
"""So many slips of a kind are made."""

LENGTHENING, LONGER = frozenset({"scale-slip"}), 3
"""Nobody writes 23300000000% by mistake: such a slip adds so many characters at most."""

ABOUT, TODAY = Fraction(1, 10), date(2026, 1, 1)
AT_RANDOM = "replaced at random"


class Group(NamedTuple):
    """Consistent claims that are connected, alone."""

    corpus: Corpus
    theory: Theory


class Mistake(NamedTuple):
    """A statement of a group, as it is and as somebody wrote it by mistake."""

    group: Group
    right: Assertion
    wrong: Assertion


class Score(NamedTuple):
    """Of so many slips of a kind, how many were named first, and how many got any hint."""

    made: int
    first: int
    named: int
    hinted: int


def rows() -> Iterator[tuple[str, float, str]]:
    """Yield for each kind the share that is named first, and how it came about.

    Then the same of all kinds, of figures replaced at random the share without a hint, and of all
    first hints the share that is right.
    """
    scores = {kind: score(mistakes) for kind, mistakes in all_mistakes(all_groups())}
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


def all_groups() -> list[Group]:
    """Return the consistent groups of the claims of this project and of generated ones."""
    with TemporaryDirectory() as folder:
        generate(CLAIMS, SEED).write(Path(folder))
        corpora = [read([HOME / "claims"]), read([Path(folder)])]
    return [group for corpus in corpora for group in _groups(corpus)]


def _groups(corpus: Corpus) -> Iterator[Group]:
    """Yield the consistent groups of a corpus that have a fitting size."""
    theory = understand(corpus, ABOUT)
    for component in solve(theory).components:
        if component.verdict is Verdict.CONSISTENT and not component.scenario:
            names = {*component.assertions}
            members = tuple(one for one in theory.assertions if one.id in names)
            if FEWEST <= sum(one.claim is not None for one in members) <= MOST:
                yield Group(corpus, theory._replace(assertions=members))


def all_mistakes(groups: Sequence[Group]) -> Iterator[tuple[str, list[Mistake]]]:
    """Yield for each kind of slip so many mistakes, the same each time."""
    for kind in (*(slip.KIND for slip in SLIPS if slip.KIND != "dropped-hedge"), AT_RANDOM):
        chance = random.Random(f"{SEED} {kind}")
        found: list[Mistake] = []
        for group in chance.choices(groups, k=TRIALS * 8):
            if len(found) < TRIALS and (mistake := _mistake(group, kind, chance)):
                found.append(mistake)
        yield kind, found


def _mistake(group: Group, kind: str, chance: random.Random) -> Mistake | None:
    """Return a mistake of a kind in some statement of a group; ``None`` where none is possible."""
    restate = restating(group.theory, group.corpus, ABOUT)
    claims = [one for one in group.theory.assertions if one.claim and one.comparison]
    for right in chance.sample(claims, len(claims)):
        assert right.comparison
        texts = [*_wrong(right.comparison, kind, chance)]
        longest = len(right.comparison.text.value) + LONGER
        texts = [text for text in texts if len(text) <= longest or kind not in LENGTHENING]
        for text in chance.sample(texts, min(len(texts), 3)):
            wrong = restate(right, text)
            if wrong is not None and not _same(wrong, right, group):
                return Mistake(group, right, wrong)
    return None


def _wrong(comparison: Comparison, kind: str, chance: random.Random) -> Iterator[str]:
    """Yield a statement with a slip of a kind in it."""
    if kind != AT_RANDOM:
        for slip in SLIPS:
            if kind == slip.KIND:
                yield from slip.proposals(comparison)
        return
    for literal in literals(comparison):
        if literal.form is Form.NUMBER and not literal.worded:
            yield _replaced(comparison, literal, chance)


def _replaced(comparison: Comparison, literal: Literal, chance: random.Random) -> str:
    """Return a statement with other digits in a figure, as many as there were."""
    text = comparison.text.value
    written = written_as(literal, text)
    number = NUMBER.search(written)
    assert number
    digits = "".join(
        str(chance.randint(0 if place else 1, 9)) if sign.isdigit() else sign
        for place, sign in enumerate(number[0])
    )
    new = written[: number.start()] + digits + written[number.end() :]
    return edited(text, (literal.start, literal.end, new))


def _same(one: Assertion, other: Assertion, group: Group) -> bool:
    """Whether two statements mean the same, rounding left aside."""
    meanings = [constrain(each, group.theory.symbols, as_exact).readings for each in (one, other)]
    return meanings[0] == meanings[1]


def score(mistakes: Sequence[Mistake]) -> Score:
    """Return how the slips of a kind were explained, those that the others rule out."""
    found: Counter[str] = Counter()
    for mistake in mistakes:
        analysis = explained(mistake)
        knots = [knot for knot in analysis.knots if mistake.wrong.id in knot.culprits]
        if not knots:
            continue  # nobody could know: the figure has no other way to it
        hints = analysis.explanations[knots[0].leading].diagnoses
        restate = restating(mistake.group.theory, mistake.group.corpus, ABOUT)
        right = [
            hint.statement == mistake.wrong.id
            and (changed := restate(mistake.wrong, hint.replacement)) is not None
            and _same(changed, mistake.right, mistake.group)
            for hint in hints
        ]
        found.update(made=1, first=any(right[:1]), named=any(right), hinted=bool(hints))
    return Score(found["made"], found["first"], found["named"], found["hinted"])


def explained(mistake: Mistake) -> Analysis:
    """Return the analysis of a group with a mistake in it."""
    theory = mistake.group.theory
    assertions = tuple(
        mistake.wrong if one.id == mistake.wrong.id else one for one in theory.assertions
    )
    theory = theory._replace(assertions=assertions)
    analysis = judge(mistake.group.corpus, theory, solve(theory), TODAY)
    return explain(analysis, Limits(), ABOUT, enrich=diagnosed)


if __name__ == "__main__":
    begin = time.monotonic()
    for name, share, remark in rows():
        print(f"{name:28} {share:5.2f}  {remark}", flush=True)
    print(f"{time.monotonic() - begin:.0f} s")
