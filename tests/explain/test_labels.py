"""The arithmetic calls a quantity by its label where it has one."""

import pytest

from tests.diagnose.claims import written
from tests.explain.test_chain import only


@pytest.mark.parametrize(
    ("units", "labels", "says", "headline", "lines"),
    [
        (
            dict.fromkeys(("a", "b"), "USD"),
            {"a": "the part", "b": "the whole"},
            ("a = 40 USD", "b = 90 USD", "a = 30% * b"),
            "30% of 90 USD is 27 USD, not 40 USD: 11.9 USD apart even after rounding",
            (
                "     the whole         90 USD  89.5 to 90.5 USD",
                "  =  30% of the whole  27 USD  26.4 to 27.61 USD",
                "but  the part          40 USD  39.5 to 40.5 USD: 11.9 USD apart",
            ),
        ),
        (
            dict.fromkeys(("a", "b"), "USD"),
            {"b": "the whole"},
            ("a < b", "b < a"),
            "a would have to be less than the whole and more than the whole",
            ("     a < the whole  c0", "but  a > the whole  c1"),
        ),
        (
            {"a": "MW", "b": "USD/MW", "c": "USD"},
            {"a": "the power"},
            ("a = exactly 5 MW", "a = exactly 6 MW"),
            "the power is exactly 6 MW, not exactly 5 MW: 1 MW apart",
            (
                "     the power  exactly 6 MW  6 MW",
                "but  the power  exactly 5 MW  5 MW: 1 MW apart",
            ),
        ),
    ],
)
def test_labels_stand_for_names(
    units: dict[str, str],
    labels: dict[str, str],
    says: tuple[str, ...],
    headline: str,
    lines: tuple[str, ...],
) -> None:
    """A quantity without a label keeps its name."""
    corpus = written(units, {f"c{place}": one for place, one in enumerate(says)})
    quantities = {
        name: quantity._replace(label=labels.get(name))
        for name, quantity in corpus.quantities.items()
    }
    told = only(corpus._replace(quantities=quantities))
    assert told.headline == headline
    assert told.derivation == lines
    assert {one.what for axis in told.axes for one in axis.extents if one.what in labels} == set()


@pytest.mark.parametrize(
    ("says", "headline"),
    [
        ("a = 1 boats", "1 boat and 6 boats make 7 boats, not 9 boats: 2 boats apart"),
        (
            "a = exactly 1 boats",
            "exactly 1 boat and 6 boats make 7 boats, not 9 boats: 2 boats apart",
        ),
        ("a = 2 boats", "2 boats and 6 boats make 8 boats, not 9 boats: 1 boat apart"),
    ],
)
def test_one_thing_is_in_the_singular(says: str, headline: str) -> None:
    """Whatever the statement has."""
    units = dict.fromkeys(("a", "b", "c"), "boats")
    claims = {"a": says, "b": "b = 6 boats", "c": "c = 9 boats", "d": "c = a + b"}
    assert only(written(units, claims)).headline == headline
