"""The command line: carries out what the arguments ask for, and reports the outcome by exit status.

In: arguments, configuration, streams. Out: a report on stdout or in files, and the exit status. 0:
nothing at or above ``--fail-on`` was found. 1: something was. 2: the work could not be done.
Findings go to stdout, everything else to stderr. Imports click, and the rest when a command needs
it: ``--help`` loads none.

``main`` has the commands, which are grouped by module: ``checking`` (check, report), ``adopting``
(baseline, and what is known or untouched), ``implied`` (bounds), ``prose`` (coverage, figures),
``drafting`` (draft), ``starting`` (init), ``teaching`` (explain, rules, schema). They share
``options``, ``shell`` and ``messages``. ``streams`` keeps stdout for what was asked for,
``writing`` writes files, ``guarding`` protects files from being overwritten, ``progress`` draws the
progress line, ``watching`` checks again after every change.
"""

from factcheck.cli.main import run
from factcheck.cli.shell import FAILED

__all__ = ["FAILED", "run"]
