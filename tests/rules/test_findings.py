"""What findings tell beside their message: their places, their claims, what helps."""

from datetime import date
from pathlib import Path

import pytest

import factcheck
from factcheck.model.finding import Finding

TODAY = date(2026, 1, 15)


def findings(folder: Path, claims: str, rule: str) -> list[Finding]:
    """The findings of one rule in a claim file."""
    file = folder / "case.claims.yaml"
    file.write_text(
        f"sources: {{wire: {{title: The wire, language: en}}}}\n{claims}", encoding="utf-8"
    )
    report = factcheck.check([str(file)], settings=factcheck.Settings(), today=TODAY)
    return [finding for finding in report.findings if finding.rule == rule]


def quoting(quote: str, says: str) -> str:
    """A claim file with one claim about money."""
    return f"quantities: {{x: USD}}\nclaims:\n  - {{id: a, source: wire, quote: {quote!r}, says: {says!r}}}\n"


@pytest.mark.parametrize(
    ("quote", "says", "message", "helps"),
    [
        (
            "It cost 3 million dollars, then 4 million, 5 million and 6 million dollars.",
            "9 million USD = x",
            '9 million USD is not in the quote, which has "3 million dollars", "4 million", "5 million" and "6 million dollars"',
            ("write what the quote has, or quote the words that this figure comes from",),
        ),
        (
            "It cost 3 million dollars, then 4 million, 5 million, 6 million and 7 million dollars.",
            "x = 9 million USD",
            '9 million USD is not in the quote, which has "3 million dollars", "4 million", "5 million" and 2 more',
            ("write what the quote has, or quote the words that this figure comes from",),
        ),
        (
            "It cost up to 3 million dollars.",
            "(3 million USD) = x",
            '3 million USD lacks the "up to" of the quote, which has "3 million dollars"',
            ("write up to 3 million USD",),
        ),
        (
            "It cost 3.0 million dollars.",
            "x = 3 million USD",
            '3 million USD is not rounded as in the quote, which has "3.0 million dollars"',
            ("write 3.0 million USD",),
        ),
    ],
)
def test_a_figure_that_is_not_quoted_is_told_with_what_helps(
    tmp_path: Path, quote: str, says: str, message: str, helps: tuple[str, ...]
) -> None:
    """Four figures of the quote are told, of more three and a count; and what to write."""
    (finding,) = findings(tmp_path, quoting(quote, says), "figure-not-quoted")
    assert (finding.message, finding.helps, finding.claims) == (message, helps, ("a",))


def test_what_is_implausible_is_said_by_these_claims(tmp_path: Path) -> None:
    """Those that rule the band out, sorted; no others, and no definition.

    The places are those of the leading set.
    """
    claims = """
quantities: {load: {unit: "1", between: 0 to 1}, x: USD, y: USD}
definitions: [load = x / y]
claims:
  - {id: z-load, source: wire, says: load > 1.1}
  - {id: b-x, source: wire, says: x = 3 USD}
  - {id: a-load, source: wire, says: load = 120%}
  - {id: y-load, source: wire, says: load > 1.12}
  - {id: c-load, source: wire, says: load > 1.13}
  - {id: x-load, source: wire, says: load > 1.14}
"""
    (finding,) = findings(tmp_path, claims, "implausible")
    assert finding.claims == ("a-load", "c-load", "x-load", "y-load", "z-load")
    assert [place.label for place in finding.places] == ["a-load"]
    assert finding.sets == tuple((name,) for name in finding.claims)
    assert finding.identity == ("239/200 to 241/200",)


def test_what_is_implausible_is_told_as_a_contradiction_is(tmp_path: Path) -> None:
    """With the arithmetic, re-checked, the repair and the slip, and the definitions but not the band; the slip is the value that is proposed."""
    claims = """
quantities: {fee: {unit: EUR, between: 0 to 9 billion EUR}, part: EUR}
definitions: [fee = 2 * part]
claims:
  - {id: part, source: wire, says: part = 330 billion EUR}
"""
    (finding,) = findings(tmp_path, claims, "implausible")
    assert finding.message == (
        "fee would be 659 to 661 billion EUR, as part implies, but plausible is 0 to 9 billion EUR"
    )
    assert (finding.claims, finding.sets, finding.suspects) == (("part",), (("part",),), ("part",))
    assert finding.definitions == ("fee = 2 * part",)
    assert finding.certified
    assert finding.derivation
    assert [(one.statement, one.then) for one in finding.repairs] == [("part", "330 million EUR")]
    assert [one.kind for one in finding.diagnoses][:1] == ["scale-slip"]
    assert str(finding.severity) == "warning"


