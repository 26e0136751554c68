"""Money in words for another baseline, for reserves, for overviews and for several editions."""

import pytest

from lib import measures, wording
from lib.page import Table
from lib.sources import Snapshot
from lib.views import money as views
from lib.views.finance import goals, in_and_out, over_years, products
from lib.views.finance.offered import offered
from lib.wording import closing, findings, programmes
from lib.wording.parts_of_money import MoneyPart
from tests import made, made_money

_AMENDED = "begroting na wijziging"


def _plain(text: str) -> str:
    return text.replace("\N{NO-BREAK SPACE}", " ")


def _heads(table: Table) -> list[str]:
    return [column.title for column in table.columns]


@pytest.mark.parametrize(
    ("plan", "sentence"),
    [
        (None,
         "Het programma mocht per saldo € 1.000 kosten. Het werd € 1.050. Dat is € 50 nadelig "
         "(5,0%), vergeleken met de oorspronkelijke begroting 2024."),
        (_AMENDED,
         "Het programma mocht per saldo € 1.030 kosten. Het werd € 1.050. Dat is € 20 nadelig "
         "(1,9%), vergeleken met de begroting na wijziging 2024."),
    ],
)  # fmt: skip
def test_a_sentence_names_the_baseline_that_was_chosen(plan: str | None, sentence: str) -> None:
    snapshot = made_money.whole_budget()
    budget = measures.baseline(snapshot, plan)
    assert _plain(views.saldo_sentence(snapshot, "1", 2024, budget)) == sentence


@pytest.mark.parametrize(
    ("year", "sentence"),
    [
        (2024, "Het programma kostte in 2024 per saldo € 58,6 miljoen, volgens de rekening. "
               "Begroting na wijziging 2024: niet in de documenten. Daarom staat hier geen "
               "verschil."),
        (2025, "Begroting na wijziging 2025: niet in de documenten. De rekening over 2025 staat "
               "ook niet in de documenten."),
    ],
)  # fmt: skip
def test_a_baseline_that_the_sources_lack_is_said(
    snapshot: Snapshot, year: int, sentence: str
) -> None:
    budget = measures.baseline(snapshot, _AMENDED)
    assert _plain(views.saldo_sentence(snapshot, "1", year, budget)) == sentence
    assert views.baseline_note(snapshot) == "Begroting na wijziging staat niet in de documenten."
    assert views.baseline_note(made_money.whole_budget()) == ""


def test_nothing_is_compared_with_a_baseline_that_the_sources_lack(snapshot: Snapshot) -> None:
    budget = measures.baseline(snapshot, _AMENDED)
    shown = goals.goals(snapshot, "1", 2024, budget)
    assert shown is not None
    assert len(shown.barred.columns) == 1
    assert [_plain(note) for note in shown.notes] == ["De rekening is afgerond op € 1.000."]
    table = shown.barred.table
    assert table.caption == (
        "Wat het per saldo kost, in euro's; rekening 2024; begroting na wijziging 2024: niet in de "
        "documenten"
    )
    assert _heads(table) == ["Doelstelling", "Rekening", "Doelen gehaald"]
    assert shown.barred.about == "wat het per saldo kost · dichte balk: rekening"
    amounts = goals.amounts(snapshot, "1", 2024, budget)
    assert amounts is not None
    assert [amount.head for amount in amounts.amounts] == ["Rekening"]
    assert products.products(snapshot, "1", 2024, budget) == {}
    assert MoneyPart.PRODUCTS not in offered(snapshot, "1", 2024, budget)
    years = over_years.programme(snapshot, "1", budget)
    assert years is not None
    assert years.caption.finding == "Begroting na wijziging: niet in de documenten"
    assert [row[0] for row in years.table.rows] == ["2022", "2023", "2024"]


@pytest.mark.parametrize(
    ("plan", "name"), [(None, "oorspronkelijke begroting"), (_AMENDED, _AMENDED)]
)
def test_every_chart_and_table_names_the_baseline(plan: str | None, name: str) -> None:
    snapshot = made_money.whole_budget()
    shown = goals.goals(snapshot, "1", 2024, measures.baseline(snapshot, plan))
    amounts = goals.amounts(snapshot, "1", 2024, measures.baseline(snapshot, plan))
    whole = views.programmes(snapshot, 2024, measures.baseline(snapshot, plan))
    assert shown is not None
    assert amounts is not None
    assert whole is not None
    money_table = views.of_goal(snapshot, "1.1", 2024, measures.baseline(snapshot, plan)).table
    assert money_table is not None
    told = [
        shown.barred.about,
        shown.barred.table.caption,
        amounts.amounts[0].told,
        whole.caption,
        views.of_goal(snapshot, "1.1", 2024, measures.baseline(snapshot, plan)).answer.sentence,
        money_table.caption,
    ]
    assert [text for text in told if name not in text] == []


