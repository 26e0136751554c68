"""Budgets and other stages by their names: what an account is compared with."""

from collections.abc import Sequence
from typing import assert_never

from lib.measures import Baseline, Variance
from lib.model import DocumentKind, Register
from lib.wording.listed import listed
from lib.wording.prose import begun

NO_AMOUNT = "niet in de documenten"


def stage_name(stage: str, register: Register) -> str:
    """Name the budget or the account of a stage as the register does."""
    return register.stages[stage].result


def plan_word(baseline: Baseline) -> str:
    """Name a budget where its year stands elsewhere: the original one is simply the begroting."""
    return "begroting" if baseline.original else baseline.name


def baseline_of(variance: Variance, register: Register) -> str:
    """Name what the account is compared with: "oorspronkelijke begroting 2024".

    Only the budget of the year itself is the original one; what another year's document prints for
    the year is named after that document. Nothing where no document prints a budget.
    """
    if variance.budget.document is None:
        return ""
    return budget_name(variance.baseline, variance.year, variance.budget.document, register)


def budget_name(baseline: Baseline, year: int, document: str, register: Register) -> str:
    """Name the budget for a year that a document prints."""
    printed_in = register.documents[document]
    if printed_in.year == year:
        return f"{baseline.name} {year}"
    return f"{plan_word(baseline)} {year} volgens {_article(printed_in.kind)}{printed_in.name}"


def _article(kind: DocumentKind) -> str:
    match kind:
        case DocumentKind.BUDGET:
            return "de "
        case DocumentKind.AMENDMENT | DocumentKind.INTERIM | DocumentKind.ANNUAL_REPORT:
            return ""
        case _:
            assert_never(kind)


def compared_with(
    variances: Sequence[Variance], register: Register, year: int, baseline: Baseline
) -> str:
    """Name the baseline of variances together, also where none of them has an amount."""
    found = (baseline_of(variance, register) for variance in variances)
    return next(filter(None, found), "") or f"{baseline.name} {year}"


def absent_note(absent: Sequence[Baseline]) -> str:
    """Say which budgets the documents do not have: the word exists, the amounts do not."""
    if not absent:
        return ""
    names = listed([baseline.name for baseline in absent])
    verb = "staat" if len(absent) == 1 else "staan"
    return f"{begun(names)} {verb} {NO_AMOUNT}."
