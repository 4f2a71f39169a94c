"""Rates of currencies are those that the European Central Bank prints."""

from datetime import date
from fractions import Fraction
from pathlib import Path

import pytest

from factcheck.evidence import rates
from factcheck.evidence.flaw import UnavailableError
from tests.evidence.projects import SOURCE, checked, claims, findings


def rate(base: str, to: str, moment: str, unit: str = "") -> str:
    """A claim file's source and its quantity x that is a rate."""
    declared = f"{{from: {base}, to: {to}, {moment}}}"
    return f"{SOURCE}quantities:\n  x: {{unit: {unit or f'{to}/{base}'}, rate: {declared}}}\n"


@pytest.mark.parametrize(
    ("text", "says"),
    [
        (rate("EUR", "USD", "on: 2025-07-28"), "x = exactly 1.1654 USD/EUR"),
        (rate("EUR", "USD", "on: 2025-07-27"), "x = exactly 1.1724 USD/EUR"),  # a Sunday
        (rate("USD", "EUR", "on: 2025-07-28"), "x * 1.1654 USD/EUR = exactly 1.0"),
        (rate("GBP", "USD", "on: 2025-07-28"), "x = 1.34278 USD/GBP"),
        (rate("EUR", "USD", "over: 2025-07"), "x = 1.16 USD/EUR"),
        (rate("EUR", "USD", "over: 2025-07"), "x = 1.18 USD/EUR"),
        (rate("EUR", "USD", "over: 2025-07-27"), "x = 1.1724 USD/EUR"),
        (rate("GBP", "USD", "over: 2025-07"), "x = 1.35 USD/GBP"),
        (rate("EUR", "EUR", "over: 2025-07", "'1'"), "x = exactly 1.0"),
    ],
)  # fmt: skip
def test_values_of_rates(text: str, says: str, tmp_path: Path) -> None:
    """As printed, or quotients of what is printed on one day; over a month, from low to high."""
    assert findings(tmp_path, text + claims(says)) == []


def test_a_quotient_is_exact() -> None:
    """It is no third number: what the bank prints of both currencies, divided."""
    quoted = rates.on_day("GBP", "USD", date(2025, 7, 28))
    assert quoted.rate == Fraction(quoted.to) / Fraction(quoted.base)
    assert quoted.rate.denominator > 1


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (rate("EUR", "USD", "on: 1998-12-31"), "no rate of USD yet: the first is of 1999-01-04"),
        (rate("EUR", "USD", "on: 2999-12-31"), "no rate of USD: the last that is known is of"),
        (rate("EUR", "USD", "over: 2999"), "no rate of USD: the last that is known is of"),
        (rate("EUR", "USD", "over: 1998"), "no rate of USD yet"),
        (rate("EUR", "RUB", "on: 2024-01-02"), "no rate of RUB: the last that is known is of 2022"),
        (rate("EUR", "XTS", "on: 2024-01-02", "'1'"), 'no rate of "XTS"; currencies are written'),
    ],
)
def test_moments_beyond_the_data(text: str, words: str, tmp_path: Path) -> None:
    """They are told and never guessed."""
    found = findings(tmp_path, text)
    assert any("stale-evidence" in one and words in one for one in found)


def test_a_weekend_behind_the_last_day_is_known(monkeypatch: pytest.MonkeyPatch) -> None:
    """The bank prints nothing on it, whatever comes."""
    converter = rates._converter()  # noqa: SLF001 - the rates as they are shipped
    friday = date(2025, 7, 25)
    bounds = {one: both._replace(last_date=friday) for one, both in converter.bounds.items()}
    monkeypatch.setattr(converter, "bounds", bounds)
    assert rates.on_day("EUR", "USD", date(2025, 7, 27)).to == rates.on_day("EUR", "USD", friday).to
    with pytest.raises(UnavailableError):
        rates.on_day("EUR", "USD", date(2025, 7, 28))


def test_a_rate_is_a_definition(tmp_path: Path) -> None:
    """A claim that says another one is the culprit; the rate is named with its day."""
    text = rate("EUR", "USD", "on: 2025-07-28") + claims("x = 1.25 USD/EUR")
    report = checked(tmp_path, text)
    (finding,) = report.findings
    assert (finding.rule, finding.suspects) == ("contradiction", ("c1",))
    assert finding.definitions == ("x = 1.1654 USD/EUR",)
    (definition,) = report.corpus.definitions
    assert definition.origin
    assert definition.origin.rate == "EUR to USD on 2025-07-28"


def test_a_rate_has_the_unit_of_its_currencies(tmp_path: Path) -> None:
    """Turned round it is another quantity."""
    (found,) = findings(
        tmp_path, rate("EUR", "USD", "on: 2025-07-28", "EUR/USD") + claims("x = 1 EUR/USD")
    )
    assert "unit-mismatch" in found


@pytest.mark.parametrize("moment", ["on: 2025-07", "on: 2025-07-28, over: 2025", "label: a"])
def test_a_rate_has_one_moment(moment: str, tmp_path: Path) -> None:
    """A day, or a month or year."""
    found = findings(tmp_path, rate("EUR", "USD", moment) + claims("x = 1 USD/EUR"))
    assert any("invalid-file" in one for one in found)


def test_a_rate_is_no_query_as_well(tmp_path: Path) -> None:
    """Of two sources of one value none is taken; the place of the second is told."""
    text = rate("EUR", "USD", "on: 2024-03-05").rstrip().removesuffix("}") + ", query: SELECT 1}\n"
    found = findings(tmp_path, text + claims("x = 1.0849 USD/EUR"))
    assert [one for one in found if "contradiction" in one] == []
    assert '"rate" should be left out where there is a "query"' in found[0]
