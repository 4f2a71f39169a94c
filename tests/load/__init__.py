"""Tests of reading claim files."""
