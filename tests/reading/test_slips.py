"""The slips behind what a text states, in words that the text's readers know."""

from pathlib import Path

import pytest

from factcheck import check
from factcheck.model.finding import Finding
from factcheck.render.changes import fitting_remark, hints, shift_text
from factcheck.render.signs import as_text_prints


def found(tmp_path: Path, text: str) -> Finding:
    """The only contradiction of a text."""
    (tmp_path / "note.md").write_text(text, encoding="utf-8")
    (finding,) = (one for one in check(tmp_path).findings if one.sets)
    return as_text_prints(finding)


@pytest.mark.parametrize(
    ("text", "repairs"),
    [
        ("The new path is 20 miles (20 km) long.", ["32 km", "12 miles"]),
        ("The bell weighs 700 pounds (700 kg).", ["318 kg", "1,500 pounds"]),
    ],
)
def test_what_is_converted_goes_first(tmp_path: Path, text: str, repairs: list[str]) -> None:
    """The figure in brackets is repaired in its own unit: nobody says the same twice."""
    finding = found(tmp_path, text)
    assert [repair.told for repair in finding.repairs] == repairs
    assert not finding.diagnoses


def test_a_figure_of_another_column_is_told_in_the_words_of_the_table(tmp_path: Path) -> None:
    """No id and no name of ours is in the hint."""
    finding = found(
        tmp_path,
        """
| Ward  | 2023 | 2024 | Together |
|-------|-----:|-----:|---------:|
| North |  412 |  437 |      849 |
| South |  586 |  586 |    1,205 |
| Total |  998 | 1,056 |   2,054 |
""",
    )
    (hint,) = finding.diagnoses
    assert hint.message == "586 is the figure for “2023”, and not that for “2024”"


@pytest.mark.parametrize(
    ("text", "shift", "fits", "hint"),
    [
        (
            "Visitors rose by 25 percent from 1,160 to 1,540.",
            "90 less, −5.8%",
            "1,438 to 1,462 fits",
            "perhaps “1,540” was written for “1,450” (swapped-digits in “1,540”)",
        ),
        (
            "Die Zahl stieg um 25 Prozent von 1.160 auf 1.540 Gäste.",
            "90 less, −5,8%",
            "1.438 to 1.462 fits",
            "perhaps “1.540” was written for “1.450” (swapped-digits in “1.540”)",
        ),
        (
            "Sales rose by 25 percent from $1.16 million to $1.54 million.",
            "90,000 USD less, −5.8%",
            "1.438 to 1.462 million USD fits",
            "perhaps “$1.54 million” was written for “$1.45 million”",
        ),
    ],
)
def test_figures_are_told_as_the_text_prints_them(
    tmp_path: Path, text: str, shift: str, fits: str, hint: str
) -> None:
    """A number in digits in full, though it is read as rounded; a scaled one in its scale."""
    finding = found(tmp_path, text)
    (repair,) = [one for one in finding.repairs if "4" in one.told and "%" not in one.unit]
    assert shift_text(finding, repair) == shift
    assert fitting_remark(repair) == fits
    assert any(told.startswith(hint) for told in hints(finding))


@pytest.mark.parametrize(
    ("text", "likeliest", "slips"),
    [
        ("Sales rose 12 percent from 60 million euros to 70 million euros.", "17 percent", []),
        ("Sales rose 13 percent from 60 million euros to 70 million euros.", "17 percent", []),
        (
            "Sales rose 14 percent from 60 million euros to 70 million euros.",
            "17 percent",
            ["reversed-base"],
        ),
    ],
)
def test_the_percentage_of_two_amounts_is_the_likeliest(
    tmp_path: Path, text: str, likeliest: str, slips: list[str]
) -> None:
    """It was worked out of them; of the other one only where their printed figures give it."""
    finding = found(tmp_path, text)
    assert finding.repairs[0].told == likeliest
    assert [one.kind for one in finding.diagnoses] == slips


def test_what_is_counted_is_repaired_by_a_whole_number(tmp_path: Path) -> None:
    """Where one fits; the fix is told with how far it is."""
    finding = found(tmp_path, "Of 552 tests 983 passed (28%).")
    (repair,) = [one for one in finding.repairs if one.now == "983"]
    assert repair.told == "155"
    assert shift_text(finding, repair).startswith("828 less")


@pytest.mark.parametrize(
    ("text", "message", "told", "shift", "fits"),
    [
        (
            "Die Zahl der Hasen stieg um 12 Prozent auf 2.720,5 von 2.300,5.",
            "2.300,5 plus 12 Prozent of that is 2.577, not 2.720,5",
            "2.429,0",
            "128,5 more, +5,6%",
            "2.419 to 2.439 fits",
        ),
        (
            "Le budget est passé de 12,5 à 14,0 millions d'euros, soit une hausse de 20 %.",
            "12,5 plus 20 % of that is 15 million EUR, not 14,0 millions d'euros",
            "11,7",
            "800\u202f000 EUR less, −6,4%",
            "11,58 to 11,75 million EUR fits",
        ),
        (
            "The number of hares rose by 12 percent to 2,720.5 from 2,300.5.",
            "2,300.5 plus 12 percent of that is 2,577, not 2,720.5",
            "2,429.0",
            "128.5 more, +5.6%",
            "2,419 to 2,439 fits",
        ),
    ],
)
def test_numbers_of_one_sentence_are_of_one_style(
    tmp_path: Path, text: str, message: str, told: str, shift: str, fits: str
) -> None:
    """A message has the signs of its text within numbers, as what is to be changed has."""
    finding = found(tmp_path, text)
    assert finding.message.startswith(message)
    (repair,) = [one for one in finding.repairs if one.told == told]
    assert (shift_text(finding, repair), fitting_remark(repair)) == (shift, fits)
