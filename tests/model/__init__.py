"""Tests of the nouns that have a behaviour of their own."""
