"""Totals of tables, and columns that are calculated from others."""

from random import Random

import pytest

from factcheck import check_text
from tests.reading.stated import relations_of, stated


def statements(text: str, language: str = "en", form: str = "md") -> list[str]:
    """Return what a text states, each with the literals of its terms instead of their names.

    A count is marked as exact.
    """
    told = []
    for relation in relations_of(text, language, form):
        literals = {
            term.role: f"exactly {term.literal}" if term.counted else term.literal
            for term in relation.terms
        }
        told += [
            " ".join(literals.get(word, word) for word in one.text.split()) for one in relation.says
        ]
    return told


def table(*rows: str) -> str:
    """Return a table of Markdown from its rows, whose cells are separated by strokes."""
    head, *body = rows
    rule = "|".join("---" for _ in head.split("|"))
    return "\n".join(f"| {row} |" for row in (head, rule, *body))


FRUIT = ("Fruit | Spring | Summer | Sum", "Apples | 310 | 420 | 730", "Pears | 95 | 201 | 296")


def test_totals_of_rows_and_columns() -> None:
    """Each column and each row has its sum, in the order of the table."""
    assert statements(table(*FRUIT, "Total | 405 | 621 | 1,026")) == [
        "exactly 730 = exactly 310 + exactly 420",
        "exactly 296 = exactly 95 + exactly 201",
        "exactly 405 = exactly 310 + exactly 95",
        "exactly 621 = exactly 420 + exactly 201",
        "exactly 1026 = exactly 730 + exactly 296",
        "exactly 1026 = exactly 405 + exactly 621",
    ]


def test_names_come_from_headers_and_rows() -> None:
    """The roles of a total of a column are the names of its rows."""
    told = stated(table(*FRUIT, "Total | 405 | 621 | 1,026"), form="md")
    assert told[2] == [
        "apples = 310",
        "pears = 95",
        "total = 405",
        "total = apples + pears",
    ]


@pytest.mark.parametrize(
    ("rows", "wrong"),
    [
        # Another column proves the span.
        (
            ("Town | Men | Women", "Ahlen | 41 | 52", "Bruck | 20 | 30", "Total | 61 | 83"),
            "exactly 83 = exactly 52 + exactly 30",
        ),
        # One digit of the total is another, far from the sum, where two columns prove it.
        (
            (
                "Town | Men | Women | Children",
                "Ahlen | 41 | 52 | 11",
                "Bruck | 20 | 30 | 12",
                "Total | 61 | 82 | 83",
            ),
            "exactly 83 = exactly 11 + exactly 12",
        ),
        # Only its name says that it is a total: all rows are its parts.
        (
            (
                "Item | Cost",
                "Rent | 1,250.00",
                "Power | 310.40",
                "Staff | 2,118.10",
                "Total | 3,768.50",
            ),
            "3768.50 = 1250.00 + 310.40 + 2118.10",
        ),
        # A total above its parts.
        (
            (
                "Town | Men | Women",
                "All towns together | 61 | 83",
                "Ahlen | 41 | 52",
                "Bruck | 20 | 30",
            ),
            "exactly 83 = exactly 52 + exactly 30",
        ),
    ],
)
def test_a_wrong_total_is_read(rows: tuple[str, ...], wrong: str) -> None:
    """Where the span of a total is plain, it is stated although it does not hold."""
    assert wrong in statements(table(*rows))


@pytest.mark.parametrize(
    ("language", "name", "is_total"),
    [
        ("en", "All", True),
        ("en", "All towns", True),
        ("en", "all", True),
        ("en", "All others", False),
        ("en", "Allen", False),
        ("de", "Alle", True),
        ("de", "Alle Orte", True),
        ("de", "Gesamt", True),
        ("de", "Alle anderen", False),
        ("fr", "Ensemble", True),
        ("fr", "Total général", True),
        ("fr", "Tous", True),
        ("fr", "Autres", False),
    ],
)
def test_a_row_of_all_is_a_total(language: str, name: str, *, is_total: bool) -> None:
    """By its whole name, in each language: one column proves it where the other is wrong."""
    rows = ("Town | Men | Women", "Ahlen | 41 | 52", "Bruck | 20 | 30", f"{name} | 61 | 83")
    found = [one[-1] for one in stated(table(*rows), language, "md")]
    assert any(one.count("+") == 1 for one in found) is is_total


