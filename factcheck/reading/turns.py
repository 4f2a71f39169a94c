"""How sentences say that a thing went from one figure to another, and by how much.

``{BY}`` is by how much, which each relation has in its own way. A phrase with the group ``only``
reaches far: it says nothing where other figures of its sentence fit. In one with ``elided`` stands
no verb, but that of the phrase before it.
"""

from collections.abc import Mapping, Sequence
from types import MappingProxyType

PATTERNS: Mapping[str, Sequence[str]] = MappingProxyType(
    {
        "en": (
            "{MOVE} … (?:by )?{BY} … from <before> … to <after>",
            "{MOVE} … (?:by )?{BY} … to <after> … {THAN} <before>",
            "{MOVE} … from <before> … to <after>{NEAR}(?:,? or| \\(|, by| by|,) ?(?:or )?(?:by )?{SIGN}?{BY}",
            "from <before> … to <after>{NEAR}{APP}{NOUN}{OFBY} {BY}",
            "to <after> … from <before>{NEAR}{APP}{NOUN}{OFBY} {BY}",
            "from <before> … to <after>{NEAR}{APP}{BY} {NOUN}",
            "<after>{NEAR}{APP}{NOUN}{OFBY} {BY} … {OVER} <before>",
            "<after>{NEAR}{APP}{BY} (?:{NOUN}|{LEVEL}) … ?{OVER} <before>",
            "<after>{NEAR},? \\(?{THAN} <before>{NEAR}{APP}{NOUN}{OFBY} {BY}",
            "<after>{NEAR},? \\(?{THAN} <before>{NEAR}{APP}{BY} {NOUN}",
            "<after>{NEAR}{APP}{BY} {LEVEL} <before>",
            "{BY} {LEVEL}(?: than[^⟨⟩.,;:!?()]{0,40})?[,:] <after>{NEAR},? (?:{THAN}|instead of) <before>",
            "<before> (?:in|for|during) [^⟨⟩.,;:!?()]*⟨d\\d+⟩ {MOVE} (?:by )?{BY} … to <after>",
            "<after>{NEAR} {VERB}(?: by)? {BY} … {THAN} <before>",
            "{MOVE} … (?:by )?{BY} … to <after>{NEAR} \\({PRIOR}<before>",
            "<after>{FREE}\\({PRIOR}<before>[^⟨⟩()]{0,20}?[,;/] ?(?:{SIGN}|{NOUN}{OFBY} )?{BY}",
            "<after>{FREE}\\((?:{SIGN}|{NOUN}{OFBY} ){BY},? {OVER} <before>",
            "from <before> … to <after>{NEAR}{APP}{BY} {LEVEL}",
            "(?P<only>)<after>{SPAN}{LEAD}{BY}{WORD} {LEVEL}{WORDS} than {SIDE}\\(<before>{WORD}\\)",
            "(?P<only>)<after>{SPAN}{LEAD}{BY}{WORD} {LEVEL}{WORDS} than <before>",
            (
                "(?P<only>)<after>{SPAN}{LEAD}{BY}{WORD} {LEVEL}{WORDS} than (?:⟨a\\d+⟩ )?{SIDE}, when "
                "(?:[a-z']+ ){1,3}?(?:had|was|were|took|won|got|scored|counted|sold|drew) <before>(?: [a-z]+)?{ALONE}"
            ),
            "(?P<only>)<after>{SPAN}{LEAD}{BY} {LEVEL}{WORDS} than {SIDE} (?:of <before>|(?:with|at) <before>{ALONE})",
            "(?P<only>)<after>{SPAN}, ⟨\\w+⟩ {THEN} and {BY} {LEVEL} than {SIDE}\\(<before>\\)",
            "(?P<only>)<after>{SPAN}\\({PRIOR}<before>\\){APP}{NOUN}{OFBY} {BY}",
            "(?P<only>)<after>{SPAN}{APP}{NOUN}{OFBY} {BY} {OVER} {SIDE}\\(<before>\\)",
            "(?P<only>)\\(<after>\\){WORDS},? {THAN} <before>{NEAR}{APP}{NOUN}{OFBY} {BY}",
            "(?P<only>)<after>{ASIDE},? {THAN} <before>(?: in ⟨n\\d+⟩)?{NEAR}{APP}{NOUN}{OFBY} {BY}",
            "(?P<only>)(?:had|has|was|were|with) <before>{SPAN}[,;] (?:and )?now{HOLDS} <after>{NEAR}{APP}{NOUN}{OFBY} {BY}",
            "(?P<only>){MOVE} … (?:by )?{BY} … to <after>[,;] {ONCE} (?:was|were|stood at) <before>{ALONE}",
            (
                "(?P<only>)(?:{MOVE}|(?P<down>lost|shed)|(?P<up>added)) {BY},? (?:and|to) "
                "(?:clos|end|finish|settl)(?:e[ds]?|ing)?(?: [a-z]+){0,3}? at <after>,? (?:{THAN}|after) <before>"
                "(?! (?:earlier|at|in|during)\\b)"
            ),
            "{VERB}{REST} and {ELIDED}by {BY},? from <before> … to <after>",
            "{VERB}{REST} and {ELIDED}by {BY} … to <after> … {THAN} <before>",
        ),
        "de": (
            "{MOVE} … um {BY} … auf <after> … {THAN} <before>",
            "{MOVE} … um {BY} … von <before> … auf <after>",
            "{MOVE} … von <before> … um {BY} … auf <after>",
            (
                "{MOVE} … von <before> … auf <after>{NEAR}(?: \\(|,? (?:also |somit |damit |und damit |"
                "mithin |das hei(?:ß|ss)t |d\\. ?h\\. |oder )?(?:um )?){SIGN}?{BY}"
            ),
            "von <before> … auf <after>{NEAR} {MOVE}, (?:also |somit |damit |mithin |oder )?(?:um )?{BY}",
            "um {BY} … (?:von <before> … )auf <after>{TAIL}{MOVE}",
            "von <before> … um {BY} … auf <after>{TAIL}{MOVE}",
            "von <before> … auf <after> … um {BY} {MOVE}",
            "um {BY} … auf <after>{TAIL}{MOVE},? (?:[a-zäöüß]+ ){0,3}{THAN} <before>",
            "um {BY} … auf <after>{NEAR} (?:nach|von|gegenüber) <before>{TAIL}{MOVE}",
            "um {BY} … auf <after>{NEAR} \\({PRIOR}<before>\\){TAIL}{MOVE}",
            "von <before> … auf <after>{NEAR}(?: {MOVE})?{APP}{NOUN}{OFBY} {BY}",
            "<after>{NEAR}{APP}{NOUN}{OFBY} {BY} … {THAN} <before>",
            "<after>{NEAR},? {THAN} <before>{NEAR}{APP}{NOUN}{OFBY} {BY}",
            "<after>(?: [a-zäöüß]+){0,4},? {BY} {LEVEL}(?: als)? (?:[a-zäöüß]+ ){0,3}<before>",
            "{MOVE} … um {BY} … auf <after>{NEAR} \\({PRIOR}<before>",
            "<after>{FREE}\\({PRIOR}<before>[^⟨()]{0,20}?(?: ?⟨o\\d+⟩)? ?[,;/] ?(?:{SIGN}|{MOVE}{OFBY} )?{BY}",
            "<after>{FREE}\\((?:{SIGN}|{MOVE}{OFBY} ){BY},? {THAN} <before>",
            "<after>{NEAR} \\({PRIOR}<before>\\)(?: und)? … um {BY} … {MOVE}",
            "{MOVE} … (?:mit|auf) <after>{NEAR} um {BY} (?:[a-zäöüß]+ )?gegenüber {FREE}\\(<before>\\)",
            (
                "<after>{NEAR},? und {VERB} (?:damit|somit) (?:auch )?um {BY} … (?:gegenüber|nach) "
                "<before>"
            ),
            "nach <before> … <after>{NEAR}{APP}{NOUN}{OFBY} {BY}",
            "<after>(?: [a-zäöüß]+){0,4},? {BY} {LEVEL} als {FREE}\\(<before>\\)",
            (
                "<after>{ASIDE}(?: [a-zäöüß]+){0,3} um {BY} {LEVEL}{ASIDE} als "
                "[^⟨⟩.;:!?()]{0,60}<before>"
            ),
            "<after> um {BY} {LEVEL}{FREE}\\({PRIOR}<before>",
            (
                "<before>{NEAR},? (?:und )?(?:die|der|das|diese|dieser|dieses|sie|er|es) {MOVE} … um {BY} "
                "auf <after>"
            ),
            (
                "auf <before>(?P<chained>),? (?:(?:und|dann|danach) )*(?:im jahr |in )?⟨d\\d+⟩ "
                "(?:{MOVE} (?:(?:sie|er|es|diese|dieser) )?)?um {BY} auf <after>"
            ),
            "(?P<only>)<after>{SPAN}{LEAD}{BY}{WORD} {LEVEL}{WORDS} als {SIDE}\\(<before>{WORD}\\)",
            "(?P<only>)<after>{SPAN}{LEAD}{BY}{WORD} {LEVEL}{WORDS} als <before>",
            (
                "(?P<only>)<after>{SPAN}{LEAD}{BY}{WORD} {LEVEL}{WORDS} als (?:⟨a\\d+⟩ )?{SIDE}, als "
                "(?:[a-zäöüß]+ ){1,3}?<before>(?: [a-zäöüß]+)? (?:waren?|hatten?|zählten?|gab){ALONE}"
            ),
            "(?P<only>)<after>{SPAN}{LEAD}{BY} {LEVEL}{WORDS} als {SIDE} (?:von <before>|(?:mit|bei) <before>{ALONE})",
            "(?P<only>)<after>{SPAN}, ⟨\\w+⟩ {THEN} und {BY} {LEVEL} als {SIDE}\\(<before>\\)",
            "(?P<only>)<after>{SPAN}\\({PRIOR}<before>\\){APP}{NOUN}{OFBY} {BY}",
            "(?P<only>)<after>{SPAN}{APP}{NOUN}{OFBY} {BY} {OVER} {SIDE}\\(<before>\\)",
            (
                "(?P<only>){MOVE} … um {BY} … auf <after>[,;] {ONCE} (?:waren|war|lagen?)"
                "(?: (?:es|sie|er))?(?: bei)? <before>{ALONE}"
            ),
            (
                "(?P<only>)(?:{MOVE}|(?P<down>verl(?:or(?:en)?|ieren|iert))|(?P<up>gew(?:ann|innt|innen))) "
                "(?:um )?{BY},? und (?:schloss(?:en)?|schließ(?:t|en)|beendeten?)(?: [a-zäöüß]+){0,3}? "
                "(?:bei|mit) <after>,? {THAN} <before>(?! (?:im (?:tages|handel|laufe)|zu|zum|während|zwischen))"
            ),
            "{VERB}{REST} und {ELIDED}um {BY},? von <before> … auf <after>",
        ),
        "fr": (
            "{MOVE} … de {BY} … à <after> … {THAN} <before>",
            "de <before>{NEAR} à <after>{NEAR}, (?:soit |en )?(?:une? )?{NOUN}{OFBY} {BY}",
            "{MOVE} … de <before>{NEAR} à <after>{NEAR}(?: \\(|, soit ){SIGN}?{BY}",
            "<after>{NEAR}, (?:en |soit une? |une? )?{NOUN}{OFBY} {BY} … {THAN} <before>",
            "{MOVE} … de {BY},? (?:passant )?de <before>{NEAR} à <after>",
            "{MOVE} … de {BY} … pour atteindre <after> … {THAN} <before>",
            "de <before>{NEAR} à <after>{NEAR}{APP}{BY} {LEVEL}",
            "(?P<only>)<after>{SPAN}{APP}{BY}{WORD} {LEVEL}{WORDS} qu(?:e |'){SIDE}\\(<before>{WORD}\\)",
            "(?P<only>)<after>{SPAN}{APP}{BY}{WORD} {LEVEL}{WORDS} que <before>",
            (
                "(?P<only>)<after>{SPAN}{APP}{BY}{WORD} {LEVEL}{WORDS} qu(?:e |')(?:⟨a\\d+⟩ )?{SIDE}, "
                "(?:quand|lorsqu(?:e |')|où) ?(?:[^\\W\\d_]+[ ']){1,3}?(?:comptai(?:en)?t|avai(?:en)?t|étaient) <before>(?: [^\\W\\d_]+)?(?=[.;:!?)]|, (?!⟨)|$)"
            ),
            "(?P<only>)<after>{SPAN}\\({PRIOR}<before>\\){APP}{NOUN}{OFBY} {BY}",
            "(?P<only>)<after>{SPAN}{APP}{NOUN}{OFBY} {BY} par rapport aux? <before>",
            "(?P<only>)<after>{SPAN}{APP}{NOUN}{OFBY} {BY} par rapport (?:à|aux?){SIDE}\\(<before>\\)",
            "(?P<only>)<after>{SPAN},? contre <before>{PAST}{APP}{NOUN}{OFBY} {BY}",
            (
                "(?P<only>)(?:(?P<down>perdu|perd|cédé|cède)|(?P<up>gagné|gagne)) {BY},? (?:et (?:a )?|pour )"
                "(?:clôtur|termin|fini)[a-zéè]*(?: [a-zéè]+){0,3}? à <after>,? {THAN} <before>(?! (?:en|au|à|dans)\\b)"
            ),
            "{VERB}{REST} et {ELIDED}de {BY},? (?:passant )?de <before>{NEAR} à <after>",
        ),
    }
)
