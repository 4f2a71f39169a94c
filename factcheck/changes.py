"""Which findings are about what has changed since a revision of git.

In: a revision and a ``Report``. Out: the ``Changes`` of the files that it is about, and the report that knows which findings they touch.
git is run as a program, with the folder that we are in; lines are those of the files as they are now.
"""

import re
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from os import path
from pathlib import Path
from shutil import which
from sys import maxsize

from factcheck.model.article import Article
from factcheck.model.change import Changes, Since
from factcheck.model.claim import Claim
from factcheck.model.finding import Finding
from factcheck.model.report import Report
from factcheck.model.span import Span
from factcheck.render.fingerprint import single_spaced

HUNK = re.compile(rb"^@@ -\S+ \+(\d+)(?:,(\d+))? @@", re.MULTILINE)
# Whatever a person has configured for their own eyes.
DIFF = ("diff", "--no-renames", "--no-ext-diff", "--no-textconv", "--no-color")
WHOLE = ((1, maxsize),)


@dataclass(frozen=True, slots=True)
class Refused:
    """That git cannot say what has changed, and why."""

    why: str


class _GitError(Exception):
    """What git says where it fails."""


def since(revision: str, report: Report) -> Changes | Refused:
    """What has changed in the claim files and texts of a report. Files that git does not track yet are new as a whole; those outside its folders have not changed."""
    git = which("git")
    if git is None:
        return Refused("git was not found, and it alone knows what has changed")
    try:
        top = (
            _run(git, ".", "rev-parse", "--show-toplevel")
            .removesuffix(b"\n")
            .decode(errors="surrogateescape")
        )
    except _GitError as error:
        return Refused(f"git finds no repository here: {error}")
    try:
        commit = (
            _run(git, top, "rev-parse", "--verify", "--end-of-options", f"{revision}^{{commit}}")
            .decode()
            .strip()
        )
    except _GitError:
        return Refused(
            "git knows no such revision; what was cloned without its history has to be fetched first"
        )
    try:
        return Changes(revision, dict(_lines(git, top, commit, _files(report))))
    except _GitError as error:
        return Refused(f"git says: {error}")


def touched(report: Report, changes: Changes) -> Report:
    """The report with the findings marked that a change touches.

    It touches those of which a place, a claim or a definition has changed lines, or a source's text.
    What could not be read or decided counts as touched, since nobody knows what it hides.
    """
    changed = {claim.id for claim in report.corpus.claims if _changed(claim, report, changes)}
    changed |= {
        single_spaced(one.says.value)
        for one in report.corpus.definitions
        if changes.touch(one.says.span)
    }
    findings = tuple(
        finding._replace(
            touched=finding.is_unread
            or not changed.isdisjoint((*finding.claims, *finding.definitions))
            or any(map(changes.touch, _places(finding))),
        )
        for finding in report.findings
    )
    untouched = sum(not finding.touched and not finding.known for finding in findings)
    return report._replace(findings=findings, since=Since(changes.revision, untouched))


def _places(finding: Finding) -> Iterator[Span]:
    yield finding.span
    yield from (place.span for place in finding.places)
    yield from (told.span for told in finding.statements)


def _changed(claim: Claim, report: Report, changes: Changes) -> bool:
    """Whether a line of a claim has changed, or the text it is taken from."""
    article = report.evidence.articles.get(claim.source.value) if claim.source else None
    return changes.touch(claim.entry or claim.span) or (
        isinstance(article, Article) and article.file in changes.lines
    )


def _files(report: Report) -> list[str]:
    """The files that findings can be about."""
    articles = (
        article.file
        for article in report.evidence.articles.values()
        if isinstance(article, Article)
    )
    return sorted({*report.corpus.files, *articles})


def _lines(
    git: str, top: str, commit: str, files: list[str]
) -> Iterator[tuple[str, tuple[tuple[int, int], ...]]]:
    """The changed lines of each of some files that has any."""
    new = _names(top, _run(git, top, "ls-files", "-z", "--others", "--exclude-standard"))
    other = _names(top, _run(git, top, *DIFF, "-z", "--name-only", commit))
    for file in files:
        whole = path.realpath(file)
        if whole in new:
            yield file, WHOLE
        elif whole in other:
            told = _run(git, top, *DIFF, "--unified=0", "--text", commit, "--", other[whole])
            # git names the line before what was taken out, and says that nothing follows it.
            hunks = [(int(first), int(length or 1)) for first, length in HUNK.findall(told)]
            yield file, tuple((first, first + max(length, 1) - 1) for first, length in hunks)


def _names(top: str, told: bytes) -> dict[str, str]:
    """Paths as git lists them, by where they are."""
    names = (name.decode(errors="surrogateescape") for name in told.split(b"\0") if name)
    return {path.realpath(Path(top, name)): name for name in names}


def _run(git: str, folder: str, *arguments: str) -> bytes:
    """What git answers; fails with what it says."""
    command = [git, "--literal-pathspecs", "-C", folder, *arguments]
    try:
        done = subprocess.run(command, capture_output=True, check=False)  # noqa: S603 - the program git and arguments of ours
    except (OSError, ValueError) as error:
        raise _GitError(error) from None
    if done.returncode:
        raise _GitError(
            done.stderr.decode(errors="replace").strip().partition("\n")[0].removeprefix("fatal: ")
        )
    return done.stdout
