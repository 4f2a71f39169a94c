"""What changed statements are judged by."""

from fractions import Fraction

from factcheck.constrain import as_exact, as_taken, constrain
from factcheck.explain.setting import Encoded
from tests.theories import claims


def test_assertions_mean_what_they_say_however_often_asked() -> None:
    """Each assertion has its own meaning, also where two go by one name, and one for each way to take its figures; it is worked out once."""
    theory = claims("x: USD", "x = 10 USD", "x = 12 USD")
    one, other = theory.assertions
    encoded = Encoded(theory.symbols, Fraction(1, 10))
    for _ in range(2):
        for assertion in (one, other._replace(id=one.id)):
            for take in (as_taken, as_exact):
                assert encoded.of(assertion, take) == constrain(assertion, theory.symbols, take)
    assert encoded.of(one, as_taken) is encoded.of(one, as_taken)