def test_a_mean_of_all_is_no_total() -> None:
    """Nothing adds up to it, whatever its name."""
    rows = ("Age | Score | Time", "Young | 10 | 12", "Old | 20 | 26", "All | 15 | 19")
    assert not stated(table(*rows), "en", "md")


@pytest.mark.parametrize(
    "rows",
    [
        # An average below a total that two columns prove; a largest value.
        ("Town | Men | Women | Average age", "Ahlen | 41 | 52 | 40", "Bruck | 20 | 30 | 44", "Total | 61 | 82 | 42"),
        ("Town | Men | Women | Peak", "Ahlen | 41 | 52 | 40", "Bruck | 20 | 30 | 44", "Total | 61 | 82 | 44"),
        # Nothing adds up: a line with such a name has other parts than those that are shown.
        ("Team | Games | Goals", "Reds | 30 | 12", "Blues | 28 | 15", "Total | 90 | 71"),
        # A row that nothing calls a total, which is no sum.
        ("Team | Games | Goals", "Reds | 30 | 12", "Blues | 28 | 15", "Greens | 58 | 28"),
        # A part that is not known.
        ("Team | Games | Goals", "Reds | 30 | 12", "Blues | 28 | n/a", "Total | 58 | 28"),
        ("Team | Games | Goals", "Reds | 30 | 12", "Blues | 28 | –", "Whites | 11 | 10", "Total | 69 | 25"),
        # What is deducted, and what is among the others.
        ("Item | Cost", "Sales | 900", "Less returns | 50", "Total | 850"),
        ("Item | Cost", "Sales | 900", "of which abroad | 50", "Total | 900"),
        # Percentages that do not have to add up.
        ("Town | Men | Growth in %", "Ahlen | 41 | 5.1", "Bruck | 20 | 3.0", "Total | 61 | 7.9"),
        # Years, ranks and texts.
        ("Year | Winner | Score", "2001 | Reds | 3:1", "2002 | Blues | 2:0", "Total | 2 | 5:1"),
        ("Rank | Town", "1 | Ahlen", "2 | Bruck", "Total | 3"),
    ],
)  # fmt: skip
def test_what_is_no_sum_is_not_wrong(rows: tuple[str, ...]) -> None:
    """Averages, missing parts and the like: nothing is stated that does not hold."""
    assert [one for one in statements(table(*rows)) if not holds(one)] == []


def holds(statement: str) -> bool:
    """Whether a sum of plain numbers is right to the last digit."""
    total, _, parts = statement.replace("exactly ", "").partition(" = ")
    return float(total) == sum(map(float, parts.split(" + ")))


def test_rounded_amounts_may_be_off_by_one() -> None:
    """A word about the scale makes whole numbers rounded ones, as do totals that are off."""
    rows = ("Town | 2023 | 2024", "Ahlen | 41 | 52", "Bruck | 20 | 30", "Total | 61 | 83")
    assert "83 = 52 + 30" in statements("Sales in millions:\n\n" + table(*rows))
    assert "83 = 52 + 30" in statements(table("Town (EUR m) | 2023 | 2024", *rows[1:]))
    assert "83 = 52 + 30" in statements(table(*rows[:3], "Total | 62 | 83"))
    assert "exactly 83 = exactly 52 + exactly 30" in statements(table(*rows))


