"""Small sets of claims, all the way to the diagnoses of their knots."""

from collections.abc import Mapping, Sequence
from datetime import date
from fractions import Fraction

from factcheck.diagnose import diagnose
from factcheck.explain import explain
from factcheck.judge import judge
from factcheck.language import understand
from factcheck.model.analysis import Analysis
from factcheck.model.claim import Claim, Definition
from factcheck.model.corpus import Corpus
from factcheck.model.explanation import Diagnosis
from factcheck.model.quantity import Quantity
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
) -> Corpus:
    """Quantities with their units (``signed`` before a unit means that), and claims with one statement each."""
    here = text("").span
    supposed = scenarios or {}
    return Corpus(
        quantities={
            name: Quantity(name, here, text(unit.removeprefix("signed ")), signed=unit.startswith("signed "))
            for name, unit in units.items()
        },
        definitions=tuple(Definition(text(one)) for one in definitions),
        claims=tuple(
            Claim(name, here, None, None, (text(one),), scenario=text(supposed[name]) if name in supposed else None)
            for name, one in says.items()
        ),
    )


def analyzed(corpus: Corpus, limits: Limits | None = None) -> Analysis:
    """Everything learned about claims, their knots diagnosed."""
    limits = limits or Limits()
    theory = understand(corpus, ABOUT)
    assert not theory.problems
    analysis = judge(corpus, theory, solve(theory, limits), TODAY)
    return diagnose(explain(analysis, limits), limits, ABOUT)


def diagnoses(analysis: Analysis) -> list[Diagnosis]:
    """The diagnoses of all knots."""
    return [found for knot in analysis.knots for found in analysis.explanations[knot.leading].diagnoses]
