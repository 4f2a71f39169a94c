"""Check again whenever something is saved.

The times of all files that a check reads are compared four times a second.
"""

import gc
import time
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import NoReturn

import click

from factcheck.cli.guarding import claim_files, texts_of
from factcheck.cli.messages import put, say, show_error
from factcheck.cli.streams import stdout
from factcheck.config import OWN_FILE, SHARED_FILE, Settings
from factcheck.model.corpus import Corpus
from factcheck.model.report import Report
from factcheck.render.phrases import count

# Seconds between two looks.
PAUSE = 0.25
# Empties a terminal and goes to its first place.
CLEAR = "\x1b[2J\x1b[1;1H"

Seen = Mapping[str, tuple[int, int, int]]
"""The state of each file that exists: its time of change in nanoseconds, its size, its inode."""


def watch(check: Callable[[], tuple[Settings, Report]], config: object) -> NoReturn:
    """Check, and again after every change, until interrupted.

    An error that makes a check impossible ends the work only the first time; later it is reported,
    and may be mended. ``config`` is the configuration file where one was named.
    """
    before: Seen = {}
    settings, report = check()
    while True:
        corpus = report.corpus
        # What was saved during the check is as it was before.
        known = {**_file_states(settings, corpus, config), **before}
        say(f"Watching {count(len(known), 'file')}; Ctrl-C ends.")
        before = _wait_for_change(known, lambda: _file_states(settings, corpus, config))  # noqa: B023 - called at once
        if stdout().isatty():
            put(CLEAR)
        # A check does not look for cycles, which would add up.
        gc.collect()
        try:
            settings, report = check()
        except click.ClickException as error:
            show_error(error)


def _wait_for_change(known: Seen, look: Callable[[], Seen]) -> Seen:
    """Return the state of the files once it differs from the known one and is the same twice.

    A file is not always saved at once.
    """
    last = known
    while (seen := look()) == known or seen != last:
        last = seen
        time.sleep(PAUSE)
    return seen


def _file_states(settings: Settings, corpus: Corpus, config: object) -> Seen:
    """Return the state of each file that exists."""
    seen = {}
    for file in _watched_files(settings, corpus, config):
        try:
            found = file.stat()
        except (OSError, ValueError):
            continue
        seen[str(file)] = (found.st_mtime_ns, found.st_size, found.st_ino)
    return seen


def _watched_files(settings: Settings, corpus: Corpus, config: object) -> Iterator[Path]:
    """Yield every file that a check reads, or would read if it existed."""
    yield from claim_files(settings)
    yield from texts_of(settings, corpus.sources.values())
    yield from map(Path, corpus.data)
    here = Path.cwd()
    if settings.baseline:
        yield Path(settings.baseline)
    yield from (
        [Path(str(config))]
        if config
        else (folder / name for folder in (here, *here.parents) for name in (OWN_FILE, SHARED_FILE))
    )
