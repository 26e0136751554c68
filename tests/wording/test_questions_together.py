"""Questions from what documents say together: each fires on its data, and never without."""

from collections.abc import Sequence

import pytest

from lib.model import QuestionKind
from lib.page import Question
from lib.sources import Snapshot
from lib.wording import questions
from tests import made

WHY = "toelichting: {jv2024: Het was druk}\n"
SECOND = """\
  ander:
    doelstelling: "1.1"
    naam: Ander
    eenheid: aantal
    beter: hoger
    waarden:
      b2024:
        2024: {begroot: 6}
      jv2024:
        2024: {gerealiseerd: 5}
"""


def _asked(snapshot: Snapshot, kind: QuestionKind, year: int = 2024) -> list[Question]:
    return [q for q in questions.questions(snapshot, year) if q.kind is kind]


def _plain(text: str) -> str:
    return text.replace("\N{NO-BREAK SPACE}", " ")


def _money(budget: int, account: int, explanation: str = "") -> tuple[Sequence[str], str]:
    """Return the rows of goal 1.1 and their header; an explanation stands beside the account."""
    rows = [
        f"1;1.1;;Naam;2024;begroting;saldo;{budget};EUR;b2024;",
        f"1;1.1;;Naam;2024;jaarrekening;saldo;{account};EUR;jv2024;{explanation}",
    ]
    return rows, f"{made.HEADER};toelichting"


WORSE = "jv2024: {2023: {gerealiseerd: 5}, 2024: {gerealiseerd: 3}}\nb2024: {2024: {begroot: 6}}"
BETTER = "jv2024: {2023: {gerealiseerd: 3}, 2024: {gerealiseerd: 5}}\nb2024: {2024: {begroot: 6}}"
REACHED = "jv2024: {2023: {gerealiseerd: 9}, 2024: {gerealiseerd: 7}}\nb2024: {2024: {begroot: 6}}"
ABOVE = "jv2024: {2023: {gerealiseerd: 7}, 2024: {gerealiseerd: 9}}\nb2024: {2024: {begroot: 6}}"
ALONE = "jv2024: {2024: {gerealiseerd: 3}}\nb2024: {2024: {begroot: 6}}"
LEFT, MORE, ONLY_MONEY = (
    QuestionKind.MONEY_LEFT, QuestionKind.MONEY_MORE, QuestionKind.VARIANCE,
)  # fmt: skip


@pytest.mark.parametrize(
    ("values", "options", "budget", "account", "kind"),
    [
        (WORSE, {}, -3_000_000, -2_000_000, LEFT),
        (ABOVE, {"better": "lager"}, -3_000_000, -2_000_000, LEFT),
        (WORSE, {}, 2_000_000, 3_000_000, LEFT),
        (BETTER, {}, -3_000_000, -2_000_000, ONLY_MONEY),
        (REACHED, {}, -3_000_000, -2_000_000, ONLY_MONEY),
        (ALONE, {}, -3_000_000, -2_000_000, ONLY_MONEY),
        (WORSE, {"extra": "beter_is_aanname: Zo lezen wij het\n"}, -3_000_000, -2_000_000,
         ONLY_MONEY),
        (WORSE, {"extra": "breuk: {vanaf: 2024, reden: Anders, document: b2024}\n"},
         -3_000_000, -2_000_000, ONLY_MONEY),
        (BETTER, {}, -2_000_000, -3_000_000, MORE),
        (ALONE, {}, -2_000_000, -3_000_000, MORE),
        (ABOVE, {"better": "lager"}, 3_000_000, 2_000_000, MORE),
        (REACHED, {}, -2_000_000, -3_000_000, ONLY_MONEY),
        (ALONE, {"extra": "beter_is_aanname: Zo lezen wij het\n"}, -2_000_000, -3_000_000,
         ONLY_MONEY),
        (WORSE, {}, -3_000_000, -2_999_000, None),
        (BETTER, {}, -3_000_000, -3_001_000, None),
    ],
)  # fmt: skip
def test_money_is_asked_about_beside_the_targets_of_its_goal(
    values: str, options: dict[str, str], budget: int, account: int, kind: QuestionKind | None
) -> None:
    rows, header = _money(budget, account)
    snapshot = made.built(made.indicators(values, **options), *rows, header=header)
    found = [q for q in questions.questions(snapshot, 2024) if q.address.part == "geld"]
    assert [q.kind for q in found] == ([] if kind is None else [kind])


