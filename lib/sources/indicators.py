"""`indicators.yaml`: from text to the register, and from the register to polars frames."""

import difflib
from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Any

import polars as pl

from lib.model import Definition, Figure, FigureKind, Indicator, Register, validate
from lib.sources import strict_yaml
from lib.sources.faults import Fault, SourceError
from lib.sources.strict_yaml import Path, PlacedTree

MOST_DECIMALS = 9

FIGURES = pl.Schema(
    {
        "indicator": pl.String(),
        "year": pl.Int32(),
        "kind": pl.String(),
        "value": pl.Decimal(38, MOST_DECIMALS),
        "decimals": pl.Int8(),
        "definition": pl.String(),
        "carried_from": pl.Int32(),
        "document": pl.String(),
        "edition": pl.Int32(),
    }
)
STATED = pl.Schema(
    {
        "indicator": pl.String(),
        "year": pl.Int32(),
        "stated": pl.String(),
        "document": pl.String(),
        "edition": pl.Int32(),
    }
)


def read_register(text: str, file: str) -> Register:
    """Read the register; raises SourceError naming every fault with its place."""
    tree = strict_yaml.read(text, file)
    register, problems = validate(tree.content)
    faults = [_model_fault(tree, *problem) for problem in _without_union_doubles(problems)]
    if register is not None:
        faults = [*_crossing_faults(register, tree)]
    if register is None or faults:
        raise SourceError(faults)
    return register


def figures(register: Register) -> pl.DataFrame:
    """Return every printed number: one row per indicator, year, kind and document (FIGURES).

    `edition` is the position of the document in the register, from old to new; `definition`
    is old or new around a series break and empty for an indicator without one.
    """
    editions = list(register.documents)
    rows = [
        (
            name, year, kind.value, figure.value, _decimals(figure.value),
            _definition(indicator, year, figure), figure.carried_from,
            document, editions.index(document),
        )
        for name, indicator in register.indicators.items()
        for document, years in indicator.values.items()
        for year, said in years.items()
        for kind, figure in ((FigureKind.TARGET, said.target), (FigureKind.REALISED, said.realised))
        if figure is not None
    ]  # fmt: skip
    return pl.DataFrame(rows, schema=FIGURES, orient="row")


def stated(register: Register) -> pl.DataFrame:
    """Return every verdict that a document states: one row per indicator, year and document."""
    editions = list(register.documents)
    rows = [
        (name, year, said.stated.value, document, editions.index(document))
        for name, indicator in register.indicators.items()
        for document, years in indicator.values.items()
        for year, said in years.items()
        if said.stated is not None
    ]
    return pl.DataFrame(rows, schema=STATED, orient="row")


def _decimals(value: Decimal) -> int:
    return max(0, -int(value.as_tuple().exponent))


def _definition(indicator: Indicator, year: int, figure: Figure) -> str | None:
    if indicator.series_break is None:
        return None
    if figure.definition is not None:
        return figure.definition.value
    return (Definition.NEW if year >= indicator.series_break.since else Definition.OLD).value


_EXPECTED = {
    "missing": "Dit ontbreekt",
    "extra_forbidden": "Dit woord kent het dashboard hier niet",
    "enum": "Dit woord kan hier niet",
    "is_instance_of": "Hier hoort een getal",
    "decimal_type": "Hier hoort een getal",
    "string_type": "Hier hoort tekst",
    "string_too_short": "Hier hoort tekst",
    "int_parsing": "Hier hoort een jaartal",
    "int_type": "Hier hoort een jaartal",
    "greater_than_equal": "Dit jaartal kan niet kloppen",
    "less_than_equal": "Dit jaartal kan niet kloppen",
    "mapping_type": "Hier horen ingesprongen regels met 'woord: waarde'",
    "model_type": "Hier horen ingesprongen regels met 'woord: waarde'",
    "tuple_type": "Hier hoort een lijst: regels die met een streepje beginnen",
    "too_short": "Hier hoort ten minste één regel",
}


def _without_union_doubles(problems: Iterable[tuple[Path, str, dict[str, Any]]]) -> list[
    tuple[Path, str, dict[str, Any]]
]:  # fmt: skip
    """Keep one message for a field that may be text or a mapping and fails once for each."""
    seen: dict[Path, tuple[Path, str, dict[str, Any]]] = {}
    for path, kind, context in problems:
        plain = tuple(step for step in path if step != "[key]" and "[" not in str(step))
        seen.setdefault(plain, (plain, kind, context))
    return list(seen.values())


