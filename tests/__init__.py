"""The tests: one package a room, and what they share."""
