"""Two neighbouring digits in each other's place."""

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

from factcheck.diagnose.figures import Figures
from factcheck.diagnose.parts import may_be
from factcheck.explain.repair import NUMBER
from factcheck.model.expression import Form
from factcheck.model.interval import ANYTHING, Interval
from factcheck.model.relation import Relation
from factcheck.rational import Rational

KIND = "swapped-digits"
HINT = "“{was}” was written for “{meant}”"
REACH = 100
"""Years that a swapped year is away from the one that was written, at most."""

_YEAR = re.compile(r"\d{4}")
_NUMBER, _PART_OF_DATE = re.compile(r"(?<![\w^.])(?<!\^-)[\d._]+"), re.compile(r"\d+")


def proposals(figures: Figures) -> Iterator[str]:
    """Yield the statement with two neighbouring digits of a figure, or of a date, exchanged.

    A point between them stays. Nobody misprints a tolerance.
    """
    for figure in figures.every:
        form = figure.literal.form
        if form is Form.ARITHMETIC:
            continue
        if form is Form.DATE:
            swaps = _in_date(figure.written)
        else:
            swaps = _in_figure(figure.written, figure.sizes if form is Form.NUMBER else ANYTHING)
        yield from map(figure.instead, swaps)


def _in_date(written: str) -> Iterator[str]:
    """Yield a date with two digits exchanged that leave it in the same age."""
    for swapped, _ in _swaps(written, _PART_OF_DATE.finditer(written)):
        if not _is_other_age(written, swapped):
            yield swapped


def _in_figure(written: str, sizes: Interval) -> Iterator[str]:
    """Yield a figure with two digits exchanged that leave it a size which may fit."""
    if not _may_be_as_long(written, sizes):
        return
    tolerance = written.find("±")
    end = len(written) if tolerance < 0 else tolerance
    for swapped, has_zero in _swaps(written, _NUMBER.finditer(written, 0, end)):
        if not has_zero and may_be(_first_number(swapped), sizes):
            yield swapped


def _may_be_as_long(written: str, sizes: Interval) -> bool:
    """Whether any number as long as that of a figure may fit, which two digits leave as long."""
    number = _first_number(written).lstrip("-")
    if "e" in number.lower() or number.startswith("0"):
        return True
    most = Rational(10) ** len(number.partition(".")[0])
    return Relation.EQUAL.may_hold(Interval(most / 10 - 1, most + 1), sizes)


def _swaps(written: str, numbers: Iterable[re.Match[str]]) -> Iterator[tuple[str, bool]]:
    """Yield a text with two different digits of a number exchanged.

    With whether that brings a zero to its front.
    """
    for number in numbers:
        digits = [place for place in range(*number.span()) if written[place].isdigit()]
        for first, second in pairwise(digits):
            one, other = written[first], written[second]
            between = written[first + 1 : second]
            swapped = written[:first] + other + between + one + written[second + 1 :]
            if one != other:
                yield swapped, first == digits[0] and other == "0"


def _first_number(written: str) -> str:
    """Return the number of a figure that has one."""
    found = NUMBER.search(written)
    return found[0].replace("_", "") if found else ""


def _is_other_age(written: str, swapped: str) -> bool:
    """Whether a date goes to another age, where no text is likely to be: 2024 to 0224."""
    years = [found[0] for found in map(_YEAR.search, (written, swapped)) if found]
    return len(years) > 1 and abs(int(years[0]) - int(years[1])) > REACH
