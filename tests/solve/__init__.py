"""Tests of the solving core, and its slow twin."""
