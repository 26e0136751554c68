"""Who may come in, and how many at once."""

from pydantic import Field

from lib.settings.environment import FromEnvironment
from lib.settings.forms import UNIX, Count, Hosts, Origins, Proxies, Proxy, YesOrNo

__all__ = ["SESSIONS", "UNIX", "Proxy", "ServerSettings"]

SESSIONS = 200


class ServerSettings(FromEnvironment):
    """How the server was told to behave."""

    hosts: Hosts = Field(frozenset(), validation_alias="DOELGEHAALD_HOSTS")
    origins: Origins = Field(frozenset(), validation_alias="DOELGEHAALD_ORIGINS")
    sessions: Count = Field(SESSIONS, validation_alias="DOELGEHAALD_SESSIES")
    sessions_per_address: Count = Field(40, validation_alias="DOELGEHAALD_SESSIES_PER_ADRES")
    proxies: Proxies = Field((), validation_alias="DOELGEHAALD_PROXY")
    tls: YesOrNo = Field(False, validation_alias="DOELGEHAALD_TLS")
    editions: YesOrNo = Field(True, validation_alias="DOELGEHAALD_UITGAVEN")
    embedding: Origins = Field(frozenset(), validation_alias="DOELGEHAALD_INBEDDEN")
