"""Slips are told only where the solver agrees, the likeliest first."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.diagnose import search
from factcheck.model.claim import Acceptance, Reading
from factcheck.model.corpus import Corpus
from factcheck.model.quote import Quote
from factcheck.model.solution import Verdict
from factcheck.solve import Limits
from tests.diagnose.cases import FIRING, Firing
from tests.diagnose.claims import (
    analyzed,
    diagnoses,
    elsewhere,
    restated,
    solved_but_for,
    text,
    written,
)
from tests.strategies import Case, cases
from tests.wording import UNITS

# Each example takes the whole way several times.
FEWER = settings(max_examples=(settings.default or settings()).max_examples // 2)
USD = {"x": "USD", "y": "USD", "z": "USD"}


def diagnoses_of(corpus: Corpus) -> list[tuple[str, str, str]]:
    """Kind, statement and replacement of every diagnosis."""
    return [
        (found.kind, found.statement, found.replacement) for found in diagnoses(analyzed(corpus))
    ]


@FEWER
@given(cases(most=6))
def test_a_diagnosis_resolves_its_knot(case: Case) -> None:
    """Each diagnosis, applied to the claims, leaves no contradiction around its statement.

    Other knots do not count.
    """
    corpus = case.as_corpus()
    analysis = analyzed(corpus)
    for knot in analysis.knots:
        for diagnosis in analysis.explanations[knot.leading].diagnoses:
            solution = solved_but_for(
                restated(corpus, dict(diagnosis.corrected)),
                elsewhere(analysis, knot),
            )
            around = [one for one in solution.components if diagnosis.statement in one.assertions]
            assert around
            assert {one.verdict for one in around} == {Verdict.CONSISTENT}


@FEWER
@given(cases(most=6), st.data())
def test_units_of_quantities_do_not_matter(case: Case, data: st.DataObject) -> None:
    """Claims are diagnosed alike in whatever units their quantities are declared."""
    rescaled = [
        drawn
        if drawn.integer or drawn.between
        else replace(
            drawn, unit=data.draw(st.sampled_from([unit for unit, _ in UNITS[drawn.kind]]))
        )
        for drawn in case.quantities
    ]
    assert diagnoses_of(case.as_corpus()) == diagnoses_of(
        replace(case, quantities=tuple(rescaled)).as_corpus()
    )


@pytest.mark.parametrize(
    "case", [case for case in FIRING if "MW" in case.units.values()], ids=lambda case: case.kind
)
def test_units_of_statements_do_not_matter(case: Firing) -> None:
    """With every unit of a corpus a thousand times as large, only the units of diagnoses change."""

    def larger(words: str) -> str:
        return words.replace("GW", "TW").replace("MW", "GW")

    says = {name: larger(one) for name, one in case.says.items()}
    expected = [
        (kind, name, larger(replacement))
        for kind, name, replacement in diagnoses_of(written(case.units, case.says))
    ]
    assert diagnoses_of(written(case.units, says)) == expected


def test_at_most_three_are_told() -> None:
    """Of many slips that would do, the three with the fewest characters changed are told."""
    says = {"a": "x = 10 USD", "b": "y = 1.0 times x", "c": "z = 1.0 times y", "d": "z = 100 USD"}
    assert diagnoses_of(written(USD, says)) == [
        ("scale-slip", "a", "x = 100 USD"),
        ("scale-slip", "b", "y = 10 times x"),
        ("scale-slip", "c", "z = 10 times y"),
    ]


def test_a_name_counts_as_one_character() -> None:
    """Two long names exchanged come before three characters of a figure."""
    units = {"the_whole_of_the_order": "USD", "its_first_part": "USD"}
    whole, part = units
    says = {
        "whole": f"{whole} = 45 USD",
        "again": f"{whole} = 45 USD",
        "part": f"{part} = 40 USD",
        "too": f"{part} = 40 USD",
        "share": f"{whole} = 90% * {part}",
    }
    assert [kind for kind, _, _ in diagnoses_of(written(units, says))] == ["reversed-ratio"]


def test_both_sides_of_a_clash_are_told() -> None:
    """Where either of two statements may be wrong, the same slip is told of both."""
    assert diagnoses_of(
        written(USD, {"one": "x = 7 million USD", "other": "x = 7 billion USD"})
    ) == [
        ("scale-slip", "one", "x = 7 billion USD"),
        ("scale-slip", "other", "x = 7 million USD"),
    ]


def test_one_meaning_is_told_once() -> None:
    """500 MW and 0.5 GW are the same figure: the one with fewer characters changed is told."""
    found = diagnoses_of(
        written({"x": "MW"}, {"one": "x = 500 MW", "again": "x = 500 MW", "slip": "x = 500 GW"})
    )
    assert found == [("unit-slip", "slip", "x = 500 MW")]


HERD = {"x[1]": "cows", "x[2]": "cows", "x[3]": "cows"}


@pytest.mark.parametrize(
    ("quote", "slips"),
    [
        (None, []),
        ("grew 9 percent a year", []),
        ("grew 9 percent in the first year, and by 9 percent in the second", ["19%"]),
    ],
)
def test_a_figure_that_a_claim_says_of_several_is_not_wrong_in_one(
    quote: str | None, slips: list[str]
) -> None:
    """Whoever writes 9 percent a year means each year; who writes it twice may err once."""
    growth = ("x[2] = x[1] * (1 + 9%)", "x[3] = x[2] * (1 + 9%)")
    says = {"was": "x[1] = 4_310 cows", "is": "x[3] = 5_591 cows", "growth": growth[0]}
    *others, claim = written(HERD, says).claims
    several = claim._replace(
        says=tuple(map(text, growth)), quote=Quote(text(quote)) if quote else None
    )
    corpus = written(HERD, says)._replace(claims=(*others, several))
    found = [one.replacement for one in diagnoses(analyzed(corpus)) if one.kind != "dropped-hedge"]
    assert found == [
        f"x[{place + 1}] = x[{place}] * (1 + {to})" for to in slips for place in (1, 2)
    ]


def test_one_growth_of_a_series_is_not_that_of_its_other_years() -> None:
    """Told of the years before, it would only be left out."""
    growth = ("x[2] = x[1] * (1 + 14.2%)", "x[3] = x[2] * (1 + 14.2%)")
    says = {"was": "x[1] = 4_310 cows", "is": "x[3] = 6_307 cows", "growth": growth[0]}
    *others, claim = written(HERD, says).claims
    claims = (*others, claim._replace(says=tuple(map(text, growth))))
    assert diagnoses_of(written(HERD, says)._replace(claims=claims)) == []


def of_sources(corpus: Corpus, sources: str) -> Corpus:
    """The claims, each of the source that has its place."""
    claims = zip(corpus.claims, sources.split(), strict=True)
    return corpus._replace(claims=tuple(one._replace(source=text(name)) for one, name in claims))


@pytest.mark.parametrize(
    ("sources", "taxes", "slips"),
    [
        ("desk desk board", "taxes = 6.31 million USD", ["taxes = 6.31 million USD"]),
        ("desk wire board", "taxes = 6.31 million USD", []),
        ("desk desk board", "taxes = 6.32 million USD", []),
        ("desk desk board", "taxes = 6.31 million USD #", []),
    ],
    ids=["told", "of another source", "another figure", "clashes itself"],
)
def test_a_figure_of_something_else_in_the_same_source(
    sources: str, taxes: str, slips: list[str]
) -> None:
    """Nothing connects the two but the article that has one figure of both."""
    taxes, disputed, _ = taxes.partition(" #")
    says = {"wages": "wages = 6.31 million USD", "taxes": taxes, "all": "wages = 8.05 million USD"}
    says |= {"more": "taxes > 7 million USD"} if disputed else {}
    units = {"wages": "USD", "taxes": "USD"}
    corpus = of_sources(written(units, says), sources + " board" * bool(disputed))
    found = [one for one in diagnoses(analyzed(corpus)) if one.kind == "other-quantity"]
    assert [one.replacement for one in found if one.statement == "wages"] == slips


def test_figures_of_a_source_with_very_many_are_not_compared() -> None:
    """Some figure of a long table is like any other."""
    many = {f"x{place}": f"x{place} = {place} USD" for place in range(1, 31)}
    says = {"wages": "wages = 631 USD", "taxes": "taxes = 631 USD", "all": "wages = 805 USD"}
    units = {"wages": "USD", "taxes": "USD"} | dict.fromkeys(many, "USD")
    corpus = of_sources(written(units, says | many), "desk desk board" + " desk" * len(many))
    assert "other-quantity" not in {one.kind for one in diagnoses(analyzed(corpus))}


def test_a_figure_has_one_slip() -> None:
    """A zero that is missing tells of 9,960; no other digit is told beside it."""
    says = {"month": "m = 830 EUR/month", "too": "m = 830 EUR/month", "year": "y = 996 EUR/year"}
    units = {"m": "EUR/month", "y": "EUR/year"}
    found = diagnoses_of(written(units, says, ["y = m"]))
    assert found == [("scale-slip", "year", "y = 9960 EUR/year")]


def test_one_lost_hedge_is_told() -> None:
    """Of lost hedges only the likeliest is reported, and last.

    A lost hedge somewhere explains nearly any difference.
    """
    says = {
        "first": "x = 10 billion USD",
        "rest": "y = 32.5 billion USD",
        "total": "z = 40 billion USD",
    }
    corpus = written(USD, says, ["z = x + y"])
    assert diagnoses_of(corpus) == [("dropped-hedge", "total", "z = about 40 billion USD")]


def test_each_of_two_mistakes_is_diagnosed() -> None:
    """Where it takes two changes, each is explained as if the other were made."""
    says = {"one": "x = 1 USD", "again": "x = 1 USD", "other": "x = 10 USD", "too": "x = 10 USD"}
    analysis = analyzed(written(USD, says))
    assert len(analysis.knots) == 2
    assert {one.kind for one in diagnoses(analysis)} == {"scale-slip"}


def test_the_whole_knot_is_resolved() -> None:
    """A change that mends the leading set alone is none: the third claim speaks against 100."""
    says = {
        "one": "x = 10 USD",
        "other": "x = 100 USD",
        "third": "x < 50 USD",
        "fourth": "x > 5 USD",
    }
    assert diagnoses_of(written(USD, says)) == [("scale-slip", "other", "x = 10 USD")]


def test_every_scenario_counts() -> None:
    """A statement that clashes only under a scenario must agree with all else, too."""
    says = {"one": "x = 10 USD", "again": "x = 10 USD", "other": "x = 100 USD"}
    corpus = written(USD, says, scenarios={"other": "merger"})
    assert diagnoses_of(corpus) == [("scale-slip", "other", "x = 10 USD")]
    says = {
        "one": "x = 10 USD",
        "other": "x = 100 USD",
        "third": "x = 10 USD",
        "fourth": "x = 11 USD",
    }
    scenarios = {"other": "merger", "third": "collapse", "fourth": "strike"}
    assert ("scale-slip", "one", "x = 100 USD") not in diagnoses_of(
        written(USD, says, scenarios=scenarios)
    )


def test_other_knots_do_not_matter() -> None:
    """What clashes in the same component for reasons of its own keeps no slip from being found."""
    says = {
        "one": "x = 10 USD",
        "again": "x = 10 USD",
        "slip": "x = 100 USD",
        "sum": "x < y",
        "left": "y = 300 USD",
        "right": "y = 700 USD",
    }
    assert ("scale-slip", "slip", "x = 10 USD") in diagnoses_of(written(USD, says))


def test_accepted_conflicts_do_not_matter() -> None:
    """Nor does what clashes and was accepted."""
    says = {
        "one": "x = 10 USD",
        "slip": "x = 100 USD",
        "sum": "x < y",
        "left": "y = 300 USD",
        "right": "y = 700 USD",
    }
    corpus = written(USD, says)
    acceptance = Acceptance("contradiction", "known", text("").span, date(2999, 1, 1))
    claims = [
        one._replace(accept=(acceptance,)) if one.id == "left" else one for one in corpus.claims
    ]
    analysis = analyzed(corpus._replace(claims=tuple(claims)))
    assert len(analysis.knots) == 1
    assert [found.statement for found in diagnoses(analysis)] == ["one", "slip"]


def test_products_are_left_to_the_solver() -> None:
    """Where linear arithmetic cannot tell what fits, a slip is found all the same."""
    units = {"power": "MW", "time": "hour", "energy": "MWh"}
    says = {
        "power": "power = 2 MW",
        "again": "power = 2 MW",
        "time": "time = 10 hour",
        "too": "time = 10 hour",
        "energy": "energy = 200 MWh",
    }
    found = diagnoses_of(written(units, says, ["energy = power * time"]))
    assert ("scale-slip", "energy", "energy = 20 MWh") in found


@pytest.mark.parametrize(("asked", "slips"), [(2, []), (3, ["x = 1000 USD"])])
def test_so_many_candidates_are_asked_about(
    asked: int, slips: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where the first ones do not agree and the next does, it takes a question more."""
    monkeypatch.setattr(search, "ASKED", asked)
    corpus = written(USD, {"one": "x = 10 USD", "open": "x = 1000 USD"})
    one, claim = corpus.claims
    readings = (Reading("much", claim.says), Reading("more", (text("x = 2000 USD"),)))
    several = claim._replace(says=(), readings=readings)
    found = diagnoses_of(corpus._replace(claims=(one, several)))
    assert [replacement for _, _, replacement in found] == slips


