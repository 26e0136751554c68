"""Who may come in is an administrator's choice: each with a safe default, a wrong one is named."""

import pytest
from pydantic import ValidationError

from lib.settings import ServerSettings, WrongSettingError
from tests.chosen import chosen


def test_every_setting_has_a_safe_default() -> None:
    found = chosen(ServerSettings)
    assert (found.hosts, found.origins, found.proxies) == (frozenset(), frozenset(), ())
    assert (found.sessions, found.sessions_per_address, found.tls) == (200, 40, False)
    assert found == chosen(ServerSettings, HOSTS="", ORIGINS=" ", SESSIES="", PROXY=" ", TLS=" ")


def test_settings_are_read() -> None:
    found = chosen(
        ServerSettings,
        HOSTS="Dashboard.example.nl, 192.0.2.1:8501",
        ORIGINS="https://dashboard.example.nl",
        SESSIES="10",
        SESSIES_PER_ADRES=" 5 ",
        PROXY="10.0.0.5,2001:db8::/64, Unix",
        TLS="Ja",
    )
    assert found.hosts == {"dashboard.example.nl", "192.0.2.1:8501"}
    assert found.origins == {"https://dashboard.example.nl"}
    assert (found.sessions, found.sessions_per_address, found.tls) == (10, 5, True)
    assert len(found.proxies) == 3


@pytest.mark.parametrize(
    ("name", "value", "said"),
    [
        ("HOSTS", "https://dashboard.example.nl", "waarden als dashboard.gemeente.nl, met komma's"),
        ("HOSTS", "*", "waarden als dashboard.gemeente.nl, met komma's ertussen"),
        ("HOSTS", '["dashboard.gemeente.nl"]', "waarden als dashboard.gemeente.nl, met komma's"),
        ("ORIGINS", "dashboard.example.nl", "waarden als https://dashboard.gemeente.nl, met"),
        ("ORIGINS", "https://dashboard.example.nl/", "waarden als https://dashboard.gemeente.nl"),
        ("ORIGINS", "null", "waarden als https://dashboard.gemeente.nl, met komma's ertussen"),
        ("SESSIES", "0", "een heel getal van 1 tot en met 100000"),
        ("SESSIES", "-1", "een heel getal van 1 tot en met 100000"),
        ("SESSIES", "veel", "een heel getal van 1 tot en met 100000"),
        ("SESSIES", "²", "een heel getal van 1 tot en met 100000"),
        ("SESSIES", "1" * 5_000, "een heel getal van 1 tot en met 100000"),
        ("SESSIES_PER_ADRES", "1,5", "een heel getal van 1 tot en met 100000"),
        ("PROXY", "proxy.example.nl", "IP-adressen of netwerken als 10.0.0.5 of 10.0.0.0/24"),
        ("PROXY", "10.0.0.5/24", "IP-adressen of netwerken als 10.0.0.5 of 10.0.0.0/24, of unix"),
        ("PROXY", "unix@/run/proxy.sock", "IP-adressen of netwerken als 10.0.0.5 of 10.0.0.0/24"),
        ("TLS", "misschien", "ja of nee"),
    ],
)
def test_a_wrong_setting_is_named(name: str, value: str, said: str) -> None:
    with pytest.raises(WrongSettingError) as error:
        chosen(ServerSettings, **{name: value})
    start = f"De instelling DOELGEHAALD_{name} klopt niet. Gevonden: {value!r}. Verwacht: "
    assert str(error.value).startswith(start + said)


def test_of_a_list_the_word_that_is_wrong_is_named() -> None:
    with pytest.raises(WrongSettingError, match=r"Gevonden: 'a_b'\. Verwacht"):
        chosen(ServerSettings, HOSTS="dashboard.gemeente.nl, a_b, *")


def test_nobody_changes_a_setting_that_was_read() -> None:
    found = chosen(ServerSettings)
    with pytest.raises(ValidationError, match="frozen"):
        found.sessions = 3  # type: ignore[misc]
