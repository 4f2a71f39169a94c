"""Find out which findings are about what has changed since a revision of git.

In: a revision and a ``Report``. Out: the ``Changes`` of the files that it is about, and the report
with those findings marked that they touch. git is run as a program, in the working folder; lines
are those of the files as they are now.
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
from factcheck.model.claim import Claim, Definition
from factcheck.model.finding import Finding
from factcheck.model.report import Report
from factcheck.model.span import Span
from factcheck.render.fingerprint import single_spaced

HUNK = re.compile(rb"^@@ -\S+ \+(\d+)(?:,(\d+))? @@", re.MULTILINE)
# The options override what a person has configured for their own eyes.
DIFF = ("diff", "--no-renames", "--no-ext-diff", "--no-textconv", "--no-color")
WHOLE = ((1, maxsize),)


@dataclass(frozen=True, slots=True)
class Refused:
    """The reason why git cannot say what has changed."""

    why: str


class _GitError(Exception):
    """A failure of git, with its message."""


def changes_since(revision: str, report: Report) -> Changes | Refused:
    """Return what has changed in the claim files and texts of a report.

    Files that git does not track yet are new as a whole; those outside its folders have not
    changed.
    """
    git = which("git")
    if git is None:
        return Refused("git was not found, and it alone knows what has changed")
    try:
        top = (
            _run_git(git, ".", "rev-parse", "--show-toplevel")
            .removesuffix(b"\n")
            .decode(errors="surrogateescape")
        )
    except _GitError as error:
        return Refused(f"git finds no repository here: {error}")
    try:
        commit = (
            _run_git(
                git, top, "rev-parse", "--verify", "--end-of-options", f"{revision}^{{commit}}"
            )
            .decode()
            .strip()
        )
    except _GitError:
        return Refused(
            "git knows no such revision; what was cloned without its history has to be fetched first"
        )
    try:
        return Changes(revision, dict(_changed_lines(git, top, commit, _files(report))))
    except _GitError as error:
        return Refused(f"git says: {error}")


def mark_touched(report: Report, changes: Changes) -> Report:
    """Return the report with the findings marked that a change touches.

    It touches those of which a place, a claim or a definition has changed lines, or a source's
    text or a file of data has. What could not be read or decided counts as touched, since nobody
    knows what it hides.
    """
    changed = {claim.id for claim in report.corpus.claims if _is_changed(claim, report, changes)}
    changed |= {
        single_spaced(one.says.value)
        for one in report.corpus.definitions
        if changes.touch(one.says.span) or not changes.lines.keys().isdisjoint(_files_of(one))
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


def _files_of(definition: Definition) -> tuple[str, ...]:
    """Return the files of data that the number of a definition comes from."""
    return definition.origin.files if definition.origin else ()


def _places(finding: Finding) -> Iterator[Span]:
    """Yield all places of a finding."""
    yield finding.span
    yield from (place.span for place in finding.places)
    yield from (statement.span for statement in finding.statements)


def _is_changed(claim: Claim, report: Report, changes: Changes) -> bool:
    """Whether a line of a claim has changed, or the text it is taken from.

    What was read in a text changes with its own lines alone.
    """
    if claim.read:
        return any(changes.touch(text.span) for text in claim.says)
    article = report.evidence.articles.get(claim.source.value) if claim.source else None
    return changes.touch(claim.entry or claim.span) or (
        isinstance(article, Article) and article.file in changes.lines
    )


def _files(report: Report) -> list[str]:
    """Return the files that findings can be about."""
    articles = (
        article.file
        for article in report.evidence.articles.values()
        if isinstance(article, Article)
    )
    return sorted({*report.corpus.files, *report.corpus.data, *articles})


def _changed_lines(
    git: str, top: str, commit: str, files: list[str]
) -> Iterator[tuple[str, tuple[tuple[int, int], ...]]]:
    """Yield each file that has changed lines, with these as ranges."""
    new = _paths_by_location(
        top, _run_git(git, top, "ls-files", "-z", "--others", "--exclude-standard")
    )
    other = _paths_by_location(top, _run_git(git, top, *DIFF, "-z", "--name-only", commit))
    for file in files:
        whole = path.realpath(file)
        if whole in new:
            yield file, WHOLE
        elif whole in other:
            answer = _run_git(git, top, *DIFF, "--unified=0", "--text", commit, "--", other[whole])
            # git names the line before what was taken out, and says that nothing follows it.
            hunks = [(int(first), int(length or 1)) for first, length in HUNK.findall(answer)]
            yield file, tuple((first, first + max(length, 1) - 1) for first, length in hunks)


def _paths_by_location(top: str, answer: bytes) -> dict[str, str]:
    """Return paths as git lists them, by the real path of each."""
    names = (name.decode(errors="surrogateescape") for name in answer.split(b"\0") if name)
    return {path.realpath(Path(top, name)): name for name in names}


def _run_git(git: str, folder: str, *arguments: str) -> bytes:
    """Return the output of git.

    Raises:
        _GitError: with git's message, where it fails.
    """
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
