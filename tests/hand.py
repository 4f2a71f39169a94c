"""Claims and solutions made by hand, for the stages behind the solver."""

from datetime import date

from factcheck.model.claim import Acceptance, Claim
from factcheck.model.conflict import Conflict
from factcheck.model.corpus import Corpus
from factcheck.model.expression import Alternative, Assertion, Comparison, Name
from factcheck.model.relation import Relation
from factcheck.model.solution import Component, Solution, Verdict
from factcheck.model.span import Span, Text
from factcheck.model.theory import Theory
from factcheck.model.unit import Dimension

TODAY = date(2026, 1, 15)
FILE = "claims/hand.claims.yaml"


def text(value: str, line: int) -> Text:
    """Words on a line of the only file."""
    return Text(value, Span(FILE, line, 11, line, 11 + len(value)))


def acceptance(rule: str, until: date | None = None, line: int = 1) -> Acceptance:
    """An acceptance on a line."""
    return Acceptance(rule, "known", text("accept", line).span, until)


def claim(
    name: str,
    *,
    source: str = "wire",
    speaker: str = "",
    scenario: str = "",
    accept: tuple[Acceptance, ...] = (),
) -> Claim:
    """A claim whose id begins with its line: ``7-total``."""
    line = int(name.partition("-")[0])
    hypothesis = text(scenario, line) if scenario else None
    span = text(name, line).span
    return Claim(name, span, text(source, line), None, (), (), speaker, hypothesis, accept=accept)


def statement(owner: Claim | None, number: int = 1, says: str = "") -> Assertion:
    """A statement of a claim, or a definition; it mentions the quantity that its first word is."""
    line = int(owner.id.partition("-")[0]) if owner else 99
    words = says or f"{owner.id if owner else 'whole'} = 1"
    name = Name(0, 1, words.partition(" ")[0])
    comparison = Comparison(text(words, line), name, Relation.EQUAL, name, Dimension())
    mark = f"#{number}" if number > 1 else ""
    return Assertion(
        f"{owner.id}{mark}" if owner else f"={words}", owner, (Alternative("", (comparison,)),)
    )


def corpus(*claims: Claim) -> Corpus:
    """What was read."""
    return Corpus(files=(FILE,), claims=claims)


def theory(*claims: Claim) -> Theory:
    """One statement for each claim."""
    return Theory({}, tuple(statement(owner) for owner in claims))


def clash(*statements: str, scenario: str = "", definitions: tuple[str, ...] = ()) -> Conflict:
    """A conflict."""
    return Conflict(tuple(sorted(statements)), definitions, scenario)


def component(
    *conflicts: Conflict, complete: bool = True, corrections: tuple[tuple[str, ...], ...] = ()
) -> Component:
    """A contradictory component with nothing but its conflicts."""
    ids = sorted({name for conflict in conflicts for name in conflict.statements})
    return Component(
        tuple(ids),
        (),
        Verdict.CONTRADICTORY,
        conflicts=conflicts,
        corrections=corrections,
        complete=complete,
    )


def solution(*components: Component) -> Solution:
    """What the solver found."""
    return Solution(components)
