"""Where the command starts: tells the version at once and hands everything else to the command line."""

import atexit
import gc
import os
import sys
from typing import NoReturn

from factcheck import __version__


def main() -> None:
    """Run the command that the arguments name, and end the process with how it went: the exit status."""
    for stream in ("stdout", "stderr"):
        if getattr(sys, stream) is None:  # closed by who called
            setattr(sys, stream, os.fdopen(os.open(os.devnull, os.O_WRONLY), "w", encoding="utf-8"))
    if sys.argv[1:] == ["--version"]:
        sys.stdout.write(f"factcheck {__version__}\n")
        return
    # A run makes few cycles. Looking for them costs a third of reading many claims.
    gc.disable()
    from factcheck.cli import run

    _leave(run(sys.argv[1:]))


def _leave(status: int) -> NoReturn:
    """End the process as it is: to take apart what the engines have built would take a tenth of a run on an article."""
    atexit._run_exitfuncs()  # noqa: SLF001 - as the standard library does before it ends a process so
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(status)


if __name__ == "__main__":
    main()
