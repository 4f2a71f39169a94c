"""What is asked about a group of claims: which clash, which boundaries, readings, ranges there are.

In: a ``System``, the statements as they are meant, and a ``Budget``. Out: parts of a ``Solution``.
Imports ``ladder``, and no engine.
"""
