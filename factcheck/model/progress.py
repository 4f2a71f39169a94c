"""How far a run is."""

from collections.abc import Callable

Told = Callable[[str, int, int], None]
"""Is told the stage that the work is in, and how many of how many parts of it are done; 0 of 0 where it is not counted."""


def unheard(stage: str, done: int, total: int) -> None:
    """Told to nobody."""
