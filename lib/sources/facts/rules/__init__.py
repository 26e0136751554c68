"""Rules that one cell alone cannot break: what a fact says in itself, and beside the others."""
