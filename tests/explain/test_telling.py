"""The conflict that is told, and the figures that it is told with, are those that somebody wrote."""

from fractions import Fraction
from pathlib import Path

import pytest

from factcheck import check
from factcheck.model.finding import Finding
from factcheck.model.interval import Interval

HEAD = """\
sources: {paper: {title: The paper}, table: {title: The table}}
quantities:
  yes: votes
  no: votes
  void: votes
  cast: votes
  share: "%"
  rent[2021]: EUR
  rent[2022]: EUR
  rent[2023]: EUR
  all: EUR
  other: EUR
"""


def told(tmp_path: Path, text: str) -> Finding:
    """The only contradiction."""
    (tmp_path / "a.claims.yaml").write_text(HEAD + text, encoding="utf-8")
    (found,) = (one for one in check(tmp_path).findings if one.sets)
    return found


VOTE = """\
definitions: [cast = yes + no + void, yes = share * cast]
claims:
  - {id: yes, source: paper, says: yes = 31 votes}
  - {id: no, source: paper, says: no = 14 votes}
  - {id: void, source: paper, says: void = 5 votes}
  - {id: share, source: paper, says: share = 91.5%}
"""


def test_what_the_definitions_add_up_is_told_whole(tmp_path: Path) -> None:
    """31 and 14 alone are too many for 91.5 %; told is 31 of 50."""
    found = told(tmp_path, VOTE)
    assert found.message.startswith("91.5% of 50 votes is 45.75 votes, not 31 votes")
    assert [one.claim for one in found.statements] == ["no", "share", "void", "yes"]
    assert ("no", "share", "yes") in found.sets


def test_what_is_told_needs_no_whole_numbers_where_it_can(tmp_path: Path) -> None:
    """31 are 72.4 % of no whole number; told all the same is 31 of 50."""
    found = told(tmp_path, VOTE.replace("91.5%", "72.4%"))
    assert found.message.startswith("72.4% of 50 votes is 36.2 votes, not 31 votes")
    assert ("share", "yes") in found.sets


def test_what_whole_numbers_alone_rule_out_is_told_by_what_makes_them(tmp_path: Path) -> None:
    """31 are 68.2 % of 45.5 votes, more than they all are; told is 31 of 45 where that is known."""
    text = VOTE.replace("91.5%", "68.2%").replace("5 votes}", "0 votes}")
    found = told(tmp_path, text)
    assert found.message.startswith("68.2% of 45 votes is 30.69 votes, not 31 votes")
    assert [one.claim for one in found.statements] == ["no", "share", "void", "yes"]
    alone = told(tmp_path, text.replace("  - {id: no, source: paper, says: no = 14 votes}\n", ""))
    assert alone.message.startswith("31 votes / 68.2% is 45.45 votes, which is no whole number")


def test_what_is_not_stated_is_not_told(tmp_path: Path) -> None:
    """Without the void votes there is nothing to add: 31 are 91.5 % of no whole number."""
    found = told(
        tmp_path, VOTE.replace("  - {id: void, source: paper, says: void = 5 votes}\n", "")
    )
    assert not {"no", "void"} & {one.claim for one in found.statements}


def test_a_chain_of_growth_is_worked_out_forwards(tmp_path: Path) -> None:
    """What comes out at its end is compared with what is said, and not in the middle."""
    found = told(
        tmp_path,
        """\
claims:
  - {id: more, source: paper, says: "rent[2022] = rent[2021] * (1 + 10%)"}
  - {id: again, source: paper, says: "rent[2023] = rent[2022] * (1 + 10%)"}
  - {id: first, source: paper, says: "rent[2021] = 500 EUR"}
  - {id: last, source: paper, says: "rent[2023] = 800 EUR"}
""",
    )
    assert found.message.startswith(
        "500 EUR plus 10% of that plus 10% of that is 605 EUR, not 800 EUR"
    )