def test_money_and_targets_are_told_with_their_figures() -> None:
    rows, header = _money(-3_000_000, -2_000_000)
    (left,) = _asked(made.built(made.indicators(WORSE), *rows, header=header), LEFT)
    assert _plain(left.text) == (
        "Doelstelling 1.1 kostte per saldo € 1,0 miljoen minder dan begroot, terwijl het slechter "
        "ging: “Proef” ging van 5 in 2023 naar 3 in 2024 (het doel was minstens 6). Waardoor kwam "
        "dat, en had dat geld deze uitkomst beter kunnen maken?"
    )
    rows, header = _money(-2_000_000, -3_000_000)
    snapshot = made.built(made.indicators(ALONE) + SECOND, *rows, header=header)
    (more,) = _asked(snapshot, MORE)
    assert _plain(more.text) == (
        "Doelstelling 1.1 kostte per saldo € 1,0 miljoen meer dan begroot, en deze doelen zijn "
        "niet gehaald: “Proef” (3, het doel was minstens 6) en “Ander” (5, het doel was minstens "
        "6). Waardoor kwam dat, en wat leverde het op voor deze doelen?"
    )


@pytest.mark.parametrize(("values", "kind"), [(WORSE, LEFT), (BETTER, None)])
def test_what_the_account_explains_of_money_is_given_with_the_question(
    values: str, kind: QuestionKind | None
) -> None:
    rows, header = _money(-3_000_000, -2_000_000, "Er kwam meer geld van het Rijk")
    snapshot = made.built(made.indicators(values), *rows, header=header)
    found = [q for q in questions.questions(snapshot, 2024) if q.address.part == "geld"]
    assert [q.kind for q in found] == ([] if kind is None else [kind])
    assert all(
        q.told == "Het college zal zeggen (Jaarverslag 2024): Er kwam meer geld van het Rijk."
        for q in found
    )


def test_without_the_question_about_both_the_one_about_money_remains() -> None:
    rows, header = _money(-3_000_000, -2_000_000)
    text = f"vragen_uit: [{LEFT}]\n" + made.indicators(WORSE)
    snapshot = made.built(text, *rows, header=header)
    assert not _asked(snapshot, LEFT)
    assert len(_asked(snapshot, ONLY_MONEY)) == 1


def _product(
    before: int, after: int, *, income: int = 0, code: str = "5", document: str = "b2024"
) -> list[str]:
    """Return the rows of a product in two years."""
    rows = [
        f"1;1.1;{code};Bijstand;2023;begroting;saldo;{before};EUR;{document}",
        f"1;1.1;{code};Bijstand;2024;begroting;saldo;{after};EUR;b2024",
    ]
    if income:
        rows += [
            f"1;1.1;{code};Bijstand;2024;begroting;lasten;{after - income};EUR;b2024",
            f"1;1.1;{code};Bijstand;2024;begroting;baten;{income};EUR;b2024",
        ]
    return rows


ACCOUNT = ["1;1.1;;Naam;2024;jaarrekening;saldo;-5;EUR;jv2024"]
OF_PRODUCT = ["1;1.1;5;Bijstand;2024;jaarrekening;saldo;-5;EUR;jv2024"]
OF_ANOTHER = ["1;1.1;6;Iets anders;2024;jaarrekening;saldo;-5;EUR;jv2024"]


