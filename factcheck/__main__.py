"""Where the command starts: tells the version at once and hands everything else to the command line."""

import sys

from factcheck import __version__


def main() -> int:
    """Run the command that the arguments name, and say how it went: the exit status."""
    if sys.argv[1:] == ["--version"]:
        sys.stdout.write(f"factcheck {__version__}\n")
        return 0
    from factcheck.cli import run

    return run(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
