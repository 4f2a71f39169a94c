"""What answers whether constraints can hold: propagation, linear arithmetic, z3.

In: a ``System`` and a ``Budget``. Out: an ``Answer``. Only ``ladder`` imports them, and none of
them imports another.
"""
