"""Commands that check claims."""

from typing import TYPE_CHECKING

import click

from factcheck.cli.adopting import mark_known_and_touched
from factcheck.cli.messages import say
from factcheck.cli.options import checking, finding
from factcheck.cli.outputs import STDOUT, files_of, outputs_of, wants_summary, write_outputs
from factcheck.cli.shell import (
    STDIN,
    WorkersLost,
    checked,
    input_text,
    settings_of,
    status_of,
    style_of,
)
from factcheck.render import FINDINGS_ALONE, FORMATS, render

if TYPE_CHECKING:
    from factcheck.config import Settings
    from factcheck.model.report import Report

# The files that `report` writes, by format.
REPORTS = {"markdown": "report.md", "json": "report.json", "html": "report.html"}


@click.command(
    help=(
        "Check texts (.md, .html, .txt) and claim files together: what texts state between their "
        "figures, and what claims say of them (default: all under the configured paths, else under "
        "claims, else in the working folder). - is the standard input, a text."
    )
)
@checking
@finding
@click.option(
    "--output-format",
    type=click.Choice(FORMATS),
    multiple=True,
    help="How findings are told; repeatable, with a file for each.",
)
@click.option(
    "--output-file",
    "-o",
    multiple=True,
    metavar="FILE",
    help="A file for the format of the same position, beside what stdout shows; - is stdout.",
)
@click.option(
    "--watch", is_flag=True, help="Check again whenever something is saved, until Ctrl-C."
)
@click.option(
    "--proof",
    metavar="FOLDER",
    help="Write what any SMT-LIB 2 solver can replay, a file for each group of claims.",
)
@click.option(
    "--diff",
    metavar="REVISION",
    help="Tell what touches lines changed since this revision of git; count the rest.",
)
@click.option(
    "--stdin-filename",
    metavar="FILE",
    default="stdin.txt",
    help="What the standard input is called; its ending says whether it is Markdown or HTML.",
)
def check(  # noqa: PLR0913 - what was asked for, one by one
    *,
    quiet: bool,
    exit_zero: bool,
    diff: str | None,
    watch: bool,
    output_format: tuple[str, ...],
    output_file: tuple[str, ...],
    proof: str | None,
    stdin_filename: str,
    **flags: object,
) -> int:
    """Check texts and claim files together; return the exit status."""
    from pathlib import Path

    from factcheck.cli.guarding import refuse_claim_files, refuse_texts
    from factcheck.render.closing import closing_sentence

    def once() -> tuple["Settings", "Report"]:
        from factcheck.pipeline import Interrupted

        settings = settings_of(flags)
        texts = [input_text(STDIN, stdin_filename)] if STDIN in settings.paths else []
        outputs = outputs_of(output_format, output_file, settings.output_format)
        want_bounds = wants_summary(outputs) or any(
            name not in FINDINGS_ALONE for name, _ in outputs
        )
        try:
            report = checked(
                settings,
                quiet=quiet,
                want_bounds=want_bounds,
                want_proofs=bool(proof),
                texts=texts,
                outputs=files_of(outputs),
            )
        except (Interrupted, WorkersLost) as early:
            write_outputs(
                early.report, [one for one in outputs if one[1] == STDOUT], settings, quiet=quiet
            )
            say("What is told is what was found until the work was interrupted.")
            raise
        report = mark_known_and_touched(report, settings, diff, quiet=quiet)
        proofs = {Path(proof, one.file): one.text for one in report.proofs} if proof else {}
        refuse_claim_files(proofs, settings)
        refuse_texts(proofs, settings, report.corpus)
        write_outputs(report, outputs, settings, quiet=quiet, beside=proofs)
        if not quiet and {("concise", STDOUT), ("github", STDOUT)} & {*outputs}:
            say(closing_sentence(report.shown))
        return settings, report

    if watch:
        from factcheck.cli import watching

        watching.watch(once, flags["config"])
    settings, report = once()
    return status_of(report, settings, exit_zero=exit_zero)


@click.command(
    help=(
        "Check, and write the reports into a folder: report.html and report.md for people, "
        "report.json for programs."
    )
)
@checking
@finding
@click.option(
    "--to",
    default="reports",
    show_default=True,
    metavar="FOLDER",
    help="Where the reports are written.",
)
def report(*, quiet: bool, exit_zero: bool, to: str, **flags: object) -> int:
    """Check, write the reports into a folder, and return the exit status."""
    from pathlib import Path

    from factcheck.cli.writing import save
    from factcheck.render.closing import closing_sentence

    settings = settings_of(flags)
    files = {Path(to) / name: output_format for output_format, name in REPORTS.items()}
    found = checked(settings, quiet=quiet, want_bounds=True, want_implied=True, outputs=[*files])
    found = mark_known_and_touched(found, settings, quiet=quiet)
    style = style_of(settings.color, quiet=quiet, to_file=True)
    save({file: render(found, output_format, style) for file, output_format in files.items()})
    if not quiet:
        say(closing_sentence(found.shown))
        say(f"Written: {', '.join(map(str, files))}")
    return status_of(found, settings, exit_zero=exit_zero)
