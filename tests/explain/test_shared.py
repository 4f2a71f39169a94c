"""A figure that a quote has once is changed in all statements of its claim that have it."""

from fractions import Fraction

import pytest

from factcheck.model.corpus import Corpus
from factcheck.model.explanation import Explanation, Repair
from factcheck.model.interval import Interval
from factcheck.model.quote import Quote
from tests.diagnose.claims import analyzed, restated, text, written

HERD = {f"herd[{year}]": "t" for year in range(2015, 2019)}
YEARLY = [f"herd[{year + 1}] = herd[{year}] * (1 + 15%)" for year in range(2015, 2018)]


def of_quote(quote: str, says: list[str], others: dict[str, str], units: dict[str, str]) -> Corpus:
    """One claim of several statements with a quote, and others without."""
    corpus = written(units, {"told": says[0], **others})
    claims = [
        claim._replace(says=tuple(map(text, says)), quote=Quote(text(quote)) if quote else None)
        if claim.id == "told"
        else claim
        for claim in corpus.claims
    ]
    return corpus._replace(claims=tuple(claims))


def explained(corpus: Corpus) -> Explanation:
    """What is told of the only knot."""
    analysis = analyzed(corpus)
    (knot,) = analysis.knots
    return analysis.explanations[knot.leading]


def of_told(explanation: Explanation) -> list[Repair]:
    """The repairs of the claim with the quote."""
    return [one for one in explanation.repairs if one.statement.startswith("told")]


def test_growth_of_several_years_is_one_figure() -> None:
    """15 percent three times of 400 are 608, and 24 percent make 760: no year alone is changed."""
    others = {"before": "herd[2015] = 400 t", "after": "herd[2018] = 760 t"}
    corpus = of_quote("grew 15 percent a year", YEARLY, others, HERD)
    analysis = analyzed(corpus)
    (knot,) = analysis.knots
    explanation = analysis.explanations[knot.leading]
    (repair,) = of_told(explanation)
    assert (repair.now, repair.then) == ("15%", "24%")
    assert [name for name, _ in repair.replaced] == ["told", "told#2", "told#3"]
    assert all(said.endswith("* (1 + 24%)") for _, said in repair.replaced)
    assert not [one for one in explanation.diagnoses if one.statement.startswith("told")]
    again = analyzed(restated(corpus, dict(repair.replaced)))
    assert not again.knots


def test_the_values_are_those_of_all_years_together() -> None:
    """They are between the cube roots of 755 / 450 and of 765 / 350."""
    others = {"before": "herd[2015] = 0.4 thousand t", "after": "herd[2018] = 0.76 thousand t"}
    (repair,) = of_told(explained(of_quote("grew 15 percent a year", YEARLY, others, HERD)))
    low, high = repair.fits.low, repair.fits.high
    assert low is not None
    assert high is not None
    for end, ratio in ((low, Fraction(755, 450)), (high, Fraction(765, 350))):
        assert abs((1 + end / 100) ** 3 - ratio) < Fraction(1, 10**7)
    assert not repair.every


def test_a_sum_of_like_parts_is_exact() -> None:
    """Three huts with 14 beds each make 42; where they have 48 it is 16 each."""
    huts = dict.fromkeys(("upper", "lower", "valley"), "beds")
    says = [f"{name} = 14 beds" for name in huts]
    others = {"all": "upper + lower + valley = 48 beds"}
    (repair,) = of_told(explained(of_quote("14 beds in each of the huts", says, others, huts)))
    assert (repair.then, repair.fits) == ("16 beds", Interval(Fraction(16), Fraction(16)))


def test_twice_in_one_statement() -> None:
    """A statement may have the figure of its quote twice."""
    says = ["herd[2017] = herd[2015] * (1 + 15%) * (1 + 15%)"]
    others = {"before": "herd[2015] = 400 t", "after": "herd[2017] = 620 t"}
    (repair,) = of_told(explained(of_quote("15 percent in both years", says, others, HERD)))
    assert repair.replacement == "herd[2017] = herd[2015] * (1 + 24%) * (1 + 24%)"
    assert not repair.beside


