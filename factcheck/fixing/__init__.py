"""What to change in files so that a finding is gone: articles, quotes and statements together.

In: a ``Repair`` or a missing quote, and what is known of its text. Out: ``Edit``s, or a ``Why``
there are none. Imports the nouns, the recogniser, ``reword`` for the words of figures, and
``cover`` for the language of a quote.

``changing`` makes the edits of a repair, ``places`` finds the figure that a statement says,
``quotes`` changes and moves quotes, ``spelling`` writes them as their file does, ``elsewhere``
finds where a text keeps a figure that is changed, ``applying`` carries edits out in the texts of
files.
"""

from factcheck.fixing.applying import applied
from factcheck.fixing.changing import edits_of, told_anew
from factcheck.fixing.edit import Edit, Known, Why
from factcheck.fixing.elsewhere import Again, said_again
from factcheck.fixing.quotes import moved

__all__ = [
    "Again",
    "Edit",
    "Known",
    "Why",
    "applied",
    "edits_of",
    "moved",
    "said_again",
    "told_anew",
]
