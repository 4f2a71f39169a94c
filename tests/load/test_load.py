"""Reading claim files, from paths to a corpus."""

import subprocess
import sys
from itertools import permutations
from pathlib import Path

import pytest

from factcheck import load
from factcheck.model.problem import Kind


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every test works in a directory of its own."""
    monkeypatch.chdir(tmp_path)
    Path("c").mkdir()


def test_what_is_wrong_in_one_file_does_not_touch_the_others() -> None:
    """Files that are empty, not UTF-8, not YAML or gone are problems.

    What the others say counts.
    """
    Path("c/a.claims.yaml").write_text("", encoding="utf-8")
    Path("c/b.claims.yaml").write_bytes(b"claims: \xff")
    Path("c/c.claims.json").write_text("{", encoding="utf-8")
    Path("c/d.claims.yaml").symlink_to("nowhere")
    Path("c/e.claims.yaml").write_text(
        "sources: {wire: {}}\nclaims: [{id: x, says: a = 1}]\n", encoding="utf-8"
    )
    Path("c/f.claims.jsonl").write_text('{"id": "y", "says": "a = 2"}\n', encoding="utf-8")
    corpus = load.read([Path("c"), Path("gone")])
    assert [(problem.span.file, problem.kind) for problem in corpus.problems] == [
        ("c/a.claims.yaml", Kind.EMPTY_FILE),
        ("c/b.claims.yaml", Kind.NOT_UTF8),
        ("c/c.claims.json", Kind.NOT_YAML),
        ("c/d.claims.yaml", Kind.UNREADABLE_FILE),
        ("gone", Kind.UNREADABLE_FILE),
    ]
    assert [claim.id for claim in corpus.claims] == ["x", "y"]
    names = ["a.claims.yaml", "b.claims.yaml", "c.claims.json", "e.claims.yaml", "f.claims.jsonl"]
    assert corpus.files == tuple(f"c/{name}" for name in names)
    assert set(corpus.lines) == set(corpus.files) - {"c/b.claims.yaml"}


def test_the_order_of_paths_does_not_matter() -> None:
    """The same corpus comes out, down to which of two equal ids counts."""
    paths = []
    for name in "abc":
        path = Path(f"c/{name}.claims.yaml")
        text = f"sources: {{wire: {{}}}}\nquantities: {{x: {name}s}}\nclaims: [{{id: one, says: x = 1}}]\n"
        path.write_text(text, encoding="utf-8")
        paths.append(path)
    corpora = [load.read(order) for order in permutations([*paths, Path("c")])]
    assert all(corpus == corpora[0] for corpus in corpora)
    assert list(corpora[0].lines) == list(corpora[0].files)
    assert [problem.span.file for problem in corpora[0].problems] == ["c/b.claims.yaml"] * 2 + [
        "c/c.claims.yaml"
    ] * 2


def test_suffixes_decide_how_a_named_file_is_read() -> None:
    """``.json`` and ``.jsonl`` are JSON, everything else but texts YAML."""
    Path("a.conf").write_text(
        "sources: {wire: {}}\nclaims: [{id: x, says: a = 1}]\n", encoding="utf-8"
    )
    Path("b.json").write_text(
        '{"sources": {"wire": {}}, "claims": [{"id": "y", "says": "a"}]}', encoding="utf-8"
    )
    Path("c.jsonl").write_text('{"id": "z", "says": "a"}\n', encoding="utf-8")
    corpus = load.read([Path("a.conf"), Path("b.json"), Path("c.jsonl")])
    assert corpus.problems == ()
    assert [claim.id for claim in corpus.claims] == ["x", "y", "z"]


def test_no_engine_is_imported_before_it_is_needed() -> None:
    """JSON is read without PyYAML, YAML without pydantic, Markdown without turbohtml unless there is HTML in it."""
    Path("a.jsonl").write_text('{"id": "z", "says": "a"}\n', encoding="utf-8")
    Path("a.yaml").write_text("claims: []\n", encoding="utf-8")
    program = """
import sys
from pathlib import Path
from factcheck import load
load.read([Path("a.jsonl")])
assert "yaml" not in sys.modules
load.read([Path("a.yaml")])
assert "yaml" in sys.modules
assert "pydantic" not in sys.modules
load.json_schema()
assert "pydantic" in sys.modules
from factcheck.load.markdown import bits
assert list(bits("*5* words"))
assert "turbohtml" not in sys.modules
assert list(bits("5<sup>2</sup>"))
assert "turbohtml" in sys.modules
"""
    root = Path(load.__file__).parents[2]
    subprocess.run([sys.executable, "-c", program], check=True, env={"PYTHONPATH": str(root)})