@pytest.mark.parametrize(
    ("rows", "fires"),
    [
        (_product(-1_000_000, -2_000_000) + ACCOUNT, True),
        (_product(0, -300_000) + ACCOUNT, True),
        (_product(-2_500_000, -2_750_000) + ACCOUNT, True),
        (_product(-1_000_000, -2_000_000) + ACCOUNT + OF_ANOTHER, True),
        (_product(-2_500_001, -2_750_000) + ACCOUNT, False),  # fewer euros than the threshold
        (_product(-9_000_000, -9_300_000) + ACCOUNT, False),  # a smaller share
        (_product(-2_000_000, -1_000_000) + ACCOUNT, False),
        (_product(1_000_000, -1_000_000) + ACCOUNT, False),  # brought money in before
        (_product(-1_000_000, -2_000_000), False),
        (_product(-1_000_000, -2_000_000) + ACCOUNT + OF_PRODUCT, False),
        (_product(-1_000_000, -2_000_000, document="b2023") + ACCOUNT, False),
    ],
)  # fmt: skip
def test_a_product_that_rises_and_is_lost_from_sight(rows: list[str], *, fires: bool) -> None:
    snapshot = made.built(made.indicators("b2024: {2024: {begroot: 1}}"), *rows)
    assert bool(_asked(snapshot, QuestionKind.RISING_PRODUCT)) is fires


def test_a_rising_product_is_a_deficit_only_where_money_comes_in() -> None:
    text = made.indicators("b2024: {2024: {begroot: 1}}")
    opening = "Begroting 2024 laat {} stijgen van € 1,0 miljoen in 2023 naar € 2,0 miljoen in 2024."
    for income, told in ((0, "de kosten van Bijstand"), (500_000, "het tekort op Bijstand")):
        snapshot = made.built(text, *_product(-1_000_000, -2_000_000, income=income), *ACCOUNT)
        (found,) = _asked(snapshot, QuestionKind.RISING_PRODUCT)
        assert _plain(found.text) == (
            f"{opening.format(told)} De rekening over 2024 noemt dit product niet. Hoeveel werd "
            "het, en waardoor?"
        )


def test_several_rising_products_of_a_goal_are_one_question() -> None:
    rows = _product(-1_000_000, -2_000_000) + _product(-1_000_000, -3_000_000, code="6")
    snapshot = made.built(made.indicators("b2024: {2024: {begroot: 1}}"), *rows, *ACCOUNT)
    (found,) = _asked(snapshot, QuestionKind.RISING_PRODUCT)
    assert _plain(found.text) == (
        "Begroting 2024 laat van 2023 naar 2024 stijgen: de kosten van Bijstand van € 1,0 miljoen "
        "naar € 3,0 miljoen en de kosten van Bijstand van € 1,0 miljoen naar € 2,0 miljoen. De "
        "rekening over 2024 noemt deze producten niet. Hoeveel werd het, en waardoor?"
    )


BOTH = "b2024: {2023: {gerealiseerd: 4}, 2024: {begroot: 5}}\njv2024: {2024: {gerealiseerd: 9}}"
NO_TARGET = "b2024: {2023: {gerealiseerd: 4}}\njv2024: {2024: {gerealiseerd: 9}}"
TARGET = "noemt Jaarverslag 2024 voor de uitkomst van 2024 (9) een andere bron dan Begroting 2024 "


