"""Two neighbouring digits in each other's place."""

import re
from collections.abc import Iterator
from itertools import pairwise

from factcheck.diagnose.kinds import ValuesOf
from factcheck.diagnose.parts import may_be, replaced, sizes_of
from factcheck.explain.arithmetic import written_as
from factcheck.explain.repair import NUMBER
from factcheck.model.expression import Comparison, Form, literals

KIND = "swapped-digits"
HINT = "“{was}” was written for “{meant}”"
REACH = 100
"""Years that a swapped year is away from the one that was written, at most."""

_YEAR = re.compile(r"\d{4}")
_NUMBER, _PART_OF_DATE = re.compile(r"(?<![\w^.])(?<!\^-)[\d._]+"), re.compile(r"\d+")


def proposals(comparison: Comparison, fits: ValuesOf) -> Iterator[str]:
    """Yield the statement with two neighbouring digits of a figure, or of a date, exchanged.

    A point between them stays. Nobody misprints a tolerance.
    """
    text = comparison.text.value
    for literal in literals(comparison):
        if literal.form is Form.ARITHMETIC:
            continue
        written = written_as(literal, text)
        is_date = literal.form is Form.DATE
        sizes = sizes_of(literal, fits(literal) if literal.form is Form.NUMBER else None)
        end = written.find("±") if literal.form is Form.TOLERANCE else len(written)
        for number in (_PART_OF_DATE if is_date else _NUMBER).finditer(written, 0, end):
            digits = [place for place in range(*number.span()) if written[place].isdigit()]
            for first, second in pairwise(digits):
                one, other = written[first], written[second]
                swapped = (
                    written[:first]
                    + other
                    + written[first + 1 : second]
                    + one
                    + written[second + 1 :]
                )
                if one == other or (is_date and _is_other_age(written, swapped)):
                    continue
                if not is_date and other == "0" and first == digits[0]:
                    continue
                if is_date or may_be(_first_number(swapped), sizes):
                    yield replaced(comparison, literal, swapped)


def _first_number(written: str) -> str:
    """Return the number of a figure that has one."""
    found = NUMBER.search(written)
    return found[0].replace("_", "") if found else ""


def _is_other_age(written: str, swapped: str) -> bool:
    """Whether a date goes to another age, where no text is likely to be: 2024 to 0224."""
    years = [found[0] for found in map(_YEAR.search, (written, swapped)) if found]
    return len(years) > 1 and abs(int(years[0]) - int(years[1])) > REACH
