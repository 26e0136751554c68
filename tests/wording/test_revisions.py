"""What changed for a reader: each kind of change in its sentence, by weight, nothing lost."""

from itertools import pairwise
from random import Random, SystemRandom
from typing import NamedTuple

import pytest

from lib.measures.revisions import RevisionKind, Thing, ThingRevised, revisions
from lib.sources import DEFAULT_FOLDER, listed, load
from lib.sources.snapshot import build
from lib.wording.revisions import ToldRevision, as_text, listed_by_kind, opening, revised
from tests import injected, made, made_promises
from tests.generated.cases import Cases

_TRIES, _TEXTS = 8, 8
KEY = "1;1.1;;Eerste doel;2024"


class Case(NamedTuple):
    """What stood in the files, what stands there now, and sentences that must be said of it."""

    before: dict[str, bytes]
    after: dict[str, bytes]
    said: tuple[str, ...]


def _files(values: str, *amounts: str, **options: str) -> dict[str, bytes]:
    finance = "\n".join([made.HEADER, *amounts, ""])
    return {
        "indicators.yaml": made.indicators(values, **options).encode(),
        "finance.csv": finance.encode(),
    }


def _replaced(files: dict[str, bytes], file: str, old: str, new: str) -> dict[str, bytes]:
    assert old.encode() in files[file]
    return files | {file: files[file].replace(old.encode(), new.encode())}


def _year(target: str, outcome: str, more: str = "") -> str:
    return f"jv2024: {{2024: {{begroot: {target}, gerealiseerd: {outcome}{more}}}}}"


MONEY = (
    f"{KEY};begroting;saldo;-600;EUR;b2024",
    f"{KEY};jaarrekening;saldo;-640;EUR;jv2024",
    "1;1.10;;Tiende doel;2024;begroting;saldo;-300;EUR;b2024",
    "1;;;Voorbeeld;2024;begroting;saldo;-900;EUR;b2024",
)


def _money(*rows: str) -> dict[str, bytes]:
    return _files(_year("1", "1"), *rows)


PROMISED = made_promises.files(
    register=made.indicators("b2024: {2024: {begroot: 1}}\njv2024: {2024: {gerealiseerd: 1}}")
)


def _promised(old: str, new: str) -> dict[str, bytes]:
    return _replaced(PROMISED, "afspraken.yaml", old, new)


