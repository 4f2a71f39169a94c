"""Report problems of the input: the words of a problem, put into the sentence of its kind."""

import re
from collections.abc import Iterator, Mapping

from factcheck.model.analysis import Analysis
from factcheck.model.finding import Finding, Place
from factcheck.model.problem import Kind, Problem
from factcheck.model.rule import Rule
from factcheck.prose import shorten

# Longer pieces of input are shown by their beginning and end.
LONGEST = 200
# "[; did you mean {1}?|; declare it]" is its first part where the word in it is not empty, else its
# second, if any.
OPTIONAL = re.compile(r"\[([^\[\]|]*\{(\d+)\}[^\[\]|]*)\|?([^\[\]|]*)\]")

# What one change mends wherever it stands: a declaration, or a word that is wrong everywhere.
ONE_CAUSE = frozenset(
    {
        Kind.UNKNOWN_QUANTITY,
        Kind.NO_CELL,
        Kind.UNKNOWN_SOURCE,
        Kind.UNKNOWN_SCENARIO,
        Kind.UNKNOWN_UNIT,
    }
)
# Of its other places so many are shown.
SHOWN = 3

Messages = Mapping[Kind, str | Mapping[str, str]]
"""A sentence for each kind, or several by its last word.

``{0}`` is its first word, ``[…]`` an optional part.
"""


def problem_findings(analysis: Analysis, rule: Rule, messages: Messages) -> Iterator[Finding]:
    """Yield a finding for each problem of the kinds that a rule has sentences for.

    Problems of one cause are one finding, at the first of their places.
    """
    found: dict[object, list[Problem]] = {}
    for place, problem in enumerate((*analysis.corpus.problems, *analysis.theory.problems)):
        if problem.kind in messages:
            cause = (problem.kind, problem.values) if problem.kind in ONE_CAUSE else place
            found.setdefault(cause, []).append(problem)
    for first, *others in found.values():
        more = f" (and in {len(others)} more place{'s' if len(others) > 1 else ''})"
        yield Finding(
            rule=rule.name,
            severity=rule.severity,
            message=problem_sentence(messages[first.kind], first) + (more if others else ""),
            span=first.span,
            places=tuple(Place(other.span, "and here") for other in others[:SHOWN]),
            helps=(f"write {first.instead}",) if first.instead else (),
            claims=tuple(dict.fromkeys(one.claim for one in (first, *others) if one.claim)),
        )


def problem_sentence(template: str | Mapping[str, str], problem: Problem) -> str:
    """Return a template filled with the words of a problem."""
    values = [shorten(value, LONGEST) for value in problem.values]
    if not isinstance(template, str):
        template = template[values[-1]]
    chosen = OPTIONAL.sub(lambda part: part[1] if values[int(part[2])] else part[3], template)
    return chosen.format(*values)
