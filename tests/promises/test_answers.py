"""What is answered about promises and motions: of the real ones, and of those they do not have."""

from collections import Counter
from datetime import date

import pytest

from lib import measures
from lib.measures.promises.reports import accounted_until
from lib.model import Standing
from lib.sources import Snapshot
from lib.views import promises
from lib.views.choices import THEME, chosen
from lib.wording import addresses
from tests.made_promises import PROMISES, files
from tests.made_promises import snapshot as made

COUNTS = {  # counted by hand, from the printed documents, apart from the file
    "1.1": (42, 18), "1.2": (14, 4), "1.3": (15, 6), "1.4": (21, 9), "1.5": (25, 10),
    "1.6": (21, 6), None: (15, 10),
}  # fmt: skip
STATES = {
    Standing.DONE: 28, Standing.GOING_ON: 24, Standing.PARTLY: 25, Standing.BEGUN: 7,
    Standing.OTHERWISE: 2, Standing.DELAYED: 1, Standing.NOT_DONE: 3, Standing.NOT_FOUND: 63,
}  # fmt: skip
MOTIONS = {
    "2306-26", "2306-27A", "2306-28", "2306-34", "2306-51", "2306-73A", "2306-77A", "2306-91",
    "2411-62",
}  # fmt: skip


def test_the_real_promises_are_counted_as_by_hand(snapshot: Snapshot) -> None:
    found = measures.counted(snapshot, 2024)
    every = Counter(each.home.goal for each in found)
    missing = Counter(each.home.goal for each in found if each.standing is Standing.NOT_FOUND)
    assert {goal: (every[goal], missing[goal]) for goal in every} == COUNTS
    assert measures.tally(found) == STATES
    assert len(measures.promises(snapshot, 2024)) - len(found) == 22
    assert len(measures.unpromised(snapshot, 2024)) == 47


def test_the_sentence_of_the_real_promises(snapshot: Snapshot) -> None:
    assert promises.opening(snapshot, 2024) == (
        "Van de **153 beloften** in Programmabegroting 2024 zijn er **63 niet teruggevonden** in "
        "Jaarverslag 2024."
    )
    assert promises.opening(snapshot, 2023) == "Voor 2023 staan hier geen beloften. Wel voor 2024."


def test_the_real_motions_that_are_late_come_first(snapshot: Snapshot) -> None:
    found = measures.motions(snapshot)
    assert {moved.number for moved in found} == MOTIONS
    late = [moved.number for moved in found if moved.overdue]
    assert late == [moved.number for moved in found][: len(late)]
    assert set(late) == MOTIONS - {"2306-26", "2306-91", "2411-62"}
    told = {moved.number: len(moved.overdue) for moved in found}
    assert (told["2306-34"], told["2306-73A"]) == (2, 1)  # a wish, a condition, a day in 2025


def test_what_no_report_tells_is_not_found_and_parts_alone_count() -> None:
    found = {each.name: each for each in measures.promises(made(), 2024)}
    assert {name: each.standing for name, each in found.items()} == {
        "brug": Standing.DONE, "tunnel": Standing.NOT_FOUND, "verkeer": None
    }  # fmt: skip
    assert [each.name for each in measures.counted(made(), 2024)] == ["brug", "tunnel"]


@pytest.mark.parametrize(
    ("said", "standing", "sentence"),
    [
        ("jv2024: {verslag: Er is over gepraat., vindplaats: Verkeer}", Standing.MENTIONED,
         "Alle **2 beloften** uit Begroting 2024 zijn teruggevonden in Jaarverslag 2024."),
        ("jv2024: {stand: niet gedaan, verslag: Hij komt niet., vindplaats: V}", Standing.NOT_DONE,
         "Alle **2 beloften** uit Begroting 2024 zijn teruggevonden in Jaarverslag 2024."),
        ("", Standing.NOT_FOUND,
         "Van de **2 beloften** in Begroting 2024 is er **1 niet teruggevonden** in "
         "Jaarverslag 2024."),
    ],
)  # fmt: skip
def test_what_came_of_a_promise(said: str, standing: Standing, sentence: str) -> None:
    line = "      b2024: {belofte: Er komt een tunnel."
    text = PROMISES.replace(line, f"      {said}\n{line}") if said else PROMISES
    found = made(text)
    assert [e.standing for e in measures.counted(found, 2024) if e.name == "tunnel"] == [standing]
    assert promises.opening(found, 2024) == sentence


def test_a_report_that_nobody_entered_makes_nothing_not_found() -> None:
    text = PROMISES.split("zonder_belofte:")[0]
    found = made("\n".join(line for line in text.splitlines() if "jv2024" not in line))
    assert set(measures.tally(measures.counted(found, 2024))) == {Standing.NOT_ENTERED}
    assert promises.opening(found, 2024).endswith("Jaarverslag 2024 is hier nog niet ingevuld.")
    assert promises.on_overview(found, 2024) is None


def test_without_a_report_nothing_is_not_found() -> None:
    found = made(
        """\
beloften:
  brug:
    doelstelling: "1.1"
    soort: activiteit
    documenten:
      b2023: {belofte: Er komt een brug., vindplaats: Verkeer}
"""
    )
    assert set(measures.tally(measures.counted(found, 2023))) == {Standing.NO_REPORT}
    assert promises.opening(found, 2023) == (
        "Begroting 2023: **1 belofte**. Over 2023 is er nog geen jaarverslag."
    )
    assert measures.years_of_promises(found) == (2023,)