def test_cells_round_as_their_column() -> None:
    """The least decimals of a column are those of all; large numbers are round where all are."""
    rows = ("Item | Cost | Weight", "Oak | 12.50 | 3.25", "Elm | 7 | 1.25", "Total | 19.50 | 4.50")
    assert statements(table(*rows)) == [
        "19.50 ± 0.5 = 12.50 ± 0.5 + 7",
        "4.50 = 3.25 + 1.25",
    ]
    rows = (
        "Ort | Januar | Februar",
        "Ulm | 2.400 | 800",
        "Bonn | 1.500 | 900",
        "Summe | 3.900 | 1.800",
    )
    assert statements(table(*rows), "de") == [
        "3.9 thousand = 2.4 thousand + 1.5 thousand",
        "1.8 thousand = 800 + 900",
    ]  # fmt: skip


def test_subtotals_stand_for_their_parts() -> None:
    """A total of subtotals and further rows, below headings."""
    rows = (
        "€ thousand | 2023 | 2024",
        "Assets | | ",
        "Land | 312 | 340",
        "Stock | 118 | 131",
        "Subtotal | 430 | 471",
        "Cash | 55 | 61",
        "Total assets | 485 | 532",
    )
    assert statements(table(*rows)) == [
        "430 = 312 + 118",
        "471 = 340 + 131",
        "485 = 430 + 55",
        "532 = 471 + 61",
    ]


def test_signs_marks_and_dashes() -> None:
    """Brackets and a minus behind are negative; marks of footnotes are no digits."""
    rows = (
        "In millions | 2023 | 2024",
        "Sales (1) | $ 5,120 | $ 6,033*",
        "Grants | — | 12",
        "Costs | (4,217) | 4,911-",
        "Total | $ 903 | $ 1,134 (2)",
    )
    assert statements(table(*rows)) == [
        "903 USD = 5120 USD + -4217 USD",
        "1134 USD = 6033 USD + 12 USD + -4911 USD",
    ]


def test_cells_that_cover_several() -> None:
    """A cell over two rows or columns of HTML leaves the others in their places."""
    page = """<table>
    <tr><th rowspan="2">Kind<th colspan="2">Boats<tr><th>old<th>new
    <tr><td rowspan="2">Sail<td>210<td>54<tr><td>33<td>17
    <tr><td>Total<td>243<td>71</table>"""
    assert statements(page, form="html") == [
        "exactly 243 = exactly 210 + exactly 33",
        "exactly 71 = exactly 54 + exactly 17",
    ]


CHANGES = ("Region | 2024 | 2025 | Change", "North | 40 | 50 | +25%", "South | 30 | 27 | (10%)")


@pytest.mark.parametrize(
    ("language", "rows", "expected"),
    [
        (
            "en",
            (*CHANGES, "West | 64 | 72 | 21%"),
            [
                "50 = 40 * (1 + 25 %)",
                "27 = 30 * (1 - 10 %)",
                "72 = 64 * (1 + 21 %)",
            ],
        ),
        # The years of the headers say what was before, wherever it stands.
        (
            "de",
            ("Mio. € | 2025 | 2024 | Veränderung in %", "Nord | 50,2 | 40,1 | 25,2", "Süd | 27,0 | 30,0 | -10,0"),
            ["50.2 = 40.1 * (1 + 25.2 %)", "27.0 = 30.0 * (1 - 10.0 %)"],
        ),
        # Percentage points between two percentages.
        (
            "en",
            ("Party | Before | After | +/-", "Reds | 31.4% | 34.1% | +2.7 pp", "Blues | 22.0% | 20.5% | -1.5 pp"),
            ["2.7 percentage points = 34.1 % - 31.4 %", "-1.5 percentage points = 20.5 % - 22.0 %"],
        ),
        # Points of one row among percentages; a row in basis points is left alone.
        (
            "en",
            ("Metric | 2024 | 2025 | Change", "Sales | 40 | 46 | +15%", "Costs | 30 | 27 | -10%",
             "Margin | 10.0% | 11.4% | 1.4 pp", "Rate | 10.0% | 11.4% | +140 bp"),
            ["46 = 40 * (1 + 15 %)", "27 = 30 * (1 - 10 %)", "1.4 percentage points = 11.4 % - 10.0 %"],
        ),
    ],
)  # fmt: skip
def test_a_change_is_read(language: str, rows: tuple[str, ...], expected: list[str]) -> None:
    """A column of changes between two others, by the rule that most rows agree with."""
    told = [one.replace("exactly ", "") for one in statements(table(*rows), language)]
    assert told == expected


