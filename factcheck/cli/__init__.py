"""The command line: says what was asked for, and how it went by the exit status.

In: arguments, configuration, streams. Out: a report on stdout or in files, and the exit status.
0: nothing at or above ``--fail-on`` was found. 1: something was. 2: we could not do our work. Findings go to stdout,
everything else to stderr. Imports click, and the rest when a command needs it: ``--help`` loads none. ``main`` has the commands, which are
grouped by file: ``checking`` what is found, ``adopting`` what of that is known or untouched, ``implied`` what follows, ``prose`` what texts have, ``drafting`` what claims of them may be, ``starting`` what a project begins with, ``teaching`` what is meant. ``options`` and ``shell`` are what they share, ``streams`` keeps stdout for what was asked for, ``writing`` writes files,
``guarding`` says over which not, ``progress`` the line that
tells how far the work is, ``watching`` what checks again.
"""

from factcheck.cli.main import run
from factcheck.cli.shell import FAILED

__all__ = ["FAILED", "run"]
