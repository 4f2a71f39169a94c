"""What the claims imply about one quantity."""

from dataclasses import dataclass

from factcheck.model.interval import Interval


@dataclass(frozen=True, slots=True)
class Bound:
    """The values of a quantity that all claims without a scenario leave open, in its declared unit; exact."""

    quantity: str
    values: Interval
    unit: str