def test_halfway_an_interim_report_tells_and_leaves_out_nothing() -> None:
    register = (
        files()["indicators.yaml"]
        .decode()
        .replace(
            "fasen:", "  zomer: {naam: Zomernota 2023, soort: tussenbericht, jaar: 2023}\nfasen:", 1
        )
    )
    text = PROMISES.split("zonder_belofte:")[0].replace("b2024:", "b2023:")
    lines = [line for line in text.splitlines() if "jv2024" not in line]
    told = "      zomer: {stand: begonnen, verslag: Er is begonnen., vindplaats: Verkeer}"
    at = next(n for n, line in enumerate(lines) if "Er komt een brug" in line)
    found = made("\n".join([*lines[: at + 1], told, *lines[at + 1 :]]), register)
    assert [each.standing for each in measures.counted(found, 2023)] == [
        Standing.BEGUN,
        Standing.NO_REPORT,
    ]
    assert promises.opening(found, 2023).endswith("Over 2023 is er nog geen jaarverslag.")


@pytest.mark.parametrize(
    ("day", "extra", "late"),
    [
        ("2024-07-01", "", True),
        ("2025-01-01", "", True),
        ("2025-01-02", "", False),
        ("2024-07-01", ", als: alleen bij vertraging", False),
    ],
)
def test_a_deadline_is_late_when_it_passed_in_a_year_that_is_accounted_for(
    day: str, extra: str, late: bool
) -> None:
    found = made(PROMISES.replace("voor: 2024-07-01", f"voor: {day}{extra}"))
    (moved,) = measures.motions(found)
    assert accounted_until(found) == date(2025, 1, 1)
    assert bool(moved.overdue) is late
    assert moved.missing == ("jv2024",)


def test_an_aside_of_a_report_is_told_instead_of_not_found() -> None:
    aside = "    zie_ook:\n      - {document: jv2024, zegt: Er zijn banken., vindplaats: V}\n"
    (moved,) = measures.motions(made(PROMISES + aside))
    assert moved.missing == ()


def test_a_choice_leaves_out_what_it_does_not_want(snapshot: Snapshot) -> None:
    told, groups = promises.of_goals(snapshot, 2024, promises.Chosen("1.2", standing="vertraagd"))
    assert told == "Met deze keuze ziet u 1 van de 153 beloften."
    assert [len(group.pledges) for group in groups] == [1]
    told, groups = promises.of_goals(snapshot, 2024, promises.Chosen())
    assert told == ""
    assert sum(len(group.pledges) for group in groups) == 175


def test_a_theme_is_offered_within_its_goal_and_leaves_out_the_others(snapshot: Snapshot) -> None:
    """In the whole file the same heading can stand under two goals."""
    names = promises.themes(snapshot, 2024, "1.6")
    assert list(names) == ["Inkomensondersteuning/armoedebeleid", "Schuldhelpverlening"]
    assert THEME.offered(snapshot, {"jaar": "2024"}).names == {}
    asked = {"jaar": "2024", "bij": "1.6", "thema": "Schuldhelpverlening"}
    assert list(THEME.offered(snapshot, asked).names) == ["alle", *names]
    found = chosen(snapshot, asked)
    assert (found.home, found.theme) == ("1.6", "Schuldhelpverlening")
    told, _ = promises.of_goals(snapshot, 2024, promises.Chosen(found.home, found.theme))
    assert told == "Met deze keuze ziet u 15 van de 153 beloften."
    assert chosen(snapshot, {**asked, "bij": "1.2"}).theme == "alle"


def test_the_table_counts_what_each_goal_counts_below(snapshot: Snapshot) -> None:
    table = promises.table(snapshot, 2024)
    _, groups = promises.of_goals(snapshot, 2024, promises.Chosen())
    *rows, total = table.rows
    assert [row[0] for row in rows] == [group.heading for group in groups]
    assert total[0] == "Samen"
    for row, group in zip(rows, groups, strict=True):
        assert group.told.startswith(f"{row[1]} belofte")
        assert int(str(row[1])) == sum(int(str(cell)) for cell in row[2:])
    for column in range(1, len(total)):
        assert int(str(total[column])) == sum(int(str(row[column])) for row in rows)
    assert promises.table(made(), 2024).rows[-1][:2] == ("1.1 Eerste doel", "2")


def test_the_strip_of_a_goal_leads_to_its_promises(snapshot: Snapshot) -> None:
    strip = promises.of_goal(snapshot, "1.1", 2024)
    assert strip is not None
    assert [len(saying.lines) for saying in strip.sayings] == [1, 6]
    assert strip.sayings[1].lines[-1] == "En nog 13."
    assert strip.ways[0].place == addresses.promises(2024, "beloften-1.1", bij="1.1")
    assert promises.of_goal(snapshot, "1.1", 2023) is None


def test_without_the_file_there_are_no_promises() -> None:
    found = made(None)
    assert "afspraken.yaml" not in found.files
    assert not promises.there(found)
    assert measures.years_of_promises(found) == ()
    assert "afspraken.yaml" not in files(None)


def test_controle_counts_what_was_entered_of_each_document(snapshot: Snapshot) -> None:
    budget, report = measures.told_by(snapshot)
    assert (budget.document, report.document) == ("begroting-2024", "jaarverslag-2024")
    counted = measures.counted(snapshot, 2024)
    missing = sum(each.standing is Standing.NOT_FOUND for each in counted)
    assert (budget.promised, budget.accounted) == (153, 0)
    assert (report.promised, report.accounted, report.stateless) == (0, 153 - missing, 0)
    assert (budget.unpromised, report.unpromised) == (0, 47)
    assert (budget.motions, report.motions) == (8, 1)
    one, other = measures.told_by(made())
    assert (one.promised, one.motions, other.accounted, other.unpromised) == (2, 1, 1, 1)
    assert measures.told_by(made(None)) == ()
    assert promises.entered(made(None)) is None
