"""A report made by hand that has something of everything.

Every format's snapshot is taken of it.
"""

import re
from datetime import date
from fractions import Fraction

from factcheck.model.bound import Bound, Implied, Unbounded, Why
from factcheck.model.claim import Acceptance, Claim
from factcheck.model.corpus import Corpus
from factcheck.model.explanation import Diagnosis, Repair
from factcheck.model.finding import Finding, Place, ShownStatement
from factcheck.model.interval import Interval
from factcheck.model.lines import Lines
from factcheck.model.quantity import Quantity
from factcheck.model.quote import Quote
from factcheck.model.report import Report, Summary
from factcheck.model.rule import Rule, Severity
from factcheck.model.skipped import Skip, Skipped
from factcheck.model.solution import Verdict
from factcheck.model.source import Source
from factcheck.model.span import Span, Text

CASH = "claims/2025-12-cash.claims.yaml"
ORDER = "claims/2025-04-order.claims.yaml"

FILES = {
    CASH: """\
sources:
  cash: {title: "Where the money goes | a <b>bold</b> plan", published: 2025-12-01}
claims:
  - id: rest
    source: cash
    quote: "the remaining $32.5 billion arrives in December"
    says: order.rest = 32.5 billion USD
  - id: 価格
    quote: "価格は百万ドル、つまり１００万"
    says: 価格 = 1 milion USD
  - id: trick
    quote: "an escape \x1b[31m and `code` | a bar"
    says: x = 1
""",
    ORDER: """\
quantities:
  order.total: {unit: USD, label: the whole order}
  order.first: USD
  order.rest: USD
  opening: date
definitions:
  - order.total = order.first + order.rest
sources:
  order: {title: Chipmaker wins its largest order, url: https://example.org/order}
claims:
  - id: total
    source: order
    quote: "a $40 billion order – the largest ever"
    says: order.total = 40 billion USD
  - id: first-order
    source: order
    quote: "a first order of $10 billion"
    says:
      - order.first = 10 billion USD
      - opening = @2025-07
""",
}


def place(file: str, words: str) -> Span:
    """Where words stand first in a file of the sample."""
    for number, line in enumerate(FILES[file].split("\n"), start=1):
        if words in line:
            column = line.index(words) + 1
            return Span(file, number, column, number, column + len(words))
    raise AssertionError(words)


def text(file: str, words: str) -> Text:
    """Words of the sample where they stand."""
    return Text(words, place(file, words))


def claim(
    file: str, name: str, quote: str, *says: str, source: Text | None = None, speaker: str = ""
) -> Claim:
    """A claim of the sample."""
    statements = tuple(text(file, statement) for statement in says)
    return Claim(
        name, place(file, name), source, Quote(text(file, quote)), statements, speaker=speaker
    )


def corpus() -> Corpus:
    """What was read."""
    cash, order = (
        Text("cash", place(CASH, "source: cash")),
        Text("order", place(ORDER, "source: order")),
    )
    usd = Text("USD", place(ORDER, "USD"))
    return Corpus(
        files=(ORDER, CASH),
        sources={
            "cash": Source(
                "cash",
                place(CASH, "cash"),
                title="Where the money goes | a <b>bold</b> plan",
                url="javascript:alert(1)",
                published="2025-12-01",
            ),
            "order": Source(
                "order",
                place(ORDER, "order: {"),
                title="Chipmaker wins its largest order",
                url="https://example.org/order",
            ),
        },
        quantities={
            "opening": Quantity(
                "opening", place(ORDER, "opening"), Text("date", place(ORDER, "date"))
            ),
            "order.total": Quantity(
                "order.total", place(ORDER, "order.total"), usd, label="the whole order"
            ),
            "order.first": Quantity("order.first", place(ORDER, "order.first"), usd),
            "order.rest": Quantity("order.rest", place(ORDER, "order.rest"), usd),
        },
        scenarios={"no-merger": ("the merger does not happen", place(ORDER, "order"))},
        claims=(
            claim(
                ORDER,
                "total",
                "a $40 billion order – the largest ever",
                "order.total = 40 billion USD",
                source=order,
            ),
            claim(
                ORDER,
                "first-order",
                "a first order of $10 billion",
                "order.first = 10 billion USD",
                "opening = @2025-07",
                source=order,
                speaker="the supplier",
            ),
            claim(
                CASH,
                "rest",
                "the remaining $32.5 billion arrives in December",
                "order.rest = 32.5 billion USD",
                source=cash,
            ),
            claim(CASH, "価格", "価格は百万ドル、つまり１００万", "価格 = 1 milion USD"),
            claim(CASH, "trick", "an escape \x1b[31m and `code` | a bar", "x = 1"),
        ),
        lines={file: Lines(content) for file, content in FILES.items()},
        skipped=(
            Skipped("claims/.drafts", Skip.HIDDEN),
            Skipped("claims/2026-01-plan.claims.YAML", Skip.NAME),
        ),
    )


