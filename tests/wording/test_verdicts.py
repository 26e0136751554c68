"""The sentences: one for every combination of verdict, unit and direction."""

from dataclasses import fields, replace

import pytest

from lib import measures, wording
from lib.page import Note, Page
from lib.render import emphasis
from lib.sources import Snapshot
from lib.views import chosen
from lib.views.pages import overview
from tests import made


def _overview(snapshot: Snapshot) -> Page:
    return overview.page(snapshot, chosen(snapshot, {}))


BREAK = "breuk: {vanaf: 2024, reden: Anders geteld, document: b2024}\n"


def _sentence(values: str, year: int = 2024, **options: str) -> str:
    snapshot = made.snapshot(values, **options)
    reading = measures.reading(snapshot, "proef", year)
    text = wording.sums.sum_sentence(reading, snapshot.register)
    return text.replace("\N{NO-BREAK SPACE}", " ")


@pytest.mark.parametrize(
    ("unit", "better", "target", "realised", "sentence"),
    [
        ("aantal", "hoger", "200", "181",
         "Doel 2024: minstens 200. Uitkomst: 181, dat is 19 te weinig (−9,5%)."),
        ("aantal", "hoger", "570", "2212",
         "Doel 2024: minstens 570. Uitkomst: 2.212, dat is 1.642 meer dan het doel "
         "(+288,1%)."),
        ("aantal", "lager", "2520", "2568",
         "Doel 2024: hooguit 2.520. Uitkomst: 2.568, dat is 48 te veel (+1,9%)."),
        ("aantal", "lager", "2520", "2500",
         "Doel 2024: hooguit 2.520. Uitkomst: 2.500, dat is 20 minder dan het doel "
         "(−0,8%)."),
        ("aantal", "hoger", "5", "5",
         "Doel 2024: minstens 5. Uitkomst: 5, dat is precies het doel."),
        ("aantal", "hoger", "0", "-3",
         "Doel 2024: minstens 0. Uitkomst: −3, dat is 3 te weinig."),
        ("procent", "hoger", "46", "24",
         "Doel 2024: minstens 46%. Uitkomst: 24%, dat is 22 procentpunt te weinig."),
        ("procent", "hoger", "72.0", "76",
         "Doel 2024: minstens 72,0%. Uitkomst: 76%, dat is 4 procentpunt meer dan het doel."),
        ("procent", "hoger", "72", "71.5",
         "Doel 2024: minstens 72%. Uitkomst: 71,5%, dat is 0,5 procentpunt te weinig."),
        ("procent", "lager", "2.30", "2.67",
         "Doel 2024: hooguit 2,30%. Uitkomst: 2,67%, dat is 0,37 procentpunt te veel."),
        ("procent", "lager", "2.30", "2.10",
         "Doel 2024: hooguit 2,30%. Uitkomst: 2,10%, dat is 0,20 procentpunt minder dan het "
         "doel."),
        ("cijfer", "hoger", "6.9", "6.6",
         "Doel 2024: minstens 6,9. Uitkomst: 6,6, dat is 0,3 punt te laag."),
        ("cijfer", "hoger", "6.9", "7.1",
         "Doel 2024: minstens 6,9. Uitkomst: 7,1, dat is 0,2 punt hoger dan het doel."),
        ("cijfer", "lager", "3.0", "3.5",
         "Doel 2024: hooguit 3,0. Uitkomst: 3,5, dat is 0,5 punt te hoog."),
        ("euro", "lager", "1000", "1250",
         "Doel 2024: hooguit € 1.000. Uitkomst: € 1.250, dat is € 250 te veel (+25,0%)."),
    ],
)  # fmt: skip
def test_the_sum_of_a_verdict(
    unit: str, better: str, target: str, realised: str, sentence: str
) -> None:
    values = f"jv2024: {{2024: {{begroot: {target}, gerealiseerd: {realised}}}}}"
    assert _sentence(values, unit=unit, better=better) == sentence