def test_what_a_definition_states_is_told_with_its_figure(tmp_path: Path) -> None:
    """A claim that is wrong about it, too, has no place in the arithmetic of another one."""
    text = """\
definitions: ["rent[2021] = 371 EUR", "rent[2022] = 1_302 EUR"]
claims:
  - {id: rent, source: paper, says: "rent[2021] = 420 EUR"}
  - {id: more, source: paper, says: "rent[2022] = 3.1 times rent[2021]"}
"""
    (tmp_path / "a.claims.yaml").write_text(HEAD + text, encoding="utf-8")
    (found,) = (one for one in check(tmp_path).findings if one.claims == ("more",))
    assert found.message.startswith("3.1 times 371 EUR is 1,150 EUR, not 1,302 EUR")
    assert [one.claim for one in found.statements] == ["more"]
    assert [repair.then for repair in found.repairs] == ["3.5"]
    assert not found.diagnoses


PLAIN = """\
definitions: ["all = other + rent[2021]"]
claims:
  - {id: share, source: paper, says: "rent[2021] = 45% * other"}
  - {id: rent, source: paper, says: "rent[2021] = 300 EUR"}
  - {id: sum, source: paper, says: all = 1_500 EUR}
  - {id: other, source: table, says: other = 1_200 EUR}
"""


@pytest.mark.parametrize("text", [PLAIN, PLAIN.replace("source: table", "source: paper")])
def test_the_set_whose_figures_are_all_stated_leads(tmp_path: Path, text: str) -> None:
    """45 % of 1,200 are not 300: plainer than what the sum leaves for the rest."""
    found = told(tmp_path, text)
    assert found.message.startswith("45% of 1,200 EUR is 540 EUR, not 300 EUR")
    assert [one.claim for one in found.statements] == ["other", "rent", "share"]
    assert ("rent", "share", "sum") in found.sets


def test_what_a_figure_is_compared_with_is_worked_out_in_stated_figures(tmp_path: Path) -> None:
    """The message says how the other value comes about, not only which quantity has it."""
    found = told(
        tmp_path,
        """\
definitions: [void = yes + no]
claims:
  - {id: yes, source: paper, says: yes = 4 votes}
  - {id: no, source: paper, says: no = 7 votes}
  - {id: times, source: paper, says: cast = 12 times void}
  - {id: cast, source: paper, says: cast = 120 votes}
""",
    )
    assert found.message.startswith("12 times 11 votes is 132 votes, not 120 votes")


def test_a_quantity_of_which_nothing_is_known_is_no_figure(tmp_path: Path) -> None:
    """Where nobody gives a part, the message names what is worked out from it."""
    found = told(
        tmp_path,
        """\
claims:
  - {id: all, source: paper, says: all = other + 18 EUR}
  - {id: less, source: paper, says: all = 7 EUR}
""",
    )
    assert "18 EUR" in found.message


def test_counts_are_repaired_in_whole_numbers(tmp_path: Path) -> None:
    """Nobody counts half a vote: neither what is proposed nor what would fit has decimals."""
    found = told(
        tmp_path,
        """\
claims:
  - {id: cast, source: paper, says: cast = 1_830 votes}
  - {id: share, source: paper, says: yes = 37.0% * cast}
  - {id: yes, source: paper, says: yes = 767 votes}
""",
    )
    fits = {repair.statement: (repair.then, repair.fits) for repair in found.repairs}
    assert fits["yes"] == ("677 votes", Interval(Fraction(677), Fraction(678)))
    assert all(
        end is None or end.denominator == 1
        for name in ("yes", "cast")
        for end in (fits[name][1].low, fits[name][1].high)
    )


FIGURES = """\
sources: {paper: {title: The paper}}
quantities: {%s}
"""


