"""What is "nog in te vullen": nothing of its document is shown, and nothing is said of it."""

from datetime import UTC, datetime

import pytest

from lib import measures, views, wording
from lib.export.resources import RESOURCES, table
from lib.model import Verdict
from lib.sources import DEFAULT_FOLDER, Fault, Snapshot, SourceError
from lib.sources.keeper import State
from lib.sources.snapshot import build, read_files
from lib.views.pages import inspection
from tests import made

OWED = "nog in te vullen"
REPORT = "  jv2025: {{naam: Jaarverslag 2025, soort: jaarverslag, jaar: 2025{more}}}\nfasen:\n"
SECOND = """\
  tweede:
    doelstelling: "1.1"
    naam: Tweede
    eigenaar: Team Werk
    eenheid: aantal
    beter: hoger
    waarden:
      b2024: {{2024: {{begroot: 5}}, 2025: {{begroot: 5}}}}
      jv2024: {{2024: {{gerealiseerd: 5}}}}
      jv2025: {{2025: {{gerealiseerd: {second}}}}}
"""
ROW = "1;1.1;;Eerste doel;{year};jaarrekening;saldo;{amount};EUR;jv{year}"
ROWS = (ROW.format(year=2024, amount=-40), ROW.format(year=2025, amount=OWED))


def _made(
    first: str, second: str, *rows: str, more: str = "", frequency: str = "jaarlijks"
) -> Snapshot:
    """Return two indicators with targets for 2024 and 2025, and what a report says of 2025."""
    values = f"""
        b2024: {{2024: {{begroot: 5}}, 2025: {{begroot: 5}}}}
        jv2024: {{2024: {{gerealiseerd: 6}}}}
        jv2025: {{2025: {{{first}}}}}
    """
    text = made.indicators(values, frequency=frequency)
    text = text.replace("fasen:\n", REPORT.format(more=more), 1)
    return made.built(text + SECOND.format(second=second), *rows)


@pytest.mark.parametrize("owed", [OWED, "Nog in te vullen.", "nog niet ingevuld", "[in te vullen]"])
@pytest.mark.parametrize("frequency", ["jaarlijks", "onregelmatig", "tweejaarlijks", "eenmalig"])
def test_what_is_to_be_entered_is_never_called_anything_else(owed: str, frequency: str) -> None:
    snapshot = _made(f"gerealiseerd: '{owed}'", "4", frequency=frequency)
    for name in ("proef", "tweede"):
        assert measures.reading(snapshot, name, 2025).verdict is Verdict.NOT_YET_ENTERED
    assert wording.overview.counted(measures.counts(snapshot, 2025), 2025)[0] == (
        "De uitkomsten over 2025 zijn hier nog niet ingevuld."
    )
    assert measures.default_year(snapshot) == 2024


@pytest.mark.parametrize(
    ("first", "second", "more", "withheld"),
    [
        ("gerealiseerd: 6", "4", "", False),
        ("gerealiseerd: 6", OWED, "", True),
        ("gerealiseerd: 6, vermeld: nog in te vullen", "4", "", True),
        ("begroot: nog in te vullen, gerealiseerd: 6", "4", "", True),
        ("gerealiseerd: 6, verwacht: {ontbreekt: nog in te vullen}", "4", "", True),
        ("gerealiseerd: 6", OWED, ", tonen: ja", False),
        ("gerealiseerd: 6", OWED, ", tonen: nee", True),
        ("gerealiseerd: 6", "4", ", tonen: nee", True),
        ("gerealiseerd: 6", "n.n.b.", "", False),
    ],
)
def test_a_document_is_shown_whole_or_where_the_register_says_so(
    first: str, second: str, more: str, withheld: bool
) -> None:
    snapshot = _made(first, second, more=more)
    assert snapshot.withheld == ({"jv2025"} if withheld else set())
    assert ("jv2025" in snapshot.figures["document"]) is not withheld
    assert measures.default_year(snapshot) == (2024 if withheld else 2025)
    waits = Verdict.NOT_YET_ENTERED if withheld else Verdict.REACHED
    assert measures.reading(snapshot, "proef", 2025).verdict is waits


