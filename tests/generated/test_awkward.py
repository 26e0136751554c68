"""Kinds of sources that once broke a page or a file; each is ordinary enough to be accepted."""

import pytest

from lib import export, measures, views
from lib.export.resources import RESOURCES, table
from lib.sources import Snapshot, SourceError
from lib.views import money
from lib.views.finance import goals, new_policy, over_years
from tests import made
from tests.generated.shown import wrong

PLAN = "1;1.1;{product};Naam;{year};begroting;{kind};{amount};EUR;b2024"


def _row(amount: object, kind: str = "saldo", product: str = "", year: int = 2024) -> str:
    return PLAN.format(amount=amount, kind=kind, product=product, year=year)


def _without(stage: str) -> str:
    """Return a register in which no stage has this role."""
    text = made.indicators("b2024: {2024: {begroot: 1}}")
    return "\n".join(line for line in text.split("\n") if f"rol: {stage}" not in line)


KINDS = {
    "p.m. under new policy": made.snapshot(
        "b2024: {2024: {begroot: 1}}", _row("p.m.", "nieuw beleid", "p1"),
        _row(5, "nieuw beleid", "p2"), _row("p.m.", "nieuw beleid"),
    ),
    "nothing but p.m. under new policy": made.snapshot(
        "b2024: {2024: {begroot: 1}}", _row("-", "nieuw beleid", "p1")
    ),
    "nothing but p.m.": made.snapshot(
        "b2024: {2024: {begroot: 1}}", _row("p.m."), _row("-", year=2025)
    ),
    "products with p.m.": made.snapshot(
        "b2024: {2024: {begroot: 1}}", _row("p.m.", product="p1"), _row(-5, product="p2")
    ),
    "no budget": made.built(_without("begroting")),
    "no account": made.built(_without("rekening")),
    "no figure at all": made.snapshot("b2024: {2024: {vermeld: ja}}"),
    "amounts of other years": made.snapshot("b2024: {2024: {begroot: 1}}", _row(-5, year=2060)),
    "large beside tiny": made.snapshot(
        "b2024: {2024: {begroot: 0.000000001}}\n"
        "jv2024: {2024: {gerealiseerd: 999999999999999}}",
        _row(-999_999_999_999),
    ),
    "only words": made.snapshot(
        "jv2024: {2024: {begroot: {woord: stabiel}, gerealiseerd: stabiel}}",
        extra="woorden: [stabiel]\n",
    ),
    "only a forecast": made.snapshot("b2024: {2024: {verwacht: 3}}"),
    "three hundred years": made.snapshot("b2024: {1900: {begroot: 1}, 2200: {begroot: 2}}"),
}  # fmt: skip


@pytest.mark.parametrize("kind", KINDS)
def test_every_page_and_file_shows_it(kind: str) -> None:
    found = list(wrong(KINDS[kind], compiled=True))
    assert not found, "\n\n".join(found[:3])


def test_new_policy_that_is_not_known_yet_stands_there_as_the_budget_prints_it() -> None:
    shown = new_policy.new_policy(KINDS["p.m. under new policy"], "1")
    assert shown is not None
    assert [row[0] for row in shown.table.rows] == ["Naam", "Naam", "Saldo"]
    assert [row[-1] for row in shown.table.rows] == ["p.m.", "5", "p.m."]


def test_two_lines_of_one_name_stay_two_lines() -> None:
    """Lines stand by their product, in each table and in each chart."""
    rows = [
        f"1;;{product};Naam;2024;{stage};saldo;{-amount};EUR;b2024"
        for stage in ("begroting", "begroting na wijziging", "jaarrekening")
        for product, amount in (("p1", 5), ("p2", 7), ("", 12))
    ]
    snapshot = made.snapshot("b2024: {2024: {begroot: 1}}", *rows)
    stages = money.stages(snapshot, "1", 2024)
    assert stages is not None
    assert [row[1] for row in stages.rows] == ["−5", "−7", "−12"]
    for years in over_years.tables_of_goals(snapshot, "1", measures.baseline(snapshot)):
        assert sorted(row[1] for row in years.rows) == ["−12", "−5", "−7"]
    view = goals.goals(snapshot, "1", 2024, measures.baseline(snapshot))
    assert view is not None
    assert [row[1] for row in view.barred.table.rows] == ["5", "7", "12"]
    assert [bool(drawn) for drawn in view.barred.columns[0].rows] == [True, True, False]


def test_a_warning_about_bounds_names_the_bounds() -> None:
    values = "b2024: {2024: {begroot: {ten_minste: 5, hoogstens: 7, gedrukt: tot 9}}}"
    (told,) = [w.message for w in made.snapshot(values).warnings if w.code == "gedrukt-anders"]
    assert "de waarde is 5 en 7." in told


def test_without_a_figure_the_years_are_those_of_the_documents() -> None:
    snapshot = KINDS["no figure at all"]
    assert measures.years(snapshot) == [2023, 2024]
    assert measures.default_year(snapshot) == 2024


def test_what_is_not_there_has_no_empty_table() -> None:
    snapshot = KINDS["no account"]
    assert money.of_goal(snapshot, "1.10", 2024, measures.baseline(snapshot)).table is None
    assert views.control.sums(snapshot).tables == ()


def test_without_a_budget_the_export_names_no_basis() -> None:
    snapshot = KINDS["no budget"]
    assert all(table(snapshot, resource).columns for resource in RESOURCES)
    assert export.workbook(snapshot).startswith(b"PK")


@pytest.mark.parametrize("digits", [16, 400, 1_000_000])
@pytest.mark.parametrize(
    "where", ["toelichting_vereist: {{bedrag: {}}}", "toelichting_vereist: {{procent: {}}}"]
)
def test_a_threshold_longer_than_any_amount_is_refused(where: str, digits: int) -> None:
    text = made.indicators("b2024: {2024: {begroot: 1}}")
    with pytest.raises(SourceError):
        made.built(f"{where.format('9' * digits)}\n{text}")


def test_the_largest_threshold_that_is_accepted_is_shown() -> None:
    text = made.indicators("b2024: {2024: {begroot: 1}}")
    threshold = f"toelichting_vereist: {{bedrag: {'9' * 15}, procent: 1000}}\n"
    snapshot: Snapshot = made.built(threshold + text, _row(-5))
    assert not list(wrong(snapshot))


@pytest.mark.parametrize("digits", [16, 27, 400])
def test_a_baseline_that_cannot_be_kept_exactly_is_refused(digits: int) -> None:
    extra = f"nulmeting: {{jaar: 2020, uitkomst: {'9' * digits}}}\n"
    with pytest.raises(SourceError):
        made.snapshot(extra=extra)
    assert not list(wrong(made.snapshot(extra=extra.replace("9" * digits, "9" * 15))))
