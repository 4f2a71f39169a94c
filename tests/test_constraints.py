"""What the README's two commands install: exact versions, whatever is released meanwhile."""

import re
import subprocess
import tomllib
from pathlib import Path
from typing import Any

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parent.parent
PROJECT: dict[str, Any] = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
PINNED = "PIP_CONSTRAINT=constraints.txt PIP_BUILD_CONSTRAINT=constraints.txt"
# What hatchling asks for besides to install in editable mode.
EDITABLE = ["editables"]


def constraints() -> list[str]:
    """The lines of the file but its comments."""
    lines = (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines()
    return [line for line in lines if not line.startswith("#")]


def pinned(python: str) -> dict[str, str]:
    """The version of everything under one Python on Linux."""
    environment = {
        "python_version": python,
        "python_full_version": f"{python}.0",
        "sys_platform": "linux",
    }
    found = [Requirement(line) for line in constraints()]
    held = [one for one in found if one.marker is None or one.marker.evaluate(environment)]
    versions: dict[str, str] = {
        canonicalize_name(one.name): str(one.specifier).removeprefix("==") for one in held
    }
    assert len(versions) == len(held)
    return versions


def test_a_constraint_is_a_name_and_a_version() -> None:
    """One exact version a line, perhaps for some Pythons or systems alone.

    No address and no digest.
    """
    exact = re.compile(r"[a-z0-9-]+==[0-9][0-9a-z.]*( ; [a-z_]+ [<>=!]+ '[\w.]+')?")
    assert [line for line in constraints() if not exact.fullmatch(line)] == []


@pytest.mark.parametrize("python", ["3.11", "3.12", "3.13", "3.14"])
def test_everything_asked_for_is_pinned(python: str) -> None:
    """All requirements of the project, its tests and its build have a version in their ranges."""
    project = PROJECT["project"]
    asked = [*project["dependencies"], *project["optional-dependencies"]["test"]]
    versions = pinned(python)
    for requirement in map(Requirement, [*asked, *PROJECT["build-system"]["requires"], *EDITABLE]):
        assert requirement.specifier.contains(versions[canonicalize_name(requirement.name)]), (
            requirement
        )


def test_both_commands_install_what_is_pinned() -> None:
    """Every installation is constrained, and its build, for pip before 25.3 and since."""
    made = subprocess.run(
        ["make", "--dry-run", "--always-make", "check", "test"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    installing = [line for line in made.stdout.splitlines() if "pip install" in line]
    assert len(installing) == 2
    assert all(line.startswith(PINNED) for line in installing)