def test_a_percentage_of_a_budget_of_zero_is_a_dash() -> None:
    snapshot = made_money.whole_budget()
    table = views.programmes(snapshot, 2024, measures.baseline(snapshot))
    assert table is not None
    assert table.rows[-1] == ("Samen, door ons opgeteld", "", "0", "15", "+15", "–", "voordelig")
    assert [row[0] for row in table.rows][:4] == [
        "Programma 1 Voorbeeld", "Programma 2 Wonen", "Algemene dekkingsmiddelen", "Overhead",
    ]  # fmt: skip


def test_one_programme_is_no_table_of_programmes(snapshot: Snapshot) -> None:
    assert views.programmes(snapshot, 2024, measures.baseline(snapshot)) is None


@pytest.mark.parametrize(
    ("code", "head", "asked"),
    [
        ("1", "Programma 1 Voorbeeld", "Wat kostte het programma in 2024?"),
        ("overhead", "Overhead", "Wat kostte de overhead in 2024?"),
        ("dekkingsmiddelen", "Algemene dekkingsmiddelen",
         "Wat bracht het overzicht algemene dekkingsmiddelen op in 2024?"),
    ],
)  # fmt: skip
def test_an_overview_is_not_called_a_programme(code: str, head: str, asked: str) -> None:
    register = made_money.whole_budget().register
    assert programmes.head(code, register) == head
    assert programmes.asked(code, register, 2024, accounted=True) == asked


def test_general_revenues_are_told_as_revenues() -> None:
    snapshot = made_money.whole_budget()
    years = over_years.programme(snapshot, "dekkingsmiddelen", measures.baseline(snapshot))
    assert years is not None
    assert _plain(years.caption.finding) == "Het begrote saldo voor 2024 is € 1.650 opbrengst"
    assert goals.goals(snapshot, "dekkingsmiddelen", 2024, measures.baseline(snapshot)) is None
    amounts = goals.amounts(snapshot, "dekkingsmiddelen", 2024, measures.baseline(snapshot))
    assert amounts is not None
    assert [_plain(it.text) for it in amounts.amounts] == ["€ 1.650", "€ 1.720", "€ 70 voordelig"]


def test_the_reserves_of_2024_are_told_with_every_term(snapshot: Snapshot) -> None:
    view = in_and_out.in_and_out(snapshot, "1", 2024, measures.baseline(snapshot))
    assert _plain(view.sentence) == (
        "Jaarrekening 2024: er ging € 133,1 miljoen uit en er kwam € 73,2 miljoen binnen. Vóór "
        "reserves is dat per saldo **€ 59,9 miljoen kosten**. Daarna komt € 3,6 miljoen uit "
        "reserves en gaat € 2,3 miljoen naar reserves. Zo komt het saldo op **€ 58,6 miljoen "
        "kosten**."
    )
    assert view.amounts is not None
    assert [(it.head, _plain(it.text), _plain(it.told)) for it in view.amounts.amounts] == [
        ("Eruit (lasten)", "€ 133,1 miljoen", "jaarrekening 2024"),
        ("Erin (baten)", "€ 73,2 miljoen", "jaarrekening 2024"),
        ("Uit reserves", "€ 1,3 miljoen",
         "per saldo: € 3,6 miljoen eruit en € 2,3 miljoen erin"),
    ]  # fmt: skip
    assert view.barred is not None
    assert view.barred.finding == "Van de lasten ging 61% naar doelstelling 1.6"
    assert view.barred.table.rows[-2][1:] == ("80.697.000", "61%", "59.511.000")
    (table,) = goals.terms(snapshot, "1", 2024, measures.baseline(snapshot))
    assert _heads(table)[1:] == [
        "Lasten", "Baten", "Saldo vóór reserves", "Toevoegingen", "Onttrekkingen",
        "Saldo na reserves",
    ]  # fmt: skip
    assert table.rows[-1] == (
        "Programma 1", "−133.122.000", "73.221.000", "−59.901.000", "−2.329.000", "3.600.000",
        "−58.629.000",
    )  # fmt: skip
    notes = goals.terms_notes(snapshot, "1", 2024, measures.baseline(snapshot))
    assert [_plain(note) for note in notes] == [
        "Het saldo vóór reserves rekenen wij zelf uit: lasten plus baten. Het saldo na reserves "
        "staat zo in het document. Een streepje betekent: niet in de documenten.",
        "De oorspronkelijke begroting 2024 noemt hier alleen het saldo na reserves. Lasten, baten "
        "en reserves staan niet in de documenten.",
    ]


