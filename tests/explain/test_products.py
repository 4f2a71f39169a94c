"""Repairs where quantities are multiplied, divided, or whole numbers."""

from pathlib import Path

import pytest

from factcheck import check
from factcheck.model.explanation import Repair

SUM = """\
sources: {s: {title: The harbour}}
quantities: {boxes: t, bulk: t, all: t, part: "%", cost: USD, ship: "t", price: USD/t, n: {unit: ships, integer: true}}
definitions:
  - all = boxes + bulk
DEFINED
claims:
  - {id: all, says: all = 60 t}
  - {id: boxes, says: boxes = 21.5 t}
  - {id: bulk, says: bulk = 44 t}
"""


def repairs_of(tmp_path: Path, text: str) -> dict[str, Repair]:
    """The repairs of the only contradiction, by their statements."""
    (tmp_path / "a.claims.yaml").write_text(text, encoding="utf-8")
    (found,) = (one for one in check(tmp_path).findings if one.sets)
    return {repair.statement: repair for repair in found.repairs}


@pytest.mark.parametrize(
    "defined", ["", "  - part = boxes / all", "  - boxes = part * all", "  - cost = price * bulk"]
)
def test_what_nobody_states_costs_a_sum_nothing(tmp_path: Path, defined: str) -> None:
    """A share of a wrong total, or a price of one of its parts, leaves its repairs as they are."""
    found = repairs_of(tmp_path, SUM.replace("DEFINED", defined))
    assert {name: one.then for name, one in found.items()} == {
        "all": "65 t",
        "boxes": "16.0 t",
        "bulk": "39 t",
    }
    assert all(one.every for one in found.values())


def test_a_product_that_is_stated_leaves_the_others(tmp_path: Path) -> None:
    """Where the ships say 44 t as well, the bulk has no repair alone."""
    stated = SUM.replace("DEFINED", "  - bulk = n * ship / 1 ships")
    stated += "  - {id: n, says: n = 4 ships}\n  - {id: ship, says: ship = 11.0 t}\n"
    assert repairs_of(tmp_path, stated).keys() == {"all", "boxes"}


PRODUCT = """\
sources: {s: {title: The mill}}
quantities: {flour: t, day: "t/day", days: day, share: "1", now: t, then: t}
definitions: [DEFINED]
claims:
"""


@pytest.mark.parametrize(
    ("defined", "says", "then"),
    [
        (
            "flour = day * days",
            {"flour": "flour = 930 t", "day": "day = 47 t/day", "days": "days = 29 day"},
            {"flour": "1_363 t", "day": "32 t/day", "days": "20 day"},
        ),
        (
            "share = now / then",
            {"now": "now = 84 t", "then": "then = 35 t", "share": "share = 3.4"},
            {"now": "119 t", "then": "25 t", "share": "2.4"},
        ),
        (
            "share = (now - then) / then",
            {"now": "now = 530 t", "then": "then = 410 t", "share": "share = 92%"},
            {"now": "787 t", "then": "276 t", "share": "29%"},
        ),
    ],
)
def test_products_and_quotients(
    tmp_path: Path, defined: str, says: dict[str, str], then: dict[str, str]
) -> None:
    """Each figure gets what the printed others give, in its own precision."""
    claims = "".join(f"  - {{id: {name}, says: {one}}}\n" for name, one in says.items())
    found = repairs_of(tmp_path, PRODUCT.replace("DEFINED", defined) + claims)
    assert {name: one.then for name, one in found.items()} == then


