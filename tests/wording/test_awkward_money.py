"""Sentences about money that nobody budgets on: nothing, income, turned signs, coarse accounts."""

from dataclasses import replace

import pytest

from lib import measures
from lib.measures import Amount, Variance
from lib.model import Mark
from lib.page import Question
from lib.wording import findings, headline, money, questions, variances
from tests import made, made_money
from tests.wording.read_back import plain

REGISTER = made_money.whole_budget().register


def _row(budget: int | None, account: int | None, unit: int = 1) -> Variance:
    row = made_money.variance(budget, account)
    return row if account is None else replace(row, account=Amount(account, None, "jv2024", unit))


@pytest.mark.parametrize(
    ("budget", "account", "unit", "told"),
    [
        (-12_510_000, -12_514_000, 1,
         "Doelstelling 1.1 mocht per saldo € 12.510.000 kosten. Het werd € 12.514.000. Dat is € "
         "4.000 nadelig (< 0,1%), vergeleken met de oorspronkelijke begroting 2024."),
        (-999_999, -999_600, 1,
         "Doelstelling 1.1 mocht per saldo € 999.999 kosten. Het werd € 999.600. Dat is € 399 "
         "voordelig (< 0,1%), vergeleken met de oorspronkelijke begroting 2024."),
        (-2_000_400, -2_000_000, 1_000,
         "Doelstelling 1.1 mocht per saldo € 2.000.400 kosten. Het werd € 2.000.000. Het verschil "
         "met de oorspronkelijke begroting 2024 is kleiner dan de afronding op € 1.000."),
        (-59_279_991, -59_000_000, 1_000_000,
         "Doelstelling 1.1 mocht per saldo € 59,3 miljoen kosten. Het werd € 59,0 miljoen. Het "
         "verschil met de oorspronkelijke begroting 2024 is kleiner dan de afronding op "
         "€ 1.000.000."),
        (-2_000_000, -2_000_000, 1,
         "Doelstelling 1.1 mocht per saldo € 2,0 miljoen kosten. Het werd € 2,0 miljoen. Dat is "
         "precies wat er stond in de oorspronkelijke begroting 2024."),
        (-2_000_000, -2_000_000, 1_000,
         "Doelstelling 1.1 mocht per saldo € 2,0 miljoen kosten. Het werd € 2,0 miljoen. Dat is, "
         "afgerond op € 1.000, wat er stond in de oorspronkelijke begroting 2024."),
        (1_000_000, 1_500_000, 1,
         "Doelstelling 1.1 moest per saldo € 1,0 miljoen opleveren. Het werd € 1,5 miljoen. Dat is "
         "€ 500 duizend voordelig (50,0%), vergeleken met de oorspronkelijke begroting 2024."),
        (-100_000, 50_000, 1,
         "Doelstelling 1.1 mocht per saldo € 100 duizend kosten. Het leverde € 50 duizend op. Dat "
         "is € 150 duizend voordelig, vergeleken met de oorspronkelijke begroting 2024."),
        (50_000, -100_000, 1,
         "Doelstelling 1.1 moest per saldo € 50 duizend opleveren. Het kostte € 100 duizend. Dat "
         "is € 150 duizend nadelig, vergeleken met de oorspronkelijke begroting 2024."),
        (0, -80_000, 1,
         "Doelstelling 1.1 mocht per saldo niets kosten. Het kostte € 80 duizend. Dat is € 80 "
         "duizend nadelig, vergeleken met de oorspronkelijke begroting 2024."),
        (-80_000, 0, 1,
         "Doelstelling 1.1 mocht per saldo € 80 duizend kosten. Het saldo werd nul. Dat is € 80 "
         "duizend voordelig (100,0%), vergeleken met de oorspronkelijke begroting 2024."),
        (-5, -700_000, 1,
         "Doelstelling 1.1 mocht per saldo € 5 kosten. Het werd € 700 duizend. Dat is € 700 "
         "duizend nadelig, vergeleken met de oorspronkelijke begroting 2024."),
        (-60_000, -999_999, 1,
         "Doelstelling 1.1 mocht per saldo € 60 duizend kosten. Het werd € 1,0 miljoen. Dat is € "
         "940 duizend nadelig, vergeleken met de oorspronkelijke begroting 2024."),
    ],
)  # fmt: skip
def test_a_variance_in_a_sentence(budget: int, account: int, unit: int, told: str) -> None:
    assert plain(variances.compared(_row(budget, account, unit), REGISTER)) == told


