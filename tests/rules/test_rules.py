"""Tests of what rules share, and of what no document of cases can show."""

from datetime import date, timedelta

import pytest

from factcheck import rules
from factcheck.judge import judge
from factcheck.model.analysis import Analysis
from factcheck.model.claim import Acceptance, Claim
from factcheck.model.conflict import Conflict
from factcheck.model.explanation import Explanation
from factcheck.model.expression import Alternative, literals
from factcheck.model.problem import Kind, Problem
from factcheck.model.rule import UNREAD, Severity
from factcheck.model.solution import Component, RangeMismatch, ReadingOutcome, Solution, Verdict
from factcheck.model.theory import Theory
from factcheck.rules.bad_input import LONGEST, problem_sentence
from factcheck.rules.statements import span_of, wording
from tests.hand import (
    TODAY,
    acceptance,
    claim,
    clash,
    component,
    corpus,
    solution,
    statement,
    text,
    theory,
)
from tests.intervals import interval
from tests.theories import claims
from tests.theories import theory as readable

TOTAL, FIRST, REST = claim("7-total"), claim("8-first"), claim("9-rest")
SPAN = text("x", 3).span


def judged(
    claims: tuple[Claim, ...], *components: Component, meaning: Theory | None = None
) -> Analysis:
    """The analysis of some claims."""
    return judge(corpus(*claims), meaning or theory(*claims), solution(*components), TODAY)


def undecided(*names: str, scenario: str = "") -> Component:
    """A component that the solver gave up on."""
    return Component(names, (), Verdict.UNDECIDED, scenario)


def messages(analysis: Analysis) -> list[str]:
    """What is told."""
    return [finding.message for finding in rules.check(analysis)]


@pytest.mark.parametrize(
    ("conflict", "message"),
    [
        (clash("7-total"), "7-total = 1 cannot be true"),
        (clash("7-total", "8-first"), "7-total = 1 and 8-first = 1 cannot both be true"),
        (
            clash("7-total", "8-first", "9-rest"),
            "7-total = 1, 8-first = 1 and 9-rest = 1 cannot all be true",
        ),
        (clash("7-total", definitions=("=whole = 1",)), "7-total = 1 cannot be true (whole = 1)"),
        (clash(definitions=("=whole = 1",)), "whole = 1 cannot be true"),
    ],
)
def test_a_clash_is_told_in_the_words_of_its_statements(conflict: Conflict, message: str) -> None:
    """Without an explanation the message names the statements and their definitions."""
    meaning = Theory({}, (statement(None), statement(TOTAL), statement(FIRST), statement(REST)))
    assert messages(judged((TOTAL, FIRST, REST), component(conflict), meaning=meaning)) == [message]


@pytest.mark.parametrize(
    ("count", "told"),
    [
        (5, "11-x = 1, 12-x = 1, 13-x = 1, 14-x = 1 and 15-x = 1 cannot all be true"),
        (6, "11-x = 1, 12-x = 1, 13-x = 1, 14-x = 1 and 2 more statements cannot all be true"),
        (7, "11-x = 1, 12-x = 1, 13-x = 1, 14-x = 1 and 3 more statements cannot all be true"),
    ],
)
def test_many_statements_are_counted(count: int, told: str) -> None:
    """A sentence repeats five statements; of more it repeats four and counts the others."""
    claims = tuple(claim(f"{line}-x") for line in range(11, 11 + count))
    (finding,) = rules.check(judged(claims, component(clash(*(owner.id for owner in claims)))))
    assert finding.message == told
    assert finding.claims == tuple(sorted(owner.id for owner in claims))


def test_definitions_are_told_by_their_words_and_places() -> None:
    """A definition has no id: it is a definition."""
    whole, part = statement(None), statement(None, says="part = 2")
    meaning = Theory({}, (whole, part))
    (finding,) = rules.check(
        judged((), component(clash(definitions=("=part = 2", "=whole = 1"))), meaning=meaning)
    )
    assert finding.message == "part = 2 and whole = 1 cannot both be true"
    assert [place.label for place in finding.places] == ["definition"]


