"""The command that tells what claims imply, and what an assumption would make false."""

import json
from pathlib import Path

import pytest

from factcheck import cli

Output = pytest.CaptureFixture[str]

CLAIMS = """\
sources: {paper: {title: A paper}}
quantities:
  fleet: {unit: buses, integer: true}
  fleet.electric: {unit: buses, integer: true}
  fleet.diesel: {unit: buses, integer: true}
  depot: EUR
  opening: date
scenarios: {later: the depot opens later}
definitions: [fleet = fleet.electric + fleet.diesel]
claims:
  - {id: fleet, says: fleet = 120 buses}
  - {id: electric, says: fleet.electric = 45 buses}
  - {id: depot, says: depot = 6 million EUR}
  - {id: opening, says: opening = @2027}
  - {id: later, scenario: later, says: opening >= @2027-07}
"""


@pytest.fixture(autouse=True)
def _project(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A project with one claim file as the working folder."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "claims").mkdir()
    (tmp_path / "claims/a.claims.yaml").write_text(CLAIMS, encoding="utf-8")


def add(text: str) -> None:
    """Add lines to the claim file."""
    with Path("claims/a.claims.yaml").open("a", encoding="utf-8") as file:
        file.write(text)


def test_the_values_and_what_they_rest_on(capfd: Output) -> None:
    """An expression is told with its ends, and each end with the statements it rests on."""
    assert cli.run(["ask", "depot / fleet.diesel", "claims"]) == 0
    assert (
        capfd.readouterr().out
        == """\
depot / fleet.diesel: 73,330 to 86,670 EUR/buses
  at least 73,330 EUR/buses, by
      depot          depot = 6 million EUR                  claims/a.claims.yaml:13
      electric       fleet.electric = 45 buses              claims/a.claims.yaml:12
      fleet          fleet = 120 buses                      claims/a.claims.yaml:11
      by definition  fleet = fleet.electric + fleet.diesel
  at most 86,670 EUR/buses, by
      depot          depot = 6 million EUR                  claims/a.claims.yaml:13
      electric       fleet.electric = 45 buses              claims/a.claims.yaml:12
      fleet          fleet = 120 buses                      claims/a.claims.yaml:11
      by definition  fleet = fleet.electric + fleet.diesel
"""
    )


def test_one_value_is_told_once(capfd: Output) -> None:
    """Where both ends are one and rest on the same, that is told once."""
    assert cli.run(["ask", "fleet.diesel"]) == 0
    told = capfd.readouterr().out
    assert told.startswith("fleet.diesel: exactly 75 buses\n  exactly 75 buses, by\n")
    assert told.count("by definition") == 1


def test_scenarios_are_left_aside(capfd: Output) -> None:
    """Only claims that hold without a hypothesis imply something."""
    assert cli.run(["ask", "opening"]) == 0
    assert capfd.readouterr().out.startswith("opening: 2027\n")


def test_an_assumption_that_may_be_true(capfd: Output) -> None:
    """It narrows the values as a definition does, and no sentence would be false."""
    assert cli.run(["ask", "depot / fleet", "--assume", "depot = exactly 6_240_000 EUR"]) == 0
    told = capfd.readouterr()
    assert told.out.startswith(
        "assumed: depot = exactly 6_240_000 EUR\ndepot / fleet: exactly 52,000 EUR/buses\n"
    )
    assert "by definition  depot = exactly 6_240_000 EUR" in told.out
    assert told.err == ""


@pytest.mark.parametrize(
    ("assumed", "values"),
    [
        ("fleet.electric = 38% of fleet", "38% of 120 is 45.6, which 37.5% is rounded to"),
        ("fleet.electric = 39% of fleet", ""),
        ("fleet.electric = exactly 37.5% of fleet", "37.5% of 120 is 45"),
        ("fleet.electric = exactly 38% of fleet", ""),
    ],
)
def test_an_assumed_share_is_rounded_as_a_claimed_one_is(
    assumed: str, values: str, capfd: Output
) -> None:
    """A share is told in its last place, so that 45 of 120 may be 38 percent, but not 37."""
    assert cli.run(["ask", "fleet.electric", "--assume", assumed]) == (0 if values else 1)
    told = capfd.readouterr().out
    assert ("contradiction" in told) is not bool(values)


def test_assumed_figures_only_touch_claimed_ones(capfd: Output) -> None:
    """One more in the last place is another figure, whether it is claimed or assumed."""
    assert cli.run(["ask", "fleet", "--assume", "depot = 7 million EUR"]) == 1
    assert "only if it were exactly 6.5 million EUR" in capfd.readouterr().out


SQUARES = """\
sources: {paper: {title: A paper}}
quantities:
  x: {unit: EUR, signed: true}
  y: {unit: EUR, signed: true}
  born: date
  died: date
claims:
  - {id: x, says: x = -2 to 1 EUR}
  - {id: y, says: y = -2 to 3 EUR}
  - {id: born, says: born = @2001-05-01}
  - {id: died, says: died = @2003-05-02}
"""


@pytest.mark.parametrize(
    ("expression", "values"),
    [
        ("x^2", "0 to 6.25 EUR*EUR"),
        ("(x - y)^2", "0 to 36 EUR*EUR"),
        ("(x - y) * (x - y)", "0 to 36 EUR*EUR"),
        ("(y - x) * (-x + y)", "0 to 36 EUR*EUR"),
        ("(x - y)^2 + 3 EUR*EUR", "3 to 39 EUR*EUR"),
        ("-((x - y)^2)", "-36 to 0 EUR*EUR"),
        ("x^3", "-15.63 to 3.375 EUR*EUR*EUR"),
        ("x * y", "-8.75 to 6.25 EUR*EUR"),
    ],
)
def test_a_square_is_not_negative(expression: str, values: str, capfd: Output) -> None:
    """What is multiplied with itself is at least zero, whatever the claims say; no other product."""
    Path("claims/a.claims.yaml").write_text(SQUARES, encoding="utf-8")
    assert cli.run(["ask", "--", expression, "claims"]) == 0
    told = capfd.readouterr().out
    assert told.startswith(f"{expression}: {values}")
    assert ("whatever the claims say" in told) is (expression not in {"x^3", "x * y"})


def test_a_square_is_not_negative_where_nothing_else_is_known(capfd: Output) -> None:
    """What the claims do not bound has the end that every square has."""
    text = SQUARES.replace("x = -2 to 1 EUR", "x + y = 4 EUR").replace("-2 to 3", "at most 9")
    Path("claims/a.claims.yaml").write_text(text, encoding="utf-8")
    assert cli.run(["ask", "x * x * x * x", "claims"]) == 0
    assert "x * x * x * x: at least 0 EUR" in capfd.readouterr().out


def test_the_ends_are_told_as_all_values_are(capfd: Output) -> None:
    """Each end is in the unit and in the digits that it has in the first line."""
    Path("claims/a.claims.yaml").write_text(SQUARES, encoding="utf-8")
    assert cli.run(["ask", "died - born", "claims"]) == 0
    first, *rest = capfd.readouterr().out.split("\n")
    assert first == "died - born: over 730 to under 732 days"
    assert [line.strip() for line in rest if " days" in line] == [
        "more than 730 days, by",
        "less than 732 days, by",
    ]
    soon = SQUARES.replace("2003-05-02", "2001-05-02")
    Path("claims/a.claims.yaml").write_text(soon, encoding="utf-8")
    assert cli.run(["ask", "died - born", "claims"]) == 0
    assert "  more than 0 days, by\n" in capfd.readouterr().out


def test_an_assumption_that_makes_sentences_false(capfd: Output) -> None:
    """These are told as contradictions, the assumption as what is assumed; the status is 1."""
    assert cli.run(["ask", "fleet", "--assume", "fleet.diesel = 57 buses"]) == 1
    told = capfd.readouterr().out
    assert told.startswith(
        "assumed: fleet.diesel = 57 buses\n"
        "fleet: not known, since connected claims contradict each other\n\nerror: contradiction: "
    )
    assert "   = assumed: fleet.diesel = 57 buses\n" in told
    assert "   = definition: fleet = fleet.electric + fleet.diesel\n" in told
    assert "1 contradiction among 2 of 5 claims in 1 article." in told


def test_two_assumptions(capfd: Output) -> None:
    """Several are assumed together; what contradicts the definitions is told too."""
    assumed = ["--assume", "fleet.diesel = 90 buses", "--assume", "fleet = 80 buses"]
    assert cli.run(["ask", "depot", *assumed]) == 1
    told = capfd.readouterr().out
    assert "assumed: fleet.diesel = 90 buses\nassumed: fleet = 80 buses\ndepot: 5.5 to" in told
    assert "error: contradiction: " in told


def test_other_contradictions_are_counted(capfd: Output) -> None:
    """What contradicts itself without the assumption is not told as its fault."""
    add("  - {id: dear, says: depot = 9 million EUR}\n")
    assert cli.run(["ask", "fleet", "--assume", "fleet.diesel = 75 buses"]) == 0
    told = capfd.readouterr()
    assert "error" not in told.out
    assert told.err == "1 contradiction needs no assumption: factcheck check tells more.\n"
    assert cli.run(["ask", "depot"]) == 1
    assert capfd.readouterr().out == (
        "depot: not known, since connected claims contradict each other\n"
    )


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (
            ["fleet.elektric / fleet"],
            'EXPRESSION:1:1: unknown-name: no quantity is called "fleet.elektric"; did you mean',
        ),
        (["fleet + 5 EUR"], "  EXPRESSION:1:9: unit-mismatch: "),
        (["fleet ="], "  EXPRESSION:1:7: invalid-file: expected nothing more here"),
        (["fleet / 0"], "  EXPRESSION:1:9: invalid-file: this divides by what can be zero"),
        (["3 buses"], "  EXPRESSION:1:1: invalid-file: this is about no quantity"),
        (["fleet", "--assume", "fleet.diesel"], "  --assume:1:13: invalid-file: "),
        (
            ["fleet", "--assume", "fleet = 3 buses", "--assume", "depott = 3 EUR"],
            '  --assume:2:1: unknown-name: no quantity is called "depott"; did you mean "depot"?',
        ),
    ],
)
def test_what_cannot_be_read(arguments: list[str], told: str, capfd: Output) -> None:
    """An expression or assumption that means nothing is told as in a claim file, with its place."""
    assert cli.run(["ask", *arguments]) == 2
    seen = capfd.readouterr()
    assert seen.out == ""
    assert told in seen.err


