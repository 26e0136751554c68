"""Texts that staff typed, inside our own sentences."""

_ENDS = (".", "!", "?", "…", "”", '."')


def ended(text: str) -> str:
    """Return a text that ends as a sentence does: a full stop, and never two."""
    return text if text.endswith(_ENDS) else f"{text}."


def begun(text: str) -> str:
    """Write a text as it begins a sentence; a name in it keeps its own capitals."""
    return text[:1].upper() + text[1:]
