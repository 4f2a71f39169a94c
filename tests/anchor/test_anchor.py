"""The quotes of a whole corpus."""

from pathlib import Path

import pytest

import factcheck
from factcheck.anchor import anchor, page
from factcheck.anchor.fold import fold
from factcheck.load.texts import article
from factcheck.model.anchor import Ambiguous, Anchor, Evidence, Missing
from factcheck.model.article import Article, Trouble, Unavailable
from factcheck.model.claim import Claim
from factcheck.model.corpus import Corpus
from factcheck.model.lines import Lines
from factcheck.model.quote import Quote
from factcheck.model.rendition import Rendition
from factcheck.model.source import SetAside, Source
from factcheck.model.span import Span, Text
from tests.anchor.retyping import quoted

HERE = Span("a.claims.yaml", 1, 1, 1, 2)
WIRE = article("wire.txt", "one two one")
GONE = Unavailable(Trouble.ABSENT)


def claim(name: str, source: str | None, quote: Quote | None) -> Claim:
    """A claim."""
    return Claim(name, HERE, Text(source, HERE) if source else None, quote)


def test_every_quote_of_a_text_at_hand_has_its_outcome() -> None:
    """Claims without a quote, without a source, or of a text that is not at hand have none."""
    corpus = Corpus(
        sources={
            "wire": Source(
                "wire", HERE, set_aside=(SetAside(quoted("one"), "x"), SetAside(quoted("six"), "x"))
            ),
            "same": Source("same", HERE),
            "gone": Source("gone", HERE, set_aside=(SetAside(quoted("one"), "x"),)),
            "none": Source("none", HERE),
        },
        claims=(
            claim("a", "wire", quoted("two")),
            claim("b", "same", quoted("one")),
            claim("c", "wire", None),
            claim("d", None, quoted("one")),
            claim("e", "gone", quoted("one")),
            claim("f", "none", quoted("one")),
        ),
    )
    articles: dict[str, Article | Unavailable] = {"wire": WIRE, "same": WIRE, "gone": GONE}
    evidence = anchor(corpus, articles)
    places = Ambiguous((Anchor(0, 3), Anchor(8, 11)))
    assert evidence == Evidence(
        articles, {"a": Anchor(4, 7), "b": places}, {"wire": (places, Missing()), "same": ()}
    )
    assert evidence.lines == {"wire.txt": Lines("one two one")}


def test_the_place_of_a_quote_that_is_not_where_it_should_be(tmp_path: Path) -> None:
    """A finding shows the words where they stand, in the file and not in what a reader sees of it."""
    (tmp_path / "wire.md").write_text("# News\n\nIt **cost** 5 MW, then 5 MW.\n", encoding="utf-8")
    (tmp_path / "wire.claims.yaml").write_text(
        "sources: {wire: {file: wire.md}}\nquantities: {power: MW}\nclaims:\n"
        '  - {id: one, quote: {exact: 5 MW, prefix: "then just "}, says: power = 5 MW}\n',
        encoding="utf-8",
    )
    report = factcheck.check(tmp_path, settings=factcheck.Settings(select=("quote-missing",)))
    (finding,) = report.findings
    (place,) = finding.places
    assert (finding.rule, place.label) == ("quote-missing", "here")
    assert (place.span.line, place.span.column, place.span.end_column) == (3, 13, 17)


def test_a_text_is_made_ready_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """However many sources share it; without texts or quotes nothing is done at all."""
    folded = []

    def count(text: str) -> Rendition:
        folded.append(text)
        return fold(text)

    monkeypatch.setattr(page, "fold", count)
    sources = {name: Source(name, HERE) for name in "abc"}
    claims = tuple(claim(name, name, quoted("two")) for name in "abc")
    assert anchor(Corpus(sources=sources), {}) == Evidence()
    anchor(Corpus(sources=sources), dict.fromkeys("abc", WIRE))
    assert folded == []
    anchor(Corpus(sources=sources, claims=claims), dict.fromkeys("abc", WIRE))
    assert folded == ["one two one"]
