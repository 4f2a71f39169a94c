"""The same input gives the same bytes, whatever the hash seed."""

import json
import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent


def digests(seed: str) -> dict[str, str]:
    """Run ``tests.digests`` in a process of its own and return what it prints."""
    environment = {**os.environ, "PYTHONHASHSEED": seed}
    ended = subprocess.run(
        [sys.executable, "-m", "tests.digests"],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        check=True,
    )
    found: dict[str, str] = json.loads(ended.stdout)
    return found


def test_the_hash_seed_changes_nothing() -> None:
    """Drafts, pages, corpora and rendered projects do not depend on the hash seed."""
    one, other = digests("1"), digests("2")
    assert len(one) > 100
    assert {name for name in one | other if one.get(name) != other.get(name)} == set()
