"""A part of a whole and its share: "170 of 197 (86 percent)", "30 percent of the 200 (60)"."""

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import pairwise

from factcheck.model.figure import Figure, FigureKind
from factcheck.reading.guards import OTHER_PART, by_language, guard
from factcheck.reading.lists import OF_A_SHARE
from factcheck.reading.literals import at_best, exact_count, is_signed, share, unhedged
from factcheck.reading.nouns import dimension
from factcheck.reading.phrases import Match, likely, matches
from factcheck.reading.relation import Relation, Stated
from factcheck.reading.shares import SHARES
from factcheck.reading.sketch import Sketch
from factcheck.reading.wholes import is_of_another_whole, scaled
from factcheck.recognise import meaning

# A few words, what may lead to the other figure of a pair, and what ends it.
_FEW = r"(?: (?!{STOP}\b)[^\W\d_][\w'-]*){0,5}?"
_LEAD = r"(?: \(|,? - ?|, {LEAD} |, )(?:{SAME} )*"
_END = r"(?=\)|,|;|\.(?: |$)| -|$)(?!,? {WHOLE} )"
# A share in brackets, of nothing else: "30 (60 percent)", and not "30 (60 percent) of the men"; or
# between commas: "29, or 60 percent,".
_CLOSED = r"\)(?! {WHOLE} )(?! {SEX}\b)"
_OVER = rf"(?:{_CLOSED}|[,.])"
_ASIDE = rf"(?: \(<share>{_CLOSED}|, or <share>(?=[,.;)]|$))"
# One to four parts before another one, each with its share: "40 (20 %) came, 60 (30 %) not".
_FURTHER = [
    rf"(?P<further>)(?:⟨[nm]\d+⟩{_FEW}(?: \(⟨p\d+⟩\)|, {{OR}} ⟨p\d+⟩,){_FEW}(?:,|,? {{AND}}) )"
    f"{{{number}}}<part>"
    for number in range(1, 5)
]
# What may stand behind the whole: an age, and words between commas: "Of the 90 shops, he said, 20".
_AGED = r"(?: {AGE} (?:[^\W\d_]+ ){0,2}⟨[ar]\d+⟩)?"
_SAID = rf"{_AGED}(?:, (?!{{ASIDE_OF}}\b)[^⟨⟩,.;:!?()]{{1,60}}(?=,))?"
# A part that is all that a fraction stands for: "half of the 60 shops, 30, are new".
_ALONE = r"<part>(?=\)|,(?! ⟨))"
# When the whole was counted.
_DATED = r"(?: (?:in ⟨d\d+⟩|{SINCE} ⟨[dn]\d+⟩))?"
_DATED_DE = r"(?: (?:im jahr )?⟨d\d+⟩)?"
# What a share may be called, words for a whole before its figure, and what is behind no part.
_CALLED = r"a (?:[a-z]+ turnout|turnout|share|proportion) of"
_CALLED_DE = r"(?:eine[rm]?|ein) (?:(?:wahl)?beteiligung|quote|anteil) von"
_CALLED_FR = r"une? (?:taux de )?(?:participation|part|proportion) de"
_WHOLE = r"(?:[^\W\d_][\w'-]* ){1,4}"
_NO_MORE = r"(?! {MORE}\b)"
_ALL = r"(?:{ALL} )*"
# A whole of the part behind it, and not of the one before: "12 (40%) of 20 others 10 (50%)".
_NO_OTHER = (
    rf"(?!{_FEW}{_FEW} ⟨[nam]\d+⟩{_FEW}(?: \(|, {{OR}} )⟨[pf])"
    rf"(?!{_FEW}{_FEW} (?!{{BEFORE}} )[^\W\d_]+ ⟨[nam]\d+⟩)"
)
# Verbs of those who bear a part of what something costs.
_PAYS = r"(?:pay|paid|giv|gave|cover|contribut|provid|fund|financ)[a-z]*"
_PAYS_DE = r"(?:zahl|träg|trug|übernimm|übernahm|schieß|schoss|steuer|gib|gab|finanzier)[a-zäöüß]*"
_PAYS_FR = r"(?:pa(?:y|i)|financ|apport|vers|couvr|donn|pren)[a-zé]*"
PATTERNS = by_language(
    {
        "en": (
            f"<part>{_FEW} (?:out )?of (?:total )?{_ALL}(?:of )?<whole>{_FEW}{_LEAD}<share>{_END}",
            f"(?P<ahead>)<share>{_FEW}(?: of[a-z ]{{1,30}}?)?{_LEAD}<part>{_FEW} (?:out )?of {_ALL}(?:of )?<whole>",
            f"(?P<loose>)\\b(?:of|among) {_ALL}<whole>{_FEW}{_FEW}{_DATED}{_SAID},?{_FEW} <part>{_FEW}{_ASIDE}",
            *(
                f"(?P<loose>)\\b(?:of|among) {_ALL}<whole>{_FEW}{_FEW}{_DATED},?{_FEW} {parts}{_FEW}{_ASIDE}"
                for parts in _FURTHER
            ),
            f"<part>{_FEW}(?: \\(<share>\\)?|, (?:or )?<share>,?) of {_ALL}(?:of )?<whole>{_NO_OTHER}",
            f"<share> of {_ALL}<whole>{_FEW}(?: \\(|,? or |, i\\.e\\. )<part>{_END}",
            f"(?P<loose>)(?P<them>)<whole>{_FEW}{_FEW},? of (?:whom|which|them|these) {_ALL}<part>{_FEW}{_ASIDE}",
            (
                f"(?P<them>)<whole>{_FEW}{_FEW}, <share> of (?:them|these|those|which|whom){_FEW}"
                f"(?: \\(|, or )<part>{_END}"
            ),
            f"(?P<loose>)\\bof {_ALL}<whole>{{STRETCH}} <part>{{STRETCH}}, {_CALLED} <share>{_END}",
            f"<part>{_FEW} (?:out )?of {_ALL}<whole>{{STRETCH}}, {_CALLED} <share>{_END}",
            f"(?P<told>)\\bturnout{{STRETCH}} <share>: <part>{_FEW} of {_ALL}<whole>",
            f"<whole>{_FEW} voters,{{STRETCH}}\\bturnout{{STRETCH}} <share>: <part>",
            f"<part>{_FEW}, (?:or )?<share> of {_WHOLE}of <whole>",
            f"<part>{_FEW}, (?:or )?<share> of (?:[a-z'-]+ ){{0,3}}[a-z-]+(?:'s|s') <whole>{_END}",
            f"<share> of {_WHOLE}of <whole>{_FEW},? or <part>{_NO_MORE}{_FEW}{_END}",
            f"\\brate (?:was|is|of) <share>(?: \\([^()]*\\))?: {{STRETCH}} ?<part> (?:of|on) {_WHOLE}of <whole>",
            f"\\bcosts?{{STRETCH}} <whole>{_FEW}[,;]{{STRETCH}} {_PAYS}{{STRETCH}} <part>{{STRETCH}}(?:, or | \\()<share>{_END}",
            f"(?P<loose>)\\bof {_ALL}<whole>{_FEW}{_FEW}{_DATED},?{_FEW} <part>{_FEW}, or <fraction>,",
            f"<fraction> of {_ALL}(?:{_WHOLE}of )?<whole>{_FEW}(?: \\(|, or |, namely |, ){_ALONE}",
            f"<part>{_FEW} (?:out )?of {_ALL}<whole>{_FEW}(?: \\(|, or )<fraction>(?=[,.)])",
            f"<part>{_FEW}, or <fraction>,? of {_ALL}<whole>{_NO_OTHER}",
        ),
        "de": (
            f"<share> (?:der|des|von) (?:auf )?<whole>{_FEW}{_FEW} in höhe von <part>",
            f"<part>{_FEW} (?:von|der) {_ALL}(?:[a-zäöüß]*weit )?<whole>{_FEW}{_LEAD}<share>{_END}",
            f"(?P<ahead>)<share>{_FEW}{_LEAD}<part>{_FEW} von {_ALL}<whole>",
            f"(?P<loose>)\\b(?:von|unter) {_ALL}<whole>{_FEW}{_FEW}{_DATED_DE}{_SAID},?{_FEW} <part>{_FEW}(?: \\(|, also |, oder |, das sind )<share>{_OVER}",
            *(
                f"(?P<loose>)\\b(?:von|unter) {_ALL}<whole>{_FEW}{_FEW},?{_FEW} {parts}{_FEW}(?: \\(|, also |, oder )<share>{_OVER}"
                for parts in _FURTHER
            ),
            f"<part>{_FEW}(?: \\(<share>\\)?|, (?:oder )?<share>,?) (?:der|von|aller) {_ALL}<whole>{_NO_OTHER}",
            (
                f"<share> (?:der|von|aller) {_ALL}<whole>{_FEW}(?: \\(|,? also |,? oder |, das sind )"
                f"<part>{_END}"
            ),
            f"(?P<loose>)(?P<them>)<whole>{_FEW}{_FEW},? (?:davon|von denen|wovon){_FEW} <part>{_FEW} \\(<share>\\)",
            (
                f"(?P<them>)<whole>{_FEW}{_FEW}, (?:davon )?<share>(?: davon| von ihnen){_FEW}"
                f"(?: \\(|, also )<part>{_END}"
            ),
            f"(?P<loose>)\\bvon {_ALL}<whole>{{STRETCH}} <part>{{STRETCH}}, (?:das (?:ist|entspricht) )?{_CALLED_DE} <share>{_END}",
            f"<part>{_FEW} von {_ALL}<whole>{{STRETCH}}, (?:das (?:ist|entspricht) )?{_CALLED_DE} <share>{_END}",
            f"(?P<told>)\\bwahlbeteiligung{{STRETCH}} <share>: <part>{_FEW} von {_ALL}<whole>",
            f"<whole>{_FEW} wahlberechtigten?,?{{STRETCH}}\\bwahlbeteiligung{{STRETCH}} <share>: <part>",
            f"<part>{_FEW}, (?:also |oder |das sind )<share> (?:der|des|eine[rs]|ihre[rs]|seine[rs]) {_WHOLE}von <whole>",
            f"<share> (?:der|des|eine[rs]|ihre[rs]|seine[rs]) {_WHOLE}von <whole>{_FEW},? (?:also|oder|das sind) <part>{_NO_MORE}{_FEW}{_END}",
            f"\\bkoste(?:n|t|te|ten)\\b{{STRETCH}} <whole>{_FEW}[,;]{{STRETCH}} {_PAYS_DE}{{STRETCH}} <part>{{STRETCH}}(?:, also | \\()<share>{_END}",
            f"(?P<loose>)\\bvon {_ALL}<whole>{_FEW}{_FEW},?{_FEW} <part>{_FEW}, (?:also|oder) <fraction>,",
            f"(?P<loose>)(?P<them>)<whole>{_FEW}{_FEW},? (?:davon|von denen|wovon){_FEW} <part>{_FEW}, (?:also|oder|das sind) <share>{_OVER}",
            f"<fraction> (?:der|von) {_ALL}(?:{_WHOLE}von )?<whole>{_FEW}(?: \\(|, also |, nämlich |, ){_ALONE}",
            f"<part>{_FEW} (?:von|der) {_ALL}<whole>{_FEW}(?: \\(|, also )<fraction>(?=[,.)])",
        ),
        "fr": (
            f"<fraction> des <whole>{_FEW}(?: \\(|, soit |, à savoir |, ){_ALONE}",
            f"(?P<loose>)\\b(?:sur|parmi) (?:les |ses )?<whole>{_FEW}{_FEW}{_SAID},?{_FEW} <part>{_FEW}(?: \\(|, soit )<share>{_OVER}",
            f"(?P<loose>)\\b(?:sur|parmi) (?:les |ses )?<whole>{_FEW}{_FEW},?{_FEW} <part>{_FEW}, soit <fraction>{_OVER}",
            f"(?P<loose>)\\bparmi (?:les |ses )?<whole>{{STRETCH}} <part>{_FEW}, soit <share>{_OVER}",
            f"(?P<loose>)(?P<them>)<whole>{_FEW}{_FEW},? dont{_FEW} <part>{_FEW}(?: \\(|, soit )<share>{_OVER}",
            f"(?P<loose>)\\bsur (?:les |ses )?<whole>{{STRETCH}} <part>{{STRETCH}}, soit {_CALLED_FR} <share>{_END}",
            f"<part>{_FEW},? soit <share> (?:de |du |des |d')?{_WHOLE}de <whole>",
            f"(?P<told>)\\bparticipation{{STRETCH}} <share> ?: <part>{_FEW} sur {_ALL}<whole>",
            f"\\b(?:coûte(?:nt)?|coûté|coûtera){{STRETCH}} <whole>{_FEW} ?[,;]{{STRETCH}} {_PAYS_FR}{{STRETCH}} <part>{{STRETCH}}(?:, soit | \\()<share>{_END}",
            *(
                f"(?P<loose>)\\bsur (?:les |ses )?<whole>{_FEW}{_FEW},?{_FEW} {parts}{_FEW}(?: \\(|, soit )<share>{_OVER}"
                for parts in _FURTHER
            ),
            f"<part>{_FEW} sur (?:les |un total de )?<whole>{_FEW}(?: \\(|, soit )<share>{_END}",
            f"<part>{_FEW} des <whole>{_FEW}(?: \\(|, soit )<share>{_END}",
        ),
    },
    SHARES,
)
# The share of what was counted in the sentence before.
_THEM = by_language(
    {
        "en": (
            f"<share> of (?:them|these|those){_FEW}(?: \\(|, or )<part>{_END}",
            "<part> of (?:them|these|those) \\(<share>\\)",
            (
                "(?P<begins>)^of (?:them|these|those),?(?: (?:only|just|some|almost|fully))? <part>"
                f"{_FEW}{_ASIDE}"
            ),
        ),
        "de": (
            f"<share> (?:davon|von ihnen){_FEW}(?: \\(|, also )<part>{_END}",
            "<part> (?:davon|von ihnen) \\(<share>\\)",
            f"(?P<begins>)^(?:davon|von (?:ihnen|diesen|denen)){_FEW} <part>{_FEW}(?: \\(|, also )<share>{_OVER}",
        ),
        "fr": (
            f"(?P<begins>)^(?:parmi|sur) (?:eux|elles|ceux-ci|celles-ci),?{_FEW} <part>{_FEW}(?: \\(|, soit )<share>{_OVER}",
        ),
    },
    SHARES,
)
# An age, or a count of the whole, which stands before what begins with "of".
_OF = guard(r"⟩(?: [^\W\d_]+){0,2} {OF} (?:(?:{ARTICLE} )?[a-z]+ )?$|\b{AGE_OF} $", SHARES)
# A count of that whole of which it is a part.
_COUNT_OF = guard(
    r"⟨(?P<letter>\w)(?P<index>\d+)⟩(?: [^\W\d_]+){0,2} {OF_THAT} (?:[^\W\d_]+ ){0,2}$", SHARES
)
# What is no hedge before a whole, although it may be one elsewhere.
_AMONG = guard(r"\b{AMONG} $", SHARES)
# What a share may be of instead of the whole, unless it is told of the whole itself.
_GROUPS = guard(r"\b{GROUP}\b", SHARES)
_OF_TREATED = guard(r"\b{OF} (?:{ALL} )*⟨\w+⟩ {TREATED}\b", SHARES)
# What stands before the later figure of a move: "von 50 auf 40 (20 %)".
_MOVES = guard(r"\b{TO} $", SHARES)
# A share of votes is none of the seats that it won.
_SEATS = guard(r"\b{SEATS}\b", SHARES)
_VOTES = guard(r"\b{VOTES}\b", SHARES)
# What may stand between two sentences.
_BLANKS = 2


