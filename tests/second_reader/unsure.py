"""What the second reader says of text that it does not know how to read."""


class Unsure(Exception):  # noqa: N818 it is no error: another reader may well know
    """The text is outside of what this reader reads."""