@pytest.mark.parametrize(
    ("values", "year", "extra", "sentence"),
    [
        ("jv2024: {2024: {gerealiseerd: 5}}", 2024, "",
         "Voor 2024 noemen de documenten geen doel. Uitkomst: 5."),
        ("jv2024: {2023: {gerealiseerd: 5}, 2024: {gerealiseerd: {waarde: 5, "
         "overgenomen_uit: 2023}}}", 2024, "",
         "Voor 2024 noemen de documenten geen doel."),
        ("b2024: {2025: {begroot: 5}}", 2025, "",
         "Doel 2025: minstens 5. De uitkomst is nog niet bekend."),
        ("b2024: {2024: {begroot: 5}}", 2024, "",
         "Doel 2024: minstens 5. De uitkomst uit Jaarverslag 2024 is nog niet ingevuld."),
        ("jv2024: {2024: {begroot: 5, gerealiseerd: {waarde: 6, overgenomen_uit: 2022}}}", 2024, "",
         "Doel 2024: minstens 5. In 2024 is niet gemeten: het genoemde cijfer 6 is de meting van "
         "2022."),
        ("jv2024: {2024: {begroot: {waarde: 5, definitie: oud}, gerealiseerd: 6}}", 2024, BREAK,
         "Doel 2024: minstens 5. Uitkomst: 6. Doel en uitkomst zijn niet te vergelijken: de "
         "definitie veranderde rond 2024 en het is niet zeker dat beide op dezelfde manier zijn "
         "geteld."),
    ],
)  # fmt: skip
def test_the_sum_without_a_verdict(values: str, year: int, extra: str, sentence: str) -> None:
    assert _sentence(values, year, extra=extra) == sentence


@pytest.mark.parametrize(
    ("values", "year", "told"),
    [
        ("jv2024: {2022: {gerealiseerd: 6}, 2023: {begroot: 7, gerealiseerd: {waarde: 6, "
         "overgenomen_uit: 2022}}}", 2023,
         "het genoemde cijfer 6 is de meting van 2022. De volgende meting is in 2024."),
        ("jv2024: {2022: {gerealiseerd: 6}, 2023: {begroot: 7}}", 2023,
         "In 2023 is niet gemeten. De laatste meting is van 2022. De volgende meting is in 2024."),
        ("jv2024: {2023: {begroot: 7}}", 2023,
         "In 2023 is niet gemeten. De volgende meting is in 2024."),
        ("jv2024: {2024: {begroot: 7, gerealiseerd: n.n.b.}}", 2024,
         "De uitkomst is nog niet bekend (n.n.b.), zegt Jaarverslag 2024."),
    ],
)  # fmt: skip
@pytest.mark.parametrize("first", [2016, 2020, 2024])
def test_a_year_between_two_measurements_names_both(
    values: str, year: int, told: str, first: int
) -> None:
    options = {"frequency": "tweejaarlijks", "extra": f"eerste_meting: {first}\n"}
    assert _sentence(values, year, **options).endswith(told)


@pytest.mark.parametrize(
    ("values", "extra", "told"),
    [
        ("b2024: {2023: {gerealiseerd: 5}}\njv2024: {2023: {gerealiseerd: 6}}", "",
         "herzien; Begroting 2024: 5"),
        ("b2023: {2023: {gerealiseerd: 4}}\nb2024: {2023: {gerealiseerd: 5}}\n"
         "jv2024: {2023: {gerealiseerd: 6}}", "", "herzien; Begroting 2024: 5"),
        ("b2024: {2023: {gerealiseerd: 6.0}}\njv2024: {2023: {gerealiseerd: 6}}", "", None),
        ("b2024: {2023: {gerealiseerd: n.n.b.}}\njv2024: {2023: {gerealiseerd: 6}}", "", None),
        ("jv2024: {2023: {gerealiseerd: {waarde: 6, definitie: nieuw}}}", BREAK,
         "omgerekend"),
        ("jv2024: {2023: {gerealiseerd: 6}}", BREAK, None),
        ("jv2024: {2024: {gerealiseerd: 6}}", BREAK, None),
    ],
)  # fmt: skip
def test_a_restated_value_says_what_it_was(values: str, extra: str, told: str | None) -> None:
    snapshot = made.snapshot(values, extra=extra)
    reading = measures.readings(snapshot)[0]
    assert wording.readings.restated(reading.outcome, "aantal", snapshot.register) == told
    (cell,) = {row[2] for row in wording.tables.trend([reading], snapshot.register).rows}
    assert cell == ("6" if told is None else f"6 ({told})")