@pytest.mark.parametrize("year", [2022, 2025])
def test_a_year_with_a_saldo_alone_has_no_table_of_reserves(snapshot: Snapshot, year: int) -> None:
    budget = measures.baseline(snapshot)
    assert goals.terms(snapshot, "1", year, budget) == ()
    assert MoneyPart.IN_AND_OUT not in offered(snapshot, "1", year, budget)
    (note,) = goals.terms_notes(snapshot, "1", year, budget)
    assert note.endswith("Lasten, baten en reserves staan niet in de documenten.")
    assert goals.terms_notes(snapshot, "1", 2030, budget) == ()


def test_a_goal_shows_both_saldi_under_their_terms(snapshot: Snapshot) -> None:
    table = views.of_goal(snapshot, "1.1", 2024, measures.baseline(snapshot)).table
    assert table is not None
    assert [row[:3] for row in table.rows] == [
        ("Lasten", "–", "−21.906.000"),
        ("Baten", "–", "9.617.000"),
        ("Saldo vóór reserves", "–", "−12.289.000"),
        ("Toevoegingen", "–", "−2.329.000"),
        ("Onttrekkingen", "–", "3.280.000"),
        ("Saldo na reserves", "−12.497.468", "−11.338.000"),
    ]
    assert [column.title for column in table.columns] == ["Soort", "Begroot", "Rekening"]


def test_products_show_both_saldi_as_far_as_they_are_printed(snapshot: Snapshot) -> None:
    table = products.terms(snapshot, "1.6", 2023, measures.baseline(snapshot))
    assert _heads(table) == [
        "Product", "Lasten", "Baten", "Saldo vóór reserves", "Onttrekkingen", "Saldo na reserves",
    ]  # fmt: skip
    (row,) = [row for row in table.rows if row[0].startswith("920.01.003")]
    assert row[1:] == ("−1.189.179", "–", "−1.189.179", "222.612", "−966.567")
    shown = products.products(snapshot, "1", 2024, measures.baseline(snapshot))["1.6"]
    assert shown.about.endswith("alleen begroot: de rekening noemt geen producten")
    assert _heads(shown.table) == ["Product", "Begroot 2023", "Begroot 2024", "Verandering"]
    assert shown.table.rows[0] == ("610.03.100 BUIG", "4.611.504", "8.589.522", "+3.978.018")
    assert (shown.heads[0].code, shown.heads[0].name) == ("610.03.100", "BUIG")
    assert "Rijk" in shown.heads[0].told


def test_without_an_account_nothing_is_said_about_one() -> None:
    text = made.indicators("b2024: {2024: {begroot: 1}}")
    lines = [line for line in text.split("\n") if "rol: rekening" not in line]
    row = "1;1.1;p1;Naam;2024;begroting;saldo;-5;EUR;b2024"
    snapshot = made.built("\n".join(lines), row)
    shown = products.products(snapshot, "1", 2024, measures.baseline(snapshot))
    assert "rekening" not in shown["1.1"].about
    assert _heads(shown["1.1"].table) == ["Product", "Begroot 2024"]


def test_a_year_in_two_editions_has_a_column_for_each(snapshot: Snapshot) -> None:
    made_up = made_money.whole_budget()
    shown = over_years.programme(made_up, "1", measures.baseline(made_up))
    assert shown is not None
    assert _heads(shown.table) == [
        "Jaar", "Begroting volgens Begroting 2024", "Begroting volgens Begroting 2025", "Rekening",
    ]  # fmt: skip
    assert shown.table.rows == (
        ("2024", "−1.000", "−1.010", "−1.050"), ("2025", "−1.100", "−1.200", "–"),
    )  # fmt: skip
    assert "gestippeld: hetzelfde jaar in een ander document" in shown.caption.about
    real = over_years.programme(snapshot, "1", measures.baseline(snapshot))
    assert real is not None
    assert _heads(real.table) == ["Jaar", "Begroting", "Rekening"]
    assert "gestippeld" not in real.caption.about


def test_a_title_is_a_finding_whatever_the_sources_have() -> None:
    snapshot = made_money.whole_budget()
    *lines, _ = measures.lines(snapshot, "1", 2024, measures.baseline(snapshot, _AMENDED))
    assert _plain(findings.movers(lines)) == ("Bij 1.1 € 10 voordelig, bij 1.10 € 30 nadelig")
    nothing = measures.sums_of(snapshot, "overhead")
    assert "geen sommen" in closing.sentence(nothing)


def test_an_amount_of_a_report_is_named_after_it_without_an_article() -> None:
    row = "1;1.1;;Naam;2023;begroting na wijziging;saldo;-5;EUR;jv2024"
    snapshot = made.snapshot("b2024: {2024: {begroot: 1}}", row)
    (line,) = measures.kinds_of(snapshot, "1.1", 2023, measures.baseline(snapshot, _AMENDED))
    assert wording.baselines.baseline_of(line, snapshot.register) == (
        "begroting na wijziging 2023 volgens Jaarverslag 2024"
    )
