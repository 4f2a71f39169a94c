"""The command line: says what was asked for, and how it went by the exit status.

0: nothing at or above ``--fail-on`` was found. 1: something was. 2: we could not do our work. Findings go to stdout,
everything else to stderr. Imports click, and each stage when a command needs it.
"""

import gc
import os
import sys
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, NoReturn, TypeVar

import click

from factcheck import __version__
from factcheck.model.rule import Severity
from factcheck.render import COLORS, FORMATS, render

if TYPE_CHECKING:
    from pathlib import Path

    from factcheck.config import Settings
    from factcheck.model.report import Report
    from factcheck.render.style import Style

FINE, FOUND, FAILED = 0, 1, 2

# The files that `report` writes, by format.
REPORTS = {"markdown": "report.md", "json": "report.json"}

Command = TypeVar("Command", bound=Callable[..., int])


def run(arguments: Sequence[str]) -> int:
    """Carry out what the arguments ask for; the exit status."""
    try:
        status = main.main(list(arguments), prog_name="factcheck", standalone_mode=False)
    except click.ClickException as error:
        error.show()
        return FAILED
    except (click.Abort, KeyboardInterrupt):
        _say("factcheck: interrupted")
        return FAILED
    except Exception:  # noqa: BLE001 - whatever it is, it is our fault and is told as such
        import traceback

        traceback.print_exc()
        _say(
            "factcheck: internal error. This is a bug: please report it with the lines above and the claims that caused it."
        )
        return FAILED
    return int(status or FINE)


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, message="factcheck %(version)s")
def main() -> None:
    """A linter for facts: finds the numbers in articles that cannot all be true, and says which one to change.

    Exit status: 0 nothing found, 1 findings, 2 the work could not be done.
    """


def _options(*options: Callable[[Command], Command]) -> Callable[[Command], Command]:
    """Several options as one decorator."""

    def add(command: Command) -> Command:
        for option in reversed(options):
            command = option(command)
        return command

    return add


_checking = _options(
    click.argument("paths", nargs=-1, metavar="[PATH]…"),
    click.option("--config", metavar="FILE", help="Configuration file, instead of the nearest one."),
    click.option("--about", metavar="SHARE", help="Width of the hedge 'about': 0.1 or 10%."),
    click.option(
        "--source-path", multiple=True, metavar="FOLDER", help="Where source texts are looked up; repeatable."
    ),
    click.option("--max-sets", type=int, metavar="N", help="Contradictory sets to look for in one group of claims."),
    click.option("--max-corrections", type=int, metavar="N", help="Corrections to look for in one group of claims."),
    click.option(
        "--timeout", type=float, metavar="SECONDS", help="Time for one group of claims, then it is undecided."
    ),
    click.option("--rlimit", type=int, metavar="N", help="z3's work on one question, then it is undecided."),
    click.option("--color", type=click.Choice(COLORS), help="Whether to use colours."),
    click.option("--quiet", "-q", is_flag=True, help="Print the findings and nothing else."),
)
_finding = _options(
    click.option("--select", multiple=True, metavar="RULE", help="Rules to check, instead of all; repeatable."),
    click.option("--ignore", multiple=True, metavar="RULE", help="Rules to leave out; repeatable."),
    click.option(
        "--fail-on",
        type=click.Choice([severity.value for severity in Severity]),
        help="The least severity that makes the exit status 1.",
    ),
    click.option("--exit-zero", is_flag=True, help="Exit with 0 whatever is found."),
)


@main.command()
@_checking
@_finding
@click.option("--output-format", type=click.Choice(FORMATS), help="How findings are told.")
@click.option("--output-file", "-o", metavar="FILE", help="Where to, instead of stdout.")
def check(*, quiet: bool, exit_zero: bool, output_file: str | None, **flags: object) -> int:
    """Check all claim files together (default: those under the configured paths, else under claims)."""
    from pathlib import Path

    from factcheck.render.phrases import closing

    settings = _settings(flags)
    report = _checked(settings, want_bounds=settings.output_format not in {"text", "concise"})
    style = _style(settings.color, quiet=quiet, to_file=bool(output_file))
    told = render(report, settings.output_format, style)
    if output_file:
        _save(Path(output_file), told)
    else:
        _print(told)
    if not quiet and (output_file or settings.output_format == "concise"):
        _say(closing(report))
    return _status(report, settings, exit_zero=exit_zero)


@main.command()
@_checking
@_finding
@click.option("--to", default="reports", show_default=True, metavar="FOLDER", help="Where the reports are written.")
def report(*, quiet: bool, exit_zero: bool, to: str, **flags: object) -> int:
    """Check, and write the reports into a folder: report.md for people, report.json for programs."""
    from pathlib import Path

    from factcheck.render.phrases import closing

    settings = _settings(flags)
    found = _checked(settings, want_bounds=True)
    style = _style(settings.color, quiet=quiet, to_file=True)
    files = {output_format: Path(to) / name for output_format, name in REPORTS.items()}
    for output_format, file in files.items():
        _save(file, render(found, output_format, style))
    if not quiet:
        _say(closing(found))
        _say(f"Written: {', '.join(map(str, files.values()))}")
    return _status(found, settings, exit_zero=exit_zero)