def test_an_amount_that_is_owed_withholds_the_figures_as_well() -> None:
    snapshot = _made("gerealiseerd: 6", "4", *ROWS)
    assert snapshot.withheld == {"jv2025"}
    assert snapshot.amounts["document"].to_list() == ["jv2024"]
    assert measures.default_year(snapshot) == 2024
    shown = _made("gerealiseerd: 6", "4", *ROWS, more=", tonen: ja")
    assert shown.amounts["document"].to_list() == ["jv2024"]
    assert measures.default_year(shown) == 2025


def test_a_total_beside_an_amount_that_is_owed_is_no_fault_yet() -> None:
    row = "1;{goal};;{name};2025;jaarrekening;saldo;{amount};EUR;jv2025"
    rows = (
        row.format(goal="1.1", name="Eerste doel", amount=-30),
        row.format(goal="1.10", name="Tiende doel", amount=OWED),
        row.format(goal="", name="Voorbeeld", amount=-70),
    )
    codes = {fault.code for fault in _made("gerealiseerd: 6", "4", *rows).warnings}
    assert not codes & {"som-mist-deel", "som-sluit-niet", "som-niet-na-te-tellen"}


def _owed_faults(snapshot: Snapshot) -> list[Fault]:
    return [fault for fault in snapshot.warnings if fault.code == "nog-in-te-vullen"]


def test_the_check_says_what_is_owed_by_whom_and_by_when() -> None:
    first = f"begroot: {OWED}, gerealiseerd: {OWED}"
    found = _owed_faults(_made(first, OWED, *ROWS, more=", invullen_voor: 1 mei 2026"))
    assert [fault.message.split(" Zet")[0] for fault in found] == [
        "Uit Jaarverslag 2025 is nog in te vullen voor 1 mei 2026: 1 van de 1 bedragen.",
        "Uit Jaarverslag 2025 is nog in te vullen voor 1 mei 2026: 1 indicator (Proef).",
        "Uit Jaarverslag 2025 is nog in te vullen door Team Werk voor 1 mei 2026: 1 indicator "
        "(Tweede).",
    ]
    others = {fault.code for fault in _made(first, OWED).warnings} - {"nog-in-te-vullen"}
    assert others == {"csv-zonder-bedragen", "doel-zonder-indicator"}


def _told(snapshot: Snapshot) -> str:
    return repr(inspection.page(State(snapshot, (), None, datetime.now(UTC))))


@pytest.mark.parametrize(
    ("first", "second", "more", "told"),
    [
        (OWED, "4", "", "Nog in te vullen: **1 van de 2** indicatoren uit Jaarverslag 2025. De "
         "pagina's tonen nog niets uit dit document."),
        (OWED, OWED, ", invullen_voor: 2026-05-01", "**2 van de 2** indicatoren uit Jaarverslag "
         "2025, voor 1 mei 2026."),
        ("6", OWED, ", tonen: ja", "want bij het document staat 'tonen: ja'"),
        ("6", "4", ", tonen: nee", "Jaarverslag 2025 is helemaal ingevuld. De pagina's tonen er "
         "nog niets uit"),
    ],
)  # fmt: skip
def test_controle_counts_what_is_owed(first: str, second: str, more: str, told: str) -> None:
    assert told in _told(_made(f"gerealiseerd: {first}", second, more=more))


def test_a_slip_of_the_words_is_asked_about() -> None:
    with pytest.raises(SourceError, match="Bedoelt u 'nog in te vullen'"):
        _made("gerealiseerd: nog in te vulen", "4")