@pytest.mark.parametrize(
    ("stated", "label"), [("ja", "Jaarverslag 2024 zegt: Ja"), ("nee", None), ("deels", None)]
)
def test_a_stated_verdict_stands_beside_ours_only_in_a_conflict(
    stated: str, label: str | None
) -> None:
    snapshot = made.snapshot(
        f"jv2024: {{2024: {{begroot: 5, gerealiseerd: 4, vermeld: {stated}}}}}"
    )
    reading = measures.reading(snapshot, "proef", 2024)
    assert wording.verdicts.answer(reading.verdict) == "Doel gehaald: Nee"
    assert wording.verdicts.stated(reading, snapshot.register) == label


@pytest.mark.parametrize(
    ("year", "sentence"),
    [
        (2022, "Voor 2022 noemen de documenten geen doelen. Het saldo van de rekening is € 56,4 "
               "miljoen kosten."),
        (2023, "De gemeente haalde **3 van de 10** doelen in 2023; bij 2 is geen oordeel mogelijk. "
               "Per saldo is € 56,2 miljoen aan kosten begroot (begroting 2023 volgens de "
               "Programmabegroting 2024)."),
        (
            2024,
            "De gemeente haalde **2 van de 10** doelen in 2024. Volgens het jaarverslag zijn het "
            "er **4**. Bij **2** indicatoren passen de cijfers niet bij dat oordeel. Het saldo was "
            "**€ 651 duizend gunstiger** dan in de oorspronkelijke begroting 2024: een meevaller. "
            "In de rekening is per saldo € 1,3 miljoen uit reserves gehaald.",
        ),
        (2025, "Voor 2025 staan er **10** doelen in de documenten. Over 2025 zijn er nog geen "
               "uitkomsten. Per saldo is € 58,2 miljoen aan kosten begroot (begroting 2025 "
               "volgens de Programmabegroting 2024)."),
    ],
)  # fmt: skip
def test_the_sentence_of_the_overview(snapshot: Snapshot, year: int, sentence: str) -> None:
    tiles = wording.overview.tiles(snapshot, year)
    text = " ".join(filter(None, (part for tile in tiles for part in (tile.sentence, tile.more))))
    assert text.replace("\N{NO-BREAK SPACE}", " ") == sentence


@pytest.mark.parametrize(
    ("year", "asked"),
    [
        (2022, "Wat staat er in de documenten over 2022?"),
        (2024, "Zijn de doelen van 2024 gehaald?"),
        (2025, "Wat zijn de doelen voor 2025?"),
    ],
)
def test_a_year_to_come_has_no_past_tense(snapshot: Snapshot, year: int, asked: str) -> None:
    assert wording.overview.asked(snapshot, year) == asked


NONE = measures.Counts(*(0,) * len(fields(measures.Counts)))