@pytest.mark.parametrize(
    "rows",
    [
        # Most rows disagree: it is a change of something else.
        ("Region | 2024 | 2025 | Change", "North | 40 | 50 | +5%", "South | 30 | 27 | 3%", "West | 64 | 72 | 12.5%"),
        # A change that is measured otherwise.
        ("Region | 2024 | 2025 | Organic change", "North | 40 | 50 | +25%", "South | 30 | 27 | -10%", "West | 64 | 72 | 2%"),
        # Points in a column of percent, the sign of costs, and a last digit that was cut.
        (*CHANGES, "Margin in % | 12 | 15 | 3%"),
        (*CHANGES, "Cost | 60 | 45 | 25%"),
        (*CHANGES, "West | 30 | 38 | 26%"),
    ],
)  # fmt: skip
def test_another_change_is_not_wrong(rows: tuple[str, ...]) -> None:
    """What may be measured otherwise is not stated."""
    stated_last = [one for one in statements(table(*rows)) if rows[-1].split(" | ")[2] in one]
    assert stated_last == []


@pytest.mark.parametrize("wrong", ["East | 920 | 980 | 8%", "East | 980 | 920 | -7%"])
def test_a_last_digit_that_nothing_explains(wrong: str) -> None:
    """A change that is rounded away from what it is, 6.5 to 8 or -6.1 to -7, is stated."""
    (stated,) = (one for one in statements(table(*CHANGES, wrong)) if "920" in one)
    assert stated


@pytest.mark.parametrize(
    "cut",
    [
        "East | 920 | 980 | 6%",
        "East | 980 | 911 | -7%",
        "East | 920 | 980 | 6.5%",
        "East | 744 | 738 | -0%",  # of -0.81
        "East | 738 | 744 | +0%",
    ],
)
def test_a_last_digit_that_was_cut(cut: str) -> None:
    """A change that is right, or whose digits were cut off, is no mistake."""
    assert not check_text(table(*CHANGES, cut), name="table.md").findings


def test_a_rate_of_nothing_is_no_cut_one() -> None:
    """What rounds to 1 or more is not cut off to 0."""
    (stated,) = (
        one for one in statements(table(*CHANGES, "East | 744 | 733 | 0%")) if "744" in one
    )
    assert stated


@pytest.mark.parametrize(
    ("rows", "read"),
    [
        (("Parse | 641 | 973 | 2x", "Emit | 927 | 1253 | 1x", "Load | 477 | 646 | 1x"), 0),
        (("Parse | 641 | 231 | 0.4", "Emit | 927 | 324 | 0.3", "Load | 477 | 130 | 0.3"), 0),
        (("Parse | 641 | 973 | 1.5x", "Emit | 927 | 1253 | 1.4x", "Load | 477 | 646 | 1.4x"), 3),
        (("Parse | 64 | 973 | 15x", "Emit | 92 | 1253 | 14x", "Load | 47 | 646 | 14x"), 3),
    ],
)
def test_a_ratio_with_few_digits(rows: tuple[str, ...], read: int) -> None:
    """One that is rounded by more than a multiple may be off says nothing, and nothing wrong."""
    text = table("Step | Before | After | Ratio", *rows)
    assert not check_text(text, name="table.md").findings
    assert len(statements(text)) == read