def _is_said_of(sketch: Sketch, match: Match) -> bool:
    """Whether the words say a share of the whole, and not of groups in it or of another thing."""
    text = _OF_TREATED(sketch.language).sub("", sketch.text)
    if "loose" in match.words and _GROUPS(sketch.language).search(text):
        return False
    if _SEATS(sketch.language).search(sketch.text) and _VOTES(sketch.language).search(sketch.text):
        return False
    before = sketch.text[: sketch.place(match.figures["part"])]
    # The whole of another share: "20% of the 120 girls, 70% of the 90 boys".
    other = OF_A_SHARE(sketch.language).search(before)
    if _MOVES(sketch.language).search(before) or (other and other.start() < match.start):
        return False
    before = sketch.text[: sketch.place(match.figures["whole"])]
    is_whole = not _OF(sketch.language).search(before)
    if is_whole or "told" in match.words:
        return True
    return match.start == min(map(sketch.place, match.figures.values()))


def _whole(sketch: Sketch, match: Match) -> Figure | None:
    """Return the whole of a match; of "12 of 40, of whom 6" it is 12, and none if that is a share.

    Where the part is more than that, it is one of the latter.
    """
    whole = match.figures["whole"]
    if "them" not in match.words:
        return whole
    before = _COUNT_OF(sketch.language).search(sketch.text[: sketch.place(whole)])
    if not before:
        return whole
    if before["letter"] not in "nam":
        return None
    counted = sketch.figures[int(before["index"])]
    is_less = (counted.value or 0) < (match.figures["part"].value or 0)
    return whole if is_less or dimension(counted) != dimension(whole) else counted


