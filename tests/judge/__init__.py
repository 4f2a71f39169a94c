"""Tests of the weighing of conflicts."""
