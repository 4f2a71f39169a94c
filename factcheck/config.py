"""Settings: from flags, from the nearest configuration file, else the defaults.

In: what the command line said and the folder to start from. Out: ``Settings``, or
``Misconfigured`` where a person has to mend something. One file decides, the nearest
``factcheck.toml`` or ``pyproject.toml`` with a ``[tool.factcheck]``; it is not merged with any
other, and a flag overrides it. ``readers`` says what each takes.
"""

import os
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from factcheck.model.claim import AcceptedQuote
from factcheck.model.nearest import nearest
from factcheck.model.rule import Severity
from factcheck.model.span import Span
from factcheck.readers import FLAGS_ALONE, READERS, Rejected, strings
from factcheck.render import COLORS, FORMATS

if TYPE_CHECKING:
    from factcheck.solve import Limits

OWN_FILE = "factcheck.toml"
SHARED_FILE = "pyproject.toml"


@dataclass(frozen=True, slots=True)
class Settings:
    """The settings of a run.

    ``paths`` and ``source_path`` are relative to the working folder. An empty ``select`` means
    every rule. ``about`` is the relative width of the hedge "about". ``max_sets`` and
    ``max_corrections`` bound what is looked for in one group of connected claims, ``timeout`` its
    seconds of wall-clock time, ``rlimit`` z3's work on one question (its own measure, which
    repeats exactly). ``workers`` processes share the work where there is much of it; 0: one for
    each processor. ``scheduler`` is the address of a Dask scheduler whose workers do so instead;
    empty: none. ``baseline`` is the file with the findings that do not fail a run; empty: none.
    ``project`` is the folder of the configuration file, out of which no link is followed; empty:
    the repository around the working folder, else that. ``accept`` are findings that are accepted
    in the words of texts. ``language`` is that of texts whose source names none;
    empty: their words tell. ``partial``: only some of the project's texts are read.
    """

    paths: tuple[str, ...] = ("claims",)
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    fail_on: Severity = Severity.ERROR
    about: Fraction = Fraction(1, 10)
    max_sets: int = 100
    max_corrections: int = 100
    timeout: float = 20.0
    rlimit: int = 2_000_000
    workers: int = 0
    scheduler: str = ""
    output_format: str = FORMATS[0]
    source_path: tuple[str, ...] = ()
    color: str = COLORS[0]
    baseline: str = ""
    project: str = field(default="", compare=False)
    accept: tuple[AcceptedQuote, ...] = ()
    language: str = ""
    partial: bool = field(default=False, compare=False)


def limits_of(settings: Settings) -> "Limits":
    """Return what a run may spend on one group of claims."""
    from factcheck import solve

    return solve.Limits(
        rlimit=settings.rlimit,
        search=solve.QUESTIONS * settings.rlimit,
        seconds=settings.timeout,
        sets=settings.max_sets,
        corrections=settings.max_corrections,
    )


class Misconfigured(NamedTuple):
    """A setting that cannot be used: where it is (``factcheck.toml:3`` or a flag), and why."""

    where: str
    what: str


def settle(
    flags: Mapping[str, object], here: Path, environment: Mapping[str, str], file: str | None = None
) -> Settings | Misconfigured:
    """Return the settings of a run: flags override the file, which overrides the defaults.

    ``flags`` holds those that were given, by the names of the settings' fields. ``file`` is one to
    use instead of the nearest. The folders of ``FACTCHECK_SOURCES`` are searched after all others.
    """
    values: dict[str, object] = {}
    found = Path(file) if file else _nearest_file(here)
    if found:
        read = _read_settings(found, here)
        if isinstance(read, Misconfigured):
            return read
        values |= {**read, "project": str(found.parent)}
    for name, value in flags.items():
        taken = READERS[name](value)
        if isinstance(taken, Rejected):
            return Misconfigured(f"--{name.replace('_', '-')}", taken.what)
        values[name] = taken
    if "paths" in flags and found:
        values["partial"] = not any(
            found.parent.resolve().is_relative_to(Path(here, path).resolve())
            for path in strings(values["paths"])
        )
    folders = environment.get("FACTCHECK_SOURCES", "").split(os.pathsep)
    sources = [folder for folder in folders if folder]
    if sources:
        values["source_path"] = (*strings(values.get("source_path", ())), *sources)
    return Settings(**values)  # type: ignore[arg-type] # each reader returns its field's type