def relations(sketch: Sketch, language: str) -> Iterator[Relation]:
    """Yield the shares that a sentence gives with their part and their whole."""
    if not {"p", "f"} & {*sketch.letters} or sketch.amounts < len(("part", "whole", "share")):
        return
    for pattern in likely(PATTERNS.get(language, ()), sketch):
        for match in matches(pattern, language, sketch):
            whole = _whole(sketch, match)
            if whole and _is_said_of(sketch, match):
                yield from _relation(sketch, match, whole)


def across(sketches: Sequence[Sketch], language: str) -> Iterator[Relation]:
    """Yield the shares of the one thing that the sentence before has counted.

    Of several it is the first, unless the share is that of another one.
    """
    for earlier, sketch in pairwise(sketches):
        if "p" not in sketch.letters or sketch.start - earlier.end > _BLANKS:
            continue
        counts = [
            one
            for one, letter in zip(earlier.figures, earlier.letters, strict=True)
            if letter not in "do"
        ]
        if "n" not in earlier.letters or counts[0].kind is not FigureKind.NUMBER:
            continue
        joined = sketch._replace(start=earlier.start)
        for pattern in _THEM.get(language, ()):
            for match in matches(pattern, language, sketch):
                is_first = not {*sketch.letters[: sketch.letters.index("p")]} & {*"nam"}
                if "begins" in match.words:
                    is_told = _is_share_of(match, counts[0], counts[1:])
                else:
                    is_told = is_first and len(counts) == 1
                if is_told:
                    yield from _relation(joined, match, counts[0])


