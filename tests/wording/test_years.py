"""The page about the years in words: small charts, other rules, and tables without empty years."""

import pytest

from lib import views
from lib.measures import Order
from lib.page import Small
from lib.sources import Snapshot
from tests import made


def _small(snapshot: Snapshot, year: int = 2024, order: Order = Order.DISTANCE) -> list[Small]:
    return [
        it for group in views.years.multiples(snapshot, year, order).groups for it in group.charts
    ]


@pytest.mark.parametrize(
    ("values", "figures"),
    [
        ("jv2024: {2024: {begroot: 5, gerealiseerd: 4}}", ("4", "doel 5")),
        ("jv2024: {2024: {begroot: 5, gerealiseerd: n.n.b.}}", ("n.n.b.", "doel 5")),
        ("b2024: {2024: {begroot: 5}}", ("nog niet ingevuld", "doel 5")),
        ("jv2024: {2024: {gerealiseerd: 4}}", ("4", "geen doel")),
        ("jv2024: {2023: {gerealiseerd: 4}, 2025: {gerealiseerd: 4}}",
         ("geen uitkomst", "geen doel")),
    ],
)  # fmt: skip
def test_no_figure_is_a_dash(values: str, figures: tuple[str, str]) -> None:
    (small,) = _small(made.snapshot(values))
    assert (small.realised, small.target) == figures


def test_the_words_of_a_picture_tell_the_trend(snapshot: Snapshot) -> None:
    told = {small.indicator: small.spoken for small in _small(snapshot)}
    assert told["vve_leerwinst"] == (
        "Gedaald van 42% in 2023 naar 24% in 2024; 22 procentpunt onder het doel. "
        "Uitkomst 2022: 37%; 2023: 42%; 2024: 24%. "
        "Doel 2023: 46%; 2024: 46%; 2025: 46%; 2026: 46%; 2027: 46%."
    )


def test_the_words_of_a_long_picture_tell_its_shape() -> None:
    values = ", ".join(f"{year}: {{gerealiseerd: {year % 10}}}" for year in range(1996, 2025))
    (small,) = _small(made.snapshot(f"jv2024: {{{values}}}"))
    assert small.spoken.endswith(
        "Uitkomst de eerste 6 in 1996; de hoogste 9 in 1999; de laagste 0 in 2000; "
        "de laatste 4 in 2024."
    )


def test_every_programme_of_several_is_a_group_by_goal_and_none_by_distance() -> None:
    text = made.indicators("jv2024: {2024: {begroot: 5, gerealiseerd: 4}}")
    snapshot = made.built(
        text.replace(
            "indicatoren:",
            '  "2": {naam: Tweede, doelstellingen: {"2.1": {naam: Z}}}\nindicatoren:',
            1,
        )
        + text[text.index("  proef:") :].replace("proef:", "ander:").replace('"1.1"', '"2.1"')
    )

    def titles(order: Order) -> list[str]:
        return [group.title for group in views.years.multiples(snapshot, 2024, order).groups]

    assert titles(Order.DISTANCE) == [""]
    assert len(titles(Order.GOAL)) == 2
    assert titles(Order.GOAL)[1] == "Programma 2 Tweede"


def test_where_there_is_nothing_to_draw_is_said_what_is_missing() -> None:
    told = "jv2024: {2024: {gerealiseerd: voldoende}}"
    (word,) = _small(made.snapshot(told, extra="woorden: [voldoende]\n"))
    assert word.nothing == "Er is geen getal om te tekenen."
    (number,) = _small(made.snapshot("b2024: {2024: {begroot: 4}}"))
    assert number.nothing == ""


def test_a_softer_rule_names_what_it_changes(snapshot: Snapshot) -> None:
    found = views.years.rules(snapshot, 2024, "3%")
    assert found.sentences == (
        "Met 2% speling zijn 3 doelen gehaald, 1 meer: 1.6 Aantal bijstandsuitkeringen.",
        "Met 5% speling zijn 4 doelen gehaald, 2 meer: 1.3 Rapportcijfer dienstverlening aan "
        "ondernemers en 1.6 Aantal bijstandsuitkeringen.",
        "Vanaf 80% van het doel zijn 8 doelen gehaald, 6 meer: 1.2 Voortijdige schoolverlaters, "
        "1.3 Rapportcijfer dienstverlening aan ondernemers, 1.5 Uitstroom naar werk, 1.5 Deeltijd "
        "werkenden met uitkering, 1.6 Aantal bijstandsuitkeringen en 1.6 Bereik minimaregelingen.",
        "Met 3% speling zijn 3 doelen gehaald, 1 meer: 1.6 Aantal bijstandsuitkeringen.",
    )


@pytest.mark.parametrize(
    ("outcome", "rule", "told"),
    [
        ("98", "strikt", "Met 2% speling is 1 doel gehaald, 1 meer: 1.1 Proef."),
        ("98", "2%", "Met de strikte regel zijn 0 doelen gehaald, 1 minder: 1.1 Proef."),
        ("100", "strikt", "Met 2% speling verandert er niets: 1 doel gehaald."),
        ("n.n.b.", "strikt",
         "Over 2024 is er nog geen oordeel dat door een andere regel verandert."),
    ],
)  # fmt: skip
def test_a_rule_says_what_comes_and_what_goes(outcome: str, rule: str, told: str) -> None:
    values = f"jv2024: {{2024: {{begroot: 100, gerealiseerd: {outcome}}}}}"
    snapshot = made.built(f"oordeelregel: {rule}\n{made.indicators(values)}")
    assert views.years.rules(snapshot, 2024, None).sentences[0] == told


def test_no_column_is_empty_and_ten_years_make_a_table() -> None:
    values = ", ".join(f"{year}: {{gerealiseerd: 3}}" for year in range(1996, 2025) if year != 2010)
    snapshot = made.snapshot(f"jv2024: {{{values}}}\nb2024: {{2026: {{begroot: 4}}}}")
    tables = views.years.matrix(snapshot)
    heads = [[int(column.title) for column in table.columns[1:]] for table in tables]
    assert [len(head) for head in heads] == [10, 10, 8]
    assert heads[0][-1] == 2024
    assert all(head == sorted(head) for head in heads)
    assert sorted(year for head in heads for year in head) == [
        year for year in range(1996, 2025) if year != 2010
    ]
    assert "Over 2010, 2025 en 2026 staat er" in views.years.dashes(snapshot)
    assert views.years.goals(snapshot) == ()