@pytest.mark.parametrize(
    ("second", "last"),
    [("4", ", Jaarverslag 2024 en Jaarverslag 2025"), (OWED, " en Jaarverslag 2024")],
)
def test_no_page_names_a_document_that_it_shows_nothing_of(second: str, last: str) -> None:
    snapshot = _made("gerealiseerd: 6", second)
    told = wording.frame.sources(snapshot.register, snapshot.withheld, None)[0]
    assert told == f"Cijfers uit Begroting 2023, Begroting 2024{last}."
    state = State(snapshot, (), None, datetime.now(UTC))
    for view in (views.OVERVIEW, views.FINANCE, views.GOALS):
        page = repr(view.compose(snapshot, state, views.chosen(snapshot, {"jaar": "2025"})))
        assert ("Jaarverslag 2025 staat nog niet op deze pagina" in page) is (second == OWED)
    rows = table(snapshot, next(one for one in RESOURCES if one.name == "cijfers"))
    assert ("Jaarverslag 2025" in rows["document"]) is (second != OWED)


def _told_by(snapshot: Snapshot, document: str) -> set[str]:
    """Return every sentence of a document about promises, motions and texts, and its links."""
    agreed, texts = snapshot.promises, snapshot.texts
    lines = [each.lines for of in (agreed.promises, agreed.unpromised, agreed.motions)
             for each in of.values()]  # fmt: skip
    told = {each[document].told or "" for each in lines if document in each}
    for programme in texts.programmes.values():
        of = (programme.effect, programme.risks, *programme.themes.values())
        told |= {lines[document].told for lines in of if document in lines}
    told |= {of[document].told for of in texts.introductions.values() if document in of}
    told |= {each.to for each in texts.links if each.document == document}
    told |= {each.why for each in texts.contradictions.values()
             if document in (each.one.document, each.other.document)}  # fmt: skip
    told |= {each.said for each in measures.claims(snapshot) if each.document == document}
    register = snapshot.register
    told |= {each.reason for one in register.indicators.values()
             for each in one.series_breaks if each.document == document}  # fmt: skip
    told |= {each.explanation.get(document, "") for each in register.indicators.values()}
    told |= {goal.money.get(document, "")
             for one in register.programmes.values() for goal in one.goals.values()}  # fmt: skip
    told |= {fact.printed for fact in snapshot.facts.told if fact.document == document}
    return {each for each in told if each}


def test_a_new_definition_waits_for_the_document_that_tells_it() -> None:
    values = "\n        b2024: {2025: {begroot: 5}}\n        jv2025: {2025: {gerealiseerd: 6}}\n"
    broken = "    breuk: {vanaf: 2025, document: jv2025, reden: Anders geteld}\n    waarden:"
    text = made.indicators(values).replace("    waarden:", broken, 1)
    for more, breaks in ((", tonen: nee", 0), ("", 1)):
        snapshot = made.built(text.replace("fasen:\n", REPORT.format(more=more), 1))
        assert len(snapshot.register.indicators["proef"].breaks) == breaks


def test_pages_show_nothing_of_what_a_withheld_document_tells() -> None:
    """Of our own documents: without the report no sentence of it is left, in any source."""
    files = read_files(DEFAULT_FOLDER)
    full = build(files)
    told = _told_by(full, "jaarverslag-2024") - _told_by(full, "begroting-2024")
    assert len(told) > 100
    kept = "soort: jaarverslag, jaar: 2024"
    register = files["indicators.yaml"].decode().replace(kept, f"{kept}, tonen: nee")
    snapshot = build({**files, "indicators.yaml": register.encode()})
    assert snapshot.withheld == {"jaarverslag-2024"}
    assert _told_by(snapshot, "jaarverslag-2024") == set()
    long = {each for each in told if len(each) > 40}
    for view in views.VIEWS:
        for _, chosen in view.combinations(snapshot, {}):
            page = view.compose(snapshot, State(snapshot, (), None, datetime.now(UTC)), chosen)
            assert page.whole
            shown = repr(page)
            assert [each for each in long if each in shown] == [], view.name
