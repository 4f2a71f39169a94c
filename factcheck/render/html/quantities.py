"""Prepare the quantities: what claims state of each, and what all of them together imply for it."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from factcheck.model.bound import Bound, Implied
from factcheck.model.relation import Relation
from factcheck.model.report import Report
from factcheck.prose import remaining_values, span_of_values
from factcheck.render.html.numbers import Number
from factcheck.render.phrases import LOOSE, brief, informative, missing_by_reason

# What claims can be whose quantity has no range, the most pressing first.
WITHOUT_RANGE = ("contradicted", "undecided", "aside")
# Longer signs first: <= is no < before a =.
SIGNS = "|".join(re.escape(sign) for sign in sorted(Relation, key=len, reverse=True))
RELATION = re.compile(rf"\s*({SIGNS})\s*")


@dataclass(frozen=True, slots=True)
class StatedFigure:
    """What a claim says of a quantity, and what the others imply for it (empty for nothing)."""

    claim: str
    says: str
    others: str


@dataclass(frozen=True, slots=True)
class QuantityView:
    """A quantity: its possible values (or ``why`` there are none), and what the claims state."""

    name: str
    label: str
    values: str
    stated: tuple[StatedFigure, ...]
    number: Number | None
    why: str


def quantity_views(report: Report, numbers: Mapping[str, Sequence[Number]]) -> list[QuantityView]:
    """Return all quantities that somebody declared, in the order of their names."""
    bounds = {bound.quantity: _values_text(bound) for bound in report.bounds}
    missing = {name: why for why, names in missing_by_reason(report.unbounded) for name in names}
    stated: dict[str, list[StatedFigure]] = {}
    others = {
        (one.assertion, one.reading, one.says): remaining_values(one)
        for one in informative(report.implied)
    }
    for name, assertion, reading, says in _statements(report):
        source = f"{assertion} ({reading})" if reading else assertion
        stated.setdefault(name, []).append(
            StatedFigure(source, brief(says), others.get((assertion, reading, says), ""))
        )
    return [
        QuantityView(
            name,
            declared.label
            if (declared := report.corpus.quantities.get(name)) and declared.label
            else "",
            bounds.get(name, ""),
            tuple(stated.get(name, ())),
            _clash_number(stated.get(name, ()), numbers) if name not in bounds else None,
            missing.get(name, ""),
        )
        for name in sorted({*report.corpus.quantities, *bounds})
        if not _is_read(report, name)
    ]


def _is_read(report: Report, name: str) -> bool:
    """Whether a quantity is a figure that a text was read as, which stands in its text."""
    declared = report.corpus.quantities.get(name)
    return declared is not None and declared.read


def _values_text(bound: Bound) -> str:
    """Return the values of a bound, with a remark where they may be narrower."""
    values = span_of_values(bound.values, bound.unit)
    return values if bound.tight else f"{values} ({LOOSE})"


def comparisons(report: Report) -> list[Implied]:
    """Return the implied figures that compare quantities, and those of sums and the like."""
    return [
        one
        for one in informative(report.implied)
        if one.base or one.subject not in report.corpus.quantities
    ]


def _statements(report: Report) -> Iterator[tuple[str, str, str, str]]:
    """Yield the statements with a quantity alone on the left and none on the right.

    Each is the quantity's name, the statement's id, its reading, and what it says of the quantity.
    """
    known = report.corpus.quantities
    for claim in report.corpus.claims:
        several = len(claim.says) > 1
        for place, text in enumerate(claim.says, start=1):
            yield from _parse_statement(
                text.value, f"{claim.id}#{place}" if several and place > 1 else claim.id, "", known
            )
        for reading in claim.readings:
            for text in reading.says:
                yield from _parse_statement(text.value, claim.id, reading.name, known)


def _parse_statement(
    text: str, name: str, reading: str, known: Mapping[str, object]
) -> Iterator[tuple[str, str, str, str]]:
    """Yield a statement's parts if its left side is a known quantity alone.

    They are the quantity, the statement's id, its reading, and its right side.
    """
    parts = RELATION.split(text.strip(), maxsplit=1)
    if len(parts) == 3 and parts[0] in known:  # noqa: PLR2004 - left, relation, right
        left, relation, right = parts
        yield left, name, reading, right if relation == "=" else f"{relation} {right}"


def _clash_number(
    stated: Sequence[StatedFigure], numbers: Mapping[str, Sequence[Number]]
) -> Number | None:
    """Return the finding because of which a quantity has no range, a clash before all others."""
    found = [number for one in stated for number in numbers.get(one.claim.partition("#")[0], ())]
    why = [number for number in found if number.state in WITHOUT_RANGE]
    return min(why, key=lambda number: WITHOUT_RANGE.index(number.state), default=None)
