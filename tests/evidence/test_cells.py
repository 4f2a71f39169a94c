"""Numbers in cells of tables are right, or told."""

import pytest

from factcheck.evidence.cells import BadCellError, Format, column_format, number

POINT, COMMA, UNKNOWN = Format("."), Format(","), Format("", plain=False)


@pytest.mark.parametrize(
    ("written", "form", "signs", "expected"),
    [
        ("1234", UNKNOWN, (), "1234"),
        (" 12.50 ", POINT, (), "12.50"),
        ("12,5", UNKNOWN, (), "12.5"),
        ("1.234,56", UNKNOWN, (), "1234.56"),
        ("1,234.56", UNKNOWN, (), "1234.56"),
        ("1,234,567", UNKNOWN, (), "1234567"),
        ("1.234.567", UNKNOWN, (), "1234567"),
        ("1.234", COMMA, (), "1234"),
        ("1.234", POINT, (), "1.234"),
        ("1.234", Format(), (), "1.234"),
        ("1,234", POINT, (), "1234"),
        ("1,234", COMMA, (), "1.234"),
        ("0.234", UNKNOWN, (), "0.234"),
        ("1 234", UNKNOWN, (), "1234"),
        ("1\u202f234\u202f567,5", UNKNOWN, (), "1234567.5"),
        ("12'345.50", UNKNOWN, (), "12345.50"),
        ("−5", UNKNOWN, (), "-5"),
        ("–5.5", UNKNOWN, (), "-5.5"),
        ("+3", UNKNOWN, (), "3"),
        ("-1 234", UNKNOWN, (), "-1234"),
        (".5", UNKNOWN, (), "0.5"),
        ("1e3", UNKNOWN, (), "1e3"),
        ("12.5 %", POINT, ("%",), "12.5"),
        ("12.5%", POINT, ("%",), "12.5"),
        ("$1,234.5", UNKNOWN, ("$",), "1234.5"),
        ("-$5", UNKNOWN, ("$",), "-5"),
        ("$-5", UNKNOWN, ("$",), "-5"),
        ("1.234,50 €", UNKNOWN, ("€", "EUR"), "1234.50"),
        ("EUR 12", UNKNOWN, ("€", "EUR"), "12"),
        ("", UNKNOWN, (), None),
        (" – ", UNKNOWN, (), None),
        ("n/a", UNKNOWN, (), None),
        ("..", UNKNOWN, (), None),
    ],
)
def test_numbers_of_cells(
    written: str, form: Format, signs: tuple[str, ...], expected: str | None
) -> None:
    """Grouped digits, decimals with either sign, signs of the unit, and cells that say nothing."""
    assert number(written, form, signs) == expected


@pytest.mark.parametrize(
    ("written", "form", "signs", "why"),
    [
        ("1,234", UNKNOWN, (), "either"),
        ("1,234", Format(), (), "either"),
        ("1.234", UNKNOWN, (), "either"),
        ("12,5", POINT, (), "other"),
        ("1.234,5", POINT, (), "other"),
        ("12.5", COMMA, (), "other"),
        ("$5", UNKNOWN, ("€",), "number"),
        ("12%", UNKNOWN, (), "number"),
        ("(5)", UNKNOWN, (), "number"),
        ("12*", UNKNOWN, (), "number"),
        ("1 2345", UNKNOWN, (), "number"),
        ("12 34", UNKNOWN, (), "number"),
        ("1.23.4567", UNKNOWN, (), "number"),
        ("1,23.5", UNKNOWN, (), "number"),
        ("5-6", UNKNOWN, (), "number"),
        ("about 5", UNKNOWN, (), "number"),
    ],
)
def test_cells_that_are_no_number(
    written: str, form: Format, signs: tuple[str, ...], why: str
) -> None:
    """What is no number, or one of two, is told and never guessed."""
    with pytest.raises(BadCellError) as error:
        number(written, form, signs)
    assert error.value.why == why


@pytest.mark.parametrize(
    ("shapes", "plain", "expected"),
    [
        (["9,9", "9.999"], False, Format(",", plain=False)),
        (["9.9", "9,999"], True, Format(".")),
        (["9 999,00 €"], False, Format(",", plain=False)),
        (["9", "99"], True, Format()),
        (["9.999"], False, UNKNOWN),
        (["9.9", "9,9"], True, UNKNOWN),
        (["9.999.999"], True, Format(",")),
    ],
)
def test_a_column_tells_how_its_numbers_are_written(
    shapes: list[str], plain: bool, expected: Format
) -> None:
    """One cell with certain decimals tells how to read those that could be either."""
    assert column_format(shapes, plain=plain, decimal=None) == expected


def test_somebody_says_how_numbers_are_written() -> None:
    """Then nothing is guessed from the cells."""
    assert column_format(["9.9"], plain=True, decimal=",") == Format(",")
