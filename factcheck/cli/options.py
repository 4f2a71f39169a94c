"""Options that several commands share."""

from collections.abc import Callable
from typing import TypeVar

import click

from factcheck.model.rule import Severity
from factcheck.render import COLORS

Command = TypeVar("Command", bound=Callable[..., int])


def options(*options: Callable[[Command], Command]) -> Callable[[Command], Command]:
    """Return a decorator that adds several options."""

    def add(command: Command) -> Command:
        for option in reversed(options):
            command = option(command)
        return command

    return add


locating = options(
    click.argument("paths", nargs=-1, metavar="[PATH]…"),
    click.option(
        "--config", metavar="FILE", help="Configuration file, instead of the nearest one."
    ),
    click.option("--about", metavar="SHARE", help="Width of the hedge 'about': 0.1 or 10%."),
    click.option(
        "--source-path",
        multiple=True,
        metavar="FOLDER",
        help="Where source texts are looked up; repeatable.",
    ),
    click.option(
        "--language",
        metavar="CODE",
        help="The language of texts whose source names none: de, en, fr; their words tell it else.",
    ),
)
showing = options(
    click.option("--color", type=click.Choice(COLORS), help="Whether to use colours."),
    click.option("--quiet", "-q", is_flag=True, help="Print the findings and nothing else."),
)
checking = options(
    locating,
    click.option(
        "--max-sets",
        type=int,
        metavar="N",
        help="Contradictory sets to look for in one group of claims.",
    ),
    click.option(
        "--max-corrections",
        type=int,
        metavar="N",
        help="Corrections to look for in one group of claims.",
    ),
    click.option(
        "--timeout",
        type=float,
        metavar="SECONDS",
        help="Time for all that is found out about one group of claims; what it cuts off is told.",
    ),
    click.option(
        "--rlimit",
        type=int,
        metavar="N",
        help="Counted work of one question; a search may do four times as much.",
    ),
    click.option(
        "--workers",
        type=int,
        metavar="N",
        help="Processes that share the work; 0: one for each processor.",
    ),
    click.option(
        "--scheduler",
        metavar="ADDRESS",
        help="Dask scheduler whose workers share the work instead.",
    ),
    showing,
)
choosing = options(
    click.option(
        "--select", multiple=True, metavar="RULE", help="Rules to tell, instead of all; repeatable."
    ),
    click.option(
        "--ignore",
        multiple=True,
        metavar="RULE",
        help="Rules to leave out; repeatable. What cannot be read or decided is told always.",
    ),
)
finding = options(
    choosing,
    click.option(
        "--baseline",
        metavar="FILE",
        help="Findings that are known and do not fail; factcheck baseline writes it.",
    ),
    click.option(
        "--no-baseline", "baseline", flag_value="", help="Tell all findings, whatever is known."
    ),
    click.option(
        "--fail-on",
        type=click.Choice([severity.value for severity in Severity]),
        help="The least severity that makes the exit status 1.",
    ),
    click.option(
        "--exit-zero", is_flag=True, help="Exit with 0 where it would be 1, whatever is found."
    ),
)
