"""`indicators.yaml` of a draft: what is certain as lines, what is doubtful as remarks beside it."""

import json
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal

from lib.model import ProgrammeKind
from lib.model.base import as_typed
from lib.reading.findings import Figure, Findings, Home, Indicator, Named, Stage, What
from lib.reading.rows import UNKNOWN, Written, document_key, fixed_names, programme_of
from lib.reading.signs import cost_sign

_ROLES = {
    Stage.BUDGET: "begroting",
    Stage.AMENDED: "begroting",
    Stage.FORECAST: "prognose",
    Stage.ACCOUNT: "rekening",
}
_OVERVIEWS = {
    "algemene dekkingsmiddelen": ProgrammeKind.GENERAL_REVENUES,
    "overhead": ProgrammeKind.OVERHEAD,
    "vennootschapsbelasting": ProgrammeKind.CORPORATE_TAX,
    "onvoorzien": ProgrammeKind.CONTINGENCY,
}
_TITLES = {
    "begroting": "Programmabegroting", "begrotingswijziging": "Begrotingswijziging",
    "tussenbericht": "Tussenbericht", "jaarverslag": "Jaarverslag",
}  # fmt: skip
_MOST_DECIMALS = 3


def register_file(found: Findings, document: str, municipality: str) -> Sequence[Written]:
    """Return the lines of the file, each with the indicator that it is about."""
    key = document_key(found.kind, found.year)
    return [
        Written("# Een concept, gelezen uit:"),
        Written(f"# {document}"),
        Written(
            "# Kijk elke waarde na: gelezen.csv zegt waar zij staat. Wat niet zeker was, staat in"
        ),
        Written("# twijfel.csv, en hier achter een hekje."),
        Written(f"gemeente: {quoted(municipality)}"),
        Written(""),
        Written("documenten:"),
        Written(f"  {key}: {{{_document(found)}}}"),
        Written(""),
        Written("fasen:"),
        *(
            Written(f"  {stage.value}: {{naam: {stage.value}, rol: {_ROLES[stage]}}}")
            for stage in Stage
        ),
        Written(""),
        Written("programmas:"),
        *_programmes(found),
        Written(""),
        Written("indicatoren:"),
        *(line for one in _entries(found, key) for line in one),
    ]


def quoted(text: str) -> str:
    """Return a text as YAML has it between quotes."""
    return json.dumps(text, ensure_ascii=False)


def _document(found: Findings) -> str:
    name = quoted(f"{_TITLES[found.kind.value]} {found.year}")
    sign = cost_sign(found.amounts)
    costs = f", lasten: {sign.value}" if sign else ""
    return f"naam: {name}, soort: {found.kind.value}, jaar: {found.year}{costs}"


def _programmes(found: Findings) -> Iterator[Written]:
    goals: dict[Named, dict[str, Named]] = {}
    for home in _homes(found):
        named = programme_of(home)
        those = goals.setdefault(named, {})
        if home.goal:
            those.setdefault(home.goal.code, home.goal)
    for programme, those in goals.items():
        yield Written(f"  {quoted(programme.code)}:")
        yield Written(f"    naam: {quoted(programme.name or f'Programma {programme.code}')}")
        if kind := _OVERVIEWS.get(programme.name.casefold()):
            yield Written(f"    soort: {kind.value}")
        if those:
            yield Written("    doelstellingen:")
        for goal in those.values():
            name = quoted(goal.name or f"Doelstelling {goal.code}")
            yield Written(f"      {quoted(goal.code)}: {{naam: {name}}}")


def _homes(found: Findings) -> Iterator[Home]:
    for one in found.indicators:
        if any(not it.doubts for it in one.figures):
            yield one.home
    for amount in found.amounts:
        if not amount.doubts and amount.home.programme:
            yield amount.home
    if not any(not it.doubts for one in found.indicators for it in one.figures):
        yield (
            Home(UNKNOWN)
            if not any(it.home.programme for it in found.amounts)
            else Home(next(it.home.programme for it in found.amounts if it.home.programme))
        )


def _entries(found: Findings, key: str) -> Iterator[list[Written]]:
    names = fixed_names(found.indicators)
    for one in found.indicators:
        certain = [it for it in one.figures if not it.doubts]
        if certain:
            yield list(_entry(one, names[id(one)], certain, key))


def _entry(one: Indicator, name: str, certain: Sequence[Figure], key: str) -> Iterator[Written]:
    home = one.home
    yield Written(f"  {name}:", one)
    if home.goal:
        yield Written(f"    doelstelling: {quoted(home.goal.code)}", one)
    else:
        yield Written(f"    programma: {quoted(programme_of(home).code)}", one)
    yield Written(f"    naam: {quoted(one.name)}", one)
    yield Written(f"    eenheid: {quoted(one.unit or 'aantal')}{_asked(one.unit)}", one)
    yield Written(f"    beter: {one.better or 'geen'}{_asked(one.better)}", one)
    if one.source:
        yield Written(f"    bron: {quoted(one.source)}", one)
    yield Written(f"    vindplaats: {{{key}: {quoted(str(one.place))}}}", one)
    decimals = [-int(it.number.as_tuple().exponent) for it in certain if it.number is not None]
    if _MOST_DECIMALS in decimals:
        yield Written(f"    decimalen: {_MOST_DECIMALS}", one)
    yield from _baseline(one, certain)
    yield from _values(one, certain, key)


def _asked(known: str | None) -> str:
    return "" if known else " # twijfel: het document zegt het niet"


def _baseline(one: Indicator, certain: Sequence[Figure]) -> Iterator[Written]:
    for it in certain:
        if it.what is What.BASELINE:
            year = f"jaar: {it.year}, " if it.year else ""
            yield Written(f"    nulmeting: {{{year}uitkomst: {_said(it)}}} # {it.place}", one)
            return


def _values(one: Indicator, certain: Sequence[Figure], key: str) -> Iterator[Written]:
    years = sorted({it.year for it in one.figures if it.year and it.what is not What.BASELINE})
    lines = [(year, [it for it in certain if it.year == year]) for year in years]
    shown = [(year, list(_cells(those))) for year, those in lines]
    if any(cells for _, cells in shown):
        yield Written("    waarden:", one)
        yield Written(f"      {key}:", one)
    for (year, cells), (_, those) in zip(shown, lines, strict=True):
        if cells:
            yield Written(f"        {year}: {{{', '.join(cells)}}} # {_places(those)}", one)
        for it in one.figures:
            if it.year == year and it.doubts and it.what is not What.BASELINE:
                why = "; ".join(sorted(it.doubts))
                yield Written(
                    f"        # twijfel: {year} {it.what.value} {quoted(it.printed)}: {why}", one
                )


def _places(figures: Iterable[Figure]) -> str:
    return "; ".join(dict.fromkeys(str(it.place) for it in figures))


def _cells(figures: Iterable[Figure]) -> Iterator[str]:
    known = {it.what: it for it in figures}
    for what in (What.TARGET, What.REALISED, What.FORECAST, What.STATED):
        if what in known:
            yield f"{what.value}: {_said(known[what])}"


def _said(figure: Figure) -> str:
    if figure.word:
        return figure.word
    if figure.reason:
        return figure.reason.value
    number = as_typed(figure.number or Decimal(0))
    return f"{{{figure.bound.value}: {number}}}" if figure.bound else number
