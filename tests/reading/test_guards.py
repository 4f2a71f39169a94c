"""Guards: expressions whose words are data of each language."""

import ast
import re
from pathlib import Path

import pytest

from factcheck import reading
from factcheck.reading.classes import CLASSES
from factcheck.reading.guards import by_language, guard, guard_of_all
from tests.reading.stated import kinds

WORDS = {
    "en": {"BY": "by", "MONTHLY": "each month|in {MONTHS}"},
    "de": {"BY": "um", "MONTHLY": "monatlich|im {MONTHS}"},
    "fr": {"MONTHLY": "par mois"},
}
MODULES = sorted(Path(reading.__file__).parent.glob("**/*.py"))


def test_a_guard_has_the_words_of_the_language_of_a_text() -> None:
    """A class may have another one in it, of its module or of all."""
    monthly = guard(r"^{MONTHLY}\b", WORDS)
    assert monthly("en").match("in may")
    assert monthly("de").match("im märz")
    assert not monthly("en").match("im märz")
    assert not monthly("de").match("in may")


def test_a_language_without_a_class_is_passed_over() -> None:
    """The rest of the expression holds for it."""
    changed = guard(r"(?:{BY}|[+-]) ?\d", WORDS)
    assert not changed("fr").search("um 3, by 3")
    assert changed("fr").search("+3")


def test_a_guard_of_all_has_the_words_of_every_language() -> None:
    """A text may be in another language than it is taken for."""
    monthly = guard_of_all("{MONTHLY}", WORDS)
    for text in ("in may", "im märz", "par mois"):
        assert monthly.fullmatch(text)
    assert not monthly.fullmatch("im may")


def test_patterns_have_the_words_of_their_language() -> None:
    """A language has those of its own alone."""
    patterns = by_language({"en": ["{BY} <change>"], "de": ["{BY} <change>"]}, WORDS)
    assert patterns == {"en": ("(?:by) <change>",), "de": ("(?:um) <change>",)}


def _texts(*nodes: ast.AST) -> list[str]:
    """The texts in some nodes of a module."""
    found = [one.value for node in nodes for one in ast.walk(node) if isinstance(one, ast.Constant)]
    return [one for one in found if isinstance(one, str)]


@pytest.mark.parametrize("module", MODULES, ids=lambda path: path.stem)
def test_classes_are_asked_for_and_known(module: Path) -> None:
    """No language has words that nobody asks for, and nobody asks for words that none has."""
    tree = ast.parse(module.read_text(encoding="utf-8"))
    words = [
        node
        for node in ast.walk(tree)
        if isinstance(node, ast.AnnAssign) and ast.unparse(node.target) == "_WORDS"
    ]
    known = {text for text in _texts(*words) if re.fullmatch("[A-Z_]+", text)}
    used = {name for text in _texts(tree) for name in re.findall(r"\{([A-Z_]+)\}", text)}
    assert known <= used
    if known:
        assert used - known - {"BY"} <= CLASSES["en"].keys() | CLASSES["de"].keys()


@pytest.mark.parametrize("time", ["zum Vortag", "zur Vorwoche", "zum Vormonat", "zum Vorquartal"])
def test_a_change_from_a_time_before_is_another_one(time: str) -> None:
    """Whatever the time is called: the figures beside it are a year apart."""
    text = f"Der Umsatz stieg von 60 auf 75 Euro, ein Plus von 4 Prozent {time}."
    assert kinds(text, "de") <= {"direction"}
