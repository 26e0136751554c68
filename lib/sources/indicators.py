"""`indicators.yaml`: from text to a register in which every name points to something."""

import difflib
from collections.abc import Iterable, Mapping
from decimal import Decimal

from lib.model import Indicator, Register, validate
from lib.sources import strict_yaml
from lib.sources.faults import Fault, SourceError
from lib.sources.figures import MOST_DECIMALS, decimals_of
from lib.sources.problems import model_faults
from lib.sources.strict_yaml import Path, PlacedTree


def read_register(text: str, file: str) -> Register:
    """Read the register; raises SourceError naming every fault with its place."""
    tree = strict_yaml.read(text, file)
    register, problems = validate(tree.content)
    faults = model_faults(tree, problems)
    if register is not None:
        faults = [*_crossing_faults(register, tree)]
    if register is None or faults:
        raise SourceError(faults)
    return register


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
                if decimals_of(figure.value) > MOST_DECIMALS or abs(figure.value) >= whole:
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