@main.command()
@_checking
@click.option("--quantity", multiple=True, metavar="NAME", help="Only this quantity; repeatable.")
@click.option("--output-format", type=click.Choice(["text", "json"]), default="text", help="How bounds are told.")
def bounds(*, quiet: bool, quantity: tuple[str, ...], output_format: str, **flags: object) -> int:
    """Print what the claims imply: the lowest and highest value of each quantity."""
    from factcheck.render import bounds as table
    from factcheck.render import json

    settings = _settings(flags)
    found = _checked(settings, want_bounds=True)
    for name in quantity:
        if name not in found.corpus.quantities:
            _fail(f"there is no quantity {name}{_did_you_mean(name, found.corpus.quantities)}")
    chosen = [bound for bound in found.bounds if not quantity or bound.quantity in quantity]
    if output_format == "json":
        _print(json.bounds_alone(chosen))
    else:
        _print(table.render(chosen, found.corpus.quantities, _style(settings.color, quiet=quiet)))
    missing = sorted({*(quantity or found.corpus.quantities)} - {bound.quantity for bound in chosen})
    if missing and not quiet:
        _say(f"Not known, since no claim tells or the claims contradict each other: {', '.join(missing)}")
    return FINE


@main.command()
@click.argument("rule")
@click.option("--color", type=click.Choice(COLORS), default=COLORS[0], help="Whether to use colours.")
def explain(rule: str, color: str) -> int:
    """Explain a rule: what it does, why, an example, what to do instead."""
    from factcheck.render import page
    from factcheck.rules import NAMES, RULES

    if rule not in NAMES:
        _fail(f"there is no rule {rule}{_did_you_mean(rule, NAMES)}")
    _print(page.render(RULES[NAMES.index(rule)], _style(color)))
    return FINE


@main.command()
@click.option("--color", type=click.Choice(COLORS), default=COLORS[0], help="Whether to use colours.")
def rules(color: str) -> int:
    """List all rules."""
    from factcheck.render import page
    from factcheck.rules import RULES

    _print(page.index(RULES, _style(color)))
    return FINE


@main.command()
def schema() -> int:
    """Print the JSON Schema of a claim file, for editors."""
    import json

    from factcheck.load import json_schema

    _print(json.dumps(json_schema(), ensure_ascii=False, indent=2) + "\n")
    return FINE


def _settings(flags: Mapping[str, object]) -> "Settings":
    """The settings of this run; with what is wrong with them the work ends."""
    from pathlib import Path

    from factcheck.config import Misconfigured, settle

    given: dict[str, object] = {
        name: value for name, value in flags.items() if value not in (None, ()) and name != "config"
    }
    for name in ("select", "ignore"):
        if name in given:
            given[name] = [rule.strip() for text in flags[name] for rule in text.split(",") if rule.strip()]  # type: ignore[attr-defined]
    config = flags["config"]
    settings = settle(given, Path.cwd(), os.environ, str(config) if config else None)
    if isinstance(settings, Misconfigured):
        _fail(f"{settings.where}: {settings.what}")
    for path in settings.paths:
        if not Path(path).exists():
            hint = "" if "paths" in given else "; name the files or folders that hold your claims"
            _fail(f"there is no file or folder {path}{hint}")
    return settings


def _checked(settings: "Settings", *, want_bounds: bool) -> "Report":
    """The report on the configured paths."""
    from datetime import datetime

    from factcheck.pipeline import run as check_all

    # pint imports numpy wherever it is installed, which would take longer than checking an article; only large groups of
    # claims need it, and solve/interior.py lets it in for them.
    sys.modules.setdefault("numpy", None)  # type: ignore[arg-type]
    # A run makes few cycles, and looking for them costs a third of reading many claims.
    gc.disable()
    found = check_all(settings.paths, settings, datetime.now().astimezone().date(), want_bounds=want_bounds)
    if not found.summary.files:
        under = ", ".join(settings.paths)
        _fail(f"there are no claim files (*.claims.yaml, .yml, .json, .jsonl) under {under}")
    return found


def _status(report: "Report", settings: "Settings", *, exit_zero: bool) -> int:
    return FOUND if report.fails(settings.fail_on) and not exit_zero else FINE


def _style(color: str, *, quiet: bool = False, to_file: bool = False) -> "Style":
    """How stdout wants to be written to. What is not a terminal gets the same bytes everywhere."""
    from shutil import get_terminal_size

    from factcheck.render.style import Style

    terminal = sys.stdout.isatty() and not to_file
    colored = color == "always"
    if color == "auto" and not to_file and not os.environ.get("NO_COLOR"):
        colored = bool(os.environ.get("FORCE_COLOR")) or (terminal and os.environ.get("TERM") != "dumb")
    return Style(max(get_terminal_size().columns, 40) if terminal else Style().width, colored, quiet)


def _fail(what: str) -> NoReturn:
    """End, since the work cannot be done."""
    raise click.ClickException(what)


def _did_you_mean(name: str, known: Sequence[str] | Mapping[str, object]) -> str:
    from factcheck.model.nearest import nearest

    like = nearest(name, known)
    return f"; did you mean {like}?" if like else ""


def _save(file: "Path", text: str) -> None:
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8", errors="backslashreplace", newline="\n")
    except OSError as error:
        _fail(f"{file} cannot be written: {error.strerror or error}")


def _print(text: str) -> None:
    """To stdout at once, as UTF-8 unless it is a terminal that wants something else."""
    data = text.encode("utf-8" if not sys.stdout.isatty() else sys.stdout.encoding, errors="backslashreplace")
    try:
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        # Whoever read it has seen enough. What Python still wants to flush on its way out must go somewhere.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _say(text: str) -> None:
    click.echo(text, err=True)
