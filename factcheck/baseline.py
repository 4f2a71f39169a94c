"""Baselines: the findings of today in a file, so that tomorrow only what is new fails.

In: a ``Report``, the text of a file. Out: a ``Baseline``, its text, or a report that knows which of its findings are in it. A finding is
the same one as long as its rule, its claims and what they say are; paths count from the folder of the baseline, wherever it is used from.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from factcheck.model.article import Article, Unavailable
from factcheck.model.baseline import Baseline, Compared, Entry
from factcheck.model.finding import Finding
from factcheck.model.report import Report
from factcheck.model.rule import Severity
from factcheck.render.dump import dump
from factcheck.render.fingerprint import fingerprints, relative, spaced
from factcheck.render.phrases import texts_of

VERSION = 1
REASON = "What was there when this file was written. Only what is new fails; factcheck baseline writes it anew."
# Without the text that they are about these rules find nothing.
ABOUT_TEXTS = frozenset({"quote-missing", "quote-ambiguous", "source-changed", "unclaimed-figure"})


@dataclass(frozen=True, slots=True)
class Unreadable:
    """A file that is no baseline, and why."""

    why: str


def record(report: Report, before: Baseline) -> Baseline:
    """The findings of a report, and of a baseline those that this run did not look for; in an order that does not change when lines move."""
    folder = str(Path(before.file).parent)
    claims = {claim.id: tuple(spaced(text.value) for text in texts_of(claim)) for claim in report.corpus.claims}
    entries = [
        Entry(
            fingerprint,
            finding.rule,
            finding.severity,
            spaced(finding.message),
            tuple(sorted({relative(file, folder) for file in _files(finding)})),
            tuple((name, claims.get(name, ())) for name in finding.claims),
        )
        for finding, fingerprint in zip(report.findings, fingerprints(report, folder), strict=True)
    ]
    made = {entry.fingerprint for entry in entries}
    missing = [entry for entry in before.entries if entry.fingerprint not in made]
    gone = {*_gone(missing, report, folder)}
    entries += (entry for entry in missing if entry not in gone)
    entries.sort(key=lambda entry: (entry.files, entry.rule, entry.claims, entry.message, entry.fingerprint))
    return before._replace(entries=tuple(entries))


def pruned(report: Report, before: Baseline) -> Baseline:
    """A baseline without what is gone."""
    compared = compare(report, before).baseline
    gone = {*compared.gone} if compared else set()
    return before._replace(entries=tuple(entry for entry in before.entries if entry not in gone))


def write(baseline: Baseline) -> str:
    """Its text: one finding after the other, with what the claims said."""
    findings = [
        {
            "rule": entry.rule,
            "severity": entry.severity,
            "message": entry.message,
            "files": entry.files,
            "claims": dict(entry.claims),
            "fingerprint": entry.fingerprint,
        }
        for entry in baseline.entries
    ]
    return dump({"version": VERSION, "reason": baseline.reason, "findings": findings}) + "\n"


def read(file: str) -> Baseline | Unreadable:
    """The baseline in a file."""
    try:
        content = json.loads(Path(file).read_bytes())
    except OSError as error:
        return Unreadable(f"cannot be read: {error.strerror or error}")
    except (ValueError, RecursionError) as error:
        return Unreadable(f"is not JSON: {error}")
    if not isinstance(content, dict) or content.get("version") != VERSION:
        return Unreadable(f"is no baseline of version {VERSION}")
    try:
        entries = tuple(map(_entry, content["findings"]))
        return Baseline(file, _text(content["reason"]), entries)
    except (KeyError, TypeError, ValueError, AttributeError):
        return Unreadable("is no baseline: a finding lacks what it needs")


def compare(report: Report, baseline: Baseline) -> Report:
    """The report with those findings marked that a baseline has, and the entries that have gone.

    An entry is gone only where it was looked for: its rule was selected, its files were read or are no more, its text is at hand.
    """
    folder = str(Path(baseline.file).parent)
    made = fingerprints(report, folder)
    recorded = {entry.fingerprint for entry in baseline.entries}
    findings = tuple(
        finding._replace(known=fingerprint in recorded)
        for finding, fingerprint in zip(report.findings, made, strict=True)
    )
    there = {*made}
    missing = [entry for entry in baseline.entries if entry.fingerprint not in there]
    known = sum(finding.known for finding in findings)
    return report._replace(
        findings=findings, baseline=Compared(baseline.file, known, tuple(_gone(missing, report, folder)))
    )


def _gone(missing: Iterable[Entry], report: Report, folder: str) -> Iterator[Entry]:
    """Of the entries without a finding those that this run looked for."""
    articles = report.evidence.articles.values()
    seen = [*report.corpus.files, *(article.file for article in articles if isinstance(article, Article))]
    there = {relative(file, folder) for file in seen}
    rules = {rule.name for rule in report.rules}
    if any(isinstance(article, Unavailable) for article in articles):
        rules -= ABOUT_TEXTS
    for entry in missing:
        if entry.rule in rules and all(file in there or not Path(folder, file).exists() for file in entry.files):
            yield entry


def _files(finding: Finding) -> Iterator[str]:
    yield finding.span.file
    yield from (place.span.file for place in finding.places)
    yield from (told.span.file for told in finding.statements)


def _entry(values: Mapping[str, object]) -> Entry:
    """An entry as it was written; raises where it was not."""
    files, claims = values["files"], values["claims"]
    if not isinstance(files, list) or not isinstance(claims, dict):
        raise TypeError
    return Entry(
        _text(values["fingerprint"]),
        _text(values["rule"]),
        Severity(_text(values["severity"])),
        _text(values["message"]),
        tuple(map(_text, files)),
        tuple((name, tuple(map(_text, says))) for name, says in claims.items()),
    )


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError
    return value
