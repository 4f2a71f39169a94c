"""Files checked as they would be, without changing them: copies are, in a folder of their own."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from os import path
from pathlib import Path
from tempfile import TemporaryDirectory

from factcheck.config import Settings
from factcheck.model.finding import Finding
from factcheck.model.report import Report

Key = tuple[str, ...]


def tried(
    texts: Mapping[str, str],
    contents: Mapping[str, bytes],
    places: Mapping[str, Path],
    settings: Settings,
) -> Report:
    """Return the report on files with some texts changed.

    ``contents`` are the bytes of all files that a run reads, by the names that users see.
    """
    from factcheck.pipeline import run

    with TemporaryDirectory(prefix="factcheck-") as folder:
        top = Path(path.realpath(folder))
        for name, place in places.items():
            copy = _below(top, str(place))
            copy.parent.mkdir(parents=True, exist_ok=True)
            copy.write_bytes(texts[name].encode() if name in texts else contents[name])
        there = replace(
            settings,
            paths=_all_below(top, settings.paths),
            source_path=_all_below(top, settings.source_path),
            project=str(top),
            baseline="",
        )
        today = datetime.now().astimezone().date()
        return run(there.paths, there, today, want_bounds=False)


def key_of(finding: Finding) -> Key:
    """Return what a finding is known by in files that changed a little: its claims, or its line."""
    if finding.claims and not finding.read:
        return (finding.rule, *finding.claims)
    return (finding.rule, Path(finding.span.file).name, str(finding.span.line))


def _below(top: Path, place: str) -> Path:
    """Return where the copy of a file or folder stands."""
    whole = Path(path.normpath(Path(place).absolute()))
    return top / whole.relative_to(whole.anchor)


def _all_below(top: Path, places: Sequence[str]) -> tuple[str, ...]:
    return tuple(str(_below(top, place)) for place in places)
