"""Benchmarks: a seeded generator of claim corpora, and measurements of the checker on them.

``python -m benchmarks.run`` prints tables; what is compared in them was measured in that one run.
"""
