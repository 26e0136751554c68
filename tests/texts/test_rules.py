"""Every rule about texts: what is found, where, and what to do about it."""

import pytest

from lib.check import check
from lib.sources import DEFAULT_FOLDER, Fault, SourceError
from lib.sources.snapshot import build
from tests.made_texts import TEXTS, files, snapshot

FILE = "teksten.yaml"
SITE = '"https://www.brug.nl/open"'


def _found(text: str) -> list[Fault]:
    try:
        found = snapshot(text).warnings
    except SourceError as error:
        found = error.faults
    return [fault for fault in found if fault.file == FILE]


def _with(old: str, new: str) -> list[Fault]:
    assert TEXTS.count(old) == 1, old
    return _found(TEXTS.replace(old, new))


@pytest.mark.parametrize(
    ("old", "new", "code", "part"),
    [
        ("b2024: {gedrukt", "b2042: {gedrukt", "onbekende-naam", "Bedoelt u 'b2024'?"),
        ("b2024: {tekst: De stad", "b2O24: {tekst: De stad", "onbekende-naam", "'b2O24'"),
        ("b2024: {nieuwe", "jv2023: {nieuwe", "onbekende-naam", "Bedoelt u 'jv2024'?"),
        ("b2024: {tekst: Zonder", "begroting: {tekst: Zonder", "onbekende-naam", "begroting"),
        ('jv2024, doelstelling: "1.1", label', 'jv24, doelstelling: "1.1", label',
         "onbekende-naam", "document 'jv24' bestaat niet"),
        ("ander: {document: jv2024", "ander: {document: jv2042", "onbekende-naam", "jv2042"),
        ('programmas:\n  "1":', 'programmas:\n  "2":', "onbekende-naam", "programma '2' bestaat"),
        ('inleidingen:\n  "1.1":', 'inleidingen:\n  "1.2":', "onbekende-naam",
         "doelstelling '1.2'"),
        ('doelstelling: "1.1", label', 'doelstelling: "1.9", label', "onbekende-naam", "Bekend"),
        ('programma: "1", naam', 'programma: "7", naam', "onbekende-naam", "programma '7'"),
        ("indicator: proef", "indicator: proeven", "onbekende-naam", "Bedoelt u 'proef'?"),
        (', vindplaats: Doelstelling 1.1}', "}", "ontbreekt", "'vindplaats: ...'"),
        (", vindplaats: Effect}", "}", "ontbreekt", "'vindplaats: ...'"),
        (", vindplaats: Proeven > Tabel}", "}", "ontbreekt", "'vindplaats: ...'"),
        ("zegt: 40 meter, ", "", "ontbreekt", "'zegt: ...'"),
        ("    waarom: De brug kan maar één lengte hebben.\n", "", "ontbreekt", "'waarom: ...'"),
        ("gewicht: zwaar", "gewicht: heel zwaar", "verkeerd-woord", "'gewoon'"),
        ("soort: cijfer", "soort: cijfers", "verkeerd-woord", "Bedoelt u 'cijfer'?"),
        ("soort: plan", "soort: planning", "verkeerd-woord", "Mogelijk zijn: 'plan'"),
        ("nieuwe: geen", "nieuwe: nee", "verkeerd-woord", "'geen'"),
        ("keer: 2", "keer: 0", "verkeerde-waarde", "heel getal vanaf 1"),
        ("keer: 2", "keer: 1.5", "verkeerde-waarde", "heel getal vanaf 1"),
        ("label: De brug", "label: De brug, mogelijk: [brug]", "een-vorm", "label of mogelijk"),
        ("label: De brug, ", "", "een-vorm", "label of mogelijk"),
        ('programma: "1", mogelijk', 'programma: "1", doelstelling: "1.1", mogelijk', "een-vorm",
         "doelstelling of programma"),
        ("effect:", "efect:", "onbekend-woord", "Bedoelt u 'effect'?"),
        ("gedrukt: Het gaat goed", "gedrukt: Het gaat beter", "effect-anders", "'Het gaat goed'"),
        ("label: De brug", "label: www.tunnel.nl", "link-andere-site", "leidt naar brug.nl"),
        ("label: De brug", "label: Zie brug.nl/open en tunnel", "", ""),
        ("label: De brug", "label: \"https://brug.nl.evil.example/open\"", "link-andere-site",
         "leidt naar brug.nl"),
        ("ander: {document: b2024, zegt: Test, vindplaats: Proeven > Tabel}",
         "ander: {document: b2024, zegt: Proef, vindplaats: Proeven}", "tegenspraak-met-zichzelf",
         "wat daar niet bij past"),
    ],
)  # fmt: skip
def test_a_slip_is_named_with_its_remedy(old: str, new: str, code: str, part: str) -> None:
    found = _with(old, new)
    if not code:
        assert found == []
        return
    fault = next(each for each in found if each.code == code)
    assert part in fault.message, fault.message


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)", "JavaScript://brug.nl/%0aalert(1)", "data:text/html,x",
        "ftp://brug.nl/", "file:///etc/passwd", "mailto:iemand@brug.nl", "www.brug.nl", "//brug.nl",
        "https:brug.nl", "https:/brug.nl", "https://", "https:///open", "https://brug",
        "https://zoetermeer.nl@evil.example/", "https://brug.nl:geheim@evil.example/",
        "https://brug.nl\\\\@evil.example/", "https://brug.nl /open", "https://brug.nl/a b",
        "https://brug.nl/<b>", "https://brug.nl/\\\"x", "https://brug.nl/'x", "https://127.0.0.1/",
        "http://2130706433/", "http://0x7f.0.0.1/", "https://localhost/", "https://-brug.nl/",
        "https://brug..nl/", "https://.brug.nl/", "https://[::1]/", "https://brug.nl:x/",
        "https://brúg.nl/", "https://бруг.рф/", "https://brug.nl․evil.example/",
        "https://brug.nl∕open.evil.example/", "https://brug。nl/",
    ],
)  # fmt: skip
def test_an_address_that_is_not_what_it_seems_is_refused(address: str) -> None:
    found = _with(SITE, f'"{address}"')
    assert [fault.code for fault in found] in (["verkeerde-waarde"], ["teken-lijkt-op-ander"])
    assert "zoals" in found[0].message or "https://" in found[0].message


