"""One slip in several statements: in a figure that is stated twice, or all over a source."""

from collections.abc import Mapping

import pytest

from factcheck.model.explanation import Diagnosis
from tests.diagnose.claims import analyzed, diagnoses, written

RIVER = {"before": "MW", "after": "MW", "rise": "1"}
GROWN = ("after = before * (1 + rise)",)
PAPER = {"before": "before = 52 MW", "after": "after = 61 MW", "rise": "rise = 17%"}
OF_PAPER = dict.fromkeys(PAPER, "paper")


def told(
    says: Mapping[str, str],
    sources: Mapping[str, str],
    units: Mapping[str, str] = RIVER,
    definitions: tuple[str, ...] = GROWN,
) -> list[Diagnosis]:
    """The slips behind claims of several sources."""
    return diagnoses(analyzed(written(units, says, definitions, sources=sources)))


def test_one_unit_is_wrong_all_over_a_source() -> None:
    """It is told first, as one slip of its source, with every figure that has it."""
    first = told(PAPER | {"agency": "after = 61_120 MW"}, OF_PAPER | {"agency": "agency"})[0]
    assert (first.kind, first.source) == ("unit-slip", "paper")
    assert first.message == "“MW” was written for “GW” in all figures of paper"
    assert first.corrected == (("after", "after = 61 GW"), ("before", "before = 52 GW"))


def test_a_unit_is_wrong_where_another_source_has_it_in_another_unit() -> None:
    """What another source says need not be in the unit that is wrong."""
    units = {"then": "t", "now": "t", "more": "t"}
    says = {"then": "then = 310 kg", "now": "now = 355 kg", "more": "now - then = 45 kg"}
    others = {"office": "then = 310 tonnes", "board": "now = 355 tonnes"}
    sources = dict.fromkeys(says, "leaflet") | {"office": "office", "board": "board"}
    found = told(says | others, sources, units, ())
    assert found[0].source == "leaflet"
    assert {text for _, text in found[0].corrected} == {
        "then = 310 t",
        "now = 355 t",
        "now - then = 45 t",
    }


@pytest.mark.parametrize(
    ("says", "sources"),
    [
        (PAPER | {"agency": "after = 43_700 MW"}, OF_PAPER | {"agency": "agency"}),
        (
            PAPER | {"agency": "after = 61_120 MW", "club": "before = 52 MW"},
            OF_PAPER | {"agency": "agency", "club": "club"},
        ),
        (
            {"after": "after = 61 MW", "rise": "rise = 17%", "agency": "after = 61_120 MW"},
            {"after": "paper", "rise": "paper", "agency": "agency"},
        ),
        (PAPER | {"agency": "after = 61_120 MW"}, {}),
        (PAPER | {"agency": "after > 100 MW"}, OF_PAPER | {"agency": "agency"}),
    ],
    ids=["no unit does", "one figure is confirmed", "one figure", "no source", "nothing is near"],
)
def test_no_source_is_wrong_all_over(says: Mapping[str, str], sources: Mapping[str, str]) -> None:
    """Where a figure is right, alone, or of nobody, or would merely be large enough then."""
    assert not any(found.source for found in told(says, sources))


def test_a_figure_stated_twice_has_its_slip_twice() -> None:
    """Both statements of it are corrected, where no other slip explains the clash."""
    units = dict.fromkeys(("income", "out", "fees", "net"), "signed USD")
    says = {
        "income": "income = 91_250 USD",
        "out": "out = 30_480 USD",
        "fees": "fees = 8_217 USD",
        "note": "fees = 8_217 USD",
        "net": "net = 52_553 USD",
    }
    definition = ("net = income - out + fees",)
    (found,) = told(says, {}, units, definition)
    assert found.kind == "sign"
    assert found.corrected == (("fees", "fees = -8_217 USD"), ("note", "fees = -8_217 USD"))
    assert not told(says | {"net": "net = 41_006 USD"}, {}, units, definition)
    assert not told(says | {"note": "fees = 8_216.8 USD"}, {}, units, definition)