def test_a_claim_with_readings_is_told_by_all_of_them() -> None:
    """Statements of a reading are joined by and, readings by or."""
    quantities, says = (
        "quantities: {x: USD, y: USD}",
        "{one: [x = 1 USD, y = 2 USD], two: x = 3 USD, three: y = 4 USD}",
    )
    meaning = readable(f"{quantities}\nclaims:\n  - {{id: a, source: s, readings: {says}}}\n")
    assert (
        wording(meaning.assertions[0]) == "either x = 1 USD and y = 2 USD, x = 3 USD or y = 4 USD"
    )
    assert span_of(meaning.assertions[0]).column == 41
    meaning = readable(
        f"{quantities}\nclaims:\n  - {{id: a, source: s, readings: {{one: x = 1 USD, two: y  =  2 USD}}}}\n"
    )
    assert wording(meaning.assertions[0]) == "either x = 1 USD or y = 2 USD"
    assert span_of(meaning.assertions[0]).column == 40
    assert wording(claims("x: USD", "x  =  1 USD").assertions[0]) == "x = 1 USD"


def test_a_clash_stands_at_its_first_suspect() -> None:
    """The primary place is the likeliest statement of the leading conflict.

    Its others are the related places.
    """
    analysis = judged(
        (TOTAL, FIRST, REST), component(clash("7-total", "8-first"), clash("8-first", "9-rest"))
    )
    (finding,) = rules.check(analysis)
    assert finding.span.line == 8
    assert [place.span.line for place in finding.places] == [7]
    assert [told.claim for told in finding.statements] == ["7-total", "8-first"]
    assert finding.claims == ("7-total", "8-first", "9-rest")
    assert finding.sets == (("7-total", "8-first"), ("8-first", "9-rest"))
    assert (finding.suspects, finding.corrections) == (
        ("8-first",),
        (("8-first",), ("7-total", "9-rest")),
    )


@pytest.mark.parametrize(
    ("stated", "implied", "both"),
    [
        ("[20, 30]", "[25, 40]", "25 to 30"),
        ("[20, 30]", "[10, 25]", "20 to 25"),
        ("[20, 30]", "(25, 28)", "over 25 to under 28"),
        ("[20, 30]", "(20, 30)", "over 20 to under 30"),
        ("(20, 30)", "[20, 30]", "over 20 to under 30"),
        ("[20, 30]", "[25, inf)", "25 to 30"),
        ("[20, inf)", "[25, inf)", "at least 25"),
        ("(-inf, 30]", "[25, inf)", "25 to 30"),
        ("(-inf, 30]", "(-inf, 25)", "less than 25"),
        ("(-inf, inf)", "(25, inf)", "more than 25"),
        ("(-inf, inf)", "(-inf, inf)", "any value"),
    ],
)
def test_ranges_that_do_not_match_are_told_with_what_fits_both(
    stated: str, implied: str, both: str
) -> None:
    """The higher low end and the lower high one; of two that are the same the open one."""
    meaning = claims("x: GW, y: GW", "y < (20 to 30 MW) - x", "x = 5 GW")
    comparison = meaning.assertions[0].alternatives[0].comparisons[0]
    (figure,) = literals(comparison)
    factor = figure.unit.factor
    one, other = (interval(written).scaled(factor) for written in (stated, implied))
    mismatch = RangeMismatch("c0", comparison, figure, one, other, ("c1",))
    owners = tuple(one.claim for one in meaning.assertions if one.claim)
    found = judge(corpus(*owners), meaning, Solution((), mismatches=(mismatch,)), TODAY)
    (message,) = messages(found)
    assert message.startswith('"20 to 30 MW" overlaps only partly with ')
    assert message.endswith(f": {both}{'' if both == 'any value' else ' MW'} fits both")


