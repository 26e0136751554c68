"""Texts of the documents: read, held against the register, answered, shown and saved."""
