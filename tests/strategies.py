"""Claim files at random, over the whole statement language, for Hypothesis.

Every quantity has a hidden value and every statement is written about the hidden values, so that claims meet: most of
them agree, some miss by a rounding, by a bound's strictness or by a slip.
"""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from hypothesis import strategies as st

from factcheck.model.claim import Claim, Definition, Reading
from factcheck.model.corpus import Corpus
from factcheck.model.quantity import Quantity
from factcheck.model.source import Source
from factcheck.model.span import Span, Text
from tests.wording import DAY, EPOCH, STEPS, UNITS, Drawn, Pick, T, Writer

THEMES: tuple[tuple[str, ...], ...] = (
    ("power", "ratio"),
    ("money", "ratio"),
    ("people", "money", "wage"),
    ("people", "chips", "ratio"),
    ("energy", "power", "time"),
    ("energy", "yield", "time"),
    ("euros", "ratio"),
    ("date", "time"),
    ("money", "energy", "price"),
    ("ratio",),
)
NAMES = ("total", "part.first", "part.rest", "rate[2025]", "größe", "stock")
SCENARIOS = ("", "", "", "", "", "", "merger", "no-merger")


@dataclass(frozen=True)
class Case:
    """The content of a claim file.

    A claim is its id, its scenario or nothing, and its readings; a single one, without a name, is what it says.
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
            claim |= {"readings": dict(readings)} if len(readings) > 1 else {"says": readings[0][1]}
            claims.append(claim)
        return {
            "sources": {"wire": {"title": "A wire"}},
            "quantities": {
                drawn.name: {"unit": drawn.unit, "integer": drawn.integer, "signed": drawn.signed}
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
                    says=tuple(map(text, readings[0][1])) if len(readings) == 1 else (),
                    readings=tuple(Reading(title, tuple(map(text, says))) for title, says in readings)
                    if len(readings) > 1
                    else (),
                    scenario=text(scenario) if scenario else None,
                )
                for name, scenario, readings in self.claims
            ),
        )


@st.composite
def cases(draw: st.DrawFn, *, linear: bool = True, most: int = 8) -> Case:
    """Claim files with up to ``most`` claims; if not ``linear``, with products and quotients of quantities."""

    def pick(options: Sequence[T]) -> T:
        return draw(st.sampled_from(options))

    theme = pick(THEMES)
    kinds = [theme[0], *(pick(theme + theme[:1] * 3) for _ in range(draw(st.integers(0, 4))))]
    quantities = tuple(_quantity(pick, name, kind) for name, kind in zip(NAMES, kinds, strict=False))
    write = Writer(pick, quantities, linear=linear)
    claims = []
    for index in range(draw(st.integers(1, most))):
        alternatives = pick((1, 1, 1, 1, 1, 2, 3))
        says = [tuple(write.statement() for _ in range(pick((1, 1, 1, 1, 2)))) for _ in range(alternatives)]
        readings = tuple(zip("abc" if alternatives > 1 else ("",), says, strict=False))
        claims.append((f"c{index}", pick(SCENARIOS), readings))
    definitions = tuple(write.statement() for _ in range(pick((0, 0, 0, 1, 1, 2))))
    return Case(quantities, definitions, tuple(claims))


def _quantity(pick: Pick, name: str, kind: str) -> Drawn:
    unit, size = pick(UNITS[kind])
    if kind == "date":
        moment = dt.date(pick((2028, 2029, 2027)), pick((1, 7, 12)), pick((1, 15, 31)))
        return Drawn(name, kind, unit, (moment - EPOCH).days * DAY, integer=False, signed=False, between=None)
    signed = pick((False, False, False, True))
    value = pick((1, 2, 3, 4, 5, 8, 10, 0)) * STEPS[kind] * (pick((1, -1)) if signed else 1)
    integer = (value / size).denominator == 1 and pick((False, kind in ("people", "chips")))
    between = pick((None, None, None, "0 to 1")) if kind == "ratio" else None
    return Drawn(name, kind, unit, value, integer, signed, between)
