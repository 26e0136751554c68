"""Every goal, indicator, document and series that is named exists."""

from collections.abc import Iterator, Mapping

from lib.model import BASELINE, WHOLE, Indicator, Target
from lib.sources.indicators.rules.placed import Placed
from lib.sources.reading.faults import Fault
from lib.sources.reading.known import Known
from lib.sources.reading.yaml_files.strict_yaml import Path


def faults(placed: Placed) -> Iterator[Fault]:
    """Yield a fault for every name that points to nothing."""
    yield from placed.unknown_here(
        ("verwijst_naar",), list(placed.register.refers_to), "document", placed.known_documents
    )
    yield from _twice(placed)
    yield from _called_the_whole(placed)
    for code, programme in placed.register.programmes.items():
        for goal, described in programme.goals.items():
            path: Path = ("programmas", code, "doelstellingen", goal, "geld")
            yield from placed.unknown_here(
                path, list(described.money), "document", placed.known_documents
            )
    for name, indicator in placed.register.indicators.items():
        yield from _of_indicator(placed, ("indicatoren", name), indicator)
    for series in placed.series:
        yield from placed.unknown_here(
            series.path, series.documents, "document", placed.known_documents
        )
        for line in (*series.lines, *series.ends):
            if line.said.target is not None:
                where = (*line.path, "begroot", "ten_opzichte_van")
                yield from _compared(placed, where, series.indicator, line.said.target)


def _twice(placed: Placed) -> Iterator[Fault]:
    """Refuse a code that goals of two programmes have: it says no more which one is meant."""
    first: dict[str, str] = {}
    for code, programme in placed.register.programmes.items():
        for goal in programme.goals:
            other = first.setdefault(goal, code)
            if other == code:
                continue
            at = placed.tree.place(("programmas", other, "doelstellingen", goal), of_key=True)[0]
            keys = f"'{other}-{goal}' en '{code}-{goal}'"
            yield placed.refuse(
                ("programmas", code, "doelstellingen", goal),
                "doelstelling-dubbel",
                f"Doelstelling '{goal}' staat hier bij programma {code}, en op regel {at} bij "
                f"programma {other}. Geef elk een eigen code: {keys}. Schrijf die ook achter "
                "'doelstelling' bij de indicatoren en in finance.csv. Zet bij beide doelstellingen "
                f'gedrukt: "{goal}" erbij; dan blijft op het scherm staan wat het document drukt.',
                at_key=True,
            )


def _called_the_whole(placed: Placed) -> Iterator[Fault]:
    """Refuse a programme whose code means the whole municipality in finance.csv."""
    if WHOLE in placed.register.programmes:
        yield placed.refuse(
            ("programmas", WHOLE),
            "programma-heet-gemeente",
            f"'{WHOLE}' is in finance.csv de hele gemeente, dus een programma kan niet zo heten. "
            "Geef het een andere code, ook in finance.csv en bij de indicatoren.",
            at_key=True,
        )


def _of_indicator(placed: Placed, path: Path, indicator: Indicator) -> Iterator[Fault]:
    goals, documents = placed.known_goals, placed.known_documents
    if indicator.programme is not None:
        programmes, where = Known(placed.register.programmes), (*path, "programma")
        named_here = [indicator.programme]
        yield from placed.unknown_here(where, named_here, "programma", programmes, at_key=False)
    own = [indicator.of_goal] if indicator.of_goal is not None else []
    for key, named in (("doelstelling", own), ("ook_onder", indicator.also_under)):
        yield from placed.unknown_here((*path, key), named, "doelstelling", goals, at_key=False)
    if indicator.part_of is not None:
        others = placed.known_indicators
        where = (*path, "onderdeel_van")
        yield from placed.unknown_here(
            where, [indicator.part_of], "indicator", others, at_key=False
        )
    for key, names in (
        ("toelichting", list(indicator.explanation)),
        ("vindplaats", list(indicator.place)),
        ("bron", list(indicator.source) if isinstance(indicator.source, Mapping) else []),
    ):
        yield from placed.unknown_here((*path, key), names, "document", documents)
    for place, claim in enumerate(indicator.claims):
        where = (*path, "beweringen", place)
        told, over = [claim.document], [claim.about] if claim.about else []
        yield from placed.unknown_here(
            (*where, "document"), told, "document", documents, at_key=False
        )
        yield from placed.unknown_here(
            (*where, "over"), over, "indicator", placed.known_indicators, at_key=False
        )
    for where, each in placed.breaks(str(path[-1])):
        told = [each.document]
        yield from placed.unknown_here(
            (*where, "document"), told, "document", documents, at_key=False
        )


def _compared(placed: Placed, path: Path, indicator: Indicator, target: Target) -> Iterator[Fault]:
    if isinstance(target.relative_to, str) and target.relative_to not in indicator.series:
        named, known = [target.relative_to], Known([*indicator.series, BASELINE])
        yield from placed.unknown_here(path, named, "reeks", known, at_key=False)