@pytest.mark.parametrize(
    ("quantities", "rest", "message"),
    [
        (  # neither side is stated: both are worked out
            "all: cars, bad: cars, light: cars, tyre: cars",
            """\
definitions: [bad = light + tyre]
claims:
  - {id: a, source: paper, says: [all = 60 cars, bad = half of all, light = 11 cars, tyre = 8 cars]}
""",
            "11 cars and 8 cars make 19 cars, but half of 60 cars is 30 cars",
        ),
        (  # a figure in another unit is converted
            "month: EUR/month, year: EUR/year",
            """\
definitions: [year = month]
claims:
  - {id: a, source: paper, says: [month = 910 EUR/month, year = 1_092 EUR/year]}
""",
            "910 EUR/month is 10,920 EUR/year, not 1,092 EUR/year",
        ),
        (  # a sum is in the unit of its parts
            "wood: km^2, lake: km^2, park: km^2",
            """\
definitions: [park = wood + lake]
claims:
  - {id: a, source: paper, says: [wood = 21 m^2, lake = 16 m^2, park = 37 km^2]}
""",
            "21 m^2 and 16 m^2 make 37 m^2, not 37 km^2",
        ),
        (  # values are in the scale of the figures, or in all their digits
            "a: EUR, b: EUR",
            """\
claims:
  - {id: a, source: paper, says: [a = 640 million EUR, b = 531 million EUR, "b = a * (1 - 8.3%)"]}
""",
            "640 million EUR minus 8.3% of that is 586.9 million EUR, not 531 million EUR",
        ),
        (
            "a: EUR, b: EUR, t: EUR",
            """\
definitions: [t = a + b]
claims:
  - {id: a, source: paper, says: [a = 2_130_000 EUR, b = 450_000 EUR, t = 2_850_000 EUR]}
""",
            "2,130,000 EUR and 450,000 EUR make 2,580,000 EUR, not 2,850,000 EUR",
        ),
        (  # equal steps are counted, others told one by one
            '"v[0]": EUR, "v[1]": EUR, "v[2]": EUR, "v[3]": EUR',
            """\
claims:
  - id: a
    source: paper
    says: ["v[1] = v[0] * (1 - 10%)", "v[2] = v[1] * (1 - 10%)", "v[3] = v[2] * (1 - 10%)", "v[0] = 900 EUR", "v[3] = 400 EUR"]
""",
            "900 EUR minus 10% of that three times over is 656.1 EUR, not 400 EUR",
        ),
        (
            '"v[0]": EUR, "v[1]": EUR, "v[2]": EUR',
            """\
claims:
  - id: a
    source: paper
    says: ["v[1] = 3 times v[0]", "v[2] = half of v[1]", "v[0] = 80 EUR", "v[2] = 200 EUR"]
""",
            "half of 3 times 80 EUR is 120 EUR, not 200 EUR",
        ),
        (  # a negative part is taken away, its digits grouped
            "a: {unit: EUR, signed: true}, b: {unit: EUR, signed: true}, t: {unit: EUR, signed: true}",
            """\
definitions: ["t = 2 * a + b"]
claims:
  - {id: a, source: paper, says: [a = 81250 EUR, b = -41300 EUR, t = 203800 EUR]}
""",
            "2 × 81,250 EUR − 41,300 EUR is 121,200 EUR, not 203,800 EUR",
        ),
        (  # a difference in a product has its own value
            "all: dogs, ill: dogs, well: dogs, old: dogs",
            """\
definitions: [well = all - ill]
claims:
  - {id: a, source: paper, says: [all = 320 dogs, ill = 40 dogs, old = 25% of well, old = 90 dogs]}
""",
            "25% of 280 dogs (320 − 40) is 70 dogs, not 90 dogs",
        ),
        (  # what is stated is told, though no whole number of boxes would do
            "box: boxes, each: pens/boxes, all: pens",
            """\
definitions: [all = box * each]
claims:
  - {id: a, source: paper, says: [box = 14 boxes, each = 36 pens/boxes, all = 488 pens]}
""",
            "14 boxes × 36 pens/boxes is 504 pens, not 488 pens",
        ),
        (  # at most so many times at most so much
            "n: guests, e: EUR/guests, t: EUR",
            """\
definitions: [t = n * e]
claims:
  - {id: a, source: paper, says: [n = up to 300 guests, e = up to 40 EUR/guests, t = 15_000 EUR]}
""",
            "up to 300 guests × up to 40 EUR/guests is at most 12,000 EUR, not 15,000 EUR",
        ),
        (  # a bare number needs no brackets for its power
            "a: fish, z: fish",
            """\
claims:
  - {id: a, source: paper, says: [a = 500 fish, z = a * 2^3, z = 3_000 fish]}
""",
            "500 fish × 2³ is 4,000 fish, not 3,000 fish",
        ),
        *(
            (  # by the calendar
                "first: date, last: date",
                f"""\
claims:
  - {{id: a, source: paper, says: [first = {first}, last = {last}, {says}]}}
""",
                message,
            )
            for first, last, says, message in (
                (
                    "@2025-02-10",
                    "@2025-03-12",
                    "last - first = 13 days",
                    "2025-03-12 − 2025-02-10 is 30 days, not 13 days",
                ),
                (
                    "@1961",
                    "@2024",
                    "last - first = 60 years",
                    "2024 − 1961 is 63 years, not 60 years",
                ),
                (
                    "@1950-09-20",
                    "@2024-09-19",
                    "last - first = aged 76",
                    "2024-09-19 − 1950-09-20 is 73 years, not aged 76",
                ),
                (
                    "@2021-05-03",
                    "@2023-02-11",
                    "last - first = 27 months",
                    "2023-02-11 − 2021-05-03 is 21 months and 8 days, not 27 months",
                ),
                (
                    "@2018-11-20",
                    "@2024-06-02",
                    "last - first = 7 years",
                    "2024-06-02 − 2018-11-20 is 5 years and 6 months, not 7 years",
                ),
                (
                    "@2019-04",
                    "@2022-04",
                    "last - first = 5 years",
                    "2022-04 − 2019-04 is 3 years, not 5 years",
                ),
                (
                    "@2024-01-15",
                    "@2024-03-01",
                    "last - first = 3 years",
                    "2024-03-01 − 2024-01-15 is 1 month, not 3 years",
                ),
                (
                    "@1949",
                    "@2025-05",
                    "last - first = aged 66",
                    "2025-05 − 1949 is 75 or 76 years, not aged 66",
                ),
                (
                    "@2025-01-31",
                    "@2025-06-30",
                    "last = first + 3 months",
                    "2025-01-31 + 3 months is 2025-04-30, not 2025-06-30",
                ),
                (  # a month tells no days
                    "@2025-02",
                    "@2025-03-12",
                    "last - first = 90 days",
                    "2025-03-12 − 2025-02 is over 11 to under 40 days, not 90 days",
                ),
            )
        ),
        (  # an order of two dates, or of two amounts
            "trial: date, verdict: date",
            """\
definitions: [trial < verdict]
claims:
  - {id: a, source: paper, says: [trial = @2023-06-19, verdict = @2023-02-08]}
""",
            "trial is 2023-06-19, which is not before 2023-02-08",
        ),
        (
            "first: date, last: date",
            """\
definitions: [last >= first]
claims:
  - {id: a, source: paper, says: [first = @2019, last = @2013]}
""",
            "first is 2019, which is after 2013",
        ),
        (  # what is stated is the subject of a bound
            "n: people, yes: people",
            """\
claims:
  - {id: a, source: paper, says: [n = 80 people, yes = 40 people, "yes > 60% * n"]}
""",
            "40 people is not more than 60% of 80 people, which is 48 people",
        ),
    ],
)
def test_the_message(tmp_path: Path, quantities: str, rest: str, message: str) -> None:
    """It speaks of figures that somebody wrote, in their units and scales."""
    (tmp_path / "a.claims.yaml").write_text(FIGURES % quantities + rest, encoding="utf-8")
    (found,) = (one for one in check(tmp_path).findings if one.sets)
    assert found.message.partition(":")[0] == message