NINE = made.REGISTER + made.INDICATOR.format(
    name="proef", unit="aantal", better="hoger", frequency="jaarlijks", extra="",
    values="      jv2024: {2024: {begroot: 1, gerealiseerd: 1}}",
)  # fmt: skip
TWO = NINE + made.INDICATOR.format(
    name="tweede", unit="aantal", better="hoger", frequency="jaarlijks", extra="",
    values="      jv2024: {2024: {begroot: 1, gerealiseerd: 1}}",
)  # fmt: skip
CASES = {
    "verdict turns": Case(
        _files(_year("200", "190")), _files(_year("200", "201")),
        ("Let op: het oordeel over Proef 2024 gaat van niet gehaald naar gehaald: uitkomst 201 was "
         "190.",),
    ),
    "verdict turns by the target": Case(
        _files(_year("200", "190")), _files(_year("180", "190")),
        ("Let op: het oordeel over Proef 2024 gaat van niet gehaald naar gehaald: doel minstens "
         "180 was minstens 200.",),
    ),
    "verdict turns by the direction": Case(
        _files(_year("200", "190")), _files(_year("200", "190"), better="lager"),
        ("Let op: het oordeel over Proef 2024 gaat van niet gehaald naar gehaald: doel hooguit 200 "
         "was minstens 200.",
         "In indicators.yaml, indicatoren > proef > beter: “lager” was “hoger”.",),
    ),
    "verdict turns by the rule alone": Case(
        _files(_year("200", "190")),
        _replaced(_files(_year("200", "190")), "indicators.yaml", "documenten:\n",
                  "oordeelregel: 10%\ndocumenten:\n"),
        ("Let op: het oordeel over Proef 2024 gaat van niet gehaald naar gehaald. De cijfers zijn "
         "dezelfde.",
         "In indicators.yaml, oordeelregel: “10%” was “strikt”."),
    ),
    "a value and no verdict": Case(
        _files(_year("1", "2568")), _files(_year("1", "2571")),
        ("Proef 2024: uitkomst 2.571 was 2.568; oordeel ongewijzigd (gehaald).",),
    ),
    "more decimals": Case(
        _files(_year("1", "2.3")), _files(_year("1", "2.30")),
        ("Proef 2024: uitkomst 2,30 was 2,3; oordeel ongewijzigd (gehaald).",),
    ),
    "an outcome is taken away": Case(
        _files(_year("1", "2")), _files("jv2024: {2024: {begroot: 1}}"),
        ("Let op: het oordeel over Proef 2024 gaat van gehaald naar nog niet ingevuld: uitkomst "
         "2 vervalt.",),
    ),
    "a year comes": Case(
        _files(_year("1", "2")), _files(_year("1", "2") + "\nb2024: {2027: {begroot: 9}}"),
        ("Proef 2027 komt erbij: doel minstens 9; oordeel: nog niet bekend.",),
    ),
    "a year goes": Case(
        _files(_year("1", "2") + "\nb2024: {2027: {begroot: 9}}"), _files(_year("1", "2")),
        ("Let op: Proef 2027 verdwijnt: doel minstens 9; oordeel was: nog niet bekend.",),
    ),
    "a conflict": Case(
        _files(_year("200", "190")), _files(_year("200", "190", ", vermeld: ja")),
        ("Let op: over Proef 2024 zegt Jaarverslag 2024 “ja”, maar de cijfers geven niet gehaald. "
         "Dat is nieuw.",
         "Proef 2024: oordeel van het document “ja” komt erbij; oordeel ongewijzigd (niet "
         "gehaald).",),
    ),
    "a conflict that is over": Case(
        _files(_year("200", "190", ", vermeld: ja")), _files(_year("200", "210", ", vermeld: ja")),
        ("Over Proef 2024 spreken Jaarverslag 2024 en de cijfers elkaar niet meer tegen.",),
    ),
    "a figure that no page takes": Case(
        _files("b2024: {2023: {gerealiseerd: 5}}\njv2024: {2023: {gerealiseerd: 5}}"),
        _files("b2024: {2023: {gerealiseerd: 6}}\njv2024: {2023: {gerealiseerd: 5}}"),
        ("Begroting 2024: 6",),
    ),
    "a target moved": Case(
        _files("b2023: {2024: {begroot: 9}}\nb2024: {2024: {begroot: 9}}"),
        _files("b2023: {2024: {begroot: 9}}\nb2024: {2024: {begroot: 8}}"),
        ("Let op: een doel is verschoven. Proef: Lager doel voor 2024: van 9 (Begroting 2023) naar "
         "8 (Begroting 2024). Dat is makkelijker te halen.",),
    ),
    "V turns to N": Case(
        _money(*MONEY),
        _money(MONEY[0], f"{KEY};jaarrekening;saldo;-500;EUR;jv2024", *MONEY[2:]),
        ("Let op: de vergelijking van het saldo van doelstelling 1.1 (Eerste doel) in 2024 met de "
         "oorspronkelijke begroting 2024 gaat van nadelig (€\xa040) naar voordelig (€\xa0100).",
         "Saldo van doelstelling 1.1 (Eerste doel), jaarrekening 2024 (Jaarverslag 2024): "
         "€\xa0−500 was €\xa0−640.",),
    ),
    "an account comes": Case(
        _money(MONEY[0], *MONEY[2:]), _money(*MONEY),
        ("De vergelijking van het saldo van doelstelling 1.1 (Eerste doel) in 2024 met de "
         "oorspronkelijke begroting 2024 is er nu: nadelig (€\xa040).",),
    ),
    "an amount is gone": Case(
        _money(*MONEY), _money(MONEY[0], *MONEY[2:]),
        ("Let op: saldo van doelstelling 1.1 (Eerste doel), jaarrekening 2024 (Jaarverslag 2024): "
         "€\xa0−640 verdwijnt.",),
    ),
    "an amount becomes p.m.": Case(
        _money(*MONEY), _money(MONEY[0].replace("-600", "p.m."), *MONEY[1:]),
        ("Saldo van doelstelling 1.1 (Eerste doel), oorspronkelijke begroting 2024 (Begroting "
         "2024): “p.m.” was €\xa0−600.",),
    ),
    "a sum does not close": Case(
        _money(*MONEY), _money(*MONEY[:3], MONEY[3].replace("-900", "-905")),
        ("Let op: de som “Doelstellingen tot programma” van programma 1, oorspronkelijke begroting "
         "2024 (Begroting 2024, saldo) klopt niet: gedrukt €\xa0−905, opgeteld €\xa0−900. Dat was: "
         "klopt precies (€\xa0−900).",),
    ),
    "a name in many rows": Case(
        _money(*MONEY),
        _money(*(row.replace("Eerste doel", "Eerste doelen") for row in MONEY)),
        ("In finance.csv, naam (in 2 regels): “Eerste doelen” was “Eerste doel”.",),
    ),
    "a promise": Case(
        PROMISED, _promised("stand: gedaan, vermeld: geopend", "stand: niet gedaan, vermeld: niet"),
        ("Let op: de belofte voor 2024 “Er komt een brug.” gaat van gedaan naar niet gedaan.",
         "In afspraken.yaml, beloften > brug > documenten > jv2024 > vermeld: “niet” was "
         "“geopend”.",),
    ),
    "a promise goes": Case(
        PROMISED, _promised("  fontein:", "  fonteinen:"),
        ("Let op: wat een verslag vertelt zonder belofte: “Er kwam een fontein.” is verdwenen.",
         "Wat een verslag vertelt zonder belofte: “Er kwam een fontein.” komt erbij.",),
    ),
    "a motion": Case(
        PROMISED, _promised("stand: toegezegd", "stand: gedaan"),
        ("Motie 24-1 Bankjes gaat van toegezegd naar gedaan; er is geen termijn meer verstreken.",),
    ),
    "an indicator comes": Case(
        _files(_year("1", "1")) | {"indicators.yaml": NINE.encode()},
        _files(_year("1", "1")) | {"indicators.yaml": TWO.replace(
            "naam: Proef", "naam: Andere", 1).encode()},
        ("De indicator “1.1 Proef” komt erbij, met 2 cijfers van indicatoren.",),
    ),
    "a document comes with what it prints": Case(
        PROMISED,
        _replaced(
            _replaced(PROMISED, "indicators.yaml", "fasen:", "  jv2025: {naam: Jaarverslag 2025, "
                      "soort: jaarverslag, jaar: 2025}\nfasen:"),
            "indicators.yaml", "      jv2024: {2024: {gerealiseerd: 1}}",
            "      jv2024: {2024: {gerealiseerd: 1}}\n      jv2025: {2025: {gerealiseerd: 4}}"),
        ("Het document “Jaarverslag 2025” komt erbij, met 1 cijfer van indicatoren.",
         "Proef 2025 komt erbij: uitkomst 4; oordeel: geen doel.",),
    ),
}  # fmt: skip


