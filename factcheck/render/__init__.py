"""Render a report for each place where it is read: one module a format.

In: a ``Report``. Out: its text. Imports the nouns and ``prose``; reads no file, knows no terminal
beyond its ``Style``.
"""

from importlib import import_module
from typing import TYPE_CHECKING

from factcheck.render.style import Style

if TYPE_CHECKING:
    from factcheck.model.report import Report

# Each is the name of a module here; the first is the default. Each is loaded when it is asked for.
FORMATS = (
    "text",
    "concise",
    "json",
    "markdown",
    "sarif",
    "junit",
    "github",
    "gitlab",
    "rdjson",
    "html",
)
# Those that contain findings and nothing of what the claims imply.
FINDINGS_ALONE = frozenset({"text", "concise", "sarif", "junit", "github", "gitlab", "rdjson"})
# Those that contain every finding with its state; the others leave out what is known or untouched,
# and count it.
WHOLE = frozenset({"json", "sarif", "html"})
# Those that have the same signs within all numbers, whatever language a text is in.
FOR_PROGRAMS = frozenset({"json"})
# When colours are used; "auto" is for a terminal that wants them.
COLORS = ("auto", "always", "never")


# As a file has it: without colours.
PLAIN = Style()


def render(report: "Report", output_format: str, style: Style = PLAIN) -> str:
    """Return the report in one of ``FORMATS``.

    The text ends in a line break, and is empty where the format has nothing to show.
    """
    shown = report if output_format in WHOLE else report.shown
    if output_format not in FOR_PROGRAMS:
        from factcheck.render.signs import as_texts_print

        shown = as_texts_print(shown)
    text: str = import_module(f"{__name__}.{output_format}").render(shown, style)
    return text
