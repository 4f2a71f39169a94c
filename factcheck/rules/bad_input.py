"""Report problems of the input: the words of a problem, put into the sentence of its kind."""

import re
from collections.abc import Iterator, Mapping

from factcheck.model.analysis import Analysis
from factcheck.model.finding import Finding
from factcheck.model.problem import Kind, Problem
from factcheck.model.rule import Rule
from factcheck.prose import shorten

# Longer pieces of input are shown by their beginning and end.
LONGEST = 200
# "[; did you mean {1}?|; declare it]" is its first part where the word in it is not empty, else its
# second, if any.
OPTIONAL = re.compile(r"\[([^\[\]|]*\{(\d+)\}[^\[\]|]*)\|?([^\[\]|]*)\]")

Messages = Mapping[Kind, str | Mapping[str, str]]
"""A sentence for each kind, or several by its last word.

``{0}`` is its first word, ``[…]`` an optional part.
"""


def problem_findings(analysis: Analysis, rule: Rule, messages: Messages) -> Iterator[Finding]:
    """Yield a finding for each problem of the kinds that a rule has sentences for."""
    for problem in (*analysis.corpus.problems, *analysis.theory.problems):
        if problem.kind in messages:
            yield Finding(
                rule=rule.name,
                severity=rule.severity,
                message=problem_sentence(messages[problem.kind], problem),
                span=problem.span,
                helps=(f"write {problem.instead}",) if problem.instead else (),
                claims=(problem.claim,) if problem.claim else (),
            )


def problem_sentence(template: str | Mapping[str, str], problem: Problem) -> str:
    """Return a template filled with the words of a problem."""
    values = [shorten(value, LONGEST) for value in problem.values]
    if not isinstance(template, str):
        template = template[values[-1]]
    chosen = OPTIONAL.sub(lambda part: part[1] if values[int(part[2])] else part[3], template)
    return chosen.format(*values)
