"""A change of the budget comes on top of the budget before it, and the result is ours."""

import pytest

from lib import export, measures, wording
from lib.model import Computed
from lib.sources import Snapshot, SourceError
from lib.wording import variances

from .test_precedence import sources, total

_STAGES = """\
  begroting: {naam: primitieve begroting, rol: begroting}
  eerste: {naam: eerste wijziging, rol: wijziging}
  tweede: {naam: begroting na tweede wijziging, rol: wijziging}
  rekening: {naam: rekening, rol: rekening}
"""


def _sources(*amounts: str, stages: str = _STAGES) -> Snapshot:
    return sources(*amounts, stages=stages)


def _after(snapshot: Snapshot, stage: str = "eerste") -> dict[str, int | None]:
    """Return the budget of each line after a change, by goal and product; the total is empty."""
    frame = measures.variance_frame(snapshot, measures.baseline(snapshot, stage))
    rows = frame.filter(kind="saldo", year=2024).select("goal", "product", "budget").rows()
    return {
        "/".join(filter(None, (goal, product))): budget
        for goal, product, budget in rows
        if budget is not None
    }


@pytest.mark.parametrize(
    ("amounts", "after"),
    [
        # the change on top of the budget of the year
        (["b2024;begroting;2024;-1000", "w2024;eerste;2024;-192"], {"": -1192}),
        (["b2024;begroting;2024;-1000", "w2024;eerste;2024;300"], {"": -700}),
        (["b2023;begroting;2024;-900", "b2024;begroting;2024;-1000", "w2024;eerste;2024;-192"],
         {"": -1192}),
        # of its terms alone, the others stay
        (["b2024;begroting;2024;-900;lasten", "b2024;begroting;2024;200;baten",
          "w2024;eerste;2024;-50;lasten"], {"": -750}),
        # what several documents change adds up; a report only repeats it
        (["b2024;begroting;2024;-1000", "w2024;eerste;2024;-100", "t2024;eerste;2024;-20"],
         {"": -1120}),
        (["b2024;begroting;2024;-1000", "w2024;eerste;2024;-100", "j2024;eerste;2024;-100"],
         {"": -1100}),
        (["b2024;begroting;2024;-1000", "j2024;eerste;2024;-100"], {"": -1100}),
        # lines beside a change stay as they were; above it they move along
        (["b2024;begroting;2024;-600;saldo;1.1", "b2024;begroting;2024;-400;saldo;1.10",
          "b2024;begroting;2024;-1000", "w2024;eerste;2024;-50;saldo;1.1"],
         {"1.1": -650, "1.10": -400, "": -1050}),
        (["b2024;begroting;2024;-600;saldo;1.1", "b2024;begroting;2024;-600;saldo;1.1;a",
          "w2024;eerste;2024;-50;saldo;1.1;a"], {"1.1/a": -650, "1.1": -650}),
        # below a change nobody knows who pays for it
        (["b2024;begroting;2024;-600;saldo;1.1", "b2024;begroting;2024;-1000",
          "w2024;eerste;2024;-50"], {"": -1050}),
        # a new line begins with the change, and p.m. is no number
        (["b2024;begroting;2024;-600;saldo;1.1", "w2024;eerste;2024;-50;saldo;1.10"],
         {"1.1": -600, "1.10": -50}),
        (["b2024;begroting;2024;-1000", "w2024;eerste;2024;p.m."], {}),
        (["b2023;begroting;2023;-1000", "w2024;eerste;2024;-50"], {}),
        (["b2024;begroting;2024;p.m.;saldo;1.1;a", "w2024;eerste;2024;-50;saldo;1.1;b"],
         {"1.1/b": -50}),
    ],
)  # fmt: skip
def test_a_change_makes_a_budget_with_the_one_before_it(
    amounts: list[str], after: dict[str, int]
) -> None:
    assert _after(_sources(*amounts)) == after