def test_what_is_not_read_of_the_claims(capfd: Output) -> None:
    """Nothing passes unread: the answer comes with what could not be read, and the status is 1."""
    add("  - {id: odd, says: depot = 6 million buses}\n")
    assert cli.run(["ask", "depot"]) == 1
    told = capfd.readouterr().out
    assert told.startswith("depot: 5.5 to 6.5 million EUR\n")
    assert "error: unit-mismatch: " in told
    Path("claims/a.claims.yaml").write_text("claims: [", encoding="utf-8")
    capfd.readouterr()
    assert cli.run(["ask", "depot"]) == 2
    told = capfd.readouterr().err
    assert "claims/a.claims.yaml:1:10: invalid-file: " in told
    assert 'EXPRESSION:1:1: unknown-name: no quantity is called "depot"' in told


def test_undecided_is_told(capfd: Output) -> None:
    """Where it is not decided whether the claims agree, nothing is said of them."""
    add("  - {id: power, says: depot * depot * depot = 3 EUR*EUR*EUR}\n")
    assert cli.run(["ask", "depot", "--rlimit", "1", "--timeout", "0.000001"]) == 1
    told = capfd.readouterr().out
    assert told.startswith("depot: not known, since whether the connected claims can all be true")
    assert "error: undecided: " in told


