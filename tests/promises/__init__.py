"""Promises and motions: read, held against the register, answered, shown and saved."""
