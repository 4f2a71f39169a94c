"""One wrong figure of a text is one finding, whatever relations it makes wrong."""

import pytest

from factcheck import check_text
from tests.reading.test_tables import table


def told(text: str, language: str = "en") -> list[list[str]]:
    """Return the repairs of each contradiction in a text, as old and new words."""
    found = check_text(text, language=language).findings
    return [
        [f"{one.now} -> {one.then}" for one in finding.repairs]
        for finding in found
        if finding.rule == "contradiction"
    ]


SALES = ("Shop | 2023 | 2024 | Growth", "Quay | 410 | 451 | 10%", "Mill | 620 | 651 | 5%")
VOTES = (
    "Ward | Yes | No | Cast | Share of yes",
    "Elm | 180 | 120 | 300 | 60%",
    "Ash | 250 | 250 | 500 | 50%",
)
TRIPS = (
    "Line | 2022 | 2023 | Change 2023 | 2024 | Change 2024",
    "Red | 800 | 880 | 10.0% | 902 | 2.5%",
    "Blue | 500 | 550 | 10.0% | 561 | 2.0%",
    "Green | 640 | 672 | 5.0% | 735 | 9.4%",
)
LISTS = (
    "List | 2020 | 2024 | Change in points",
    "Oak | 41.0% | 42.5% | 1.5 pp",
    "Elm | 29.0% | 34.3% | 5.3 pp",
)
RIDES = (
    "Mode | Spring | Autumn | Sum",
    "Bus | 123 | 154 | 277",
    "Tram | 219 | 240 | 459",
    "Ship | 17 | 33 | 50",
    "Total | 359 | 427 | 786",
)


def rides(row: int, wrong: str) -> tuple[str, ...]:
    """Return a table of sums with another row."""
    return (*RIDES[:row], wrong, *RIDES[row + 1 :])


@pytest.mark.parametrize(
    ("rows", "repair"),
    [
        ((*SALES, "Dock | 300 | 372 | 9%", "Total | 1,330 | 1,429 | 7.4%"), "372 -> 327"),
        ((*VOTES, "Oak | 261 | 184 | 400 | 54%", "All | 646 | 554 | 1,200 | 54%"), "261 -> 216"),
        ((*TRIPS, "Pink | 400 | 604 | 15.0% | 483 | 5.0%"), "604 -> 460"),
        ((*LISTS, "Ash | 30.0% | 32.2% | -6.8 pp", "Sum | 100.0% | 100.0% |"), "32.2 % -> 23.2 %"),
        (rides(2, "Tram | 219 | 245 | 459"), "245 -> 240"),
        (rides(2, "Tram | 219 | 240 | 495"), "495 -> 459"),
        (rides(4, "Total | 359 | 427 | 768"), "768 -> 786"),
    ],
)
def test_one_wrong_cell_is_told_once(rows: tuple[str, ...], repair: str) -> None:
    """Whether it makes totals of rows and columns wrong, a change, a share, or two changes."""
    assert told(table(*rows)) == [[repair]]


@pytest.mark.parametrize(
    "rows",
    [
        # The total of 2024 wants 327, its growth wants 339.
        (*SALES, "Dock | 300 | 372 | 13%", "Total | 1,330 | 1,429 | 7.4%"),
        # The two wrong changes have no cell in common.
        (*TRIPS, "Pink | 400 | 460 | 51.0% | 483 | 5.0%", "Grey | 300 | 420 | 40.0% | 441 | 0.5%"),
    ],
)
def test_two_wrong_cells_are_two(rows: tuple[str, ...]) -> None:
    """What no single cell explains is told apart."""
    assert len(told(table(*rows))) == 2


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The staff grew by 25 percent, from 240 to 330 people, of whom 150 (50 percent) drive."),
        ("de", "Die Zahl der Läden stieg um 25 Prozent von 240 auf 330, davon 150 (50 Prozent) in Ulm."),
    ],
)  # fmt: skip
def test_one_wrong_figure_of_a_sentence_is_told_once(language: str, text: str) -> None:
    """Where a change and a share print it, and both say what it should be."""
    assert told(text, language) == [["330 -> 300"]]


@pytest.mark.parametrize(
    ("rest", "offered"),
    [
        (".", True),
        (", of whom 150 (50 percent) drive.", False),
        (", of whom 165 (50 percent) drive.", True),
    ],
)
def test_a_figure_that_a_share_bears_out_is_not_accused(rest: str, *, offered: bool) -> None:
    """What is right beside a wrong relation says which of its figures are right."""
    (repairs,) = told(f"The staff grew by 25 percent, from 264 to 300 people{rest}")[:1]
    assert ("300 -> 330" in repairs) is offered
    assert "264 -> 240" in repairs or rest.startswith(", of whom 165")


def test_long_sums_that_are_right_stay_apart() -> None:
    """A wrong cell is not tied to all rows that its column crosses, or a table would be one."""
    seasons = table(
        "Mode | Spring | Summer | Autumn | Winter | Sum",
        "Bus | 123 | 154 | 131 | 98 | 506",
        "Tram | 219 | 240 | 225 | 187 | 898",
        "Ship | 17 | 33 | 26 | 4 | 80",
        "Rail | 340 | 361 | 355 | 308 | 1,364",
        "Total | 699 | 788 | 764 | 597 | 2,848",
    )
    findings = check_text(seasons, language="en").findings
    (found,) = [one for one in findings if one.rule == "contradiction"]
    assert [one.then for one in found.repairs] == ["252"]
    assert len(found.claims) == 2
