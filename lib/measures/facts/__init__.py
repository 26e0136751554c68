"""Answers about the figures in running texts: of which goal, against which target, which sum."""
