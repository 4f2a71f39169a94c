"""Start the command: print the version at once, and hand everything else to the command line."""

import atexit
import gc
import os
import sys

from factcheck import __version__

# The exit status of a run that could not do its work, as in `cli.shell`.
FAILED = 2


def main() -> None:
    """Run the command that the arguments name, and end the process with its exit status."""
    for stream, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, stream) is None:  # closed by who called
            setattr(sys, stream, os.fdopen(os.open(os.devnull, os.O_RDWR), mode, encoding="utf-8"))
    if sys.argv[1:] == ["--version"]:
        sys.stdout.write(f"factcheck {__version__}\n")
        return
    # A run makes few cycles. Looking for them costs a third of reading many claims.
    gc.disable()
    try:
        status = _run()
    except SystemExit:  # click has answered the completion of a shell
        raise
    except BaseException as error:  # noqa: BLE001 - where no command could report it
        _write_error(error)
        status = FAILED
    # To take apart what the engines have built would take a tenth of a run on an article.
    os._exit(status)


def _run() -> int:
    """Run the command line and return its exit status, with signals ending it as Ctrl-C does."""
    import signal
    from contextlib import suppress

    for number in (signal.SIGTERM, getattr(signal, "SIGHUP", signal.SIGTERM)):
        if signal.getsignal(number) is signal.SIG_DFL:
            signal.signal(number, _interrupt)
    from factcheck.cli import run

    status = run(sys.argv[1:])
    atexit._run_exitfuncs()  # noqa: SLF001 - as the standard library does before it ends a process so
    for written in (sys.stdout, sys.stderr):
        with suppress(BrokenPipeError):  # whoever reads a pipe may have seen enough
            written.flush()
    return status


def _write_error(error: BaseException) -> None:
    """Write why there was no work, with as little as possible, if anybody listens."""
    words = {
        KeyboardInterrupt: "interrupted",
        MemoryError: "there is not enough memory to begin",
        # CPython forgets to name the cause in places where it could allocate nothing.
        SystemError: f"Python failed, as it does where there is not enough memory: {error}",
    }.get(type(error), str(error))
    try:
        os.write(2, f"factcheck: {words}\n".encode(errors="backslashreplace"))
    except OSError:
        return


def _interrupt(number: int, _: object) -> None:
    """End as at Ctrl-C, with nothing left half done; a second signal ends the process at once."""
    import signal

    signal.signal(number, signal.SIG_DFL)
    raise KeyboardInterrupt


if __name__ == "__main__":
    main()
