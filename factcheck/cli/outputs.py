"""Where a report goes: the terminal, files, and on GitHub the summary of the step."""

import os
from collections.abc import Sequence
from typing import TYPE_CHECKING

from factcheck.cli.shell import append, fail, put, save, style_of
from factcheck.render import render

if TYPE_CHECKING:
    from factcheck.config import Settings
    from factcheck.model.report import Report

STDOUT = "-"
# What GitHub takes as a step's summary, in bytes; of more it shows nothing.
LARGEST_SUMMARY = 1024 * 1024

Output = tuple[str, str]
"""A format and the file it is written to."""


def outputs_of(formats: Sequence[str], files: Sequence[str], configured: str) -> list[Output]:
    """Each format with its file. Stdout gets the one without a file or with ``-``, else what it is configured to get."""
    if not files and len(formats) <= 1:
        return [(name, STDOUT) for name in formats or [configured]]
    outputs = list(zip(formats or [configured], files, strict=False))
    if len(outputs) != max(len(formats), len(files)):
        fail("each of several --output-format needs an --output-file, in the same order; - is stdout")
    if len({*files}) != len(files):
        fail("each --output-file needs a name of its own")
    return outputs if STDOUT in files else [*outputs, (configured, STDOUT)]


def wants_summary(outputs: Sequence[Output]) -> bool:
    """Whether we run as a step of a GitHub workflow and are to tell it."""
    return bool(os.environ.get("GITHUB_STEP_SUMMARY")) and any(name == "github" for name, _ in outputs)


def tell(report: "Report", outputs: Sequence[Output], settings: "Settings", *, quiet: bool) -> None:
    """Write all outputs, the files first; each is told from the same report."""
    from pathlib import Path

    for name, file in sorted(outputs, key=lambda output: output[1] == STDOUT):
        to_file = file != STDOUT
        told = render(report, name, style_of(settings.color, quiet=quiet, to_file=to_file))
        if to_file:
            save(Path(file), told)
        else:
            put(told)
    if wants_summary(outputs):
        summary = render(report, "markdown", style_of(settings.color, to_file=True))
        if len(summary.encode(errors="backslashreplace")) > LARGEST_SUMMARY:
            summary = "The list of findings is too long for this page; the step's log has it.\n"
        append(Path(os.environ["GITHUB_STEP_SUMMARY"]), summary)