@pytest.mark.parametrize(
    ("says", "then"),
    [
        ("130%", "100%"),
        ("-7%", "20%"),
        ("-50%", "50%"),  # a slip of the sign
    ],
)
def test_without_a_slip_the_nearest_plausible_value_is_proposed(
    tmp_path: Path, says: str, then: str
) -> None:
    """That is an end of the band, however round other values in it are; a slip comes before it."""
    claims = (
        'quantities: {load: {unit: "%", between: 20 to 100, signed: true}}\n'
        f"claims: [{{id: load, source: wire, says: load = {says}}}]\n"
    )
    (finding,) = findings(tmp_path, claims, "implausible")
    assert [one.then for one in finding.repairs] == [then]


def test_clashing_bounds_of_different_moments_get_advice(tmp_path: Path) -> None:
    """A bound that its source outdoes later is told to be indexed by its moment."""
    claims = """
quantities: {x: USD}
claims:
  - {id: old, source: wire, as_of: 2024-05-01, says: x > 600 USD}
  - {id: new, source: wire, as_of: 2025-05-01, says: x > 640 USD}
"""
    (finding,) = findings(tmp_path, claims, "understated")
    (advice,) = finding.helps
    assert advice.endswith("index the quantity by it: x[2024] and x[2025]")


@pytest.mark.parametrize(
    "strict",
    [
        "says: x < 6 USD",
        "says: 6 USD > x",
        "says: x = less than 6 USD",
        "says: x = less than 5 USD + exactly 1 USD",
        "says: 5 USD + 1 USD > x",
        "readings: {low: x < 6 USD, high: x = exactly 90 USD}",
    ],
)
def test_a_boundary_stands_at_its_strict_limit(tmp_path: Path, strict: str) -> None:
    """Wherever the strict statement comes in the order of the suspects."""
    for name in ("a", "z"):
        claims = f"quantities: {{x: USD}}\nclaims:\n  - {{id: m, says: x = 6 USD}}\n  - {{id: {name}, {strict}}}\n"
        (finding,) = findings(tmp_path, claims, "boundary")
        assert finding.span.line == 5
        assert [place.label for place in finding.places] == ["m"]


def test_a_boundary_at_least_so_high_stands_there(tmp_path: Path) -> None:
    """More than is as strict as less than."""
    claims = "quantities: {x: USD}\nclaims:\n  - {id: a, says: x = 6 USD}\n  - {id: b, says: x = more than 6 USD}\n"
    (finding,) = findings(tmp_path, claims, "boundary")
    assert finding.span.line == 5


def test_a_quote_that_stands_in_several_places_names_five(tmp_path: Path) -> None:
    """The lines of five places, and that there are more; other claims are told for themselves."""
    for count, lines in (
        (2, "2 times in wire.txt (lines 1 and 2);"),
        (5, "5 times in wire.txt (lines 1, 2, 3, 4 and 5);"),
        (6, "6 times in wire.txt (lines 1, 2, 3, 4, 5 and more);"),
    ):
        text = "It cost 3 USD.\n" * count + "First 7 USD.\nThen 5 USD, or 5 USD.\n"
        (tmp_path / "wire.txt").write_text(text, encoding="utf-8")
        file = tmp_path / "case.claims.yaml"
        file.write_text(
            "sources: {wire: {title: The wire, file: wire.txt}}\nquantities: {x: USD, y: USD}\nclaims:\n"
            "  - {id: a, quote: It cost 3 USD, says: x = 3 USD}\n  - {id: c, quote: First 7 USD, says: y < 7 USD}\n"
            "  - {id: b, quote: 5 USD, says: y = 5 USD}\n",
            encoding="utf-8",
        )
        report = factcheck.check([str(file)], settings=factcheck.Settings(), today=TODAY)
        first, second = (one for one in report.findings if one.rule == "quote-ambiguous")
        assert lines in first.message
        assert (first.claims, second.claims) == (("a",), ("b",))


@pytest.mark.parametrize(
    ("target", "why"),
    [("../else.claims.yaml", "a link out of the project"), (".env", "a hidden file")],
)
def test_a_link_that_is_not_followed_says_why(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, target: str, why: str
) -> None:
    """One that leads out of the project, and one that leads to what is no claim file."""
    project = tmp_path / "project"
    project.mkdir()
    monkeypatch.chdir(project)
    Path(target).write_text("claims: []\n", encoding="utf-8")
    Path("case.claims.yaml").symlink_to(target)
    report = factcheck.check(["case.claims.yaml"], settings=factcheck.Settings(), today=TODAY)
    assert [why in finding.message for finding in report.findings] == [True]


