"""Bare integers of a statement that its quote prints: reported figures, not arithmetic alone.

So 483 of ``483 / 100_000 * 1 deaths/people``, quoted as 483 per 100,000.
"""

import re

from factcheck.model.expression import Assertion, Comparison, Form, Literal, with_literals

_NUMBER = re.compile(r"\d(?:[\d_.,'\N{RIGHT SINGLE QUOTATION MARK}\N{NO-BREAK SPACE}]*\d)?")


def as_quoted(assertion: Assertion) -> Comparison | None:
    """Return what a statement says, its quoted bare integers as figures like any other.

    Not those of one digit, nor the powers of ten by which others are counted.
    """
    comparison, claim = assertion.comparison, assertion.claim
    if comparison is None or claim is None or claim.read or claim.quote is None:
        return comparison
    quoted = {re.sub(r"\D", "", one) for one in _NUMBER.findall(claim.quote.exact.value)}

    def change(one: Literal) -> Literal:
        if one.form is not Form.ARITHMETIC:
            return one
        digits = re.sub(r"\D", "", one.values[-1])
        is_figure = len(digits) > 1 and digits.rstrip("0") != "1" and digits in quoted
        return one._replace(form=Form.NUMBER) if is_figure else one

    return comparison._replace(
        left=with_literals(comparison.left, change), right=with_literals(comparison.right, change)
    )
