"""Money in two currencies is compared with the rates of the time when a text was published."""

import sys
from pathlib import Path

import pytest

from factcheck import Settings, check
from factcheck.evidence import rates, spread
from tests.evidence.projects import checked, write

SOURCE = "sources: {{wire: {{file: wire.md{}}}}}\n"
CLAIM = "quantities: {x: USD}\nclaims: [{id: a, says: x < 5 USD}]\n"


def found(folder: Path, text: str, published: str = ", published: 2025-07-28") -> list[str]:
    """The contradictions in a text that was published on a day."""
    write(folder, {"wire.md": text})
    report = checked(folder, SOURCE.format(published) + CLAIM)
    return [one.message for one in report.findings if one.rule == "contradiction"]


@pytest.mark.parametrize(
    "text",
    [
        "The deal brought $1.8 billion (£9.4 million).",
        "The deal brought $1.8 billion (£2.4 billion).",
        "The shop took €50m ($43m) in a year.",
        "On Monday, 28 July, the deal brought $1.8 billion (£9.4 million).",
        "In 2004 the deal brought $1.8 billion (£9.4 million).",
    ],
)
def test_what_no_rate_makes_of_it(text: str, tmp_path: Path) -> None:
    """A slip of the scale or of the direction."""
    (message,) = found(tmp_path, text)
    assert "apart even after rounding" in message


@pytest.mark.parametrize(
    "text",
    [
        "The deal brought $1.8 billion (£1.4 billion).",
        "The deal brought $1.8 billion (about £1.3 billion).",
        "In 2007 the deal brought $1.8 billion (£0.9 billion).",
        "It was 2007. The deal brought $1.8 billion (£0.9 billion).",
        "In 1985 the deal brought $1.8 billion (430 billion yen).",
        "It was 1985. The deal brought $1.8 billion (430 billion yen).",
        "The deal brought 1.8 billion yen ($12 million) and €5m ($5.8m).",
        "A ticket is $1.8 (9.4 Galactic credits).",
    ],
)
def test_what_some_rate_makes_of_it(text: str, tmp_path: Path) -> None:
    """That of any day in five years, or of any before behind a date; of earlier years nothing is said."""
    assert found(tmp_path, text) == []


@pytest.mark.parametrize("published", ["", ", published: 1990", ", published: 1998-12-31"])
def test_without_a_known_day_nothing_is_said(published: str, tmp_path: Path) -> None:
    """Neither of a text without a date, nor of one before there are rates."""
    assert found(tmp_path, "The deal brought $1.8 billion (£9.4 million).", published) == []


def test_without_the_rates_nothing_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """They are an extra, which nobody asked for."""
    rates.spread.cache_clear()
    rates._converter.cache_clear()  # noqa: SLF001 - the rates that are read once
    monkeypatch.setitem(sys.modules, "currency_converter", None)
    assert found(tmp_path, "The deal brought $1.8 billion (£9.4 million).") == []


def test_the_range_is_told(tmp_path: Path) -> None:
    """Beside the sentence: which rates of which days."""
    write(tmp_path, {"wire.md": "The deal brought $1.8 billion (£9.4 million)."})
    report = checked(tmp_path, SOURCE.format(", published: 2025-07-28") + CLAIM)
    (definition,) = report.corpus.definitions
    assert definition.origin
    assert definition.origin.rate == "USD to GBP from 2020-07-24 to 2025-07-28"


def test_the_day_of_a_text_may_be_behind_the_last_rate() -> None:
    """What was known then counts."""
    told = spread("EUR", "USD", "2999", ever=True)
    assert told
    assert told[0].endswith(" USD/EUR")


@pytest.mark.parametrize(
    ("front", "is_known"),
    [
        ("---\ntitle: A deal\ndate: 2025-07-28T09:30:00Z\n---\n", True),
        ("---\r\npublished: '2025-07-28'\r\n---\r\n", True),
        ("---\ndate: 2025-02-30\n---\n", False),
        ("---\ndate: soon\n---\n", False),
        ("date: 2025-07-28\n\n", False),
        ("---\n\nA rule before a passage.\n\n", False),
    ],
)
def test_a_text_may_tell_its_own_day(front: str, is_known: bool, tmp_path: Path) -> None:
    """In its front matter, with nothing else written down."""
    write(tmp_path, {"a.md": f"{front}The deal brought $1.8 billion (£9.4 million)."})
    report = check(tmp_path / "a.md", settings=Settings(project=str(tmp_path)), bounds=False)
    assert ([one.rule for one in report.findings] == ["contradiction"]) is is_known
