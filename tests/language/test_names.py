"""Tests of factcheck.language.names: names of every script, and those that nobody declared."""

import pytest

from factcheck.model.problem import Kind
from tests.language.reading import theory, told


@pytest.mark.parametrize(
    ("says", "values"),
    [
        ("pover = 5 MW", ("pover", "power", "")),
        ("Power = 5 MW", ("Power", "power", "")),
        ("unheard_of = 5 MW", ("unheard_of", "", "")),
        (
            "p\N{CYRILLIC SMALL LETTER O}wer = 5 MW",
            ("p\N{CYRILLIC SMALL LETTER O}wer", "power", "look-alike"),
        ),
        ("MWh = 5 MWh", ("MWh", "", "unit")),
        ("中文.名字 = 5", ("中文.名字", "", "")),
        ("revenue[2025] = 5", ("revenue[2025]", "", "")),
    ],
)
def test_an_unknown_name_is_told_with_the_nearest(says: str, values: tuple[str, ...]) -> None:
    """The error names the known quantity that is like it, and says when the word is a unit or only looks right."""
    assert told(says) == (Kind.UNKNOWN_QUANTITY, values[0], values)


def test_all_unknown_names_of_a_statement_are_told() -> None:
    """Each at its place, the same one at each of its places."""
    found = theory("aa = bb * x + aa").problems
    assert [(one.kind, one.span.column, one.values[0]) for one in found] == [
        (Kind.UNKNOWN_QUANTITY, 1, "aa"),
        (Kind.UNKNOWN_QUANTITY, 6, "bb"),
        (Kind.UNKNOWN_QUANTITY, 15, "aa"),
    ]


@pytest.mark.parametrize(
    "name",
    [
        "größe",
        "größte_anlage.leistung",
        "выручка",
        "売上.合計",
        "إيراد",
        "किंमत",
        "ราคา",
        "revenue[2025]",
        "a[2025-Q1.b]",
        "_x",
        "x1",
    ],
)
def test_names_of_every_script_are_read(name: str) -> None:
    """Letters, digits and combining marks of any script make a name, however they are encoded."""
    found = theory(f"{name} = 5 USD", units={name: "USD"})
    assert found.problems == ()
    assert list(found.symbols) == [name]


def test_a_name_is_the_same_however_it_is_encoded() -> None:
    """A statement may write an accent in two characters where the declaration has one."""
    found = theory("gro\N{COMBINING DIAERESIS}ße = 5 USD", units={"größe": "USD"})
    assert found.problems == ()
    assert found.assertions[0].alternatives[0].comparisons[0].left.quantity == "größe"  # type: ignore[union-attr]
