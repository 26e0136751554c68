"""The forms that a setting may have, and what is wanted where it has another.

Whoever makes settings in code gives the value itself, which is left as it is.
"""

import ipaddress
import re
from collections.abc import Callable
from typing import Annotated, Any, Literal, TypeAlias

from pydantic import BeforeValidator
from pydantic_core import PydanticCustomError
from pydantic_settings import NoDecode

UnixSocket: TypeAlias = Literal["unix"]  # a proxy on this machine that has no address
Network: TypeAlias = ipaddress.IPv4Network | ipaddress.IPv6Network
Proxy: TypeAlias = Network | UnixSocket

UNIX: UnixSocket = "unix"
_MOST = 100_000
_MOST_SECONDS = 86_400
_NUMBER = re.compile(r"0*\d{1,6}", re.ASCII)
_SECONDS = re.compile(r"\d{1,5}([.,]\d{1,3})?", re.ASCII)
_HOST = re.compile(r"(\[[0-9a-f:.]+\]|[a-z0-9]([a-z0-9.-]*[a-z0-9])?)(:\d{1,5})?")
_ORIGIN = re.compile(rf"(https?)://({_HOST.pattern})")
_YES, _NO = frozenset({"ja", "1", "true"}), frozenset({"nee", "0", "false"})


def _wrong(found: str, wanted: str) -> PydanticCustomError:
    return PydanticCustomError("setting", "{wanted}", {"found": found, "wanted": wanted})


def _written(read: Callable[[str], Any]) -> BeforeValidator:
    """Read what stands in the environment; what is no text was given in code."""
    return BeforeValidator(lambda given: read(given) if isinstance(given, str) else given)


def _split(text: str) -> list[str]:
    return [word.lower() for word in re.split(r"[,\s]+", text) if word]


def _words(pattern: re.Pattern[str], example: str) -> BeforeValidator:
    def read(text: str) -> list[str]:
        words = _split(text)
        for word in words:
            if not pattern.fullmatch(word):
                raise _wrong(word, f"waarden als {example}, met komma's ertussen")
        return words

    return _written(read)


def _number(text: str) -> int:
    text = text.strip()
    if not _NUMBER.fullmatch(text) or not 1 <= (number := int(text)) <= _MOST:
        raise _wrong(text, f"een heel getal van 1 tot en met {_MOST}")
    return number


def _seconds(text: str) -> float:
    text = text.strip()
    if not _SECONDS.fullmatch(text) or (seconds := float(text.replace(",", "."))) > _MOST_SECONDS:
        wanted = f"een aantal seconden van 0 tot en met {_MOST_SECONDS}, zoals 0,5 of 120"
        raise _wrong(text, wanted)
    return seconds


def _proxies(text: str) -> list[Proxy]:
    found: list[Proxy] = []
    for word in _split(text):
        try:
            found.append(UNIX if word == UNIX else ipaddress.ip_network(word))
        except ValueError:
            wanted = "IP-adressen of netwerken als 10.0.0.5 of 10.0.0.0/24, of unix"
            raise _wrong(word, wanted) from None
    return found


def _yes(text: str) -> bool:
    text = text.strip().lower()
    if text not in _YES | _NO:
        raise _wrong(text, "ja of nee")
    return text in _YES


Hosts = Annotated[frozenset[str], NoDecode, _words(_HOST, "dashboard.gemeente.nl")]
Origins = Annotated[frozenset[str], NoDecode, _words(_ORIGIN, "https://dashboard.gemeente.nl")]
Proxies = Annotated[tuple[Proxy, ...], NoDecode, _written(_proxies)]
Count = Annotated[int, _written(_number)]
Seconds = Annotated[float, _written(_seconds)]
YesOrNo = Annotated[bool, _written(_yes)]
