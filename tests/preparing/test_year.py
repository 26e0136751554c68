"""A new document, put into files of every make: something is added, and every other byte stays."""

from collections.abc import Iterator

import pytest

from lib import measures
from lib.model import OWED, DocumentKind, Register
from lib.preparing.year import Asked, Prepared, prepare
from lib.sources import DEFAULT_FOLDER, Snapshot, indicators
from lib.sources.snapshot import build, read_files

BLOCK = """\
# Een gemeente
gemeente: Voorbeeldstad

documenten:  # van oud naar nieuw
  b2024:
    naam: "Begroting: 2024"
    soort: begroting
    jaar: 2024
    lasten: positief
    saldo: kosten
  # hieronder de verslagen
  jv2024:
    naam: Jaarstukken 2024 # zo heet het
    soort: jaarverslag
    jaar: 2024
    datum: 3 juni 2025
    lasten: positief
    saldo: kosten
    oordelen:
      op koers: ja
      'bijna: net niet': deels
  # het volgende verslag komt in juni

fasen:
  begroting: {naam: begroting, rol: begroting}
  jaarrekening: {naam: jaarrekening, rol: rekening}
programmas: {"1": {naam: Eén, doelstellingen: {"1.1": {naam: Eerste doel}}}}
indicatoren:
  eerste:
    doelstelling: "1.1"
    naam: Eerste
    eenheid: aantal
    beter: hoger
    waarden:
      b2024:
        2024:
          begroot: 5
        2025:
          begroot: 6
        eind:
          begroot: 9
      jv2024:
        2023: {gerealiseerd: 4}
        2024:
          begroot: 5
          gerealiseerd: 6 # nagevraagd
          vermeld: op koers
        # de laatste
    omschrijving: >-
      Een tekst van
      twee regels.

    # over de groepen
    reeksen:
      jong:
        naam: Jong
        soort: groep
        waarden:
          jv2024:
            2024: {gerealiseerd: 3}
      oud: {naam: Oud, soort: groep, waarden: {b2024: {2024: {begroot: 2}}}}
  gestopt:
    doelstelling: "1.1"
    naam: Gestopt
    eenheid: aantal
    beter: hoger
    gestopt: 2024
    waarden: {b2024: {2024: {begroot: 5}}, jv2024: {2024: {gerealiseerd: 5}}}
  nieuwe: {doelstelling: "1.1", naam: Nieuwe, eenheid: aantal, beter: hoger, waarden: {
      b2024: {2024: {begroot: 5}} # nog geen verslag
    }}
  laatste:
    doelstelling: "1.1"
    naam: Laatste
    eenheid: aantal
    beter: hoger
    waarden:
      b2024: {2024: {begroot: 1}}
      jv2024:
        2024: {gerealiseerd: 2, verwacht: 3}"""
FLOW = """\
{gemeente: Voorbeeldstad, documenten: {b2024: {naam: Begroting 2024, soort: begroting, jaar: 2024},
  jv2024: {naam: Jaarverslag 2024, soort: jaarverslag, jaar: 2024},}, fasen: {begroting: {naam:
  begroting, rol: begroting}, jaarrekening: {naam: jaarrekening, rol: rekening}}, programmas: {
  "1": {naam: Eén, doelstellingen: {"1.1": {naam: Eerste doel}}}}, indicatoren: {eerste: {
  doelstelling: "1.1", naam: Eerste, eenheid: aantal, beter: hoger, waarden: {
    b2024: {2024: {begroot: 5}}, # de begroting
    jv2024: {2024: {gerealiseerd: 6}} # het verslag
  }}}}"""
ROWS = """\
programma;doelstelling;product;naam;jaar;fase;soort;bedrag;eenheid;document;toelichting
1;1.1;;"Eerste; doel";2023;jaarrekening;lasten;40;EUR;jv2024;
1;1.1;;"Eerste; doel";2024;jaarrekening;lasten;50;EUR;jv2024;"Zo ""is"" het"
1;1.1;;"Eerste; doel";2024;begroting;lasten;50;EUR;b2024;
1;;n1;Nieuwe bus;2024;begroting;nieuw beleid;5;EUR;b2024;"""
REPORT, BUDGET = DocumentKind.ANNUAL_REPORT, DocumentKind.BUDGET


def _files(text: str, line_end: str, encoding: str, last: str) -> dict[str, bytes]:
    return {
        name: f"{content}{last}".replace("\n", line_end).encode(encoding)
        for name, content in (("indicators.yaml", text), ("finance.csv", ROWS))
    }


