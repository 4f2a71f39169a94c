"""What anybody can check without this program."""

from typing import NamedTuple


class Proof(NamedTuple):
    """One component of claims as SMT-LIB 2, for any solver to replay; ``file`` is what a file with it is to be called."""

    file: str
    text: str
