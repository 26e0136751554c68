"""A whole budget: programmes beside overviews, and years that two documents print."""

import pytest

from lib import measures
from lib.model import ProgrammeKind
from lib.sources import Snapshot, SourceError
from tests import made, made_money

_AMENDED = "begroting na wijziging"


@pytest.mark.parametrize(
    ("plan", "budgets", "total"),
    [
        (None, [-1000, -400, 1650, -250], (0, 15, 15, None, "V")),
        (_AMENDED, [-1030, -420, 1700, -260], (-10, 15, 25, 250.0, "V")),
    ],
)
def test_programmes_come_first_and_our_sum_last(
    plan: str | None, budgets: list[int], total: tuple[object, ...]
) -> None:
    rows = measures.programmes(made_money.whole_budget(), 2024, plan)
    assert rows["programme"].to_list() == ["1", "2", "dekkingsmiddelen", "overhead", None]
    assert rows["budget"].to_list()[:-1] == budgets
    assert rows.select("budget", "account", "difference", "difference_pct", "sign").row(-1) == total
    for name in ("budget", "account"):
        assert rows[name].to_list()[-1] == sum(rows[name].to_list()[:-1])


def test_a_sum_with_a_missing_term_is_no_sum() -> None:
    rows = measures.programmes(made_money.whole_budget(), 2025)
    assert rows["budget"].to_list() == [-1200, None, None, None, None]
    assert rows["name"].to_list()[1] == "Wonen"


def test_an_overview_needs_no_goals_and_counts_in_the_sums() -> None:
    snapshot = made_money.whole_budget()
    assert snapshot.register.programmes["overhead"].kind is ProgrammeKind.OVERHEAD
    assert snapshot.register.programmes["1"].kind is ProgrammeKind.PROGRAMME
    assert snapshot.sums["ok"].all()
    assert measures.bridge(snapshot, "overhead", 2024) is None
    assert measures.products(snapshot, "1.1", 2024).is_empty()


@pytest.mark.parametrize(
    ("lines", "missing"),
    [
        ("{naam: Wonen}", {"effect", "doelstellingen"}),
        ("{naam: Wonen, effect: Goed wonen}", {"doelstellingen"}),
        ("{naam: Wonen, soort: programma, effect: Goed wonen}", {"doelstellingen"}),
    ],
)
def test_a_programme_still_needs_an_effect_and_goals(lines: str, missing: set[str]) -> None:
    text = made.indicators("b2024: {2024: {begroot: 1}}")
    with pytest.raises(SourceError) as caught:
        made.built(text.replace("indicatoren:\n", f'  "2": {lines}\nindicatoren:\n', 1))
    messages = [fault.message for fault in caught.value.faults]
    assert {fault.code for fault in caught.value.faults} == {"ontbreekt"}
    assert {message.split("'")[1] for message in messages} == missing


def test_every_edition_stays_and_the_one_of_the_year_itself_counts() -> None:
    rows = measures.editions(made_money.whole_budget(), "1")
    assert rows.select("year", "role", "document", "amount", "counts").rows() == [
        (2024, "begroting", "b2024", -1000, True),
        (2024, "begroting", "b2025", -1010, False),
        (2024, "rekening", "jv2024", -1050, True),
        (2025, "begroting", "b2024", -1100, False),
        (2025, "begroting", "b2025", -1200, True),
    ]


def test_of_editions_for_a_year_ahead_the_newest_counts() -> None:
    rows = [
        f"1;;;Naam;2027;begroting;saldo;{amount};EUR;{document}"
        for amount, document in ((-1, "b2023"), (-2, "b2024"))
    ]
    found = measures.editions(made.snapshot("b2024: {2024: {begroot: 1}}", *rows), "1")
    assert found.select("amount", "counts").rows() == [(-1, False), (-2, True)]


def test_what_counts_over_the_years_is_what_the_variances_compare(snapshot: Snapshot) -> None:
    for sources in (snapshot, made_money.whole_budget()):
        total = measures.multi_year(sources, "1").to_dicts()
        expected = {
            (row["year"], role): row[field]
            for row in total if not row["goal"] and not row["product"]
            for field, role in (("budget", "begroting"), ("account", "rekening"))
            if row[field] is not None
        }  # fmt: skip
        found = measures.editions(sources, "1").filter("counts").to_dicts()
        assert {(row["year"], row["role"]): row["amount"] for row in found} == expected


def test_the_real_documents_print_each_year_once(snapshot: Snapshot) -> None:
    rows = measures.editions(snapshot, "1")
    assert rows.select("year", "role").is_unique().all()
    assert rows.filter(role="rekening").select("year", "document").rows() == [
        (2022, "begroting-2024"), (2024, "jaarverslag-2024"),
    ]  # fmt: skip
    assert rows.filter(role="begroting")["year"].to_list() == [2023, 2024, 2025, 2026, 2027]


def test_stages_are_set_beside_each_other_only_where_there_are_more_than_two(
    snapshot: Snapshot,
) -> None:
    assert measures.by_stage(snapshot, "1", 2024).is_empty()
    rows = measures.by_stage(made_money.whole_budget(), "1", 2024)
    assert rows.filter(stage=_AMENDED).select("goal", "product", "amount").rows() == [
        ("1.1", None, -650), ("1.10", None, -300), (None, "regeling", -80), (None, None, -1030),
    ]  # fmt: skip