def test_what_is_stated_comes_last_again(tmp_path: Path) -> None:
    """Where it was a part of what it clashes with, too."""
    found = told(tmp_path, VOTE)
    assert [line.split()[:2] for line in found.derivation][-2:] == [["=", "share"], ["but", "yes"]]


@pytest.mark.parametrize(
    ("sentence", "message"),
    [
        (
            "Sales rose from $230,000,000 to $290,000,000, up 40 percent.",
            "$230,000,000 plus 40 percent of that is 322,000,000 USD, not $290,000,000",
        ),
        (
            "Sales rose from $230 million to $290 million, up 40 percent.",
            "$230 million plus 40 percent of that is 322 million USD, not $290 million",
        ),
    ],
)
def test_the_digits_of_a_text(tmp_path: Path, sentence: str, message: str) -> None:
    """What is worked out is written as the text writes its figures."""
    (tmp_path / "a.md").write_text(sentence, encoding="utf-8")
    (found,) = (one for one in check(tmp_path).findings if one.sets)
    assert found.message.partition(":")[0] == message


def test_what_is_told_has_no_figure_that_is_wrong_itself(tmp_path: Path) -> None:
    """Else the message would be of 67 % of 15.4, and the repair of that of the 14.3 of the parts."""
    text = (
        HEAD
        + """\
definitions: ["all = other + rent[2021]"]
claims:
  - {id: parts, source: paper, says: [other = 8.2 million EUR, "rent[2021] = 6.1 million EUR"]}
  - {id: all, source: paper, says: all = 15.4 million EUR}
  - {id: before, source: paper, says: "rent[2022] = 12.0 million EUR"}
  - {id: rise, source: paper, says: "all = rent[2022] * (1 + 20%)"}
  - {id: share, source: paper, says: other = 67% of all}
"""
    )
    (tmp_path / "a.claims.yaml").write_text(text, encoding="utf-8")
    found = [one for one in check(tmp_path).findings if one.sets]
    (finding,) = (one for one in found if one.suspects == ("share",))
    assert finding.message.startswith("67% of 14.3 million EUR is 9.581 million EUR, not 8.2")
    assert [one.then for one in finding.repairs] == ["57%"]


