"""Where the command starts: tells the version at once and hands everything else to the command line."""

import atexit
import gc
import os
import sys

from factcheck import __version__


def main() -> None:
    """Run the command that the arguments name, and end the process with how it went: the exit status."""
    for stream, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, stream) is None:  # closed by who called
            setattr(sys, stream, os.fdopen(os.open(os.devnull, os.O_RDWR), mode, encoding="utf-8"))
    if sys.argv[1:] == ["--version"]:
        sys.stdout.write(f"factcheck {__version__}\n")
        return
    # A run makes few cycles. Looking for them costs a third of reading many claims.
    gc.disable()
    from contextlib import suppress

    from factcheck.cli import FAILED, run

    try:
        status = run(sys.argv[1:])
        atexit._run_exitfuncs()  # noqa: SLF001 - as the standard library does before it ends a process so
        for written in (sys.stdout, sys.stderr):
            with suppress(BrokenPipeError):  # whoever reads a pipe may have seen enough
                written.flush()
    except OSError:  # what went wrong cannot even be told
        status = FAILED
    # To take apart what the engines have built would take a tenth of a run on an article.
    os._exit(status)


if __name__ == "__main__":
    main()
