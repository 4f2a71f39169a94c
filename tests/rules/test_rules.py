"""Tests of what rules share, and of what no document of cases can show."""

from datetime import date, timedelta

import pytest

from factcheck import rules
from factcheck.judge import judge
from factcheck.model.analysis import Analysis
from factcheck.model.claim import Acceptance, Claim
from factcheck.model.conflict import Conflict
from factcheck.model.explanation import Explanation
from factcheck.model.problem import Kind, Problem
from factcheck.model.rule import UNREAD, Severity
from factcheck.model.solution import Component, Verdict
from factcheck.model.theory import Theory
from factcheck.rules.bad_input import LONGEST, sentence
from tests.hand import TODAY, acceptance, claim, clash, component, corpus, solution, statement, text, theory

TOTAL, FIRST, REST = claim("7-total"), claim("8-first"), claim("9-rest")
SPAN = text("x", 3).span


def judged(claims: tuple[Claim, ...], *components: Component, meaning: Theory | None = None) -> Analysis:
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
        (clash("7-total", "8-first", "9-rest"), "7-total = 1, 8-first = 1 and 9-rest = 1 cannot all be true"),
        (clash("7-total", definitions=("=whole = 1",)), "7-total = 1 cannot be true (whole = 1)"),
        (clash(definitions=("=whole = 1",)), "whole = 1 cannot be true"),
    ],
)
def test_a_clash_is_told_in_the_words_of_its_statements(conflict: Conflict, message: str) -> None:
    """Without an explanation the statements themselves are named, with the definitions that they rest on."""
    meaning = Theory({}, (statement(None), statement(TOTAL), statement(FIRST), statement(REST)))
    assert messages(judged((TOTAL, FIRST, REST), component(conflict), meaning=meaning)) == [message]


def test_many_statements_are_counted() -> None:
    """A sentence repeats four statements and counts the others."""
    claims = tuple(claim(f"{line}-x") for line in range(11, 18))
    (message,) = messages(judged(claims, component(clash(*(owner.id for owner in claims)))))
    assert message == "11-x = 1, 12-x = 1, 13-x = 1, 14-x = 1 and 3 more statements cannot all be true"


def test_a_clash_stands_at_its_first_suspect() -> None:
    """The primary place is the likeliest statement of the leading conflict; its others are the related places."""
    analysis = judged((TOTAL, FIRST, REST), component(clash("7-total", "8-first"), clash("8-first", "9-rest")))
    (finding,) = rules.check(analysis)
    assert finding.span.line == 8
    assert [place.span.line for place in finding.places] == [7]
    assert [told.claim for told in finding.statements] == ["7-total", "8-first"]
    assert finding.claims == ("7-total", "8-first", "9-rest")
    assert finding.sets == (("7-total", "8-first"), ("8-first", "9-rest"))
    assert (finding.suspects, finding.corrections) == (("8-first",), (("8-first",), ("7-total", "9-rest")))


def test_the_runner_up_is_named_where_several_are_wrong_together() -> None:
    """Two corrections are named where the smallest takes two statements."""
    sets = [clash("7-total", "8-first"), clash("8-first", "9-rest"), clash("7-total", "9-rest")]
    (message,) = messages(judged((TOTAL, FIRST, REST), component(*sets)))
    assert message.endswith("; likely wrong: 7-total and 8-first together, or 7-total and 9-rest together")


def test_an_explanation_is_told_instead() -> None:
    """The headline of an explanation becomes the message, and its arithmetic goes with the finding."""
    analysis = judged((TOTAL, FIRST), component(clash("7-total", "8-first", scenario="late")))
    explained = Explanation(headline="1 is not 2", derivation=("1 < 2",), certified=True, margin="0.5")
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
    (finding,) = rules.check(judged((TOTAL, later), component(clash("7-total", "8-later", scenario="late"))))
    assert finding.message.startswith("under late, ")
    assert finding.scenario == "late"