def _told(before: dict[str, bytes], after: dict[str, bytes]) -> list[str]:
    return [each.sentence for each in revised(build(before), build(after))]


@pytest.mark.parametrize("name", CASES)
def test_each_change_has_its_sentence(name: str) -> None:
    case = CASES[name]
    told = _told(case.before, case.after)
    for sentence in case.said:
        assert any(sentence in each for each in told), told


@pytest.mark.parametrize("name", CASES)
def test_the_way_back_is_told_as_well(name: str) -> None:
    assert _told(CASES[name].after, CASES[name].before)


@pytest.mark.parametrize("name", CASES)
def test_the_heaviest_stand_first(name: str) -> None:
    found = revised(build(CASES[name].before), build(CASES[name].after))
    order = list(RevisionKind)
    weights = [(not each.warning, order.index(each.kind)) for each in found]
    assert all(one <= other for one, other in pairwise(weights))


@pytest.mark.parametrize("name", CASES)
def test_text_has_every_sentence_once(name: str) -> None:
    found = revised(build(CASES[name].before), build(CASES[name].after))
    lines = [line for _, lines in listed_by_kind(found) for line in lines]
    assert sorted(lines) == sorted(each.sentence for each in found)
    assert all(f"- {line}" in as_text("kop", found) for line in lines)