def _prepared(files: dict[str, bytes], asked: Asked) -> tuple[Prepared, Snapshot]:
    prepared = prepare(files, build(files), asked)
    return prepared, build({**files, **prepared.after})


def _added(before: bytes, after: bytes) -> Iterator[bytes]:
    """Yield the bytes that were put in; fails where any other byte is gone or changed."""
    rest = iter(after)
    for byte in before:
        for found in rest:
            if found == byte:
                break
            yield bytes([found])
        else:
            pytest.fail("a byte of before is gone")
    yield bytes(rest)


def _typed(snapshot: Snapshot) -> Register:
    """Return the register as it was typed: pages have nothing of what is not whole yet."""
    return snapshot.of(indicators.SOURCE).register


def _without(snapshot: Snapshot, document: str) -> str:
    """Return what the register says but for one document."""
    register = _typed(snapshot).model_dump()
    register["documents"].pop(document, None)
    for indicator in register["indicators"].values():
        for values in (indicator["values"], *(s["values"] for s in indicator["series"].values())):
            values.pop(document, None)
    return repr(register)


MADE = (  # every pair of choices stands in it
    ("\n", "utf-8", ""),
    ("\r\n", "utf-8", "\n"),
    ("\r\n", "utf-8-sig", ""),
    ("\n", "utf-8-sig", "\n\n# einde\n"),
    ("\r\n", "utf-16", "\n\n# einde\n"),
    ("\n", "utf-16", "\n   \n"),
    ("\r\n", "cp1252", "\n   \n"),
    ("\n", "cp1252", "\n"),
)


@pytest.mark.parametrize("text", [BLOCK, FLOW], ids=["block", "flow"])
@pytest.mark.parametrize(("line_end", "encoding", "last"), MADE)
@pytest.mark.parametrize("kind", [REPORT, BUDGET])
def test_every_other_byte_stays(
    text: str, line_end: str, encoding: str, last: str, kind: DocumentKind
) -> None:
    files = _files(text, line_end, encoding, last if "#" not in last else "\n")
    if "#" in last:
        files["indicators.yaml"] += last.replace("\n", line_end).encode(
            {"utf-8-sig": "utf-8", "utf-16": "utf-16-le"}.get(encoding, encoding)
        )
    before = build(files)
    prepared, after = _prepared(files, Asked(kind, 2025))
    for name, data in prepared.after.items():
        added = b"".join(_added(files[name], data))
        assert len(data) == len(files[name]) + len(added)
        ends = "utf-16-le" if encoding == "utf-16" else "ascii"
        assert (data.count("\r\n".encode(ends)) > 0) is (line_end == "\r\n")
        if line_end == "\r\n" and encoding != "utf-16":
            assert data.count(b"\n") == data.count(b"\r\n")
    assert _without(after, prepared.document) == _without(before, prepared.document)
    assert after.withheld == {prepared.document}
    assert after.figures.drop("edition").equals(before.figures.drop("edition"))
    again, _ = _prepared({**files, **prepared.after}, Asked(kind, 2025))
    assert again.adds_nothing


def test_what_is_added_stands_where_the_document_before_has_it() -> None:
    files = _files(BLOCK, "\n", "utf-8", "\n")
    prepared, after = _prepared(files, Asked(REPORT, 2025, enter_by="1 mei 2026"))
    text = prepared.after["indicators.yaml"].decode()
    assert (
        "  # het volgende verslag komt in juni\n"
        "  jv2025:\n    naam: Jaarstukken 2025\n    soort: jaarverslag\n    jaar: 2025\n"
        "    lasten: positief\n    saldo: kosten\n    oordelen:\n      op koers: ja\n"
        '      "bijna: net niet": deels\n    invullen_voor: 1 mei 2026\n\nfasen:'
    ) in text
    assert (
        "        # de laatste\n      jv2025:\n        2025:\n"
        f"          begroot: {OWED}\n          gerealiseerd: {OWED}\n          vermeld: {OWED}\n"
        "    omschrijving:"
    ) in text
    assert "            2024: {gerealiseerd: 3}\n          jv2025:\n            2025: {ge" in text
    assert text.endswith(
        f"      jv2025:\n        2025: {{gerealiseerd: {OWED}, verwacht: {OWED}}}\n"
    )
    register = _typed(after)
    assert "jv2025" not in register.indicators["gestopt"].values
    assert "jv2025" not in register.indicators["eerste"].series["oud"].values
    assert register.indicators["nieuwe"].values["jv2025"][2025].owed
    rows = prepared.after["finance.csv"].decode().splitlines()
    assert rows[-2:] == [
        f'1;1.1;;"Eerste; doel";2024;jaarrekening;lasten;{OWED};EUR;jv2025;',
        f'1;1.1;;"Eerste; doel";2025;jaarrekening;lasten;{OWED};EUR;jv2025;',
    ]
    assert (prepared.indicators, prepared.lines, prepared.amounts) == (3, 4, 2)


