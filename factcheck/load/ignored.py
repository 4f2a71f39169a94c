"""Which files version control ignores: git is asked, where there is one."""

import subprocess
from collections.abc import Collection
from shutil import which

from factcheck.load.projects import in_repository


def ignored(names: Collection[str]) -> frozenset[str]:
    """Return those of some files that git ignores; none where it is not there or cannot tell.

    It is asked only in a repository: elsewhere it ignores nothing.
    """
    git = which("git") if in_repository() else None
    if git is None:
        return frozenset()
    asked = "\0".join(names).encode(errors="surrogateescape")
    try:
        done = subprocess.run(  # noqa: S603 - the names are read from stdin
            [git, "check-ignore", "-z", "--stdin"], input=asked, capture_output=True, check=False
        )
    except OSError:
        return frozenset()
    found = done.stdout.decode(errors="surrogateescape").split("\0")
    return frozenset(names).intersection(found)
