"""What is answered about figures in texts: of the real ones, and of those they do not have."""

from collections import Counter
from collections.abc import Mapping
from csv import DictReader
from decimal import Decimal
from pathlib import Path

import pytest

from lib import measures
from lib.measures import ComparedFact
from lib.model import Closing, Fact, FactDoubt, FactKind, QuestionKind, Verdict
from lib.page import Question
from lib.sources import Snapshot
from lib.wording import questions
from tests import made
from tests.made_facts import FACTS
from tests.made_facts import snapshot as facts_of
from tests.outline import stands, strays

READ = Path(__file__).resolve().parents[1] / "second_reading" / "facts.csv"
SETTLED = Counter({("jaarverslag-2024", Decimal(9)): 1, ("begroting-2024", Decimal(4)): 1})
"""A share that is printed twice, and years that one reader counted where the text names them."""


def _readings() -> Mapping[str, Counter[tuple[str, Decimal]]]:
    """Return the numbers that two readers found in the documents, apart from each other."""
    found: dict[str, Counter[tuple[str, Decimal]]] = {"a": Counter(), "b": Counter()}
    with READ.open(encoding="utf-8", newline="") as lines:
        for row in DictReader(lines):
            found[row["reader"]][row["document"], Decimal(row["number"])] += 1
    return found


def test_the_real_facts_are_those_of_two_readers(snapshot: Snapshot) -> None:
    told = [fact for fact in snapshot.facts.told if fact.value is not None]
    ours = Counter((fact.document, fact.value or Decimal(0)) for fact in told)
    one, other = _readings().values()
    assert not ours - (one | other)
    assert not (one | other) - ours - SETTLED
    assert (one & other & ours).total() > len(told) - 5


def test_the_real_facts_are_counted(snapshot: Snapshot) -> None:
    assert Counter(fact.kind for fact in snapshot.facts.told) == {
        FactKind.OUTCOME: 86, FactKind.TARGET: 43, FactKind.PREVIOUS: 23,
    }  # fmt: skip
    assert measures.facts_by_document(snapshot) == {"begroting-2024": 34, "jaarverslag-2024": 118}


def test_every_place_of_a_real_fact_stands_in_its_document(snapshot: Snapshot) -> None:
    assert strays((fact.document, fact.place) for fact in snapshot.facts.told) == []
    assert not stands("jaarverslag-2024", "Doelstelling 1.5 > Onderwijs")


def test_the_real_sums_close(snapshot: Snapshot) -> None:
    found = {str(each.whole.value): each.closing for each in snapshot.facts.sums}
    assert found == dict.fromkeys(("41", "576", "121"), Closing.EXACT)


def test_the_real_targets_have_their_verdicts(snapshot: Snapshot) -> None:
    found = measures.compared_facts(snapshot, "1", "1.5", 2024)
    told = {(each.target.printed, each.outcome.printed): each for each in found}
    assert {key: (each.verdict, each.doubt) for key, each in told.items()} == {
        ("200", "228"): (Verdict.REACHED, None),
        ("210", "229"): (Verdict.REACHED, None),
        ("77", "77"): (Verdict.REACHED, None),
        ("703", "703"): (Verdict.REACHED, None),
        ("223", "214"): (Verdict.UNDECIDABLE, FactDoubt.NO_DIRECTION),
    }
    assert told["223", "214"].difference == -9


def test_the_real_facts_that_repeat_an_indicator_are_found(snapshot: Snapshot) -> None:
    repeated = Counter(fact.goal for fact in measures.repeated_facts(snapshot))
    assert repeated == {"1.2": 3, "1.3": 3, "1.5": 1}
    (other,) = [each for each in measures.linked_facts(snapshot) if not each.same]
    assert (other.fact.printed, other.about.short_name, other.claimed) == (
        "228", "Uitstroom naar werk", True,
    )  # fmt: skip
    assert other.beside is not None
    assert other.beside.value == 181


def test_what_the_text_and_a_claim_name_is_asked_once(snapshot: Snapshot) -> None:
    found = [each for each in questions.questions(snapshot, 2024) if "228" in each.text]
    assert [each.kind for each in found] == [QuestionKind.CLAIM]


COLUMNS = {
    "on": "", "about": "", "better": "", "indicator": "", "document": "jv2024", "year": "2024",
    "unit": "aantal",
}  # fmt: skip


def _row(name: str, kind: str, value: str, **cells: str) -> str:
    """Return a row of COLUMNS with other cells, for a fact under goal 1.1."""
    told = COLUMNS | cells
    number = "" if told["unit"] == "datum" else value
    return (
        f"1;1.1;{name};{told['year']};{told['on']};{kind};{number};{value};{told['unit']};"
        f"{told['about']};;;{told['better']};{told['indicator']};{told['document']};Groen\n"
    )


def _compared(rows: str, register: str = "") -> tuple[ComparedFact, ...]:
    return measures.compared_facts(facts_of(rows, register), "1", "1.1", 2024)


