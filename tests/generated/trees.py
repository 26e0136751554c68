"""A register made from the model: field after field, each with a level that was chosen for it.

What cannot go together is made to fit, so that most of what is made is accepted.
"""

from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal
from typing import Any, TypeAlias, get_args

from pydantic import BaseModel

from lib.model import (
    Claim,
    Document,
    Figure,
    Goal,
    Indicator,
    Programme,
    ProgrammeKind,
    Register,
    Series,
    SeriesBreak,
    StageDescription,
    Target,
    YearFigures,
)
from tests.generated.choices import Choices
from tests.generated.shape import DOCUMENTS, FIELDS, SHAPE, STAGES, YEARS
from tests.generated.walk import ABSENT, leaves

Tree: TypeAlias = dict[str, Any]


class Maker:
    """Makes one register with the choices of a case."""

    def __init__(self, choices: Choices) -> None:
        self._choices = choices
        self._indicator: Tree = {}
        self._names = 0
        self._positive = False
        self.equal_names = self.pick("namen") == "gelijk"
        self.years = YEARS[self.pick("jaren")]
        kinds = DOCUMENTS[self.pick("documenten")]
        self.documents = {f"d{n}": kind for n, kind in enumerate(kinds)}
        self.stages = {f"f{n}": role for n, role in enumerate(STAGES[self.pick("fasen")])}
        self.programmes = self._goals(self.pick("programmas"))

    def pick(self, factor: str) -> str:
        """Choose a level of a factor."""
        return self._choices.pick(factor, SHAPE.get(factor) or FIELDS[factor])

    def register(self) -> Tree:
        """Return the register as a tree of what stands in indicators.yaml."""
        return self.make(Register)

    def make(self, kind: type[BaseModel], **given: Any) -> Tree:
        """Return an instance of a type; `given` holds what is known already, by its key."""
        tree: Tree = {}
        for name, described in kind.model_fields.items():
            owner, key = _owner(kind, name), str(described.alias or name)
            if key in given:
                if given[key] is not None:
                    tree[key] = given[key]
                continue
            special = _SPECIAL.get(f"{owner}.{name}")
            value = (
                special(self) if special else self._plain(f"{owner}.{name}", described.annotation)
            )
            if value is not None:
                tree[key] = value
        return tree

    def _plain(self, field: str, annotation: Any) -> Any:
        level = self.pick(field)
        found = set(leaves(annotation))
        if level == ABSENT:
            return None
        if level in ("één", "twee"):
            return self._several(annotation, 1 if level == "één" else 2)
        if below := [leaf for leaf in found if issubclass(leaf, BaseModel)]:
            return self.make(below[0])
        if level == "ingevuld":
            return {document: self.text() for document in self.documents}
        return self._leaf(level, found)

    def _several(self, annotation: Any, many: int) -> list[Any]:
        (inner, *_) = get_args(annotation)
        found = set(leaves(inner))
        if found == {str}:
            return [self.text() for _ in range(many)]
        (kind,) = found
        return [member.value for member in list(kind)[:many]]  # type: ignore[call-overload]

    def _leaf(self, level: str, found: set[type]) -> Any:
        if level == "tekst":
            return self.text()
        if level in ("true", "false"):
            return level == "true"
        if found & {int} and level in ("zelfde jaar", "jaar ervoor", "1900", "2200"):
            return Decimal(self.year(level))
        if found & {int, Decimal}:
            return Decimal(level)
        return level

    def text(self) -> str:
        """Return a text; all are the same where names are equal."""
        if self.equal_names:
            return "Dezelfde tekst"
        self._names += 1
        return f"Tekst {'abcdefghij'[self._names % 10] * 3}{self._names}"

    def year(self, level: str) -> int:
        """Return the year of a level, beside the last year of the case."""
        return {"zelfde jaar": self.years[-1], "jaar ervoor": self.years[-1] - 1}.get(level) or int(
            level
        )

    # what points to something else, or has to fit it

    def _goals(self, level: str) -> dict[str, tuple[str, list[str]]]:
        parts = {"1": ("programma", ["1.1", "1.2"] if level == "twee doelen" else ["1.1"])}
        if level == "twee":
            parts["2"] = ("programma", ["2.1"])
        if level == "met overzichten":
            others = [kind.value for kind in ProgrammeKind if kind is not ProgrammeKind.PROGRAMME]
            parts |= {f"o{n}": (kind, []) for n, kind in enumerate(others)}
        return parts

    @property
    def goals(self) -> list[str]:
        """Return the code of every goal."""
        return [goal for _, goals in self.programmes.values() for goal in goals]

    def _documents(self) -> Tree:
        return {
            name: self.make(Document, soort=kind, jaar=Decimal(self._document_year(after)))
            for name, (kind, after) in self.documents.items()
        }

    def _document_year(self, after: int) -> int:
        return min(max(self.years[-1] + after, 1900), 2200)

    def _costs(self) -> str | None:
        level = self.pick("Document.costs")
        self._positive = level == "positief"
        return None if level == ABSENT else level

    def _saldo(self) -> str | None:
        """Say of a saldo without a minus what it is, where lasten have no minus either."""
        level = self.pick("Document.saldo")
        if level == ABSENT:
            return "kosten" if self._positive else None
        return level

    def _sums_close(self) -> bool | None:
        asked = self._choices.asked.get("Document.sums_close", "false")
        self._choices.pick("Document.sums_close", [asked])
        return None if asked == ABSENT else asked == "true"

    def _scale(self) -> Tree | None:
        return None if self.pick("Document.scale") == ABSENT else {"redelijk": "deels"}

    def _stages(self) -> Tree:
        return {name: self.make(StageDescription, rol=role) for name, role in self.stages.items()}

    def _programmes(self) -> Tree:
        made = {}
        for code, (kind, codes) in self.programmes.items():
            goals = {goal: self.make(Goal) for goal in codes}
            is_one = kind == "programma"
            given = {"effect": self.text()} if is_one else {}
            made[code] = self.make(
                Programme, soort=None if is_one else kind, doelstellingen=goals or None, **given
            )
        return made

    def _indicators(self) -> Tree:
        many = {"één": 1, "twee": 2, "drie": 3}[self.pick("indicatoren")]
        made: Tree = {}
        for number in range(many):
            self._indicator = {"naam": f"i{number}", "eerste": "i0", "goal": ""}
            made[f"i{number}"] = self.make(Indicator)
        return made

    def _contact(self) -> Tree:
        way = self.pick("Imprint.contact")
        return {"naam": self.text(), way: FIELDS[f"Contact.{way}"][-1]}

    def _goal(self) -> str | None:
        level = self.pick("Indicator.of_goal")
        goal = None if level == "geen" else self.goals[0 if level == "eerste" else -1]
        self._indicator["goal"] = goal
        return goal

    def _programme(self) -> str | None:
        return next(iter(self.programmes)) if self._indicator["goal"] is None else None

    def _also_under(self) -> list[str] | None:
        level = self.pick("Indicator.also_under")
        others = [goal for goal in self.goals if goal != self._indicator["goal"]]
        if level == "eigen doel":
            return [self._indicator["goal"]]
        return others if level == "ander doel" and others else None

    def _part_of(self) -> str | None:
        level = self.pick("Indicator.part_of")
        return {"zichzelf": self._indicator["naam"], "een ander": self._indicator["eerste"]}.get(
            level
        )

    def _claims(self) -> list[Tree] | None:
        if self.pick("Indicator.claims") == ABSENT:
            return None
        return [self.make(Claim, document=next(reversed(self.documents)))]

    def _way(self) -> str | None:
        level = self.pick("Claim.way")
        self._goes = level != ABSENT
        return level if self._goes else None

    def _since(self) -> Decimal | None:
        level = self.pick("Claim.since")
        told = "zelfde jaar" if level == ABSENT else level
        return Decimal(self.year(told)) if self._goes else None

    def _named(self) -> Decimal | None:
        level = self.pick("Claim.named")
        return None if self._goes else Decimal(1 if level == ABSENT else level)

    def _named_on(self) -> str | None:
        level = self.pick("Claim.measured_on")
        return None if self._goes or level == ABSENT else level

    def _named_in(self) -> Decimal | None:
        level = self.pick("Claim.year")
        return None if self._goes or level == ABSENT else Decimal(self.year(level))

    def _about(self) -> str | None:
        asked = self.pick("Claim.about") != ABSENT
        return str(self._indicator["eerste"]) if asked else None

    def _better(self) -> str:
        self._indicator["better"] = self._indicator["own"] = self.pick("Indicator.better")
        return str(self._indicator["better"])

    def _series_better(self) -> str | None:
        level = self.pick("Series.better")
        self._indicator["better"] = self._indicator["own"] if level == ABSENT else level
        return None if level == ABSENT else level

    def _source(self) -> Any:
        if self.pick("Indicator.source") == "één":
            return self.text()
        return {document: self.text() for document in self.documents}

    def _first_measured(self) -> Decimal | None:
        level = self.pick("Indicator.first_measured")
        if level == ABSENT:
            return None
        return Decimal(self.year(level))

    def _words(self) -> list[str]:
        level = self.pick("Indicator.words")
        return {"één": ["stabiel"], "twee": ["stabiel", "groeiend"]}.get(level, ["stabiel"])

    def _breaks(self) -> list[Tree] | Tree | None:
        """Return one break as it is, two as a list."""
        level = self.pick("Indicator.series_breaks")
        self._indicator["broken"] = level != ABSENT
        if level == ABSENT:
            return None
        first = self.make(SeriesBreak, document=next(iter(self.documents)))
        if level == "één":
            return first
        other = {"vanaf": Decimal(int(first["vanaf"]) + (1 if first["vanaf"] < 2200 else -1))}
        return [first, first | other | {"document": next(reversed(self.documents))}]

    def _series(self) -> Tree | None:
        only_groups = self._indicator["only groups"]
        if self.pick("Indicator.series") == ABSENT and not only_groups:
            return None
        kind = {"soort": "groep"} if only_groups else {}
        return {"reeks": self.make(Series, **kind), "tweede": self.make(Series)}

    def _values(self) -> Tree:
        return {
            name: dict(self._lines(self._document_year(after)))
            for name, (_, after) in self.documents.items()
        }

    def _own_values(self) -> Tree | None:
        level = self.pick("cijfers")
        without = self._choices.asked.get("Indicator.series") == ABSENT
        self._indicator["only groups"] = level == "alleen groepen" and not without
        if self._indicator["only groups"]:
            return None
        made = self._values()
        if level == "met einddoel":
            next(iter(made.values()))["eind"] = {"begroot": self.figure("begroot", Target)}
        return made

    def _lines(self, own: int) -> Iterator[tuple[str, Tree]]:
        years = self.years if self.pick("regels") == "elk jaar" else (own,)
        for year in years:
            self._indicator["year"] = year
            line = self.make(YearFigures)
            if not line:
                line = {"begroot": self.figure("begroot", Figure)}
            yield str(year), line

    def _slot(self, key: str, field: str, kind: type[BaseModel]) -> Tree | None:
        return None if self.pick(field) == ABSENT else self.figure(key, kind)

    def _stated(self) -> str | None:
        level = self.pick("YearFigures.stated")
        own = level == "eigen woord"
        has_own = self._choices.made.get("Document.scale") == "ingevuld"
        if own and not (has_own and self._choices.one_piece):
            return "ja"
        return {ABSENT: None, "eigen woord": "redelijk"}.get(level, level)

    def _reviewed(self) -> list[Decimal] | None:
        if self.pick("YearFigures.reviewed") == ABSENT:
            return None
        found = self._indicator.get("numbers", [])
        return found[-1:] or None

    def figure(self, slot: str, kind: type[BaseModel]) -> Tree:
        """Return a figure in one of its forms, with whatever else can be told of it."""
        form = self.pick(f"{slot}.vorm")
        if slot == "begroot" and form == "waarde" and self._indicator["better"] == "tussen grenzen":
            form = "grenzen"
        given: Tree = dict.fromkeys(
            ("waarde", "woord", "ontbreekt", "ten_minste", "meer_dan", "hoogstens", "minder_dan",
             "ten_opzichte_van", "verschil", "in")
        )  # fmt: skip
        given |= _FORMS[form](self)
        for field, key in (
            ("Figure.definition", "definitie"),
            ("Figure.carried_from", "overgenomen_uit"),
        ):
            given[key] = self._fitting(field)
        self._indicator["numbers"] = [n for n in given.values() if isinstance(n, Decimal)]
        return self.make(kind, **given)

    def _fitting(self, field: str) -> Any:
        level = self.pick(field)
        if level == ABSENT:
            return None
        if field == "Figure.definition":
            return level if self._indicator.get("broken") else None
        year = self.year(level)
        return Decimal(year) if year < self._indicator.get("year", 0) else None

    def _number(self, field: str) -> Decimal:
        levels = [level for level in FIELDS[field] if level != ABSENT]
        level = self._choices.pick(field, levels)
        return Decimal("1" if level == ABSENT else level)

    def _value(self) -> Tree:
        return {"waarde": self._number("Figure.value")}

    def _missing(self) -> Tree:
        level = self._choices.pick("Figure.missing", FIELDS["Figure.missing"][1:])
        return {"ontbreekt": "n.n.b." if level == ABSENT else level}

    def _bounds(self) -> Tree:
        low = self._choices.chance.choice(("ten_minste", "meer_dan"))
        high = self._choices.chance.choice(("hoogstens", "minder_dan"))
        fields = {
            "ten_minste": "Target.at_least", "meer_dan": "Target.more_than",
            "hoogstens": "Target.at_most", "minder_dan": "Target.less_than",
        }  # fmt: skip
        asked = [key for key, field in fields.items() if field in self._choices.asked]
        side = self._choices.chance.choice(("onder", "boven", "beide"))
        keys = asked or {"onder": [low], "boven": [high], "beide": [low, high]}[side]
        found = {key: self._number(fields[key]) for key in keys}
        lows = [key for key in ("ten_minste", "meer_dan") if key in found]
        highs = [key for key in ("hoogstens", "minder_dan") if key in found]
        if lows and highs and found[lows[0]] > found[highs[0]]:
            found[lows[0]], found[highs[0]] = found[highs[0]], found[lows[0]]
        return found

    def _relative(self) -> Tree:
        level = self._choices.pick("Target.relative_to", ("jaar", "reeks", "nulmeting"))
        to = Decimal(self.years[0]) if level == "jaar" else level
        return {
            "ten_opzichte_van": to,
            "verschil": self._number("Target.by"),
            "in": self._choices.chance.choice(("procent", "punten")),
        }