def test_a_second_change_comes_on_top_of_the_first() -> None:
    snapshot = _sources(
        "b2024;begroting;2024;-1000", "w2024;eerste;2024;-100", "t2024;tweede;2024;30",
        "j2024;rekening;2024;-1050",
    )  # fmt: skip
    assert (_after(snapshot), _after(snapshot, "tweede")) == ({"": -1100}, {"": -1070})
    assert [told.name for told in measures.baselines(snapshot)] == [
        "primitieve begroting", "begroting na eerste wijziging", "begroting na tweede wijziging",
    ]  # fmt: skip
    assert not measures.baselines(snapshot)[1].original


def test_the_budget_after_a_change_is_said_to_be_ours_and_the_change_is_shown() -> None:
    snapshot = _sources(
        "b2024;begroting;2024;-1000", "w2024;eerste;2024;-192", "j2024;rekening;2024;-1190",
    )  # fmt: skip
    found = total(snapshot, stage="eerste")
    assert found is not None
    assert (found.budget.computed, found.difference) == (Computed.CHANGES, 2)
    told = variances.sentence(found, snapshot.register, 2024, found.baseline)
    assert "de begroting na eerste wijziging 2024" in told
    assert "de begroting ervoor plus de wijzigingen" in told
    stages = measures.by_stage(snapshot, "1", 2024)
    assert [(it.stage, it.amount.euros, it.change) for it in stages] == [
        ("begroting", -1000, False), ("eerste", -1192, False), ("rekening", -1190, False),
        ("eerste", -192, True),
    ]  # fmt: skip
    heads = [
        column.title for column in wording.tables.stages(stages, snapshot.register, 2024).columns
    ]
    assert heads[2:4] == ["Eerste wijziging", "Begroting na eerste wijziging"]
    assert export.archive(snapshot)


_AS_BUDGET = _STAGES.replace("rol: wijziging", "rol: begroting")


@pytest.mark.parametrize(
    ("changed", "told"),
    [
        ([("1.1", -192)], True),
        ([("1.1", 192)], True),
        ([("1.1", 1100), ("1.10", 900)], True),
        ([("1.1", -1092)], False),
        ([("1.1", -1092), ("1.10", -700)], False),
    ],
)
def test_a_change_that_was_entered_as_a_budget_is_told(
    changed: list[tuple[str, int]], told: bool
) -> None:
    amounts = ["b2024;begroting;2024;-1000;saldo;1.1", "b2024;begroting;2024;-800;saldo;1.10"]
    amounts += [f"w2024;eerste;2024;{euros};saldo;{goal}" for goal, euros in changed]
    found = _sources(*amounts, stages=_AS_BUDGET).warnings
    messages = [fault.message for fault in found if fault.code == "wijziging-als-begroting"]
    assert len(messages) == told
    if told:
        assert "Zet dan 'rol: wijziging' bij de fase 'eerste'" in messages[0]
        again = _sources(*amounts).warnings
        assert "wijziging-als-begroting" not in {fault.code for fault in again}


def test_a_change_in_the_stage_of_the_budget_itself_is_told_with_another_way_out() -> None:
    amounts = ["b2024;begroting;2024;-1000", "w2024;begroting;2024;-192"]
    (found,) = [it for it in _sources(*amounts).warnings if it.code == "wijziging-als-begroting"]
    assert "Geef ze dan een eigen fase met 'rol: wijziging'" in found.message


def test_a_change_has_no_sign_and_no_size_to_be_held_against() -> None:
    amounts = [f"b2024;begroting;2024;-{n}000000;saldo;;p{n}" for n in range(1, 6)]
    amounts += [f"w2024;eerste;2024;{n}000;saldo;;p{n}" for n in range(1, 6)]
    try:
        found = _sources(*amounts).warnings
    except SourceError as error:
        raise AssertionError(error) from None
    assert not {"bedrag-ver-weg", "bedrag-ander-teken"} & {fault.code for fault in found}