def test_shares_of_a_total() -> None:
    """Percentages of the total row, in a column or in brackets; one that is plainly wrong as well."""
    rows = (
        "Fuel | Cars | Share",
        "Petrol | 128 | 64%",
        "Diesel | 52 | 36%",
        "Other | 20 | 10%",
        "Total | 200 | 100%",
    )
    assert [one for one in statements(table(*rows)) if "%" in one] == [
        "exactly 128 = 64 % of exactly 200",
        "exactly 52 = 36 % of exactly 200",
        "exactly 20 = 10 % of exactly 200",
    ]  # fmt: skip
    aside = (
        "Answer | Women | Men",
        "Yes | 170 (86.29%) | 31 (62.00%)",
        "No | 27 (13.71%) | 19 (38.00%)",
        "Total | 197 | 50",
    )
    assert "exactly 170 = 86.29 % of exactly 197" in statements(table(*aside))  # fmt: skip


def test_shares_of_nothing_shown_are_silent() -> None:
    """Percentages without the whole that they are of."""
    rows = ("Fuel | Cars | Share", "Petrol | 128 | 64%", "Diesel | 52 | 26%", "Gas | 17 | 31%")
    assert statements(table(*rows)) == []


def test_ratios() -> None:
    """Multiples of the base row, of a column, and in brackets."""
    rows = (
        "Tool | Time | Speedup",
        "slow | 3.60 s | 1.0x",
        "fast | 450 ms | 8.0x",
        "other | 1.20 s | 5.0x",
        "best | 0.36 s | 10.0x",
    )
    assert statements(table(*rows)) == [
        "3.60 s = 8.0 times 450 ms",
        "3.60 s = 5.0 times 1.20 s",
        "3.60 s = 10.0 times 0.36 s",
    ]  # fmt: skip
    between = (
        "Task | Before (ms) | After (ms) | Faster",
        "parse | 39.7 | 12.4 | 3.2x",
        "solve | 81.0 | 18.0 | 4.5x",
    )
    assert statements(table(*between)) == ["39.7 = 3.2 times 12.4", "81.0 = 4.5 times 18.0"]  # fmt: skip
    aside = (
        "Task | ours | theirs",
        "parse | **0.082s** (1.00x) | 0.167s (2.04x)",
        "solve | **1.100s** (1.00x) | 3.300s (3.00x)",
    )
    assert statements(table(*aside)) == [
        "0.167 s = 2.04 times 0.082 s",
        "3.300 s = 3.00 times 1.100 s",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        "| a |\n|---|",
        "|  |  |\n|---|---|\n|  |  |\n|  |  |",
        "| n | v |\n|---|---|\n| a | " + "9" * 5000 + " |\n| b | 1 |\n| Total | 2 |",
        "| a | b |\n|---|---|\n| 0 | 0 |\n| 0 | 0 |\n| Total | 0 |",
        "| a | b |\n|---|---|\n| A | 3 |\n| B | 4 |\n| C | |\n| of which D | 1 |\n| E | 2 |",
    ],
)
def test_odd_tables_state_nothing(text: str) -> None:
    """Tables without rows or numbers, with numbers that nobody reads, or a part of a heading."""
    assert statements(text) == []


def test_large_tables_state_nothing_by_chance() -> None:
    """A long table of numbers without a total, and one with many columns."""
    chance = Random(7)  # noqa: S311 - any numbers will do
    rows = [" | ".join(str(chance.randrange(997)) for _ in range(6)) for _ in range(1500)]
    assert statements(table("a | b | c | d | e | f", *rows)) == []
    rows = [" | ".join(str(chance.randrange(997)) for _ in range(300)) for _ in range(6)]
    assert statements(table(" | ".join(f"c{n}" for n in range(300)), *rows)) == []


