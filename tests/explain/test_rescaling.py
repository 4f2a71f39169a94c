"""What is explained does not depend on the units it is counted in."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.model.explanation import Explanation
from tests.diagnose.cases import FIRING, Firing
from tests.diagnose.claims import analyzed, written
from tests.strategies import Case, cases
from tests.wording import UNITS

FEWER = settings(max_examples=(settings.default or settings()).max_examples // 2)


def explanations(case: Case) -> list[Explanation]:
    """Those of all knots, without what tells values in declared units."""
    analysis = analyzed(case.as_corpus())
    found = (analysis.explanations[knot.leading] for knot in analysis.knots)
    return [
        one._replace(headline="", derivation=("",) * len(one.derivation), axes=()) for one in found
    ]


@FEWER
@given(cases(most=5), st.data())
def test_declared_units_do_not_matter(case: Case, data: st.DataObject) -> None:
    """Margin, repairs, hints and certainty do not depend on the units of declarations."""
    rescaled = [
        drawn
        if drawn.integer or drawn.between
        else replace(
            drawn, unit=data.draw(st.sampled_from([unit for unit, _ in UNITS[drawn.kind]]))
        )
        for drawn in case.quantities
    ]
    assert explanations(case) == explanations(replace(case, quantities=tuple(rescaled)))


@pytest.mark.parametrize(
    "case",
    [case for case in FIRING if "USD" in case.units.values()],
    ids=lambda case: case.replacement,
)
def test_another_currency(case: Firing) -> None:
    """Claims in another currency are explained in it, word for word as before."""

    def exchanged(words: str) -> str:
        return words.replace("USD", "EUR").replace("$", "€")

    units = {name: exchanged(unit) for name, unit in case.units.items()}
    says = {name: exchanged(one) for name, one in case.says.items()}
    assert explanation_text(units, says, case.definitions) == exchanged(
        explanation_text(case.units, case.says, case.definitions)
    )


def explanation_text(
    units: Mapping[str, str], says: Mapping[str, str], definitions: Sequence[str]
) -> str:
    """Everything that is explained of some claims."""
    analysis = analyzed(written(units, says, definitions))
    return "\n".join(str(analysis.explanations[knot.leading]) for knot in analysis.knots)
