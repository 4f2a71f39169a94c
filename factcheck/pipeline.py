"""The pipeline from claim files to a report: the only module that knows every stage.

In: paths and settings. Out: a ``Report``. Imports every package but the renderers, when a run
begins.
"""

from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import Executor
from contextlib import closing
from datetime import UTC, date, datetime
from functools import partial
from os import PathLike, fspath
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.config import Settings, limits_of
from factcheck.model.article import Article, Unavailable
from factcheck.model.corpus import Corpus
from factcheck.model.coverage import Coverage
from factcheck.model.progress import Progress, ignore_progress
from factcheck.model.report import Report

if TYPE_CHECKING:
    from factcheck.executors import LostError, Workers

# Rules that report what is missing, which is not known of a run that did not end.
UNFINISHED = ("untested", "unused-acceptance")


class Unfinished(Exception):  # noqa: N818 - what it carries is a report
    """The workers of a run are lost; it carries a report on what was found before.

    That report is not to be taken for one on everything.
    """

    def __init__(self, why: str, report: Report) -> None:
        super().__init__(why)
        self.report = report


class Interrupted(KeyboardInterrupt):
    """Ctrl-C in a run; it carries a report on what was found before.

    That report is not to be taken for one on everything.
    """

    def __init__(self, report: Report) -> None:
        super().__init__()
        self.report = report


def check(
    paths: str | PathLike[str] | Iterable[str | PathLike[str]],
    *,
    settings: Settings | None = None,
    today: date | None = None,
    bounds: bool = True,
    executor: Executor | None = None,
) -> Report:
    """Check all claim files under one or several paths as one set of claims; return the report.

    Args:
        paths: files and folders.
        settings: what to look for and how hard; no configuration file is read. ``paths``,
            ``baseline`` and what concerns output are not looked at.
        today: the day on which accepted findings expire; the present one unless given.
        bounds: whether to ask as well how low and high each quantity can be, which takes time.
        executor: who shares the work where there is much, instead of ``settings.scheduler`` and
            ``settings.workers``: its workers must be able to import this version of factcheck. It
            stays open.

    Returns:
        The verdict, the findings and what was read. What is wrong with the files is among the
        findings, and so is what is accepted (``finding.accepted``). Where ``summary.claims`` is 0
        nothing was checked: take that for no success, as the command line does, which exits with 2.
        ``corpus.skipped`` are files that look meant and were not read.

    Raises:
        Unfinished: where the scheduler of the settings is lost.
    """
    several = [paths] if isinstance(paths, str | PathLike) else paths
    return run(
        [fspath(path) for path in several],
        settings or Settings(),
        today or datetime.now(tz=UTC).date(),
        want_bounds=bounds,
        executor=executor,
    )


def run(  # noqa: PLR0913 - what is wanted, one by one
    paths: Iterable[str],
    settings: Settings,
    today: date,
    *,
    want_bounds: bool,
    want_implied: bool = False,
    want_proofs: bool = False,
    assumed: Sequence[str] = (),
    executor: Executor | None = None,
    progress: Progress = ignore_progress,
    loaded: Callable[[Corpus], None] = lambda corpus: None,  # noqa: ARG005 - ignores it
) -> Report:
    """Run every stage in turn, under the given settings, as on a given day; return the report.

    Figures are compared while others solve. ``want_implied`` asks what the others imply for each
    claim, ``want_proofs`` for what another solver can replay. ``assumed`` are statements held true
    besides, as definitions are. ``progress`` is called with how far the run is, ``loaded`` with
    what the claim files say, before the work.

    Raises:
        Interrupted: at Ctrl-C, once there is something to report.
        Unfinished: likewise where workers are lost.
    """
    from factcheck.executors import workers
    from factcheck.memory import LEAST, require

    require(LEAST)
    stages = _Stages(paths, settings, today, assumed, progress, loaded)
    with closing(workers(settings.workers, settings.scheduler, executor)) as others:
        stages.solve(others, want_bounds=want_bounds)
        if stages.stop is None:
            stages.explain(others, want_implied=want_implied)
    report = stages.report(want_bounds, want_implied, want_proofs)
    if isinstance(stages.stop, KeyboardInterrupt):
        raise Interrupted(report)
    if stages.stop is not None:
        raise Unfinished(str(stages.stop), report)
    return report


