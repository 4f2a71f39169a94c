"""Small projects with data, and what a check finds in them."""

from collections.abc import Callable, Mapping
from pathlib import Path

from factcheck import Report, Settings, check

SOURCE = "sources: {wire: {title: The wire}}\n"
Check = Callable[..., Report]


def write(folder: Path, files: Mapping[str, str | bytes]) -> None:
    """Write files into a folder, with the folders in between."""
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)


def claims(*says: str) -> str:
    """Claims that say these statements, each with its number as id."""
    lines = [f"  - {{id: c{place}, says: '{text}'}}\n" for place, text in enumerate(says, start=1)]
    return f"claims:\n{''.join(lines)}"


def told(report: Report) -> list[str]:
    """The findings but what is only untested, each with its line."""
    return [
        f"{one.span.line}: {one.rule}: {one.message}"
        for one in report.findings
        if one.rule != "untested"
    ]


def table(columns: str = "{amount: USD}", file: str = "data.csv", more: str = "") -> str:
    """A claim file's source and its table "data" with rows by their name."""
    return f"{SOURCE}tables: {{data: {{file: {file}, key: name, columns: {columns}{more}}}}}\n"


def checked(folder: Path, text: str) -> Report:
    """A check of one claim file in a folder."""
    write(folder, {"a.claims.yaml": text})
    return check(str(folder), settings=Settings(project=str(folder)), bounds=False)


def findings(folder: Path, text: str) -> list[str]:
    """What a check of one claim file finds."""
    return told(checked(folder, text))
