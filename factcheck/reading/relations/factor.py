"""By what factor one of two figures is the other: "doubled from 20 to 40", "three times the 20".

"Tripled" is said of what is nearer to three times than to two or four, "half" of what is nearly so,
and "more than tripled" of nothing less than three times. Only what is wrong so is told, and what no
other figures of the sentence are meant by.
"""

import re
from collections.abc import Iterator, Mapping
from fractions import Fraction
from types import MappingProxyType

from factcheck.model.figure import Figure, FigureKind
from factcheck.model.interval import Interval
from factcheck.reading.basis import is_on_another_basis
from factcheck.reading.guards import by_language, guard
from factcheck.reading.literals import pair, rounded, share
from factcheck.reading.nouns import comparable
from factcheck.reading.others import is_of_others, meets, moved, part, ratio
from factcheck.reading.phrases import Match, likely, matches
from factcheck.reading.relation import Relation, Stated
from factcheck.reading.sketch import Sketch
from factcheck.reading.spans import is_over_another_span
from factcheck.reading.times import is_of_another_time
from factcheck.recognise import meaning, words

# Verbs, as the multiples that they are have them: no "twice from 3 to 4 o'clock".
_VERBS: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "en": words("""
            doubled doubling tripled tripling trebled trebling quadrupled quadrupling quintupled
            halved halving doubles triples trebles quadruples quintuples double triple treble
            quadruple halve
            """),
        "de": words("""
            verdoppelt verdoppelte verdoppelten verdoppeln verdreifacht verdreifachte
            verdreifachten verdreifachen vervierfacht vervierfachte vervierfachten vervierfachen
            halbiert halbierte halbierten halbieren
            """),
        "fr": words("""
            doublé doublée doubler triplé tripler quadruplé double doublent triple triplent
            """),
    }
)
_WORDS: Mapping[str, Mapping[str, str]] = MappingProxyType(
    {
        "en": {
            "BARE": "double|triple|treble|quadruple|halve",
            "MODAL": "will|would|could|may|might|should|must|can|shall|to",
            "FORM": r"(?:doubl|tripl|trebl|quadrupl|quintupl)es",
            "SUBJECT": r"(?:it|he|she|which|that)|(?:the|an?|its|their|his|her|our|this|each) "
            r"(?:[a-z'-]+ ){0,6}(?!(?:and|or|with|for|of|in|at|on|by|from|to)\b)[a-z'-]*[^\Ws]",
            "CALLED": r"(?:bed)?rooms?|hotels?|inns?|suites?|beds?|singles?|cabins?",
            "LEADING": r"(?:,| -| \(| or|,? (?:is|are|was|were|equals|represents?)) ?"
            "(?:(?:or|that is|which is|it is|they are) )?",
            "AS": "as",
            "ALIKE": "{AGAIN}?as (?:many|much|large|big|high|long|far|wide|tall|heavy|bright|loud|strong|"
            r"dense|thick|expensive|costly|old|deep|numerous) {AGAIN}?"
            r"(?:(?!{AGAIN})[^\W\d_]+ ){0,2}?{AGAIN}?{AS}",
            "AGAIN": "(?P<again>again|more) ",
            "OF": "of|at|with",
            "APART": "of|in|on|at|for|since|from|to|with|by|after|before|between|over|under|than|"
            "as|and|or|an?|per|during|within|until|more|less",
            "ARTICLE": "the|its|their|his|her|our",
            "AND": "and",
            "OR": ", or",
            "NO_TIMES": "not",
        },
        "de": {
            "LEADING": r"(?:,| -| \(|,? (?:ist|sind|war|waren)|(?<=⟩)) ?"
            "(?:(?:also|das sind|das ist) )?(?:das )?",
            "AS": "wie",
            "ALIKE": "so (?:viele?|groß|hoch|lang|weit|breit|schwer|stark|laut|hell|dicht|teuer|alt|tief)"
            r" {AGAIN}?(?:(?!{AGAIN})[^\W\d_]+ ){0,2}?{AGAIN}?{AS}",
            "AGAIN": "(?P<again>noch ?(?:ein)?mals?) ",
            "OF": "von|mit",
            "APART": "in|im|an|am|auf|seit|von|bis|mit|nach|vor|zwischen|über|unter|als|wie|und|"
            "oder|pro|so|mehr|weniger",
            "ARTICLE": "d(?:er|es|en|ie|as)",
            "AND": "und",
            "OR": ", oder",
            "NO_TIMES": "nicht|oder",
        },
        "fr": {
            "FORM": "double|triple",
            "SUBJECT": r"(?:prix|tarif|loyer|nombre|montant|bénéfice|coût|budget|taxe|prime|salaire|"
            r"production|capacité|facture|cotisation|effectif|redevance)(?: (?:de|du|des)(?: l[ae])? "
            r"[^\W\d_]+)?",
            "CALLED": "chambres?|lits?|hôtels?|suites?",
            "LEADING": r"(?:,| -| \(|,? (?:est|sont|était|étaient)) ?(?:soit )?(?:le )?",
            "AS": "que",
            "ALIKE": r"(?P<more>)plus(?: [^\W\d_]+){0,2}? qu(?:e|')",
            "OF": "de",
            "APART": "de|en|à|au|sur|depuis|pour|avec|après|avant|entre|plus|moins|que|et|ou|par",
            "ARTICLE": "les?|la|des|du|de",
            "AND": "et",
            "OR": ", ou",
            "NO_TIMES": "plus que|pas|ou",
        },
    }
)
# Verbs that may be nouns or adjectives, too; what stands before them as verbs; and what is named by
# them, as a double room.
_BARE, _MODAL = guard("{BARE}", _WORDS), guard(r"\b{MODAL} $", _WORDS)
_FORM, _SUBJECT = guard("{FORM}", _WORDS), guard(r"\b{SUBJECT} $", _WORDS)
_CALLED = guard(r"\b{CALLED}\b", _WORDS)
# The first figure of a comparison, up to how many times the other it is; the other behind words
# that compare; and words that tell what the other is.
_FIRST = r"<after>(?: \(⟨a\d+⟩\))?{SPAN}(?:{APART} ⟨[nam]\d+⟩{SPAN})?(?:{OR} ⟨p\d+⟩{SIDE},)?"
_OTHER = r" ?{SIDE}\(?<before>"
_NAMED = r"(?:(?!{APART}\b)[^\W\d_]+(?:['-][^\W\d_]+)* ){1,4}{OF} "
# "Twice as many as the 20", behind another such comparison, and "twice the average of 20".
_COMPARISONS = (
    f"(?P<like>){_FIRST}{{LEADING}}<factor> {{ALIKE}}{_OTHER}",
    (
        rf"(?P<like>){_FIRST}, ⟨x\d+⟩ {{ALIKE}}[^⟨.;:!?]{{0,60}}⟨\w+⟩{{SIDE}},? {{AND}} <factor> "
        f"{{ALIKE}}{_OTHER}"
    ),
    f"{_FIRST}{{LEADING}}<times> (?:{_NAMED}|{{ARTICLE}} )<before>",
)
PATTERNS = by_language(
    {
        "en": (
            "(?P<verb>)<factor>{TERM} … from <before> … to <after>",
            "(?P<verb>)<factor>{TERM} … to <after>{NEAR},? (?:⇡up )?from <before>",
            (
                "(?P<verb>)<factor>{TERM} … to <after>{NEAR},? (?:compared (?:to|with)|versus|against) "
                "<before>(?={PAST})"
            ),
            "(?P<verb>)from <before> … to <after>{NEAR},? <factor>(?=[.;:!?)]|,(?! ⟨)| -|$)",
            *_COMPARISONS,
            (
                r"(?P<like>)<factor> as (?:heavy|busy|brisk|lively|active) as {SPAN}, (?:with|at) "
                r"<after>{SPAN}(?:instead of|compared (?:to|with)|against|rather than) <before>"
            ),
        ),
        "de": (
            "(?P<verb>)<factor>{TERM} … von <before> … auf <after>",
            "(?P<verb>)<factor>{TERM} … auf <after>{NEAR},? (?:nach|von|gegenüber) <before>(?={PAST}|[.;]|$)",
            "(?P<verb>)von <before> … auf <after>{TAIL}<factor>",
            *_COMPARISONS,
        ),
        "fr": (
            "(?P<verb>)<factor>{TERM} … de <before>{NEAR} à <after>",
            "(?P<verb>)<factor>{TERM} … (?:à|pour atteindre) <after>{NEAR},? {THAN} <before>(?={PAST}[.,;]|{PAST}$)",
            *_COMPARISONS,
        ),
    },
    _WORDS,
)
_DIVIDED: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {"fr": ("divisée?s? par <divisor>{TERM},? (?:passant )?de <before>{NEAR} à <after>",)}
)
# What stands before a figure that is none of the other thing.
_AWAY = guard(r"\b(?!{OF}\b|{AS}\b){APART} $", _WORDS)
# What stands before a multiple that is no more than a bound of it, or is denied or one of two.
_VAGUE = guard(r"\b{NO_TIMES} $", _WORDS)
# A noun that ends a clause.
_CLOSED = re.compile(r" [^\W\d_]+(?:[.,;:!?)]|$)")
# What a whole number of times may be off, and as a part of it; and what another one may be.
_HALF, _SIXTH, _NEARLY = Fraction(1, 2), Fraction(1, 6), Fraction(5, 100)
# Hedges that leave nothing below what they say, and nothing above.
_LEAST = frozenset({"more than", "at least", "just over"})
_MOST = frozenset({"nearly", "less than", "at most"})


