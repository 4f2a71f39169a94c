"""Contradictions that no quantity settles by itself are told fact by fact."""

from collections.abc import Mapping

import pytest

from factcheck.model.claim import Reading
from factcheck.model.corpus import Corpus
from factcheck.model.explanation import Explanation
from factcheck.prose import columns
from tests.diagnose.claims import analyzed, text, written

USD = dict.fromkeys("abc", "USD")
PEOPLE = {"n": "people", "m": "people"}


def explained(units: Mapping[str, str], *says: str) -> Explanation:
    """The explanation of the only knot; people come in whole numbers."""
    corpus = written(units, {f"c{place}": one for place, one in enumerate(says)})
    quantities = {
        name: quantity._replace(integer=quantity.unit.value == "people")
        for name, quantity in corpus.quantities.items()
    }
    return only(corpus._replace(quantities=quantities))


def only(corpus: Corpus) -> Explanation:
    """The explanation of the only knot of claims."""
    analysis = analyzed(corpus)
    (knot,) = analysis.knots
    return analysis.explanations[knot.leading]


@pytest.mark.parametrize(
    ("units", "says", "headline", "lines"),
    [
        (
            USD,
            ("a < b", "b < c", "c < a"),
            "a would have to be less than c and more than c",
            ("     a < b  c0", "     b < c  c1", " so  a < c", "but  a > c  c2"),
        ),
        (
            USD,
            ("a = b + 5 USD", "b = a + 5 USD"),
            "b would have to be at most a − 4.5 USD and at least a + 4.5 USD",
            ("     b ≤ a − 4.5 USD  c0", "but  b ≥ a + 4.5 USD  c1"),
        ),
        (
            {"a": "MW", "b": "GW", "c": "GW"},
            ("a = 2 * b + c", "c = 4 GW + a"),
            "b would have to be at most -1.75 GW and at least 0 GW",
            (
                "     c = a − 2 × b     c0",
                "     a ≤ c − 3,500 MW  c1",
                " so  b ≤ -1.75 GW",
                "but  b ≥ 0 GW          cannot be negative",
            ),
        ),
        (
            {"a": "date", "b": "date"},
            ("b = a + exactly 2 year", "a > b"),
            "a would have to be exactly b − 730.5 days and after b",
            ("     a = b − 730.5 days  c0", "but  a > b               c1"),
        ),
        (
            {"a": "USD", "n": "people"},
            ("a = 20 to 30 USD/people * n", "a < exactly 15 USD/people * n"),
            "a would have to be less than 0 USD and at least 0 USD",
            (
                "     a ≥ 19.5 USD/people × n  c0",
                "     a < 15 USD/people × n    c1",
                " so  a < 0 USD",
                "but  a ≥ 0 USD                cannot be negative",
            ),
        ),
    ],
)
def test_chains(
    units: dict[str, str], says: tuple[str, ...], headline: str, lines: tuple[str, ...]
) -> None:
    """Facts are in the units of their quantities, each beside its statement.

    What follows from two facts is below them.
    """
    found = explained(units, *says)
    assert found.certified
    assert found.headline == headline
    assert found.derivation == lines


def test_whole_numbers() -> None:
    """Each side of a split is told."""
    found = explained(PEOPLE, "n + m = exactly 1 people", "n = m")
    assert found.certified
    assert (
        found.headline == "in whole numbers m can be neither at most 0 people nor at least 1 person"
    )
    assert found.derivation[:5] == (
        " if  m ≤ 0 people      a whole number",
        "     m = 1 person − n  c0",
        "     n = m             c1",
        " so  m = 0.5 people",
        "but  m ≤ 0 people      supposed",
    )
    assert found.derivation[5] == " if  m ≥ 1 person      a whole number"


def test_either_way() -> None:
    """A claim that can be read in two ways is told in both."""
    corpus = written(USD, {"whole": "a = 40 USD", "part": "b = 20.0 USD", "share": "b = 75% * a"})
    *others, last = corpus.claims
    readings = (Reading("of-a", last.says), Reading("of-b", (text("b = 10% * a"),)))
    found = only(corpus._replace(claims=(*others, last._replace(says=(), readings=readings))))
    assert found.certified
    assert found.headline == (
        'either way: if "of-a" is meant, 75% of 40 USD is 30 USD, not 20.0 USD: 9.378 USD apart even after rounding; '
        'if "of-b" is meant, 10% of 40 USD is 4 USD, not 20.0 USD: 15.7 USD apart even after rounding'
    )
    assert found.derivation[0] == 'if "of-a" is meant'


def test_columns_of_wide_characters() -> None:
    """Columns are aligned also where characters are wide or marks are combined with them."""
    found = explained(
        {"注文": "USD", "残り": "USD", "x": "USD"},
        "注文 = 10 USD",
        "残り = 20 USD",
        "x = 50 USD",
        "x = 注文 + 残り",
    )
    values = ("10 USD", "20 USD", "30 USD", "50 USD")
    before = [
        columns(line[: line.index(value)])
        for line, value in zip(found.derivation, values, strict=True)
    ]
    assert len(set(before)) == 1


def test_units_that_cancel_are_not_told() -> None:
    """A number of people by people per home is a number of homes."""
    units = {"n": "people", "rate": "people/homes", "other": "people/homes"}
    found = explained(units, "n = 3 homes * rate", "rate = other", "n < 2 homes * other")
    assert any("homes × rate" in row for row in found.derivation)
    assert not any("people/people" in row for row in found.derivation)
