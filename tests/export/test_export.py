"""The export: files that any program can read, described by their descriptor."""

import csv
import json
import re
from decimal import Decimal
from pathlib import Path

import pytest

from lib.__main__ import main
from lib.export import export
from lib.sources import Snapshot
from tests import made

COLUMNS = {
    "oordelen": "programma doelstelling doelstelling_gedrukt indicator naam jaar eenheid beter "
    "begroot doel_later gerealiseerd oordeel vermeld strijdig som herzien laatste_meting "
    "volgende_meting vindplaats document",
    "indicatoren": "programma doelstelling doelstelling_gedrukt indicator naam kort grootheid "
    "eenheid beter frequentie eerste_meting gestopt soort eigenaar invloed bron omschrijving "
    "berekening nulmeting_jaar nulmeting nulmeting_gedrukt nulmeting_opmerking breuken let_op "
    "toelichting",
    "speling": "doelstelling indicator jaar regel oordeel",
    "doelwijzigingen": "doelstelling indicator jaar eenheid van naar verandering van_jaar "
    "van_document naar_document",
    "tempo": "doelstelling indicator eenheid laatste laatste_jaar doel doeljaar nodig metingen "
    "nodig_per_meting verandering verandering_vanaf al_bereikt",
    "cijfers": "indicator reeks jaar soort waarde ondergrens bovengrens woord ontbreekt status "
    "overgenomen_uit gedrukt peildatum telt_voor_jaar definitie opgeteld_vanaf ten_opzichte_van "
    "verschil verschil_in reden bron opmerking document",
    "bedragen": "programma doelstelling doelstelling_gedrukt product naam jaar fase soort "
    "bedrag_eur eenheid_gedrukt incidenteel geldt document",
    "bijzonderheden": "programma doelstelling product jaar fase soort teken_in_bron bedrag_eur "
    "incidenteel toelichting document",
    "afwijkingen": "basis programma doelstelling product jaar soort begroot_eur "
    "begroot_berekend_uit gerealiseerd_eur gerealiseerd_berekend_uit verschil_eur "
    "verschil_pct teken vergeleken_met",
    "saldi": "programma doelstelling product naam jaar fase lasten_eur baten_eur "
    "saldo_voor_reserves_eur toevoegingen_eur onttrekkingen_eur saldo_na_reserves_eur "
    "saldo_berekend_uit afronding_eur document",
    "aansluiting": "som programma doelstelling product jaar fase soort delen opgeteld_eur "
    "gedrukt_eur verschil_eur mag_zijn_eur sluit document",
    "vragen": "doelstelling jaar nummer soort vraag cijfers uitleg bron adres",
    "beloften": "programma doelstelling doelstelling_gedrukt thema soort afspraak belofte telt_mee "
    "nieuw_beleid termijn jaar document vindplaats stand vermeld tekst_verslag document_verslag "
    "vindplaats_verslag",
    "moties": "nummer onderwerp soort gevraagd termijn termijn_verstreken stand vermeld tekst "
    "document vindplaats",
    "teksten": "nummer programma doelstelling doelstelling_gedrukt onderdeel naam woord tekst "
    "gedrukt adres keer gewicht tegenspraak document vindplaats",
    "feiten": "programma doelstelling doelstelling_gedrukt feit jaar datum soort waarde "
    "waarde_gedrukt eenheid ongeveer deel_van document vindplaats doel oordeel verschil",
}
CHECKS = {"string": r".*", "integer": r"-?\d+", "number": r"-?\d+(\.\d+)?"}


@pytest.fixture
def exported(tmp_path: Path, snapshot: Snapshot) -> Path:
    export(snapshot, tmp_path)
    return tmp_path


def _header(folder: Path, name: str) -> list[str]:
    return (folder / f"{name}.csv").read_text(encoding="utf-8").split("\n", 1)[0].split(",")


