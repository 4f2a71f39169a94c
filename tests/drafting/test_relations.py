"""Drafts of what a text states between its figures."""

from pathlib import Path

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from factcheck import check, cli

LETTER = """\
Turnover rose from $20 million to $25 million, up 40 percent. We have 12 shops.

| Shop | 2024 | 2025 | Change |
|---|---:|---:|---:|
| Harbour | 100 | 110 | +10% |
| Station | 200 | 250 | +20% |
| Market | 300 | 330 | +10% |
| Total | 600 | 690 | +15% |
"""


@pytest.fixture
def drafted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """The claim file that is drafted from a letter."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("FACTCHECK_SOURCES", raising=False)
    Path("letter.md").write_text(LETTER, encoding="utf-8")
    assert cli.run(["draft", "letter.md"]) == 0
    return Path("letter.claims.yaml").read_text(encoding="utf-8")


def test_a_relation_is_a_statement_between_its_quantities(drafted: str) -> None:
    """The figure that states it gets no quantity of its own."""
    (claim,) = [part for part in drafted.split("  - id: ") if "Turnover" in part]
    says = [line.strip(" -") for line in claim.splitlines() if " = " in line]
    assert [one.partition(" = ")[2] for one in says[:2]] == ["20 million USD", "25 million USD"]
    before, after = (one.partition(" = ")[0] for one in says[:2])
    assert says[2:] == [f"{after} = {before} * (1 + 40 %)"]


def test_a_row_is_a_claim_and_a_cell_a_quantity(drafted: str) -> None:
    """The totals and changes of a table are stated between the same quantities."""
    assert r'"Harbour\t100\t110\t+10%"' in drafted
    (total,) = [part for part in drafted.split("  - id: ") if r'"Total\t600\t690\t+15%"' in part]
    sums = [line for line in total.splitlines() if " + " in line and "%" not in line]
    assert len(sums) == 2
    for name in sums[0].partition(" = ")[2].split(" + "):
        assert drafted.count(f"  {name}: ") == 1


def test_the_draft_finds_what_is_wrong(drafted: str) -> None:
    """Once nobody marks its claims as drafts, with the quotes in place; and nothing else."""
    Path("letter.claims.yaml").write_text(
        drafted.replace("    draft: true\n", ""), encoding="utf-8"
    )
    report = check("letter.claims.yaml")
    errors = [one for one in report.findings if one.severity.value == "error"]
    assert [one.rule for one in errors] == ["contradiction"] * 2
    assert "40 %" in errors[0].message or "40 %" in errors[1].message


def test_an_update_adds_what_a_text_states_now(drafted: str) -> None:
    """The relation of a new sentence, and nothing that is there already."""
    assert "Profit" not in drafted
    Path("letter.md").write_text(
        f"{LETTER}\nProfit fell from $6 million to $3 million, down 50 percent.\n", encoding="utf-8"
    )
    assert cli.run(["draft", "letter.md", "--update"]) == 0
    updated = Path("letter.claims.yaml").read_text(encoding="utf-8")
    added = updated.replace(drafted, "")
    assert updated.count("* (1 - 50 %)") == 1
    assert "Turnover" in added
    assert updated.count("Turnover rose") == 1


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("2,040 people came, 1,290 more than the 750 of last year.", "1290 ± 5"),
        ("2,000 people came, 1,200 more than the 800 of last year.", "1.2 thousand"),
        ("It employs 2,270 people, 12 percent more than the nearly 2,040 of 2024.", "nearly 2040"),
        ("Es kamen 2.040 Menschen, 1.290 mehr als die 750 im Vorjahr.", "1290 ± 5"),
    ],
)
def test_a_figure_keeps_the_precision_and_hedge_of_its_quote(
    text: str, said: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One that is read as rounded gets a tolerance, in a statement between others, too."""
    monkeypatch.chdir(tmp_path)
    Path("note.md").write_text(text, encoding="utf-8")
    assert cli.run(["draft", "note.md"]) == 0
    assert said in Path("note.claims.yaml").read_text(encoding="utf-8")
    assert not [
        one for one in check("note.claims.yaml").findings if one.rule == "figure-not-quoted"
    ]


SENTENCES = (
    "The firm has {h}{n} employees in {m} shops.",
    "Of {h}{n} employees {h}{m} (40%) work in shops.",
    "Sales rose from {h}{n} tonnes to {h}{m} tonnes, up {h}40 percent.",
    "Sales rose by {h}{n} euros to {m} euros from {k} euros.",
    "The tower is {h}{n} m ({k} ft) high.",
    "It weighs {h}{n} kg ({k} lb).",
    "{h}{n} people came, {h}{m} more than the {h}{k} of last year.",
    "It employs {h}{n} people, 12 percent more than the {h}{m} of 2024.",
    "We counted {h}{n} employees: {m} men and {k} women.",
    "{n} of {h}{m} shops ({h}12%) closed.",
)
HEDGES = ("", "at most ", "about ", "more than ", "up to ", "nearly ", "at least ", "under ")
NUMBERS = st.builds(
    lambda number, zeros: f"{number * 10**zeros:,}", st.integers(1, 9999), st.integers(0, 4)
)


@settings(max_examples=8, phases=[Phase.explicit, Phase.reuse, Phase.generate])
@given(
    st.lists(
        st.tuples(st.sampled_from(SENTENCES), st.sampled_from(HEDGES), NUMBERS, NUMBERS, NUMBERS),
        min_size=3,
        max_size=8,
    )
)
def test_a_fresh_draft_has_no_figure_that_its_quote_lacks(
    tmp_path_factory: pytest.TempPathFactory, said: list[tuple[str, str, str, str, str]]
) -> None:
    """Whatever the figures, their hedges and their relations are."""
    folder = tmp_path_factory.mktemp("drafted")
    lines = [one.format(h=hedge, n=n, m=m, k=k) for one, hedge, n, m, k in said]
    (folder / "note.md").write_text("\n\n".join(lines) + "\n", encoding="utf-8")
    assert cli.run(["draft", str(folder / "note.md")]) == 0
    found = check(folder / "note.claims.yaml", bounds=False).findings
    assert [one.message for one in found if one.rule in UNQUOTED] == []


UNQUOTED = ("figure-not-quoted", "quote-missing", "invalid-file")


LISTS = """\
520 forms were rejected: 310 came late, 164 lacked a name and 56 had other flaws.

We counted 12 ballots, or 9%, as blank, leaving 228 valid ones.

The mill employs 130 people and the shop 45 people. Together, the two employ 185 people.

| Event | Drug (n = 415) | Control (n = 208) |
|---|---|---|
| Any | 249 (60.0%) | 104 (50.0%) |
| Pain | 74 (17.8%) | 15 (7.2%) |
| Rash | 41 (9.9%) | 21 (11.0%) |
"""


def test_lists_and_cases_are_drafted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The draft finds what the text has, the cases of a header among its quantities."""
    monkeypatch.chdir(tmp_path)
    Path("lists.md").write_text(LISTS, encoding="utf-8")
    assert cli.run(["draft", "lists.md"]) == 0
    drafted = Path("lists.claims.yaml").read_text(encoding="utf-8")
    assert drafted.count(".cases = ") == 2
    found = [one.rule for one in check("lists.claims.yaml").findings]
    assert found.count("contradiction") == 4
