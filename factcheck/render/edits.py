"""Repairs as changes of claim files, for programs that carry them out."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from factcheck.model.claim import Claim
from factcheck.model.explanation import Repair
from factcheck.model.finding import Finding
from factcheck.model.solution import Verdict
from factcheck.model.span import Span
from factcheck.render.phrases import ENDINGS, text_of


@dataclass(frozen=True, slots=True)
class Edit:
    """A stretch of a claim file and what is to stand there instead: a whole statement."""

    span: Span
    text: str


@dataclass(frozen=True, slots=True)
class Fix:
    """Edits that together resolve a finding, and what they do in a line."""

    what: str
    edits: tuple[Edit, ...]


def fixes(finding: Finding, claims: Mapping[str, Claim]) -> Iterator[Fix]:
    """Each way to resolve a finding that a program can carry out: not those in statements that a file shows folded or escaped."""
    for repairs in (*((repair,) for repair in finding.repairs), *finding.joint_repairs):
        edits = [edit for repair in repairs if (edit := _edit(repair, claims))]
        if len(edits) == len(repairs):
            changes = (f"{repair.statement}: {repair.now} -> {repair.then}" for repair in repairs)
            rest = (
                ""
                if repairs[-1].group is Verdict.CONSISTENT
                else f", {ENDINGS[repairs[-1].group][0]}"
            )
            yield Fix("; ".join(changes) + rest, tuple(edits))


def _edit(repair: Repair, claims: Mapping[str, Claim]) -> Edit | None:
    text = text_of(repair.statement, claims)
    return Edit(text.span, repair.replacement) if text and text.literal else None
