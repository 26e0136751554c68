"""The result of the whole municipality: read, summed where all of it is there, and shown."""

import pytest

from lib import export, measures, views
from lib.model import MUNICIPALITY, Closing, SumKind, Term
from lib.sources import Snapshot, SourceError
from lib.views import municipality
from lib.wording import municipality as wording
from tests import made, made_money

_WHOLE = "gemeente;;;Resultaat;2024;{};{};{};{};{}"


def _row(
    kind: str, amount: int | str, stage: str = "begroting", document: str = "b2024", unit: int = 1
) -> str:
    return _WHOLE.format(stage, kind, amount, "EUR" if unit == 1 else "EUR 1.000", document)


def _budget(*rows: str, closes: bool = True, text: str = "") -> Snapshot:
    """Return the whole budget (two programmes and both overviews) with these rows more."""
    told = text or made_money.indicators()
    if closes:
        told = told.replace(", sommen_sluiten: false", "")
    return made.built(told, *made_money.rows(), *rows)


def _whole_sums(snapshot: Snapshot) -> list[tuple[str, int, Closing]]:
    return [
        (it.kind.value, it.parts, it.closing)
        for it in measures.sums(snapshot)
        if it.check is SumKind.PROGRAMMES_OF_MUNICIPALITY
    ]


def _codes(snapshot: Snapshot) -> list[str]:
    return [f.code for f in snapshot.warnings if "-zonder-doel" not in f.code]


_TABLE = "begroting", "b2024"


@pytest.mark.parametrize(
    ("rows", "sums"),
    [
        # budget: -1000 - 400 - 250 + 1650 = 0
        ([_row("saldo", 0)], [("saldo", 4, Closing.EXACT)]),
        ([_row("saldo", 0), _row("saldo", 15, "jaarrekening", "jv2024")],
         [("saldo", 4, Closing.EXACT), ("saldo", 4, Closing.EXACT)]),
        # the terms of the municipality itself close apart
        ([_row("lasten", -900), _row("baten", 900), _row("saldo", 0)],
         [("saldo", 4, Closing.EXACT)]),
        # what the programmes have no amounts of is no sum
        ([_row("lasten", -900), _row("baten", 950)], []),
    ],
)  # fmt: skip
def test_programmes_are_added_up_to_the_municipality(
    rows: list[str], sums: list[tuple[str, int, Closing]]
) -> None:
    snapshot = _budget(*rows, closes=False)
    assert _whole_sums(snapshot) == sums
    assert "som-mist-deel" not in _codes(snapshot)


def test_one_sum_that_closes_makes_another_a_fault() -> None:
    right, wrong = _row("saldo", 15, "jaarrekening", "jv2024"), "begroting na wijziging"
    with pytest.raises(SourceError) as found:
        _budget(right, _row("saldo", 15, wrong, "jv2024"))
    assert [f.code for f in found.value.faults if not f.warning] == ["som-sluit-niet"]


@pytest.mark.parametrize("amount", [-3863, 99, -1])
def test_a_total_that_does_not_close_is_a_warning_in_a_whole_budget(amount: int) -> None:
    """Nobody knows whether a programme is absent, but both overviews are there."""
    snapshot = _budget(_row("saldo", amount))
    assert _whole_sums(snapshot) == []
    assert "som-mist-deel" in _codes(snapshot)


def _text_without(*codes: str) -> str:
    lines = made_money.indicators().split("\n")
    return "\n".join(line for line in lines if not line.strip().startswith(codes))


def _rows_without(*codes: str) -> list[str]:
    return [row for row in made_money.rows() if not row.startswith(codes)]


@pytest.mark.parametrize(
    "absent", [("overhead",), ("dekkingsmiddelen",), ("overhead", "dekkingsmiddelen")]
)
def test_where_programmes_are_absent_nothing_is_said(absent: tuple[str, ...]) -> None:
    text = _text_without(*absent).replace(", sommen_sluiten: false", "")
    snapshot = made.built(text, *_rows_without(*absent), _row("saldo", 7))
    assert _whole_sums(snapshot) == []
    assert "som-mist-deel" not in _codes(snapshot)


def test_a_programme_without_an_amount_makes_no_sum() -> None:
    rows = _rows_without("overhead")
    text = made_money.indicators().replace(", sommen_sluiten: false", "")
    snapshot = made.built(text, *rows, _row("saldo", 7))
    assert _whole_sums(snapshot) == []
    assert "som-mist-deel" not in _codes(snapshot)


def test_one_programme_shows_the_municipality_and_claims_nothing() -> None:
    snapshot = made.snapshot(
        "b2024: {2024: {begroot: 1}}", "1;;;Voorbeeld;2024;begroting;saldo;-1000;EUR;b2024",
        _row("saldo", -50),
    )  # fmt: skip
    view = municipality.result(snapshot, 2024, measures.baseline(snapshot))
    assert view is not None
    assert view.sentence.replace("\xa0", " ").startswith(
        "Voor 2024 is voor de hele gemeente een tekort van € 50 begroot"
    )
    assert view.notes == ("Bron: Begroting 2024.",)
    assert _whole_sums(snapshot) == []


