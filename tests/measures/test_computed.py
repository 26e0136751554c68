"""What no document prints and follows from what it does print: worked out, and said to be ours."""

import pytest

from lib import export, measures, wording
from lib.export.resources import RESOURCES, table
from lib.model import Computed, Level, Scope
from lib.sources import Snapshot
from lib.wording import computed as ours_wording
from lib.wording import reserves, variances

from .test_precedence import sources, total

_TERMS, _PARTS = Computed.TERMS, Computed.PARTS


def _saldi(
    *amounts: str,
) -> dict[tuple[str | None, str | None], tuple[int | None, Computed | None]]:
    """Return the saldo of every scope in the budget of 2024, and how we worked it out.

    An amount is `goal;product;kind;amount`.
    """
    found = _told(*amounts)
    frame = measures.saldo_frame(found).filter(stage="begroting", year=2024)
    return {
        (goal, product): (after, Computed(how) if how else None)
        for goal, product, after, how in frame.select(
            "goal", "product", "after", "saldo_computed"
        ).iter_rows()
        if after is not None
    }


def _told(*amounts: str) -> Snapshot:
    split = (line.split(";") for line in amounts)
    return sources(*(
        f"b2024;begroting;2024;{amount};{kind};{goal};{product}"
        for goal, product, kind, amount in split
    ))  # fmt: skip


@pytest.mark.parametrize(
    ("amounts", "found"),
    [
        # lasten and baten make a saldo, with the reserves that are printed
        ([";;lasten;-9", ";;baten;4"], {(None, None): (-5, _TERMS)}),
        ([";;lasten;-9", ";;baten;4", ";;toevoegingen;-2"], {(None, None): (-7, _TERMS)}),
        (["1.1;a;lasten;-9", "1.1;a;baten;0", "1.1;;saldo;-8"],
         {("1.1", "a"): (-9, _TERMS), ("1.1", None): (-8, None)}),
        # what they come to may be printed apart, and is then taken as it is
        ([";;saldo vóór reserves;-5", ";;toevoegingen;-2"], {(None, None): (-7, _TERMS)}),
        ([";;lasten;-9", ";;baten;5", ";;saldo vóór reserves;-5", ";;onttrekkingen;2"],
         {(None, None): (-3, _TERMS)}),
        ([";;saldo vóór reserves;-5", ";;toevoegingen;-2", ";;saldo;-7"],
         {(None, None): (-7, None)}),
        # one of the two is not enough, and p.m. is no number
        ([";;lasten;-9"], {}),
        ([";;lasten;-9", ";;toevoegingen;-2"], {}),
        ([";;lasten;-9", ";;baten;p.m."], {}),
        ([";;lasten;-9", ";;baten;4", ";;onttrekkingen;p.m."], {}),
        # what is printed stays, also where it is no sum
        ([";;lasten;-9", ";;baten;4", ";;saldo;-6"], {(None, None): (-6, None)}),
        # products make their goal, where the goal itself is not printed
        (["1.1;a;saldo;-9", "1.1;b;saldo;-4"],
         {("1.1", "a"): (-9, None), ("1.1", "b"): (-4, None), ("1.1", None): (-13, _PARTS)}),
        (["1.1;a;saldo;-9", "1.1;b;saldo;-4", "1.1;;lasten;-20"],
         {("1.1", "a"): (-9, None), ("1.1", "b"): (-4, None)}),
        (["1.1;a;saldo;-9", "1.1;b;saldo;p.m."], {("1.1", "a"): (-9, None)}),
        (["1.1;a;lasten;-9", "1.1;a;baten;2", "1.1;b;lasten;-4"],
         {("1.1", "a"): (-7, _TERMS), ("1.1", None): (-11, _TERMS)}),
        # goals make the programme, where all of them are there
        (["1.1;;saldo;-9", "1.10;;saldo;-4"],
         {("1.1", None): (-9, None), ("1.10", None): (-4, None), (None, None): (-13, _PARTS)}),
        (["1.1;;saldo;-9", "1.10;;saldo;-4", ";x;saldo;-2"],
         {("1.1", None): (-9, None), ("1.10", None): (-4, None), (None, "x"): (-2, None),
          (None, None): (-15, _PARTS)}),
        (["1.1;;saldo;-9"], {("1.1", None): (-9, None)}),
        ([";x;saldo;-9", ";y;saldo;-4"],
         {(None, "x"): (-9, None), (None, "y"): (-4, None), (None, None): (-13, _PARTS)}),
        (["1.1;a;saldo;-9", "1.10;b;saldo;-4"],
         {("1.1", "a"): (-9, None), ("1.10", "b"): (-4, None), ("1.1", None): (-9, _PARTS),
          ("1.10", None): (-4, _PARTS), (None, None): (-13, _PARTS)}),
    ],
)  # fmt: skip
def test_a_saldo_that_is_not_printed_follows_from_what_is(
    amounts: list[str],
    found: dict[tuple[str | None, str | None], tuple[int | None, Computed | None]],
) -> None:
    assert _saldi(*amounts) == found