@pytest.mark.parametrize(
    ("row", "told"),
    [
        (_row(-80_000, None), "Voor 2024 is per saldo € 80 duizend aan kosten begroot "
                              "(oorspronkelijke begroting 2024). De rekening over 2024 staat niet "
                              "in de documenten."),
        (_row(80_000, None), "Voor 2024 is per saldo € 80 duizend aan opbrengst begroot "
                             "(oorspronkelijke begroting 2024). De rekening over 2024 staat niet "
                             "in de documenten."),
        (_row(0, None), "Voor 2024 is per saldo niets begroot (oorspronkelijke begroting 2024). De "
                        "rekening over 2024 staat niet in de documenten."),
        (_row(None, -80_000), "Doelstelling 1.1 kostte in 2024 per saldo € 80 duizend, volgens de "
                              "rekening. De begroting van 2024 staat niet in de documenten."),
        (_row(None, 80_000), "Doelstelling 1.1 leverde in 2024 per saldo € 80 duizend op, volgens "
                             "de rekening. De begroting van 2024 staat niet in de documenten."),
        (_row(None, 0), "Doelstelling 1.1 kwam in 2024 per saldo uit op nul, volgens de rekening. "
                        "De begroting van 2024 staat niet in de documenten."),
        (replace(_row(None, None), budget=made_money.amount(None, mark=Mark.PRO_MEMORIE)),
         "In de oorspronkelijke begroting 2024 staat “p.m.”. De rekening over 2024 staat niet in "
         "de documenten."),
        (replace(_row(None, -80_000), budget=made_money.amount(None, mark=Mark.PRO_MEMORIE)),
         "Doelstelling 1.1 kostte in 2024 per saldo € 80 duizend, volgens de rekening. In de "
         "begroting staat “p.m.”, dus er is geen verschil te noemen."),
        (replace(_row(None, None), account=made_money.amount(None, "jv2024", Mark.PRO_MEMORIE)),
         "In de rekening over 2024 staat “p.m.”. De begroting van 2024 staat niet in de "
         "documenten."),
        (_row(None, None), "Het saldo over 2024 staat niet in de documenten."),
    ],
)  # fmt: skip
def test_a_saldo_of_which_a_side_is_lacking(row: Variance, told: str) -> None:
    assert plain(variances.sentence(row, REGISTER, 2024, made_money.ORIGINAL)) == told


@pytest.mark.parametrize(
    ("units", "note"),
    [
        ((1, 1), ""),
        ((1, 1_000), "De rekening is afgerond op € 1.000. Het verschil dus ook."),
        ((1_000, 1), "De begroting is afgerond op € 1.000. Het verschil dus ook."),
        ((1_000, 1_000),
         "De begroting en de rekening zijn afgerond op € 1.000. Het verschil dus ook."),
        ((100_000, 1_000),
         "Afgerond zijn de begroting op € 100.000 en de rekening op € 1.000. Het verschil is dus "
         "afgerond op € 100.000."),
    ],
)  # fmt: skip
def test_the_note_names_what_was_rounded(units: tuple[int, int], note: str) -> None:
    row = made_money.variance(-100_000, -200_000)
    row = replace(
        row,
        budget=Amount(-100_000, None, "b2024", units[0]),
        account=Amount(-200_000, None, "jv2024", units[1]),
    )
    assert plain(money.rounding_note(row)) == note


@pytest.mark.parametrize(
    ("budget", "account", "cell"),
    [
        (-100_000, -70_000, ("meevaller", "€ 30 duizend")),
        (-100_000, -120_000, ("tegenvaller", "€ 20 duizend")),
        (-100_000, -100_000, ("geen verschil", "")),
        (-100_000, None, ("begroot", "€ 100 duizend")),
        (100_000, None, ("begroot", "€ 100 duizend opbrengst")),
        (None, -100_000, ("rekening", "€ 100 duizend")),
        (None, None, ("niet in de documenten", "")),
    ],
)
def test_the_money_of_a_goal_for_everybody(
    budget: int | None, account: int | None, cell: tuple[str, str]
) -> None:
    word, size = headline.cell(_row(budget, account))
    assert (word, plain(size)) == cell