def test_for_programs(capfd: Output) -> None:
    """As JSON: exact ends, the claims that they rest on, and the findings as check tells them."""
    assert cli.run(["ask", "depot", "--output-format", "json"]) == 0
    told = json.loads(capfd.readouterr().out)
    support = {"claims": ["depot"], "definitions": [], "certified": True}
    assert told == {
        "version": 1,
        "expression": "depot",
        "assumed": [],
        "values": {
            "low": "5500000",
            "high": "6500000",
            "unit": "EUR",
            "low_open": False,
            "high_open": False,
            "tight": True,
            "low_rests_on": support,
            "high_rests_on": support,
        },
        "why": None,
        "findings": [],
    }
    arguments = ["ask", "fleet", "--assume", "fleet.diesel = 57 buses", "--output-format", "json"]
    assert cli.run(arguments) == 1
    told = json.loads(capfd.readouterr().out)
    assert (told["values"], told["why"]) == (None, "contradictory")
    (finding,) = told["findings"]
    assert finding["rule"] == "contradiction"
    assert finding["corrections"] == [["electric"], ["fleet"]]


def test_contradictions_that_are_not_asked_about_are_not_called_accepted(capfd: Output) -> None:
    """Beside what cannot be read in a file, which is told."""
    add("  - {id: other, says: fleet = 90 buses}\n  - {id: bad, says: depot = 6 milion EUR}\n")
    assert cli.run(["ask", "depot", "claims"]) == 1
    told = " ".join(capfd.readouterr().out.split())
    assert "accepted" not in told
    assert "the 7 claims in 1 article contradict each other, which factcheck check tells" in told


@pytest.mark.parametrize(
    ("asked", "is_told"), [("fleet = 3 * depot", True), ("fleet >", True), ("fleet +", False)]
)
def test_a_statement_is_no_expression(asked: str, is_told: bool, capfd: Output) -> None:
    """It says how one asks about a statement."""
    assert cli.run(["ask", asked, "claims"]) == 2
    assert (f"--assume '{asked}'" in capfd.readouterr().err) is is_told