@pytest.mark.parametrize(
    ("possible", "undecided", "told"),
    [
        ("a", "", '"a" remains possible'),
        ("a b", "", '"a" or "b" remain possible'),
        ("a", "b", '"a" remains possible, and of "b" that was not decided within the budget'),
        ("", "a b", 'of "a" and "b" that was not decided within the budget'),
    ],
)
def test_what_is_known_of_the_other_readings_is_told(
    possible: str, undecided: str, told: str
) -> None:
    """Which remain possible, and of which that is not known."""
    says = "{a: x > 1 USD, b: x > 2 USD, c: x > 3 USD}"
    meaning = readable(
        f"quantities: {{x: USD}}\nclaims:\n  - {{id: r, source: s, readings: {says}}}\n"
    )
    outcome = ReadingOutcome("r", tuple(possible.split()), ("c",), tuple(undecided.split()))
    owners = tuple(one.claim for one in meaning.assertions if one.claim)
    open_ = ReadingOutcome("r", ("a", "b", "c"), ())
    found = judge(corpus(*owners), meaning, Solution((), readings=(open_, outcome, open_)), TODAY)
    assert messages(found) == [f'the reading "c" cannot be true given the other claims; {told}']


def test_each_rule_tells_its_own_knots() -> None:
    """Whatever comes before them; a definition is no statement of a claim."""
    ann = claim("8-ann", speaker="Ann")
    other = claim("9-other", source="daily")
    meaning = Theory({}, (statement(None), *map(statement, (TOTAL, FIRST, REST, ann, other))))
    sets = (
        clash("7-total", "8-ann"),
        clash("9-other", "8-first"),
        clash("9-rest"),
        clash(definitions=("=whole = 1",)),
    )
    found = rules.check(judged((TOTAL, FIRST, REST, ann, other), component(*sets), meaning=meaning))
    assert [(finding.rule, [told.claim for told in finding.statements]) for finding in found] == [
        ("disputed", ["7-total", "8-ann"]),
        ("source-conflict", ["8-first", "9-other"]),
        ("contradiction", ["9-rest"]),
        ("contradiction", []),
    ]


def test_the_sets_of_a_knot_come_by_their_size() -> None:
    """The smallest first, though the severest leads."""
    ann = claim("8-ann", speaker="Ann")
    sets = (clash("7-total", "8-first", "9-rest"), clash("7-total", "8-ann"))
    (finding,) = rules.check(judged((TOTAL, FIRST, REST, ann), component(*sets)))
    assert finding.rule == "contradiction"
    assert finding.sets == (("7-total", "8-ann"), ("7-total", "8-first", "9-rest"))


def test_each_set_of_a_knot_has_its_ground() -> None:
    """The rule that the set itself breaks, its scenario, and the definitions it rests on."""
    ann, later = claim("8-ann", speaker="Ann"), claim("9-later", scenario="late")
    sets = (
        clash("7-total", definitions=("=whole = 1",)),
        clash("7-total", "8-ann"),
        clash("7-total", "9-later", scenario="late"),
    )
    meaning = Theory({}, (statement(None), statement(TOTAL), statement(ann), statement(later)))
    analysis = judged(
        (TOTAL, ann, later),
        component(*sets),
        component(clash(definitions=("=whole = 1",))),
        meaning=meaning,
    )
    grounds = [
        dict(zip(finding.sets, finding.grounds, strict=True)) for finding in rules.check(analysis)
    ]
    assert grounds == [
        {
            ("7-total",): ("contradiction", "", "whole = 1"),
            ("7-total", "8-ann"): ("disputed", ""),
            ("7-total", "9-later"): ("contradiction", "late"),
        },
        {(): ("contradiction", "", "whole = 1")},
    ]
    reached = Solution((), boundaries=(clash("7-total", "8-ann"),))
    (finding,) = rules.check(judge(corpus(TOTAL, ann), theory(TOTAL, ann), reached, TODAY))
    assert (finding.rule, finding.grounds) == ("boundary", (("boundary", ""),))


