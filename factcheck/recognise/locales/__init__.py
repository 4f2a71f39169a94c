"""The languages of the recogniser: one file of data each.

In: nothing. Out: the ``Vocabulary`` of each language. Imports its shape alone.
"""

# Each is the name of a module here, which has a VOCABULARY; it is loaded when it is asked for.
LOCALES = ("de", "en", "fr")