def test_what_fits_is_in_the_new_scale_of_both_places() -> None:
    """As it is of a figure that stands once."""
    says = ["both = 6.6 billion EUR + 6.6 billion EUR"]
    quote = "6.6 billion euros in each of two years"
    others = {"all": "both = 840 million EUR"}
    (repair,) = of_told(explained(of_quote(quote, says, others, {"both": "EUR"})))
    assert repair.replacement == "both = 420 million EUR + 420 million EUR"
    assert repair.unit == "million EUR"
    assert Fraction(420) in repair.fits


def test_it_is_changed_where_it_clashes_with_nothing() -> None:
    """A year of which nobody says more has the same figure."""
    more = [*YEARLY, "herd[2020] = herd[2019] * (1 + 15%)", "herd[2019] = herd[2018] * (1 + 15%)"]
    others = {"before": "herd[2015] = 400 t", "after": "herd[2018] = 760 t"}
    units = HERD | {"herd[2019]": "t", "herd[2020]": "t"}
    (repair,) = of_told(explained(of_quote("grew 15 percent a year", more, others, units)))
    assert len(repair.replaced) == len(more)


def test_whole_things_leave_no_stretch_of_values() -> None:
    """Between whole people the figure is only proposed."""
    staff = {f"staff[{year}]": "people" for year in range(3)}
    says = [f"staff[{year + 1}] = staff[{year}] * (1 + 6%)" for year in range(2)]
    others = {"before": "staff[0] = 300 people", "after": "staff[2] = 379 people"}
    (repair,) = of_told(explained(of_quote("6 percent more each time", says, others, staff)))
    assert repair.then == "12%"


@pytest.mark.parametrize(
    ("quote", "says"),
    [
        ("15 percent in 2016, 15 percent in 2017 and 15 percent in 2018", YEARLY),
        ("15, 18 and 21 percent", [YEARLY[0], *(one.replace("15", "18") for one in YEARLY[1:2]), YEARLY[2].replace("15", "21")]),
        ("", YEARLY),
    ],
)  # fmt: skip
def test_figures_of_their_own_are_changed_alone(quote: str, says: list[str]) -> None:
    """A quote that has the figure for each statement has each to change, as has no quote."""
    others = {"before": "herd[2015] = 400 t", "after": "herd[2018] = 790 t"}
    found = of_told(explained(of_quote(quote, says, others, HERD)))
    assert len(found) == len(says)
    assert not any(one.beside for one in found)


def test_a_clash_of_one_statement_needs_no_other() -> None:
    """Where one of two statements clashes, and the other would then, there is nothing to share."""
    units = {"north": "MW", "south": "MW"}
    says = ["north = 30 MW", "south = 30 MW"]
    others = {"paper": "north = 45 MW", "office": "south = 30 MW"}
    found = of_told(explained(of_quote("30 MW in the north and the south", says, others, units)))
    assert not any(one.beside for one in found)


def test_a_figure_that_is_about_something_is_that() -> None:
    """From about 5,000 to 3,645 at 10 percent less in each of three years."""
    club = {f"members[{year}]": "people" for year in range(4)}
    says = [f"members[{year + 1}] = members[{year}] * (1 - 20%)" for year in range(3)]
    others = {"before": "members[0] = about 5_000 people", "after": "members[3] = 3_645 people"}
    (repair,) = of_told(explained(of_quote("20 percent less each time", says, others, club)))
    assert repair.then == "10%"


def test_halved_each_time_is_no_slip_of_one_year() -> None:
    """What the quote has once cannot be meant otherwise in one of the years."""
    says = [f"herd[{year + 1}] = half of herd[{year}]" for year in range(2015, 2018)]
    others = {"before": "herd[2015] = 80 t", "after": "herd[2018] = 29 t"}
    explanation = explained(of_quote("halved each year", says, others, HERD))
    (repair,) = of_told(explanation)
    assert repair.then == "71%"
    assert not [one for one in explanation.diagnoses if one.statement.startswith("told")]
