"""Texts that staff typed, inside our own sentences."""

_ENDS = (".", "!", "?", "…", "”", '."')


def ended(text: str) -> str:
    """Return a text that ends as a sentence does: a full stop, and never two."""
    return text if text.endswith(_ENDS) else f"{text}."
