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
            "PARTLY": r"besides|primarily|chiefly|largely|for example|e\.g|in part|partly|"
            "excluding|without|apart from|not counting",
        },
        "de": {
            "RELATIVE": "die|der|das|den|welche[rs]?",
            "BETWEEN": "und|aber|während|deren|dessen|wenn|weil",
            "FURTHER": r"(?:und|sowie|plus|nebst|samt) (?:eine[mnrs]?|de[mnrs]|die|das|ihre\w*|"
            r"seine\w*|einigen?|mehreren?|vielen?|wenigen?|kleine\w*|weitere\w*|ander\w*|mehr|so)",
            "PARTLY": "außerdem|ferner|hauptsächlich|überwiegend|größtenteils|zum beispiel|"
            r"z\. ?b|teils|teilweise|ohne|abgesehen",
        },
        "fr": {
            "RELATIVE": "qui",
            "BETWEEN": "et|mais|tandis|dont|si|quand|lorsque",
            "FURTHER": r"(?:et|ainsi que|plus) (?:une?|les?|la|leurs?|ses|son|sa|(?:d'|de |des )?"
            r"(?:petit\w*|divers\w*|autres?|plusieurs|quelques))",
            "PARTLY": "outre|principalement|essentiellement|en partie|par exemple|hors|sans",
        },
    }
)
# What stands between a whole and the verb of which it is the subject.
_SUBJECT = guard(r"(?!.*\b{BETWEEN}\b)[^,]*(?:, {RELATIVE}(?: {IS}| se| sich)?|,)? ?", _WORDS)
# What else there is, without a figure.
_FURTHER = guard(r"\b(?:{FURTHER}\b(?! (?:[^\W\d_]+ ){0,2}⟨)|{PARTLY}\b)", _WORDS)
_END = re.compile(r"[.;:!?)]|$")
_COUNTS = "nam"


def leave_nothing_out(sketch: Sketch, match: Match, parts: Sequence[Figure]) -> bool:
    """Whether a whole is nothing but the parts that words say it is split into, and not far off."""
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
    return _SUBJECT(sketch.language).fullmatch(text[behind:split]) is not None


def _counts(sketch: Sketch, match: Match, end: int) -> bool:
    """Whether another count stands behind the parts."""
    return any(
        letter in _COUNTS and match.end <= sketch.place(one) < end
        for one, letter in zip(sketch.figures, sketch.letters, strict=True)
    )
