"""Whether parts that a whole is said to be made up of are all of it.

"Revenue of 40 million is made up of 25 million from toys and 15 million from books" leaves nothing
out; what is made up of them "among other things", or has more behind them, may.
"""

import re
from collections.abc import Mapping, Sequence
from types import MappingProxyType

from factcheck.model.figure import Figure
from factcheck.reading.guards import guard
from factcheck.reading.lists import list_words
from factcheck.reading.phrases import Match
from factcheck.reading.sketch import Sketch
from factcheck.reading.slips import Sizes

FAR = 4
"""A whole that is off by more than one in so many counts other things: "12 rooms, 90 seats"."""
_WORDS: Mapping[str, Mapping[str, str]] = MappingProxyType(
    {
        "en": {
            "RELATIVE": "which|that|who",
            "BETWEEN": "and|but|while|whereas|whose|if|when|because",
            "FURTHER": "(?:and|plus|as well as|alongside|together with) (?:an?|the|its|their|his|her|"
            "our|some|several|various|many|few|small(?:er)?|minor|further|other|more|so)",
            "JOINED": "and|plus|with|as well as",
            "REST": "rest|remain(?:der|ing)|others?|further|also|addition",
            "DENIED": "not|never|nobody|no|once|would|if",
            "PARTLY": r"besides|primarily|chiefly|largely|for example|e\.g|in part|partly|"
            "excluding|without|apart from|not counting",
        },
        "de": {
            "RELATIVE": "die|der|das|den|welche[rs]?",
            "BETWEEN": "und|aber|während|deren|dessen|wenn|weil",
            "FURTHER": r"(?:und|sowie|plus|nebst|samt) (?:eine[mnrs]?|de[mnrs]|die|das|ihre\w*|"
            r"seine\w*|einigen?|mehreren?|vielen?|wenigen?|kleine\w*|weitere\w*|ander\w*|mehr|so)",
            "JOINED": "und|plus|mit|sowie|nebst|samt",
            "REST": r"rest|übrig\w*|restlich\w*|verbleib\w*|weiter\w*|ander\w*|hinzu|dazu|auch",
            "DENIED": r"nicht|keine?\w*|nie|niemand|niemals|einst|früher|würden?|wenn",
            "PARTLY": "außerdem|ferner|hauptsächlich|überwiegend|größtenteils|zum beispiel|"
            r"z\. ?b|teils|teilweise|ohne|abgesehen",
        },
        "fr": {
            "RELATIVE": "qui",
            "BETWEEN": "et|mais|tandis|dont|si|quand|lorsque",
            "FURTHER": r"(?:et|ainsi que|plus) (?:une?|les?|la|leurs?|ses|son|sa|(?:d'|de |des )?"
            r"(?:petit\w*|divers\w*|autres?|plusieurs|quelques))",
            "JOINED": "et|plus|avec|ainsi que",
            "REST": r"reste|restant\w*|autres?|ajout\w*|aussi|également|outre",
            "DENIED": r"ne|n'\w*|pas|jamais|personne|autrefois|serai\w*|si",
            "PARTLY": "outre|principalement|essentiellement|en partie|par exemple|hors|sans",
        },
    }
)
# What stands between a whole and the verb of which it is the subject.
_SUBJECT = guard(r"(?!.*\b{BETWEEN}\b)[^,]*(?:, {RELATIVE}(?: {IS}| se| sich)?|,)? ?", _WORDS)
# What else there is, without a figure.
_FURTHER = guard(r"\b(?:{FURTHER}\b(?! (?:[^\W\d_]+ ){0,2}⟨)|{PARTLY}\b)", _WORDS)
# What else there is behind the parts, there or in the next sentence; that somebody denies it.
_MORE, _REST = guard(r"\b(?:{JOINED}|{REST})\b", _WORDS), guard(r"\b{REST}\b", _WORDS)
_DENIED = guard(r"\b{DENIED}\b|n't\b", _WORDS)
_NEXT = 80
"""So many characters behind a sentence may tell what else a whole is made up of."""
_END = re.compile(r"[.;:!?)]|$")
_COUNTS = "nam"


def leave_nothing_out(sketch: Sketch, match: Match, parts: Sequence[Figure]) -> bool:
    """Whether a whole is nothing but the parts that words say it is split into, and not far off.

    What falls short of the whole is all of it only where the sentence ends with it, and neither it
    nor the next one tells of a rest.
    """
    whole, text, words = match.figures["whole"], sketch.text, list_words(sketch.language)
    if not Sizes(whole, parts).are_off_by(FAR):
        return False
    behind = sketch.behind(sketch.place(whole))
    split = text.index(match.words["split"], behind)
    end = _END.search(text, match.end)
    clause = text[split : end.start() if end else len(text)]
    is_more = _FURTHER(sketch.language).search(clause) or words.unfigured.search(clause)
    if is_more or words.shared.search(clause) or _counts(sketch, match, len(clause) + split):
        return False
    if _DENIED(sketch.language).search(text[:split]) or _has_rest(sketch, match, parts):
        return False
    return _SUBJECT(sketch.language).fullmatch(text[behind:split]) is not None


def _has_rest(sketch: Sketch, match: Match, parts: Sequence[Figure]) -> bool:
    """Whether parts that fall short of their whole may leave a rest that has no figure."""
    whole = match.figures["whole"]
    if sum(one.value or 0 for one in parts) >= (whole.value or 0):
        return False
    behind = sketch.text[match.end :]
    following = sketch.prose[sketch.end : sketch.end + _NEXT].lower()
    more, rest = _MORE(sketch.language), _REST(sketch.language)
    return more.search(behind) is not None or rest.search(following) is not None


def _counts(sketch: Sketch, match: Match, end: int) -> bool:
    """Whether another count stands behind the parts."""
    return any(
        letter in _COUNTS and match.end <= sketch.place(one) < end
        for one, letter in zip(sketch.figures, sketch.letters, strict=True)
    )
