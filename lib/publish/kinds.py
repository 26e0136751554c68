"""What kinds of files the data are, as programs name them."""

_KINDS = {
    "csv": "text/csv",
    "json": "application/json",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "zip": "application/zip",
}


def media_type(name: str) -> str:
    """Return the media type of a file by the end of its name; KeyError for what is no data."""
    return _KINDS[name.rpartition(".")[2]]
