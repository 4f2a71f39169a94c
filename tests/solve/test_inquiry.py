"""What claims imply for an expression: its values, and the claims that each end rests on."""

from collections.abc import Collection
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.language import ABOUT, inquire
from factcheck.model.bound import Why
from factcheck.model.corpus import Corpus
from factcheck.model.inquiry import Inquiry, Reply
from factcheck.model.interval import Interval
from factcheck.model.quantity import Quantity
from factcheck.model.span import Span, Text
from factcheck.model.theory import Theory
from factcheck.solve import Limits, ask, solve
from tests.solve import naive
from tests.theories import claims

FEWER = settings(max_examples=(settings.default or settings()).max_examples // 4)
NOWHERE = Span("", 1, 1, 1, 1)
LIMITS = Limits(seconds=5)


def asked(theory: Theory, expression: str) -> Reply:
    """What a theory implies for an expression."""
    corpus = Corpus(
        quantities={
            name: Quantity(name, NOWHERE, Text(symbol.unit.name, NOWHERE))
            for name, symbol in theory.symbols.items()
        }
    )
    inquiry = inquire(theory, corpus, ABOUT, expression)
    assert isinstance(inquiry, Inquiry), inquiry
    return ask(theory, inquiry, LIMITS)


def only(theory: Theory, statements: Collection[str]) -> Theory:
    """A theory with its definitions and some of its claims."""
    return theory._replace(
        assertions=tuple(
            one for one in theory.assertions if one.claim is None or one.id in statements
        )
    )


ORDER = claims(
    "order.total: USD, order.first: USD, order.rest: USD, staff: people",
    "order.first = 10 billion USD",
    "order.rest = 30.2 billion USD",
    "order.total = 40 billion USD",
    "staff = exactly 200 people",
    definitions="order.total = order.first + order.rest",
)


def test_a_quotient_is_told_as_a_share() -> None:
    """Its ends are exact, and each names a minimal set of claims and the definitions it needs."""
    reply = asked(ORDER, "order.rest / order.total")
    # 30.15 / 40.5, and 30.25 / (9.5 + 30.25)
    assert (reply.values, reply.unit, reply.tight) == (
        Interval(Fraction(6700, 90), Fraction(12100, 159)),
        "%",
        True,
    )
    assert reply.low
    assert reply.high
    assert (reply.low.statements, reply.low.definitions) == (("c1", "c2"), ())
    assert reply.high.statements == ("c0", "c1")
    assert reply.high.definitions == ("order.total = order.first + order.rest",)
    assert reply.low.certified
    assert reply.high.certified


@pytest.mark.parametrize(
    ("expression", "unit", "low", "high"),
    [
        ("order.total", "USD", Fraction("39.65e9"), Fraction("40.5e9")),
        ("order.total - order.rest", "USD", Fraction("9.5e9"), Fraction("10.35e9")),
        ("order.total / staff", "USD/people", Fraction("39.65e9") / 200, Fraction("40.5e9") / 200),
        ("3 * (staff + 5 people)", "people", Fraction(615), Fraction(615)),
        ("staff / 40 people", "1", Fraction(5), Fraction(5)),
        ("staff / 4 hours * 8 hours", "people", Fraction(400), Fraction(400)),
        ("-staff", "people", Fraction(-200), Fraction(-200)),
        ("staff^2", "people*people", Fraction(40_000), Fraction(40_000)),
        ("sum(3 people, staff)", "people", Fraction(203), Fraction(203)),
        ("staff / exactly 4 weeks", "people/weeks", Fraction(50), Fraction(50)),
    ],
)
def test_units_are_those_of_the_parts(
    expression: str, unit: str, low: Fraction, high: Fraction
) -> None:
    """An answer is in the unit of a quantity that fits, else in what its parts make of theirs."""
    reply = asked(ORDER, expression)
    assert (reply.values, reply.unit, reply.tight) == (Interval(low, high), unit, True)


def test_moments_and_times() -> None:
    """A moment is told as one, and the time between two in seconds, which are told as days."""
    theory = claims("born: date, died: date", "born = @2001-03-01", "died = @2001-03-05")
    assert asked(theory, "born + exactly 2 days").unit == "date"
    reply = asked(theory, "died - born")
    # Any moment of the first day, any of the other.
    assert (reply.unit, reply.values) == (
        "s",
        Interval(Fraction(3 * 86400), Fraction(5 * 86400), low_open=True, high_open=True),
    )


def test_an_open_end_stays_open() -> None:
    """What cannot be reached is not, in a quotient either."""
    theory = claims("a: USD, b: USD", "a < 6 USD", "a >= 3 USD", "b = exactly 3 USD")
    reply = asked(theory, "a / b")
    assert (reply.values, reply.unit) == (Interval(Fraction(1), Fraction(2), high_open=True), "1")


def test_whole_numbers_count() -> None:
    """The values of a mean are those that whole numbers make, and what is not certain is marked."""
    theory = claims(
        "visits: {unit: visits, integer: true}, days: {unit: days, integer: true}",
        "visits = exactly 10 visits",
        "days > 2.5 days",
        "days < 4.5 days",
    )
    reply = asked(theory, "visits / days")
    assert reply.values == Interval(Fraction(10, 4), Fraction(10, 3))
    assert reply.tight


@pytest.mark.parametrize(
    ("said", "expression", "why"),
    [
        (["a = 5 USD", "a = 9 USD", "b = 1 USD"], "a + b", Why.CONTRADICTORY),
        (["a = 5 USD", "b = exactly 0 USD"], "a / b", Why.UNDEFINED),
    ],
)
def test_nothing_is_made_up(said: list[str], expression: str, why: Why) -> None:
    """Nothing is implied where claims contradict each other, or by a division by zero."""
    theory = claims("a: USD, b: USD, c: USD", *said, "c = 3 USD")
    reply = asked(theory, expression)
    assert (reply.values, reply.why) == (None, why)
    assert asked(theory, "c").values == Interval(Fraction(5, 2), Fraction(7, 2))


def test_what_no_claim_bounds() -> None:
    """It has the ends that its sign gives it, which rest on nothing; or none."""
    theory = claims("a: USD, b: {unit: USD, signed: true}, c: USD", "c = 1 USD")
    reply = asked(theory, "a + c")
    assert reply.values == Interval(Fraction(1, 2), None)
    assert reply.low
    assert reply.low.statements == ("c0",)
    assert reply.high is None
    assert asked(theory, "b").values == Interval(None, None)


def test_an_end_that_is_not_reached() -> None:
    """It rests on the claim that keeps it out, also where the expression's sign gives the end."""
    reply = asked(claims("a: USD, b: USD", "a = 1 USD"), "a / (b + 1 USD)")
    assert reply.values == Interval(Fraction(0), Fraction(3, 2), low_open=True)
    assert (reply.low and reply.low.statements) == ("c0",)
    reply = asked(claims("a: USD, b: USD", "a <= 2 USD"), "a / (b + 1 USD)")
    assert reply.values == Interval(Fraction(0), Fraction(2))
    assert (reply.low and reply.low.statements) == ()


FIGURES = st.builds(
    "{}{} USD".format,
    st.sampled_from(["", "over ", "at least ", "up to ", "exactly "]),
    st.sampled_from(["1", "2", "3", "6.5", "7", "11"]),
)


@st.composite
def statements(draw: st.DrawFn) -> str:
    """A statement about one to three of three quantities."""
    one, two, three = draw(st.permutations("abc"))
    figure = draw(FIGURES)
    return draw(
        st.sampled_from(
            [
                f"{one} = {figure}",
                f"{one} = {figure}",
                f"{one} + {two} = {three}",
                f"{one} - {two} = {figure}",
                f"{one} = 2 * {two}",
                f"{one} < {two}",
            ]
        )
    )


@FEWER
@given(
    st.lists(statements(), min_size=2, max_size=5),
    st.sampled_from(
        ["a", "a + b", "a - 2 * c", "a / b", "(a + c) / b", "a / (b + 1 USD)", "a * b"]
    ),
)
def test_the_reply_is_what_a_defined_quantity_has(said: list[str], expression: str) -> None:
    """No value is left out, by the twin; tight ends are reached.

    Each end follows from the claims that it rests on, and from no part of them.
    """
    quantities = "a: USD, b: USD, c: USD"
    theory = claims(quantities, *said)
    reply = asked(theory, expression)
    unit = {"%": '"%"', "1": '"1"'}.get(reply.unit, reply.unit)
    defined = claims(
        f"{quantities}, q: {{unit: {unit}, signed: true}}",
        *said,
        definitions=f"q = {expression}",
    )
    if reply.values is None:
        assert reply.why
        if reply.why is not Why.NOT_FOUND:
            verdicts = {one.verdict for one in solve(defined, LIMITS).components}
            assert verdicts != {"consistent"}
        return
    assert naive.implies(defined, "q", reply.values, tight=reply.tight) is not False, reply
    ends = [(reply.low, False), (reply.high, True)]
    for support, is_high in ends:
        if support is None:
            continue
        whole = end_of(asked(only(theory, support.statements), expression), is_high=is_high)
        assert whole == end_of(reply, is_high=is_high)
        for name in support.statements:
            rest = asked(only(theory, {*support.statements} - {name}), expression)
            assert end_of(rest, is_high=is_high) != whole, (support, name)


def end_of(reply: Reply, *, is_high: bool) -> tuple[Fraction | None, bool]:
    """An end of the values of a reply, in plain numbers, and whether it is left out."""
    assert reply.values is not None, reply
    values = reply.values.scaled(Fraction(1, 100) if reply.unit == "%" else Fraction(1))
    return (values.high, values.high_open) if is_high else (values.low, values.low_open)
