"""GitHub's annotations: one workflow command for each finding.

The runner reads them back as they were meant.
"""

import re

from hypothesis import given

from factcheck.model.finding import Finding
from factcheck.model.span import Span
from factcheck.render import render
from factcheck.render.style import Style
from tests.render import sample
from tests.render.strange import findings, with_finding

# In the order in which the runner undoes them.
IN_MESSAGE = (("%0D", "\r"), ("%0A", "\n"), ("%25", "%"))
IN_PROPERTY = (("%0D", "\r"), ("%0A", "\n"), ("%3A", ":"), ("%2C", ","), ("%25", "%"))


def unescape(text: str, pairs: tuple[tuple[str, str], ...]) -> str:
    """What an escaped text says."""
    for escaped, sign in pairs:
        text = text.replace(escaped, sign)
    return text


def read(line: str) -> tuple[str, dict[str, str], str]:
    """Return a workflow command as the runner reads it.

    Up to the next colons stand its name and properties, then its message.
    """
    match = re.fullmatch(r"::(\w+) (.*?)::(.*)", line)
    assert match
    properties = dict(item.split("=", 1) for item in match[2].split(","))
    return (
        match[1],
        {name: unescape(value, IN_PROPERTY) for name, value in properties.items()},
        unescape(match[3], IN_MESSAGE),
    )


@given(findings())
def test_one_command_a_finding(finding: Finding) -> None:
    """Nothing in a message or file name ends a command, begins another, or adds a property."""
    told = render(with_finding(finding), "github", Style())
    assert told.endswith("\n")
    assert len(told.splitlines()) == 1
    command, properties, _ = read(told[:-1])
    commands = {"error": "error", "warning": "warning", "note": "notice"}
    assert command == ("notice" if finding.accepted else commands[finding.severity])
    assert properties["file"].replace("␛", "\x1b") == finding.span.file
    assert properties["title"] == ("boundary (accepted)" if finding.accepted else "boundary")
    assert {*properties} <= {"file", "line", "endLine", "col", "endColumn", "title"}


def test_everything_is_in_the_message() -> None:
    """The other places, the arithmetic and the repairs are read back from the one message."""
    command, properties, message = read(
        render(with_finding(sample.contradiction()), "github", Style())[:-1]
    )
    assert (command, properties["line"], properties["col"], properties["endColumn"]) == (
        "error",
        "7",
        "11",
        "39",
    )
    for words in (
        f"{sample.ORDER}:14:11",
        "off by another 1.76%\n",
        "\nbut $40 billion",
        "total: $40 billion -> $42.5 billion",
    ):
        assert words in message


def test_columns_only_within_a_line() -> None:
    """A place of several lines has none, since GitHub would refuse them."""
    finding = sample.untested()._replace(span=Span("a.claims.yaml", 2, 7, 4, 3))
    properties = read(render(with_finding(finding), "github", Style())[:-1])[1]
    assert {name: properties.get(name) for name in ("line", "endLine", "col", "endColumn")} == {
        "line": "2",
        "endLine": "4",
        "col": None,
        "endColumn": None,
    }


def test_nothing_found_is_nothing_told() -> None:
    """Without findings there is no line but a notice for each file that looks meant."""
    report = sample.report()._replace(findings=())
    told = [read(line) for line in render(report, "github", Style()).splitlines()]
    assert [(command, properties) for command, properties, _ in told] == [
        ("notice", {"file": skipped.file, "title": "not read"}) for skipped in report.corpus.skipped
    ]
    assert (
        render(report._replace(corpus=report.corpus._replace(skipped=())), "github", Style()) == ""
    )


def test_what_is_accepted_is_a_notice() -> None:
    """The title says that it is accepted, the message why and until when."""
    command, properties, message = read(
        render(with_finding(sample.accepted()), "github", Style())[:-1]
    )
    assert (command, properties["title"]) == ("notice", "disputed (accepted)")
    assert "\naccepted: both are given, and <b>said</b> to be | open (until 2026-12-31)" in message
