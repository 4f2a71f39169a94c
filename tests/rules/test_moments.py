"""Figures of different moments that clash are told with the advice to index their quantity."""

from pathlib import Path

import pytest

import factcheck
from factcheck.render import FORMATS, render
from factcheck.render.style import Style

HEAD = """\
sources: {wire: {title: The wire}}
quantities: PARTS
claims:
"""
ADVICE = "these figures are as of different moments: where each is right for its own, index the "


def helps(tmp_path: Path, quantities: str, *claims: tuple[str, str]) -> list[tuple[str, ...]]:
    """Return the advice in each finding of claims.

    Each claim is given with its statement and its moment, if it has one.
    """
    lines = [HEAD.replace("PARTS", quantities)]
    for number, (says, moment) in enumerate(claims):
        dated = f", as_of: {moment}" if moment else ""
        lines.append(f"  - {{id: c{number}, source: wire, says: {says!r}{dated}}}\n")
    (tmp_path / "a.claims.yaml").write_text("".join(lines), encoding="utf-8")
    return [finding.helps for finding in factcheck.check(tmp_path).findings if finding.sets]


@pytest.mark.parametrize(
    ("moments", "indexed"),
    [
        (("2021-12-31", "2023-12-31"), "plant.staff[2021] and plant.staff[2023]"),
        (("2023-06-30", "2023-12-31"), "plant.staff[2023-06] and plant.staff[2023-12]"),
        (("2023-06-02", "2023-06-09"), "plant.staff[2023-06-02] and plant.staff[2023-06-09]"),
    ],
)
def test_a_quantity_of_two_moments(tmp_path: Path, moments: tuple[str, str], indexed: str) -> None:
    """The index is as much of the date as tells the moments apart."""
    says = [
        (f"plant.staff = {staff} people", moment)
        for staff, moment in zip((300, 480), moments, strict=True)
    ]
    assert helps(tmp_path, "{plant.staff: people}", *says) == [
        (f"{ADVICE}quantity by it: {indexed}",)
    ]


@pytest.mark.parametrize("moments", [("2023-12-31", "2023-12-31"), ("2023-12-31", ""), ("", "")])
def test_no_other_moment_is_known(tmp_path: Path, moments: tuple[str, str]) -> None:
    """Figures of one moment, or of an unknown one, get no such advice."""
    says = [
        (f"plant.staff = {staff} people", moment)
        for staff, moment in zip((300, 480), moments, strict=True)
    ]
    assert helps(tmp_path, "{plant.staff: people}", *says) == [()]


def test_an_index_that_is_there(tmp_path: Path) -> None:
    """An index of something else is kept, and one of a year is made longer."""
    for name, indexed in (
        ("sales[eu]", "sales[eu.2021] and sales[eu.2022]"),
        ("sales[2021]", "sales[2021-03] and sales[2021-09]"),
    ):
        moments = ("2021-03-31", "2022-03-31") if "eu" in name else ("2021-03-31", "2021-09-30")
        says = [
            (f"{name} = {value} million USD", moment)
            for value, moment in zip((7, 12), moments, strict=True)
        ]
        assert helps(tmp_path, f'{{"{name}": USD}}', *says) == [
            (f"{ADVICE}quantity by it: {indexed}",)
        ]


def test_an_index_of_another_year(tmp_path: Path) -> None:
    """A quantity that is of one year already, told at two moments, is no quantity of these."""
    says = [
        ("sales[2019] = 7 million USD", "2021-03-31"),
        ("sales[2019] = 12 million USD", "2022-03-31"),
    ]
    assert helps(tmp_path, '{"sales[2019]": USD}', *says) == [()]


def test_parts_of_another_moment(tmp_path: Path) -> None:
    """A sum of today and parts of last year clash without a quantity in common."""
    says = [
        ("whole = 90 USD", "2023-12-31"),
        ("part = 20 USD", "2022-12-31"),
        ("rest = 30 USD", ""),
        ("whole = part + rest", ""),
    ]
    told = helps(tmp_path, "{whole: USD, part: USD, rest: USD}", *says)
    assert told == [(f"{ADVICE}quantities by it: whole[2023] and part[2022]",)]


@pytest.mark.parametrize("form", [form for form in FORMATS if form != "concise"])
def test_every_format_tells_it(tmp_path: Path, form: str) -> None:
    """Wherever a finding has more than its sentence, the advice is in it."""
    says = [("sales = 7 million USD", "2021-12-31"), ("sales = 12 million USD", "2022-12-31")]
    assert helps(tmp_path, "{sales: USD}", *says)
    told = render(factcheck.check(tmp_path), form, Style(width=1000))
    assert "index the quantity by it" in told