def relations(sketch: Sketch, language: str) -> Iterator[Relation]:
    """Yield the factors that a sentence states between two of its figures."""
    is_told = "x" in sketch.letters or "f" in sketch.letters
    if sketch.amounts < len(("before", "after")):
        return
    patterns = PATTERNS.get(language, ()) if is_told else ()
    for pattern in likely((*patterns, *_DIVIDED.get(language, ())), sketch):
        told = -1
        for match in matches(pattern, language, sketch):
            # The first of several figures before: "the 60 in 3 towns are twice as many as".
            relation = _relation(match, sketch, language) if match.end != told else None
            told = match.end
            if relation:
                yield relation


def _relation(match: Match, sketch: Sketch, language: str) -> Relation | None:
    """Return what a match states; ``None`` where it may hold in another way."""
    before, after = match.figures["before"], match.figures["after"]
    divisor = match.figures.get("divisor")
    factor = divisor or match.figures.get("factor") or match.figures["times"]
    if ("verb" in match.words) != _is_verb(factor, sketch):
        return None
    if not _are_alike(match, sketch, language) or _is_other(match, factor, sketch):
        return None
    terms = pair(("before", before), ("after", after))
    levels = (after, before) if divisor else (before, after)
    text = _text(match, factor)
    added = Fraction(_is_added(match, factor))
    if not terms or not text or _may_hold(*levels, factor, sketch, added=added):
        return None
    return Relation("factor", sketch.start, sketch.end, terms, (Stated(text, factor),))


