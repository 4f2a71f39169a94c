"""Commands that check claims."""

import click

from factcheck.cli.options import checking, finding
from factcheck.cli.shell import checked, put, save, say, settings_of, status_of, style_of
from factcheck.render import FORMATS, render

# The files that `report` writes, by format.
REPORTS = {"markdown": "report.md", "json": "report.json"}


@click.command()
@checking
@finding
@click.option("--output-format", type=click.Choice(FORMATS), help="How findings are told.")
@click.option("--output-file", "-o", metavar="FILE", help="Where to, instead of stdout.")
@click.option(
    "--proof", metavar="FOLDER", help="Write what any SMT-LIB 2 solver can replay, a file for each group of claims."
)
def check(*, quiet: bool, exit_zero: bool, output_file: str | None, proof: str | None, **flags: object) -> int:
    """Check all claim files together (default: those under the configured paths, else under claims)."""
    from pathlib import Path

    from factcheck.render.phrases import closing

    settings = settings_of(flags)
    report = checked(settings, want_bounds=settings.output_format not in {"text", "concise"}, want_proofs=bool(proof))
    style = style_of(settings.color, quiet=quiet, to_file=bool(output_file))
    told = render(report, settings.output_format, style)
    for one in report.proofs if proof else ():
        save(Path(proof or "") / one.file, one.text)
    if output_file:
        save(Path(output_file), told)
    else:
        put(told)
    if not quiet and (output_file or settings.output_format == "concise"):
        say(closing(report))
    return status_of(report, settings, exit_zero=exit_zero)


@click.command()
@checking
@finding
@click.option("--to", default="reports", show_default=True, metavar="FOLDER", help="Where the reports are written.")
def report(*, quiet: bool, exit_zero: bool, to: str, **flags: object) -> int:
    """Check, and write the reports into a folder: report.md for people, report.json for programs."""
    from pathlib import Path

    from factcheck.render.phrases import closing

    settings = settings_of(flags)
    found = checked(settings, want_bounds=True)
    style = style_of(settings.color, quiet=quiet, to_file=True)
    files = {output_format: Path(to) / name for output_format, name in REPORTS.items()}
    for output_format, file in files.items():
        save(file, render(found, output_format, style))
    if not quiet:
        say(closing(found))
        say(f"Written: {', '.join(map(str, files.values()))}")
    return status_of(found, settings, exit_zero=exit_zero)