def test_the_same_sources_differ_in_nothing() -> None:
    first, second = load(DEFAULT_FOLDER), load(DEFAULT_FOLDER)
    found = revised(first, second)
    assert found == ()
    assert opening(first, second, found).startswith("Er verandert niets")


def test_everything_of_a_year_comes_as_one_document_and_its_verdicts() -> None:
    before, after = _files("b2024: {2024: {begroot: 1}}"), _files(_year("1", "2"))
    told = _told(before, after)
    assert "Het oordeel over Proef 2024 gaat van nog niet ingevuld naar gehaald" in told[0]


def test_every_text_that_changes_is_told() -> None:
    """Some texts a run: each alone in sources that are the same but for it."""
    seed = SystemRandom().randrange(10**9)
    markers = sorted(set(injected.MARKERS) - injected.CODES)
    plain = injected.snapshot(injected.plain)
    for marker in Random(seed).sample(markers, _TEXTS):  # noqa: S311 nothing secret

        def say(other: int, marker: int = marker) -> str:
            return f"{injected.plain(other)}{'7' * (other == marker)}"

        assert revised(plain, injected.snapshot(say)), (seed, marker)


def test_every_source_is_compared() -> None:
    before = load(DEFAULT_FOLDER)
    for source in listed.SOURCES:
        if source.file in before.files and source.optional:
            files = {
                name: (DEFAULT_FOLDER / name).read_bytes()
                for name in before.files
                if name != source.file
            }
            assert revised(before, build(files)), source.file


def test_what_came_or_went_can_be_anything() -> None:
    before = build(PROMISED)
    empty = build(made_promises.files(None, made.indicators("b2023: {2023: {begroot: 1}}")))
    found = [each for each in revisions(before, empty) if isinstance(each, ThingRevised)]
    assert {Thing.PROMISE, Thing.MOTION, Thing.UNPROMISED} <= {each.thing for each in found}
    assert not any(each.came for each in found)


@pytest.mark.parametrize(
    ("found", "said"),
    [
        ([False], "Er is 1 verandering voor een lezer."),
        ([True], "Er is 1 verandering voor een lezer. Die verdient een tweede blik"),
        ([True, True], "Er zijn 2 veranderingen voor een lezer. Die verdienen allemaal"),
        ([True, False], "Bij 1 daarvan staat “let op”."),
    ],
)
def test_the_opening_counts(found: list[bool], said: str) -> None:
    snapshot = load(DEFAULT_FOLDER)
    told = [ToldRevision(RevisionKind.LINE, warning, "x") for warning in found]
    assert said in opening(snapshot, snapshot, told)


def test_any_two_sources_can_be_compared() -> None:
    seed = SystemRandom().randrange(10**9)
    made_cases = Cases(seed)
    found = [case.snapshot for _ in range(_TRIES) if (case := made_cases.next())]
    for before, after in pairwise(found):
        told = revised(before, after)
        assert told, seed
        for each in told:
            assert each.sentence.endswith((".", "”")), (seed, each)
            assert "wat naast de cijfers staat" not in each.sentence, (seed, each)
        assert not revised(after, after), seed