def test_readings_are_left_alone() -> None:
    """A claim with readings says what else it may mean; slips are looked for in the others."""
    corpus = written(USD, {"one": "x = 10 USD", "other": "x = 100 USD"})
    first, second = corpus.claims
    several = first._replace(
        says=(), readings=(Reading("a", first.says), Reading("b", (text("x = 11 USD"),)))
    )
    assert diagnoses_of(corpus._replace(claims=(several, second))) == [
        ("scale-slip", "other", "x = 10 USD")
    ]


def test_readings_beside_a_slip_rule_nothing_out() -> None:
    """A hint need agree with one of the readings of a claim alone, whichever comes first."""
    corpus = written(USD, {"one": "x = 10 USD", "other": "x = 100 USD", "open": "x = 10 USD"})
    *rest, claim = corpus.claims
    readings = (Reading("ten", claim.says), Reading("hundred", (text("x = 100 USD"),)))
    found = [("scale-slip", "one", "x = 100 USD"), ("scale-slip", "other", "x = 10 USD")]
    for order in (readings, readings[::-1]):
        several = claim._replace(says=(), readings=order)
        assert diagnoses_of(corpus._replace(claims=(*rest, several))) == found


def test_a_slip_may_clash_with_every_reading() -> None:
    """A hint need agree with one of those that it clashes with now, whichever comes first."""
    corpus = written(USD, {"one": "x = 10 USD", "open": "x = 100 USD"})
    one, claim = corpus.claims
    readings = (Reading("hundred", claim.says), Reading("thousand", (text("x = 1000 USD"),)))
    for order in (readings, readings[::-1]):
        several = claim._replace(says=(), readings=order)
        assert diagnoses_of(corpus._replace(claims=(one, several))) == [
            ("scale-slip", "one", "x = 100 USD")
        ]