def contradiction() -> Finding:
    """Three claims of two files that cannot all be true."""
    total = ShownStatement(
        "total", "order.total = 40 billion USD", place(ORDER, "order.total = 40 billion USD")
    )
    first = ShownStatement(
        "first-order", "order.first = 10 billion USD", place(ORDER, "order.first = 10 billion USD")
    )
    rest = ShownStatement(
        "rest", "order.rest = 32.5 billion USD", place(CASH, "order.rest = 32.5 billion USD")
    )
    return Finding(
        rule="source-conflict",
        severity=Severity.ERROR,
        message="$10 billion and $32.5 billion make $42.5 billion, not $40 billion",
        span=rest.span,
        places=(Place(total.span, '"a $40 billion order"'), Place(first.span, '"a first order"')),
        claims=("first-order", "rest", "total"),
        statements=(first, rest, total),
        definitions=("order.total = order.first + order.rest",),
        sets=(("first-order", "rest", "total"),),
        grounds=(("source-conflict", "", "order.total = order.first + order.rest"),),
        corrections=(("first-order",), ("rest",), ("total",)),
        suspects=("first-order", "rest", "total"),
        certified=True,
        margin="0.0176",
        derivation=(
            "  $10 billion     9.5 to 10.5",
            "+ $32.5 billion   32.45 to 32.55",
            "= $42.5 billion   41.95 to 43.05",
            "but $40 billion   39.5 to 40.5     $1.45 billion apart, rounding allowed for",
        ),
        repairs=(
            repair(
                "rest", "$32.5 billion", "$30 billion", "order.rest = 30 billion USD", "29", "31"
            ),
            repair(
                "total",
                "$40 billion",
                "$42.5 billion",
                "order.total = 42.5 billion USD",
                "41.95",
                "43.05",
            ),
            repair(
                "first-order",
                "$10 billion",
                "$7.5 billion",
                "order.first = 7.5 billion USD",
                "6.95",
                "8.05",
            ),
        ),
        diagnoses=(
            Diagnosis(
                "scale-slip",
                "rest",
                "order.rest = 3.25 billion USD",
                "“32.5” was written for “3.25”",
            ),
        ),
    )


def repair(statement: str, now: str, then: str, replacement: str, low: str, high: str) -> Repair:
    """A figure changed so that all agree."""
    old, new = (Fraction(re.sub(r"[^0-9.]", "", written)) for written in (now, then))
    fits = Interval(Fraction(low), Fraction(high))
    start, moves = replacement.index("=") + 2, new - old
    return Repair(
        statement,
        now,
        then,
        replacement,
        fits,
        "billion USD",
        start,
        moves,
        moves / old,
        every=True,
    )


def knot() -> Finding:
    """A contradiction of many sets, under a hypothesis, about a place of which no line is known."""
    gone = Span("claims/gone.claims.yaml", 3, 5, 3, 9)
    return Finding(
        rule="contradiction",
        severity=Severity.ERROR,
        message="Four figures do not add up",
        span=gone,
        claims=("a", "b", "c", "d"),
        statements=(ShownStatement("a", "x = 1", gone),),
        scenario="no-merger",
        sets=(("a", "b"), ("a", "c#2"), ("b", "d")),
        grounds=(("contradiction", "no-merger"),) * 3,
        sets_complete=False,
        corrections=(("a", "b"), ("a", "d"), ("b", "c#2")),
        suspects=("a", "b", "c#2", "d"),
        joint_repairs=(
            (
                repair("a", "$1 billion", "$2 billion", "x = 2 billion USD", "1.5", "2.5"),
                repair("d", "$3 billion", "$2.7 billion", "y = 2.7 billion USD", "2.65", "2.75"),
            ),
        ),
    )