@pytest.mark.parametrize(
    ("tally", "told"),
    [
        ({"reached": 1}, "De gemeente haalde in 2024 het enige doel."),
        ({"missed": 1}, "De gemeente haalde in 2024 het enige doel niet."),
        ({"reached": 1, "no_target": 2},
         "De gemeente haalde in 2024 het enige doel; bij 2 is er geen doel."),
        ({"missed": 2, "no_target": 1},
         "De gemeente haalde **0 van de 2** doelen in 2024; bij 1 is er geen doel."),
        ({"missed": 1, "reached": 1, "stated": 2, "stated_reached": 1, "conflicts": 1},
         "De gemeente haalde **1 van de 2** doelen in 2024. Volgens het jaarverslag is het er "
         "**1**. Bij **1** indicator passen de cijfers niet bij dat oordeel."),
        ({"missed": 1, "stated": 1, "stated_reached": 1, "conflicts": 1},
         "De gemeente haalde in 2024 het enige doel niet. Volgens het jaarverslag is dat wel "
         "gehaald. Bij **1** indicator passen de cijfers niet bij dat oordeel."),
        ({"reached": 1, "stated": 1, "stated_reached": 1},
         "De gemeente haalde in 2024 het enige doel. Volgens het jaarverslag is dat gehaald."),
        ({"missed": 1, "stated": 1},
         "De gemeente haalde in 2024 het enige doel niet. Volgens het jaarverslag zijn het er "
         "**0**."),
        ({"undecided": 1, "no_target": 1},
         "Voor 2024 is er één doel; daarover is geen oordeel mogelijk; bij 1 is er geen doel."),
        ({"no_target": 3}, "Voor 2024 noemen de documenten geen doelen."),
    ],
)  # fmt: skip
def test_what_has_no_target_does_not_count_among_the_targets(
    tally: dict[str, int], told: str
) -> None:
    verdicts = ("reached", "missed", "undecided", "no_target", "not_yet_entered", "not_yet_known")
    counted = {"indicators": sum(tally.get(name, 0) for name in verdicts), **tally}
    found = wording.overview.counted(replace(NONE, **counted), 2024)
    assert " ".join(filter(None, found)) == told
    assert not [text for text in found if "*" in emphasis.plain(text)]  # as it would be shown


def test_what_a_programme_is_there_for_stands_above_its_goals(snapshot: Snapshot) -> None:
    told = "Het streven: Iedereen werkt, leert en/of doet naar vermogen mee."
    assert wording.overview.effect(snapshot.register.programmes["1"]) == told
    assert Note(told) in list(_overview(snapshot).walk())


def test_of_several_programmes_each_says_what_it_is_there_for() -> None:
    second = """\
  "2":
    naam: Tweede
    effect: Het gaat beter!
    doelstellingen:
      "2.1": {naam: Ander doel, kort: Ander}
indicatoren:
"""
    text = made.indicators("b2024: {2024: {begroot: 1}}").replace("indicatoren:\n", second, 1)
    snapshot = made.built(text)
    found = {group.name: group.effect for group in wording.overview.groups(snapshot, 2024)}
    assert list(found.values()) == ["Het streven: Het gaat goed.", "Het streven: Het gaat beter!"]
    assert [name.split()[1] for name in found] == ["1", "2"]
    assert wording.overview.about(snapshot.register).endswith(", 2 programma's")


def test_what_a_percentage_is_of_stands_above_its_chart(snapshot: Snapshot) -> None:
    indicator = snapshot.register.indicators["arbeidsparticipatie"]
    readings = measures.of_indicator(snapshot, "arbeidsparticipatie")
    caption = wording.captions.trend(readings, 2024, indicator, snapshot.register)
    assert caption.about.startswith("% van de inwoners van 15 tot 75 jaar · lijn")


def test_a_trend_in_words_holds_every_figure(snapshot: Snapshot) -> None:
    readings = measures.of_indicator(snapshot, "rapportcijfer_dienstverlening")
    assert wording.trends.spoken(readings) == (
        "Rapportcijfer over de dienstverlening van de gemeente aan ondernemers in Zoetermeer, "
        "hoger is beter. Uitkomst 2022: 6,2; 2024: 6,6. Doel 2023: 6,9; 2024: 6,9; "
        "2025: 7,1; 2026: 7,1; 2027: 7,1. In 2023 is niet gemeten."
    )
