"""All commands, and what becomes of errors."""

from collections.abc import Sequence

import click

from factcheck import __version__
from factcheck.cli.checking import check, report
from factcheck.cli.drafting import draft
from factcheck.cli.implied import bounds
from factcheck.cli.prose import coverage, figures
from factcheck.cli.shell import FAILED, FINE, say
from factcheck.cli.teaching import explain, rules, schema

COMMANDS = (check, report, bounds, coverage, figures, draft, explain, rules, schema)


def run(arguments: Sequence[str]) -> int:
    """Carry out what the arguments ask for; the exit status."""
    try:
        status = main.main(list(arguments), prog_name="factcheck", standalone_mode=False)
    except click.ClickException as error:
        error.show()
        return FAILED
    except (click.Abort, KeyboardInterrupt):
        say("factcheck: interrupted")
        return FAILED
    except Exception:  # noqa: BLE001 - whatever it is, it is our fault and is told as such
        import traceback

        traceback.print_exc()
        say(
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


for command in COMMANDS:
    main.add_command(command)
