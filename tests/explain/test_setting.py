"""What changed statements are judged by."""

from fractions import Fraction

import pytest

from factcheck.constrain import as_exact, as_taken, constrain
from factcheck.explain.repair.encoded import Encoded
from tests.diagnose.claims import analyzed, written
from tests.theories import claims


def test_assertions_mean_what_they_say_however_often_asked() -> None:
    """Each assertion is encoded once for each way to take its figures.

    That holds also where two assertions have one name.
    """
    theory = claims("x: USD", "x = 10 USD", "x = 12 USD")
    one, other = theory.assertions
    encoded = Encoded(theory.symbols, Fraction(1, 10))
    for _ in range(2):
        for assertion in (one, other._replace(id=one.id)):
            for take in (as_taken, as_exact):
                assert encoded.constraint_of(assertion, take) == constrain(
                    assertion, theory.symbols, take
                )
    assert encoded.constraint_of(one, as_taken) is encoded.constraint_of(one, as_taken)


@pytest.mark.parametrize(("size", "highest"), [(8, Fraction(19)), (9, None)])
def test_how_many_ways_to_resolve_what_stays_count(size: int, highest: Fraction | None) -> None:
    """What fits agrees with each of the first eight.

    Only without the last of a circle, a cap at its other end bears on a figure.
    """
    ring = ["x", *(f"y{number}" for number in range(1, size))]
    says = {f"a{number}": f"{one} < {ring[(number + 1) % size]}" for number, one in enumerate(ring)}
    says |= {
        "cap": f"{ring[-1]} <= exactly 19 USD",
        "one": "x = 10 USD",
        "other": "x >= exactly 18 USD",
    }
    analysis = analyzed(written(dict.fromkeys(ring, "USD"), says))
    (knot,) = (knot for knot in analysis.knots if "one" in knot.leading.statements)
    (repair,) = (
        one for one in analysis.explanations[knot.leading].repairs if one.statement == "one"
    )
    assert repair.fits.low == 18
    assert repair.fits.high == highest
