"""The questions that promises and motions raise, and when they raise none."""

import pytest

from lib.model import QuestionKind
from lib.page import Question
from lib.sources import Snapshot
from lib.sources.snapshot import build
from lib.wording import questions
from tests import made_promises
from tests.made_promises import MONEY, PROMISES

PAID, MISSING = QuestionKind.PAID_AND_SILENT, QuestionKind.NOT_FOUND_BACK
LATE, OPEN = QuestionKind.OVERDUE_MOTION, QuestionKind.OPEN_MOTION
ROW = "    nieuw_beleid: Verkeerslicht\n"
TUNNEL = PROMISES.replace("    onderdeel_van: brug\n", ROW)
BRIDGE = PROMISES.replace("  brug:\n", f"  brug:\n{ROW}")
ACCOUNT = "{stand: deels, verslag: Er is een gat., vindplaats: Verkeer}"
TOLD = PROMISES.replace("Verkeer > punt 2}\n", f"Verkeer > punt 2}}\n      jv2024: {ACCOUNT}\n")
ANSWER = "vindplaats: Moties}\n"
SECOND = """\
  "24-2":
    onderwerp: Bomen
    soort: verzoek
    documenten:
      b2024: {zegt: Het loopt nog., vindplaats: Moties}
"""


def _asked(snapshot: Snapshot, kind: QuestionKind, year: int = 2024) -> list[Question]:
    return [each for each in questions.questions(snapshot, year) if each.kind is kind]


def _answered(state: str) -> str:
    line = f"      jv2024: {{stand: {state}, zegt: Er staat nu een bank., {ANSWER}"
    return PROMISES.replace(ANSWER, f"{ANSWER}{line}")


@pytest.mark.parametrize(
    ("promises", "paid", "missing", "late", "still"),
    [
        (PROMISES, 0, 1, 1, 0),
        (TUNNEL, 1, 1, 1, 0),
        (BRIDGE, 0, 1, 1, 0),  # its money is accounted for: the report tells of the bridge
        (TOLD, 0, 0, 1, 0),
        (_answered("gedaan"), 0, 1, 0, 0),
        (_answered("niet gedaan"), 0, 1, 0, 0),
        (_answered("loopt"), 0, 1, 1, 0),
        (PROMISES.replace(", voor: 2024-07-01", ""), 0, 1, 0, 1),
        (PROMISES.replace("2024-07-01", "2025-07-01"), 0, 1, 0, 1),
        (PROMISES + SECOND, 0, 1, 1, 1),
        (PROMISES.split("moties:")[0], 0, 1, 0, 0),
        (None, 0, 0, 0, 0),
    ],
)
def test_a_question_follows_from_what_no_document_tells(
    promises: str | None, paid: int, missing: int, late: int, still: int
) -> None:
    snapshot = made_promises.snapshot(promises)
    found = {kind: len(_asked(snapshot, kind)) for kind in (PAID, MISSING, LATE, OPEN)}
    assert found == {PAID: paid, MISSING: missing, LATE: late, OPEN: still}
    assert not any(_asked(snapshot, kind, 2023) for kind in found)


@pytest.mark.parametrize(
    ("amount", "came"), [("1000", "wat kostte het?"), ("-1000", "wat leverde het op?")]
)
def test_money_for_what_a_report_does_not_tell_of(amount: str, came: str) -> None:
    files = made_promises.files(TUNNEL)
    rows = "\n".join(MONEY)
    files["finance.csv"] = (
        files["finance.csv"].decode().replace(rows, rows.replace(";1000;", f";{amount};")).encode()
    )
    (asked,) = _asked(build(files), PAID)
    assert "“Er komt een tunnel”" in asked.text
    assert asked.text.endswith(came)
    assert "1.000" in asked.figures


def test_a_row_without_an_amount_for_the_year_raises_no_question() -> None:
    files = made_promises.files(TUNNEL)
    files["finance.csv"] = files["finance.csv"].replace(b";2024;", b";2025;")
    assert not _asked(build(files), PAID)


AMENDED = made_promises.files()["indicators.yaml"].replace(
    b"  jv2024:",
    b"  w2024: {naam: Najaarsnota 2024, soort: begrotingswijziging, jaar: 2024}\n  jv2024:",
    1,
)


@pytest.mark.parametrize(
    ("promises", "said"),
    [
        (PROMISES, "Van de 2 beloften in Begroting 2024 bij programma 1 is er 1 niet "
         "teruggevonden in Jaarverslag 2024. Wat"),
        (PROMISES.replace("b2024: {belofte: Er komt een tunnel", "w2024: {belofte: Er komt een t"),
         "Van de 2 beloften in Begroting 2024 en Najaarsnota 2024 bij programma 1 is er 1"),
        (PROMISES.replace(PROMISES[PROMISES.index("  brug:"):PROMISES.index("  tunnel:")], "")
         .replace("    onderdeel_van: brug\n", "").replace("[brug, tunnel]", "[tunnel]")
         .replace("    beloften: [brug]\n", ""),
         "De enige belofte in Begroting 2024 bij programma 1 is niet teruggevonden in "
         "Jaarverslag 2024."),
    ],
)  # fmt: skip
def test_the_question_names_every_budget_that_promises(promises: str, said: str) -> None:
    files = made_promises.files(promises) | {"indicators.yaml": AMENDED}
    (asked,) = _asked(build(files), MISSING)
    assert asked.text.startswith(said)
    assert asked.text.endswith("Wat kwam daarvan?")


def test_several_motions_are_one_question_with_what_each_document_says() -> None:
    second = SECOND.replace("zegt:", "stand: toegezegd, zegt:").replace(
        "    documenten:",
        "    termijnen:\n      - {wat: Er staan bomen., van: motie, gedrukt: in 2023, "
        "voor: 2024-01-01}\n    documenten:",
    )
    (asked,) = _asked(made_promises.snapshot(PROMISES + second), LATE)
    assert "2 moties" in asked.text
    assert asked.text.endswith("24-1 “Bankjes” en 24-2 “Bomen”. Wat is van elk gekomen?")
    assert "24-1: voor 1 juli 2024. 24-2: in 2023." in asked.figures
    assert "24-2: Het loopt nog." in asked.told
    assert (asked.address.page, asked.address.part) == ("beloften", "moties")


@pytest.mark.parametrize("kind", [PAID, MISSING, LATE, OPEN])
def test_each_kind_has_its_place_and_can_be_switched_off(kind: QuestionKind) -> None:
    files = made_promises.files(TUNNEL + SECOND)
    (asked,) = _asked(build(files), kind)
    assert asked.text.endswith("?")
    assert asked.figures
    assert asked.source
    assert asked.address.page == "beloften"
    files["indicators.yaml"] = f"vragen_uit: [{kind}]\n".encode() + files["indicators.yaml"]
    assert not _asked(build(files), kind)


def test_the_real_promises_and_motions_raise_questions(snapshot: Snapshot) -> None:
    paid = _asked(snapshot, PAID)
    assert {"€\xa0311.000", "€\xa0225.000", "€\xa0213.000"} <= {
        each.figures.split(": ")[-1].rstrip(".") for each in paid
    }
    (missing,) = _asked(snapshot, MISSING)
    assert "153 beloften" in missing.text
    assert "63 niet teruggevonden" in missing.text
    (late,) = _asked(snapshot, LATE)
    assert "6 moties" in late.text
