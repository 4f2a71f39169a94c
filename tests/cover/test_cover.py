"""Literals against the figures of their quotes, and figures of texts against claims."""

from decimal import Decimal
from fractions import Fraction
from hashlib import sha256
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.anchor import anchor
from factcheck.cover import cover, tongue
from factcheck.language import ABOUT, understand
from factcheck.load import read, read_texts
from factcheck.load.document import read_document
from factcheck.model.anchor import Evidence
from factcheck.model.coverage import Coverage, Mismatch, State
from factcheck.model.figure import FigureKind


def of_quote(quote: str, says: str, unit: str, language: str = "en") -> list[Mismatch]:
    """What keeps a statement about ``q`` from saying what its quote says."""
    corpus = read_document(
        "case.claims.yaml",
        f"sources: {{wire: {{language: {language}}}}}\nquantities: {{q: {{unit: '{unit}', signed: true}}}}\n"
        f"claims:\n  - id: one\n    quote: '{quote}'\n    says: '{says}'\n",
    )
    theory = understand(corpus)
    assert not corpus.problems + theory.problems
    return [one.mismatch for one in cover(corpus, theory, Evidence(), ABOUT).unquoted]


@given(
    number=st.integers(1, 9999),
    places=st.integers(0, 3),
    scale=st.sampled_from(["", " million", " billion"]),
    hedge=st.sampled_from(["", "about ", "up to ", "more than ", "nearly ", "at least "]),
)
def test_a_statement_that_repeats_its_quote_is_quoted(number: int, places: int, scale: str, hedge: str) -> None:
    """Whatever the number, its scale and its hedge; and another number is not."""
    written = f"{Decimal(number).scaleb(-places):f}"
    quote = f"{hedge}{written}{scale} USD"
    assert of_quote(quote, f"q = {quote}", "USD") == []
    other = f"{Decimal(number + 1).scaleb(-places):f}"
    assert of_quote(quote, f"q = {hedge}{other}{scale} USD", "USD") == [Mismatch.ABSENT]


@pytest.mark.parametrize(
    ("quote", "says", "unit", "language", "found"),
    [
        ("stieg von 15 auf 25 Prozent", "q = 15%", "%", "de", []),
        ("rund die Hälfte", "q = about 50%", "%", "de", []),
        ("halbiert", "q = 0.5", "1", "de", []),
        ("zwei Drittel", "q = 67%", "%", "de", []),
        ("zwei Drittel", "q = 68%", "%", "de", [Mismatch.ABSENT]),
        ("a dozen crates", "q = 12 crates", "crates", "en", []),
        ("1.2 million crates", "q = 1_200_000 crates", "crates", "en", [Mismatch.PRECISION]),
        ("50 basis points", "q = 0.50 pp", "pp", "en", []),
        ("exactly 7 MW", "q = 7 MW", "MW", "en", [Mismatch.HEDGE]),
        ("7 MW", "q != 7 MW", "MW", "en", []),
        ("about 7 MW", "q > 7 MW", "MW", "en", [Mismatch.HEDGE]),
        ("about 7 MW", "q > 3 * 7 MW", "MW", "en", []),
        ("It opens in May", "q = @2025-04", "date", "en", [Mismatch.DATE]),
        ("May it open", "q = @2025-04", "date", "en", []),
        ("Mar and Jan open it", "q = @2025-04", "date", "en", []),
        ("Ende September", "q = @2025-09-30", "date", "de", []),
        ("20 °C warmer", "q = 20 kelvin", "kelvin", "en", []),
        ("470 pence", "q = 4.70 GBP", "GBP", "en", []),
        ("between 3 and 5 MW", "q = up to 5 MW", "MW", "en", []),
        ("between 3 and 5 MW", "q = up to 3 MW", "MW", "en", [Mismatch.ABSENT]),
    ],
)
def test_what_a_quote_says(quote: str, says: str, unit: str, language: str, found: list[Mismatch]) -> None:
    """Values agree exactly, in whatever words; hedges and rounding count."""
    assert of_quote(quote, says, unit, language) == found


