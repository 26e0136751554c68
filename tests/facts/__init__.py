"""Figures from running texts: read, held against the register, answered, shown and saved."""
