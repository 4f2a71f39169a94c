"""List what a run leaves out: files not read, searches cut off.

Nobody is to take silence for a verdict.
"""

from collections.abc import Iterator
from typing import NamedTuple

from factcheck.model.corpus import Corpus
from factcheck.model.report import Report
from factcheck.model.skipped import Skip
from factcheck.model.solution import Search
from factcheck.prose import series
from factcheck.render.phrases import claim_of
from factcheck.render.terminal import clean

# Why a file is not read.
SKIPS = {
    Skip.NAME: "the name of a claim file ends in .claims.yaml, .yml, .json or .jsonl",
    Skip.HIDDEN: "what is hidden is read only where it is named",
    Skip.NO_FILE: "it is no regular file",
    Skip.OUTSIDE: "it is a link out of the project and the source path",
    Skip.DISGUISED: "it is a link to what is hidden, or named neither like a claim file nor like a text",
}
# What a search looks for. A verdict that is missing is a finding of its own.
SEARCHES = {
    Search.SETS: "sets of claims that clash",
    Search.BOUNDARIES: "limits that are just reached",
    Search.READINGS: "readings that are impossible",
    Search.RANGES: "ranges that match only partly",
    Search.BANDS: "quantities that are not plausible",
    Search.LIMITS: "bounds that say too little",
    Search.BOUNDS: "the least and the most that quantities can be",
    Search.ARITHMETIC: "the arithmetic",
    Search.MARGIN: "how far off the figures are",
    Search.REPAIRS: "figures that would agree",
    Search.SLIPS: "slips that explain it",
    Search.IMPLIED: "what the others imply for each claim",
}
NOT_READ, CUT_OFF = "not read", "cut off"


class Gap(NamedTuple):
    """Something left out: its file, what happened (``kind``), and a sentence that says why."""

    file: str
    kind: str
    why: str


def gaps(report: Report) -> Iterator[Gap]:
    """Yield everything that a run leaves out, files first."""
    yield from skipped_files(report.corpus)
    yield from _cut_off_searches(report)


def skipped_files(corpus: Corpus) -> Iterator[Gap]:
    """Yield each file that looks meant and was not read."""
    for one in corpus.skipped:
        why = f"{one.file} was not read: {SKIPS[one.reason]}"
        yield Gap(one.file, NOT_READ, clean(why))


def _cut_off_searches(report: Report) -> Iterator[Gap]:
    """Yield each group of claims with searches that ended early, once for each limit reached."""
    claims = {claim.id: claim for claim in report.corpus.claims}
    groups: dict[tuple[str, bool], set[Search]] = {}
    for cut in report.cut:
        if cut.search in SEARCHES:
            groups.setdefault((cut.assertion, cut.by_clock), set()).add(cut.search)
    for (name, by_clock), searches in groups.items():
        claim = claim_of(name, claims)
        file = claim.span.file if claim else next(iter(report.corpus.files), "")
        what = series([words for search, words in SEARCHES.items() if search in searches])
        limit = (
            "their time ran out; give more with --timeout"
            if by_clock
            else "that takes more work than one search may; give more with --rlimit"
        )
        around = f"claim {claim.id}" if claim else name.removeprefix("= ")
        yield Gap(
            file, CUT_OFF, clean(f"around {around} not everything was looked for ({what}): {limit}")
        )
