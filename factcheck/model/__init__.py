"""The nouns of the program, one a file: frozen data with no behaviour beyond its own arithmetic.

In: nothing. Out: everything that the stages hand to each other. Imports no other package and no
engine.
"""
