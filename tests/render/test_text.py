"""The report for a terminal, where the snapshot does not show it."""

from fractions import Fraction

import pytest

from factcheck.model.explanation import DATE, Diagnosis, Repair
from factcheck.model.lines import Lines
from factcheck.model.report import Report, Summary
from factcheck.model.rule import Severity
from factcheck.model.solution import Verdict
from factcheck.model.span import Span
from factcheck.prose import columns
from factcheck.render import render
from factcheck.render.changes import fitting_remark, repair_choices, shift_text
from factcheck.render.style import Style
from tests.render import sample

FINE = Report(Verdict.CONSISTENT, Summary(2, 2, 14, 16, 12, 3, 0, 0, 0), ())


def test_nothing_found_says_what_was_checked() -> None:
    """Where all is well one line tells how much was looked at."""
    assert render(FINE, "text", Style()) == (
        "The 14 claims in 2 articles can all be true together: "
        "16 statements about 12 quantities in 3\nconnected groups.\n"
    )


def test_nothing_shown_is_not_nothing_found() -> None:
    """A contradiction that was not selected is not passed over in silence."""
    told = render(FINE._replace(verdict=Verdict.CONTRADICTORY), "text", Style())
    assert told == "The 14 claims in 2 articles contradict each other, but that is not selected.\n"


def test_undecided_is_never_called_consistent() -> None:
    """What could not be decided is told as undecided."""
    told = render(FINE._replace(verdict=Verdict.UNDECIDED), "text", Style())
    assert told == "Whether the 14 claims in 2 articles can all be true is undecided.\n"


def test_no_claims_are_not_called_consistent() -> None:
    """Files without any claim get no good news."""
    told = render(FINE._replace(summary=Summary(1, 0, 0, 0, 0, 0, 0, 0, 0)), "text", Style())
    assert told == "No claim was read.\n"


def test_quiet_leaves_out_the_closing_line() -> None:
    """A quiet style tells the findings and nothing else."""
    loud, quiet = (render(sample.report(), "text", Style(quiet=quiet)) for quiet in (False, True))
    assert loud.startswith(quiet)
    assert "More: factcheck explain" not in quiet
    assert render(FINE, "text", Style(quiet=True)) == ""


def test_lines_stay_within_the_width() -> None:
    """No line but an unbreakable word is longer than the terminal is wide."""
    told = render(sample.report(), "text", Style(width=50))
    assert [line for line in told.splitlines() if columns(line) > 50] == []


def test_arithmetic_is_told_in_any_width() -> None:
    """Where the columns of the arithmetic have no room, its cells stand one after the other.

    Their sign is before them.
    """
    told = render(sample.report(), "text", Style(width=46)).splitlines()
    start = next(
        number for number, line in enumerate(told) if line.startswith("        but $40 billion")
    )
    assert told[start : start + 3] == [
        "        but $40 billion, 39.5 to 40.5, $1.45",
        "          billion apart, rounding allowed for",
        "",
    ]


def test_carets_stand_under_wide_characters() -> None:
    """The underline begins in the column in which the marked word is shown."""
    told = render(sample.report()._replace(findings=(sample.unit(),)), "text", Style()).splitlines()
    line = next(number for number, text in enumerate(told) if "milion USD" in text)
    shown, underline = told[line], told[line + 1]
    assert columns(shown[: shown.index("milion")]) == underline.index("^")


def test_a_long_line_is_cut_to_its_mark() -> None:
    """Of a file with all its claims on one line, only what a finding is about is shown."""
    line = '{"id": "a", "says": "x = 1"}, ' * 1000 + '"says": "y = 1 milion"' + " " * 9000
    column = line.index("milion") + 1
    span = Span("all.claims.json", 1, column, 1, column + 6)
    corpus = sample.corpus()._replace(lines={"all.claims.json": Lines(line)})
    report = sample.report()._replace(
        findings=(sample.unit()._replace(span=span, places=()),), corpus=corpus
    )
    told = render(report, "text", Style(quiet=True))
    assert max(map(len, told.splitlines())) <= 100
    assert "y = 1 milion" in told


def test_a_passage_of_several_lines_is_marked_on_each() -> None:
    """A passage is underlined line by line, up to three."""
    start = sample.place(sample.CASH, "- id: rest")
    span = start._replace(end_line=start.line + 5, end_column=3)
    report = sample.report()._replace(
        findings=(sample.untested()._replace(span=span, severity=Severity.ERROR),)
    )
    told = render(report, "text", Style(quiet=True)).splitlines()
    assert sum(set(line) == set(" |^") for line in told) == 3


def test_many_notes_are_told_in_short() -> None:
    """Of the notes of one rule the first are told and the others counted.

    Those of another rule are all told.
    """
    many = tuple(
        sample.untested()._replace(message=f"Nothing contradicts {number}") for number in range(13)
    )
    other = sample.untested()._replace(rule="source-unavailable", message="gone")
    told = render(FINE._replace(findings=(*many, other)), "text", Style(quiet=True)).splitlines()
    assert [line.split(" (")[0] for line in told[9:]] == [
        "note: untested: Nothing contradicts 9",
        "note: source-unavailable: gone",
        "note: untested: 3 more notes like this; --output-format concise shows all",
    ]


def test_the_last_cell_is_folded_in_its_column() -> None:
    """Where it alone is too long, the others stay below each other."""
    derivation = (
        "     first  10 USD  9.5 to 10.5 USD",
        "but  total  40 USD  39.5 to 40.5 USD: 26.25 USD apart even after rounding",
    )
    report = sample.report()
    finding = sample.contradiction()._replace(derivation=derivation)
    told = render(report._replace(findings=(finding,)), "text", Style(width=64)).splitlines()
    at = told.index("             first  10 USD  9.5 to 10.5 USD")
    assert told[at + 1 : at + 3] == [
        "        but  total  40 USD  39.5 to 40.5 USD: 26.25 USD apart",
        "                            even after rounding",
    ]


