"""Commands that check claims."""

import click

from factcheck.cli.options import checking, finding
from factcheck.cli.outputs import STDOUT, outputs_of, tell, wants_summary
from factcheck.cli.shell import checked, save, say, settings_of, status_of, style_of
from factcheck.render import FINDINGS_ALONE, FORMATS, render

# The files that `report` writes, by format.
REPORTS = {"markdown": "report.md", "json": "report.json", "html": "report.html"}


@click.command()
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
    "--proof", metavar="FOLDER", help="Write what any SMT-LIB 2 solver can replay, a file for each group of claims."
)
def check(
    *,
    quiet: bool,
    exit_zero: bool,
    output_format: tuple[str, ...],
    output_file: tuple[str, ...],
    proof: str | None,
    **flags: object,
) -> int:
    """Check all claim files together (default: those under the configured paths, else under claims)."""
    from pathlib import Path

    from factcheck.render.phrases import closing

    settings = settings_of(flags)
    outputs = outputs_of(output_format, output_file, settings.output_format)
    want_bounds = wants_summary(outputs) or any(name not in FINDINGS_ALONE for name, _ in outputs)
    report = checked(settings, want_bounds=want_bounds, want_proofs=bool(proof))
    for one in report.proofs if proof else ():
        save(Path(proof or "") / one.file, one.text)
    tell(report, outputs, settings, quiet=quiet)
    if not quiet and {("concise", STDOUT), ("github", STDOUT)} & {*outputs}:
        say(closing(report))
    return status_of(report, settings, exit_zero=exit_zero)


@click.command()
@checking
@finding
@click.option("--to", default="reports", show_default=True, metavar="FOLDER", help="Where the reports are written.")
def report(*, quiet: bool, exit_zero: bool, to: str, **flags: object) -> int:
    """Check, and write the reports into a folder: report.html and report.md for people, report.json for programs."""
    from pathlib import Path

    from factcheck.render.phrases import closing

    settings = settings_of(flags)
    found = checked(settings, want_bounds=True, want_implied=True)
    style = style_of(settings.color, quiet=quiet, to_file=True)
    files = {output_format: Path(to) / name for output_format, name in REPORTS.items()}
    for output_format, file in files.items():
        save(file, render(found, output_format, style))
    if not quiet:
        say(closing(found))
        say(f"Written: {', '.join(map(str, files.values()))}")
    return status_of(found, settings, exit_zero=exit_zero)
