"""The stages of a run: the only module that knows every one of them.

In: paths, texts and settings. Out: a ``Report``. Imports every package but the renderers, when a
run begins.
"""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from functools import partial
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from factcheck.config import Settings, limits_of
from factcheck.model.article import Article, Unavailable
from factcheck.model.corpus import Corpus
from factcheck.model.coverage import Coverage
from factcheck.model.progress import Progress, ignore_progress
from factcheck.model.report import Report
from factcheck.model.solution import Solution, Verdict
from factcheck.model.theory import Theory

if TYPE_CHECKING:
    from factcheck.evidence import Gathered
    from factcheck.executors import LostError, Workers
    from factcheck.reading import Rates, Reading

# Stands among paths for the standard input, which whoever calls has read.
STDIN = "-"
# Rules that report what is missing, which is not known of a run that did not end.
UNFINISHED = ("untested", "unused-acceptance")


class Given(NamedTuple):
    """What is to be checked.

    ``paths`` are files and folders; ``texts`` and ``documents`` are at hand, these claim files by
    their names. ``assumed`` are statements held true besides, ``asked`` expressions whose cells of
    tables are to be known.
    """

    paths: Sequence[str] = ()
    texts: Sequence[Article] = ()
    documents: Mapping[str, str] = MappingProxyType({})
    assumed: Sequence[str] = ()
    asked: Sequence[str] = ()


class Claimed(NamedTuple):
    """What claim files say, and what that means, without what was read in texts."""

    corpus: Corpus
    theory: Theory


class Stages:
    """The stages of one run, and what each has found.

    ``stop`` is what ended the run early: a signal, or that workers were lost.
    """

    def __init__(
        self,
        given: Given,
        settings: Settings,
        today: date,
        progress: Progress = ignore_progress,
        loaded: Callable[[Corpus], None] = lambda _corpus: None,
    ) -> None:
        from factcheck import anchor, cover, language

        self.settings = settings
        self.today = today
        self.progress = progress
        progress("load", 0, 0)
        gathered, articles = _read_files(given, settings, loaded)
        corpus = gathered.corpus.in_language(settings.language)
        articles = cover.without_foreign(corpus, articles)
        self.corpus = language.assuming(corpus, given.assumed)
        self.evidence = anchor.anchor(self.corpus, articles)
        progress("language", 0, 0)
        theory = language.understand(self.corpus, settings.about)
        self.theory = theory._replace(problems=gathered.explained(theory.problems))
        self._offer_includes()
        self.limits = limits_of(settings)
        self.coverage: Coverage | None = None
        self.claimed = Claimed(self.corpus, self.theory)
        self.read: Reading | None = None
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
        from factcheck import cover, reading

        self.compare()
        assert self.coverage is not None
        self.progress("reading", 0, 0)
        found = reading.read_all(
            self.corpus,
            self.evidence,
            self.texts,
            self.coverage,
            self.settings.accept,
            rates=_rates(self.corpus),
            partial=self.settings.partial,
        )
        self.coverage = cover.with_read(self.coverage, found.figures)
        self.corpus = self.corpus._replace(
            accepted=found.accepted, problems=(*self.corpus.problems, *found.problems)
        )
        self.evidence = self.evidence._replace(quotes={**self.evidence.quotes, **found.quotes})
        self.claimed = Claimed(self.corpus, self.theory)
        if found.claims:
            self._add(found)

    def _add(self, found: "Reading") -> None:
        """Add what was read in texts to what was claimed."""
        theory = self._understood(found)
        # A statement that makes no sense was misread: its claim says nothing.
        misread = {problem.claim for problem in theory.problems}
        claims = tuple(claim for claim in found.claims if claim.id not in misread)
        corpus, claimed = self.claimed
        self.theory = claimed._replace(
            symbols={**claimed.symbols, **theory.symbols},
            assertions=(
                *(one for one in theory.assertions if not one.claim),
                *claimed.assertions,
                *(one for one in theory.assertions if one.claim and one.claim.id not in misread),
            ),
        )
        self.corpus = corpus._replace(
            claims=(*corpus.claims, *claims),
            quantities={**corpus.quantities, **found.quantities},
            definitions=(*corpus.definitions, *found.definitions),
        )
        self.read = found

    def _understood(self, found: "Reading") -> Theory:
        """Return what the claims mean that texts were read as."""
        from factcheck import language

        return language.understand(
            Corpus(quantities=found.quantities, claims=found.claims, definitions=found.definitions),
            self.settings.about,
        )

    def solve(self, others: "Workers", *, want_bounds: bool) -> None:
        """Solve all claims, as far as that goes, and judge what was found.

        Where one figure of a text makes several relations wrong, all is solved again with that
        figure as one quantity.
        """
        from factcheck import judge, reading

        solution = self._solved(others, want_bounds=want_bounds)
        if self.read and not self.stop:
            clashing = solution.contradicted
            wrong = {
                one.claim.id for one in self.theory.assertions if one.claim and one.id in clashing
            }
            shared = reading.with_shared(self.read, wrong, self._are_true)
            if shared is not self.read:
                self._add(shared)
                solution = self._solved(others, want_bounds=want_bounds)
        analysis = judge.judge(self.corpus, self.theory, solution, self.today)
        read = frozenset(self.read.quantities if self.read else ())
        self.analysis = analysis._replace(evidence=self.evidence, read=read)

    def _solved(self, others: "Workers", *, want_bounds: bool) -> Solution:
        """Return the solution of all claims, or as much of it as there was time for."""
        from factcheck import solve

        try:
            return solve.solve(
                self.theory,
                self.limits,
                want_bounds=want_bounds,
                workers=others,
                meanwhile=self.compare,
                progress=partial(self.progress, "solve"),
            )
        except solve.Stopped as stopped:
            self.stop = stopped.lost or stopped
            return stopped.solution

    def _are_true(self, found: "Reading") -> bool:
        """Whether all that was read in texts can be true at once."""
        from factcheck import solve

        components = solve.solve(self._understood(found), self.limits).components
        return all(one.verdict is Verdict.CONSISTENT for one in components)

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
            unbounded=explain.unbounded(self.claimed.corpus.quantities.keys(), solution)
            if want_bounds
            else (),
            cut=analysis.cut or solution.cut,
        )


def _read_files(
    given: Given, settings: Settings, loaded: Callable[[Corpus], None]
) -> tuple["Gathered", dict[str, Article | Unavailable]]:
    """Return what the claim files say, the texts of their sources, and those that were given.

    With the values of the cells that somebody mentions.
    """
    from factcheck import evidence, load

    paths = [path for path in given.paths if path != STDIN]
    project = load.project(settings.project, paths, settings.source_path)
    corpus = load.read([Path(path) for path in paths], project, given.documents)
    gathered = evidence.gather(corpus, project, (*given.assumed, *given.asked))
    loaded(gathered.corpus)
    articles = load.read_texts(gathered.corpus.sources.values(), settings.source_path, project)
    corpus, articles = load.with_texts(gathered.corpus, articles, given.texts, settings.source_path)
    return gathered._replace(corpus=corpus), articles


def _rates(corpus: Corpus) -> dict[str, "Rates"]:
    """Return for each source with a date what currencies have cost until then."""
    from factcheck import evidence
    from factcheck.reading import Known

    def known(published: str, base: str, to: str, ever: bool) -> Known | None:
        found = evidence.spread(base, to, published, ever=ever)
        return found and Known(*found)

    return {
        source.name: partial(known, source.published)
        for source in corpus.sources.values()
        if source.published
    }
