"""The command that records known findings, and how checking uses that and what git has changed."""

from typing import TYPE_CHECKING

import click

from factcheck.cli.messages import fail, say
from factcheck.cli.options import checking, choosing
from factcheck.cli.shell import FINE, checked, is_absent, settings_of

if TYPE_CHECKING:
    from factcheck.config import Settings
    from factcheck.model.report import Report

DEFAULT = "factcheck-baseline.json"


@click.command()
@checking
@choosing
@click.option(
    "--to",
    metavar="FILE",
    help=f"The baseline to write.  [default: the configured one, else {DEFAULT}]",
)
@click.option("--prune", is_flag=True, help="Only take out what is gone, and record nothing new.")
@click.option(
    "--reason",
    metavar="TEXT",
    help="Why these findings may stay; kept when the file is written again.",
)
def baseline(
    *, quiet: bool, to: str | None, prune: bool, reason: str | None, **flags: object
) -> int:
    """Record the findings of today, so that check fails only on new ones.

    A finding is the same one as long as its claims, its quote and the text say the same: with
    another number it is new. While something cannot be read or decided nothing is recorded.
    """
    from pathlib import Path

    from factcheck.baseline import REASON, Unreadable, prune_gone, read, record, write
    from factcheck.cli.writing import save
    from factcheck.model.baseline import Baseline
    from factcheck.render.phrases import count
    from factcheck.render.plain import finding_list

    settings = settings_of(flags)
    file = to or settings.baseline or DEFAULT
    before = Baseline(file, REASON) if is_absent(file) and not prune else read(file)
    if isinstance(before, Unreadable):
        fail(f"{file} {before.why}; name another file with --to")
    before = before._replace(reason=reason or before.reason)
    report = checked(settings, quiet=quiet, want_bounds=False, outputs=[Path(file)])
    if unread := [finding for finding in report.findings if finding.is_unread]:
        fail(
            "no baseline is written while something cannot be read or decided:",
            *finding_list(unread).split("\n"),
        )
    made = prune_gone(report, before) if prune else record(report, before)
    save({Path(file): write(made)})
    if not quiet:
        say(f"Written: {file} with {count(len(made.entries), 'finding')}.")
        if not settings.baseline or Path(file) != Path(settings.baseline):
            say(
                f'To use it: baseline = "{file}" in the configuration, or factcheck check --baseline {file}'
            )
    return FINE


def mark_known_and_touched(
    report: "Report", settings: "Settings", revision: str | None = None, *, quiet: bool
) -> "Report":
    """Return a report with those findings marked that are known, and those that a change touches.

    Known findings are in the baseline; the change is what git has since a revision.
    """
    if settings.baseline:
        report = _mark_known(report, settings.baseline, quiet=quiet)
    return _mark_touched(report, revision) if revision is not None else report


def _mark_known(report: "Report", file: str, *, quiet: bool) -> "Report":
    """Return a report with the findings marked that a baseline has; print what is gone of it."""
    from factcheck.baseline import Unreadable, compare, read
    from factcheck.model.baseline import VERSION
    from factcheck.render.closing import gone_lines

    known = read(file)
    if isinstance(known, Unreadable):
        fail(f"{file} {known.why}; factcheck baseline --to {file} writes one")
    compared = compare(report, known)
    if known.version < VERSION and not quiet:
        say(
            f"warning: {file} was written by an older version, which recorded less: what it cannot "
            f"be held against is told as new; take it anew: factcheck baseline --to {file}"
        )
    for line in gone_lines(compared) if not quiet else ():
        say(line)
    return compared


def _mark_touched(report: "Report", revision: str) -> "Report":
    """Return a report with the findings marked that a change since a revision touches."""
    from factcheck.changes import Refused, changes_since, mark_touched

    changes = changes_since(revision, report)
    if isinstance(changes, Refused):
        fail(f"--diff {revision}: {changes.why}")
    return mark_touched(report, changes)
