"""The pipeline from claim files and texts to a report.

In: paths and settings. Out: a ``Report``. Imports the stages of a run and who shares their work.
"""

from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import Executor
from contextlib import closing
from datetime import UTC, date, datetime
from os import PathLike, fspath

from factcheck.config import Settings
from factcheck.model.article import Article
from factcheck.model.corpus import Corpus
from factcheck.model.coverage import Coverage
from factcheck.model.progress import Progress, ignore_progress
from factcheck.model.report import Report
from factcheck.stages import Stages


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
    asked: Sequence[str] = (),
    texts: Sequence[Article] = (),
    executor: Executor | None = None,
    progress: Progress = ignore_progress,
    loaded: Callable[[Corpus], None] = lambda corpus: None,  # noqa: ARG005 - ignores it
) -> Report:
    """Run every stage in turn, under the given settings, as on a given day; return the report.

    Figures are compared while others solve. ``want_implied`` asks what the others imply for each
    claim, ``want_proofs`` for what another solver can replay. ``assumed`` are statements held true
    besides, as definitions are; ``asked`` are expressions whose cells of tables are to be known;
    ``texts`` are read beside those under the paths. ``progress`` is
    called with how far the run is, ``loaded`` with
    what the claim files say, before the work.

    Raises:
        Interrupted: at Ctrl-C, once there is something to report.
        Unfinished: likewise where workers are lost.
    """
    from factcheck.executors import workers
    from factcheck.memory import LEAST, require

    require(LEAST)
    stages = Stages(paths, settings, today, assumed, asked, texts, progress, loaded)
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


def coverage(paths: Iterable[str], settings: Settings) -> tuple[Corpus, Coverage]:
    """Return what the claim files say and the state of the figures of their texts.

    Nothing is solved.
    """
    stages = Stages(paths, settings, date.min, (), (), (), ignore_progress, lambda _corpus: None)
    stages.compare()
    return stages.corpus, stages.coverage or Coverage()
