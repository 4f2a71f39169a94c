"""Claim files at random, over the whole statement language, for Hypothesis.

Every quantity has a hidden value and every statement is written about the hidden values, so that
claims meet: most of them agree, some miss by a rounding, by a bound's strictness or by a slip.
"""

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from hypothesis import strategies as st

from factcheck.model.claim import Claim, Definition, Reading
from factcheck.model.corpus import Corpus
from factcheck.model.quantity import Quantity
from factcheck.model.source import Source
from factcheck.model.span import Span, Text
from tests.wording import COUNTED, DAY, EPOCH, STEPS, UNITS, Drawn, Pick, T, Writer

THEMES: tuple[tuple[str, ...], ...] = (
    ("power", "ratio"),
    ("money", "ratio"),
    ("people", "money", "wage"),
    ("load", "chips", "people"),
    ("people", "people", "chips"),
    ("people",),
    ("energy", "power", "time"),
    ("energy", "yield", "time"),
    ("euros", "ratio"),
    ("yen", "ratio"),
    ("pounds", "people", "ratio"),
    ("area", "length", "ratio"),
    ("date", "time"),
    ("date", "time"),
    ("money", "energy", "price"),
    ("ratio",),
)
NAMES = ("total", "rate[2025]", "part.first", "rate[2026]", "größe")
HALF = Fraction(1, 2)
SCENARIOS = ("", "", "", "", "", "", "merger", "no-merger")


@dataclass(frozen=True)
class Case:
    """The content of a claim file.

    A claim is its id, its scenario or nothing, and its readings; a reading without a name is what
    the claim says.
    """

    quantities: tuple[Drawn, ...]
    definitions: tuple[str, ...]
    claims: tuple[tuple[str, str, tuple[tuple[str, tuple[str, ...]], ...]], ...]

    def as_file(self) -> dict[str, object]:
        """What YAML or JSON would hold."""
        claims = []
        for name, scenario, readings in self.claims:
            claim: dict[str, object] = {"id": name, "source": "wire", "quote": name}
            claim |= {"scenario": scenario} if scenario else {}
            claim |= {"readings": dict(readings)} if readings[0][0] else {"says": readings[0][1]}
            claims.append(claim)
        return {
            "sources": {"wire": {"title": "A wire"}},
            "quantities": {
                drawn.name: {"unit": drawn.unit, "signed": drawn.signed}
                | ({} if drawn.integer is None else {"integer": drawn.integer})
                | ({"between": drawn.between} if drawn.between else {})
                for drawn in self.quantities
            },
            "scenarios": {name: name for name in SCENARIOS if name},
            "definitions": list(self.definitions),
            "claims": claims,
        }

    def as_corpus(self) -> Corpus:
        """The same as it would be loaded."""
        lines = 0

        def text(value: str) -> Text:
            nonlocal lines
            lines += 1
            return Text(value, Span("case.claims.yaml", lines, 1, lines, len(value) + 1))

        here = text("").span
        return Corpus(
            files=("case.claims.yaml",),
            sources={"wire": Source("wire", here, title="A wire")},
            quantities={
                drawn.name: Quantity(
                    drawn.name,
                    here,
                    text(drawn.unit),
                    integer=drawn.integer,
                    signed=drawn.signed,
                    between=text(drawn.between) if drawn.between else None,
                )
                for drawn in self.quantities
            },
            scenarios={name: (name, here) for name in SCENARIOS if name},
            definitions=tuple(Definition(text(says)) for says in self.definitions),
            claims=tuple(
                Claim(
                    name,
                    here,
                    text("wire"),
                    None,
                    says=() if readings[0][0] else tuple(map(text, readings[0][1])),
                    readings=tuple(
                        Reading(title, tuple(map(text, says))) for title, says in readings if title
                    ),
                    scenario=text(scenario) if scenario else None,
                )
                for name, scenario, readings in self.claims
            ),
        )


def picking(draw: st.DrawFn) -> Pick:
    """Return a function that has Hypothesis draw one of several options."""

    def pick(options: Sequence[T]) -> T:
        return draw(st.sampled_from(options))

    return pick


@st.composite
def cases(draw: st.DrawFn, *, linear: bool = True, most: int = 8) -> Case:
    """Claim files with up to ``most`` claims.

    If not ``linear``, with products and quotients of quantities.
    """
    return case(picking(draw), linear=linear, most=most)