NEAR = "The new plant in the north cost 45 million dollars and employs 300 people, said its owner on Monday.\n"


@pytest.mark.parametrize(
    ("quote", "told"),
    [
        (
            "The new plant in the south cost 45 million dollars and employs 300 people, said its owner on Monday.",
            'has "north" where the quote has "south"',
        ),
        (
            "The plant in the north cost 45 million dollars and employs 300 people, said its owner on Monday.",
            'has "new" besides',
        ),
        (
            "The new plant in the far north cost 45 million dollars and employs 300 people, said its owner on Monday.",
            'lacks "far"',
        ),
        (
            "The new plant in the south cost 46 million dollars and employs 400 people, said its owner on Sunday.",
            'has "300" where the quote has "400" and differs once more',
        ),
        (
            "The old plant in the south cost 46 million dollars and employs 400 people, said its owner on Sunday.",
            "differs 2 more times",
        ),
    ],
)
def test_a_quote_that_is_missing_is_told_with_what_is_nearest(
    tmp_path: Path, quote: str, told: str
) -> None:
    """Three differences are told, more are counted; of a long passage the middle is left out."""
    (tmp_path / "wire.txt").write_text(NEAR, encoding="utf-8")
    file = tmp_path / "case.claims.yaml"
    file.write_text(
        "sources: {wire: {title: The wire, file: wire.txt}}\nquantities: {x: USD}\n"
        f"claims:\n  - {{id: a, quote: {quote!r}, says: x > 1 USD}}\n",
        encoding="utf-8",
    )
    report = factcheck.check([str(file)], settings=factcheck.Settings(), today=TODAY)
    (finding,) = (one for one in report.findings if one.rule == "quote-missing")
    passage = "The new plant in the north cost 45 milli…ys 300 people, said its owner on Monday."
    assert f'the nearest passage, "{passage}" in line 1' in finding.message
    assert finding.message.endswith(told)
    assert [place.label for place in finding.places] == ["the nearest passage"]


def test_a_passage_of_eighty_characters_is_told_in_full(tmp_path: Path) -> None:
    """Only of a longer one the middle is left out."""
    passage = "The plant cost 45 million dollars and employs 300 people, said its owner on May."
    assert len(passage) == 80
    (tmp_path / "wire.txt").write_text(f"{passage}\n", encoding="utf-8")
    file = tmp_path / "case.claims.yaml"
    file.write_text(
        "sources: {wire: {title: The wire, file: wire.txt}}\nquantities: {x: USD}\n"
        f"claims:\n  - {{id: a, quote: {passage.replace('45', '46')!r}, says: x > 1 USD}}\n",
        encoding="utf-8",
    )
    report = factcheck.check([str(file)], settings=factcheck.Settings(), today=TODAY)
    (finding,) = (one for one in report.findings if one.rule == "quote-missing")
    assert f'the nearest passage, "{passage}" in line 1' in finding.message


def test_a_quote_elsewhere_than_its_prefix_says_is_shown(tmp_path: Path) -> None:
    """The words are there, but not where they are said to be."""
    (tmp_path / "wire.txt").write_text("First 7 USD.\nThen 5 USD.\n", encoding="utf-8")
    file = tmp_path / "case.claims.yaml"
    file.write_text(
        "sources: {wire: {title: The wire, file: wire.txt}}\nquantities: {x: USD}\n"
        "claims:\n  - {id: a, quote: {exact: 5 USD, prefix: First}, says: x = 5 USD}\n",
        encoding="utf-8",
    )
    report = factcheck.check([str(file)], settings=factcheck.Settings(), today=TODAY)
    (finding,) = (one for one in report.findings if one.rule == "quote-missing")
    assert "line 2, but not with its prefix and suffix around it" in finding.message
    assert [(place.span.line, place.label) for place in finding.places] == [(2, "here")]