def test_a_sum_of_parts_gives_way_to_what_another_document_prints() -> None:
    snapshot = sources(
        "b2024;begroting;2024;-9;saldo;1.1;a", "b2023;begroting;2024;-12;saldo;1.1",
        "j2024;rekening;2024;-10;saldo;1.1",
    )  # fmt: skip
    (line,) = measures.goal_lines(snapshot, "1", 2024, measures.baseline(snapshot))
    assert (line.budget.euros, line.budget.document, line.budget.computed) == (-12, "b2023", None)


@pytest.mark.parametrize(
    ("goal", "product", "name"), [("1.1", "a", "Eerste doel"), ("", "x", "Voorbeeld")]
)
def test_a_total_that_we_made_has_the_name_of_the_register(
    goal: str, product: str, name: str
) -> None:
    snapshot = _told(f"{goal};{product};saldo;-9")
    frame = measures.variance_frame(snapshot, measures.baseline(snapshot))
    assert name in frame["name"].to_list()


def test_everything_that_shows_it_says_that_it_is_ours() -> None:
    snapshot = sources(*(
        f"{document};{stage};2024;{amount};{kind};{goal}"
        for document, stage in (("b2024", "begroting"), ("j2024", "rekening"))
        for goal in ("1.1", "1.10")
        for kind, amount in (("lasten", -9), ("baten", 4))
    ))  # fmt: skip
    original, register = measures.baseline(snapshot), snapshot.register
    found = total(snapshot)
    assert found is not None
    assert (found.budget.euros, found.budget.computed, found.difference) == (-10, _PARTS, 0)
    ours = "Door ons uitgerekend, want de documenten drukken het niet: een totaal is"
    assert ours in variances.sentence(found, register, 2024, original)
    assert "een saldo is de som van lasten en baten" in wording.overview.legend(snapshot, 2024)
    steps = measures.bridge(snapshot, "1", 2024, original)
    assert steps is not None
    assert [step.scope.level for step in steps.steps] == [Level.GOAL, Level.GOAL]
    (saldo,) = [row for row in measures.saldi_of(snapshot, "1", 2024, "begroting")
                if row.scope == Scope("1", "1.1")]  # fmt: skip
    assert "staat zo in het document" not in reserves.made_here([saldo])
    (resource_of,) = [resource for resource in RESOURCES if resource.name == "afwijkingen"]
    told = table(snapshot, resource_of).filter(soort="saldo")
    assert told["begroot_berekend_uit"].to_list() == [_PARTS, _TERMS, _TERMS]
    assert told["gerealiseerd_berekend_uit"].to_list() == [_PARTS, _TERMS, _TERMS]
    assert export.archive(snapshot)


@pytest.mark.parametrize(
    ("amounts", "before", "ours"),
    [
        ([";;lasten;-9", ";;baten;4", ";;saldo;-5"], -5, True),
        ([";;saldo vóór reserves;-6", ";;toevoegingen;-2", ";;saldo;-8"], -6, False),
        ([";;lasten;-9", ";;baten;4", ";;saldo vóór reserves;-6", ";;saldo;-8"], -6, False),
        ([";;saldo;-8"], None, False),
    ],
)
def test_a_saldo_before_reserves_that_is_printed_is_not_ours(
    amounts: list[str], before: int | None, ours: bool
) -> None:
    (saldo,) = measures.saldi_of(_told(*amounts), "1", 2024, "begroting")
    assert (saldo.before.euros, saldo.before.computed is not None) == (before, ours)
    assert wording.reserves.made_here([saldo]).startswith("Het saldo vóór reserves") == ours


@pytest.mark.parametrize("how", Computed)
def test_every_way_to_work_it_out_is_told(how: Computed) -> None:
    told = {it: ours_wording.note([measures.Amount(1, computed=it)]) for it in Computed}
    assert len(set(told.values())) == len(Computed)
    assert told[how].startswith("Door ons uitgerekend")
    assert ours_wording.note([measures.Amount(1)]) == ""