@pytest.mark.parametrize(
    ("values", "source", "extra", "told"),
    [
        (BOTH, "{b2024: Prognose, jv2024: Register}", "", "voor het doel (minstens 5)."),
        (BOTH, "{b2024: Prognose, jv2024: 'Prognose, Register'}", "", "voor het doel (minstens"),
        (NO_TARGET, "{b2024: Prognose, jv2024: Register}", "", "voor de uitkomst van 2023 (4)."),
        (BOTH, "Register", "", None),
        (BOTH, "{jv2024: Register}", "", None),
        (BOTH, "{b2024: CBS, jv2024: cbs}", "", None),
        (BOTH, "{b2024: CBS (1 juni 2023), jv2024: 'CBS, 2 april 2024'}", "", None),
        (BOTH, "{b2024: Monitor 2022-2023, jv2024: Monitor 2024}", "", None),
        (BOTH, "{b2024: Prognose, jv2024: Register}",
         "breuk: {vanaf: 2024, reden: Anders, document: jv2024}\n", None),
        ("b2024: {2024: {begroot: 5}}", "{b2024: Prognose, jv2024: Register}", "", None),
    ],
)  # fmt: skip
def test_another_source_is_asked_about_where_it_touches_two_figures(
    values: str, source: str, extra: str, told: str | None
) -> None:
    text = made.indicators(values, extra=extra).replace("bron: Eigen telling", f"bron: {source}")
    found = _asked(made.built(text), QuestionKind.OTHER_SOURCE)
    assert len(found) == (told is not None)
    if told is not None:
        assert TARGET in found[0].text
        assert told in found[0].text
        assert found[0].figures.startswith("Bron volgens Begroting 2024: Prognose.")


def _claims(*claims: str) -> str:
    return "beweringen:\n" + "".join(f"  - {{{claim}}}\n" for claim in claims)


UP = "document: jv2024, zegt: het gaat omhoog, ging: omhoog, vanaf: {}"
DOWN = "document: jv2024, zegt: het gaat omlaag, ging: omlaag, vanaf: {}"
CAME = "jv2024: {2022: {gerealiseerd: 1}, 2023: {gerealiseerd: 2}, 2024: {gerealiseerd: 3}}"


@pytest.mark.parametrize(
    ("claims", "opposed", "unfit"),
    [
        ((UP.format(2022), DOWN.format(2022)), 1, 0),
        ((UP.format(2022), DOWN.format(2023)), 1, 0),
        ((DOWN.format(2023), UP.format(2023)), 1, 0),
        ((UP.format(2022), UP.format(2023)), 0, 0),
        ((DOWN.format(2022),), 0, 1),
        ((UP.format(2022), f"{DOWN.format(2022)}, over: ander"), 0, 0),
    ],
)
def test_two_explanations_that_exclude_each_other_are_one_question(
    claims: tuple[str, ...], opposed: int, unfit: int
) -> None:
    snapshot = made.built(made.indicators(CAME, extra=_claims(*claims)) + SECOND)
    assert len(_asked(snapshot, QuestionKind.CONTRADICTION)) == opposed
    assert len(_asked(snapshot, QuestionKind.CLAIM)) == unfit
    assert not _asked(snapshot, QuestionKind.CONTRADICTION, 2023)


def test_a_contradiction_names_both_explanations() -> None:
    other = f"    beweringen:\n      - {{{DOWN.format(2023)}, over: proef}}\n"
    text = made.indicators(CAME, extra=_claims(UP.format(2022)))
    snapshot = made.built(text + SECOND.replace("    waarden", f"{other}    waarden"))
    (found,) = _asked(snapshot, QuestionKind.CONTRADICTION)
    assert found.text == (
        "Bij “Proef” zegt Jaarverslag 2024: het gaat omhoog. Bij “Ander” zegt Jaarverslag 2024: "
        "het gaat omlaag. Volgens de ene uitleg ging “Proef” omhoog, volgens de andere omlaag. "
        "Welke klopt?"
    )


TWO_YEARLY = {"frequency": "tweejaarlijks", "extra": "eerste_meting: 2020\n"}
AHEAD = "b2024: {2024: {begroot: 5}, 2025: {begroot: 7}, 2026: {begroot: 7}}\n"
SO_FAR = "jv2024: {2024: {gerealiseerd: 6}}"