def test_each_mistake_is_told_by_itself() -> None:
    """Where the smallest correction takes two statements, there is a finding for each of them."""
    sets = [clash("7-total", "8-first"), clash("8-first", "9-rest"), clash("7-total", "9-rest")]
    found = rules.check(judged((TOTAL, FIRST, REST), component(*sets)))
    assert [finding.sets for finding in found] == [
        (("7-total", "8-first"), ("8-first", "9-rest")),
        (("7-total", "9-rest"),),
    ]
    assert not any("likely wrong" in finding.message for finding in found)


def test_an_explanation_is_told_instead() -> None:
    """The headline of an explanation becomes the message; the finding has its arithmetic."""
    analysis = judged((TOTAL, FIRST), component(clash("7-total", "8-first", scenario="late")))
    explained = Explanation(
        headline="1 is not 2", derivation=("1 < 2",), certified=True, margin="0.5"
    )
    analysis = analysis._replace(explanations={analysis.knots[0].leading: explained})
    (finding,) = rules.check(analysis)
    assert (finding.message, finding.derivation, finding.certified, finding.margin) == (
        "1 is not 2",
        ("1 < 2",),
        True,
        "0.5",
    )


def test_a_hypothesis_is_named() -> None:
    """What clashes only under a scenario says so."""
    later = claim("8-later", scenario="late")
    (finding,) = rules.check(
        judged((TOTAL, later), component(clash("7-total", "8-later", scenario="late")))
    )
    assert finding.message.startswith("under late, ")
    assert finding.scenario == "late"


def test_undecided_components_are_told_once() -> None:
    """A component that is undecided without a scenario is not told again under one."""
    later = claim("8-later", scenario="late")
    found = [
        undecided("7-total", "9-rest"),
        undecided("7-total", "8-later", "9-rest", scenario="late"),
    ]
    assert messages(judged((TOTAL, later, REST), *found)) == [
        "whether these 2 connected claims can all be true was not decided within the budget"
    ]
    assert messages(judged((TOTAL, later, REST), found[1])) == [
        "under late, whether these 3 connected claims can all be true was not decided within the budget"
    ]


def test_undecided_components_are_told_whatever_came_before() -> None:
    """What is undecided without a scenario comes first, then what is new under one."""
    later, never = claim("8-later", scenario="late"), claim("9-never", scenario="never")
    found = [
        undecided("7-total", "9-never", scenario="zero"),
        undecided("7-total", "8-later", scenario="late"),
        undecided("7-total"),
        undecided("9-never", scenario="zulu"),
    ]
    assert messages(judged((TOTAL, later, never), *found[:3])) == [
        "whether this claim can be true was not decided within the budget"
    ]
    assert messages(judged((TOTAL, later, never), found[2], found[1], found[3])) == [
        "whether this claim can be true was not decided within the budget",
        "under zulu, whether this claim can be true was not decided within the budget",
    ]


def test_what_is_undecided_stands_at_its_first_claim() -> None:
    """Definitions have a place of their own only where there is no claim."""
    one, other = statement(None), statement(None, says="part = 2")
    other = other._replace(
        alternatives=(
            Alternative(
                "", (other.alternatives[0].comparisons[0]._replace(text=text("part = 2", 98)),)
            ),
        )
    )
    meaning = Theory({}, (one, other, statement(FIRST), statement(REST)))
    (finding,) = rules.check(
        judged((FIRST, REST), undecided(one.id, "8-first", "9-rest"), meaning=meaning)
    )
    assert (finding.span.line, finding.claims) == (8, ("8-first", "9-rest"))
    (finding,) = rules.check(judged((FIRST, REST), undecided(one.id, other.id), meaning=meaning))
    assert (finding.span.line, finding.claims) == (99, ())