@pytest.mark.parametrize(
    ("rows", "wrong"),
    [
        # Several totals are larger than what is shown: a part is left out.
        (("Town | Men | Women | Cars | Dogs", "Ahlen | 41 | 52 | 11 | 80", "Bruck | 20 | 30 | 12 | 77", "Total | 61 | 82 | 26 | 169"), 0),
        # One is: that is an error.
        (("Town | Men | Women | Cars | Dogs", "Ahlen | 41 | 52 | 11 | 80", "Bruck | 20 | 30 | 12 | 77", "Total | 61 | 82 | 23 | 169"), 1),
        # Nothing but its name says that it is a total, and it is far off.
        (("Item | Cost", "Rent | 1,250.00", "Power | 310.40", "Total | 2,118.10"), 0),
        # What was measured is rounded.
        (("Town | 2023 (km²) | 2024 (km²)", "Ahlen | 41 | 52", "Bruck | 20 | 30", "Total | 61 | 83"), 0),
    ],
)  # fmt: skip
def test_how_far_off_a_total_may_be(rows: tuple[str, ...], wrong: int) -> None:
    """What is no sum of the parts that are shown is not stated as one."""
    told = [one for one in statements(table(*rows)) if "exactly" in one or "83" not in one]
    assert sum(not holds(one) for one in told) == wrong


def test_a_multiple_rounds_as_its_column_does() -> None:
    """A bare 1 among others says that they are about so many."""
    text = table(
        "Tool | Time (ms) | Calls per second | Relative",
        "a | 0.33 | 3069.4 | 1",
        "b | 1.68 | 592.8 | 5.15",
        "c | 2.29 | 436.2 | 7.03",
        "d | 1.8 | 556.6 | 5.52",
    )
    assert "3069.4 = 4.65 to 5.65 times 592.8" in statements(text)
    assert not check_text(text, language="en").counted


VOTES = (
    "Name | Votes | Share",
    "Ann | 21,480 | 48.0%",
    "Bob | 14,096 | 31.5%",
    "Cy | 9,174 | 20.5%",
)


def told(text: str, language: str = "en") -> list[str]:
    """Return what is found in a table."""
    return [one.message for one in check_text(text, language=language, name="x.md").findings]


@pytest.mark.parametrize(
    ("language", "name"),
    [
        ("en", "Valid votes"),
        ("de", "Gültige Stimmen"),
        ("fr", "Suffrages exprimés"),
        ("en", "Ballots that count"),
    ],
)
def test_a_row_whose_share_is_all_is_a_whole(language: str, name: str) -> None:
    """By its name, or as the counts and their shares of it prove together."""
    rows = [row if language == "en" else row.replace(",", " ").replace(".", ",") for row in VOTES]
    last = f"{name} | {'44,750' if language == 'en' else '44 750'} | 100%"
    assert not told(table(*rows, last), language)
    wrong = [row.replace("Bob | 14", "Bob | 41") for row in rows]
    assert told(table(*wrong, last), language)
    wrong = [row.replace("20,5", "25,0").replace("20.5", "25.0") for row in rows]
    assert told(table(*wrong, last), language)


@pytest.mark.parametrize(
    "rows",
    [
        # A part is left out, as its share tells.
        (*VOTES[:3], "Voters | 44,750 | 100%"),
        # Shares of another whole.
        (*VOTES, "Voters | 50,210 | 100%"),
        # A rate, and a growth that is 100 %.
        ("Year | Cases | Growth", "2021 | 120 | 20%", "2022 | 150 | 25%", "2023 | 300 | 100%"),
        ("Team | Games | Rate", "Reds | 12 | 50%", "Blues | 14 | 25%", "Greens | 90 | 100%"),
    ],
)
def test_a_row_with_100_percent_that_is_no_whole(rows: tuple[str, ...]) -> None:
    """Nothing proves that the others are shares of it."""
    assert not told(table(*rows))


INCOME = (
    "EUR m | 2024 | 2023",
    "Sales | 812.4 | 760.2",
    "Cost of sales | (503.1) | (481.7)",
    "Gross profit | 309.3 | 278.5",
    "Overheads | (201.6) | (188.9)",
    "Operating profit | 107.7 | 89.6",
)


