"""The result of one run."""

from collections.abc import Iterable
from typing import NamedTuple

from factcheck.model.anchor import Evidence
from factcheck.model.baseline import Compared
from factcheck.model.bound import Bound, Implied, Unbounded
from factcheck.model.change import Since
from factcheck.model.corpus import Corpus
from factcheck.model.coverage import Coverage
from factcheck.model.finding import Finding
from factcheck.model.proof import Proof
from factcheck.model.rule import Rule, Severity
from factcheck.model.solution import CutOff, Verdict

MARK = "factcheck report"
"""Stands in the head of a report that is written as a page, which is not read as a text."""


class Summary(NamedTuple):
    """How much was checked, and how many findings of each severity came of it.

    ``uncertified`` are the components whose verdict, consistent or contradictory, rests on the
    solver alone. ``accepted`` findings are counted apart: they are no errors, warnings or notes.
    ``claims`` and ``statements`` are those that somebody wrote; ``relations`` are those that were
    read in ``texts``. Where there are no claims and no texts nothing was checked, which is no
    success.
    """

    files: int
    sources: int
    claims: int
    statements: int
    quantities: int
    components: int
    errors: int = 0
    warnings: int = 0
    notes: int = 0
    uncertified: int = 0
    accepted: int = 0
    texts: int = 0
    relations: int = 0

    def counting(self, findings: Iterable[Finding]) -> "Summary":
        """Return the summary with other findings counted."""
        found = list(findings)
        severities = [finding.severity for finding in found if not finding.accepted]
        errors, warnings, notes = map(severities.count, Severity)
        accepted = len(found) - len(severities)
        return self._replace(errors=errors, warnings=warnings, notes=notes, accepted=accepted)


class Report(NamedTuple):
    """The verdict on the claims alone, the selected findings in order, and what the claims imply.

    ``corpus`` is what was read, for showing quotes, labels and lines, those of source texts too;
    ``evidence`` is where the quotes stand in these. No renderer reads a file. ``bounds``,
    ``implied``, ``unstated`` (the quantities that no claim gives a figure for), ``unbounded``
    (those without bounds) and ``proofs`` are empty unless asked for. ``rules`` are those whose
    findings are selected. ``coverage`` is the state of the figures of the texts. ``baseline`` and
    ``since`` are what findings were compared with, if anything. ``findings`` holds accepted ones
    too, which do not fail a run; ``counted`` are the others. ``cut`` are the searches that ended
    early.
    """

    verdict: Verdict
    summary: Summary
    findings: tuple[Finding, ...]
    bounds: tuple[Bound, ...] = ()
    corpus: Corpus = Corpus()
    evidence: Evidence = Evidence()
    implied: tuple[Implied, ...] = ()
    unstated: tuple[str, ...] = ()
    proofs: tuple[Proof, ...] = ()
    rules: tuple[Rule, ...] = ()
    coverage: Coverage = Coverage()
    unbounded: tuple[Unbounded, ...] = ()
    baseline: Compared | None = None
    since: Since | None = None
    cut: tuple[CutOff, ...] = ()

    def render(self, output_format: str = "text") -> str:
        """Return the report as ``check --output-format`` writes it, without colours.

        Raises:
            ValueError: where there is no such format.
        """
        from factcheck import render

        if output_format not in render.FORMATS:
            message = f"no format {output_format!r}; there are: {', '.join(render.FORMATS)}"
            raise ValueError(message)
        return render.render(self, output_format)

    def to_json(self) -> str:
        """Return the report as JSON, for programs."""
        return self.render("json")

    def to_markdown(self) -> str:
        """Return the report as Markdown, for people."""
        return self.render("markdown")

    @property
    def counted(self) -> tuple[Finding, ...]:
        """The findings that nobody accepted."""
        return tuple(finding for finding in self.findings if not finding.accepted)

    @property
    def accepted(self) -> tuple[Finding, ...]:
        """The findings that somebody accepted."""
        return tuple(finding for finding in self.findings if finding.accepted)

    @property
    def shown(self) -> "Report":
        """The report with only those findings that are new and touched, counted again."""
        if not self.baseline and not self.since:
            return self
        findings = tuple(
            finding for finding in self.findings if finding.touched and not finding.known
        )
        return self._replace(findings=findings, summary=self.summary.counting(findings))

    def fails(self, severity: Severity) -> bool:
        """Whether a finding at or above a severity is neither accepted nor known."""
        order = list(Severity)
        return any(
            order.index(finding.severity) <= order.index(severity)
            for finding in self.counted
            if not finding.known
        )
