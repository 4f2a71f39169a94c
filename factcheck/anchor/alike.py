"""The passage that a quote was probably taken from, and where the two differ.

Rare words of the quote, alone and in pairs, say where to look; a window of the text there is
aligned with the quote word by word.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from operator import itemgetter

from factcheck.anchor.page import Page, keys, spans_of_words
from factcheck.model.anchor import Difference, Missing
from factcheck.model.rendition import Rendition

# A passage that was meant shares at least this part of its words with the quote, or else this part
# of its letters (``SequenceMatcher.ratio``).
LEAST, LEAST_LETTERS = 0.5, 0.7
# Words and letters of the beginning of a quote by which a longer one is looked for.
MOST_WORDS, MOST_LETTERS = 200, 2000
# Rare keys of a quote that are looked up at most, places of all these together, and places that are
# compared in full.
RARE, PLACES, COMPARED = 8, 800, 12
# Words that the text may have more than the quote on either side of a rare one.
SLACK = 3


def nearest(quote: Rendition, written: str, page: Page) -> Missing:
    """Return the passage of a page most like a folded quote that the page does not have.

    ``written`` is the quote as it is written.
    """
    spans = spans_of_words(quote.text)[:MOST_WORDS]
    words = [quote.text[start:end].casefold() for start, end in spans]
    text = page.folded.text
    looked_for = quote.text[spans[0][0] : spans[-1][1]][:MOST_LETTERS]
    found = []
    for start in _likely_starts(words, page):
        first, last, ratio = _align(words, start, page)
        passage = text[page.words[first][0] : page.words[last - 1][1]][:MOST_LETTERS]
        letters = SequenceMatcher(None, looked_for, passage, autojunk=False)
        # Where as many words are the same in several places, letters and digits decide.
        found.append((-ratio, -letters.quick_ratio(), first, last, letters))
    if not found:
        return Missing()
    ratio, _, first, last, letters = min(found, key=itemgetter(0, 1, 2))
    if -ratio < LEAST and letters.ratio() < LEAST_LETTERS:
        return Missing()
    here = page.words[first:last]
    differences = tuple(
        Difference(
            _original(page.folded, page.prose, here[there[0] : there[1]]),
            _original(quote, written, spans[said[0] : said[1]]),
        )
        for said, there in _differences(quote.text, spans, text, here)
    )
    return Missing(page.anchor(here[0][0], here[-1][1]), differences)


def _likely_starts(words: Sequence[str], page: Page) -> list[int]:
    """Return where on a page a passage with these words most likely begins, the likeliest first.

    Counted in words of the page.
    """
    known = sorted(
        (len(page.index[key]), number, key) for number, key in keys(words) if key in page.index
    )[:RARE]
    votes: Counter[int] = Counter()
    for _, number, key in known:
        votes.update(place - number for place in page.index[key][: PLACES // len(known)])
    return sorted(votes, key=lambda start: (-votes[start], start))[:COMPARED]


def _align(words: Sequence[str], start: int, page: Page) -> tuple[int, int, float]:
    """Return which words of the page near a start lie beside those of a quote.

    The first, the end, and which part of the words of both is the same.
    """
    low = max(start - SLACK, 0)
    here = [
        page.folded.text[first:last].casefold()
        for first, last in page.words[low : start + len(words) + SLACK]
    ]
    blocks = SequenceMatcher(None, words, here, autojunk=False).get_matching_blocks()
    *_, last, _ = blocks  # the very last is empty
    first = max(low + blocks[0].b - blocks[0].a, 0)
    end = min(low + last.b + len(words) - last.a, len(page.words))
    same = sum(block.size for block in blocks)
    return first, end, 2 * same / (len(words) + end - first)


Stretch = tuple[int, int]


def _differences(
    quote: str, said: Sequence[Stretch], text: str, there: Sequence[Stretch]
) -> Iterator[tuple[Stretch, Stretch]]:
    """Yield the words of a quote and of a passage that differ.

    Blanks and the case of letters count.
    """

    def alike(number: int, other: int) -> bool:
        """Whether two words are written alike, and have alike blanks before them."""
        begin = said[number - 1][1] if number and other else said[number][0]
        begin_other = there[other - 1][1] if number and other else there[other][0]
        return quote[begin : said[number][1]] == text[begin_other : there[other][1]]

    words, others = (
        [whole[start:end].casefold() for start, end in spans]
        for whole, spans in ((quote, said), (text, there))
    )
    last: tuple[Stretch, Stretch] | None = None
    for kind, *edges in SequenceMatcher(None, words, others, autojunk=False).get_opcodes():
        parts = [edges]
        if kind == "equal":
            size = edges[1] - edges[0]
            parts = [
                [edges[0] + step, edges[0] + step + 1, edges[2] + step, edges[2] + step + 1]
                for step in range(size)
                if not alike(edges[0] + step, edges[2] + step)
            ]
        for a, b, c, d in parts:
            if last and (last[0][1], last[1][1]) == (a, c):
                last = (last[0][0], b), (last[1][0], d)
            else:
                if last:
                    yield last
                last = (a, b), (c, d)
    if last:
        yield last


def _original(folded: Rendition, written: str, words: Sequence[Stretch]) -> str:
    """Return some words as they are written, typography and all."""
    if not words:
        return ""
    start, end = folded.origin(words[0][0], words[-1][1])
    return written[start:end]
