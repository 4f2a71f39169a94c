"""What a command writes: its result to stdout, its messages to stderr, and why it ends."""

from collections.abc import Mapping, Sequence
from contextlib import suppress
from io import StringIO
from typing import NoReturn

import click

from factcheck.cli.streams import point_to_nothing, stdout


def fail(what: str, *more: str) -> NoReturn:
    """End, since the work cannot be done; further messages stand on lines of their own."""
    raise click.ClickException(_cleaned_lines(what, *more))


def did_you_mean(name: str, known: Sequence[str] | Mapping[str, object]) -> str:
    """Return a question about the most similar known name; empty where none is similar."""
    from factcheck.model.nearest import nearest

    like = nearest(name, known)
    return f"; did you mean {like}?" if like else ""


def put(text: str) -> None:
    """Write to stdout at once, as UTF-8 unless it is a terminal that wants something else."""
    stream = stdout()
    data = text.encode(
        "utf-8" if not stream.isatty() else stream.encoding, errors="backslashreplace"
    )
    try:
        stream.buffer.write(data)
        stream.buffer.flush()
    except OSError as error:
        # What Python still wants to flush on its way out must go somewhere.
        point_to_nothing(stream.fileno())
        if not isinstance(error, BrokenPipeError):  # whoever reads a pipe may have seen enough
            fail(f"standard output cannot be written: {error.strerror or error}")


def say(*lines: str) -> None:
    """Write lines to stderr, without what a terminal or a service would take for a command."""
    with suppress(BrokenPipeError):  # whoever reads a pipe may have seen enough
        click.echo(_cleaned_lines(*lines), err=True)


def show_error(error: click.ClickException) -> None:
    """Write to stderr why the work ends."""
    stream = StringIO()
    error.show(stream)
    say(*stream.getvalue().splitlines())


def _cleaned_lines(*lines: str) -> str:
    """Return messages as lines without harmful characters."""
    from factcheck.render.terminal import clean

    return "\n".join(map(clean, lines))
