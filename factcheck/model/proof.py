"""What anyone can check without this program."""

from typing import NamedTuple


class Proof(NamedTuple):
    """One component of claims as SMT-LIB 2, for any solver to replay.

    ``file`` is the name for a file with it.
    """

    file: str
    text: str
