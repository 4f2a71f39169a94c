"""Where a report goes: the terminal, files, and on GitHub the summary of the step."""

import os
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from factcheck.cli.messages import fail, put
from factcheck.cli.shell import style_of
from factcheck.render import FORMATS, render

if TYPE_CHECKING:
    from pathlib import Path

    from factcheck.config import Settings
    from factcheck.model.report import Report

STDOUT = "-"
# What GitHub takes as a step's summary, in bytes; of more it shows nothing.
LARGEST_SUMMARY = 1024 * 1024

Output = tuple[str, str]
"""A format and the file it is written to."""


def outputs_of(formats: Sequence[str], files: Sequence[str], configured: str) -> list[Output]:
    """Return each format with its file.

    Stdout gets the format without a file or with ``-``, else the configured one.
    """
    from factcheck.cli.writing import is_stdout

    if not files and len(formats) <= 1:
        return [(name, STDOUT) for name in formats or [configured]]
    for file in files:
        if file in FORMATS:
            fail(f"{file} is a format: write --output-format {file}, or ./{file} for a file")
    files = [STDOUT if is_stdout(file) else file for file in files]
    outputs = list(zip(formats or [configured], files, strict=False))
    if len(outputs) != max(len(formats), len(files)):
        fail(
            "each of several --output-format needs an --output-file, in the same order; - is stdout"
        )
    if len({*map(os.path.realpath, files)}) != len(files):
        fail("each --output-file needs a name of its own")
    return outputs if STDOUT in files else [*outputs, (configured, STDOUT)]


def wants_summary(outputs: Sequence[Output]) -> bool:
    """Whether we run as a step of a GitHub workflow and are to write its summary."""
    return bool(os.environ.get("GITHUB_STEP_SUMMARY")) and any(
        name == "github" for name, _ in outputs
    )


def files_of(outputs: Sequence[Output]) -> list["Path"]:
    """Return the files that outputs are written to."""
    from pathlib import Path

    summary = [os.environ["GITHUB_STEP_SUMMARY"]] if wants_summary(outputs) else []
    return [Path(file) for file in (*(file for _, file in outputs if file != STDOUT), *summary)]


def write_outputs(
    report: "Report",
    outputs: Sequence[Output],
    settings: "Settings",
    *,
    quiet: bool,
    beside: Mapping["Path", str] | None = None,
) -> None:
    """Write all outputs of one report, files first with those ``beside`` them.

    All are rendered before any is written.
    """
    from pathlib import Path

    from factcheck.cli.writing import append, save

    def rendered(name: str, *, to_file: bool) -> str:
        return render(report, name, style_of(settings.color, quiet=quiet, to_file=to_file))

    files = {Path(file): rendered(name, to_file=True) for name, file in outputs if file != STDOUT}
    shown = [rendered(name, to_file=False) for name, file in outputs if file == STDOUT]
    summary = _step_summary(report, settings) if wants_summary(outputs) else ""
    save({**(beside or {}), **files})
    for text in shown:
        put(text)
    if summary:
        append(Path(os.environ["GITHUB_STEP_SUMMARY"]), summary)


def _step_summary(report: "Report", settings: "Settings") -> str:
    """Return the summary of the step: the report in Markdown.

    It is a hint to the log where GitHub would show nothing of it.
    """
    summary = render(report, "markdown", style_of(settings.color, to_file=True))
    if len(summary.encode(errors="backslashreplace")) > LARGEST_SUMMARY:
        return "The list of findings is too long for this page; the step's log has it.\n"
    return summary
