"""What would mend a knot mends it."""

import pytest
from hypothesis import given, settings

from factcheck.explain.repair.rewriting import with_numbers
from factcheck.model.analysis import Analysis
from factcheck.model.conflict import Knot
from factcheck.model.corpus import Corpus
from factcheck.model.explanation import Repair
from factcheck.model.solution import Verdict
from tests.diagnose.claims import analyzed, elsewhere, restated, solved_but_for, written
from tests.strategies import Case, cases

# Each example takes the whole way several times.
FEWER = settings(max_examples=(settings.default or settings()).max_examples // 2)
USD = {"x": "USD", "y": "USD", "z": "USD"}


def resolves(corpus: Corpus, analysis: Analysis, knot: Knot, repairs: tuple[Repair, ...]) -> bool:
    """Whether the claims around some statements agree once these are repaired.

    Other knots do not count.
    """
    changed = {repair.statement: repair.replacement for repair in repairs}
    solution = solved_but_for(restated(corpus, changed), elsewhere(analysis, knot))
    around = [one for one in solution.components if changed.keys() & {*one.assertions}]
    return bool(around) and {one.verdict for one in around} == {Verdict.CONSISTENT}


@FEWER
@given(cases(most=6))
def test_a_repair_resolves_its_knot(case: Case) -> None:
    """Each repair, or both of a pair, applied to the claims leave no contradiction around them."""
    corpus = case.as_corpus()
    analysis = analyzed(corpus)
    for knot in analysis.knots:
        explanation = analysis.explanations[knot.leading]
        for together in [
            *((repair,) for repair in explanation.repairs),
            *explanation.joint_repairs,
        ]:
            assert resolves(corpus, analysis, knot, together)


def only(says: dict[str, str], definitions: tuple[str, ...] = ()) -> tuple[Corpus, Analysis, Knot]:
    """The only knot of claims."""
    corpus = written(USD, says, definitions)
    analysis = analyzed(corpus)
    (knot,) = analysis.knots
    return corpus, analysis, knot


def test_two_against_two() -> None:
    """Where two figures are stated twice each, there are two mistakes, each mended as if alone."""
    says = {"one": "x = 1 USD", "again": "x = 1 USD", "other": "x = 10 USD", "too": "x = 10 USD"}
    analysis = analyzed(written(USD, says))
    assert len(analysis.knots) == 2
    for knot in analysis.knots:
        explanation = analysis.explanations[knot.leading]
        assert explanation.repairs
        assert not explanation.joint_repairs


SOLD = {
    "all": "x = 9.2 USD",
    "too": "x = 9.2 USD",
    "before": "x = y * (1 + 20%)",
    "base": "y = 7.0 USD",
    "parts": "x = 5.1 USD + z",
    "rest": "z = 3.3 USD",
}


def test_a_figure_that_is_stated_twice_is_one_mistake() -> None:
    """One value in both places mends what takes two changes anywhere else."""
    corpus, analysis, knot = only(SOLD)
    explanation = analysis.explanations[knot.leading]
    assert not explanation.repairs
    (pair,) = explanation.joint_repairs
    assert {one.statement: one.then for one in pair} == {"all": "8.4 USD", "too": "8.4 USD"}
    assert resolves(corpus, analysis, knot, pair)


def test_two_figures_of_one_quantity_are_two_mistakes() -> None:
    """The near miss: nobody repeats 9.2 as 9.3."""
    analysis = analyzed(written(USD, SOLD | {"too": "x = 9.3 USD"}))
    assert len(analysis.knots) > 1
    assert not any(one.joint_repairs for one in analysis.explanations.values())


def test_one_change_is_enough() -> None:
    """Where one change resolves a knot, no pair is told."""
    _, analysis, knot = only({"one": "x = 1 USD", "other": "x = 10 USD"})
    explanation = analysis.explanations[knot.leading]
    assert len(explanation.repairs) == 2
    assert not explanation.joint_repairs


def test_no_pair_is_enough() -> None:
    """Where it takes three changes, there are three mistakes, and no pair is told."""
    says = {f"{name}{value}": f"x = {value} USD" for value in (1, 10) for name in "abc"}
    analysis = analyzed(written(USD, says))
    assert len(analysis.knots) == 3
    assert not any(one.joint_repairs for one in analysis.explanations.values())


@pytest.mark.parametrize(
    ("says", "moves", "share"),
    [
        ("x = 10.0 USD", "-2.5", "-1/4"),
        ("x = 8.0 to 12 USD", "-2.5", "-1/4"),
        ("x = 3.0 USD", "4.5", "3/2"),
    ],
)
def test_how_far_a_figure_moves(says: str, moves: str, share: str) -> None:
    """The way from the figure as written to the proposed one is told in its unit and as a share.

    Of a range, that of its middle is.
    """
    _, analysis, knot = only({"one": "x = exactly 7.5 USD", "again": "x = 7.5 USD", "off": says})
    (repair,) = analysis.explanations[knot.leading].repairs
    assert (str(float(repair.moves)), str(repair.share)) == (moves, share)


@pytest.mark.parametrize(("value", "replacements"), [("2.001", ["x = 2.001 USD"]), ("2.0001", [])])
def test_how_fine_a_range_is_mended(value: str, replacements: list[str]) -> None:
    """With up to three digits more than it has."""
    _, analysis, knot = only(
        {"one": f"x = {value} USD", "again": f"x = {value} USD", "off": "x = 8 to 12 USD"}
    )
    assert [
        repair.replacement for repair in analysis.explanations[knot.leading].repairs
    ] == replacements


@pytest.mark.parametrize(
    ("off", "replacement"),
    [
        ("8e3 to 9e3", "x = 2_001 to 3_000 USD"),
        ("8.0e3 to 9e3", "x = 2_001 to 3_000 USD"),
        ("8000 to 9000", "x = 2001 to 3000 USD"),
        ("8000 to 9000.0", "x = 2000.4 to 3000.6 USD"),
    ],
)
def test_the_places_of_a_mended_range(off: str, replacement: str) -> None:
    """It has those of the finer end; a number with an exponent has none."""
    right = "x = 2000.4 to 3000.6 USD"
    _, analysis, knot = only({"one": right, "again": right, "off": f"x = {off} USD"})
    (repair,) = analysis.explanations[knot.leading].repairs
    assert repair.replacement == replacement


@pytest.mark.parametrize(
    ("hedged", "low_open", "high_open"),
    [
        ("nearly 2", True, False),
        ("less than 2", True, False),
        ("up to 2", False, False),
        ("just over 4", False, True),
        ("more than 4", False, True),
        ("at least 4", False, False),
    ],
)
def test_what_a_hedge_excludes_does_not_fit(hedged: str, low_open: bool, high_open: bool) -> None:
    """A figure that is nearly or less than something is not that.

    The ends are such that no decimal number is tried.
    """
    third = "3 * x = exactly 10 USD"
    _, analysis, knot = only({"one": third, "again": third, "off": f"x = {hedged} USD"})
    (repair,) = analysis.explanations[knot.leading].repairs
    assert (repair.fits.low_open, repair.fits.high_open) == (low_open, high_open)


def test_a_replacement_groups_its_digits_as_the_figure_did() -> None:
    """Who writes 820_000 reads 20_500_000 more easily than 20500000."""
    assert with_numbers("820_000 containers", "20500000", "20500000") == "20_500_000 containers"
    assert with_numbers("1_000 to 2_000 USD", "10000", "20000.5") == "10_000 to 20_000.5 USD"
    assert with_numbers("-1_000 USD", "-20000", "-20000") == "-20_000 USD"
    assert with_numbers("820000 containers", "20500000", "20500000") == "20500000 containers"


@pytest.mark.parametrize(
    ("seats", "then"),
    [("495 seats", "504 seats"), ("700 seats", "504 seats"), ("500 seats", "")],
    ids=["near", "far", "by rounding it is right"],
)
def test_a_count_is_what_the_printed_figures_give(seats: str, then: str) -> None:
    """Not the nearest that their rounding allows, where whole numbers alone clash with it."""
    says = {"a": "rows = 14 rows", "b": "each = 36 seats/rows", "c": f"all = {seats}"}
    units = {"rows": "rows", "each": "seats/rows", "all": "seats"}
    analysis = analyzed(written(units, says, ["all = rows * each"]))
    told = [
        one.then
        for knot in analysis.knots
        for one in analysis.explanations[knot.leading].repairs
        if one.statement == "c"
    ]
    assert told == list(filter(None, [then]))


@pytest.mark.parametrize(
    ("said", "then"),
    [("more than 4_800 bees", "301 bees/hives"), ("at least 4_800 bees", "300 bees/hives")],
)
def test_what_must_be_passed_is_passed(said: str, then: str) -> None:
    """More than 4,800 in 16 hives are more than 300 in each, which 300 are not."""
    says = {"a": f"all = {said}", "b": "hives = 16 hives", "c": "each = 280 bees/hives"}
    units = {"all": "bees", "hives": "hives", "each": "bees/hives"}
    analysis = analyzed(written(units, says, ["each = all / hives"]))
    (knot,) = analysis.knots
    repairs = analysis.explanations[knot.leading].repairs
    assert [one.then for one in repairs if one.statement == "c"] == [then]


@pytest.mark.parametrize(("said", "then"), [("2%", "24 eggs"), ("2.5%", "29 eggs")])
def test_what_must_not_be_reached_is_not(said: str, then: str) -> None:
    """Less than 2 percent of 1,210 are 24 at most; less than 2.5 percent of 1,200 are 29."""
    whole = {"2%": "1_210", "2.5%": "1_200"}[said]
    says = {"a": f"all = {whole} eggs", "b": "bad = 38 eggs", "c": f"bad < {said} * all"}
    analysis = analyzed(written({"all": "eggs", "bad": "eggs"}, says))
    (knot,) = analysis.knots
    repairs = analysis.explanations[knot.leading].repairs
    assert [one.then for one in repairs if one.statement == "b"] == [then]


@pytest.mark.parametrize(
    ("says", "definitions", "then"),
    [
        ("ill = 21.7% * hens", (), ["22.2%"]),
        ("ill = 14.2% * hens", (), ["16.7%"]),
        ("part = 21.7%", ("part = ill / hens",), ["22.2%"]),
        ("ill = 22% * hens", (), []),
    ],
    ids=["next", "before", "by a definition", "whole"],
)
def test_a_share_is_that_of_a_whole_number(
    says: str, definitions: tuple[str, ...], then: list[str]
) -> None:
    """Of 18 hens 3 are 16.7 percent, 4 are 22.2 percent, however far that is from what is said."""
    units = {"hens": "hens", "ill": "hens", "part": "%"}
    analysis = analyzed(written(units, {"a": "hens = 18 hens", "b": says}, definitions))
    told = [
        one.then
        for knot in analysis.knots
        for one in analysis.explanations[knot.leading].repairs
        if one.statement == "b"
    ]
    assert told == then