def _is_share_of(match: Match, whole: Figure, others: Sequence[Figure]) -> bool:
    """Whether a part may be one of a whole, and its share is none of others, or of several."""
    part, told = match.figures["part"].value or 0, meaning(match.figures["share"])
    size = whole.value or Fraction(0)
    counts, shares = (_values(others, one) for one in (FigureKind.NUMBER, FigureKind.PERCENT))
    # What is a smaller share than that of the whole may be one of the same larger whole.
    if told is None or part > size or (match.figures["share"].value or 0) < max(shares, default=0):
        return False
    wholes = {*counts, sum(counts, size), *(size + one for one in counts)} - {size}
    return not any(one and part / one in told.taken for one in wholes)


def _values(figures: Sequence[Figure], kind: FigureKind) -> list[Fraction]:
    return [one.value for one in figures if one.kind is kind and one.value]


def _relation(sketch: Sketch, match: Match, whole: Figure) -> Iterator[Relation]:
    """Yield what a match states, where part and whole are of one kind."""
    percent = match.figures.get("share") or match.figures["fraction"]
    if is_signed(percent, sketch.prose) or OTHER_PART(sketch.language).search(
        sketch.text[: sketch.place(percent)]
    ):
        return
    if whole in sketch.figures and _AMONG(sketch.language).search(
        sketch.text[: sketch.place(whole)]
    ):
        whole = unhedged(whole)
    counted = scaled(percent, match.figures["part"], whole)
    if is_of_another_whole(percent, counted, whole, sketch, match.words):
        return
    part, of = exact_count("part", counted), exact_count("whole", whole)
    rate = share(at_best(percent) if percent.kind is FigureKind.FRACTION else percent)
    if part and of and rate and dimension(part.figure) == dimension(whole):
        says = (Stated(f"part = {rate} * whole", percent),)
        yield Relation("share", sketch.start, sketch.end, (part, of), says)