def test_the_budget_is_kept() -> None:
    """With no work allowed nothing is told, and nothing breaks."""
    corpus = written(USD, {"one": "x = 10 USD", "other": "x = 100 USD"})
    assert diagnoses(analyzed(corpus, Limits(work=0, rlimit=1, seconds=0.0))) == []


def test_no_lost_hedge_beside_another_slip() -> None:
    """Of -7.69 % swapped digits explain more than that 480 was rounded from 478.6."""
    says = {"then": "x = 520 USD", "now": "y = 480 USD", "fall": "rise = -7.96%"}
    units = {**USD, "rise": "signed %"}
    found = diagnoses_of(written(units, says, ["rise = (y - x) / x"]))
    assert found == [("swapped-digits", "fall", "rise = -7.69%")]


@pytest.mark.parametrize("order", [(1, 20, 3), (3, 20, 1)])
def test_a_sum_of_a_column_has_no_far_bound(order: tuple[int, ...]) -> None:
    """No hedge was lost where 195 is told of 756, in whatever order the cells are declared."""
    cells = [f"x[{number}]" for number in order]
    says = {f"c{place}": f"{name} = {place}5{place} USD" for place, name in enumerate(cells, 1)}
    says |= {"all": "sum(x[*]) = 195 USD", "two": f"{cells[0]} + {cells[2]} = 504 USD"}
    assert diagnoses_of(written(dict.fromkeys(cells, "USD"), says)) == []
