"""How the difference between two statements is measured and told."""

import pytest

from factcheck.diagnose.wording import differing, distance
from factcheck.language import restating
from factcheck.model.expression import Comparison
from tests.diagnose.claims import analyzed, written

UNITS = {"whole.order": "USD", "part": "USD"}


def comparisons(*says: str) -> list[Comparison]:
    """Statements as meant."""
    theory = analyzed(written(UNITS, {f"c{place}": one for place, one in enumerate(says)})).theory
    return [assertion.alternatives[0].comparisons[0] for assertion in theory.assertions]


@pytest.mark.parametrize(
    ("one", "other", "changes"),
    [
        ("part = 7 million USD", "part = 7 billion USD", 1),
        ("part = 7 USD", "part =  7  USD", 0),
        ("part = 589 USD", "part = 598 USD", 1),
        ("part = 5.7 USD", "part = 7.5 USD", 1),
        ("part = 7 USD", "part = 7000 USD", 3),
        ("part = 7 USD", "part = about 7 USD", 5),
        ("part = 3 times whole.order", "whole.order = 3 times part", 1),
        ("part = 3 times whole.order", "part = 3 times part", 1),
        ("part = whole.order + 2 USD", "part = whole.order - 20 USD", 2),
    ],
)
def test_distance(one: str, other: str, changes: int) -> None:
    """Characters changed, added or taken away count.

    Two exchanged are one change, and a quantity is one character.
    """
    before, after = comparisons(one, other)
    assert distance(before, after) == distance(after, before) == changes


@pytest.mark.parametrize(
    ("one", "other", "was", "meant", "added"),
    [
        ("x = 7 million USD", "x = 7 billion USD", "million", "billion", "billion"),
        ("x = 7 USD", "x = 7 million USD", "7", "7 million", "million"),
        ("x = 7 million USD", "x = 7 USD", "7 million", "7", ""),
        ("x = 7 USD", "x = about 7 USD", "7", "about 7", "about"),
        ("x = y * (1 + 20%)", "x = y * (1 + 2%)", "20%", "2%", "2%"),
        ("x = y / (20% * z)", "x = y / (about 20% * z)", "20%", "about 20%", "about"),
        ("x = y * (1+20%)", "x = y * (1-20%)", "a rise", "a fall", "a fall"),
        ("x = y - 4 pp", "x = y + 4 pp", "less", "more", "more"),
        ("x = y + -4 pp", "x = y + 4 pp", "-4", "4", "4"),
        ("x = 150 to 200 MW", "x = 15 to 20 MW", "150 to 200", "15 to 20", "15 to 20"),
    ],
)
def test_differing_words(one: str, other: str, was: str, meant: str, added: str) -> None:
    """The words that differ have a neighbour where one statement has none.

    The neighbour is a figure before them rather than what stands behind.
    """
    assert differing(one, other) == {"was": was, "meant": meant, "added": added}


def test_what_makes_no_sense_is_not_read() -> None:
    """A changed statement is read as if it stood in the file.

    One that would be a problem there does not count.
    """
    corpus = written(UNITS, {"c": "part = 7 USD"})
    theory = analyzed(corpus).theory
    restate = restating(theory, corpus)
    (assertion,) = theory.assertions
    changed = restate(assertion, "part = about 8 USD")
    assert changed is not None
    assert (changed.id, changed.claim) == (assertion.id, assertion.claim)
    (comparison,) = changed.alternatives[0].comparisons
    assert [comparison] == [
        one._replace(text=comparison.text) for one in comparisons("part = about 8 USD")
    ]
    for bad in ("part = 8 MW", "part = 8", "parts = 8 USD", "part = nearly -8 USD", "part ="):
        assert restate(assertion, bad) is None