@pytest.mark.parametrize(
    ("saldi", "title"),
    [
        ([-20, -30], "Volgens de begroting gaat per saldo het meeste naar doelstelling 1.1: € 30"),
        ([20, 30], "Volgens de begroting is per saldo het meeste van doelstelling 1.1: € 30"),
        ([-20, -20], "Het begrote saldo"),
        ([0], "Het begrote saldo"),
    ],
)
def test_the_title_of_lines_without_an_account(saldi: list[int], title: str) -> None:
    lines = [
        made_money.variance(saldo, None, goal=f"1.{at}") for at, saldo in enumerate(saldi)
    ]  # fmt: skip
    assert plain(findings.movers(lines)) == title


def _asked(limits: str, pointer: str, budget: int, account: int) -> Question:
    rows = [
        f"1;1.1;;Naam;2024;begroting;saldo;{budget};EUR;b2024",
        f"1;1.1;;Naam;2024;jaarrekening;saldo;{account};EUR;jv2024",
    ]
    text = limits + made.indicators("b2024: {2024: {begroot: 1}}").replace(
        "fasen:", f"{pointer}fasen:", 1
    )
    snapshot = made.built(text, *rows)
    (found,) = [q for q in questions.questions(snapshot, 2024) if q.address.part == "geld"]
    assert measures.large(snapshot, 2024)
    return found


@pytest.mark.parametrize(
    ("limits", "told"),
    [
        ("", "Wij vragen door vanaf 10% of € 250.000. Dat is onze grens, geen regel van de raad."),
        ("toelichting_vereist: {procent: 5, bedrag: 100000}\n",
         "De gemeente vraagt uitleg vanaf 5% of € 100.000."),
        ("toelichting_vereist: {procent: 2.5}\n",
         "De gemeente vraagt uitleg vanaf 2,5%; wij vragen ook door bij € 250.000."),
        ("toelichting_vereist: {bedrag: 50000}\n",
         "De gemeente vraagt uitleg vanaf € 50.000; wij vragen ook door bij 10%."),
    ],
)  # fmt: skip
def test_a_question_says_whose_threshold_it_is(limits: str, told: str) -> None:
    asked = _asked(limits, "", -1_000_000, -2_000_000)
    register = made.built(limits + made.indicators("b2024: {2024: {begroot: 1}}")).register
    assert plain(questions.threshold([asked], register)) == told
    assert questions.threshold([], register) == ""


@pytest.mark.parametrize(
    ("pointer", "told"),
    [
        ("", ""),
        ("verwijst_naar: {b2024: bijlage 3}\n", ""),
        ("verwijst_naar: {jv2024: hoofdstuk Jaarrekening}\n",
         "Het college zal zeggen (Jaarverslag 2024): zie hoofdstuk Jaarrekening. Wat daar staat, "
         "is hier niet ingevoerd."),
    ],
)  # fmt: skip
def test_a_question_names_the_chapter_that_its_document_points_to(pointer: str, told: str) -> None:
    asked = _asked("", pointer, -1_000_000, -2_000_000)
    assert asked.told == told
    assert ("Een uitleg van dit verschil hebben wij niet." in asked.text) is not bool(told)


@pytest.mark.parametrize(
    ("budget", "account", "opening"),
    [
        (-2_000_000, -3_000_000,
         "Doelstelling 1.1 kostte per saldo € 1,0 miljoen meer dan begroot."),
        (-3_000_000, -2_000_000,
         "Doelstelling 1.1 kostte per saldo € 1,0 miljoen minder dan begroot."),
        (3_000_000, 2_000_000,
         "Doelstelling 1.1 leverde per saldo € 1,0 miljoen minder op dan begroot."),
        (2_000_000, 3_000_000,
         "Doelstelling 1.1 leverde per saldo € 1,0 miljoen meer op dan begroot."),
        (-500_000, 500_000, "Doelstelling 1.1 viel per saldo € 1,0 miljoen voordelig uit."),
        (0, -500_000, "Doelstelling 1.1 kostte per saldo € 500 duizend meer dan begroot."),
    ],
)  # fmt: skip
def test_a_question_opens_with_what_the_goal_cost_more_or_less(
    budget: int, account: int, opening: str
) -> None:
    assert plain(_asked("", "", budget, account).text).startswith(opening)