@pytest.mark.parametrize(
    ("values", "options", "year", "fires"),
    [
        (AHEAD + SO_FAR, TWO_YEARLY, 2025, True),
        (AHEAD + SO_FAR, TWO_YEARLY, 2026, False),  # measured in that year
        (AHEAD + SO_FAR, {}, 2025, False),  # measured every year
        (AHEAD + SO_FAR, {"frequency": "onregelmatig"}, 2025, False),
        (SO_FAR + "\nb2024: {2026: {begroot: 7}}", TWO_YEARLY, 2025, False),  # no target
        (AHEAD + "jv2024: {2024: {gerealiseerd: 6}, 2025: {gerealiseerd: 6}}", TWO_YEARLY, 2025,
         False),
    ],
)  # fmt: skip
def test_a_target_that_nobody_measures_in_time(
    values: str, options: dict[str, str], year: int, *, fires: bool
) -> None:
    found = _asked(made.snapshot(values, **options), QuestionKind.LATE_MEASUREMENT, year)
    assert [q.text for q in found] == [
        "Voor 2025 is het doel voor “Proef” minstens 7, maar in dat jaar wordt niet gemeten: de "
        "volgende meting is in 2026. Hoe weet het college in 2025 hoe het gaat?"
    ][: int(fires)]


@pytest.mark.parametrize(
    ("extra", "more", "texts"),
    [
        ("", "", ["Het doel voor “Proef” is in 2024 niet gehaald. Een uitleg uit het jaarverslag "
                  "hebben wij niet. Wat is de oorzaak?"]),
        ("", SECOND, ["2 doelen bij doelstelling 1.1 zijn in 2024 niet gehaald: “Proef” (3, het "
                      "doel was minstens 6) en “Ander” (5, het doel was minstens 6). Een uitleg "
                      "uit het jaarverslag hebben wij niet. Wat is van elk de oorzaak?"]),
        (WHY, SECOND, ["Het doel voor “Ander” is in 2024 niet gehaald. Een uitleg uit het "
                       "jaarverslag hebben wij niet. Wat is de oorzaak?"]),
        ("", SECOND.replace('"1.1"', '"1.10"'),
         ["Het doel voor “Proef” is in 2024 niet gehaald. Een uitleg uit het jaarverslag hebben "
          "wij niet. Wat is de oorzaak?",
          "Het doel voor “Ander” is in 2024 niet gehaald. Een uitleg uit het jaarverslag hebben "
          "wij niet. Wat is de oorzaak?"]),
    ],
)  # fmt: skip
def test_misses_of_a_goal_without_an_explanation_are_one_question(
    extra: str, more: str, texts: list[str]
) -> None:
    snapshot = made.built(made.indicators(ALONE, extra=extra) + more)
    found = _asked(snapshot, QuestionKind.UNEXPLAINED_MISS)
    assert [q.text for q in found] == texts
    assert len({q.part for q in found}) == len(found)
    if len(found) == 1 and more and not extra:
        assert found[0].address.part == "proef", "the first of them has its question"


REASON = "b2024: {2024: {begroot: 5}, 2025: {begroot: {waarde: 4, reden: Minder geld}}}\n"
ROSE = "document: jv2024, zegt: het gaat vanzelf, ging: omhoog, vanaf: 2023"


@pytest.mark.parametrize(
    ("claims", "asked"),
    [
        ([ROSE], "4. Maar Jaarverslag 2024 zegt: het gaat vanzelf. Geldt de reden daarvoor nog?"),
        ([ROSE.replace("omhoog", "omlaag")], "4. Geldt de reden daarvoor nog?"),
        ([ROSE.replace("jv2024", "b2023").replace("2023}", "2022}")],
         "4. Geldt de reden daarvoor nog?"),
        ([], "4. Geldt de reden daarvoor nog?"),
    ],
)  # fmt: skip
def test_the_reason_for_an_easier_target_stands_beside_what_the_report_claims(
    claims: list[str], asked: str
) -> None:
    values = REASON + "jv2024: {2023: {gerealiseerd: 2}, 2024: {gerealiseerd: 3}}"
    extra = _claims(*claims) if claims else ""
    (found,) = _asked(made.snapshot(values, extra=extra), QuestionKind.EASED_TARGET)
    assert found.text.endswith(asked)


