"""Turn repairs into edits of claim files, for programs that apply them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from factcheck.model.claim import Claim
from factcheck.model.explanation import Repair
from factcheck.model.finding import Finding
from factcheck.model.solution import Verdict
from factcheck.model.span import Span
from factcheck.render.phrases import ENDINGS, change_text, text_of


@dataclass(frozen=True, slots=True)
class Edit:
    """A span of a claim file and the text to replace it: a whole statement."""

    span: Span
    text: str


@dataclass(frozen=True, slots=True)
class Fix:
    """Edits that together resolve a finding, and a line (``what``) that describes them."""

    what: str
    edits: tuple[Edit, ...]


def fixes(finding: Finding, claims: Mapping[str, Claim]) -> Iterator[Fix]:
    """Yield each way to resolve a finding that a program can apply.

    Repairs of statements that a claim file shows folded or escaped are left out.
    """
    for repairs in (*((repair,) for repair in finding.repairs), *finding.joint_repairs):
        edits = [edit for repair in repairs if (edit := _edit_of(repair, claims))]
        if len(edits) == len(repairs):
            changes = (change_text(finding, repair) for repair in repairs)
            rest = (
                ""
                if repairs[-1].group is Verdict.CONSISTENT
                else f", {ENDINGS[repairs[-1].group][0]}"
            )
            yield Fix("; ".join(changes) + rest, tuple(edits))


def _edit_of(repair: Repair, claims: Mapping[str, Claim]) -> Edit | None:
    """Return the edit for a repair.

    ``None`` where the file shows its statement folded or escaped.
    """
    text = text_of(repair.statement, claims)
    return Edit(text.span, repair.replacement) if text and text.literal else None