def test_a_budget_has_all_its_years_and_no_new_policy_of_another() -> None:
    files = _files(BLOCK, "\n", "utf-8", "\n")
    prepared, after = _prepared(files, Asked(BUDGET, 2026))
    assert (prepared.name, prepared.amounts, prepared.left_out) == ("Begroting: 2026", 1, 1)
    years = _typed(after).indicators["eerste"].values["b2026"]
    assert list(years) == [2026, 2027, None]
    assert list(_typed(after).documents) == ["b2024", "jv2024", "b2026"]


@pytest.mark.parametrize(
    ("asked", "key", "name"),
    [
        (Asked(DocumentKind.INTERIM, 2025), "tussenbericht-2025", "Tussenbericht 2025"),
        (Asked(DocumentKind.AMENDMENT, 2025, "Eerste: wijziging"), "begrotingswijziging-2025",
         "Eerste: wijziging"),
        (Asked(REPORT, 2025, "Jaarverslag 2025, 'los' deel"), "jv2025",
         "Jaarverslag 2025, 'los' deel"),
        (Asked(REPORT, 2024, "Tweede verslag"), "jaarverslag-2024", "Tweede verslag"),
        (Asked(REPORT, 2023), "jv2023", "Jaarstukken 2023"),
    ],
)  # fmt: skip
def test_a_document_gets_a_key_and_a_name(asked: Asked, key: str, name: str) -> None:
    prepared, after = _prepared(_files(BLOCK, "\n", "utf-8", "\n"), asked)
    assert (prepared.document, _typed(after).documents[key].name) == (key, name)


def test_a_report_gets_lines_for_earlier_years_when_asked() -> None:
    files = read_files(DEFAULT_FOLDER)
    prepared, after = _prepared(files, Asked(REPORT, 2025, every_year=True))
    assert prepared.lines == 2 * prepared.indicators == 20
    assert list(_typed(after).indicators["vve_leerwinst"].values[prepared.document]) == [
        2024,
        2025,
    ]


def test_the_real_files_get_a_year_and_are_shown_once_it_is_entered() -> None:
    files = read_files(DEFAULT_FOLDER)
    prepared, after = _prepared(files, Asked(REPORT, 2025))
    assert (prepared.indicators, prepared.lines, prepared.amounts) == (10, 10, 35)
    assert {fault.code for fault in after.warnings} - {
        fault.code for fault in build(files).warnings
    } == {"nog-in-te-vullen"}
    assert measures.default_year(after) == 2024
    for counted in range(1, 10):
        half = _filled(prepared, range(counted))
        assert measures.default_year(half) == 2024
        assert measures.counts(half, 2025).not_yet_entered == 10
    assert measures.default_year(_filled(prepared, range(10), amounts=True)) == 2025


def _filled(prepared: Prepared, which: range, *, amounts: bool = False) -> Snapshot:
    """Fill in the lines of some indicators, and all amounts or none."""
    files = {**read_files(DEFAULT_FOLDER), **prepared.after}
    lines = files["indicators.yaml"].decode().split("\n")
    owed = [at for at, line in enumerate(lines) if OWED in line]
    for at in which:
        lines[owed[at]] = "        2025: {begroot: 5, gerealiseerd: 5}"
    files["indicators.yaml"] = "\n".join(lines).encode()
    if amounts:
        files["finance.csv"] = files["finance.csv"].replace(OWED.encode(), b"p.m.")
    return build(files)


def test_the_difference_shows_only_what_comes_in() -> None:
    prepared, _ = _prepared(_files(BLOCK, "\r\n", "utf-8", "\r\n"), Asked(REPORT, 2025))
    found = list(prepared.difference())
    gone = [line for line in found if line.startswith("-")]
    comma = "-      b2024: {2024: {begroot: 5}} # nog geen verslag"
    assert gone == ["--- indicators.yaml", comma, "--- finance.csv"]
    assert comma.replace("-", "+", 1).replace("}} #", "}}, #") in found
    assert sum(line.startswith("+") for line in found) > prepared.lines
