"""The nouns of the house, one a file; frozen data, no behaviour beyond its own arithmetic.

In: nothing. Out: everything the other rooms hand to each other. Imports no other room and no engine.
"""
