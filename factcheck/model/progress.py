"""How the progress of a run is reported."""

from collections.abc import Callable

Progress = Callable[[str, int, int], None]
"""A callback: gets the stage of the work, how many parts of it are done, and how many there are.

Both numbers are 0 where the parts of a stage are not counted.
"""


def ignore_progress(stage: str, done: int, total: int) -> None:
    """A progress callback that does nothing."""
