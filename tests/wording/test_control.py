"""The page Controle: what was read, what is wrong, what closes and what is missing."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from lib import measures, wording
from lib.sources import Fault, Snapshot
from lib.sources.keeper import State
from tests import made

MOMENT = datetime(2026, 11, 21, 20, 35, tzinfo=UTC)
FAULT = Fault("finance.csv", 3, 7, "csv-jaar", "jaar: klopt niet.")
WARNING = Fault("indicators.yaml", 2, 1, "doel-ver-weg", "Kijk of het klopt.", warning=True)


def _state(*faults: Fault, found: Snapshot | None, restored: bool = False) -> State:
    return State(found, faults, MOMENT if faults else None, MOMENT, restored)


@pytest.mark.parametrize(
    ("faults", "restored", "end"),
    [
        ((), False, "teksten.yaml en feiten.csv. Er zijn geen fouten."),
        ((FAULT,), False, "Sinds 21 november 2026 om 21:35 staat er in de bestanden een versie "
         "met 1 fout."),
        ((FAULT, FAULT, WARNING), False, "een versie met 2 fouten."),
        ((FAULT,), True, "Het dashboard heeft ze bewaard van vóór zijn laatste start. Sinds die "
         "start, of al langer, staat er in de bestanden een versie met 1 fout."),
    ],
)  # fmt: skip
def test_the_reading_is_told(
    faults: tuple[Fault, ...], restored: bool, end: str, snapshot: Snapshot
) -> None:
    told = wording.control.reading(_state(*faults, found=snapshot, restored=restored))
    assert told.startswith("De gegevens op het scherm zijn gelezen op 21 november 2026 om 21:35")
    assert told.endswith(end)


@pytest.mark.parametrize("restored", [False, True])
def test_until_when_a_version_waits_is_told(restored: bool, snapshot: Snapshot) -> None:
    state = replace(
        _state(WARNING, found=snapshot, restored=restored), expected=MOMENT + timedelta(minutes=2)
    )
    told = wording.control.reading(state)
    assert told.endswith(
        "In de bestanden staat een nieuwe versie. Daarin is veel verdwenen: misschien is een "
        "bestand niet helemaal bewaard. Is het goed, dan hoeft u niets te doen: het dashboard "
        "toont deze versie op 21 november 2026 om 21:37. Is het niet goed, herstel dan het "
        "bestand. De herstelde versie ziet u meteen."
    )
    assert ("vóór zijn laatste start" in told) == restored
    (table,) = wording.control.findings(state)
    assert table.rows[0][-1] == "Deze versie wacht tot 21 november 2026 om 21:37."


def test_that_there_never_were_good_sources_is_told() -> None:
    assert wording.control.reading(_state(FAULT, found=None)) == (
        "Er zijn nog geen goede cijfers: bezoekers zien nog niets. Sinds 21 november 2026 om 21:35 "
        "staat er in de bestanden een versie met 1 fout."
    )


def test_a_visitor_reads_of_which_day_the_figures_are(snapshot: Snapshot) -> None:
    now = MOMENT + timedelta(days=3)
    assert wording.control.shown(_state(found=snapshot), now) == ""
    assert wording.control.shown(_state(FAULT, found=snapshot), now) == (
        "U ziet de cijfers van 21 november; een nieuwe versie wordt nagekeken."
    )


def test_every_finding_has_its_place_and_its_consequence(snapshot: Snapshot) -> None:
    shown = replace(snapshot, warnings=(WARNING,))
    newest, on_screen = wording.control.findings(_state(WARNING, FAULT, found=shown))
    place = "indicators.yaml, regel 2, teken 1"
    careful = (place, "let op (doel-ver-weg)", "Kijk of het klopt.")
    assert newest.rows == (
        ("finance.csv, regel 3, teken 7", "fout (csv-jaar)", "jaar: klopt niet.",
         "Deze versie wordt niet getoond."),
        (*careful, "Houdt deze versie niet tegen."),
    )  # fmt: skip
    assert on_screen.rows == ((*careful, "Houdt deze versie niet tegen."),)
    assert wording.control.findings(_state(found=snapshot)) == []


def test_a_sum_within_its_rounding_shows_both_numbers(snapshot: Snapshot) -> None:
    table = wording.tables.not_exact(measures.sums(snapshot), snapshot.register)
    assert table is not None
    assert len(table.rows) == 4
    assert table.rows[-1] == (
        "Lasten, baten en reserves tot saldo: doelstelling 1.2 (saldo)", "2024", "−2.314.000",
        "−2.315.000", "−1.000", "2.500", "✓ op de afronding na", "Jaarverslag 2024",
    )  # fmt: skip


def test_a_sum_that_does_not_close_says_so() -> None:
    rows = [
        "1;1.1;;Naam;2024;begroting;lasten;-5;EUR;b2024",
        "1;1.1;;Naam;2024;begroting;baten;0;EUR;b2024",
        "1;1.1;;Naam;2024;begroting;saldo;-7;EUR;b2024",
    ]
    snapshot = made.snapshot("b2024: {2024: {begroot: 1}}", *rows)
    assert "som-sluit-niet" in [fault.code for fault in snapshot.warnings]
    table = wording.tables.not_exact(measures.sums(snapshot), snapshot.register)
    assert table is not None
    (row,) = table.rows
    assert row[4:7] == ("−2", "0", "✕ nee")


@pytest.mark.parametrize(
    ("values", "extra", "cell"),
    [
        ("jv2024: {2024: {begroot: 5, gerealiseerd: 4}}", "", "○ ontbreekt"),
        (
            "jv2024: {2024: {begroot: 5, gerealiseerd: 4}}",
            "toelichting: {jv2024: Daarom}\n",
            "✓ ja",
        ),
        ("jv2024: {2024: {begroot: 5, gerealiseerd: 6}}", "", "– niet nodig"),
    ],
)
def test_a_missed_target_asks_for_an_explanation(values: str, extra: str, cell: str) -> None:
    told = measures.completeness(made.snapshot(values, extra=extra))
    assert wording.control.completeness(told).rows[0][-1] == cell


@pytest.mark.parametrize(
    ("stated", "contradicted", "told"),
    [
        (0, 0, "De documenten geven zelf geen oordelen."),
        (4, 0, "De documenten geven zelf **4** oordelen. De eigen cijfers spreken er geen tegen."),
        (4, 1, "De eigen cijfers spreken er **1** tegen; beide blijven staan."),
    ],
)
def test_the_stated_verdicts_are_counted(stated: int, contradicted: int, told: str) -> None:
    assert wording.control.conflicts(stated, contradicted).endswith(told)


def test_every_real_conflict_stands_with_its_sum_and_its_place(snapshot: Snapshot) -> None:
    table = wording.tables.conflicts(measures.conflicts(snapshot), snapshot.register)
    assert [(row[0], *row[3:]) for row in table.rows] == [
        ("1.5 Uitstroom naar werk", "✕ Niet gehaald", "Ja", "Jaarverslag 2024, doelstelling 1.5, "
         "onder het kopje met de naam van de indicator"),
        ("1.6 Aantal bijstandsuitkeringen", "✕ Niet gehaald", "Ja", "Jaarverslag 2024, "
         "doelstelling 1.6, onder het kopje met de naam van de indicator"),
    ]  # fmt: skip
    assert table.rows[0][2].endswith("Uitkomst: 181, dat is 19 te weinig (−9,5%).")


def test_conflicts_stand_newest_first_and_without_a_place_by_document() -> None:
    said = "{begroot: 5, gerealiseerd: 4, vermeld: ja}"
    snapshot = made.snapshot(f"jv2024: {{2023: {said}, 2024: {said}}}")
    table = wording.tables.conflicts(measures.conflicts(snapshot), snapshot.register)
    assert [(row[1], row[5]) for row in table.rows] == [
        ("2024", "Jaarverslag 2024"), ("2023", "Jaarverslag 2024"),
    ]  # fmt: skip
