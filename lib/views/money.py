"""What several pages show of money: sentences, and plain tables."""

from dataclasses import dataclass

from lib import measures
from lib.measures import Baseline
from lib.model import Term
from lib.page import Answer, Table
from lib.sources import Snapshot, once
from lib.wording import baselines, closing, money, parts_of_money, tables, variances
from lib.wording import programmes as programmes_wording
from lib.wording import reserves as wording
from lib.wording.parts_of_money import MoneyPart


@dataclass(frozen=True)
class GoalMoneyView:
    """The money of one goal in a year: its answer, every kind of amount if any, and remarks."""

    answer: Answer
    table: Table | None
    notes: tuple[str, ...]


@once
def head(snapshot: Snapshot, programme: str) -> str:
    """Name a programme or an overview above its page."""
    return programmes_wording.head(programme, snapshot.register)


@once
def asked(snapshot: Snapshot, programme: str, year: int, part: MoneyPart, budget: Baseline) -> str:
    """Ask what a part of the page of a programme or an overview answers."""
    lines = measures.lines(snapshot, programme, year, budget)
    accounted = any(line.account.printed for line in lines)
    return parts_of_money.asked(part, programme, snapshot.register, year, accounted=accounted)


@once
def of_goal(snapshot: Snapshot, goal: str, year: int, budget: Baseline) -> GoalMoneyView:
    """Return the money of a goal as its page shows it."""
    register = snapshot.register
    kinds = measures.kinds_of(snapshot, goal, year, budget)
    saldi = measures.saldi_of_goal(snapshot, goal, year, budget)
    saldo = next((kind for kind in kinds if kind.kind is Term.SALDO), None)
    own = [wording.made_here(saldi), wording.open_note(saldi)]
    if all(row.before.euros is None for row in saldi):
        own = []
    return GoalMoneyView(
        variances.answered(saldo, goal, register, year, budget),
        tables.goal_money(kinds, goal, year, register, budget) if kinds else None,
        (*money.notes(kinds, register), *filter(None, own)),
    )


@once
def saldo_sentence(snapshot: Snapshot, programme: str, year: int, budget: Baseline) -> str:
    """Say what a programme cost in a year, and compared with what."""
    total = measures.programme_total(snapshot, programme, year, budget)
    return variances.sentence(total, snapshot.register, year, budget)


@once
def programmes(snapshot: Snapshot, year: int, budget: Baseline) -> Table | None:
    """Return every programme and overview with their sum; None where there is only one."""
    if len(snapshot.register.programmes) == 1:
        return None
    rows = measures.programmes(snapshot, year, budget)
    return tables.programmes(rows, snapshot.register, year, budget)


@once
def stages(snapshot: Snapshot, programme: str, year: int) -> Table | None:
    """Return the amounts in every stage; None where budget beside account says it all."""
    amounts = measures.by_stage(snapshot, programme, year)
    total = programmes_wording.short(programme, snapshot.register)
    return tables.stages(amounts, snapshot.register, year, total) if amounts else None


@once
def remarks(snapshot: Snapshot, programme: str) -> Table | None:
    """Return what the sources say beside amounts of a programme; None where they say nothing."""
    said = measures.remarks_of(snapshot, programme)
    return tables.remarks(said, snapshot.register) if said else None


@once
def reconciliation_sentence(snapshot: Snapshot, programme: str) -> str:
    """Say how many sums of a programme close."""
    return closing.sentence(measures.sums_of(snapshot, programme))


@once
def baseline_note(snapshot: Snapshot) -> str:
    """Say which budgets the sources do not have; nothing where they have them all."""
    return baselines.absent_note(measures.absent(snapshot))