def test_a_long_name_that_is_no_rule_is_told_by_its_ends() -> None:
    """Eighty characters are told, of more the middle is left out."""
    for length, told in ((80, "x" * 80), (81, "x" * 40)):
        owner = claim("7-total", accept=(acceptance("x" * length),))
        (message,) = messages(judged((owner,)))
        assert f'no rule is called "{told}' in message
        assert ("…" in message) is (length > 80)


def test_select_and_ignore_choose_rules() -> None:
    """Nothing selected means every rule; what is ignored is not told, selected or not.

    What is undecided always is.
    """
    draft = REST._replace(draft=True)
    analysis = judged(
        (TOTAL, FIRST, draft), component(clash("7-total", "8-first")), undecided("9-rest")
    )

    def rules_of(select: tuple[str, ...], ignore: tuple[str, ...]) -> list[str]:
        return [finding.rule for finding in rules.check(analysis, select, ignore)]

    assert rules_of((), ()) == ["contradiction", "draft-claim", "undecided"]
    assert rules_of(("draft-claim",), ()) == ["draft-claim", "undecided"]
    assert rules_of((), ("draft-claim", "undecided")) == ["contradiction", "undecided"]
    assert rules_of(("draft-claim",), ("draft-claim",)) == ["undecided"]
    assert {rule.name for rule in rules.selected_rules((), rules.NAMES)} == UNREAD


def test_what_nobody_can_hide_are_errors_among_the_rules() -> None:
    """Each of them is a rule, and an error, so that it fails a run whatever ``--fail-on`` says."""
    severities = {rule.name: rule.severity for rule in rules.RULES}
    assert {severities[name] for name in UNREAD} == {Severity.ERROR}


def drafts(*accepts: tuple[Acceptance, ...]) -> list[tuple[str, str, str]]:
    """The claim, rule and reason of each finding of drafts with some acceptances each."""
    claims = tuple(
        claim(f"{line}-x", accept=some)._replace(draft=True) for line, some in enumerate(accepts, 7)
    )
    return [
        (finding.claims[0], finding.rule, finding.accepted.reason if finding.accepted else "")
        for finding in rules.check(judged(claims), ignore=("untested",))
    ]


def reasoned(reason: str, until: date | None = None, rule: str = "draft-claim") -> Acceptance:
    """An acceptance on the first line."""
    return acceptance(rule, until)._replace(reason=reason)


def test_any_finding_of_a_claim_can_be_accepted() -> None:
    """An acceptance marks the findings of its rule on its own claim alone, and is used by that."""
    assert drafts((reasoned("a sketch"),), ()) == [
        ("7-x", "draft-claim", "a sketch"),
        ("8-x", "draft-claim", ""),
    ]
    assert drafts((reasoned("a sketch", rule="reading"),)) == [
        ("7-x", "unused-acceptance", ""),
        ("7-x", "draft-claim", ""),
    ]


def test_an_expired_acceptance_accepts_nothing() -> None:
    """On its last day it still holds.

    On the next the finding is back, and the acceptance is told.
    """
    assert drafts((reasoned("a sketch", TODAY),)) == [("7-x", "draft-claim", "a sketch")]
    assert drafts((reasoned("a sketch", TODAY - timedelta(days=1)),)) == [
        ("7-x", "unused-acceptance", ""),
        ("7-x", "draft-claim", ""),
    ]


def test_one_acceptance_lives_while_another_has_expired() -> None:
    """Of two for the same claim and rule the expired one is told, and the other holds.

    Of two that hold, the one that does so longest.
    """
    expired = reasoned("old", TODAY - timedelta(days=1))
    live = reasoned("new", TODAY + timedelta(days=1))
    for several in ((expired, live), (live, expired)):
        assert drafts(several) == [("7-x", "unused-acceptance", ""), ("7-x", "draft-claim", "new")]
    assert drafts((live, reasoned("for good"))) == [("7-x", "draft-claim", "for good")]
    assert drafts((expired,), (live,)) == [
        ("7-x", "unused-acceptance", ""),
        ("7-x", "draft-claim", ""),
        ("8-x", "draft-claim", "new"),
    ]


