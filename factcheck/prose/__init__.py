"""Write exact numbers for people: rounded where that is shorter, but different ones stay so.

What is whole is written in full, and all of it as English has it, until ``signs`` exchanges the
signs for those of a text. In: exact values and intervals, and the name of their unit; words
that belong in a row. Out: words. Imports the nouns alone.
"""

from factcheck.prose.digits import SCALES, THOUSAND, digits, exact, order_of, rounded
from factcheck.prose.moments import DAY, EPOCH
from factcheck.prose.shares import SAID, is_part, other_shares
from factcheck.prose.signs import USUAL, signs_of, with_signs
from factcheck.prose.text import columns, pad, series, shorten, singular, without_rounding
from factcheck.prose.values import (
    amount,
    amount_in_digits,
    amount_in_full,
    amounts,
    days_or_years,
    ends_of_values,
    implication,
    remaining_values,
    span_of_values,
    time_between,
)

__all__ = [
    "DAY",
    "EPOCH",
    "SAID",
    "SCALES",
    "THOUSAND",
    "USUAL",
    "amount",
    "amount_in_digits",
    "amount_in_full",
    "amounts",
    "columns",
    "days_or_years",
    "digits",
    "ends_of_values",
    "exact",
    "implication",
    "is_part",
    "order_of",
    "other_shares",
    "pad",
    "remaining_values",
    "rounded",
    "series",
    "shorten",
    "signs_of",
    "singular",
    "span_of_values",
    "time_between",
    "with_signs",
    "without_rounding",
]
