"""The way from files to a report: what is asked for, in which order, and what comes of it."""

from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from pathlib import Path

import pytest

from factcheck import check, pipeline
from factcheck.config import Settings
from factcheck.model.report import Report, Summary
from factcheck.model.solution import Verdict

TODAY = date(2026, 1, 15)
HEAD = """\
sources: {wire: {title: Wire}}
quantities: {total: t, first: t, rest: t, spare: t}
definitions: [total = first + rest]
claims:
"""
FIRST = "  - {id: one, source: wire, says: first = 3 t}\n"
OTHER = "  - {id: two, source: wire, says: [rest = 4.0 t, rest > 1 t]}\n"
TOTAL = (
    "  - {id: all, source: wire, readings: {gross: total = 7 t, net: [total = 6 t, total > 5 t]}}\n"
)
WRONG = "  - {id: no, source: wire, says: total = 19 t}\n"
HARD = "  - {id: hard, source: wire, says: first * first * first + rest * rest * rest = exactly 42 t * 1 t * 1 t}\n"


@pytest.fixture(autouse=True)
def _empty_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A working folder with nothing in it."""
    monkeypatch.chdir(tmp_path)


def written(*claims: str, name: str = "case", head: str = HEAD) -> str:
    """A claim file in the working folder."""
    file = Path(f"{name}.claims.yaml")
    file.write_text(head + "".join(claims), encoding="utf-8")
    return str(file)


def run(file: str, *, bounds: bool = False, implied: bool = False, proofs: bool = False) -> Report:
    """A report on a file with what is wanted besides."""
    return pipeline.run(
        [file],
        Settings(workers=1),
        TODAY,
        want_bounds=bounds,
        want_implied=implied,
        want_proofs=proofs,
    )


def test_every_stage_is_told_in_turn() -> None:
    """The callback gets each stage once, before any of it is done, and the groups solved."""
    heard: list[tuple[str, int, int]] = []
    loaded: list[int] = []
    pipeline.run(
        [written(FIRST, OTHER, TOTAL)],
        Settings(workers=1),
        TODAY,
        want_bounds=False,
        progress=lambda stage, done, total: heard.append((stage, done, total)),
        loaded=lambda corpus: loaded.append(len(corpus.claims)),
    )
    before, solving, after = heard[:2], heard[2:-3], heard[-3:]
    assert before == [("load", 0, 0), ("language", 0, 0)]
    assert [stage for stage, *_ in solving] == ["solve"] * len(solving)
    assert all(
        done + 1 == later and total == same
        for (_, done, total), (_, later, same) in pairwise(solving)
    )
    assert solving[0][1] == 0
    assert solving[-1][1] == solving[-1][2] > 0
    assert after == [("cover", 0, 0), ("explain", 0, 0), ("rules", 0, 0)]
    assert loaded == [3]


def test_what_was_checked_is_counted() -> None:
    """Files, sources, claims, statements of claims and of readings, quantities and groups.

    Nothing else was found.
    """
    report = run(written(FIRST, OTHER, TOTAL))
    counts = report.summary._replace(errors=0, warnings=0, notes=0)
    assert counts == Summary(files=1, sources=1, claims=3, statements=6, quantities=4, components=1)


def test_a_group_in_a_scenario_is_no_further_group() -> None:
    """What a hypothesis brings is solved apart, and not counted again."""
    head = HEAD.replace("claims:\n", "scenarios: {cut: they cut back}\nclaims:\n")
    report = run(
        written(
            FIRST, "  - {id: less, source: wire, scenario: cut, says: first > 1 t}\n", head=head
        )
    )
    assert report.summary.components == 1


@pytest.mark.parametrize(
    ("claims", "verdict"),
    [
        ((FIRST, OTHER), Verdict.CONSISTENT),
        ((FIRST, OTHER, WRONG), Verdict.CONTRADICTORY),
        ((FIRST, OTHER, "  - {id: odd, source: wire, says: nothing = 2 t}\n"), Verdict.UNDECIDED),
        ((FIRST, OTHER, "  - {id: odd, source: nobody, says: first = 3 t}\n"), Verdict.UNDECIDED),
        (
            (FIRST, OTHER, WRONG, "  - {id: odd, source: nobody, says: first = 3 t}\n"),
            Verdict.CONTRADICTORY,
        ),
    ],
)
def test_a_verdict_is_of_the_claims(claims: tuple[str, ...], verdict: Verdict) -> None:
    """A contradiction is one whatever else is wrong.

    What cannot be read or understood leaves the rest undecided.
    """
    assert run(written(*claims)).verdict is verdict


def test_what_nobody_decides_is_undecided() -> None:
    """With hardly any work on a product there is no verdict."""
    settings = Settings(workers=1, rlimit=1)
    file = written(FIRST, HARD)
    report = pipeline.run([file], settings, TODAY, want_bounds=False)
    assert report.verdict is Verdict.UNDECIDED
    assert report.cut

    def progress(stage: str, done: int, total: int) -> None:
        assert done <= total
        if stage == "cover":
            raise KeyboardInterrupt

    with pytest.raises(pipeline.Interrupted) as raised:
        pipeline.run([file], settings, TODAY, want_bounds=False, progress=progress)
    assert raised.value.report.cut


def test_what_only_the_solver_says_is_counted() -> None:
    """Of a root of three no fraction can be put back; a sum that does not add up is proven."""
    root = written("  - {id: root, source: wire, says: first * first = exactly 3 t^2}\n")
    assert run(root).summary.uncertified == 1
    assert run(written(FIRST, OTHER, WRONG)).summary.uncertified == 0


def test_nothing_is_asked_for_unless_it_is_wanted() -> None:
    """Bounds, quantities without any, what is implied, and proofs come each with its own wish."""
    file = written(
        FIRST,
        OTHER,
        WRONG.replace("total", "spare"),
        "  - {id: hm, source: wire, says: spare = 2 t}\n",
    )
    plain, bounded, implied, proven = (
        run(file, **{wish: True} if wish else {}) for wish in ("", "bounds", "implied", "proofs")
    )
    for report in (plain, implied, proven):
        assert (report.bounds, report.unstated, report.unbounded) == ((), (), ())
    assert [bound.quantity for bound in bounded.bounds] == ["first", "rest", "total"]
    assert bounded.unstated == ("total",)
    assert [one.quantity for one in bounded.unbounded] == ["spare"]
    assert [bool(one.implied) for one in (plain, bounded, implied, proven)] == [
        False,
        False,
        True,
        False,
    ]
    assert [bool(one.proofs) for one in (plain, bounded, implied, proven)] == [
        False,
        False,
        False,
        True,
    ]


@pytest.mark.parametrize("kind", [str, Path, lambda name: [name], lambda name: (Path(name),)])
def test_one_path_or_several(kind: type[Path]) -> None:
    """A path is taken as it comes, alone or in a list."""
    report = check(kind(written(FIRST, OTHER, WRONG)), today=TODAY)
    assert report.corpus.files == ("case.claims.yaml",)
    assert report.verdict is Verdict.CONTRADICTORY
    assert report.bounds == ()


def test_bounds_come_with_a_check_unless_they_are_not_wanted() -> None:
    """Who checks from Python is told how far quantities can go."""
    file = written(FIRST, OTHER)
    assert [bound.quantity for bound in check(file).bounds] == ["first", "rest", "total"]
    assert check(file, bounds=False).bounds == ()
    assert check(file).implied == ()
    assert check(file).proofs == ()


def test_an_acceptance_ends_on_the_present_day() -> None:
    """What is accepted until yesterday is reported again, what is accepted until tomorrow is not.

    Another day may be given.
    """
    now = datetime.now(tz=UTC).date()
    accepted = []
    for until in (now - timedelta(2), now + timedelta(2)):
        claim = f"  - {{id: no, source: wire, says: total = 19 t, accept: [{{rule: contradiction, reason: known, until: {until}}}]}}\n"
        file = written(FIRST, OTHER, claim)
        for today in (None, now - timedelta(9), now + timedelta(9)):
            report = check(file, today=today, settings=Settings(select=("contradiction",)))
            accepted.append(any(finding.accepted for finding in report.findings))
    assert accepted == [False, True, False, True, True, False]


@pytest.mark.parametrize("stage", ["solve", "cover", "explain"])
def test_an_interrupted_run_misses_nothing(stage: str) -> None:
    """It reports neither what is untested nor which acceptance is unused.

    Nor does it say how much only the solver says.
    """

    def progress(now: str, done: int, total: int) -> None:
        assert done <= total
        if now == stage:
            raise KeyboardInterrupt

    claim = "  - {id: no, source: wire, says: first < 9 t, accept: [{rule: contradiction, reason: known}]}\n"
    file = written(FIRST, claim, "  - {id: alone, source: wire, says: spare = 2 t}\n")
    assert {"untested", "unused-acceptance"} <= {finding.rule for finding in run(file).findings}
    with pytest.raises(pipeline.Interrupted) as raised:
        pipeline.run([file], Settings(workers=1), TODAY, want_bounds=True, progress=progress)
    report = raised.value.report
    assert raised.value.args == ()
    assert not {"untested", "unused-acceptance"} & {finding.rule for finding in report.findings}
    assert not {"untested", "unused-acceptance"} & {rule.name for rule in report.rules}
    assert {rule.name for rule in report.rules} < {rule.name for rule in run(file).rules}
    assert report.summary.uncertified == 0
    assert report.verdict is Verdict.UNDECIDED


def test_the_figures_of_texts_are_known_without_solving() -> None:
    """The coverage of the figures of texts comes with what the files say."""
    Path("wire.txt").write_text("The harbour took 3 t first and 4 t then.\n", encoding="utf-8")
    head = HEAD.replace("title: Wire", "title: Wire, file: wire.txt, language: en")
    file = written("  - {id: one, source: wire, quote: 3 t first, says: first = 3 t}\n", head=head)
    corpus, covered = pipeline.coverage([file], Settings())
    assert [claim.id for claim in corpus.claims] == ["one"]
    assert covered == run(file).coverage
