"""Tests of the statement language."""
