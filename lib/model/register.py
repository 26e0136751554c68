"""The frozen types of `indicators.yaml`; the keys are Dutch because staff write them.

A number keeps the decimals it was printed with: `Decimal("2.30")` is shown as 2,30.
"""

from collections.abc import Mapping
from decimal import Decimal
from typing import Annotated, Any, TypeAlias

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, ValidationError, model_validator

from lib.model.terms import (
    CostSign,
    Definition,
    Direction,
    DocumentKind,
    Frequency,
    Notation,
    StageRole,
    Stated,
    Unit,
)

Path: TypeAlias = tuple[str | int, ...]


def _as_text(value: object) -> object:
    """Codes and names are text, also when they look like a number: 1.10 stays 1.10."""
    return str(value) if isinstance(value, Decimal) else value


def _as_year(value: object) -> object:
    text = str(value) if isinstance(value, str | Decimal) else ""
    return int(text) if text.isdecimal() else value


Text = Annotated[str, BeforeValidator(_as_text), Field(min_length=1)]
Year = Annotated[int, BeforeValidator(_as_year), Field(ge=1900, le=2200)]
Number = Annotated[Decimal, Field(strict=True)]


class _Closed(BaseModel):
    """A type that refuses unknown keys and cannot change after it was read."""

    model_config = ConfigDict(extra="forbid", frozen=True, validate_by_name=True)


class Document(_Closed):
    """A published document that figures come from."""

    name: Text = Field(alias="naam")
    kind: DocumentKind = Field(alias="soort")
    year: Year = Field(alias="jaar")
    costs: CostSign = Field(CostSign.NEGATIVE, alias="lasten")


class StageDescription(_Closed):
    """A stage of the money, such as the original budget or the account."""

    name: Text = Field(alias="naam")
    role: StageRole = Field(alias="rol")


class Goal(_Closed):
    """A goal (doelstelling) of a programme; `money` says per document what the money is for."""

    name: Text = Field(alias="naam")
    short_name: Text = Field(alias="kort")
    also_named: Text | None = Field(None, alias="ook_genoemd")
    money: Mapping[Text, Text] = Field(default_factory=dict, alias="geld")


class Programme(_Closed):
    """A programme of the budget with the effect on society that it is after."""

    name: Text = Field(alias="naam")
    effect: Text
    goals: Mapping[Text, Goal] = Field(alias="doelstellingen", min_length=1)


class Figure(_Closed):
    """One printed number; `carried_from` is the year of the measurement that it repeats."""

    value: Number = Field(alias="waarde")
    carried_from: Year | None = Field(None, alias="overgenomen_uit")
    definition: Definition | None = Field(None, alias="definitie")

    @model_validator(mode="before")
    @classmethod
    def _bare_number(cls, data: Any) -> Any:
        """`begroot: 46` says the same as `begroot: {waarde: 46}`."""
        return data if isinstance(data, Mapping | Figure) else {"waarde": data}


class YearFigures(_Closed):
    """What one document says about one year of one indicator."""

    target: Figure | None = Field(None, alias="begroot")
    realised: Figure | None = Field(None, alias="gerealiseerd")
    stated: Stated | None = Field(None, alias="vermeld")


class SeriesBreak(_Closed):
    """The year from which an indicator is counted by a new definition."""

    since: Year = Field(alias="vanaf")
    reason: Text = Field(alias="reden")
    document: Text


class Indicator(_Closed):
    """An indicator: what it is, which way is better, and what each document says per year."""

    goal: Text = Field(alias="doelstelling")
    name: Text = Field(alias="naam")
    short_name: Text = Field(alias="kort")
    quantity: Text = Field(alias="grootheid")
    unit: Unit = Field(alias="eenheid")
    better: Direction = Field(alias="beter")
    frequency: Frequency = Field(alias="frequentie")
    first_measured: Year | None = Field(None, alias="eerste_meting")
    source: Text | Mapping[Text, Text] = Field(alias="bron")
    description: Text = Field(alias="omschrijving")
    caveats: tuple[Text, ...] = Field((), alias="let_op")
    series_break: SeriesBreak | None = Field(None, alias="breuk")
    explanation: Mapping[Text, Text] = Field(default_factory=dict, alias="toelichting")
    values: Mapping[Text, Mapping[Year, YearFigures]] = Field(alias="waarden", min_length=1)

    def source_in(self, document: str) -> str | None:
        """Return the source of the figures as `document` names it, None if it names none."""
        return self.source if isinstance(self.source, str) else self.source.get(document)


class Register(_Closed):
    """Everything in `indicators.yaml`; documents and stages stand from old to new."""

    municipality: Text = Field(alias="gemeente")
    notation: Notation = Field(Notation.DUTCH, alias="getallen_in_csv")
    documents: Mapping[Text, Document] = Field(alias="documenten", min_length=1)
    stages: Mapping[Text, StageDescription] = Field(alias="fasen", min_length=1)
    programmes: Mapping[Text, Programme] = Field(alias="programmas", min_length=1)
    indicators: Mapping[Text, Indicator] = Field(alias="indicatoren", min_length=1)

    def goal(self, code: str) -> Goal:
        """Return the goal with this code; KeyError if no programme has it."""
        return next(p.goals[code] for p in self.programmes.values() if code in p.goals)

    def indicators_of(self, goal: str) -> list[tuple[str, Indicator]]:
        """Return name and indicator of every indicator of a goal, in the order of the file."""
        return [(name, i) for name, i in self.indicators.items() if i.goal == goal]

    def programme_of(self, goal: str) -> str:
        """Return the code of the programme that the goal belongs to."""
        return next(code for code, p in self.programmes.items() if goal in p.goals)


def validate(tree: object) -> tuple[Register | None, list[tuple[Path, str, dict[str, Any]]]]:
    """Check a tree of mappings, lists, text and Decimals against the model.

    Returns the register and no problems, or None and every problem as
    (path in the tree, pydantic's error type, its context).
    """
    try:
        return Register.model_validate(tree), []
    except ValidationError as error:
        return None, [
            (tuple(e["loc"]), e["type"], {"input": e["input"], **e.get("ctx", {})})
            for e in error.errors(include_url=False)
        ]
