"""One pass over the tokens of a text, which finds its figures."""

from fractions import Fraction

from factcheck.model.figure import QUANTITIES, Figure, FigureKind
from factcheck.prose import exact
from factcheck.recognise import apart, moments, ranges, scores, sharing, years
from factcheck.recognise.draft import Draft
from factcheck.recognise.hedging import hedge
from factcheck.recognise.lexicons import VULGAR, Lexicon, lexicon
from factcheck.recognise.measures import kind_of
from factcheck.recognise.numerals import Number, fraction
from factcheck.recognise.quantities import single
from factcheck.recognise.ratios import ratio
from factcheck.recognise.settle import is_share, settled
from factcheck.recognise.symbols import CURRENCY_SIGNS, TIMES
from factcheck.recognise.tokens import HYPHENS, MINUS, Tokens, is_number


def figures(text: str, language: str) -> tuple[Figure, ...]:
    """Return the figures of a text in a language (BCP 47), in their order; they never overlap."""
    scan = _Scan(Tokens(text), lexicon(language))
    scan.run()
    return tuple(_figure(scan.tokens, draft) for draft in scan.drafts)


class _Scan:
    """The state of the pass: the figures so far, and the token behind the last one."""

    __slots__ = ("chunks", "drafts", "floor", "lexicon", "tokens")

    def __init__(self, tokens: Tokens, lexicon_: Lexicon) -> None:
        self.tokens, self.lexicon = tokens, lexicon_
        self.chunks = apart.Chunks(tokens)
        self.drafts: list[Draft] = []
        self.floor = 0

    def run(self) -> None:
        """Look at each token where a figure may begin."""
        tokens, starts, heads = self.tokens, self.lexicon.starts, self.lexicon.heads
        decimal = self.lexicon.decimal
        for index, low in enumerate(tokens.lows[: tokens.count]):
            if index < self.floor:
                continue
            if "0" <= low[0] <= "9":
                draft = self._at_digits(index)
            elif low in starts or (low[:3] in heads and self.lexicon.compound(low)):
                draft = self._at_word(index)
            elif low == decimal and self._is_decimal(index):
                draft = self._quantity(index)
            else:
                continue
            if draft is not None:
                self._add(draft)
                self.floor = max(index + 1, draft.end)

    def _add(self, draft: Draft) -> None:
        """Add a figure, and settle what it shares with those before it."""
        tokens, drafts, lex = self.tokens, self.drafts, self.lexicon
        if draft.kind is FigureKind.NAME and drafts and is_share(tokens, drafts[-1], draft, lex):
            draft.kind = FigureKind.NUMBER
        drafts.append(draft)
        if draft.kind in scores.SCORES:
            scores.score(tokens, drafts)
        if draft.kind in QUANTITIES:
            sharing.inherit(tokens, drafts, lex)
            sharing.share(tokens, drafts, lex)
            sharing.bound(tokens, drafts, lex)

    def _is_decimal(self, index: int) -> bool:
        """Whether a decimal separator begins a number."""
        tokens, behind = self.tokens, index + 1
        is_before_digits = not tokens.gaps[behind] and is_number(tokens.lows[behind])
        return is_before_digits and self._is_free(index)

    def _is_free(self, index: int) -> bool:
        """Whether a decimal separator may begin a number: .25, -.25, $.25, (.25)."""
        before = self.tokens.words[index - 1]
        return (
            self.tokens.gaps[index]
            or before in MINUS
            or before in CURRENCY_SIGNS
            or before in ("(", "[")
        )

    def _at_digits(self, index: int) -> Draft | None:
        tokens, lex = self.tokens, self.lexicon
        code = self.chunks.code(index)
        if code:
            return self._after_floor(code)
        is_told = tokens.lows[index + 1] in lex.behind_digits
        found = is_told and (moments.moment(tokens, index, lex) or years.decade(tokens, index, lex))
        found = found or apart.long_code(tokens, index)
        if found:
            return self._told(found) if found.kind in QUANTITIES else found
        named = None if tokens.gaps[index] else apart.name(tokens, index, self.floor, lex)
        if named:
            word = tokens.words[index]
            is_year = named.end == index + 1 and len(word) == 4 and word[:2] in ("19", "20")
            if is_year and tokens.words[index - 1] in HYPHENS:  # Mitte-2025
                return Draft(
                    index, index + 1, FigureKind.YEAR, (Number(Fraction(word), word, index + 1),)
                )
            return named
        found = apart.ordinal(tokens, index, lex) if is_told else None
        return self._every(found) if found else self._quantity(index)

    def _after_floor(self, draft: Draft) -> Draft:
        draft.first = draft.lead = max(draft.first, self.floor)
        return draft

    def _at_word(self, index: int) -> Draft | None:
        """Return a figure in words, or a date."""
        tokens, lex = self.tokens, self.lexicon
        low = tokens.lows[index]
        if low in lex.months:
            found = moments.month_first(tokens, index, lex)
            if found:
                return found
        if low in VULGAR:
            return self._quantity(index)
        if tokens.glued(index) and self.chunks.code(index):
            return None
        found = apart.ordinal(tokens, index, lex)
        if found:
            is_part = not lex.words.compounds and low in lex.words.singular_denominators
            return (
                self._quantity(index)
                if is_part and tokens.lows[index + 1] in lex.scales
                else self._every(found)
            )
        return self._complete(index) or (None if low in lex.words.minus else self._quantity(index))

    def _complete(self, index: int) -> Draft | None:
        """Return a word that is a figure with its unit: doubled, Viertelstunde, zehnjährig."""
        words, low = self.lexicon.words, self.tokens.lows[index]
        if low in words.multiples:
            return self._multiple(index, index + 1, words.multiples[low])
        if low in words.fraction_units:
            return self._part_of_unit(index, index)
        if low in words.ones and self.tokens.lows[index + 1] in words.fraction_units:
            return self._part_of_unit(index, index + 1)
        return self._suffixed(index) if self.lexicon.heads else None

    def _every(self, ordinal: Draft) -> Draft:
        """Return an ordinal, as the part of a whole that it may be: every fifth driver."""
        tokens, lex = self.tokens, self.lexicon
        first, end = ordinal.first - 1, ordinal.end
        (number_,) = ordinal.numbers
        if first < self.floor or tokens.lows[first] not in lex.words.every or number_.value < 2:
            return ordinal
        behind = lex.unit(tokens, end)
        low = tokens.lows[end]
        is_time = low in lex.words.occasions or low in lex.weekdays or low in lex.months
        is_time = is_time or bool(behind and behind[0] in TIMES)
        if is_time or lex.unit(tokens, ordinal.first):
            return ordinal
        part = (fraction(1 / number_.value, end),)
        return self._told(Draft(first, end, FigureKind.FRACTION, part))

    def _multiple(self, first: int, end: int, value: Fraction) -> Draft:
        return self._told(
            Draft(first, end, FigureKind.MULTIPLE, (Number(value, exact(value), end, words=True),))
        )

    def _part_of_unit(self, first: int, index: int) -> Draft:
        value, unit = self.lexicon.words.fraction_units[self.tokens.lows[index]]
        number = Number(value, exact(value), index + 1, words=True)
        return self._told(Draft(first, index + 1, FigureKind.AMOUNT, (number,), unit))

    def _told(self, draft: Draft) -> Draft:
        """Return a figure with its hedge."""
        last = self.drafts[-1] if self.drafts else None
        compares = last is not None and last.kind in QUANTITIES
        hedge(self.tokens, draft, self.floor, self.lexicon, compares=compares)
        return draft

    def _suffixed(self, index: int) -> Draft | None:
        """Return a number word with its unit or as a multiple: zehnjährig, dreimal."""
        tokens, words = self.tokens, self.lexicon.words
        found = self.lexicon.compound(tokens.lows[index])
        if not found or not found.rest:
            return None
        if found.rest in words.time_suffixes:
            return self._multiple(index, index + 1, found.value) if found.value > 1 else None
        unit = words.unit_suffixes.get(found.rest)
        if not unit:
            return None
        told = Number(found.value, str(found.value), index + 1, words=True)
        return self._told(Draft(index, index + 1, kind_of(unit, told, self.lexicon), (told,), unit))

    def _quantity(self, index: int) -> Draft | None:
        """Return the quantity whose number begins with a token, or the range of it and another."""
        tokens, lex = self.tokens, self.lexicon
        low = single(tokens, index, self.floor, lex)
        if low is None or low.kind not in QUANTITIES:
            return low
        part = ratio(tokens, low, lex) if low.bare else None
        if part:
            return self._told(part)
        opened = ranges.opener(tokens, low, self.floor, lex)
        at = ranges.separator(tokens, low, opened, lex)
        if at:
            high = self._high(at)
            joined = (
                high
                and high.kind in QUANTITIES
                and ranges.join((tokens, self.floor, lex), low, high, opened)
            )
            if joined:
                return self._ranged(joined, opened)
        return settled(tokens, self._told(low), self.floor, lex)

    def _high(self, at: int) -> Draft | None:
        """Return the figure that may be the higher end of a range."""
        tokens, lex = self.tokens, self.lexicon
        first = at
        for _ in range(3):
            low = tokens.lows[at]
            found = lex.hedges.at(tokens.lows, at)
            if found:
                at = found[1]
            elif low in lex.words.fillers or low in lex.signs.first:
                sign = lex.signs.at(tokens.lows, at)
                at = sign[1] if sign else at + 1
            else:
                break
        word = tokens.words[at]
        if (
            not word
            or not (
                is_number(word)
                or word.lower() in lex.starts
                or (lex.heads and lex.compound(tokens.lows[at]))
            )
            or tokens.lows[at] in lex.months
        ):
            return None
        if is_number(word) and self._is_told(at):
            return None
        return single(tokens, at, first, lex)

    def _is_told(self, index: int) -> bool:
        """Whether what stands behind digits makes them a date, a time or an ordinal."""
        tokens, lex = self.tokens, self.lexicon
        if tokens.lows[index + 1] not in lex.behind_digits:
            return False
        return bool(moments.moment(tokens, index, lex) or apart.ordinal(tokens, index, lex))

    def _ranged(self, joined: Draft, opened: str) -> Draft:
        tokens = self.tokens
        if joined.kind is FigureKind.NUMBER and all(
            number.plain and 1500 <= number.value <= years.LAST_YEAR for number in joined.numbers
        ):
            joined.kind = FigureKind.YEAR
        if opened:
            lead = joined.lead
            while tokens.lows[lead] != opened or lead == joined.first:
                lead -= 1
            joined.lead = lead
        return self._told(joined)


def _figure(tokens: Tokens, draft: Draft) -> Figure:
    """Return a draft as a ``Figure``."""
    start, end = tokens.starts[draft.first], tokens.ends[draft.end - 1]
    kind, numbers, date = draft.kind, draft.numbers, draft.date
    value = low = high = None
    if len(numbers) == 1:
        value = numbers[0].total
        if kind is FigureKind.YEAR:
            date = date or numbers[0].written
    elif numbers:
        low, high = (number_.total for number_ in numbers)
    return Figure(
        start,
        end,
        tokens.text[start:end],
        kind,
        value,
        low,
        high,
        draft.unit,
        draft.hedge if kind in QUANTITIES else "",
        tuple([number_.written for number_ in numbers]),
        tuple([number_.scale for number_ in numbers]),
        date,
    )
