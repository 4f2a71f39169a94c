"""Tests over the structure of the program.

What is on disk is registered, documented and shown by cases.
"""

import ast
from importlib import import_module
from itertools import chain
from pathlib import Path
from pkgutil import walk_packages
from types import ModuleType

import click
import pytest

import factcheck
from factcheck import baseline, diagnose, rules, stages
from factcheck.cli.main import COMMANDS
from factcheck.model.problem import Kind
from factcheck.model.rule import UNREAD, Rule
from factcheck.render import FORMATS, phrases
from factcheck.render.html import numbers, stories
from tests.documents import cases, documents

ROOT = Path(factcheck.__file__).parent
# What several rules, slips and formats share.
SHARED_BY_RULES = {"bad_input", "clash", "moments", "moved", "primary", "printed", "statements"}
SHARED_BY_SLIPS = {
    "beside",
    "candidates",
    "chance",
    "choosing",
    "culprit",
    "derived",
    "exchange",
    "figures",
    "fit",
    "joint",
    "kinds",
    "marked",
    "nearness",
    "parts",
    "rank",
    "search",
    "undoing",
    "wording",
}
SHARED_BY_FORMATS = {
    "changes",
    "bounds",
    "closing",
    "coverage",
    "dump",
    "edits",
    "figures",
    "findings",
    "fingerprint",
    "gaps",
    "guide",
    "markup",
    "origins",
    "page",
    "passages",
    "phrases",
    "plain",
    "replies",
    "sentences",
    "signs",
    "skeleton",
    "snippet",
    "style",
    "terminal",
}
PACKAGES = sorted(folder.parent for folder in ROOT.rglob("__init__.py"))
INPUT_RULES = [checker for checker in rules.CHECKERS if hasattr(checker, "MESSAGES")]


def modules(package: str) -> set[str]:
    """The modules of a package by their names."""
    folder = ROOT / package
    return {path.stem for path in folder.glob("*.py")} - {"__init__"} | {
        path.parent.name for path in folder.glob("*/__init__.py")
    }


def name_of(checker: object) -> str:
    """What a module is called in its package."""
    assert isinstance(checker, ModuleType)
    return checker.__name__.rpartition(".")[2]


def test_every_rule_on_disk_is_registered() -> None:
    """The modules of the package are the rules in CHECKERS and what they share, nothing else.

    Each has its rule's name.
    """
    assert modules("rules") == {name_of(checker) for checker in rules.CHECKERS} | SHARED_BY_RULES
    for checker in rules.CHECKERS:
        assert name_of(checker) == checker.RULE.name.replace("-", "_")


def test_every_format_on_disk_is_registered() -> None:
    """The modules of the package are the formats and what they share, and each can render."""
    assert modules("render") == set(FORMATS) | SHARED_BY_FORMATS
    for name in FORMATS:
        assert callable(import_module(f"factcheck.render.{name}").render)


@pytest.mark.parametrize("output_format", FORMATS)
def test_every_format_is_in_the_readme(output_format: str) -> None:
    """README names each format that can be asked for."""
    assert f"`{output_format}`" in (ROOT.parent / "README.md").read_text(encoding="utf-8")


def test_every_slip_on_disk_is_registered() -> None:
    """The modules of the package are the slips in SLIPS, MIX_UPS and GUESSES and what they share.

    Each is called what it finds and says what that is; two find percent or points, in figures and
    in the growth between them, two find reversed ratios, those that have a name as well, and two
    a wrong sign, of a figure and of a change.
    """
    slips = [*diagnose.SLIPS, *diagnose.MIX_UPS, *diagnose.GUESSES]
    assert modules("diagnose") == set(map(name_of, slips)) | SHARED_BY_SLIPS
    kinds = [one.KIND for one in diagnose.SLIPS] + [one.KIND for one in diagnose.MIX_UPS]
    kinds += [one.KIND for one in diagnose.GUESSES]
    for slip, kind in zip(slips, kinds, strict=True):
        found = name_of(slip).replace("growth_in_points", "percent_or_points")
        found = found.replace("reversed_growth", "reversed_base")
        found = found.replace("ratio_of_two", "reversed_ratio").replace("rise_or_fall", "sign")
        assert found == kind.replace("-", "_")
        assert slip.__doc__
    assert all(slip.HINT for slip in diagnose.SLIPS)