@pytest.mark.parametrize(
    "address",
    [
        "http://brug.nl", "HTTPS://WWW.BRUG.NL/Open", "https://brug.nl:8443/a?b=c&d=e#f",
        "https://a-b.gemeente.example/x%20y", "https://brug.nl/wiki/Café", "https://xn--brg-hoa.nl/",
        "https://brug.nl?email=iemand@brug.nl", "https://brug.nl/@naam", "https://x.amsterdam/",
    ],
)  # fmt: skip
def test_an_address_that_leads_where_it_says_is_read(address: str) -> None:
    assert _with(SITE, f'"{address}"') == []


LINK = TEXTS[TEXTS.index("  - {document: jv2024") : TEXTS.index("  - {document: b2024, programma")]
NAMED = TEXTS[TEXTS.index('  - {document: b2024, programma: "1", naam') : TEXTS.index("tegensp")]
SENT = TEXTS[TEXTS.index("elders:\n") + 8 : TEXTS.index("verwijzingen:")]


@pytest.mark.parametrize(
    ("old", "more", "part"),
    [
        (LINK, LINK, "Zet dan 'keer: 2'"),
        (LINK, LINK.replace("De brug", "de Brug").replace("Verkeer", "Weg"), "keer: 2"),
        (NAMED, NAMED, "Houd er één over"),
        (NAMED, NAMED.replace("Bruggenplan", "bruggenplan"), "Houd er één over"),
        (SENT, SENT, "Houd er één over"),
    ],
)
def test_what_stands_twice_is_refused(old: str, more: str, part: str) -> None:
    (fault,) = _with(old, old + more)
    assert (fault.code, fault.warning) == ("tekst-dubbel", False)
    assert part in fault.message
    line = TEXTS[: TEXTS.index(old)].count("\n") + 1
    assert f"op regel {line}." in fault.message
    assert fault.line == line + 1


@pytest.mark.parametrize(
    ("old", "more"),
    [
        (LINK, LINK.replace("jv2024", "b2024")),
        (LINK, LINK.replace("De brug", "De open brug")),
        (LINK, LINK.replace('"1.1"', '"1.10"')),
        (NAMED, NAMED.replace("Verkeer", "Water")),
        (NAMED, NAMED.replace('programma: "1"', 'doelstelling: "1.1"')),
        (SENT, SENT.replace("Wegen", "Water")),
    ],
)
def test_what_differs_may_stand_beside_it(old: str, more: str) -> None:
    assert _with(old, old + more) == []


def test_the_same_contradiction_the_other_way_round_is_refused() -> None:
    begin = TEXTS.index("  brug-lang:")
    block = TEXTS[begin : TEXTS.index("  proef-naam:")]
    turned = (
        block.replace("brug-lang", "brug-kort")
        .replace("een:", "x:").replace("ander:", "een:").replace("x:", "ander:")
    )  # fmt: skip
    (fault,) = _found(TEXTS + turned)
    assert fault.code == "tekst-dubbel"
    assert "'brug-kort' noemt dezelfde twee plaatsen als 'brug-lang'" in fault.message


def test_two_goals_may_have_the_same_contradiction() -> None:
    begin = TEXTS.index("  brug-lang:")
    block = TEXTS[begin : TEXTS.index("  proef-naam:")]
    other = block.replace("brug-lang", "brug-ook").replace('"1.1"', '"1.10"')
    assert _found(TEXTS + other) == []


def test_a_key_given_twice_is_refused() -> None:
    assert [f.code for f in _with("  proef-naam:\n", "  brug-lang:\n")] == ["dubbel"]


def test_an_effect_that_the_register_lacks_is_told() -> None:
    register = files()["indicators.yaml"].replace(b"    effect: Het gaat goed\n", b"")
    found = build(files() | {"indicators.yaml": register}).warnings
    assert [fault.code for fault in found if fault.file == FILE] == ["effect-anders"]


@pytest.mark.parametrize("printed", ["het gaat  goed", "Het gaat goed."])
def test_an_effect_with_other_capitals_or_a_full_stop_is_the_same(printed: str) -> None:
    assert _with("gedrukt: Het gaat goed", f"gedrukt: {printed}") == []


def test_an_effect_that_changed_stands_beside_the_one_of_the_register() -> None:
    line = "      b2024: {gedrukt"
    older = "      b2023: {gedrukt: Het gaat, tekst: Het gaat., vindplaats: Effect}\n"
    assert _with(line, older + line) == []


def test_rules_do_without_a_register_that_could_not_be_read() -> None:
    text = TEXTS.replace(LINK, LINK + LINK)
    with pytest.raises(SourceError) as error:
        build(files(text) | {"indicators.yaml": b"gemeente: [\n"})
    assert {fault.file for fault in error.value.faults} >= {"indicators.yaml", FILE}


def test_the_shipped_file_has_no_warning() -> None:
    assert [fault for fault in check(DEFAULT_FOLDER).found if fault.file == FILE] == []
