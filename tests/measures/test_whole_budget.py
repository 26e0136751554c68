"""A whole budget: programmes beside overviews, and years that two documents print."""

import pytest

from lib import measures
from lib.measures import Amount, Edition
from lib.model import MUNICIPALITY, Closing, Level, ProgrammeKind, Scope, Side
from lib.sources import Snapshot
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
    snapshot = made_money.whole_budget()
    *rows, whole = measures.programmes(snapshot, 2024, measures.baseline(snapshot, plan))
    assert [row.scope for row in rows] == [
        Scope("1"), Scope("2"), Scope("dekkingsmiddelen"), Scope("overhead"),
    ]  # fmt: skip
    assert (whole.scope, whole.name) == (MUNICIPALITY, "Voorbeeldstad")
    assert [row.budget.euros for row in rows] == budgets
    budget, account = whole.budget, whole.account
    assert (
        budget.euros, account.euros, whole.difference, whole.percentage, whole.sign
    ) == total  # fmt: skip
    assert budget.euros == sum(row.budget.euros or 0 for row in rows)
    assert account.euros == sum(row.account.euros or 0 for row in rows)
    assert (budget.document, account.document) == (None, None)


def test_a_sum_with_a_missing_term_is_no_sum() -> None:
    snapshot = made_money.whole_budget()
    rows = measures.programmes(snapshot, 2025, measures.baseline(snapshot))
    assert [row.budget.euros for row in rows] == [-1200, None, None, None, None]
    assert [row.budget.printed for row in rows] == [True, False, False, False, False]
    assert rows[1].name == "Wonen"


def test_an_overview_needs_no_goals_and_counts_in_the_sums() -> None:
    snapshot = made_money.whole_budget()
    assert snapshot.register.programmes["overhead"].kind is ProgrammeKind.OVERHEAD
    assert snapshot.register.programmes["1"].kind is ProgrammeKind.PROGRAMME
    assert {found.closing for found in measures.sums(snapshot)} == {Closing.EXACT}
    original = measures.baseline(snapshot)
    assert measures.bridge(snapshot, "overhead", 2024, original) is None
    assert measures.products(snapshot, "1.1", 2024, original.stage) == ()


def _editions(snapshot: Snapshot) -> tuple[Edition, ...]:
    return measures.editions(snapshot, "1", measures.baseline(snapshot))


def test_every_edition_stays_and_the_one_of_the_year_itself_counts() -> None:
    rows = _editions(made_money.whole_budget())
    assert [
        (row.year, row.side, row.amount.document, row.amount.euros, row.counts) for row in rows
    ] == [
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
    found = _editions(made.snapshot("b2024: {2024: {begroot: 1}}", *rows))
    assert [(row.amount.euros, row.counts) for row in found] == [(-1, False), (-2, True)]


def test_what_counts_over_the_years_is_what_the_variances_compare(snapshot: Snapshot) -> None:
    for sources in (snapshot, made_money.whole_budget()):
        lines = measures.lines_over_years(sources, "1", measures.baseline(sources))
        expected: dict[tuple[int, Side], Amount] = {}
        for line in lines:
            if line.scope.level is Level.PROGRAMME:
                expected[line.year, Side.PLAN] = line.budget
                expected[line.year, Side.ACCOUNT] = line.account
        found = {(row.year, row.side): row.amount for row in _editions(sources) if row.counts}
        assert found == {key: amount for key, amount in expected.items() if amount.printed}


def test_the_real_documents_print_each_year_once(snapshot: Snapshot) -> None:
    rows = _editions(snapshot)
    assert len({(row.year, row.side) for row in rows}) == len(rows)
    account = [row for row in rows if row.side is Side.ACCOUNT]
    assert [(row.year, row.amount.document) for row in account] == [
        (2022, "begroting-2024"), (2024, "jaarverslag-2024"),
    ]  # fmt: skip
    assert [row.year for row in rows if row.side is Side.PLAN] == [
        2023, 2024, 2025, 2026, 2027,
    ]  # fmt: skip


def test_stages_are_set_beside_each_other_only_where_there_are_more_than_two(
    snapshot: Snapshot,
) -> None:
    assert measures.by_stage(snapshot, "1", 2024) == ()
    rows = measures.by_stage(made_money.whole_budget(), "1", 2024)
    amended = [(row.scope, row.amount.euros) for row in rows if row.stage == _AMENDED]
    assert amended == [
        (Scope("1", "1.1"), -650), (Scope("1", "1.10"), -300),
        (Scope("1", product="regeling"), -80), (Scope("1"), -1030),
    ]  # fmt: skip
