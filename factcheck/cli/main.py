"""All commands, and how errors are reported."""

from collections.abc import Mapping, Sequence
from copy import copy
from importlib import import_module

import click

from factcheck import __version__
from factcheck.cli.messages import say, show_error
from factcheck.cli.shell import FAILED
from factcheck.cli.streams import reserve_stdout

COMMANDS: Mapping[str, tuple[str, str]] = {
    "check": ("checking", "Check texts and claim files, and tell what is wrong."),
    "report": ("checking", "Check, and write the reports into a folder."),
    "fix": ("fixing", "Change texts and claim files so that findings are gone: first as a diff."),
    "baseline": ("adopting", "Record the findings of today, so that only new ones fail."),
    "bounds": ("implied", "What the claims imply: how low and how high each quantity can be."),
    "ask": ("asking", "What the claims imply for an expression, or under an assumption."),
    "coverage": ("prose", "Which figures of the source texts claims cover, and which they do not."),
    "figures": ("prose", "The figures of a text, as they are read."),
    "init": ("starting", "Write a project to start from."),
    "draft": ("drafting", "Write a claim file from texts."),
    "explain": (
        "teaching",
        "What a rule means and what to do; the pages on the language, texts and evidence.",
    ),
    "rules": ("teaching", "All rules, in a line each."),
    "schema": ("teaching", "The JSON Schema of a claim file, for editors."),
}
"""The module of each command in this package, and what it does in a line.

With these none is loaded to be listed.
"""


class _Commands(click.Group):
    """The group of commands, each loaded when it is called."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's own signature
        """Return the names of the commands, in order."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 - click's own signature
        """Return the command of a name."""
        if cmd_name not in COMMANDS:
            return None
        found: click.Command = copy(
            getattr(import_module(f"factcheck.cli.{COMMANDS[cmd_name][0]}"), cmd_name)
        )
        if found.callback:
            found.callback = reserve_stdout()(found.callback)
        return found

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002 - click's own signature
        """Write one line for each command."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, summary) for name, (_, summary) in COMMANDS.items()])


def run(arguments: Sequence[str]) -> int:
    """Carry out what the arguments ask for, and return the exit status."""
    try:
        return int(main.main(list(arguments), prog_name="factcheck", standalone_mode=False))
    except click.ClickException as error:
        show_error(error)
    except (click.Abort, KeyboardInterrupt):
        say("factcheck: interrupted")
    except MemoryError:
        say(
            "factcheck: there is not enough memory for this; check fewer files at once, or allow more memory"
        )
    except SystemError as error:  # CPython raises it where it could allocate nothing
        say(f"factcheck: Python failed, as it does where there is not enough memory: {error}")
    except OSError as error:  # the system's refusal, where no command has explained it
        say(f"factcheck: the system refuses: {error}")
    except ImportError as error:
        say(f"factcheck: a part of the program cannot be loaded: {error}")
    except Exception:  # noqa: BLE001 - whatever it is, it is our fault and is reported as such
        import traceback

        traceback.print_exc()
        say(
            "factcheck: internal error. This is a bug: please report it with the lines above and the claims that caused it."
        )
    return FAILED


@click.group(
    help=(
        "A linter for facts: finds the numbers in articles that cannot all be true, and says "
        "which one to change.\n\n"
        "Exit status: 0 nothing found, 1 findings, 2 the work could not be done."
    ),
    cls=_Commands,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
@click.version_option(__version__, message="factcheck %(version)s")
def main() -> None:
    """Do nothing here: click calls the command that was named."""
