"""What a relation makes of intervals, by the model and by the proof checker, which has its own way."""

from collections.abc import Callable
from fractions import Fraction
from operator import eq, ge, gt, le, lt, ne

import pytest
from hypothesis import given

from factcheck.model.interval import Interval
from factcheck.model.relation import Relation
from factcheck.proof import witness
from tests.intervals import interval, intervals, shown

Way = Callable[[Interval, Relation, Interval], bool]


def by_model(left: Interval, relation: Relation, right: Interval) -> bool:
    """The model's own answer."""
    return relation.may_hold(left, right)


WAYS = pytest.mark.parametrize("may_hold", [by_model, witness.may_hold])


@pytest.mark.parametrize(
    ("relation", "values", "left"),
    [
        ("=", "(2, 3]", "(2, 3]"),
        ("!=", "(2, 3]", "(-inf, inf)"),
        ("<", "[2, 3]", "(-inf, 3)"),
        ("<=", "[2, 3]", "(-inf, 3]"),
        ("<=", "[2, 3)", "(-inf, 3)"),
        ("<", "[2, 3)", "(-inf, 3)"),
        ("<", "[2, inf)", "(-inf, inf)"),
        (">", "[2, 3]", "(2, inf)"),
        (">=", "[2, 3]", "[2, inf)"),
        (">=", "(2, 3]", "(2, inf)"),
        (">=", "(-inf, 3]", "(-inf, inf)"),
    ],
)
def test_a_relation_to_some_member_of_an_interval_allows(
    relation: str, values: str, left: str
) -> None:
    """Less than something up to three is anything below three; open ends are not reached."""
    assert shown(Relation(relation).allowed(interval(values))) == left


@pytest.mark.parametrize(
    ("sign", "mirrored", "inequalities", "kinds"),
    [
        ("=", "=", "", "equation convex"),
        ("!=", "!=", "< >", ""),
        ("<", ">", "<", "strict convex"),
        ("<=", ">=", "<=", "convex"),
        (">", "<", ">", "strict lower convex"),
        (">=", "<=", ">=", "lower convex"),
    ],
)
def test_each_relation_answers_each_question(
    sign: str, mirrored: str, inequalities: str, kinds: str
) -> None:
    """What it is from the other side, which bounds it stands for, and of what kind it is."""
    relation = Relation(sign)
    answers = {
        "equation": relation.is_equation,
        "strict": relation.is_strict,
        "lower": relation.is_lower_bound,
        "convex": relation.is_convex,
    }
    assert relation.mirrored is Relation(mirrored)
    assert " ".join(relation.inequalities) == inequalities
    assert " ".join(kind for kind, is_so in answers.items() if is_so) == kinds


@pytest.mark.parametrize(
    ("left", "relations", "right"),
    [
        ("1", "< <= !=", "2"),
        ("2", "> >= !=", "1"),
        ("1", "<= = >=", "1"),
        ("[1, 2]", "< <= = >= !=", "2"),
        ("[1, 2)", "< <= !=", "2"),
        ("2", ">= > !=", "[1, 2)"),
        ("2", "<= = >= > !=", "[1, 2]"),
        ("[1, 2]", "< <= = >= !=", "[2, 3]"),
        ("[1, 2)", "< <= !=", "[2, 3]"),
        ("[1, 2]", "< <= !=", "(2, 3]"),
        ("[1, 3]", "< <= = >= > !=", "[2, 4]"),
        ("[1, 3]", "< <= = >= > !=", "[1, 3]"),
        ("(-inf, 1]", "< <= !=", "2"),
        ("(-inf, inf)", "< <= = >= > !=", "2"),
        ("2", "< <= = >= > !=", "(-inf, inf)"),
        ("[2, inf)", "<= = >= > !=", "2"),
        ("[2, inf)", "< <= = >= > !=", "(-inf, 5)"),
        ("[2, inf)", "> >= !=", "(-inf, 1)"),
        ("[1, inf)", "> >= !=", "(-inf, 1)"),
    ],
)
@WAYS
def test_values_are_related_where_some_of_them_are(
    left: str, relations: str, right: str, may_hold: Way
) -> None:
    """Some member of one is in the relation to some of the other; all other relations fail."""
    found = {
        relation for relation in Relation if may_hold(interval(left), relation, interval(right))
    }
    assert found == {Relation(sign) for sign in relations.split()}


@WAYS
@given(left=intervals(), right=intervals())
def test_related_values_can_be_found(may_hold: Way, left: Interval, right: Interval) -> None:
    """Eighths from -4 to 4 are enough to find a pair in the relation wherever there is one."""
    eighths = [Fraction(number, 8) for number in range(-32, 33)]
    lefts, rights = (
        [one for one in eighths if one in left],
        [one for one in eighths if one in right],
    )
    signs = {"<": lt, "<=": le, "=": eq, ">=": ge, ">": gt, "!=": ne}
    assert set(signs) == set(Relation)
    for sign, compare in signs.items():
        pairs = any(compare(one, other) for one in lefts for other in rights)
        assert may_hold(left, Relation(sign), right) is pairs
