"""One slip in several statements: in a figure that is stated twice, or in those of a source."""

from collections.abc import Mapping

import pytest

from factcheck.model.corpus import Corpus
from factcheck.model.explanation import Diagnosis
from factcheck.model.solution import Verdict
from tests.diagnose.claims import analyzed, diagnoses, text, written

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


HERDS = {"cows": "kg", "goats": "kg", "hens": "kg"}
FARM = {"cows": "cows = 8_240 t", "goats": "goats = 615 t"}
COUNTED = {"first": "cows = 8_240 kg", "second": "goats = 615 kg"}
OF_BOTH = dict.fromkeys(FARM, "farm") | dict.fromkeys(COUNTED, "office")


def test_a_unit_is_wrong_in_several_groups() -> None:
    """Figures that nothing connects but their source: each of their findings tells of all."""
    found = [one for one in told(FARM | COUNTED, OF_BOTH, HERDS, ()) if one.source == "farm"]
    assert [one.statement for one in found] == ["cows", "goats"]
    assert {one.message for one in found} == {"“t” was written for “kg” in all figures of farm"}
    meant = [("cows", "cows = 8_240 kg"), ("goats", "goats = 615 kg")]
    assert [sorted(one.corrected) for one in found] == [meant, meant]


def test_a_source_is_known_wherever_a_finding_is_explained() -> None:
    """What a source says elsewhere is known wherever one of its findings is explained."""
    many = {f"x{place}": f"x{place} = {place} USD" for place in range(1, 41)}
    both = many | {f"{name}b": f"{says[:-4]}9 USD" for name, says in many.items()}
    units = HERDS | dict.fromkeys(many, "USD")
    found = [one for one in told(FARM | both | COUNTED, OF_BOTH, units, ()) if one.source]
    assert len(found) == 4


def test_what_else_the_source_says_is_changed_with_it() -> None:
    """Nothing else is said of hens, and the hens of the source are in the same unit."""
    says = FARM | COUNTED | {"hens": "hens = 44 t"}
    found = told(says, OF_BOTH | {"hens": "farm"}, HERDS, ())
    assert ("hens", "hens = 44 kg") in found[0].corrected


@pytest.mark.parametrize(
    "says",
    [
        FARM | COUNTED | {"hens": "hens = 44 t", "third": "hens = 44_000 kg"},
        {**FARM, **COUNTED, "second": "goats = 615_200 kg"},
        {"cows": "cows = 8_240 t", "hens": "hens = 44 t", "first": "cows = 8_240 kg"},
        FARM | COUNTED | {"hens": "hens = 44 t", "third": "hens > 4_000 kg"},
    ],
    ids=["another is confirmed", "one is right", "one figure tells", "another clashes then"],
)
def test_a_unit_is_right_somewhere(says: Mapping[str, str]) -> None:
    """What holds in one group, or is told by one alone, is no slip all over a source."""
    sources = OF_BOTH | {"hens": "farm", "third": "office"}
    assert not any(one.source for one in told(says, sources, HERDS, ()))


PARTS = {"east": "EUR", "west": "EUR", "all": "EUR"}
OFFICE = {"e": "east = 731 million EUR", "w": "west = 84 million EUR", "a": "all = 815 million EUR"}


def test_a_scale_word_is_wrong_all_over_a_source() -> None:
    """One slip of its source in each of the findings, and the claims agree with the rest."""
    says = OFFICE | {"east": "east = 731 thousand EUR", "west": "west = 84 thousand EUR"}
    sources = dict.fromkeys(OFFICE, "office") | {"east": "paper", "west": "paper"}
    found = told(says, sources, PARTS, ("all = east + west",))
    message = "“thousand” was written for “million” in all figures of paper"
    assert [(one.kind, one.message) for one in found] == [("scale-slip", message)] * 2
    assert {one.group for one in found} == {Verdict.CONSISTENT}


def test_a_scale_word_is_left_out_all_over_a_source() -> None:
    """A table in thousands, told as if it were not."""
    units, says = (
        {"wheat": "USD", "oats": "USD"},
        {"wheat": "wheat = 5_204 USD", "oats": "oats = 377 USD"},
    )
    others = {"w": "wheat = 5.20 million USD", "o": "oats = 377 thousand USD"}
    sources = dict.fromkeys(says, "paper") | dict.fromkeys(others, "bank")
    found = [one for one in told(says | others, sources, units, ()) if one.source == "paper"]
    assert len(found) == 2
    assert found[0].message == "“USD” was written for “thousand USD” in all figures of paper"