def case(pick: Pick, *, linear: bool, most: int) -> Case:
    """Draw one claim file."""
    theme = pick(THEMES)
    kinds = [theme[0], *(pick(theme + theme[:1] * 3) for _ in range(pick(range(5))))]
    quantities = tuple(
        _quantity(pick, name, kind) for name, kind in zip(NAMES, kinds, strict=False)
    )
    write = Writer(pick, quantities, linear=linear)
    claims: list[tuple[str, str, tuple[tuple[str, tuple[str, ...]], ...]]] = []
    for index in range(pick(range(1, most + 1))):
        titles = pick(("", "", "", "", "a", "ab", "abc"))
        says: list[tuple[str, ...]] = [
            tuple(write.statement() for _ in range(pick((1, 1, 1, 1, 2))))
            for _ in titles or (None,)
        ]
        says[0] = _said_first(pick, write, says[0], [ways[0][1] for _, _, ways in claims])
        says[-1] = pick((says[-1], says[-1], says[-1], says[-1], says[0], says[0] + says[-1][:1]))
        claims.append(
            (f"c{index}", pick(SCENARIOS), tuple(zip(titles or ("",), says, strict=True)))
        )
    definitions = tuple(write.statement() for _ in range(pick((0, 0, 0, 1, 1, 2))))
    return Case(quantities, definitions, tuple(claims))


def _said_first(
    pick: Pick, write: Writer, says: tuple[str, ...], before: Sequence[tuple[str, ...]]
) -> tuple[str, ...]:
    """What a claim says, something plain, or what was said before, by the next figures perhaps."""
    is_again, is_plain = pick((False,) * 5 + (True,)), pick((False,) * 4 + (True,))
    if before and is_again:
        says = before[-1]
    elif is_plain:
        says = (write.figure(),)
    following = [after for one in before if (after := next_figures(one))]
    goes_on = pick((False, True))
    return pick(following) if goes_on and following else says


FIGURE = re.compile(r"(?<== )(-?)([\d_]+)(\.\d+)?(?=%| [^-+*/]*$|$)")


def next_figures(says: tuple[str, ...]) -> tuple[str, ...]:
    """Statements with the next figure in each; none where none of them has one."""
    after = tuple(map(next_figure, says))
    return after if after != says else ()


def next_figure(says: str) -> str:
    """A statement with the next figure, one more in its last place, where a plain one ends it.

    Ranges, tolerances and decimals of what is counted are left as they are.
    """

    def following(match: re.Match[str]) -> str:
        sign, whole, decimals = match[1], match[2].replace("_", ""), match[3] or ""
        number = Decimal(f"{whole}{decimals}")
        return f"{sign}{number + Decimal(1).scaleb(-len(decimals[1:])):f}"

    is_left = re.search(r" (to|and|bis|und) |–|±|\.\d+ (\w+ )?(people|chips)", says)
    return says if is_left else FIGURE.sub(following, says)


def _quantity(pick: Pick, name: str, kind: str) -> Drawn:
    unit, size = pick(UNITS[kind])
    if kind == "date":
        moment = dt.date(pick((2028, 2029, 2027)), pick((1, 7, 12)), pick((1, 15, 31)))
        band = pick((None, None, "@2028", "@2031-05"))
        return Drawn(
            name, kind, unit, (moment - EPOCH).days * DAY, integer=None, signed=False, between=band
        )
    signed = pick((False, False, False, True))
    value = pick((1, 2, 3, 4, 5, 8, 10, 0)) * STEPS[kind] * (pick((1, -1)) if signed else 1)
    integer = pick((None, None, True, False)) if kind in COUNTED else pick((None, False))
    between = pick((None, None, None, _band(pick, kind, unit, value / size)))
    return Drawn(name, kind, unit, value, integer, signed, between)


def _band(pick: Pick, kind: str, unit: str, value: Fraction) -> str:
    """Write a plausibility band that the value may miss, with the quantity's unit or none."""
    low, high = sorted(
        (value * pick((HALF, Fraction(1), Fraction(2))), value * pick((Fraction(2), Fraction(3))))
    )
    measure = "" if unit == "1" else f" {unit}"
    written = f"{Decimal(int(low * 10)) / 10} to {Decimal(int(high * 10)) / 10}"
    return "0 to 1" if kind == "ratio" and unit == "1" else written + pick(("", measure))