@pytest.mark.parametrize(
    ("target", "outcome", "verdict", "doubt", "difference"),
    [
        ({"better": "hoger"}, {}, Verdict.MISSED, None, "-2"),
        ({"better": "lager"}, {}, Verdict.REACHED, None, "-2"),
        ({}, {}, Verdict.UNDECIDABLE, FactDoubt.NO_DIRECTION, "-2"),
        ({}, {"value": "10"}, Verdict.REACHED, None, "0"),
        ({"better": "lager"}, {"value": "11"}, Verdict.MISSED, None, "1"),
        ({"better": "hoger"}, {"value": "11", "about": "ruim"}, Verdict.UNDECIDABLE,
         FactDoubt.APPROXIMATE, None),
        ({"better": "hoger", "about": "zo'n"}, {}, Verdict.UNDECIDABLE, FactDoubt.APPROXIMATE,
         None),
        ({"better": "hoger"}, {"on": "eerste helft 2024"}, Verdict.UNDECIDABLE,
         FactDoubt.OTHER_PERIOD, "-2"),
        ({"better": "hoger"}, {"on": "na de zomer"}, Verdict.UNDECIDABLE, FactDoubt.OTHER_PERIOD,
         "-2"),
        ({"better": "hoger", "on": "eerste helft 2024"}, {"on": "Eerste helft 2024"},
         Verdict.MISSED, None, "-2"),
        ({"better": "hoger"}, {"on": "eind 2024"}, Verdict.MISSED, None, "-2"),
        ({"better": "hoger"}, {"on": "2024-12-31"}, Verdict.MISSED, None, "-2"),
        ({"unit": "datum", "value": "juni", "on": "2024-06"},
         {"unit": "datum", "value": "juli", "on": "2024-07"}, Verdict.UNDECIDABLE,
         FactDoubt.NO_NUMBER, None),
    ],
)  # fmt: skip
def test_a_target_and_an_outcome_are_compared_as_far_as_they_can_be(
    target: dict[str, str], outcome: dict[str, str], verdict: Verdict, doubt: FactDoubt | None,
    difference: str | None,
) -> None:  # fmt: skip
    rows = _row(**{"name": "Bomen", "kind": "doel", "value": "10"} | target)
    rows += _row(**{"name": "Bomen", "kind": "uitkomst", "value": "8"} | outcome)
    (found,) = _compared(rows)
    assert (found.verdict, found.doubt) == (verdict, doubt)
    assert found.difference == (None if difference is None else Decimal(difference))


@pytest.mark.parametrize(
    ("rows", "target"),
    [
        (_row("Bomen", "doel", "9", document="b2024") + _row("Bomen", "doel", "7"), "9"),
        (_row("Bomen", "doel", "9", document="b2023") + _row("Bomen", "doel", "7"), "9"),
        (_row("Bomen", "doel", "9", document="b2023")
         + _row("Bomen", "doel", "7", document="b2024"), "7"),
        (_row("BOMEN", "doel", "7", document="b2024"), "7"),
        (_row("Bomen", "doel", "7", year="2023"), None),
    ],
)  # fmt: skip
def test_the_target_of_the_council_counts(rows: str, target: str | None) -> None:
    found = _compared(rows + _row("Bomen", "uitkomst", "8"))
    assert [each.target.printed for each in found] == ([target] if target else [])


def test_an_outcome_that_falls_short_counts_by_the_rule_of_the_municipality() -> None:
    rows = _row("Bomen", "doel", "100", better="hoger") + _row("Bomen", "uitkomst", "98")
    register = made.indicators("b2024: {2024: {begroot: 1}}")
    loose = register.replace("gemeente:", "oordeelregel: 2%\ngemeente:")
    assert [each.verdict for each in _compared(rows)] == [Verdict.MISSED]
    assert [each.verdict for each in _compared(rows, loose)] == [Verdict.REACHED]


def test_an_indicator_says_which_way_is_better_and_when_enough_is_enough() -> None:
    values = "jv2024: {2024: {begroot: 10, gerealiseerd: 8}}"
    rows = _row("Bomen", "doel", "10", indicator="proef")
    rows += _row("Bomen", "uitkomst", "12", on="tot 1 december 2024")
    each_year = made.indicators(values, extra="telling: per jaar\n")
    assert [each.verdict for each in _compared(rows, each_year)] == [Verdict.REACHED]
    level = made.indicators(values, extra="telling: stand\n")
    assert [each.doubt for each in _compared(rows, level)] == [FactDoubt.OTHER_PERIOD]