def _owner(kind: type[BaseModel], name: str) -> str:
    """Return the name of the type that a field was first said of."""
    return "Figure" if kind is Target and name in Figure.model_fields else kind.__name__


_FORMS: Mapping[str, Callable[[Maker], Tree]] = {
    "waarde": Maker._value,
    "woord": lambda _: {"woord": "stabiel"},
    "ontbreekt": Maker._missing,
    "grenzen": Maker._bounds,
    "ten_opzichte_van": Maker._relative,
}
_SPECIAL: Mapping[str, Callable[[Maker], Any]] = {
    "Register.documents": Maker._documents,
    "Register.stages": Maker._stages,
    "Register.programmes": Maker._programmes,
    "Register.indicators": Maker._indicators,
    "Imprint.contact": Maker._contact,
    "Document.costs": Maker._costs,
    "Document.saldo": Maker._saldo,
    "Document.scale": Maker._scale,
    "Document.sums_close": Maker._sums_close,
    "Indicator.of_goal": Maker._goal,
    "Indicator.programme": Maker._programme,
    "Indicator.also_under": Maker._also_under,
    "Indicator.part_of": Maker._part_of,
    "Indicator.claims": Maker._claims,
    "Claim.about": Maker._about,
    "Claim.way": Maker._way,
    "Claim.since": Maker._since,
    "Claim.named": Maker._named,
    "Claim.measured_on": Maker._named_on,
    "Claim.year": Maker._named_in,
    "Indicator.better": Maker._better,
    "Indicator.source": Maker._source,
    "Indicator.first_measured": Maker._first_measured,
    "Indicator.words": Maker._words,
    "Indicator.series_breaks": Maker._breaks,
    "Indicator.values": Maker._own_values,
    "Series.better": Maker._series_better,
    "Indicator.series": Maker._series,
    "Series.values": Maker._values,
    "YearFigures.target": lambda it: it._slot("begroot", "YearFigures.target", Target),
    "YearFigures.realised": lambda it: it._slot("gerealiseerd", "YearFigures.realised", Figure),
    "YearFigures.forecast": lambda it: it._slot("verwacht", "YearFigures.forecast", Figure),
    "YearFigures.stated": Maker._stated,
    "YearFigures.reviewed": Maker._reviewed,
    "Baseline.figure": lambda it: it.figure("uitkomst", Figure),
}
