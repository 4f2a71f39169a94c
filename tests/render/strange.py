"""Findings of which anything may be strange, for properties that hold of every format."""

from fractions import Fraction

from hypothesis import strategies as st

from factcheck.model.claim import Acceptance
from factcheck.model.explanation import Diagnosis, Repair
from factcheck.model.finding import Finding, Place, ShownStatement
from factcheck.model.interval import Interval
from factcheck.model.report import Report
from factcheck.model.rule import Severity
from factcheck.model.span import Span
from tests.render import sample

FIT = Interval(Fraction(1), Fraction(2))


def places() -> st.SearchStrategy[Span]:
    """Places in and beyond the files of the sample."""
    numbers = st.integers(1, 40)
    return st.builds(
        lambda file, line, column, lines, length: Span(
            file, line, column, line + lines, column + length
        ),
        st.sampled_from(
            [sample.CASH, sample.ORDER, "gone\x1b.claims.yaml", "::error::a, b%0A]](x.claims.yaml"]
        ),
        numbers,
        numbers,
        st.integers(0, 5),
        st.integers(1, 60),
    )


def words() -> st.SearchStrategy[str]:
    """Return any words, and halves of characters.

    Among them are words that something takes for a command, markup or a link.
    """
    commands = [
        "\n::stop-commands::x",
        "##[error]x",
        "]]><b>",
        "[x](https://example.org)",
        "%0A::error::",
        "\ufffe\uffff",
        "\\](1)",
    ]
    return st.text(st.characters(), max_size=80) | st.sampled_from(commands)


def findings() -> st.SearchStrategy[Finding]:
    """Findings with any words at any place."""
    statements = st.sampled_from(["rest", "total", "first-order#2", "nobody"])
    repairs = st.builds(
        Repair,
        statements,
        words(),
        words(),
        st.text(max_size=20),
        st.just(FIT),
        words(),
        start=st.just(0),
        moves=st.just(Fraction(1)),
        share=st.none(),
        every=st.just(value=True),
    )
    return st.builds(
        Finding,
        rule=st.just("boundary"),
        severity=st.sampled_from(Severity),
        message=words(),
        span=places(),
        places=st.lists(st.builds(Place, places(), words()), max_size=12).map(tuple),
        helps=st.lists(words(), max_size=2).map(tuple),
        claims=st.sampled_from([(), ("rest", "total"), ("nobody",)]),
        statements=st.lists(
            st.builds(ShownStatement, statements, words(), places()), max_size=2
        ).map(tuple),
        derivation=st.lists(words(), max_size=3).map(tuple),
        definitions=st.lists(words(), max_size=2).map(tuple),
        scenario=words(),
        repairs=st.lists(
            repairs, max_size=2, unique_by=lambda one: (one.statement, one.replacement)
        ).map(tuple),
        joint_repairs=st.lists(st.tuples(repairs, repairs), max_size=1).map(tuple),
        diagnoses=st.lists(
            st.builds(
                Diagnosis,
                words(),
                statements,
                words(),
                words(),
                beside=st.lists(st.tuples(statements, words()), max_size=2).map(tuple),
                source=words(),
            ),
            max_size=1,
        ).map(tuple),
        margin=st.sampled_from(["", "0", "3/8", "10000000000000000000000000000001"]),
        axes=st.just(()),
        accepted=st.none()
        | st.builds(Acceptance, words(), words(), places(), st.none() | st.dates()),
        grounds=st.just(()),
    )


def with_finding(finding: Finding) -> Report:
    """The sample with another finding, and nothing that was not read."""
    report = sample.report()
    return report._replace(findings=(finding,), corpus=report.corpus._replace(skipped=()))
