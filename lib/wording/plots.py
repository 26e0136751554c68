"""What the numbers of a chart are called where they stand in a table of their own."""

from collections.abc import Iterable
from typing import Literal, assert_never

from lib.page import Trace

OUTCOME, TARGET, UPPER = "Uitkomst", "Doel", "Doel, bovengrens"
ACCOUNT, DIFFERENCE = "Rekening", "Verschil"
NOT_MEASURED, COUNTED_OTHERWISE = "niet gemeten", "andere telling"


def since(year: str) -> str:
    """Name outcomes that cannot be compared with those before this year."""
    return f"{OUTCOME} vanaf {year}"


def year(of: str, *told: str) -> str:
    """Name a year with what holds of it: "2023 (niet gemeten)"."""
    return f"{of} ({', '.join(told)})" if told else of


def other(plan: str, place: int) -> str:
    """Name a budget that another document prints for the same year; several are numbered."""
    named = f"{plan} in een ander document"
    return named if place == 1 else f"{named} ({place})"


def reading(counted: str, traces: Iterable[Trace]) -> str:
    """Say how to read the marks of a chart that office programmes draw, of those that it has."""
    marks = filter(None, map(_mark, dict.fromkeys(traces)))
    return " · ".join(filter(None, (counted, *marks)))


def _mark(trace: Trace) -> str:
    match trace:
        case Trace.OUTCOME | Trace.TARGET | Trace.ELSEWHERE:
            return _of_indicator(trace)
        case Trace.PLAN | Trace.ACCOUNT | Trace.OTHER_PLAN | Trace.DIFFERENCE:
            return _of_money(trace)
        case _:
            assert_never(trace)


def _of_indicator(trace: Literal[Trace.OUTCOME, Trace.TARGET, Trace.ELSEWHERE]) -> str:
    match trace:
        case Trace.OUTCOME:
            return "lijn: uitkomst"
        case Trace.TARGET:
            return "grijze streepjes: doel"
        case Trace.ELSEWHERE:
            return "gestreepte lijn: elders"
        case _:
            assert_never(trace)


def _of_money(
    trace: Literal[Trace.PLAN, Trace.ACCOUNT, Trace.OTHER_PLAN, Trace.DIFFERENCE],
) -> str:
    match trace:
        case Trace.PLAN:
            return "open: begroting"
        case Trace.ACCOUNT:
            return "vol: rekening"
        case Trace.OTHER_PLAN:
            return "gestippeld: hetzelfde jaar in een ander document"
        case Trace.DIFFERENCE:
            return "nadelig naar links, voordelig naar rechts"
        case _:
            assert_never(trace)