@pytest.mark.parametrize("rule", rules.RULES, ids=lambda rule: rule.name)
def test_every_rule_is_documented(rule: Rule) -> None:
    """A rule's page has all its sections, and its summary is one line without a full stop."""
    for section in (rule.summary, rule.what, rule.why, rule.example, rule.instead):
        assert section.strip()
    assert "\n" not in rule.summary
    assert not rule.summary.endswith(".")
    assert "```" in rule.example


RULES_BY_NAME = {
    "UNREAD": UNREAD,
    "ABOUT_TEXTS": baseline.ABOUT_TEXTS,
    "UNFINISHED": stages.UNFINISHED,
    "CLASHES": phrases.CLASHES,
    "STATE_OF": numbers.STATE_OF,
    "JOINTS": stories.JOINTS,
    "DRAWN": stories.DRAWN,
}
"""What knows rules by their names, outside of ``rules``."""


@pytest.mark.parametrize("table", RULES_BY_NAME)
def test_a_rule_that_is_named_elsewhere_exists(table: str) -> None:
    """A rule that is renamed is renamed everywhere."""
    assert {*RULES_BY_NAME[table]} <= {*rules.NAMES}


def test_every_rule_has_its_document() -> None:
    """There is one document of cases for each rule."""
    assert {document.stem for document in documents()} == set(rules.NAMES)


@pytest.mark.parametrize("document", documents(), ids=lambda document: document.stem)
def test_every_rule_is_seen_firing_and_silent(document: Path) -> None:
    """A document has a case in which its rule fires and one in which it is silent."""
    assert {case.fires for case in cases(document)} == {True, False}


@pytest.mark.parametrize("document", documents(), ids=lambda document: document.stem)
def test_every_case_has_its_own_title(document: Path) -> None:
    """Within a document no two cases are called the same."""
    titles = [case.title for case in cases(document)]
    assert sorted(titles) == sorted(set(titles))


def test_every_problem_is_told_by_one_rule() -> None:
    """Each kind of problem has its sentence in exactly one rule."""
    told = list(chain.from_iterable(checker.MESSAGES for checker in INPUT_RULES))
    assert sorted(told) == sorted(Kind)


@pytest.mark.parametrize("package", PACKAGES, ids=lambda package: package.name)
def test_every_package_has_its_page(package: Path) -> None:
    """A package says what comes in, what goes out and what it may import."""
    page = ast.get_docstring(ast.parse((package / "__init__.py").read_text(encoding="utf-8"))) or ""
    assert page
    if package != ROOT:
        assert "In: " in page
        assert "Out: " in page
        assert "mports" in page


def test_every_module_can_be_imported() -> None:
    """No module is broken or in a circle, in whatever order they are imported."""
    for module in walk_packages([str(ROOT)], "factcheck."):
        if not module.name.endswith("__main__"):
            import_module(module.name)


def test_no_module_is_long() -> None:
    """A module has at most 300 lines; the words of one language may have a few more."""
    long = {
        str(path.relative_to(ROOT)): size
        for path in ROOT.rglob("*.py")
        if (size := path.read_bytes().count(b"\n"))
        > (310 if path.parent.name == "locales" else 300)
    }
    assert not long


def test_every_command_is_listed() -> None:
    """The table of commands names each one, in the file where it is, and nothing else."""
    files = {path.stem for path in (ROOT / "cli").glob("*.py")} - {"__init__", "main"}
    there = {
        (name, file)
        for file in files
        for name, found in vars(import_module(f"factcheck.cli.{file}")).items()
        if isinstance(found, click.Command)
    }
    assert there == {(name, file) for name, (file, _) in COMMANDS.items()}
