"""Files checked as they would be, without changing them: copies are, in a folder of their own."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from os import path
from pathlib import Path
from tempfile import TemporaryDirectory

from factcheck.config import Settings
from factcheck.model.finding import Finding
from factcheck.model.report import Report
from factcheck.model.rule import Severity
from factcheck.render.phrases import CLASHES


def tried(
    texts: Mapping[str, str],
    contents: Mapping[str, bytes],
    settings: Settings,
) -> Report:
    """Return the report on files with some texts changed.

    ``contents`` are the bytes of all files that a run reads, by the names that users see.
    """
    from factcheck.pipeline import run

    with TemporaryDirectory(prefix="factcheck-") as folder:
        top = Path(path.realpath(folder))
        for name, content in contents.items():
            copy = _below(top, name)
            copy.parent.mkdir(parents=True, exist_ok=True)
            copy.write_bytes(texts[name].encode() if name in texts else content)
        there = replace(
            settings,
            paths=_all_below(top, settings.paths),
            source_path=_all_below(top, settings.source_path),
            project=str(top),
            baseline="",
        )
        today = datetime.now().astimezone().date()
        return run(there.paths, there, today, want_bounds=False)


def improves(before: Report, after: Report, mended: Sequence[Finding]) -> bool:
    """Whether findings are gone and none is new; notes do not count."""
    old, new = _serious(before), _serious(after)
    places, others = Counter(map(_place, old)), Counter(map(_place, new))
    many, remaining, gone = (sum(map(_is_of_claims, one)) for one in (old, new, mended))
    return (
        all(_is_known(one, old) for one in new)
        and all(others[_place(one)] <= places[_place(one)] for one in new if not _is_of_claims(one))
        and remaining <= many - gone
        and all(is_gone(one, before, after) for one in mended)
    )


def is_gone(finding: Finding, before: Report, after: Report) -> bool:
    """Whether the second report no longer has a finding of the first.

    Findings of claims are recognised by claims and leading set, since several may have the same
    claims; of any other finding, its line must have fewer than before.
    """
    if _is_of_claims(finding):
        led = (_claims(finding), finding.sets[:1])
        return not any((_claims(one), one.sets[:1]) == led for one in after.counted)
    place = _place(finding)
    was, is_now = (
        sum(_place(one) == place for one in report.counted) for report in (before, after)
    )
    return is_now < was


def _claims(finding: Finding) -> tuple[str, tuple[str, ...]]:
    """Return the rule of a finding and its claims."""
    return finding.rule, finding.claims


def _serious(report: Report) -> list[Finding]:
    return [one for one in report.counted if one.severity is not Severity.NOTE]


def _is_of_claims(finding: Finding) -> bool:
    """Whether somebody wrote the claims that a finding is about."""
    return bool(finding.claims) and not finding.read


def _is_known(finding: Finding, old: Sequence[Finding]) -> bool:
    """Whether a finding was there before, perhaps as a part of a larger one."""
    if not _is_of_claims(finding):
        return any(_place(one) == _place(finding) for one in old)
    return any(
        _group(one) == _group(finding) and set(finding.claims) <= set(one.claims)
        for one in old
        if _is_of_claims(one)
    )


def _place(finding: Finding) -> tuple[str, str, int]:
    """Return where a finding is, whatever the folder."""
    return _group(finding), Path(finding.span.file).name, finding.span.line


def _group(finding: Finding) -> str:
    """Return the rule of a finding; one name for all clashes, which turn into each other."""
    return "clash" if finding.rule in CLASHES else finding.rule


def _below(top: Path, place: str) -> Path:
    """Return where the copy of a file or folder stands."""
    whole = Path(path.normpath(Path(place).absolute()))
    return top / whole.relative_to(whole.anchor)


def _all_below(top: Path, places: Sequence[str]) -> tuple[str, ...]:
    return tuple(str(_below(top, place)) for place in places)
