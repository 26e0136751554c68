"""What holds for the whole file or a whole indicator: units, the rule, empty goals."""

import difflib
from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache

from lib.model import Direction, JudgingRule, Stated, Unit
from lib.sources.indicators.rules.placed import Placed, Series
from lib.sources.reading.faults import Fault
from lib.sources.reading.known import listed
from lib.sources.reading.yaml_files.strict_yaml import Path

_UNITS = {
    **{unit.value: unit for unit in Unit},
    "%": Unit.PERCENT, "pct": Unit.PERCENT, "percentage": Unit.PERCENT, "procenten": Unit.PERCENT,
    "aantallen": Unit.COUNT, "rapportcijfer": Unit.GRADE, "euro's": Unit.EURO, "€": Unit.EURO,
    "eur": Unit.EURO,
}  # fmt: skip
_SOFT = Decimal("0.3")


def faults(placed: Placed) -> Iterator[Fault]:
    """Yield a warning for a setting that changes much and is probably not meant so."""
    yield from _rule(placed)
    yield from _threshold(placed)
    yield from _goals(placed)
    for name, indicator in placed.register.indicators.items():
        yield from _unit(placed, ("indicatoren", name, "eenheid"), indicator.unit)
        for key, one in indicator.series.items():
            if one.unit is not None:
                yield from _unit(placed, ("indicatoren", name, "reeksen", key, "eenheid"), one.unit)
    for series in placed.series:
        if series.main and series.lines:
            yield from _no_direction(placed, series)


def _rule(placed: Placed) -> Iterator[Fault]:
    rule = JudgingRule.read(placed.register.judging)
    if rule.below > _SOFT:
        yield placed.warn(
            ("oordeelregel",),
            "regel-erg-soepel",
            f"Met '{placed.register.judging}' telt een doel ook als gehaald wanneer de uitkomst er "
            f"{(rule.below * 100).normalize():f} procent onder blijft. Is dat de bedoeling?",
        )


def _threshold(placed: Placed) -> Iterator[Fault]:
    percent = placed.register.thresholds.percent
    meant = (percent * 100).normalize()
    if 0 < percent < 1:
        yield placed.warn(
            ("toelichting_vereist", "procent"),
            "drempel-als-deel",
            f"{percent} is minder dan 1 procent. Bedoelt u {meant:f} procent? Schrijf {meant:f}.",
        )


def _goals(placed: Placed) -> Iterator[Fault]:
    """Warn once about the goals of programmes that no indicator belongs to."""
    used = {
        goal
        for indicator in placed.register.indicators.values()
        for goal in (indicator.goal, *indicator.also_under)
    }
    for code, programme in placed.register.programmes.items():
        empty = [goal for goal in programme.goals if goal not in used]
        if empty:
            yield placed.warn(
                ("programmas", code, "doelstellingen", empty[0]),
                "doel-zonder-indicator",
                f"Geen enkele indicator hoort bij doelstelling {listed(empty)}. Is er iets "
                "weggevallen? Voeg het toe. Heeft het document er geen, dan is het goed.",
            )


def _unit(placed: Placed, path: Path, unit: str) -> Iterator[Fault]:
    """Warn about another spelling of a unit that the dashboard writes in a way of its own."""
    near = _near_unit(unit.casefold().strip())
    if near and unit != _UNITS[near]:
        yield placed.warn(
            path,
            "eenheid-bijna",
            f"'{unit}' lijkt op '{_UNITS[near]}'. Bedoelt u die eenheid? Schrijf dan "
            f"'{_UNITS[near]}': alleen zo schrijft het dashboard de getallen goed.",
        )


@lru_cache(maxsize=1_000)
def _near_unit(folded: str) -> str | None:
    """Return the known spelling that is near, looked for once for all indicators of a unit."""
    return next(iter(difflib.get_close_matches(folded, _UNITS, n=1, cutoff=0.8)), None)


def _no_direction(placed: Placed, series: Series) -> Iterator[Fault]:
    if series.indicator.better is not Direction.NEITHER:
        return
    judged = [
        line
        for line in series.lines
        if line.said.stated is not None
        and placed.register.stated_word(line.document, line.said.stated) in (Stated.YES, Stated.NO)
        and line.said.target is not None
        and line.said.target.value is not None
    ]
    if judged:
        yield placed.warn(
            (*series.where, "beter"),
            "beter-geen-met-oordeel",
            f"Bij 'beter: geen' rekent het dashboard geen oordeel uit, maar het document geeft er "
            f"wel een ({judged[-1].year}: {judged[-1].said.stated}). Is hoger of lager beter? "
            "Schrijf dat dan.",
        )
