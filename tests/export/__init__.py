"""The same answers as files."""