@pytest.mark.parametrize(
    ("share", "said"), [("63.148%", "63.147%"), ("63.0%", "63.15%"), ("60%", "63.15%")]
)
def test_what_differs_is_told_with_the_digits_in_which_it_does(
    tmp_path: Path, share: str, said: str
) -> None:
    """31,204 of 49,415 votes are 63.1468 percent: beside 63.148 no 63.15, which would be the same."""
    found = told(
        tmp_path,
        "definitions: [share = yes / cast]\nclaims:\n"
        "  - {id: yes, source: paper, says: yes = 31_204 votes}\n"
        "  - {id: cast, source: paper, says: cast = 49_415 votes}\n"
        f"  - {{id: share, source: paper, says: share = {share}}}\n",
    )
    assert f"is {said}, not {share}" in found.message
    assert any(said in line for line in found.derivation)


YARD = """\
  long: m
  wide: m
  area: km^2
definitions: [area = long * wide]
claims:
  - {{id: long, source: paper, says: long = {} m}}
  - {{id: wide, source: paper, says: wide = {} m}}
  - {{id: area, source: paper, says: area = {} km^2}}
"""


@pytest.mark.parametrize(
    ("long", "wide", "area", "message"),
    [
        (62, 25, "1_550", "62 m × 25 m is 1,550 m^2, not 1,550 km^2"),
        (620, 250, "0.35", "620 m × 250 m is 0.155 km^2, not 0.35 km^2"),
    ],
    ids=["next to nothing", "a small number"],
)
def test_an_area_is_told_in_a_unit_of_its_size(
    long: int, wide: int, area: str, message: str, tmp_path: Path
) -> None:
    """In the unit of the stated one unless that makes it next to nothing."""
    assert told(tmp_path, YARD.format(long, wide, area)).message.startswith(message)