def test_what_is_unread_cannot_be_accepted() -> None:
    """It is told all the same, and so is the acceptance, whether it has expired or not."""
    for until in (None, TODAY - timedelta(days=1)):
        accepted = claim("9-rest", accept=(acceptance("undecided", until),))
        assert messages(judged((accepted,), undecided("9-rest"))) == [
            "undecided cannot be accepted, since nobody knows what is wrong there; mend it, and remove this",
            "whether this claim can be true was not decided within the budget",
        ]


def test_an_accepted_clash_is_a_finding_of_the_accepted_sets() -> None:
    """It has the accepted sets alone, and its reason.

    The other sets of the claims are a finding as without them.
    """
    accepted = claim("7-total", accept=(acceptance("contradiction"),))
    analysis = judged(
        (accepted, FIRST, REST), component(clash("7-total", "8-first"), clash("8-first", "9-rest"))
    )
    told = [(finding.sets, finding.accepted) for finding in rules.check(analysis)]
    assert told == [
        ((("7-total", "8-first"),), accepted.accept[0]),
        ((("8-first", "9-rest"),), None),
    ]


def test_a_sentence_leaves_out_what_there_is_no_word_for() -> None:
    """An optional part stands only where its word does.

    Several sentences are chosen by the last word.
    """
    template = 'no key is called "{0}"[; did you mean "{1}"?]'
    assert problem_sentence(template, Problem(Kind.UNKNOWN_KEY, SPAN, ("says", "says"))) == (
        'no key is called "says"; did you mean "says"?'
    )
    assert (
        problem_sentence(template, Problem(Kind.UNKNOWN_KEY, SPAN, ("colour", "")))
        == 'no key is called "colour"'
    )
    assert (
        problem_sentence({"": "no {0}", "x": "{0}!"}, Problem(Kind.UNKNOWN_KEY, SPAN, ("a", "x")))
        == "a!"
    )


def test_a_problem_of_a_claim_is_a_finding_of_that_claim() -> None:
    """What is wrong with a claim can be accepted there; what is wrong with a file is no claim's."""
    bad = (Problem(Kind.BAD_DATE, SPAN, ("@2029-13",), "7-total"), Problem(Kind.EMPTY_FILE, SPAN))
    analysis = judged((TOTAL,))
    analysis = analysis._replace(corpus=analysis.corpus._replace(problems=bad))
    found = {
        finding.message.partition(" is ")[0]: finding.claims for finding in rules.check(analysis)
    }
    assert found == {'"@2029-13"': ("7-total",), "the file": ()}


def test_input_is_quoted_on_one_line_and_shortened() -> None:
    """Line breaks, braces and brackets of the input do no harm; long input is cut in its middle."""
    told = problem_sentence("{0}", Problem(Kind.NOT_YAML, SPAN, ("a\n {0} [b{1}]",)))
    assert told == "a {0} [b{1}]"
    told = problem_sentence("{0}", Problem(Kind.NOT_YAML, SPAN, ("x" * 200,)))
    assert told == "x" * 200
    told = problem_sentence("{0}", Problem(Kind.NOT_YAML, SPAN, ("b" * 101 + "x" * 50 + "e" * 50,)))
    assert told == "b" * 100 + "…" + "e" * 50
    told = problem_sentence("{0}", Problem(Kind.NOT_YAML, SPAN, ("x" * 1000 + "end",)))
    assert len(told) < LONGEST
    assert told.endswith("end")


def test_findings_are_sorted_by_their_places() -> None:
    """Findings come in the order of files, lines and columns, whatever rule they are of."""
    analysis = judged(
        (TOTAL, FIRST, REST),
        component(clash("9-rest")),
        undecided("7-total"),
        component(clash("8-first")),
    )
    assert [finding.span.line for finding in rules.check(analysis)] == [7, 8, 9]
