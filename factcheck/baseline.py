"""Baselines: the findings of today in a file, so that tomorrow only what is new fails.

In: a ``Report``, the text of a file. Out: a ``Baseline``, its text, or a report with those
findings marked that the baseline has. Contradictions are recognised by their sets, whatever
findings contain them: a set is the same one as long as its statements say the same. Any other
finding is the same one as long as its rule, its claims, what they say and the words it is about
are. Paths are relative to the folder of the baseline, wherever it is used from. What could not be
read or decided is never known, and what is accepted need not be.
"""

import json
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

from factcheck.model.article import Article, Unavailable
from factcheck.model.baseline import VERSION, Baseline, Compared, Entry
from factcheck.model.finding import Finding
from factcheck.model.report import Report
from factcheck.model.rule import UNREAD, Severity
from factcheck.render.dump import dump
from factcheck.render.fingerprint import (
    fingerprints,
    relative_path,
    set_fingerprints,
    single_spaced,
)
from factcheck.render.phrases import texts_of

REASON = "What was there when this file was written. Only what is new fails; factcheck baseline writes it anew."
# Rules that find nothing where the text that they are about is missing.
ABOUT_TEXTS = frozenset(
    {
        "quote-missing",
        "quote-ambiguous",
        "source-changed",
        "unclaimed-figure",
        "weekday-mismatch",
    }
)


@dataclass(frozen=True, slots=True)
class Unreadable:
    """A file that is not a baseline, and why."""

    why: str


def record(report: Report, before: Baseline) -> Baseline:
    """Return a baseline with the findings of a report, and old entries that it did not look for.

    Their order does not change when lines move.
    """
    folder = str(Path(before.file).parent)
    claims = {
        claim.id: tuple(single_spaced(text.value) for text in texts_of(claim))
        for claim in report.corpus.claims
    }
    made = fingerprints(report, folder)
    entries = [
        Entry(
            fingerprint,
            finding.rule,
            finding.severity,
            single_spaced(finding.message),
            tuple(sorted({relative_path(file, folder) for file in _files(finding)})),
            tuple((name, claims.get(name, ())) for name in finding.claims),
            sets,
            finding.sets_complete,
        )
        for finding, fingerprint, sets in zip(
            report.findings, made, set_fingerprints(report), strict=True
        )
        if not finding.accepted and not finding.is_unread
    ]
    looked_for = _looked_for(report, folder)
    entries += (
        entry
        for entry in before.entries
        if entry.fingerprint not in {*made} and not looked_for(entry)
    )
    entries.sort(
        key=lambda entry: (entry.files, entry.rule, entry.claims, entry.message, entry.fingerprint)
    )
    return Baseline(before.file, before.reason, tuple(entries))


def prune_gone(report: Report, before: Baseline) -> Baseline:
    """Return a baseline without the entries that are gone."""
    gone = {*_gone(before, report)}
    return Baseline(
        before.file, before.reason, tuple(entry for entry in before.entries if entry not in gone)
    )


def write(baseline: Baseline) -> str:
    """Return the text of a baseline: one finding after the other, with what the claims said."""
    findings = [
        {
            "rule": entry.rule,
            "severity": entry.severity,
            "message": entry.message,
            "files": entry.files,
            "claims": dict(entry.claims),
            "fingerprint": entry.fingerprint,
            **({"sets": entry.sets, "sets_complete": entry.complete} if entry.sets else {}),
        }
        for entry in baseline.entries
    ]
    return dump({"version": VERSION, "reason": baseline.reason, "findings": findings}) + "\n"


def read(file: str) -> Baseline | Unreadable:
    """Return the baseline in a file, of this version or an older one.

    Older ones recorded what nothing can hide; those entries are left out.
    """
    try:
        content = json.loads(Path(file).read_bytes())
    except OSError as error:
        return Unreadable(f"cannot be read: {error.strerror or error}")
    except (ValueError, RecursionError) as error:
        return Unreadable(f"is not JSON: {error}")
    version = content.get("version") if isinstance(content, dict) else None
    if not isinstance(version, int) or version not in range(1, VERSION + 1):
        return Unreadable(f"is no baseline of version 1 to {VERSION}")
    try:
        entries = tuple(
            entry for entry in map(_entry, content["findings"]) if entry.rule not in UNREAD
        )
        return Baseline(file, _string(content["reason"]), entries, version)
    except (KeyError, TypeError, ValueError, AttributeError):
        return Unreadable("is no baseline: a finding lacks what it needs")