def _nearest_file(here: Path) -> Path | None:
    """Return the configuration file of the nearest folder that has one."""
    for folder in (here, *here.parents):
        if _is_file(folder / OWN_FILE):
            return folder / OWN_FILE
        shared = folder / SHARED_FILE
        # Most projects have one that says nothing about us, and it need not be read further.
        if _is_file(shared) and b"factcheck" in _content_of(shared) and _has_table(shared):
            return shared
    return None


def _is_file(path: Path) -> bool:
    """Whether a path is a file, or may be one: where the system cannot say, reading it tells why.

    In a folder that is closed to us there is none.
    """
    try:
        return path.is_file()
    except PermissionError:
        return os.access(path.parent, os.X_OK)
    except OSError:
        return True


def _content_of(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except OSError:
        return b""


def _has_table(file: Path) -> bool:
    """Whether a shared file has a table for us; a broken one counts, so that it is reported."""
    table = _parse_toml(file)
    return isinstance(table, str) or "factcheck" in _subtable(table, "tool")


def _parse_toml(file: Path) -> Mapping[str, object] | str:
    """Return a file's content, or what is wrong with it."""
    import tomllib

    try:
        return tomllib.loads(file.read_bytes().decode(), parse_float=Decimal)
    except UnicodeDecodeError:
        return "is not UTF-8"
    except OSError as error:
        return f"cannot be read: {error.strerror or error}"
    except (ValueError, RecursionError, ArithmeticError) as error:
        return f"is not TOML: {error}"


def _subtable(table: Mapping[str, object], name: str) -> Mapping[str, object]:
    value = table.get(name)
    return value if isinstance(value, dict) else {}


def _read_settings(file: Path, here: Path) -> dict[str, object] | Misconfigured:
    """Return the values that a file sets, by field; paths made relative to the working folder."""
    shown = os.path.relpath(file, here)
    table = _parse_toml(file)
    if isinstance(table, str):
        return Misconfigured(shown, table)
    if file.name == SHARED_FILE:
        table = _subtable(_subtable(table, "tool"), "factcheck")
    values: dict[str, object] = {}
    for key, value in table.items():
        name = key.replace("-", "_")
        if name not in READERS or "_" in key:
            like = nearest(key, (field.replace("_", "-") for field in READERS))
            hint = f'; did you mean "{like}"?' if like else ""
            where = f"{shown}:{_line_of(file, key)}"
            return Misconfigured(where, f'there is no setting "{key}"{hint}')
        if name in FLAGS_ALONE:
            where = f"{shown}:{_line_of(file, key)}"
            return Misconfigured(
                where, f'"{key}" {FLAGS_ALONE[name]}; give --{key} on the command line'
            )
        taken = READERS[name](value)
        if isinstance(taken, Rejected):
            return Misconfigured(f"{shown}:{_line_of(file, key)}", f'"{key}" {taken.what}')
        values[name] = taken
    return _as_seen_from(here, file, values)


def _as_seen_from(here: Path, file: Path, values: dict[str, object]) -> dict[str, object]:
    """Return settings of a file with their paths and places as seen from the working folder."""
    shown, values = os.path.relpath(file, here), dict(values)
    for name in ("paths", "source_path"):
        if name in values:
            values[name] = tuple(
                os.path.relpath(file.parent / path, here) for path in strings(values[name])
            )
    if values.get("baseline"):
        values["baseline"] = os.path.relpath(file.parent / str(values["baseline"]), here)
    accepted = values.get("accept")
    if isinstance(accepted, tuple):
        lines = _lines_of(file, "accept", len(accepted))
        values["accept"] = tuple(
            one._replace(span=Span(shown, line, 1, line, 2))
            for one, line in zip(accepted, lines, strict=True)
        )
    return values


def _line_of(file: Path, key: str) -> int:
    """Return the line of a key."""
    return _lines_of(file, key, 1)[0]


def _lines_of(file: Path, key: str, count: int) -> list[int]:
    """Return the line of each of ``count`` entries of a key.

    The TOML reader does not give lines, so these are the ones that begin with the key. Where there
    are fewer than ``count``, each entry gets the first one.
    """
    text = _content_of(file).decode(errors="replace")
    start = max(text.find("[tool.factcheck") if file.name == SHARED_FILE else 0, 0)
    key = rf"[\"']?{re.escape(key)}[\"']?"
    pattern = rf"^[ \t]*(?:{key}[ \t]*[=.]|\[\[(?:tool\.factcheck\.)?{key}\]\])"
    found = [one.start() for one in re.compile(pattern, re.MULTILINE).finditer(text, start)]
    places = found[:count] if len(found) >= count else (found[:1] or [start]) * count
    return [text.count("\n", 0, place) + 1 for place in places]
