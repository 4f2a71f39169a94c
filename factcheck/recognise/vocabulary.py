"""What the recogniser must know of a language: the shape of a file in ``locales``."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from fractions import Fraction

Words = frozenset[str]
"""Words in small letters."""


def words(text: str) -> Words:
    """Return the words of a text, one blank or line break apart."""
    return frozenset(text.split())


def table(text: str) -> dict[str, str]:
    """Return the items ``word=meaning`` of a text, one blank or line break apart.

    ``_`` stands for a blank.
    """
    return {
        word.replace("_", " "): meaning
        for word, _, meaning in (item.partition("=") for item in text.split())
    }


def numbers(text: str) -> dict[str, int]:
    """Return the items ``word=number`` of a text; ``word=e6`` is a million."""
    return {
        word: 10 ** int(told[1:]) if told[0] == "e" else int(told)
        for word, told in table(text).items()
    }


def rows(text: str) -> tuple[tuple[str, str], ...]:
    """Return the rows ``phrase = meaning`` of a text; commas separate phrases of one meaning."""
    found = []
    for line in text.strip().splitlines():
        phrases, _, meaning = line.partition("=")
        found += [(phrase.strip(), meaning.strip()) for phrase in phrases.split(",")]
    return tuple(found)


def phrases(text: str) -> tuple[tuple[str, ...], ...]:
    """Return phrases as their tokens, one blank apart; ``|`` separates them."""
    return tuple(tuple(phrase.split()) for phrase in text.split("|"))


def fractions(text: str) -> dict[str, Fraction]:
    """Return the items ``word=3`` or ``word=1/2`` of a text."""
    return {word: Fraction(told) for word, told in table(text).items()}


# Nobody compares them, and their comparison and representation would be long.
@dataclass(frozen=True, kw_only=True, eq=False, repr=False)
class Vocabulary:
    """The words of one language, in small letters unless said otherwise.

    Separators, scale words, currencies, units and months come from CLDR; here stands what CLDR does
    not know.
    """

    locale: str = ""
    common: Words = frozenset()
    """Words that every text has: articles, prepositions, forms of to be and their like."""
    letters: str = ""
    """Letters that few other languages have."""
    compounds: bool = False
    """Whether number words are written as one (``zweihundertdrei``)."""
    blank_groups: bool = False
    """Whether digits are commonly grouped by a blank, though CLDR does not say so."""
    noun_capitals: bool = False
    """Whether every noun begins with a capital."""

    cardinals: Mapping[str, int] = field(default_factory=dict)
    """0 to 19 and the tens; what is below 10 may follow a ten."""
    cardinal_phrases: tuple[tuple[str, int], ...] = ()
    """Numbers below 100 of several words: quatre-vingt-dix."""
    morphemes: Mapping[str, int] = field(default_factory=dict)
    """Parts of a number word that are no word of their own: einundzwanzig."""
    hundreds: Words = frozenset()
    scales: Mapping[str, int] = field(default_factory=dict)
    """Beyond those of CLDR, abbreviations without their point."""
    tight_scales: Mapping[str, int] = field(default_factory=dict)
    """Letters that are a scale only without a blank behind a number that has a currency or counts
    things; as written."""
    plurals: Words = frozenset()
    """Plurals without an ending of their own (5m people), and what is so often counted that four
    digits before it are no year."""
    run: Words = frozenset()
    """Plurals of what is run, and not counted, over so many metres: the 400m hurdles."""
    bare_scales: Words = frozenset()
    """Scale words that mean one of themselves without a number before."""
    dozen: Mapping[str, int] = field(default_factory=dict)
    """Nouns that are so many: two dozen, une centaine."""
    ands: Words = frozenset()
    """Words within a number: three hundred and five."""
    articles: Words = frozenset()
    """Words that are one before a scale or a fraction and otherwise no figure."""
    ones: Words = frozenset()
    """Words that are one before a scale, a fraction or a unit and otherwise no figure."""
    alone: Words = frozenset()
    """Those of them that are a number where no word stands beside them: eins."""
    not_one_of: Words = frozenset()
    """Units of which an article does not count one: in a year."""
    periods: Words = frozenset()
    """Words of fractions that are times too: two quarters ahead."""
    period_cues: Words = frozenset()
    """Words before the number of such times, or behind them, that make them times."""
    past: Words = frozenset()
    """Words behind a time that an article does not count: a week ago."""
    points: Words = frozenset()
    """What is said for the decimal separator: two point five."""

    ordinals: Mapping[str, int] = field(default_factory=dict)
    ordinal_suffixes: Words = frozenset()
    """Behind the digits, or behind a number word of a language with compounds."""
    ordinal_stems: Mapping[str, int] = field(default_factory=dict)
    """Ordinals of their own that begin a superlative: drittgrößte."""
    reversed_stems: tuple[str, ...] = ()
    """Beginnings of what stands behind such a stem and counts from the end: drittletzte."""
    groups: Mapping[str, int] = field(default_factory=dict)
    """Words for people by their number, behind one of ``group_openers``: zu dritt."""
    group_openers: Words = frozenset()
    ordinal_point: bool = False
    """Whether a point behind digits makes an ordinal."""
    openers: Words = frozenset()
    """Words that begin a sentence: a number, a point, and such a word are no ordinal."""
    denominators: Mapping[str, int] = field(default_factory=dict)
    """Words of fractions that count: two thirds; ``half`` is 2."""
    singular_denominators: Words = frozenset()
    """Those that follow one or an article alone: a third."""
    denominator_units: Mapping[str, int] = field(default_factory=dict)
    """What stands behind a ten in a word of a fraction: three twenty-fifths."""
    invariable_denominators: Words = frozenset()
    """Those of them that follow several too: deux tiers."""
    halves: Mapping[str, Fraction] = field(default_factory=dict)
    """Words that are a fraction on their own."""
    added_halves: Mapping[str, Fraction] = field(default_factory=dict)
    """Endings that add a fraction to a number word: zweieinhalb."""
    fraction_units: Mapping[str, tuple[Fraction, str]] = field(default_factory=dict)
    """Words that are a fraction of a unit: Viertelstunde."""
    fraction_links: tuple[tuple[str, ...], ...] = ()
    """What may stand between a fraction and a scale word or unit: half [a] million."""
    unit_links: tuple[tuple[str, ...], ...] = ()
    """What stands between a scale word and its unit: milliards d'euros."""
    multiples: Mapping[str, Fraction] = field(default_factory=dict)
    ratios: tuple[tuple[str, int], ...] = ()
    """What stands between the numbers of a part of a whole (one in five), and the highest whole."""
    ratio_nouns: bool = False
    """Whether what is counted may stand before them: un Français sur cinq."""
    times: Words = frozenset()
    """Words behind a number that make it a multiple."""
    time_suffixes: Words = frozenset()
    """Their forms as an ending of a number word."""
    unit_suffixes: Mapping[str, str] = field(default_factory=dict)
    """Endings of a number that hold its unit: -jährig."""

    hedges: tuple[tuple[str, str], ...] = ()
    hedges_behind: tuple[tuple[str, str], ...] = ()
    comparing: tuple[tuple[str, ...], ...] = ()
    """The beginnings of hedges that directly behind a figure compare it: 2 percent more than 3."""
    abbreviated: Words = frozenset()
    """Hedges that a point may follow: ca."""
    topical: Words = frozenset()
    """Hedges that between a noun and a sum of money only tell what it is about: ein Vertrag über 2
    Millionen Euro."""
    spanning: Words = frozenset()
    """Hedges that before a time only tell how long: over five years."""
    not_spanning: Words = frozenset()
    """Words before such a hedge, or behind the time, that leave it a hedge: for over five years,
    über 12 Jahre alt."""
    governing: Words = frozenset()
    """Words that need a preposition which looks like a hedge: verfügt über 300 Sitze."""
    started: Words = frozenset()
    """Words behind a level that what it was before follows: up to 50 from 40."""
    fillers: Words = frozenset()
    """Words between a hedge and its number."""
    between: Mapping[str, Words] = field(default_factory=dict)
    """Words that open a range, and what stands between its ends."""
    bounded: tuple[tuple[str, ...], ...] = ()
    """What stands between the two bounds of a range: more than 20 and less than 30."""
    to: Words = frozenset()
    from_words: Words = frozenset()
    ranging: Words = frozenset()
    """Words after which ``from A to B`` is a range though both have their unit."""
    from_to: Words = frozenset()
    """Those of the words before a range after which, beside a word of change, it is a change."""
    reaching: Words = frozenset()
    """Words between the two levels of a change: from 40 to 50."""
    of: Words = frozenset()
    """Words between a whole and what it is of: a third of it, the mark of 2000."""
    of_which: tuple[tuple[str, ...], ...] = ()
    """What comes before a part of the amount before it: 24 months, of which 16 on parole."""
    levels: Words = frozenset()
    """Ends of nouns whose "of" a year does not follow: the mark of 2000."""
    crossed: Words = frozenset()
    """Words between the sides of something, where the last has the unit: 40 x 10 metres."""
    every: Words = frozenset()
    """Words before an ordinal that make it a part of a whole: every fifth driver."""
    occasions: Words = frozenset()
    """What recurs, and is no part of a whole: jedes dritte Mal."""
    scored: Words = frozenset()
    """Words before or behind two numbers that are a score: won 1-2."""
    seconds_after: Words = frozenset()
    """Words after which digits with a bare s are seconds: took 90s."""
    by: Words = frozenset()
    changes: Words = frozenset()
    """Words after which ``A to B`` is a change by A, and B what came of it."""
    modals: Words = frozenset()
    """Words behind which a multiple is a verb, and so such a word: will double."""
    lists: Words = frozenset()
    """Words that join figures which share a unit."""
    links: Words = frozenset()
    """Words between two figures that share a unit without being a list: von 5 auf 7 Prozent."""

    units: tuple[tuple[str, str], ...] = ()
    bases: Mapping[str, str] = field(default_factory=dict)
    """Names of units that take prefixes."""
    prefixes: Mapping[str, str] = field(default_factory=dict)
    weak_units: Words = frozenset()
    """Names of currencies that are common words: they need a scale word or a number above a
    hundred."""
    scaled_units: Mapping[str, str] = field(default_factory=dict)
    """Units that are a currency behind a scale word: pounds."""
    code_scales: Mapping[str, int] = field(default_factory=dict)
    """Letters that are a scale before the code of a currency, as written (5 MUSD), and codes with a
    letter of their own meaning."""
    glued_units: Mapping[str, str] = field(default_factory=dict)
    """Letters that are a unit only without a blank behind a number, as written: 35C, 20p."""
    endings: tuple[str, ...] = ()
    """Endings that names of units take beyond those in CLDR."""
    adjective_endings: tuple[str, ...] = ()
    per: tuple[tuple[str, ...], ...] = ()
    currencies: tuple[tuple[str, str], ...] = ()
    aged: Words = frozenset()
    """Words behind a hyphen and a time that make it an age: 18-month-old."""
    minor_currencies: Mapping[str, str] = field(default_factory=dict)
    """The hundredth part of a currency."""

    month_capitals: bool = True
    """Whether months and days of the week begin with a capital."""
    month_day: bool = False
    """Whether a day may follow its month: July 4."""
    months: Mapping[str, int] = field(default_factory=dict)
    """Abbreviations beyond those of CLDR."""
    weekdays: Mapping[str, int] = field(default_factory=dict)
    """Names of days of the week beyond those of CLDR; Monday is 0."""
    doubtful_weekdays: Words = frozenset()
    """Short names that are words too: the Sun, they sat."""
    day_parts: Words = frozenset()
    """What may stand behind a day of the week: Monday evening, Montagabend."""
    weekday_titles: tuple[str, ...] = ()
    """Names of newspapers that end in a day of the week."""
    day_openers: Words = frozenset()
    """Words between a day of the week and its date: Montag, den 29. Juli."""
    day_verbs: Words = frozenset()
    """Words behind a date that is what a sentence is about: 29 July was a holiday."""
    day_words: Words = frozenset()
    """Between day and month: the 4th of July."""
    clock: tuple[tuple[str, ...], ...] = ()
    """What makes a number a time of day."""
    clock_units: Words = frozenset()
    """Units that make a time of day, with minutes behind them or a word before: à 18 h, 18 h 30."""
    clock_before: Words = frozenset()
    """Words before a number that make it a time of day, if it looks like one: um 18.00."""
    minus: Words = frozenset()
    year_cues: Words = frozenset()
    """Words before a year."""
    counting: Words = frozenset()
    """Words before a number that counts, which a year does not follow."""
    dating: Words = frozenset()
    """Those of them that before four digits nearly always mean a year."""
    decades: Words = frozenset()
    labels: Words = frozenset()
    names: Words = frozenset()
    point_labels: Words = frozenset()
    """Labels only with a point: No. 5."""


def differing(base: Vocabulary, **differences: object) -> Vocabulary:
    """Return the vocabulary of a language by its differences to another.

    Words, rows and tables are added to those of the base; everything else takes their place.
    """
    merged = {name: _added(getattr(base, name), value) for name, value in differences.items()}
    return replace(base, **merged)  # type: ignore[arg-type]  # each is of its field's own type


def _added(base: object, value: object) -> object:
    """Return words, rows or a table with more of their kind; anything else is replaced."""
    match base, value:
        case frozenset(), frozenset():
            return base | value
        case tuple(), tuple():
            return base + value
        case Mapping(), Mapping():
            return {**base, **value}
        case _:
            return value