@pytest.mark.parametrize(
    ("right", "wrong"),
    [("309.3", "303.9"), ("107.7", "170.7"), ("(188.9)", "(198.9)"), ("(481.7)", "(418.7)")],
)
def test_a_wrong_result_is_told(right: str, wrong: str) -> None:
    """Another period proves what costs leave."""
    assert not told(table(*INCOME))
    assert told(table(*(row.replace(right, wrong) for row in INCOME)))


@pytest.mark.parametrize(
    "rows",
    [
        # Costs without a sign, a line that is not shown, and a single period.
        [row.replace("(", "").replace(")", "") for row in INCOME],
        [row for row in INCOME if "Overheads" not in row],
        [row.rpartition(" | ")[0].replace("309.3", "303.9") for row in INCOME],
        ("EUR m | 2024 | 2023", "Sales | 12 | 15", "Staff | 4 | 6", "Net profit | 16 | 20"),
    ],
)
def test_results_that_nothing_proves_are_silent(rows: list[str]) -> None:
    """They are no sums of what is above them."""
    assert not told(table(*rows))


CASES = (
    "Event | Drug (n = 415) | Control (n = 208)",
    "Any | 249 (60.0%) | 104 (50.0%)",
    "Pain | 74 (17.8%) | 15 (7.2%)",
    "Rash | 41 (9.9%) | 21 (10.1%)",
)


@pytest.mark.parametrize(("right", "wrong"), [("17.8", "18.7"), ("10.1", "11.0"), ("249", "294")])
def test_shares_of_the_cases_in_a_header(right: str, wrong: str) -> None:
    """They stand beside the counts."""
    assert not told(table(*CASES))
    assert any("17.8 % of" in one and "415" in one for one in statements(table(*CASES)))
    assert told(table(*(row.replace(right, wrong) for row in CASES)))


@pytest.mark.parametrize(
    "rows",
    [
        # Percentages without counts, and counts of which most are no shares of the cases.
        ("Event | Drug (n = 415)", "Any | 60.0%", "Pain | 18.7%", "Rash | 9.9%"),
        ("Age | Drug (n = 415)", "Mean | 49 (60.0%)", "Least | 18 (7.8%)", "Most | 80 (9.9%)"),
    ],
)
def test_other_shares_beside_cases_are_silent(rows: tuple[str, ...]) -> None:
    """Nothing says what they are of."""
    assert not told(table(*rows))


@pytest.mark.parametrize(
    ("language", "within"),
    [("en", "of which part-time"), ("de", "davon Teilzeit"), ("fr", "dont à temps partiel")],
)
@pytest.mark.parametrize(("total", "is_wrong"), [("531", False), ("541", True)])
def test_what_is_within_a_row_is_not_added(
    language: str, within: str, total: str, *, is_wrong: bool
) -> None:
    """It is a part of the row above it."""
    rows = ("A | 2023 | 2024", "B | 410 | 436", f"{within} | 110 | 121", "C | 95 | 95")
    assert bool(told(table(*rows, f"Total | 505 | {total}"), language)) is is_wrong


@pytest.mark.parametrize(("total", "is_wrong"), [("93", True), ("92", False), ("91", False)])
def test_a_total_that_rounding_hardly_leaves(total: str, *, is_wrong: bool) -> None:
    """Counts beside a right total are exact if rounded ones are hardly ever so far off."""
    rows = (
        "Quarter | 1 | 2 | 3 | 4 | Total",
        "Hawks | 22 | 18 | 27 | 24 | ",
        "Bulls | 19 | 25 | 20 | 23 | 87",
    )
    assert bool(told(table(rows[0], rows[1] + total, rows[2]))) is is_wrong


def test_several_totals_that_are_off_are_rounded() -> None:
    """One that is off by two is no error where another one is off as well."""
    rows = (
        "Run | Load | Read | Solve | Tell | All",
        "a | 31 | 26 | 163 | 24 | 246",
        "b | 36 | 29 | 207 | 28 | 301",
        "c | 12 | 15 | 101 | 11 | 139",
        "d | 10 | 11 | 90 | 10 | 121",
    )
    assert not told(table(*rows))
