"""Reports to render as pages: one whose every word tries to be markup, and one with an article."""

from fractions import Fraction

from factcheck.model.anchor import Anchor, Evidence
from factcheck.model.article import Article
from factcheck.model.claim import Acceptance, Claim
from factcheck.model.coverage import Coverage, Covered, State, Tracked
from factcheck.model.explanation import Axis, Extent
from factcheck.model.figure import Figure, FigureKind
from factcheck.model.finding import Place
from factcheck.model.interval import Interval
from factcheck.model.lines import Lines
from factcheck.model.quote import Quote
from factcheck.model.rendition import Bit, rendition
from factcheck.model.report import Report
from factcheck.model.source import SetAside, Source
from factcheck.model.span import Span, Text
from tests.render import sample

HOSTILE = "</q></title></style></script>\"'><img src=x onerror=\"document.title='taken'\"><script>document.title='taken'</script>"
SPAN = Span("evil.claims.yaml", 1, 1, 1, 2)
PROSE = "The maker wins a $40 billion order. A first part of $10 billion is paid.\nIt was founded 38 years ago, with 5 people."


def text(value: str) -> Text:
    """A text at no place in particular."""
    return Text(value, SPAN)


def hostile() -> Report:
    """The sample with markup in every place where a stranger's words can be."""
    report = sample.report()
    clash, *others = report.findings
    file = f"claims/{HOSTILE}.claims.yaml"
    span = Span(file, 1, 1, 1, 5)
    source = Source(
        HOSTILE,
        span,
        title=HOSTILE,
        url=f"javascript:{HOSTILE}",
        published=HOSTILE,
        language=HOSTILE,
    )
    claim = Claim(
        HOSTILE,
        span,
        text(HOSTILE),
        Quote(text(HOSTILE)),
        (text(f"{HOSTILE} = 1"),),
        speaker=HOSTILE,
    )
    evil = clash._replace(
        rule="contradiction",
        message=HOSTILE,
        span=span,
        places=(Place(span, HOSTILE),),
        claims=(HOSTILE,),
        statements=(
            clash.statements[0]._replace(claim=HOSTILE, text=HOSTILE, span=span),
            *clash.statements,
        ),
        definitions=(HOSTILE,),
        scenario=HOSTILE,
        sets=((HOSTILE, "b"), (HOSTILE, "c")),
        derivation=(HOSTILE,),
        repairs=(
            clash.repairs[0]._replace(statement=HOSTILE, now=HOSTILE, then=HOSTILE, unit=HOSTILE),
        ),
        diagnoses=(
            clash.diagnoses[0]._replace(
                kind=HOSTILE, statement=HOSTILE, replacement=HOSTILE, message=HOSTILE
            ),
        ),
        helps=(HOSTILE,),
        axes=(axis(HOSTILE),),
    )
    bounds = (report.bounds[1]._replace(quantity=HOSTILE, unit=HOSTILE),)
    corpus = report.corpus._replace(
        files=(file,),
        sources={HOSTILE: source, **report.corpus.sources},
        claims=(claim, *report.corpus.claims),
        lines={file: Lines(HOSTILE)},
    )
    prose = f"Before. {HOSTILE} After."
    evidence = Evidence({HOSTILE: article(prose, HOSTILE)}, {HOSTILE: Anchor(8, 8 + len(HOSTILE))})
    return report._replace(
        findings=(evil, *others), corpus=corpus, bounds=bounds, evidence=evidence
    )


def axis(unit: str = "USD") -> Axis:
    """10 and 32.5 make 42.5, not 40."""
    values = (
        ("", "first", 9, 11),
        ("", "rest", 32, 33),
        ("=", "first + rest", 41, 44),
        ("but", "total", 39, 40),
    )
    return Axis(
        unit,
        tuple(
            Extent(sign, what, f"about {low}", interval(low, high))
            for sign, what, low, high in values
        ),
    )


def interval(
    low: int | None, high: int | None, *, low_open: bool = False, high_open: bool = False
) -> Interval:
    """An interval with whole ends."""
    first, last = (None if end is None else Fraction(end) for end in (low, high))
    return Interval(first, last, low_open, high_open)


def article(prose: str, file: str = "wire.txt") -> Article:
    """A plain text."""
    return Article(file, "", Lines(prose), rendition([Bit(prose, 0, len(prose))]))


def anchor(words: str) -> Anchor:
    """Where words stand in the prose."""
    return Anchor(PROSE.index(words), PROSE.index(words) + len(words))


def with_article(*, figures: bool = True) -> Report:
    """The sample with the text of one of its sources, whose figures were found in it or not."""
    report = sample.report()
    aside = SetAside(Quote(text("38 years ago")), "background")
    sources = {
        **report.corpus.sources,
        "order": report.corpus.sources["order"]._replace(set_aside=(aside,)),
    }
    claims = [
        claim._replace(accept=(Acceptance("disputed", "a known quarrel", SPAN),))
        if claim.id == "trick"
        else claim
        for claim in report.corpus.claims
    ]
    tracked = [
        ("$40 billion", State.CLAIMED, ("total",)),
        ("$10 billion", State.CLAIMED, ("first-order",)),
        ("5", State.UNCLAIMED, ()),
    ]
    found = tuple(
        Tracked(
            Figure(anchor(words).start, anchor(words).end, words, FigureKind.MONEY),
            SPAN,
            state,
            claims_,
        )
        for words, state, claims_ in tracked
    )
    evidence = Evidence(
        {"order": article(PROSE)},
        {
            "total": anchor("wins a $40 billion order"),
            "first-order": anchor("first part of $10 billion"),
        },
        {"order": (anchor("38 years ago"),)},
    )
    coverage = (
        Coverage(sources=(Covered("order", "wire.txt", "en", found),)) if figures else Coverage()
    )
    return report._replace(
        corpus=report.corpus._replace(sources=sources, claims=tuple(claims)),
        evidence=evidence,
        coverage=coverage,
    )