def test_one_figure_is_on_a_wrong_scale() -> None:
    """Where a source is right in another figure, the slip is in the one."""
    says = OFFICE | {"east": "east = 731 thousand EUR", "west": "west = 84 million EUR"}
    sources = dict.fromkeys(OFFICE, "office") | {"east": "paper", "west": "paper"}
    found = told(says, sources, PARTS, ("all = east + west",))
    assert [(one.kind, one.source) for one in found] == [("scale-slip", "")]


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


FAIR = {"rides": "EUR", "tents": "EUR", "beer": "EUR", "taken": "EUR"}
TAKEN = ("taken = rides + tents + beer",)
EARNED = {
    "rides": "rides = 2.4 thousand EUR",
    "tents": "tents = 0.9 thousand EUR",
    "beer": "beer = 1.8 thousand EUR",
    "taken": "taken = 5.1 million EUR",
}
OF_CLUB = dict.fromkeys(("rides", "tents", "beer"), "club")


def in_one(
    claims: Mapping[str, tuple[str, ...]], units: Mapping[str, str], definitions: tuple[str, ...]
) -> list[Diagnosis]:
    """The slips behind claims of one source, each with its statements."""
    corpus = written(units, {name: says[0] for name, says in claims.items()}, definitions)
    several = tuple(
        one._replace(source=text("paper"), says=tuple(map(text, claims[one.id])))
        for one in corpus.claims
    )
    return diagnoses(analyzed(corpus._replace(claims=several)))


def test_a_scale_word_is_wrong_in_all_parts_or_in_their_sum() -> None:
    """Where only a sum of another source tells, both are, the one figure first."""
    one, other = told(EARNED, OF_CLUB | {"taken": "board"}, FAIR, TAKEN)
    assert (one.message, one.source) == ("“million” was written for “thousand”", "")
    assert other.message == "“thousand” was written for “million” in all figures of club"
    assert {text for _, text in other.corrected} == {
        "rides = 2.4 million EUR",
        "tents = 0.9 million EUR",
        "beer = 1.8 million EUR",
    }


@pytest.mark.parametrize(
    ("says", "source"),
    [
        (EARNED, "club"),
        (EARNED | {"taken": "taken = 5.7 million EUR"}, "board"),
        (EARNED | {"tents": "tents = 0.9 million EUR", "beer": "beer = 1.8 million EUR"}, "board"),
        (EARNED | {"again": "tents = 0.9 thousand EUR"}, "board"),
    ],
    ids=["words of one source", "no scale does", "one part", "a part is confirmed"],
)
def test_a_scale_word_is_right_in_the_parts(says: Mapping[str, str], source: str) -> None:
    """Where one word is likelier to be wrong, or the parts would not be right on another scale."""
    sources = OF_CLUB | {"taken": source, "again": "board"}
    assert not any(one.source for one in told(says, sources, FAIR, TAKEN))


PARK = {"east": "MW", "west": "MW", "all": "MW", "masts": "masts", "each": "MW/masts"}
MASTS = ("all = east + west", "all = masts * each")
BUILT = {
    "park": ("east = 64 GW", "west = 36 GW", "all = 100 GW"),
    "masts": ("masts = 25 masts",),
    "each": ("each = 4.0 MW/masts",),
}
APART = {"park": ("east = 64 GW",), "west": ("west = 36 GW",), "all": ("all = 100 GW",)}


@pytest.mark.parametrize("claims", [BUILT, BUILT | APART], ids=["one claim", "several"])
def test_a_unit_is_wrong_in_the_figures_of_one_sum(claims: Mapping[str, tuple[str, ...]]) -> None:
    """Before the one figure that they clash with, which is in the unit of its quantity."""
    several, one = in_one(claims, PARK, MASTS)
    assert several.message == "“GW” was written for “MW” in 3 figures of paper"
    assert sorted(meant for _, meant in several.corrected) == [
        "all = 100 MW",
        "east = 64 MW",
        "west = 36 MW",
    ]
    assert one.replacement == "each = 4.0 GW/masts"


