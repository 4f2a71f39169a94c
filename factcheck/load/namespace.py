"""All claim files of a run in one namespace."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import chain
from typing import TypeVar

from factcheck.model.claim import Claim, Definition
from factcheck.model.corpus import Corpus
from factcheck.model.name import skeleton
from factcheck.model.nearest import nearest
from factcheck.model.problem import Kind, Problem
from factcheck.model.span import Span, Text

Declared = TypeVar("Declared")

# Unknown names for which a near one is looked for, at most; this bounds the cost in a large corpus.
MOST_LOOKED_UP = 100


def join(corpora: Sequence[Corpus]) -> Corpus:
    """Return several corpora as one.

    Of declarations of one name the first counts, and of claims with one id.
    """
    problems = [problem for corpus in corpora for problem in corpus.problems]
    sources = _declared(
        "source", (corpus.sources for corpus in corpora), lambda source: source.span, problems
    )
    quantities = _declared(
        "quantity",
        (corpus.quantities for corpus in corpora),
        lambda quantity: quantity.span,
        problems,
    )
    scenarios = _declared(
        "scenario", (corpus.scenarios for corpus in corpora), lambda scenario: scenario[1], problems
    )
    tables = _declared(
        "table", (corpus.tables for corpus in corpora), lambda table: table.span, problems
    )
    definitions: dict[str, Definition] = {}
    for definition in chain.from_iterable(corpus.definitions for corpus in corpora):
        definitions.setdefault(definition.says.value, definition)
    claims = _claims(
        chain.from_iterable(corpus.claims for corpus in corpora), sources, scenarios, problems
    )
    return Corpus(
        files=tuple(chain.from_iterable(corpus.files for corpus in corpora)),
        sources=sources,
        quantities=quantities,
        scenarios=scenarios,
        definitions=tuple(definitions.values()),
        claims=claims,
        problems=tuple(
            sorted(problems, key=lambda problem: (problem.span, problem.kind, problem.values))
        ),
        tables=tables,
        lines={file: text for corpus in corpora for file, text in corpus.lines.items()},
    )


def _declared(
    what: str,
    tables: Iterable[Mapping[str, Declared]],
    span: Callable[[Declared], Span],
    problems: list[Problem],
) -> dict[str, Declared]:
    """Return the declarations of all tables, by name; note those that differ or look alike."""
    merged: dict[str, Declared] = {}
    for name, thing in chain.from_iterable(table.items() for table in tables):
        first = merged.setdefault(name, thing)
        if first is not thing and _meaning(first) != _meaning(thing):
            values = (what, name, _format_place(span(first)))
            problems.append(Problem(Kind.DECLARED_DIFFERENTLY, span(thing), values))
    if not all(map(str.isascii, merged)):
        looks: dict[str, str] = {}
        for name in merged:
            first_name = looks.setdefault(skeleton(name), name)
            if first_name != name:
                # Of two names that look alike, the one with the letters of another script is at
                # fault.
                wrong, right = (first_name, name) if name.isascii() else (name, first_name)
                problems.append(Problem(Kind.CONFUSABLE_NAME, span(merged[wrong]), (wrong, right)))
    return merged


def _claims(
    claims: Iterable[Claim],
    sources: Mapping[str, object],
    scenarios: Mapping[str, object],
    problems: list[Problem],
) -> tuple[Claim, ...]:
    """Return the claims whose id is their own and whose source and scenario are known."""
    kept = []
    taken: dict[str, Span] = {}
    near_source, near_scenario = _nearest_in(sources), _nearest_in(scenarios)
    for claim in claims:
        source, scenario = claim.source, claim.scenario
        before = len(problems)
        first = taken.setdefault(claim.id, claim.span)
        if first is not claim.span:
            problems.append(
                Problem(Kind.DUPLICATE_ID, claim.span, (claim.id, _format_place(first)), claim.id)
            )
        if source is not None and source.value not in sources:
            values = (source.value, near_source(source.value))
            problems.append(Problem(Kind.UNKNOWN_SOURCE, source.span, values, claim.id))
        if scenario is not None and scenario.value not in scenarios:
            values = (scenario.value, near_scenario(scenario.value))
            problems.append(Problem(Kind.UNKNOWN_SCENARIO, scenario.span, values, claim.id))
        if len(problems) == before:
            kept.append(claim)
    return tuple(kept)


def _nearest_in(known: Iterable[str]) -> Callable[[str], str]:
    """Return a function that finds the known name nearest to another; each is looked up once."""
    found: dict[str, str] = {}

    def look_up(name: str) -> str:
        if name not in found and len(found) < MOST_LOOKED_UP:
            found[name] = nearest(name, known)
        return found.get(name, "")

    return look_up


def _meaning(declared: object) -> object:
    """Return what a declaration says, without its places."""
    if isinstance(declared, Span):
        return None
    if isinstance(declared, Text):
        return declared.value
    if isinstance(declared, tuple):
        return tuple(map(_meaning, declared))
    return declared


def _format_place(span: Span) -> str:
    """Return a place in words."""
    return f"{span.file}:{span.line}:{span.column}"
