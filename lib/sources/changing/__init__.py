"""The files changed line by line: what is not asked for stays as it is, to the byte."""
