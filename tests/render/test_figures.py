"""The figures of a text as JSON and as a table."""

import json

from factcheck.model.lines import Lines
from factcheck.recognise import figures
from factcheck.render.figures import render
from factcheck.render.json import render_figures
from factcheck.render.style import Style

TEXT = (
    "Fast 589 Milliarden Dollar,\n150 bis 200 Megawatt am 28. Juli 2025\nund ein Drittel von GPT-5."
)


def test_json_has_one_figure_a_line() -> None:
    """Values are exact strings in the printed unit with its scale applied.

    A range has its ends instead.
    """
    told = render_figures(figures(TEXT, "de"))
    assert json.loads(told) == [
        {"start": 5, "end": 26, "surface": "589 Milliarden Dollar", "kind": "money", "value": "589000000000", "unit": "USD", "hedge": "nearly"},
        {"start": 28, "end": 48, "surface": "150 bis 200 Megawatt", "kind": "amount", "low": "150", "high": "200", "unit": "megawatt", "hedge": None},
        {"start": 52, "end": 65, "surface": "28. Juli 2025", "kind": "date", "value": "2025-07-28", "unit": None, "hedge": None},
        {"start": 70, "end": 81, "surface": "ein Drittel", "kind": "fraction", "value": "1/3", "unit": None, "hedge": None},
        {"start": 86, "end": 91, "surface": "GPT-5", "kind": "name", "value": None, "unit": None, "hedge": None},
    ]  # fmt: skip
    assert told.count("\n") == 7


def test_no_figures_are_an_empty_array() -> None:
    """A text without figures has an empty array, and an empty table."""
    assert render_figures(()) == "[]\n"
    assert render(Lines(""), (), Style()) == ""


def test_the_table_tells_line_words_kind_and_meaning() -> None:
    """One line a figure, in columns."""
    assert render(Lines(TEXT), figures(TEXT, "de"), Style()) == (
        "1  589 Milliarden Dollar  money     nearly 589,000,000,000 USD\n"
        "2  150 bis 200 Megawatt   amount    150 to 200 megawatt\n"
        "2  28. Juli 2025          date      2025-07-28\n"
        "3  ein Drittel            fraction  1/3\n"
        "3  GPT-5                  name\n"
    )