@pytest.mark.parametrize(
    ("low", "low_open", "told"),
    [
        ("0", True, "only up to 24.6 billion USD can fit"),
        ("0", False, "only 0 to 24.6 billion USD can fit"),
        ("2", True, "only over 2 to 24.6 billion USD can fit"),
    ],
)
def test_anything_over_zero_is_told_by_its_end(low: str, low_open: bool, told: str) -> None:
    """Nobody says "over 0 to 24.6"."""
    one = sample.repair(
        "sum", "38 billion USD", "20 billion USD", "x = 20 billion USD", low, "24.6"
    )
    fits = one.fits._replace(low_open=low_open)
    assert fitting_remark(one._replace(fits=fits, every=False)) == told


@pytest.mark.parametrize(
    ("now", "unit", "moves", "share", "told", "bare"),
    [
        ("1.8 million EUR", "million EUR", "-1/2", "-5/18", "500,000 EUR less", "0.5 less"),
        ("0.8 Mio", "Mio", "-1/2", "-5/8", "0.5 Mio less", "0.5 less"),
        ("1.2 million EUR", "million EUR", "-1/2", "-5/12", "0.5 million EUR less", "0.5 less"),
        ("8.2 Mrd EUR", "Mio EUR", "-7790", "-19/20", "7,790 Mio EUR less", "7,790 Mio EUR less"),
    ],
)
def test_how_far_a_figure_moves_is_in_a_scale_of_readers(
    now: str, unit: str, moves: str, share: str, told: str, bare: str
) -> None:
    """Not in millions where it is less than one, but where the figure is."""
    repair = sample.repair("one", "1", "2", "x = 2", "1", "2")._replace(
        now=now, unit=unit, moves=Fraction(moves), share=Fraction(share)
    )
    finding = sample.contradiction()._replace(repairs=(repair,))
    assert shift_text(finding, repair).startswith(f"{told}, ")
    assert shift_text(finding, repair, bare=True).startswith(f"{bare}, ")


@pytest.mark.parametrize(
    ("smallest", "told"),
    [("0.4", "0.5 million EUR less"), ("4.1", "500,000 EUR less")],
)
def test_figures_of_one_finding_move_in_one_scale(smallest: str, told: str) -> None:
    """Who writes one of them as 0.4 million reads half a million so beside another, too."""

    def repair(name: str, now: str) -> Repair:
        return sample.repair(name, f"{now} million EUR", "2", "x = 2", "1", "2")._replace(
            unit="million EUR", moves=Fraction(-1, 2), share=Fraction(-1, 2) / Fraction(now)
        )

    first, other = repair("one", "1.9"), repair("two", smallest)
    finding = sample.contradiction()._replace(repairs=(first, other))
    assert shift_text(finding, first).startswith(f"{told}, ")


@pytest.mark.parametrize(
    ("then", "value", "told"),
    [
        ("2_716_039.50 EUR", "2716039.5", "2,716,039.50 EUR fits"),
        ("2_716_039.50 EUR", "2716039", "2,716,039.00 EUR fits"),
        ("2_716_039 EUR", "2716039", "2,716,039 EUR fits"),
        ("15.0 EUR", "15", "15.0 EUR fits"),
    ],
)
def test_a_single_value_that_fits_is_told_in_full(then: str, value: str, told: str) -> None:
    """And as fine as the figure: nobody chooses among what rounds to 2.716 million."""
    one = sample.repair("sum", "1", "2", "x = 2", value, value)._replace(then=then, unit="EUR")
    assert fitting_remark(one) == f"exactly {told}"
    assert fitting_remark(one._replace(every=False)) == f"only {told}"


@pytest.mark.parametrize("bare", [True, False])
def test_dates_that_fit_are_days(*, bare: bool) -> None:
    """Also in a column without units, where they would be seconds since 1970."""
    one = sample.repair("start", "@2019-05", "@2021-05", "x = @2021-05", "1619827200", "1619827200")
    fits = one.fits._replace(high=None)
    assert fitting_remark(one._replace(unit=DATE, fits=fits), bare=bare) == "from 2021-05-01 fits"


def test_what_the_likeliest_slip_changes_together_is_told_first() -> None:
    """Before what may be changed alone; where that is likelier, behind it."""
    finding = sample.contradiction()
    alone = finding.repairs[:1]
    together = (
        sample.repair("a", "$1 billion", "$2 billion", "x = 2 billion USD", "1.5", "2.5"),
        sample.repair("b", "$3 billion", "$6 billion", "y = 6 billion USD", "5.5", "6.5"),
        sample.repair("c", "$4 billion", "$8 billion", "z = 8 billion USD", "7.5", "8.5"),
    )
    slip = Diagnosis(
        "scale-slip",
        "a",
        "x = 2 billion USD",
        "all were halved",
        beside=(("b", "y = 6 billion USD"), ("c", "z = 8 billion USD")),
    )
    other = slip._replace(beside=())

    def told(*diagnoses: Diagnosis) -> list[str]:
        changed = finding._replace(repairs=alone, joint_repairs=(together,), diagnoses=diagnoses)
        return [which for which, _, _ in repair_choices(changed)]

    assert told(slip, other) == ["all of these", "this"]
    assert told(other, slip) == told() == ["this", "all of these"]
