"""Whatever operation on a file of data fails, it is told and nothing else is lost."""

import errno
import hashlib
from pathlib import Path

from factcheck.evidence import gather
from factcheck.load import project, read
from factcheck.model.corpus import Corpus
from tests.evidence.projects import SOURCE, claims, write
from tests.failing import FailingFiles, failing_files

__all__ = ["failing_files"]

TEXT = """\
tables:
  data: {file: d.csv, key: name, columns: {a: USD}, sha256: DIGEST}
quantities:
  x: {unit: USD, query: "SELECT sum(v) FROM 'd.json'"}
  y: {unit: USD, query: SELECT 5}
"""


def test_every_failure_is_told(failing_files: FailingFiles, tmp_path: Path) -> None:
    """The table's, or the query's; what the others say is there."""
    write(tmp_path, {"d.csv": "name,a\n\nulm,5\n", "d.json": '[{"v": 1.5}]'})
    digest = hashlib.sha256((tmp_path / "d.csv").read_bytes()).hexdigest()
    write(
        tmp_path,
        {"a.claims.yaml": SOURCE + TEXT.replace("DIGEST", digest) + claims("data.a[ulm] = x")},
    )
    within = project(str(tmp_path), [str(tmp_path)])
    corpus = read([tmp_path], within)

    def gathered(fails: int) -> Corpus:
        failing_files.begin(fails, errno.EIO)
        try:
            return gather(corpus, within).corpus
        finally:
            failing_files.end()

    gathered(0)  # what is read once in a process
    whole = gathered(0)
    assert [one.says.value for one in whole.definitions] == [
        "data.a[ulm] = 5 USD",
        "x = 1.5 USD",
        "y = 5 USD",
    ]
    assert whole.definitions[0].origin
    assert whole.definitions[0].origin.row == 3
    places = [
        place
        for place, operation in enumerate(failing_files.seen, start=1)
        if operation in {"open", "file.read", "stat"}
    ]
    assert len(places) >= 8
    for fails in places:
        found = gathered(fails)
        assert failing_files.reached
        assert len(found.definitions) + len(found.problems) >= len(whole.definitions)
        assert found.definitions[-1].says.value == "y = 5 USD"