def covered(folder: Path, article: str, claims: str) -> Coverage:
    """The coverage of a text by claims about ``wire``."""
    (folder / "wire.txt").write_text(article, encoding="utf-8")
    (folder / "wire.claims.yaml").write_text(claims, encoding="utf-8")
    corpus = read([folder])
    evidence = anchor(corpus, read_texts(corpus.sources.values(), ()))
    return cover(corpus, understand(corpus), evidence, ABOUT)


CLAIMS = """\
sources:
  wire: {file: wire.txt, set_aside: [{quote: "founded 40 years ago", reason: background}, {quote: "[1]", reason: note}]}
  gone: {file: gone.txt}
quantities: {power: MW, cost: USD}
claims:
  - {id: power, source: wire, quote: "The plant of 500 MW", says: power = 500 MW}
  - {id: again, source: wire, quote: "plant of 500 MW, founded", says: power < 500 MW}
  - {id: cost, source: wire, quote: "cost $3 billion and 200 jobs", says: cost = 3 billion USD}
"""
ARTICLE = "The plant of 500 MW, founded 40 years ago, cost $3 billion and 200 jobs. It opens in 2027 [1]."


def test_every_figure_has_its_state(tmp_path: Path) -> None:
    """Claimed by all claims that quote and say it, set aside with its reason, unclaimed with those that only quote it, or not counted."""
    found = covered(tmp_path, ARTICLE, CLAIMS)
    (wire,) = found.sources
    assert [(one.figure.surface, one.state, one.claims, one.reason) for one in wire.figures] == [
        ("500 MW", State.CLAIMED, ("power", "again"), ""),
        ("40 years", State.SET_ASIDE, (), "background"),
        ("$3 billion", State.CLAIMED, ("cost",), ""),
        ("200", State.UNCLAIMED, ("cost",), ""),
        ("2027", State.NOT_COUNTED, (), ""),
        ("1", State.SET_ASIDE, (), "note"),
    ]
    assert (wire.quantities, wire.percent, wire.language) == (4, Fraction(75), "en")
    assert [wire.count(state) for state in State] == [2, 1, 1, 0]
    assert found.unavailable == ("gone",)


def test_a_text_without_quantities_is_covered(tmp_path: Path) -> None:
    """There is nothing to claim, so nothing is missing."""
    (wire,) = covered(tmp_path, "It opens in 2027.", "sources: {wire: {file: wire.txt}}\n").sources
    assert wire.percent == 100
    assert wire.figures[0].figure.kind is FigureKind.YEAR


def test_offsets_are_those_of_the_file(tmp_path: Path) -> None:
    """A figure is where the file has it, markup and all."""
    (tmp_path / "wire.md").write_text("# A *plant*\n\nIt has **500** MW.\n", encoding="utf-8")
    (tmp_path / "wire.claims.yaml").write_text("sources: {wire: {file: wire.md}}\n", encoding="utf-8")
    corpus = read([tmp_path])
    evidence = anchor(corpus, read_texts(corpus.sources.values(), ()))
    (tracked,) = cover(corpus, understand(corpus), evidence, ABOUT).sources[0].figures
    assert (tracked.figure.start, tracked.figure.surface) == (22, "500 MW")
    assert (tracked.span.line, tracked.span.column) == (3, 10)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The plant is in the north.", "en"),
        ("Das Werk steht im Norden und ist neu.", "de"),
        ("L'usine est dans le nord.", ""),
        ("", ""),
        ("was in", ""),
    ],
)
def test_common_words_tell_the_language(text: str, language: str) -> None:
    """Where none of them, or as many of another language are there, nothing is guessed."""
    assert tongue.guess([text]) == language


def test_only_the_beginning_of_a_text_is_looked_at() -> None:
    """A long text costs no more than a short one, and its digest is nobody's language."""
    assert tongue.guess([" ".join(["the"] * 3000), *["und"] * 9000]) == "en"
    assert tongue.guess([sha256(b"").hexdigest()]) == ""


def test_a_language_is_known_by_its_code() -> None:
    """With its region, in any case; others are not."""
    assert [tongue.known(code) for code in ("de-AT", "EN_us", "fr", "")] == ["de", "en", "", ""]