def _rows(folder: Path, name: str) -> list[dict[str, str]]:
    with (folder / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.mark.parametrize(
    ("name", "count"),
    [
        ("oordelen", 60),
        ("indicatoren", 10),
        ("speling", 40),
        ("doelwijzigingen", 6),
        ("tempo", 10),
        ("aansluiting", 76),
        ("vragen", 29),
        ("cijfers", 90),
        ("bedragen", 220),
        ("afwijkingen", 189),
        ("saldi", 93),
        ("beloften", 222),
        ("moties", 9),
        ("teksten", 174),
        ("feiten", 152),
    ],
)
def test_every_file_has_its_columns_rows_and_order(exported: Path, name: str, count: int) -> None:
    rows = _rows(exported, name)
    assert " ".join(rows[0]) == COLUMNS[name]
    assert len(rows) == count
    text = (exported / f"{name}.csv").read_bytes()
    assert b"\r" not in text
    assert not text.startswith(b"\xef\xbb\xbf")


def test_the_descriptor_describes_every_cell(exported: Path) -> None:
    descriptor = json.loads((exported / "datapackage.json").read_text(encoding="utf-8"))
    assert descriptor["$schema"] == "https://datapackage.org/profiles/2.0/datapackage.json"
    assert [r["name"] for r in descriptor["resources"]] == list(COLUMNS)
    for resource in descriptor["resources"]:
        fields = {field["name"]: field for field in resource["schema"]["fields"]}
        rows = _rows(exported, resource["name"])
        assert list(fields) == _header(exported, resource["name"])
        keys = [tuple(row[key] for key in resource["schema"].get("primaryKey", [])) for row in rows]
        assert not any(keys) or len(set(keys)) == len(keys)
        for row in rows:
            for name, cell in row.items():
                field = fields[name]
                assert cell == "" or re.fullmatch(CHECKS[field["type"]], cell)
                allowed = field.get("constraints", {}).get("enum")
                assert cell == "" or allowed is None or cell in allowed


def test_verdicts_say_what_the_documents_and_the_figures_say(exported: Path) -> None:
    rows = [row for row in _rows(exported, "oordelen") if row["jaar"] == "2024"]
    assert [row["oordeel"] for row in rows].count("gehaald") == 2
    assert [row["vermeld"] for row in rows].count("ja") == 4
    assert [row["strijdig"] for row in rows].count("ja") == 2
    by_name = {row["indicator"]: row for row in rows}
    assert by_name["voortijdige_schoolverlaters"]["begroot"] == "2.30"
    assert by_name["arbeidsparticipatie"]["begroot"] == "72.0"
    assert by_name["uitstroom_naar_werk"]["document"] == "Programmabegroting 2024, Jaarverslag 2024"


def test_amounts_add_up_from_the_file_alone(exported: Path) -> None:
    rows = _rows(exported, "bedragen")
    budget = [
        row for row in rows
        if row["jaar"] == "2024" and row["fase"] == "begroting" and row["soort"] == "saldo"
        and not row["product"]
    ]  # fmt: skip
    goals = sum(int(row["bedrag_eur"]) for row in budget if row["doelstelling"])
    (total,) = [int(row["bedrag_eur"]) for row in budget if not row["doelstelling"]]
    assert goals == total == -59_279_991


def test_variances_name_their_baseline(exported: Path) -> None:
    rows = _rows(exported, "afwijkingen")
    (total,) = [
        row for row in rows
        if row["jaar"] == "2024" and row["soort"] == "saldo" and not row["doelstelling"]
    ]  # fmt: skip
    assert total["verschil_eur"] == "650991"
    assert Decimal(total["verschil_pct"]) == Decimal("1.1")
    assert (total["teken"], total["vergeleken_met"]) == ("V", "oorspronkelijke begroting 2024")
    assert all(row["verschil_eur"] == "" for row in rows if not row["begroot_eur"])


def test_the_same_sources_give_the_same_files(
    tmp_path: Path, exported: Path, snapshot: Snapshot
) -> None:
    again = tmp_path / "again"
    for path in export(snapshot, again):
        assert path.read_bytes() == (exported / path.name).read_bytes()


def test_the_command_writes_and_says_what(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["export", "--out", str(tmp_path / "uit")]) == 0
    written = capsys.readouterr().out.split()
    assert [Path(path).name for path in written] == [
        "oordelen.csv", "indicatoren.csv", "speling.csv", "doelwijzigingen.csv", "tempo.csv",
        "cijfers.csv", "bedragen.csv", "bijzonderheden.csv", "afwijkingen.csv",
        "saldi.csv",
        "aansluiting.csv",
        "vragen.csv",
        "beloften.csv",
        "moties.csv",
        "teksten.csv",
        "feiten.csv",
        "datapackage.json",
        "doel-gehaald.xlsx",
    ]  # fmt: skip


def test_the_command_names_faults_and_writes_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "uit"
    assert main(["export", "--out", str(out), "--data", str(tmp_path)]) == 1
    assert "indicators.yaml:1:1: [bestand-ontbreekt]" in capsys.readouterr().err
    assert not out.exists()


def test_the_command_says_when_it_cannot_write(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    blocked = tmp_path / "bestand"
    blocked.write_text("", encoding="utf-8")
    assert main(["export", "--out", str(blocked)]) == 2
    assert "Kan niet schrijven" in capsys.readouterr().err


def test_verdicts_carry_their_sum_and_their_dates(exported: Path) -> None:
    rows = {(row["indicator"], row["jaar"]): row for row in _rows(exported, "oordelen")}
    work = rows["uitstroom_naar_werk", "2024"]
    assert work["som"].startswith("Doel 2024: minstens 200. Uitkomst: 181, dat is 19 te")
    assert work["vindplaats"].startswith("Programmabegroting 2024, hoofdstuk Indicatoren")
    grade = rows["rapportcijfer_dienstverlening", "2023"]
    assert (grade["laatste_meting"], grade["volgende_meting"]) == ("2022", "2024")
    assert rows["arbeidsparticipatie", "2022"]["herzien"] == "omgerekend"


def test_promises_that_moved_and_the_pace_they_ask_are_exported(exported: Path) -> None:
    eased = [
        row for row in _rows(exported, "doelwijzigingen") if row["verandering"] == "versoepeld"
    ]
    assert [(row["indicator"], row["van"], row["naar"], row["jaar"]) for row in eased] == [
        ("uitstroom_naar_werk", "200", "180", "2025"),
        ("bijstandsuitkeringen", "2375", "2520", "2024"),
    ]
    pace = {row["indicator"]: row for row in _rows(exported, "tempo")}["deeltijd_werkenden"]
    assert (pace["nodig"], pace["metingen"], pace["nodig_per_meting"]) == ("26", "3", "9")
    assert (pace["verandering"], pace["verandering_vanaf"]) == ("-37", "2022")


def test_what_is_typed_beside_a_figure_and_an_indicator_is_exported(tmp_path: Path) -> None:
    outcome = (
        '{waarde: 617, gedrukt: "617 (587)", peildatum: 1 oktober, opmerking: netto, '
        "bron: andere bron, telt_voor_jaar: ja}"
    )
    target = "{ten_opzichte_van: nulmeting, verschil: 2.50, in: procent, reden: minder werk}"
    snapshot = made.snapshot(
        f"b2024: {{2024: {{begroot: {target}}}, eind: {{begroot: 700}}}}\n"
        f"jv2024: {{2024: {{gerealiseerd: {outcome}}}}}",
        extra="nulmeting: {uitkomst: {waarde: 600, gedrukt: 600 (netto)}}\n",
    )  # fmt: skip
    export(snapshot, tmp_path)
    end, first, came = sorted(_rows(tmp_path, "cijfers"), key=lambda r: (r["jaar"], r["soort"]))
    assert (first["ten_opzichte_van"], first["verschil"], first["verschil_in"]) == (
        "nulmeting", "2.50", "procent",
    )  # fmt: skip
    assert (first["waarde"], first["reden"]) == ("615", "minder werk")
    assert (end["jaar"], end["waarde"]) == ("", "700")
    named = ("gedrukt", "peildatum", "telt_voor_jaar", "bron", "opmerking")
    assert [came[name] for name in named] == [
        "617 (587)", "1 oktober", "ja", "andere bron", "netto",
    ]  # fmt: skip
    (told,) = _rows(tmp_path, "indicatoren")
    assert (told["nulmeting_jaar"], told["nulmeting"], told["nulmeting_gedrukt"]) == (
        "", "600", "600 (netto)",
    )  # fmt: skip
