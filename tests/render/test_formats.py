"""Every format on one report made by hand.

The snapshots beside this file are what a reader sees.
"""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.model.finding import Finding
from factcheck.render import FORMATS, render
from factcheck.render.style import Style
from tests.render import sample
from tests.render.strange import findings, with_finding

SNAPSHOTS = Path(__file__).parent / "snapshots"
LOOKS = {
    "text.txt": ("text", Style()),
    "text-narrow.txt": ("text", Style(width=46)),
    "text-color.txt": ("text", Style(color=True)),
    "concise.txt": ("concise", Style()),
    "report.json": ("json", Style()),
    "report.md": ("markdown", Style()),
    "report.html": ("html", Style()),
    "report.sarif": ("sarif", Style()),
    "junit.xml": ("junit", Style()),
    "github.txt": ("github", Style()),
    "gitlab.json": ("gitlab", Style()),
    "rdjson.json": ("rdjson", Style()),
}


@pytest.mark.parametrize("name", LOOKS)
def test_snapshot(name: str, request: pytest.FixtureRequest) -> None:
    """A format tells the sample as its snapshot shows."""
    output_format, style = LOOKS[name]
    told = render(sample.report(), output_format, style)
    file = SNAPSHOTS / name
    if request.config.getoption("--update-snapshots"):
        file.parent.mkdir(exist_ok=True)
        file.write_bytes(told.encode())
    assert told == file.read_bytes().decode()


def test_every_format_has_a_snapshot() -> None:
    """A format that is offered is shown by a snapshot."""
    assert {output_format for output_format, _ in LOOKS.values()} == set(FORMATS)


@given(findings(), st.integers(20, 120), st.sampled_from(FORMATS))
def test_rendering_never_raises(finding: Finding, width: int, output_format: str) -> None:
    """Whatever a finding says and wherever it is, every format renders it.

    UTF-8 can encode the result.
    """
    told = render(with_finding(finding), output_format, Style(width))
    assert told.encode().endswith(b"\n")


@given(
    findings(),
    # JSON escapes by itself, and HTML is read by no terminal.
    st.sampled_from(sorted(set(FORMATS) - {"json", "html"})),
)
def test_nothing_reaches_the_terminal_as_a_command(finding: Finding, output_format: str) -> None:
    """No control character of a file or finding is passed on.

    The line breaks in the output are ours.
    """
    told = render(with_finding(finding), output_format, Style())
    assert all(
        character.isprintable() or character in "\n\u200c\u200d " or not character.isascii()
        for character in told
    )
    assert not set(told) & {chr(code) for code in (*range(0x80, 0xA0), 0x202E, 0x2028, 0x2066)}


@given(findings())
def test_concise_is_one_line_a_finding(finding: Finding) -> None:
    """Line breaks in a message do not make a second line."""
    assert render(with_finding(finding), "concise", Style()).count("\n") == 1