def unit() -> Finding:
    """A word that is no unit, in a line of wide characters."""
    return Finding(
        rule="unit-mismatch",
        severity=Severity.ERROR,
        message="“milion” is no unit",
        span=place(CASH, "milion"),
        places=(
            Place(place(CASH, "milion"), "not in the list of units, nor the unit of any quantity"),
        ),
        helps=("write “million”",),
    )


def escape() -> Finding:
    """Words that would take over a terminal or a page."""
    return Finding(
        rule="boundary",
        severity=Severity.WARNING,
        message="An escape \x1b[31m, a right-to-left \u202e override, `code` | and <script>alert(1)</script> *stars*",
        span=place(CASH, "\x1b[31m"),
    )


def untested() -> Finding:
    """A claim that nothing could contradict."""
    return Finding(
        rule="untested",
        severity=Severity.NOTE,
        message="Nothing could contradict trick",
        span=place(CASH, "trick"),
    )


def accepted() -> Finding:
    """A quarrel that somebody accepted, with a reason that would be markup."""
    return Finding(
        rule="disputed",
        severity=Severity.WARNING,
        message="価格 is 1 million USD, not 2 million USD",
        span=place(CASH, "価格 = 1 milion USD"),
        claims=("価格",),
        sets=(("価格", "trick"),),
        grounds=(("disputed", ""),),
        certified=True,
        accepted=Acceptance(
            "disputed",
            "both are given, and <b>said</b> to be | open",
            place(CASH, "価格"),
            date(2026, 12, 31),
        ),
    )


def report() -> Report:
    """The sample."""
    billion = 10**9
    return Report(
        verdict=Verdict.CONTRADICTORY,
        summary=Summary(
            files=2,
            sources=2,
            claims=14,
            statements=16,
            quantities=4,
            components=3,
            errors=3,
            warnings=1,
            notes=1,
        )._replace(accepted=1),
        findings=(contradiction(), accepted(), unit(), escape(), untested(), knot()),
        bounds=(
            Bound(
                "opening",
                Interval(Fraction(1751328000), Fraction(1754006400), high_open=True),
                "date",
            ),
            Bound("order.total", Interval(Fraction(83, 2) * billion, None), "USD"),
            Bound(
                "ratio", Interval(Fraction(1, 3), Fraction(2, 3), low_open=True), "1", tight=False
            ),
        ),
        unbounded=(
            Unbounded("order.first", Why.CONTRADICTORY),
            Unbounded("order.rest", Why.UNMENTIONED),
        ),
        corpus=corpus(),
        implied=(
            implied("share", "part", "75%", ("18.5", "19"), "%", "of-first", "order.first"),
            implied("total", "order.total", "$40 billion", ("41.95", "43.05"), "billion USD"),
            implied("first-order", "order.first", "$10 billion", ("0", ""), "billion USD"),
        ),
        unstated=("ratio",),
        rules=(
            rule(
                "source-conflict",
                Severity.ERROR,
                "claims of different sources that cannot all be true",
            ),
            rule(
                "boundary",
                Severity.WARNING,
                "claims that only the strictness of a bound makes contradictory",
            ),
        ),
    )


def rule(name: str, severity: Severity, summary: str) -> Rule:
    """The page of a rule."""
    return Rule(
        name,
        severity,
        summary,
        "What `it` does.\n",
        "Why.\n",
        "```yaml\nx: 1\n```\n",
        "What to do.\n",
    )


def implied(
    claim: str,
    of: str,
    says: str,
    ends: tuple[str, str],
    unit: str,
    reading: str = "",
    base: str = "",
) -> Implied:
    """What the others leave for a figure."""
    low, high = (Fraction(end) if end else None for end in ends)
    return Implied(
        claim, reading, of, base, says, Interval.point(Fraction(0)), Interval(low, high), unit
    )