def _text(match: Match, factor: Figure) -> str:
    """Return what a factor says of two levels; empty where it may say two things.

    "Half as many again" is one and a half times, "twice as many again" two or three.
    """
    if factor.kind is not FigureKind.FRACTION:
        number = rounded(factor)
        if not number or "again" in match.words:
            return ""
        is_divided = "divisor" in match.figures
        return f"before = {number} times after" if is_divided else f"after = {number} times before"
    number = share(factor)
    if _is_added(match, factor):
        return number and f"after = before * (1 + {number})"
    return number and f"after = {number} * before"


def _is_added(match: Match, factor: Figure) -> bool:
    """Whether a factor is a share that is told as more."""
    is_share = factor.kind is FigureKind.FRACTION
    return is_share and not {"again", "more"}.isdisjoint(match.words)


def _is_verb(factor: Figure, sketch: Sketch) -> bool:
    """Whether a multiple is a verb: "the fee doubles", and not "doubles from $80"."""
    language, word = sketch.language, factor.surface.lower()
    if word not in _VERBS[language]:
        return False
    leading = sketch.text[: sketch.place(factor)]
    for form, led in ((_BARE, _MODAL), (_FORM, _SUBJECT)):
        if form(language).fullmatch(word):
            is_called = _CALLED(language).search(sketch.text)
            return not is_called and led(language).search(leading) is not None
    return True


def _are_alike(match: Match, sketch: Sketch, language: str) -> bool:
    """Whether two figures may be compared: they count the same, or are said to be like another.

    That is so where the phrase ends: "as many as the 20 men", not "as the 20 experts thought", nor
    "as old as she will be in 20 years".
    """
    before, after = match.figures["before"], match.figures["after"]
    leading = sketch.text[: sketch.place(before)]
    if "like" in match.words and _AWAY(language).search(leading):
        return False
    if comparable(before, after, sketch.prose, language):
        return True
    is_closed = _CLOSED.match(sketch.text, sketch.behind(sketch.place(before)))
    return (
        "like" in match.words and before.kind is after.kind is FigureKind.NUMBER and bool(is_closed)
    )


def _is_other(match: Match, factor: Figure, sketch: Sketch) -> bool:
    """Whether words tell that a factor is none between two figures, or only a bound."""
    return (
        _VAGUE(sketch.language).search(sketch.text[: sketch.place(factor)]) is not None
        or is_on_another_basis(match, sketch)
        or is_of_another_time(match, [factor], sketch)
        or is_over_another_span(match, [factor], sketch)
    )


def _may_hold(
    before: Figure, after: Figure, factor: Figure, sketch: Sketch, *, added: Fraction
) -> bool:
    """Whether a factor is not exactly that between two figures, but may be meant so.

    Or it is that between two others. One is ``added`` to a share that is told as more.
    """
    allowed, first, second = _allowed(factor, added), meaning(before), meaning(after)
    if not allowed or not first or not second:
        return True
    times = ratio(first.taken, second.taken)
    if meets(times, allowed):
        value = (factor.value or 0) + added
        return bool(factor.hedge) or value not in (times or ())
    return times is None or is_of_others(
        before, after, sketch, lambda one, other: meets(ratio(one, other), allowed)
    )


def _allowed(factor: Figure, added: Fraction) -> Interval | None:
    """Return what may be meant by a factor; ``None`` where that is not known."""
    told = part(factor)
    taken = moved(told, Interval.point(added), 1) if told and added else told
    if not factor.value or not taken:
        return None
    value = factor.value + added
    slack = _NEARLY * value if value > 1 and value.denominator > 1 else _SIXTH * value
    if value > 1 and value.denominator == 1:
        slack = max(slack, _HALF)
    around = Interval(value - slack, value + slack).hull(taken)
    if factor.hedge in _LEAST:
        return Interval(taken.low, around.high)
    return Interval(around.low, value * (1 + _NEARLY)) if factor.hedge in _MOST else around