def test_readings_that_are_all_possible_hide_no_other(tmp_path: Path) -> None:
    """Each claim is told by itself, at the first statement of what is impossible."""
    claims = """
quantities: {x: USD, y: USD, z: USD}
claims:
  - {id: x, says: x = 10 USD}
  - {id: y, says: y = 20 USD}
  - id: either
    readings: {one: z > 1 USD, other: z > 2 USD}
  - id: wrong
    readings:
      high: [x = 90 USD, y = 20 USD]
      low: [y = 20 USD, x = 10 USD]
"""
    (finding,) = findings(tmp_path, claims, "reading")
    assert finding.claims == ("wrong",)
    assert (finding.span.line, finding.span.column) == (11, 14)
    assert [(place.span.line, place.span.column, place.label) for place in finding.places] == [
        (12, 13, "low: possible")
    ]


def test_what_rules_a_reading_out_is_told_only_where_the_figure_does(tmp_path: Path) -> None:
    """Where the others leave values on both sides of a figure, there is none in its place."""
    claims = """
quantities: {x: USD}
claims:
  - id: other
    readings: {a: x = 10 USD, b: x = 20 USD}
  - id: wrong
    readings: {mid: x = 15 USD, low: x = 10 USD}
"""
    other, wrong = findings(tmp_path, claims, "reading")
    assert (
        '"b" cannot be true given the other claims: x is 9.5 to 15.5 USD, not 20 USD; "a"'
        in other.message
    )
    assert (
        '"mid" cannot be true given the other claims; "low" remains possible: x is 9.5 to 20.5 USD'
        in wrong.message
    )


def test_what_a_reading_says_is_told_beside_what_is_implied(tmp_path: Path) -> None:
    """A multiple is so many times, a share and a figure by itself are as they are written."""
    claims = """
quantities: {x: USD, y: USD, share: "1"}
claims:
  - {id: x, says: x = 10.0 USD}
  - {id: y, says: y = 5.0 USD}
  - {id: s, says: share = 0.25}
  - {id: a, readings: {wrong: x = 3 times y, right: x = 2 times y}}
  - {id: b, readings: {wrong: share = 0.5, right: share = 0.25}}
  - {id: c, readings: {wrong: y = 75% * x, right: y = 50% * x}}
"""
    told = [
        finding.message.partition(";")[0].partition("claims: ")[2]
        for finding in findings(tmp_path, claims, "reading")
    ]
    assert told == [
        "x is 1.98 to 2.021 times y, not 3 times",
        "share is 0.245 to 0.255, not 0.5",
        "y is 49.25 to 50.76% of x, not 75%",
    ]


@pytest.mark.parametrize(
    ("others", "told"), [("", "though a quotes it"), ("b", "though a and b quote it")]
)
def test_who_quotes_a_figure_without_saying_it_is_named(
    tmp_path: Path, others: str, told: str
) -> None:
    """One claim quotes it, several quote it."""
    (tmp_path / "wire.txt").write_text("It cost 3 dollars and not 7 dollars.\n", encoding="utf-8")
    file = tmp_path / "case.claims.yaml"
    lines = [
        f"  - {{id: {name}, quote: 3 dollars and not 7 dollars, says: x = 3 USD}}"
        for name in ("a", *others)
    ]
    file.write_text(
        "sources: {wire: {title: The wire, file: wire.txt, language: en}}\nquantities: {x: USD}\nclaims:\n"
        + "\n".join(lines),
        encoding="utf-8",
    )
    report = factcheck.check([str(file)], settings=factcheck.Settings(), today=TODAY)
    found = [one.message for one in report.findings if one.rule == "unclaimed-figure"]
    assert found == [f'no claim says "7 dollars", {told}']


@pytest.mark.parametrize(
    ("words", "helped"),
    [
        ("Monday, 17 March 2024", "write Sunday, or 18 March 2024 for the date"),
        ("Monday, March 17, 2024", "write Sunday, or March 18, 2024 for the date"),
        ("Monday, 09.06.2024", "write Sunday, or 10.06.2024 for the date"),
        ("Monday, 31 March 2024", "write Sunday, or 2024-04-01 for the date"),
        ("Monday, March 17th, 2024", "write Sunday, or 2024-03-18 for the date"),
    ],
)
def test_another_date_is_told_in_the_form_of_the_text(words: str, helped: str) -> None:
    """Where only its day is another one."""
    (finding,) = factcheck.check_text(f"It opens on {words}.").counted
    assert [one.partition(",")[0] for one in finding.helps] == ["write Sunday"]
    assert finding.helps[0].startswith(helped)


def test_the_tolerance_is_for_claims_and_not_for_texts() -> None:
    """JSON has it of both."""
    report = factcheck.check_text("Sales rose from $40 million to $50 million, up 40 percent.")
    assert report.counted[0].margin
    assert "tolerance" not in report.render("text")
