"""Check for memory before engines that are not Python run: they end the process where it lacks."""

import mmap

MIB = 2**20
# What a run takes before it has any claims: Python, the engines' code and their tables. Measured
# under `ulimit -v`: 104 MiB in all suffice for three claims, of which Python takes 30.
LEAST = 96 * MIB
# What z3 takes for a context, its timer's thread (8 MiB of stack) and a question of usual size.
ROOM = 32 * MIB
# What numpy's OpenBLAS, which comes with HiGHS, takes when it is loaded, where it ends the process
# with 1 if that cannot be had: under 150 MB in all it did, with 200 it was loaded.
ROOM_FOR_HIGHS = 128 * MIB


def require(size: int) -> None:
    """Return if so many bytes could be had at once, without taking them.

    Raises:
        MemoryError: where they could not.
    """
    try:
        mmap.mmap(-1, size).close()
    except OSError as error:
        raise MemoryError from error
