"""Changes: which words beside two numbers tell that one thing changed."""

from factcheck.recognise.draft import Draft
from factcheck.recognise.lexicons import Lexicon
from factcheck.recognise.numerals import Number
from factcheck.recognise.scaling import number
from factcheck.recognise.tokens import Tokens

# How far before a figure the word stands that says by how much something changed.
_REACH = 7
# How many tokens before two levels, and behind them, a word says that one thing changed; and how
# many behind the later one lead to the earlier.
_CHANGE_BEFORE, _CHANGE_BEHIND, _FROM_BEHIND = 12, 5, 6
_ENDS = frozenset(".;!?:")
# A word is the second before a number that its opener stands before.
_SECOND = 2


def is_change(tokens: Tokens, low: Draft, floor: int, lexicon: Lexicon) -> bool:
    """Whether a word before a figure says that it is by how much something changed."""
    for at in range(low.lead - 1, max(floor, low.lead - 1 - _REACH) - 1, -1):
        if tokens.lows[at] in lexicon.words.by or tokens.lows[at] in lexicon.words.changes:
            return True
        if not tokens.words[at].isalpha():
            return False
    return False


def earlier(tokens: Tokens, start: int, lexicon: Lexicon) -> Number | None:
    """Return the number that a word like ``from`` leads to, a few words behind a level."""
    from_words, changes = lexicon.words.from_words, lexicon.words.changes
    for at in range(start, start + _FROM_BEHIND):
        if not tokens.words[at] or tokens.breaks[at] or tokens.words[at] in _ENDS:
            return None
        if tokens.lows[at] in from_words:
            return number(tokens, at + 1, lexicon)
        is_comma = tokens.words[at] == ","
        if (is_comma and tokens.lows[at + 1] not in from_words) or tokens.lows[at] in changes:
            return None
    return None


def changes(tokens: Tokens, start: int, end: int, lexicon: Lexicon) -> bool:
    """Whether a word in the sentence before two levels, or behind them, says that one changed.

    Numbers may stand between: rose 50 percent, from 2 to 3. Behind them it is theirs only past a
    comma (from 2 to 3, up 50 percent) or where they begin the sentence: in "children from 5 to 7
    fell ill" nothing fell to 7.
    """
    for at in range(start - 1, max(-1, start - _CHANGE_BEFORE - 1), -1):
        if _tells(tokens, at, lexicon):
            return True
        if tokens.words[at] in _ENDS and tokens.gaps[at + 1]:
            break
    begins = start < _SECOND + 1 or tokens.words[start - _SECOND] in _ENDS
    if not begins and tokens.words[end] != ",":
        return False
    for at in range(end, end + _CHANGE_BEHIND):
        if tokens.words[at] in _ENDS or tokens.breaks[at] or not tokens.words[at]:
            return False
        if tokens.lows[at] in lexicon.words.changes:
            return True
    return False


def _tells(tokens: Tokens, at: int, lexicon: Lexicon) -> bool:
    """Whether a word is one of change, as a multiple is where it is a verb: will double."""
    words, low = lexicon.words, tokens.lows[at]
    is_verb = at > 0 and low in words.multiples and tokens.lows[at - 1] in words.modals
    return is_verb or low in words.changes