class _Stages:
    """The stages of one run, and what each has found.

    ``stop`` is what ended the run early: a signal, or that workers were lost.
    """

    def __init__(  # noqa: PLR0913, PLR0917 - what a run is asked for, one by one
        self,
        paths: Iterable[str],
        settings: Settings,
        today: date,
        assumed: Sequence[str],
        progress: Progress,
        loaded: Callable[[Corpus], None],
    ) -> None:
        from factcheck import anchor, cover, language

        self.settings = settings
        self.today = today
        self.progress = progress
        progress("load", 0, 0)
        corpus, texts = _read_files(paths, settings, loaded)
        self.corpus = language.assuming(corpus, assumed)
        self.evidence = anchor.anchor(self.corpus, texts)
        progress("language", 0, 0)
        self.theory = language.understand(self.corpus, settings.about)
        self._offer_includes()
        self.limits = limits_of(settings)
        self.coverage: Coverage | None = None
        self.read: frozenset[str] = frozenset()
        self.texts = cover.recognised(self.corpus, self.evidence)
        if self.texts:
            self.read_texts()
        self.stop: KeyboardInterrupt | LostError | None = None

    def _offer_includes(self) -> None:
        """Have the problems of unknown names say which file beside the checked ones has them."""
        from factcheck import load

        files = self.corpus.files
        problems = load.offering_includes(self.corpus.problems, files)
        self.corpus = self.corpus._replace(problems=problems)
        problems = load.offering_includes(self.theory.problems, files)
        self.theory = self.theory._replace(problems=problems)

    def compare(self) -> None:
        """Compare the figures of statements with those of quotes and texts, unless that is done."""
        from factcheck import cover

        if self.coverage is None:
            self.progress("cover", 0, 0)
            self.coverage = cover.cover(
                self.corpus, self.theory, self.evidence, self.settings.about, self.texts
            )

    def read_texts(self) -> None:
        """Add what the texts state to what was claimed of them."""
        from factcheck import cover, language, reading

        self.compare()
        assert self.coverage is not None
        self.progress("reading", 0, 0)
        found = reading.read_all(self.corpus, self.evidence, self.texts, self.coverage)
        self.coverage = cover.with_read(self.coverage, found.figures)
        self.corpus = self.corpus._replace(
            accepted=found.accepted, problems=(*self.corpus.problems, *found.problems)
        )
        if not found.claims:
            return
        theory = language.understand(
            Corpus(quantities=found.quantities, claims=found.claims), self.settings.about
        )
        # A statement that makes no sense was misread: its claim says nothing.
        misread = {problem.claim for problem in theory.problems}
        claims = tuple(claim for claim in found.claims if claim.id not in misread)
        self.theory = self.theory._replace(
            symbols={**self.theory.symbols, **theory.symbols},
            assertions=(
                *self.theory.assertions,
                *(one for one in theory.assertions if one.claim and one.claim.id not in misread),
            ),
        )
        self.corpus = self.corpus._replace(
            claims=(*self.corpus.claims, *claims),
            quantities={**self.corpus.quantities, **found.quantities},
        )
        self.evidence = self.evidence._replace(quotes={**self.evidence.quotes, **found.quotes})
        self.read = frozenset(found.quantities)

    def solve(self, others: "Workers", *, want_bounds: bool) -> None:
        """Solve all claims, as far as that goes, and judge what was found."""
        from factcheck import judge, solve

        try:
            solution = solve.solve(
                self.theory,
                self.limits,
                want_bounds=want_bounds,
                workers=others,
                meanwhile=self.compare,
                progress=partial(self.progress, "solve"),
            )
        except solve.Stopped as stopped:
            solution, self.stop = stopped.solution, stopped.lost or stopped
        analysis = judge.judge(self.corpus, self.theory, solution, self.today)
        self.analysis = analysis._replace(evidence=self.evidence, read=self.read)

    def explain(self, others: "Workers", *, want_implied: bool) -> None:
        """Explain what was found, and compare figures unless that is done."""
        from factcheck import diagnose, explain
        from factcheck.executors import LostError

        try:
            self.compare()
            self.progress("explain", 0, 0)
            self.analysis = explain.explain(
                self.analysis,
                self.limits,
                self.settings.about,
                enrich=diagnose.diagnosed,
                want_implied=want_implied,
                workers=others,
            )
        except (KeyboardInterrupt, LostError) as stop:
            self.stop = stop

    def report(self, want_bounds: bool, want_implied: bool, want_proofs: bool) -> Report:
        """Return the report on all that was found."""
        from factcheck import explain, judge, rules

        settings, theory, limits = self.settings, self.theory, self.limits
        analysis = self.analysis._replace(coverage=self.coverage or Coverage())
        ended = self.stop is None
        self.progress("rules", 0, 0)
        ignore = settings.ignore if ended else (*settings.ignore, *UNFINISHED)
        findings = rules.check(analysis, settings.select, ignore)
        solution = analysis.solution
        uncertified = explain.uncertified(analysis, limits) if ended else 0
        return Report(
            judge.verdict(analysis, ended=ended),
            judge.summarize(analysis, findings, uncertified=uncertified),
            findings,
            solution.bounds,
            self.corpus._replace(lines={**self.corpus.lines, **self.evidence.lines}),
            self.evidence,
            analysis.implied if want_implied else (),
            explain.unstated(theory) if want_bounds else (),
            explain.replays(theory, solution, limits) if want_proofs and ended else (),
            rules.selected_rules(settings.select, ignore),
            analysis.coverage,
            unbounded=explain.unbounded(self.corpus.quantities.keys() - self.read, solution)
            if want_bounds
            else (),
            cut=analysis.cut or solution.cut,
        )


def coverage(paths: Iterable[str], settings: Settings) -> tuple[Corpus, Coverage]:
    """Return what the claim files say and the state of the figures of their texts.

    Nothing is solved.
    """
    stages = _Stages(paths, settings, date.min, (), ignore_progress, lambda _corpus: None)
    stages.compare()
    return stages.corpus, stages.coverage or Coverage()


def _read_files(
    paths: Iterable[str],
    settings: Settings,
    loaded: Callable[[Corpus], None] = lambda corpus: None,  # noqa: ARG005 - nobody listens
) -> tuple[Corpus, dict[str, Article | Unavailable]]:
    """Return what the claim files say, and the texts of their sources that the project has."""
    from factcheck import load

    paths = [*paths]
    project = load.project(settings.project, paths, settings.source_path)
    corpus = load.read([Path(path) for path in paths], project)
    loaded(corpus)
    articles = load.read_texts(corpus.sources.values(), settings.source_path, project)
    return load.with_texts(corpus, articles)