@pytest.mark.parametrize(
    ("says", "then"),
    [
        ("now = then * (1 + 9.5%)^2", "34.6%"),
        ("now = max(12 t, then)", "44 t"),
        ("now = min(12 t, 90 t)", "44 t"),
        ("mean(now, 12 t) = then", "5 t"),
    ],
)
def test_powers_and_the_greatest_of_several(tmp_path: Path, says: str, then: str) -> None:
    """A figure in a power, a mean, or among those of which one counts, is sought."""
    text = PRODUCT.replace("[DEFINED]", "[]").replace('share: "1", ', "")
    stated = "".join(
        f"  - {{id: {name}{again}, says: {one}}}\n"
        for again in ("", "-again")
        for name, one in {"now": "now = 43.5 t", "then": "then = 24.0 t"}.items()
    )
    found = repairs_of(tmp_path, text + stated + f'  - {{id: off, says: "{says}"}}\n')
    assert found["off"].then == then


COUNTS = """\
sources: {s: {title: The ward}}
quantities: {asked: {unit: people, integer: true}, agree: {unit: people, integer: true}}
claims:
"""


def test_a_percentage_of_whole_numbers(tmp_path: Path) -> None:
    """211 of 870 are no finite decimal; as many digits as there were do. No 61.8 % are 211."""
    says = "  - {id: asked, says: asked = 870 people}\n  - {id: agree, says: agree = 211 people}\n"
    found = repairs_of(tmp_path, COUNTS + says + "  - {id: share, says: agree = 61.8% * asked}\n")
    assert {name: one.then for name, one in found.items()} == {
        "agree": "538 people",
        "share": "24.3%",
    }


def test_a_rate_of_a_fall(tmp_path: Path) -> None:
    """What falls by more than all of it, an even number of times, would rise."""
    says = (
        "  - {id: asked, says: asked = 9_000 people}\n  - {id: agree, says: agree = 7_510 people}\n"
    )
    rate = '  - {id: rate, says: "agree = asked * (1 - 6.5%)^4"}\n'
    assert repairs_of(tmp_path, COUNTS + says + rate)["rate"].then == "4.4%"


def test_a_rate_between_whole_numbers(tmp_path: Path) -> None:
    """From 1,800 to 2,140 people in four years it is 4.4 percent a year, by one value alone."""
    says = (
        "  - {id: asked, says: asked = 1_800 people}\n  - {id: agree, says: agree = 2_140 people}\n"
    )
    rate = '  - {id: rate, says: "agree = asked * (1 + 6.5%)^4"}\n'
    found = repairs_of(tmp_path, COUNTS + says + rate)
    assert {name: one.then for name, one in found.items()} == {
        "agree": "2_316 people",
        "asked": "1_663 people",
        "rate": "4.4%",
    }


def test_nobody_meant_nothing(tmp_path: Path) -> None:
    """0 of 16 people are 0 %: no repair of 36 %, nor are 36 % of nobody; 6 of them are 37.5 %."""
    says = "  - {id: asked, says: asked = 16 people}\n  - {id: share, says: agree = 36% * asked}\n"
    found = repairs_of(tmp_path, COUNTS + says)
    assert {name: one.then for name, one in found.items()} == {"asked": "14 people", "share": "38%"}


def test_a_round_figure_stays_as_round_as_it_can(tmp_path: Path) -> None:
    """820_000 has two digits that say something, and so has what should stand there."""
    text = PRODUCT.replace("DEFINED", "").replace('share: "1", ', "")
    claims = """\
  - {id: now, says: now = 820_000 t}
  - {id: then, says: then = 4_155_000 t}
  - {id: times, says: now = 4 times then}
"""
    found = repairs_of(tmp_path, text + claims)
    assert found["now"].then == "17_000_000 t"


def test_a_quotient_of_what_is_counted_has_one_value(tmp_path: Path) -> None:
    """960 pupils in 64 classes are exactly 15 a class: no other ratio is said to fit."""
    counted = """\
sources: {s: {title: The school}}
quantities: {pupils: pupils, classes: classes, each: pupils/classes}
definitions: [each = pupils / classes]
claims:
  - {id: pupils, says: pupils = 960 pupils}
  - {id: classes, says: classes = 64 classes}
  - {id: each, says: each = 19 pupils/classes}
"""
    each = repairs_of(tmp_path, counted)["each"]
    assert each.then == "15 pupils/classes"
    assert each.fits.is_point
