"""The command that answers questions about what claims imply."""

import re
from collections.abc import Sequence
from shlex import quote
from typing import TYPE_CHECKING

import click

from factcheck.cli.messages import fail, put, say
from factcheck.cli.options import checking
from factcheck.cli.shell import FINE, FOUND, checked, settings_of, style_of

if TYPE_CHECKING:
    from factcheck.model.finding import Finding
    from factcheck.model.report import Report

# What makes a statement of an expression, and how a statement is asked about.
RELATION = re.compile(r"[=<>≤≥≠]")
ASSUME = "factcheck ask EXPRESSION --assume {}"


@click.command()
@click.argument("expression")
@checking
@click.option(
    "--assume",
    multiple=True,
    metavar="STATEMENT",
    help="Hold this statement true besides, its figures rounded as in claims; repeatable.",
)
@click.option(
    "--output-format",
    type=click.Choice(["text", "json"]),
    default="text",
    help="How the answer is told.",
)
def ask(
    *, expression: str, quiet: bool, assume: tuple[str, ...], output_format: str, **flags: object
) -> int:
    """Print what the claims imply for an expression, and which claims its ends rest on.

    With --assume, also which sentences could not be true then. Exits with 1 if there are any, and
    where something cannot be read or decided.
    """
    from dataclasses import replace

    from factcheck.asking import ask as reply_to
    from factcheck.asking import made_false
    from factcheck.model.inquiry import Reply
    from factcheck.render import json, render, replies

    settings = replace(settings_of(flags), select=(), ignore=())
    report = checked(settings, quiet=quiet, want_bounds=False, assumed=assume, asked=[expression])
    reply = reply_to(expression, report, settings)
    _refuse_unread(expression, report, () if isinstance(reply, Reply) else reply)
    assert isinstance(reply, Reply)
    unread = [finding for finding in report.findings if finding.is_unread]
    findings = (*unread, *made_false(report, assume))
    told = report._replace(findings=findings, summary=report.summary.counting(findings))
    if output_format == "json":
        put(json.render_reply(reply, assume, told))
    else:
        style = style_of(settings.color, quiet=quiet)
        put(replies.render(reply, assume, report, style))
        if findings:
            put("\n" + render(told, "text", style))
    if not quiet:
        _tell_others(report, findings)
    return FOUND if findings or reply.why is not None else FINE


def _refuse_unread(expression: str, report: "Report", flaws: "Sequence[Finding]") -> None:
    """End where an assumption or the expression cannot be read.

    What cannot be read in the files is told with that: a name may be declared there.
    """
    from factcheck.model.inquiry import ASSUMED
    from factcheck.render.plain import finding_list

    unread = [one for one in report.findings if one.is_unread]
    if flaws or any(one.span.file == ASSUMED for one in unread):
        lines = finding_list([*unread, *flaws]).split("\n")
        if flaws and RELATION.search(expression):
            lines.append(
                f"what would be false if that were true: {ASSUME.format(quote(expression))}"
            )
        fail("this cannot be read:", *lines)


def _tell_others(report: "Report", told: "Sequence[Finding]") -> None:
    """Tell how many contradictions there are that need no assumption."""
    from factcheck.render.phrases import CLASHES, count

    others = [one for one in report.counted if one.rule in CLASHES and one not in told]
    if others:
        verb = "needs" if len(others) == 1 else "need"
        say(
            f"{count(len(others), 'contradiction')} {verb} no assumption: factcheck check tells more."
        )