def test_undecided_components_are_told_once() -> None:
    """A component that is undecided without a scenario is not told again under one."""
    later = claim("8-later", scenario="late")
    found = [undecided("7-total", "9-rest"), undecided("7-total", "8-later", "9-rest", scenario="late")]
    assert messages(judged((TOTAL, later, REST), *found)) == [
        "whether these 2 connected claims can all be true was not decided within the budget"
    ]
    assert messages(judged((TOTAL, later, REST), found[1])) == [
        "under late, whether these 3 connected claims can all be true was not decided within the budget"
    ]


def test_select_and_ignore_choose_rules() -> None:
    """Nothing selected means every rule; what is ignored is not told, selected or not.

    What is undecided always is.
    """
    draft = REST._replace(draft=True)
    analysis = judged((TOTAL, FIRST, draft), component(clash("7-total", "8-first")), undecided("9-rest"))

    def told(select: tuple[str, ...], ignore: tuple[str, ...]) -> list[str]:
        return [finding.rule for finding in rules.check(analysis, select, ignore)]

    assert told((), ()) == ["contradiction", "draft-claim", "undecided"]
    assert told(("draft-claim",), ()) == ["draft-claim", "undecided"]
    assert told((), ("draft-claim", "undecided")) == ["contradiction", "undecided"]
    assert told(("draft-claim",), ("draft-claim",)) == ["undecided"]
    assert {rule.name for rule in rules.selected((), rules.NAMES)} == UNREAD


def test_what_nobody_can_hide_are_errors_among_the_rules() -> None:
    """Each of them is a rule, and an error, so that it fails a run whatever ``--fail-on`` says."""
    severities = {rule.name: rule.severity for rule in rules.RULES}
    assert {severities[name] for name in UNREAD} == {Severity.ERROR}


def drafts(*accepts: tuple[Acceptance, ...]) -> list[tuple[str, str, str]]:
    """The claim, rule and reason of each finding of drafts with some acceptances each."""
    claims = tuple(claim(f"{line}-x", accept=some)._replace(draft=True) for line, some in enumerate(accepts, 7))
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
    analysis = judged((accepted, FIRST, REST), component(clash("7-total", "8-first"), clash("8-first", "9-rest")))
    told = [(finding.sets, finding.accepted) for finding in rules.check(analysis)]
    assert told == [((("7-total", "8-first"),), accepted.accept[0]), ((("8-first", "9-rest"),), None)]


def test_a_sentence_leaves_out_what_there_is_no_word_for() -> None:
    """An optional part stands only where its word does; several sentences are chosen by the last word."""
    template = 'no key is called "{0}"[; did you mean "{1}"?]'
    assert sentence(template, Problem(Kind.UNKNOWN_KEY, SPAN, ("says", "says"))) == (
        'no key is called "says"; did you mean "says"?'
    )
    assert sentence(template, Problem(Kind.UNKNOWN_KEY, SPAN, ("colour", ""))) == 'no key is called "colour"'
    assert sentence({"": "no {0}", "x": "{0}!"}, Problem(Kind.UNKNOWN_KEY, SPAN, ("a", "x"))) == "a!"


def test_input_is_quoted_on_one_line_and_shortened() -> None:
    """Line breaks, braces and brackets of the input do no harm, and long input is cut in its middle."""
    told = sentence("{0}", Problem(Kind.NOT_YAML, SPAN, ("a\n {0} [b{1}]",)))
    assert told == "a {0} [b{1}]"
    told = sentence("{0}", Problem(Kind.NOT_YAML, SPAN, ("x" * 1000 + "end",)))
    assert len(told) < LONGEST
    assert told.endswith("end")


def test_findings_are_sorted_by_their_places() -> None:
    """Findings come in the order of files, lines and columns, whatever rule they are of."""
    analysis = judged(
        (TOTAL, FIRST, REST), component(clash("9-rest")), undecided("7-total"), component(clash("8-first"))
    )
    assert [finding.span.line for finding in rules.check(analysis)] == [7, 8, 9]