@pytest.mark.parametrize(
    ("row", "same", "asked"),
    [
        (_row("proef", "uitkomst", "8"), True, 0),
        (_row("Proef", "uitkomst", "9"), False, 1),
        (_row("Bomen", "uitkomst", "9", indicator="proef"), False, 1),
        (_row("Bomen", "uitkomst", "8,4", indicator="proef"), True, 0),
        (_row("Bomen", "uitkomst", "9", indicator="proef", about="bijna"), None, 0),
        (_row("Bomen", "uitkomst", "9", indicator="proef", on="eind 2024"), None, 0),
        (_row("Bomen", "doel", "10", indicator="proef"), True, 0),
        (_row("Bomen", "doel", "11", indicator="proef"), False, 1),
        (_row("Bomen", "vorige", "7", indicator="proef", year="2023"), True, 0),
        (_row("Bomen", "vorige", "6", indicator="proef", year="2023"), False, 0),
        (_row("Bomen", "vorige", "6", indicator="proef", year="2020"), None, 0),
        (_row("Bomen", "uitkomst", "7", indicator="proef", year=""), None, 0),
    ],
)
def test_a_fact_that_repeats_an_indicator_or_not(row: str, same: bool | None, asked: int) -> None:
    values = "jv2024: {2023: {gerealiseerd: 7}, 2024: {begroot: 10, gerealiseerd: 8}}"
    found = facts_of(row, made.indicators(values))
    (linked,) = measures.linked_facts(found)
    assert linked.same is same
    assert bool(measures.repeated_facts(found)) is (same is True)
    about = [q for q in questions.questions(found, 2024) if q.kind is QuestionKind.FACT]
    assert len(about) == asked


def test_what_repeats_an_indicator_in_part_is_shown_in_whole() -> None:
    rows = _row("Bomen", "doel", "10", indicator="proef") + _row("Bomen", "uitkomst", "9")
    rows = rows.replace(";;jv2024;Groen\n", ";proef;jv2024;Groen\n")
    found = facts_of(rows, made.indicators("jv2024: {2024: {begroot: 10, gerealiseerd: 8}}"))
    assert [each.same for each in measures.linked_facts(found)] == [True, False]
    assert measures.repeated_facts(found) == frozenset()


def test_a_claim_about_the_same_number_leaves_one_question() -> None:
    claim = "beweringen:\n  - {document: jv2024, zegt: er kwamen er 9, noemt: 9}\n"
    values = "jv2024: {2024: {gerealiseerd: 8}}"
    found = facts_of(_row("Proef", "uitkomst", "9"), made.indicators(values, extra=claim))
    kinds = (QuestionKind.FACT, QuestionKind.CLAIM)
    asked = [q for q in questions.questions(found, 2024) if q.kind in kinds]
    assert [each.kind for each in asked] == [QuestionKind.CLAIM]


def test_the_question_names_both_figures() -> None:
    values = "jv2024: {2024: {begroot: 10, gerealiseerd: 8}}"
    found = facts_of(_row("Bomen", "uitkomst", "9", indicator="proef"), made.indicators(values))
    (asked,) = _of_facts(found)
    assert asked.text == (
        "De tekst van Jaarverslag 2024 noemt 9 bij “Bomen”, en bij de indicator “Proef” staat 8. "
        "Welk cijfer geldt, en tellen zij hetzelfde?"
    )
    assert asked.figures == "In de tekst, uitkomst, 2024: 9. Bij de indicator, uitkomst, 2024: 8."


def test_the_question_can_be_switched_off() -> None:
    values = "jv2024: {2024: {begroot: 10, gerealiseerd: 8}}"
    register = made.indicators(values).replace(
        "gemeente:", "vragen_uit: [cijfer in de tekst is anders]\ngemeente:"
    )
    assert _of_facts(facts_of(_row("Bomen", "uitkomst", "9", indicator="proef"), register)) == []


def _of_facts(found: Snapshot) -> list[Question]:
    return [q for q in questions.questions(found, 2024) if q.kind is QuestionKind.FACT]


def test_a_year_of_which_only_facts_tell_can_be_chosen() -> None:
    register = made.indicators("b2023: {2023: {begroot: 1}}")
    found = facts_of(_row("Bomen", "uitkomst", "3"), register)
    assert measures.years(found) == [2023, 2024]
    assert measures.years(facts_of(None, register)) == [2023]


def test_each_part_stands_below_its_whole() -> None:
    lines = FACTS.splitlines(keepends=True)
    found = facts_of("".join([lines[3], lines[4], *lines[:3]]))
    assert _names(measures.facts_of(found, "1", "1.1", 2024)) == [
        *["Banken in het park"] * 3, "Banken van hout", "Banken van steen",
    ]  # fmt: skip


def _names(facts: tuple[Fact, ...]) -> list[str]:
    return [fact.name for fact in facts]


@pytest.mark.parametrize(("year", "many"), [(2024, 5), (2023, 0), (2025, 0)])
def test_facts_stand_in_the_year_of_their_document(year: int, many: int) -> None:
    assert len(measures.facts_of(facts_of(), "1", "1.1", year)) == many


@pytest.mark.parametrize("kind", FactKind)
def test_every_kind_is_kept(kind: FactKind) -> None:
    (fact,) = facts_of(_row("Bomen", kind.value, "3")).facts.told
    assert fact.kind is kind
