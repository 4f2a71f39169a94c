"""The pipeline from claim files and texts to a report.

In: paths and settings. Out: a ``Report``. Imports the stages of a run and who shares their work.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from concurrent.futures import Executor
from contextlib import closing
from datetime import date
from types import MappingProxyType

from factcheck.config import Settings
from factcheck.model.article import Article
from factcheck.model.corpus import Corpus
from factcheck.model.coverage import Coverage
from factcheck.model.progress import Progress, ignore_progress
from factcheck.model.report import Report
from factcheck.stages import Given, Stages


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
    documents: Mapping[str, str] = MappingProxyType({}),
    executor: Executor | None = None,
    progress: Progress = ignore_progress,
    loaded: Callable[[Corpus], None] = lambda corpus: None,  # noqa: ARG005 - ignores it
) -> Report:
    """Run every stage in turn, under the given settings, as on a given day; return the report.

    Figures are compared while others solve. ``want_implied`` asks what the others imply for each
    claim, ``want_proofs`` for what another solver can replay. ``assumed`` are statements held true
    besides, as definitions are; ``asked`` are expressions whose cells of tables are to be known;
    ``texts`` are read beside those under the paths, and so are claim
    files that no disk has, the ``documents``: their contents by their names. ``progress`` is called
    with how far the run is, ``loaded`` with what the claim files say, before the work.

    Raises:
        Interrupted: at Ctrl-C, once there is something to report.
        Unfinished: likewise where workers are lost.
    """
    from factcheck.executors import workers
    from factcheck.memory import LEAST, require

    require(LEAST)
    given = Given([*paths], texts, documents, assumed, asked)
    stages = Stages(given, settings, today, progress, loaded)
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
    stages = Stages(Given([*paths]), settings, date.min)
    stages.compare()
    return stages.corpus, stages.coverage or Coverage()
