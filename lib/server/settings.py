"""How the server was told to behave: settings from the environment, each with a safe default."""

import ipaddress
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, TypeAlias

from lib.sources.keeping.settings import WrongPatienceError, patience

UnixSocket: TypeAlias = Literal["unix"]  # a proxy on this machine that has no address
Network: TypeAlias = ipaddress.IPv4Network | ipaddress.IPv6Network
Proxy: TypeAlias = Network | UnixSocket

UNIX: UnixSocket = "unix"
LOCAL = ("127.0.0.1", "localhost", "[::1]")
_MOST = 100_000
_HOST = re.compile(r"(\[[0-9a-f:.]+\]|[a-z0-9]([a-z0-9.-]*[a-z0-9])?)(:\d{1,5})?")
_ORIGIN = re.compile(rf"(https?)://({_HOST.pattern})")
_YES, _NO = frozenset({"ja", "1", "true"}), frozenset({"nee", "0", "false", ""})


class WrongSettingError(ValueError):
    """A setting cannot be used; the message says in Dutch which one and what to write."""


@dataclass(frozen=True)
class Settings:
    """Everything that an administrator can choose; `docs/beheer.md` explains each."""

    hosts: frozenset[str] = frozenset()
    origins: frozenset[str] = frozenset()
    sessions: int = 150
    sessions_per_address: int = 40
    proxies: tuple[Proxy, ...] = ()
    tls: bool = False


def read(environment: Mapping[str, str]) -> Settings:
    """Return the settings in an environment; raises WrongSettingError for the first wrong one.

    How long to wait for a file is only looked at here: the keeper reads it, also without a server.
    """
    try:
        patience(environment)
    except WrongPatienceError as error:
        raise _wrong(error.name, error.found, error.wanted) from None
    return Settings(
        hosts=frozenset(_words(environment, "DOELGEHAALD_HOSTS", _HOST, "dashboard.gemeente.nl")),
        origins=frozenset(
            _words(environment, "DOELGEHAALD_ORIGINS", _ORIGIN, "https://dashboard.gemeente.nl")
        ),
        sessions=_number(environment, "DOELGEHAALD_SESSIES", Settings.sessions),
        sessions_per_address=_number(
            environment, "DOELGEHAALD_SESSIES_PER_ADRES", Settings.sessions_per_address
        ),
        proxies=_proxies(environment, "DOELGEHAALD_PROXY"),
        tls=_yes(environment, "DOELGEHAALD_TLS"),
    )


def _wrong(name: str, found: str, wanted: str) -> WrongSettingError:
    return WrongSettingError(
        f"De instelling {name} klopt niet. Gevonden: {found!r}. Verwacht: {wanted}."
    )


def _split(environment: Mapping[str, str], name: str) -> list[str]:
    return [word.lower() for word in re.split(r"[,\s]+", environment.get(name, "")) if word]


def _words(
    environment: Mapping[str, str], name: str, pattern: re.Pattern[str], example: str
) -> list[str]:
    words = _split(environment, name)
    for word in words:
        if not pattern.fullmatch(word):
            raise _wrong(name, word, f"waarden als {example}, met komma's ertussen")
    return words


def _number(environment: Mapping[str, str], name: str, default: int) -> int:
    text = environment.get(name, "").strip()
    if not text:
        return default
    if not (text.isascii() and text.isdigit() and 1 <= int(text) <= _MOST):
        raise _wrong(name, text, f"een heel getal van 1 tot en met {_MOST}")
    return int(text)


def _proxies(environment: Mapping[str, str], name: str) -> tuple[Proxy, ...]:
    found: list[Proxy] = []
    for word in _split(environment, name):
        try:
            found.append(UNIX if word == UNIX else ipaddress.ip_network(word))
        except ValueError:
            raise _wrong(
                name, word, "IP-adressen of netwerken als 10.0.0.5 of 10.0.0.0/24, of unix"
            ) from None
    return tuple(found)


def _yes(environment: Mapping[str, str], name: str) -> bool:
    text = environment.get(name, "").strip().lower()
    if text not in _YES | _NO:
        raise _wrong(name, text, "ja of nee")
    return text in _YES
