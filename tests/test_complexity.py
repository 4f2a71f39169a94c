"""The check for functions that are too complex to read."""

from pathlib import Path

import pytest

from tests.complexity import MOST, main

# Its complexity is one for itself, one for its condition, and one for each boolean operator.
CODE = "class Given:\n    def chosen(self, a):\n        if {}:\n            return a\n"


def check(folder: Path, values: int) -> int:
    """The exit status for a file with a condition of so many values."""
    (folder / "given.py").write_text(CODE.format(" or ".join("a" * values)), encoding="utf-8")
    return main([str(folder)])


def test_a_function_that_is_too_complex_fails(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """It is told with its place, its name and its complexity, in which boolean operators count."""
    assert check(tmp_path, MOST) == 1
    place = f"{tmp_path / 'given.py'}:2"
    assert (
        capsys.readouterr().out
        == f"{place}: Given.chosen has a complexity of {MOST + 1}, more than {MOST}\n"
    )


def test_a_function_as_complex_as_it_may_be_passes(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Nothing is told of it, nor of its class, whatever that adds up to."""
    assert check(tmp_path, MOST - 1) == 0
    assert capsys.readouterr().out == ""