def compare(report: Report, baseline: Baseline) -> Report:
    """Return the report with those findings marked that a baseline has, and the gone entries."""
    made = fingerprints(report, str(Path(baseline.file).parent))
    recorded = _Recorded(baseline)
    findings = tuple(
        finding._replace(known=recorded.has(finding, fingerprint, sets))
        for finding, fingerprint, sets in zip(
            report.findings, made, set_fingerprints(report), strict=True
        )
    )
    known = sum(finding.known for finding in findings)
    gone = tuple(_gone(baseline, report))
    return report._replace(findings=findings, baseline=Compared(baseline.file, known, gone))


class _Recorded:
    """A baseline's sets, those of searches that were cut off, and its findings without sets."""

    def __init__(self, baseline: Baseline) -> None:
        self.findings = {entry.fingerprint for entry in baseline.entries if not entry.sets}
        self.sets = {one for entry in baseline.entries for one in entry.sets}
        self.cut_off = {
            one for entry in baseline.entries if not entry.complete for one in entry.sets
        }

    def has(self, finding: Finding, fingerprint: str, sets: Collection[str]) -> bool:
        """Whether all of the finding's sets are recorded.

        Where not all sets were looked for, then or now, any of them will do.
        """
        if finding.accepted or finding.is_unread:
            return False
        if fingerprint in self.findings:
            return True
        if finding.sets_complete and self.cut_off.isdisjoint(sets):
            return bool(sets) and self.sets.issuperset(sets)
        return not self.sets.isdisjoint(sets)


def _gone(baseline: Baseline, report: Report) -> Iterator[Entry]:
    """Yield the entries that this run looked for without finding anything of them."""
    # What could not be read may be just that.
    if any(finding.is_unread for finding in report.findings):
        return
    folder = str(Path(baseline.file).parent)
    there = {*fingerprints(report, folder), *chain.from_iterable(set_fingerprints(report))}
    looked_for = _looked_for(report, folder)
    cut_off = _claims(finding for finding in report.findings if not finding.sets_complete)
    clashing = _claims(finding for finding in report.findings if finding.sets)
    for entry in baseline.entries:
        # Where not all sets were looked for, then or now, the same trouble may show in others.
        elsewhere = cut_off if entry.complete else clashing
        same = entry.sets and not elsewhere.isdisjoint(name for name, _ in entry.claims)
        if there.isdisjoint((entry.fingerprint, *entry.sets)) and not same and looked_for(entry):
            yield entry


def _looked_for(report: Report, folder: str) -> Callable[[Entry], bool]:
    """Return a test of whether a run would have found an entry.

    It would if the rule was selected, the files were read or are no more, and the text is at hand.
    """
    articles = report.evidence.articles.values()
    seen = [
        *report.corpus.files,
        *(article.file for article in articles if isinstance(article, Article)),
    ]
    there = {relative_path(file, folder) for file in seen}
    rules = {rule.name for rule in report.rules}
    if any(isinstance(article, Unavailable) for article in articles):
        rules -= ABOUT_TEXTS
    return lambda entry: (
        entry.rule in rules
        and all(file in there or not Path(folder, file).exists() for file in entry.files)
    )


def _claims(findings: Iterable[Finding]) -> set[str]:
    return {claim for finding in findings for claim in finding.claims}


def _files(finding: Finding) -> Iterator[str]:
    """Yield the files that a finding is about."""
    yield finding.span.file
    yield from (place.span.file for place in finding.places)
    yield from (statement.span.file for statement in finding.statements)


def _entry(values: Mapping[str, object]) -> Entry:
    """Return an entry as it was written.

    Raises:
        TypeError: where a value is of another type than what was written.
        KeyError, ValueError: where one is missing, or a severity is unknown.
    """
    files, claims, sets = values["files"], values["claims"], values.get("sets", [])
    if not isinstance(files, list) or not isinstance(claims, dict) or not isinstance(sets, list):
        raise TypeError
    return Entry(
        _string(values["fingerprint"]),
        _string(values["rule"]),
        Severity(_string(values["severity"])),
        _string(values["message"]),
        tuple(map(_string, files)),
        tuple((name, tuple(map(_string, says))) for name, says in claims.items()),
        tuple(map(_string, sets)),
        values.get("sets_complete") is not False,
    )


def _string(value: object) -> str:
    """Return a value that is text.

    Raises:
        TypeError: where it is not.
    """
    if not isinstance(value, str):
        raise TypeError
    return value
