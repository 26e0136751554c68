"""Rules that the model cannot see: names that point to something, values that fit together."""

import difflib
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from statistics import median

from lib.model import (
    Direction,
    DocumentKind,
    Figure,
    Indicator,
    Register,
    Stated,
    Target,
    Values,
    YearFigures,
)
from lib.sources.faults import Fault
from lib.sources.figures import MOST_DECIMALS, decimals_of, numbers_of
from lib.sources.yaml_files.strict_yaml import Path, PlacedTree

_ENOUGH = 3  # fewer targets say too little about what is usual
_FAR = 5  # a target this many times as large or small as its neighbours is worth a look


class RegisterRules:
    """The rules of one register, with the tree that knows where everything stands."""

    def __init__(self, register: Register, tree: PlacedTree) -> None:
        self._register = register
        self._tree = tree
        self._documents = list(register.documents)
        self._goals = [goal for p in register.programmes.values() for goal in p.goals]

    def faults(self) -> Iterator[Fault]:
        """Yield every fault and warning, in the order of the file."""
        for code, programme in self._register.programmes.items():
            for goal, described in programme.goals.items():
                path: Path = ("programmas", code, "doelstellingen", goal, "geld")
                yield from self._known(path, list(described.money), "document", self._documents)
        for name, indicator in self._register.indicators.items():
            yield from self._names(("indicatoren", name), indicator)
            yield from self._frequency(("indicatoren", name), indicator)
            parts: list[tuple[Path, Values]] = [(("waarden",), indicator.values)]
            parts += [(("reeksen", k, "waarden"), s.values) for k, s in indicator.series.items()]
            for below, values in parts:
                yield from self._values(("indicatoren", name, *below), indicator, values)

    def _names(self, path: Path, indicator: Indicator) -> Iterator[Fault]:
        """Check that every goal, indicator and document that is named exists."""
        for key, goals in (("doelstelling", [indicator.goal]), ("ook_onder", indicator.also_under)):
            yield from self._known((*path, key), goals, "doelstelling", self._goals, at_key=False)
        if indicator.part_of is not None:
            others = list(self._register.indicators)
            where = (*path, "onderdeel_van")
            yield from self._known(where, [indicator.part_of], "indicator", others, at_key=False)
        for key, names in (
            ("toelichting", list(indicator.explanation)),
            ("vindplaats", list(indicator.place)),
            ("bron", [] if isinstance(indicator.source, str) else list(indicator.source)),
        ):
            yield from self._known((*path, key), names, "document", self._documents)
        if indicator.series_break is not None:
            named = [indicator.series_break.document]
            where = (*path, "breuk", "document")
            yield from self._known(where, named, "document", self._documents, at_key=False)

    def _frequency(self, path: Path, indicator: Indicator) -> Iterator[Fault]:
        if indicator.frequency.years_between and indicator.first_measured is None:
            yield self._fault(
                (*path, "frequentie"),
                "eerste-meting",
                f"Bij '{indicator.frequency}' hoort het jaar van de eerste meting, anders is niet "
                "te zeggen in welk jaar is gemeten. Zet 'eerste_meting: 2020' (uw jaar) erbij.",
            )

    def _values(self, path: Path, indicator: Indicator, values: Values) -> Iterator[Fault]:
        yield from self._known(path, list(values), "document", self._documents)
        for document, years in values.items():
            for year, said in years.items():
                where = (*path, document, str(year))
                yield from self._stated(where, document, said)
                for key, figure in (
                    ("begroot", said.target),
                    ("gerealiseerd", said.realised),
                    ("verwacht", said.forecast),
                ):
                    if figure is not None:
                        yield from self._figure((*where, key), indicator, year, figure)
            yield from self._reported(path, indicator, document, list(years))
            yield from self._far_targets((*path, document), years)

    def _stated(self, path: Path, document: str, said: YearFigures) -> Iterator[Fault]:
        if said.stated is None or document not in self._documents:
            return
        if self._register.stated_word(document, said.stated) is None:
            scale = [*(s.value for s in Stated), *self._register.documents[document].scale]
            yield from self._known(
                (*path, "vermeld"), [said.stated], "oordeel", scale, at_key=False
            )

    def _figure(
        self, path: Path, indicator: Indicator, year: int, figure: Figure
    ) -> Iterator[Fault]:
        if figure.definition is not None and indicator.series_break is None:
            yield self._fault(
                path,
                "definitie-zonder-breuk",
                "Hier staat een definitie, maar de indicator heeft geen breuk. Voeg 'breuk' toe.",
            )
        if figure.carried_from is not None and figure.carried_from >= year:
            yield self._fault(
                path,
                "overgenomen-uit",
                f"'overgenomen_uit' noemt {figure.carried_from}; verwacht een jaar vóór {year}.",
            )
        yield from self._length(path, figure)
        if isinstance(figure, Target):
            yield from self._target(path, indicator, figure)
        elif path[-1] == "gerealiseerd":
            yield from self._carried(path, indicator, year, figure)

    def _length(self, path: Path, figure: Figure) -> Iterator[Fault]:
        largest = Decimal(10) ** (38 - MOST_DECIMALS - 3)
        for number in numbers_of(figure):
            if decimals_of(figure) > MOST_DECIMALS or abs(number) >= largest:
                yield self._fault(
                    path,
                    "getal-te-lang",
                    f"Het getal {number} is te lang om precies te bewaren: hoogstens "
                    f"{MOST_DECIMALS} cijfers achter de komma.",
                )

    def _target(self, path: Path, indicator: Indicator, target: Target) -> Iterator[Fault]:
        if isinstance(target.relative_to, str) and target.relative_to not in indicator.series:
            named, known = [target.relative_to], list(indicator.series)
            where = (*path, "ten_opzichte_van")
            yield from self._known(where, named, "reeks", known, at_key=False)
        if indicator.better is Direction.WITHIN and target.value is not None:
            yield self._fault(
                path,
                "doel-zonder-grenzen",
                f"Deze indicator moet tussen grenzen blijven, maar hier staat één getal: "
                f"{target.value}. Schrijf {{ten_minste: ..., hoogstens: ...}}.",
            )
        if target.low is not None and target.high is not None and target.low > target.high:
            yield self._fault(
                path,
                "grenzen-verkeerd-om",
                f"De ondergrens {target.low} is hoger dan de bovengrens {target.high}. "
                "Wissel ze om.",
            )

    def _carried(
        self, path: Path, indicator: Indicator, year: int, figure: Figure
    ) -> Iterator[Fault]:
        every = indicator.frequency.years_between
        first = indicator.first_measured
        due = every is None or first is None or (year - first) % every == 0
        if not due and figure.value is not None and figure.carried_from is None:
            yield self._fault(
                path,
                "overname-niet-gemerkt",
                f"{year} is geen meetjaar van deze indicator ({indicator.frequency}, vanaf "
                f"{first}). Is {figure.value} overgenomen? Schrijf dan {{waarde: {figure.value}, "
                "overgenomen_uit: ...}.",
                warning=True,
            )

    def _reported(
        self, path: Path, indicator: Indicator, document: str, years: Sequence[int]
    ) -> Iterator[Fault]:
        """Warn when an annual report says nothing about its own year."""
        described = self._register.documents.get(document)
        if described is None or described.kind is not DocumentKind.ANNUAL_REPORT:
            return
        stopped = indicator.stopped is not None and indicator.stopped < described.year
        if described.year not in years and not stopped:
            yield self._fault(
                (*path, document),
                "jaar-ontbreekt",
                f"{described.name} gaat over {described.year}, maar bij dit document staat geen "
                f"regel voor {described.year}. Voeg die toe, of schrijf waarom: "
                f"{described.year}: {{gerealiseerd: n.n.b.}}.",
                warning=True,
            )

    def _far_targets(self, path: Path, years: Mapping[int, YearFigures]) -> Iterator[Fault]:
        """Warn about a target that is many times its neighbours, as after a slipped digit."""
        targets = {
            year: abs(said.target.value)
            for year, said in years.items()
            if said.target is not None and said.target.value
        }
        if len(targets) < _ENOUGH:
            return
        usual = median(targets.values())
        for year, target in targets.items():
            if target > usual * _FAR or target * _FAR < usual:
                yield self._fault(
                    (*path, str(year), "begroot"),
                    "doel-ver-weg",
                    f"Het doel {target} ligt ver van de doelen in de andere jaren (rond {usual}). "
                    "Kijk of het getal klopt.",
                    warning=True,
                )

    def _known(
        self,
        path: Path,
        names: Sequence[str],
        what: str,
        known: Sequence[str],
        *,
        at_key: bool = True,
    ) -> Iterator[Fault]:
        """Yield a fault for every name that is not known; `at_key`: the names are keys there."""
        for name in names:
            if name not in known:
                message = f"{what} '{name}' bestaat niet in dit bestand. "
                message += f"Bekend zijn: {', '.join(known)}."
                near = difflib.get_close_matches(name, known, n=1)
                if near:
                    message += f" Bedoelt u '{near[0]}'?"
                where = (*path, name) if at_key else path
                line, column = self._tree.place(where, of_key=at_key)
                yield Fault(self._tree.file, line, column, "onbekende-naam", message)

    def _fault(self, path: Path, code: str, message: str, *, warning: bool = False) -> Fault:
        line, column = self._tree.place(path)
        return Fault(self._tree.file, line, column, code, message, warning)
