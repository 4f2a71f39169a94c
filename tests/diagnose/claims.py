"""Small sets of claims, all the way to the diagnoses of their knots."""

from collections.abc import Mapping, Sequence
from datetime import date
from fractions import Fraction

from factcheck.diagnose import diagnosed
from factcheck.explain import explain
from factcheck.judge import judge
from factcheck.language import understand
from factcheck.model.analysis import Analysis
from factcheck.model.claim import Claim, Definition
from factcheck.model.conflict import Knot
from factcheck.model.corpus import Corpus
from factcheck.model.explanation import Diagnosis
from factcheck.model.quantity import Quantity
from factcheck.model.solution import Solution
from factcheck.model.span import Span, Text
from factcheck.solve import Limits, solve

ABOUT = Fraction(1, 10)
TODAY = date(2026, 1, 15)


def text(value: str) -> Text:
    """Words somewhere in a file."""
    return Text(value, Span("case.claims.yaml", 1, 1, 1, 1 + len(value)))


def written(
    units: Mapping[str, str],
    says: Mapping[str, str],
    definitions: Sequence[str] = (),
    scenarios: Mapping[str, str] | None = None,
    sources: Mapping[str, str] | None = None,
) -> Corpus:
    """Return a corpus of claims with one statement each.

    ``signed`` before the unit of a quantity makes it signed. ``sources`` says which source a claim
    is of; the others have none.
    """
    here = text("").span
    places = sources or {}
    supposed = scenarios or {}
    return Corpus(
        quantities={
            name: Quantity(
                name, here, text(unit.removeprefix("signed ")), signed=unit.startswith("signed ")
            )
            for name, unit in units.items()
        },
        definitions=tuple(Definition(text(one)) for one in definitions),
        claims=tuple(
            Claim(
                name,
                here,
                text(places[name]) if name in places else None,
                None,
                (text(one),),
                scenario=text(supposed[name]) if name in supposed else None,
            )
            for name, one in says.items()
        ),
    )


def analyzed(corpus: Corpus, limits: Limits | None = None) -> Analysis:
    """Everything learned about claims, their knots diagnosed."""
    limits = limits or Limits()
    theory = understand(corpus, ABOUT)
    assert not theory.problems
    analysis = judge(corpus, theory, solve(theory, limits), TODAY)
    return explain(analysis, limits, ABOUT, enrich=diagnosed)


def diagnoses(analysis: Analysis) -> list[Diagnosis]:
    """The diagnoses of all knots."""
    return [
        found for knot in analysis.knots for found in analysis.explanations[knot.leading].diagnoses
    ]


def restated(corpus: Corpus, says: Mapping[str, str]) -> Corpus:
    """The claims with another text for each of some statements, under their ids.

    That of a claim with readings is its only one.
    """
    claims = []
    for claim in corpus.claims:
        if claim.readings and claim.id in says:
            (reading,) = claim.readings
            claims.append(
                claim._replace(readings=(reading._replace(says=(text(says[claim.id]),)),))
            )
            continue
        names = [
            f"{claim.id}#{place}" if place > 1 else claim.id
            for place in range(1, len(claim.says) + 1)
        ]
        told = (
            text(says[name]) if name in says else old
            for name, old in zip(names, claim.says, strict=True)
        )
        claims.append(claim._replace(says=tuple(told)))
    return corpus._replace(claims=tuple(claims))


def solved_but_for(corpus: Corpus, left_out: set[str]) -> Solution:
    """What is found in the claims without some statements."""
    theory = understand(corpus, ABOUT)
    return solve(
        theory._replace(
            assertions=tuple(one for one in theory.assertions if one.id not in left_out)
        )
    )


def elsewhere(analysis: Analysis, knot: Knot) -> set[str]:
    """The statements of all other knots, and of the other mistakes that a knot was taken apart by."""
    here = {statement for conflict in knot.conflicts for statement in conflict.statements}
    return {
        statement
        for other in analysis.knots
        for conflict in other.conflicts
        for statement in conflict.statements
        if statement not in here
    }.union(knot.beside)