def test_an_easier_target_that_was_missed_too() -> None:
    values = "b2024: {2023: {begroot: 5}, 2024: {begroot: 4}}\njv2024: {2024: {gerealiseerd: 3}}"
    (found,) = _asked(made.snapshot(values), QuestionKind.EASED_TARGET)
    assert found.text.endswith(
        "van 5 naar 4. Waarom, terwijl ook dat doel niet is gehaald (de uitkomst was 3)?"
    )


EVERY: list[tuple[QuestionKind, str, str, Sequence[str], int]] = [
    (QuestionKind.CONFLICT, "jv2024: {2024: {begroot: 5, gerealiseerd: 6, vermeld: nee}}", "", [],
     2024),
    (QuestionKind.CONTRADICTION, CAME, _claims(UP.format(2022), DOWN.format(2022)), [], 2024),
    (QuestionKind.CLAIM, CAME, _claims(DOWN.format(2022)), [], 2024),
    (LEFT, WORSE, WHY, _money(-3_000_000, -2_000_000)[0], 2024),
    (MORE, WORSE, WHY, _money(-2_000_000, -3_000_000)[0], 2024),
    (ONLY_MONEY, REACHED, "", _money(-2_000_000, -3_000_000)[0], 2024),
    (QuestionKind.RISING_PRODUCT, REACHED, "",
     [f"{row};" for row in _product(-1_000_000, -2_000_000) + ACCOUNT], 2024),
    (QuestionKind.OTHER_SOURCE, BOTH, "", [], 2024),
    (QuestionKind.EASED_TARGET, REASON, "", [], 2024),
    (QuestionKind.UNEXPLAINED_MISS, ALONE, "", [], 2024),
    (QuestionKind.MISSED, ALONE, WHY, [], 2024),
    (QuestionKind.LATE_MEASUREMENT, AHEAD + SO_FAR,
     "eerste_meting: 2020\n", [], 2025),
    (QuestionKind.UNDECIDABLE, "jv2024: {2024: {begroot: 5, gerealiseerd: n.v.t.}}", "", [], 2024),
    (QuestionKind.NOT_MEASURED, "jv2024: {2024: {begroot: 5, gerealiseerd: niet gemeten}}", "", [],
     2024),
    (QuestionKind.NOT_YET_KNOWN, "jv2024: {2024: {begroot: 5, gerealiseerd: n.n.b.}}", "", [],
     2024),
]  # fmt: skip


SWAPPED = {
    QuestionKind.OTHER_SOURCE: ("Eigen telling", "{b2024: Prognose, jv2024: Register}"),
    QuestionKind.LATE_MEASUREMENT: ("jaarlijks", "tweejaarlijks"),
}


OF_PROMISES = {
    QuestionKind.PAID_AND_SILENT, QuestionKind.NOT_FOUND_BACK, QuestionKind.OVERDUE_MOTION,
    QuestionKind.OPEN_MOTION,
}  # fmt: skip
"""The kinds that need promises: see tests/promises/test_asked.py."""


def test_the_list_has_every_kind() -> None:
    assert {case[0] for case in EVERY} | OF_PROMISES | {QuestionKind.FACT} == set(QuestionKind)


@pytest.mark.parametrize(("kind", "values", "extra", "rows", "year"), EVERY)
def test_every_kind_is_asked_with_its_place_and_can_be_switched_off(
    kind: QuestionKind, values: str, extra: str, rows: Sequence[str], year: int
) -> None:
    text = made.indicators(values, extra=extra).replace(*SWAPPED.get(kind, ("", "")))
    header = f"{made.HEADER};toelichting" if rows else made.HEADER
    found = _asked(made.built(text, *rows, header=header), kind, year)
    assert len(found) == 1
    (asked,) = found
    assert asked.text.endswith("?")
    assert asked.figures
    assert asked.source
    assert asked.address.page in ("doelstelling", "financien")
    off = made.built(f"vragen_uit: [{kind}]\n{text}", *rows, header=header)
    assert not _asked(off, kind, year)