def test_a_unit_is_wrong_in_one_claim() -> None:
    """Though another figure of the source has it for something else."""
    units = {"oak": "kWh", "elm": "kWh", "sum": "kWh", "each": "kWh/homes", "homes": "homes"}
    claims = {
        "mills": ("oak = 610 kWh", "elm = 534 kWh"),
        "each": ("each = 4_000 kWh/homes",),
        "homes": ("homes = 286 homes",),
    }
    _, found = in_one(claims, units, ("sum = oak + elm", "sum = each * homes"))
    assert found.message == "“kWh” was written for “MWh” in 2 figures of paper"


WOODS = {"oaks": "m^2", "elms": "m^2", "wood": "m^2"}


def test_a_unit_is_wrong_in_one_figure_or_in_all_that_it_clashes_with() -> None:
    """First in the one, where its quantity is in the unit of the others."""
    claims = {"oaks": ("oaks = 18 m^2",), "elms": ("elms = 29 m^2",), "wood": ("wood = 47 km^2",)}
    one, several = in_one(claims, WOODS, ("wood = oaks + elms",))
    assert one.replacement == "wood = 47 m^2"
    assert several.message == "“m^2” was written for “km^2” in 2 figures of paper"


@pytest.mark.parametrize(
    ("claims", "units", "definitions"),
    [
        (BUILT | {"again": ("west = 36_000 MW",)}, PARK, MASTS),
        (BUILT | {"each": ("each = 4.3 MW/masts",)}, PARK, MASTS),
        (BUILT | {"park": ("all = 100 GW",)}, PARK, MASTS),
        (
            {"oaks": ("oaks = 18 m^2",), "elms": ("elms = 29 m^2",), "wood": ("wood = 49 km^2",)},
            WOODS,
            ("wood = oaks + elms",),
        ),
    ],
    ids=["one is confirmed", "no unit does", "one figure", "no sum"],
)
def test_a_unit_is_right_in_the_figures_of_one_sum(
    claims: Mapping[str, tuple[str, ...]], units: Mapping[str, str], definitions: tuple[str, ...]
) -> None:
    """Where others say it of one of them as well, or they would not be right in another."""
    assert not any(one.source for one in in_one(claims, units, definitions))


def joint(corpus: Corpus) -> list[list[tuple[str, str, str]]]:
    """What is changed together, each as statement, figure now and then."""
    analysis = analyzed(corpus)
    return [
        [(one.statement, one.now, one.then) for one in several]
        for knot in analysis.knots
        for several in analysis.explanations[knot.leading].joint_repairs
    ]


MILLS = {"old": "kWh", "new": "kWh", "both": "kWh", "homes": "homes", "each": "kWh/homes"}
GRIND = ("both = old + new", "both = homes * each")
GROUND = {
    "old": "old = 2_150 kWh",
    "new": "new = 4_250 kWh",
    "both": "both = 6_400 kWh",
    "homes": "homes = 1_600 homes",
    "each": "each = 4_000 kWh/homes",
}


def test_a_slip_in_three_figures_is_undone_in_all_of_them() -> None:
    """Each of its statements with its own figure, in the unit that was meant."""
    (found,) = joint(written(MILLS, GROUND, GRIND, sources=dict.fromkeys(GROUND, "paper")))
    assert sorted(found) == [
        ("both", "6_400 kWh", "6_400 MWh"),
        ("new", "4_250 kWh", "4_250 MWh"),
        ("old", "2_150 kWh", "2_150 MWh"),
    ]


def test_a_slip_in_one_figure_is_undone_alone() -> None:
    """Where the parts say what the others do, nothing is to change but their total."""
    says = GROUND | {"old": "old = 2_150 MWh", "new": "new = 4_250 MWh"}
    assert not joint(written(MILLS, says, GRIND, sources=dict.fromkeys(says, "paper")))


GUESTS = {"adults": "guests", "children": "guests", "all": "guests"}
COME = {
    "head": "all = 461 guests",
    "body": "all = 461 guests",
    "adults": "adults = 283 guests",
    "children": "children = 133 guests",
}


def test_a_figure_that_is_stated_twice_has_one_repair_of_both() -> None:
    """Beside those of the others, which may be wrong by themselves."""
    corpus = written(GUESTS, COME, ("all = adults + children",))
    assert joint(corpus) == [
        [("body", "461 guests", "416 guests"), ("head", "461 guests", "416 guests")]
    ]
    assert not joint(
        written(GUESTS, COME | {"adults": "adults = 251 guests"}, ("all = adults + children",))
    )