def test_without_a_row_there_is_no_municipality() -> None:
    snapshot = made_money.whole_budget()
    assert municipality.result(snapshot, 2024, measures.baseline(snapshot)) is None


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        ([_row("saldo", -3000000), _row("saldo", 1200000, "jaarrekening", "jv2024")],
         "Voor de hele gemeente was een tekort van € 3,0 miljoen begroot. Het werd een overschot "
         "van € 1,2 miljoen. Dat is € 4,2 miljoen voordelig, vergeleken met de oorspronkelijke "
         "begroting 2024."),
        ([_row("saldo", 0), _row("saldo", -9, "jaarrekening", "jv2024")],
         "Voor de hele gemeente was een resultaat van nul begroot. Het werd een tekort van € 9. "
         "Dat is € 9 nadelig, vergeleken met de oorspronkelijke begroting 2024."),
        ([_row("saldo", 12, "jaarrekening", "jv2024")],
         "De hele gemeente sloot 2024 af met een overschot van € 12. De begroting van 2024 staat "
         "niet in de documenten."),
        ([_row("saldo", "p.m."), _row("saldo", 12, "jaarrekening", "jv2024")],
         "De hele gemeente sloot 2024 af met een overschot van € 12. In de begroting staat “p.m.”, "
         "dus er is geen verschil te noemen."),
        ([_row("lasten", -5)],
         "Het resultaat van de hele gemeente over 2024 staat niet in de documenten."),
    ],
)  # fmt: skip
def test_the_result_is_a_surplus_or_a_deficit(rows: list[str], said: str) -> None:
    snapshot = made.snapshot("b2024: {2024: {begroot: 1}}", *rows)
    view = municipality.result(snapshot, 2024, measures.baseline(snapshot))
    assert view is not None
    assert view.sentence.replace("\xa0", " ") == said


@pytest.mark.parametrize(
    ("rows", "part"),
    [
        ([_row("saldo", 70)], "Misschien staan hier niet alle programma's"),
        ([_row("saldo vóór reserves", 0), _row("toevoegingen", -70), _row("saldo", -70)],
         "De som is het saldo vóór reserves; het resultaat is na reserves."),
    ],
)  # fmt: skip
def test_the_sum_of_the_programmes_stands_beside_another_result(rows: list[str], part: str) -> None:
    snapshot = _budget(*rows, closes=False)
    notes = " ".join(
        wording.notes(
            measures.of_municipality(snapshot, 2024, measures.baseline(snapshot)),
            measures.beside_parts(snapshot, 2024, measures.baseline(snapshot)),
            snapshot.register,
        )
    )
    assert part in notes


def test_it_is_on_the_page_in_the_search_in_the_sums_and_in_the_export() -> None:
    rows = [
        _row("lasten", -900), _row("baten", 900), _row("saldo", 0),
        _row("saldo", 15, "jaarrekening", "jv2024"),
    ]  # fmt: skip
    snapshot = _budget(*rows, closes=False)
    kinds = [row.kind for row in measures.of_municipality(snapshot, 2024, made_money.ORIGINAL)]
    assert kinds == [Term.LASTEN, Term.BATEN, Term.BEFORE, Term.SALDO]
    view = municipality.result(snapshot, 2024, measures.baseline(snapshot))
    assert view is not None
    assert [row[:3] for row in view.tables[0].rows] == [
        ("Lasten", "−900", "–"), ("Baten", "900", "–"), ("Saldo vóór reserves", "0", "–"),
        ("Saldo na reserves", "0", "15"),
    ]  # fmt: skip
    hits = [entry.found for entry in views.index(snapshot) if "Resultaat van" in entry.found.name]
    assert [hit.place.part for hit in hits] == ["gemeente"]
    every = views.control.sums(snapshot).every
    assert every is not None
    assert any("tot gemeente: de gemeente" in row[0] for row in every.rows)
    amounts = export.resources.table(snapshot, _resource("bedragen"))
    assert amounts.filter(programma="gemeente").height == len(rows)
    assert amounts["programma"].null_count() == 0
    for name in ("afwijkingen", "saldi", "aansluiting"):
        assert "gemeente" in export.resources.table(snapshot, _resource(name))["programma"]


def _resource(name: str) -> export.resources.Resource:
    return next(it for it in export.resources.RESOURCES if it.name == name)


@pytest.mark.parametrize("code", ["Gemeente", "gemeenten", ""])
def test_another_spelling_is_refused_with_the_word(code: str) -> None:
    with pytest.raises(SourceError) as found:
        _budget(_row("saldo", 0).replace("gemeente", code, 1))
    assert "gemeente" in found.value.faults[0].message


def test_a_change_of_the_municipality_is_added_to_its_budget() -> None:
    text = (
        made.indicators("b2024: {2024: {begroot: 1}}")
        .replace(
            "  begroting na wijziging: {naam: begroting na wijziging, rol: begroting}",
            "  eerste wijziging: {naam: eerste wijziging, rol: wijziging}",
        )
        .replace(
            "  jv2024",
            "  w2024: {naam: Wijziging, soort: begrotingswijziging, jaar: 2024}\n  jv2024",
        )
    )
    snapshot = made.built(text, _row("saldo", -50), _row("saldo", 20, "eerste wijziging", "w2024"))
    found = measures.of_municipality(
        snapshot, 2024, measures.baseline(snapshot, "eerste wijziging")
    )
    assert [(row.scope, row.budget.euros) for row in found] == [(MUNICIPALITY, -30)]
