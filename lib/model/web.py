"""Addresses on the web as documents print them: what a reader sees is where he will go."""

import re
from typing import Annotated
from urllib.parse import urlsplit

from pydantic import AfterValidator, TypeAdapter, ValidationError

from lib.model.base import Text, advised, said

_NOT_IN_ONE = re.compile(r"[\s\"'<>\\^`{|}]")
_HOST = re.compile(
    r"(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+(?:xn--[a-z0-9-]+|[a-z]{2,63})",
    re.IGNORECASE | re.ASCII,  # ſ is no s
)
_WHOLE = (
    "Schrijf het hele adres, met https:// of http:// ervoor. Andere soorten adressen kunnen hier "
    "niet."
)
_PORT = re.compile("[0-9]{1,5}")


def host(address: str) -> str:
    """Return whose site an address leads to, without www: tzho.nl."""
    return urlsplit(address).netloc.partition(":")[0].casefold().removeprefix("www.")


def _as_address(text: str) -> str:
    scheme, _, rest = text.partition("://")
    if scheme.casefold() not in ("http", "https") or not rest:
        raise advised(_WHOLE)
    if _NOT_IN_ONE.search(text):
        raise advised(
            "In een adres staan geen spaties, aanhalingstekens, haken of \\. Neem het adres over "
            "zoals het in de balk van de browser staat."
        )
    authority = re.split("[/?#]", rest, maxsplit=1)[0]
    if "@" in authority:
        raise advised(
            "Voor de naam van de site staat iets met een @. Zo'n adres leidt ergens anders heen "
            "dan het lijkt. Schrijf alleen de naam van de site, zoals https://www.zoetermeer.nl/."
        )
    name, colon, port = authority.partition(":")
    if not _HOST.fullmatch(name) or (colon and not _PORT.fullmatch(port)):
        raise advised(
            "De naam van de site bestaat uit gewone letters, cijfers, streepjes en punten, zoals "
            "www.zoetermeer.nl. Een letter uit een ander schrift lijkt op een gewone, en een "
            "nummer zegt een lezer niets."
        )
    return text


WebAddress = Annotated[Text, AfterValidator(_as_address), said("adres")]
"""An http or https address of a site with a name that can be read: no credentials, no numbers, and
no sign that looks like another."""


def _as_folder(text: str) -> str:
    if "?" in text or "#" in text:
        raise advised(
            "Schrijf het adres van een map, zonder wat na een ? of een # komt, zoals "
            "https://cijfers.gemeente.nl/doelen/."
        )
    if re.search(PAGE_PATTERN, text):
        raise advised(
            "Schrijf het adres van een map, zonder de naam van een bladzijde erachter, zoals "
            "https://cijfers.gemeente.nl/doelen/."
        )
    return text


PAGE_PATTERN = "/[^/]+[.][Hh][Tt][Mm][Ll]?$"
Folder = Annotated[WebAddress, AfterValidator(_as_folder), said("map-adres")]
"""A web address below which files stand; `folder` gives it the slash at its end."""
_FOLDER: TypeAdapter[str] = TypeAdapter(Folder)


def folder(address: str) -> str:
    """Return the address of a folder with one slash at its end, so that names can follow it.

    Raises ValueError with what to write for anything that is no such address.
    """
    try:
        return f"{_FOLDER.validate_python(address).rstrip('/')}/"
    except ValidationError as error:
        found = error.errors()[0]
        raise ValueError(found["msg"] if found["type"] == "advised" else _WHOLE) from error