def _model_fault(tree: PlacedTree, path: Path, kind: str, context: Mapping[str, Any]) -> Fault:
    line, column = tree.place(path, of_key=kind == "extra_forbidden")
    name = str(path[-1]) if path else tree.file
    message = f"'{name}': {_EXPECTED.get(kind, 'Deze waarde kan hier niet')}."
    found = context.get("input")
    if kind in ("missing", "extra_forbidden"):
        pass
    elif found is None:
        message += " Gevonden: niets."
    elif isinstance(found, str | Decimal | bool):
        message += f" Gevonden: {str(found).lower() if isinstance(found, bool) else found}."
    if kind == "enum":
        message += f" Mogelijk zijn: {str(context['expected']).replace(' or ', ' of ')}."
    if kind in ("is_instance_of", "decimal_type") and isinstance(found, str):
        message += (
            " Schrijf alleen cijfers, met een punt als komma: 6,9 wordt 6.9 en 2.571 wordt 2571."
        )
    return Fault(tree.file, line, column, f"model-{kind.replace('_', '-')}", message)


def _crossing_faults(register: Register, tree: PlacedTree) -> Iterable[Fault]:
    """Yield what the model cannot see: names that point to nothing, numbers too fine to keep."""
    goals = [goal for programme in register.programmes.values() for goal in programme.goals]
    documents = list(register.documents)
    for name, indicator in register.indicators.items():
        path: Path = ("indicatoren", name)
        if indicator.goal not in goals:
            yield _unknown(tree, (*path, "doelstelling"), indicator.goal, "doelstelling", goals)
        for field, mapping in (
            ("waarden", indicator.values),
            ("toelichting", indicator.explanation),
            ("bron", indicator.source if isinstance(indicator.source, Mapping) else {}),
        ):
            for document in mapping:
                if document not in documents:
                    yield _unknown(tree, (*path, field, document), document, "document", documents)
        if indicator.series_break and indicator.series_break.document not in documents:
            yield _unknown(tree, (*path, "breuk", "document"), indicator.series_break.document,
                           "document", documents)  # fmt: skip
        yield from _figure_faults(indicator, tree, path)
    for code, programme in register.programmes.items():
        for goal, described in programme.goals.items():
            for document in described.money:
                if document not in documents:
                    where = ("programmas", code, "doelstellingen", goal, "geld", document)
                    yield _unknown(tree, where, document, "document", documents)


def _figure_faults(indicator: Indicator, tree: PlacedTree, path: Path) -> Iterable[Fault]:
    for document, years in indicator.values.items():
        for year, said in years.items():
            for key, figure in (("begroot", said.target), ("gerealiseerd", said.realised)):
                if figure is None:
                    continue
                where = (*path, "waarden", document, str(year), key)
                if figure.definition is not None and indicator.series_break is None:
                    yield _fault(
                        tree,
                        where,
                        "definitie-zonder-breuk",
                        "Bij deze waarde staat een "
                        "definitie, maar de indicator heeft geen 'breuk'. Voeg 'breuk' toe.",
                    )
                if figure.carried_from is not None and figure.carried_from >= year:
                    yield _fault(
                        tree,
                        where,
                        "overgenomen-uit",
                        "'overgenomen_uit' noemt "
                        f"{figure.carried_from}; dat moet een jaar vóór {year} zijn.",
                    )
                whole = Decimal(10) ** (38 - MOST_DECIMALS)
                if _decimals(figure.value) > MOST_DECIMALS or abs(figure.value) >= whole:
                    yield _fault(
                        tree,
                        where,
                        "getal-te-lang",
                        f"Het getal {figure.value} is te "
                        f"lang: hoogstens {MOST_DECIMALS} cijfers achter de komma.",
                    )


def _unknown(tree: PlacedTree, path: Path, found: str, what: str, known: list[str]) -> Fault:
    message = f"{what} '{found}' bestaat niet in dit bestand. Bekend zijn: {', '.join(known)}."
    near = difflib.get_close_matches(found, known, n=1)
    if near:
        message += f" Bedoelt u '{near[0]}'?"
    return _fault(tree, path, f"onbekend-{what}", message)


def _fault(tree: PlacedTree, path: Path, code: str, message: str) -> Fault:
    line, column = tree.place(path)
    return Fault(tree.file, line, column, code, message)
