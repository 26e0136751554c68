"""What one document says about one year: a target, a value, a forecast, a verdict.

A number keeps the decimals it was printed with: `Decimal("2.30")` is shown as 2,30.
"""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Annotated, Any, Literal, Self, TypeAlias, cast

from pydantic import (
    AfterValidator,
    BeforeValidator,
    Field,
    GetJsonSchemaHandler,
    ValidatorFunctionWrapHandler,
    WrapValidator,
    model_validator,
)
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, PydanticCustomError

from lib.model.base import (
    SAID,
    Closed,
    Decimals,
    Number,
    Text,
    Year,
    one_or_more,
    or_one,
    said,
)
from lib.model.periods import Period, period_of
from lib.model.reasons import OWED, is_owed, missing_reason
from lib.model.terms import Certainty, Definition, Direction, FigureKind, SeriesKind, Way


def _is_word(text: str) -> bool:
    """Tell a word such as stabiel from a slip in a number and from what YAML calls nothing."""
    letters = any(sign.isalpha() for sign in text)
    return letters and text != "null" and not any(sign.isdigit() for sign in text)


def _reason(text: str) -> str:
    """Write a known reason in one way: nnb, N.N.B. and n.n.b. are the same word."""
    if is_owed(text):
        return OWED
    known = missing_reason(text)
    return known.value if known else text


def _no_number(value: object) -> object:
    """Refuse a number where words belong: it would be shown and never be counted with."""
    if isinstance(value, Decimal):
        raise PydanticCustomError("number_as_text", "a number where words belong")
    return value


class Figure(Closed):
    """One printed value: a number, a word, or the reason that there is none."""

    value: Number | None = Field(
        None, alias="waarde", description="Het getal, met een punt als komma: 2,30 is 2.30."
    )
    word: Annotated[Text, BeforeValidator(_no_number), said("woorden")] | None = Field(
        None, alias="woord", description="Een uitkomst in woorden, zoals stabiel."
    )
    missing: (
        Annotated[Text, BeforeValidator(_no_number), AfterValidator(_reason), said("woorden")]
        | None
    ) = Field(
        None, alias="ontbreekt", description="Waarom er geen uitkomst is, zoals n.n.b. of p.m."
    )
    printed: Text | None = Field(
        None, alias="gedrukt", description="Hoe het document het schrijft, als dat meer zegt."
    )
    carried_from: Year | None = Field(
        None, alias="overgenomen_uit", description="Het jaar van de meting die hier herhaald wordt."
    )
    definition: Definition | None = Field(
        None,
        alias="definitie",
        description="Bij een trendbreuk: telt dit cijfer anders dan zijn jaar en document zeggen? "
        "nieuw: zoals na de laatste breuk die het document kent. oud: zoals vóór de laatste breuk "
        "die het document kent en die er bij dit jaar al was. onbekend: geen document zegt het.",
    )
    certainty: Certainty | None = Field(
        None, alias="status", description="Is het cijfer voorlopig, geschat of gecorrigeerd?"
    )
    measured_on: Text | None = Field(
        None, alias="peildatum", description="De dag of periode waarover het cijfer gaat."
    )
    counts_for_year: Literal["ja", "nee"] | None = Field(
        None,
        alias="telt_voor_jaar",
        description="Geldt het cijfer voor het hele jaar, ook als de peildatum een deel noemt?",
    )
    source: Text | None = Field(
        None, alias="bron", description="De bron van dit cijfer, als die afwijkt."
    )
    remark: Text | None = Field(None, alias="opmerking", description="Een opmerking in uw woorden.")

    @model_validator(mode="before")
    @classmethod
    def _shorthand(cls, data: Any) -> Any:
        """`46` says the same as `{waarde: 46}`, `n.n.b.` as `{ontbreekt: n.n.b.}`."""
        if isinstance(data, Mapping | Figure):
            return data
        if isinstance(data, str) and (missing_reason(data) or is_owed(data)):
            return {"ontbreekt": data}
        if isinstance(data, str) and _is_word(data):
            return {"woord": data}
        return {"waarde": data}

    @model_validator(mode="after")
    def _one_form(self) -> Self:
        if len(self._forms()) != 1:
            raise PydanticCustomError("one_form", "one of {forms}", {"forms": self._choices()})
        return self

    def _forms(self) -> list[str]:
        """Return in which of the possible forms this figure was written."""
        given = {"waarde": self.value, "woord": self.word, "ontbreekt": self.missing}
        return [name for name, content in given.items() if content is not None]

    @property
    def part_of_year(self) -> str | None:
        """Return the part of a year that it is about, None where it is held against a whole one."""
        if self.counts_for_year == "ja":
            return None
        if self.counts_for_year == "nee":
            return self.measured_on or "een deel van het jaar"
        is_part = self.measured_on and period_of(self.measured_on) is Period.PART
        return self.measured_on if is_part else None

    @property
    def is_owed(self) -> bool:
        """Tell whether it is still to be entered: the document prints it, the file does not yet."""
        return self.missing == OWED

    @property
    def is_own_number(self) -> bool:
        """Tell whether it is a number that repeats no earlier measurement."""
        return self.value is not None and self.carried_from is None

    @classmethod
    def _choices(cls) -> str:
        return "waarde, woord of ontbreekt"

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        """Let an editor accept the shorthand beside the long form."""
        return {"anyOf": [{SAID: "getal"}, {SAID: "geen-getal"}, handler(schema)]}


class Target(Figure):
    """One printed target: a number, bounds, words, or a difference from something else.

    A bare number is a lower bound where higher is better and an upper bound where lower is.
    """

    at_least: Number | None = Field(None, alias="ten_minste", description="Ondergrens, telt mee.")
    more_than: Number | None = Field(
        None, alias="meer_dan", description="Ondergrens die zelf niet meetelt."
    )
    at_most: Number | None = Field(None, alias="hoogstens", description="Bovengrens, telt mee.")
    less_than: Number | None = Field(
        None, alias="minder_dan", description="Bovengrens die zelf niet meetelt."
    )
    relative_to: Year | Text | None = Field(
        None,
        alias="ten_opzichte_van",
        union_mode="left_to_right",
        description="Het jaar, de reeks of de nulmeting waarmee het doel vergelijkt.",
    )
    by: Number | None = Field(
        None, alias="verschil", description="Hoeveel hoger (of met een minteken lager)."
    )
    by_unit: Literal["procent", "punten"] = Field(
        "punten", alias="in", description="Is het verschil in procenten of in punten?"
    )
    added_since: Year | None = Field(
        None, alias="opgeteld_vanaf", description="Het doel geldt voor de uitkomsten samen vanaf."
    )
    reason: Text | None = Field(None, alias="reden", description="Waarom het doel is veranderd.")

    def _forms(self) -> list[str]:
        bounds = (self.at_least, self.more_than, self.at_most, self.less_than)
        given = super()._forms()
        if any(bound is not None for bound in bounds):
            given.append("grenzen")
        relative = [part for part in (self.relative_to, self.by) if part is not None]
        if relative:
            alone = len(relative) == 1  # which says nothing
            given += ["ten_opzichte_van"] * (1 + alone)
        return given

    @classmethod
    def _choices(cls) -> str:
        return "waarde, grenzen, woord, ontbreekt of ten_opzichte_van met verschil"

    @property
    def low(self) -> Decimal | None:
        """Return the lower bound that was written out."""
        return self.at_least if self.at_least is not None else self.more_than

    @property
    def high(self) -> Decimal | None:
        """Return the upper bound that was written out."""
        return self.at_most if self.at_most is not None else self.less_than


class YearFigures(Closed):
    """What one document says about one year of one indicator."""

    target: Target | None = Field(None, alias="begroot", description="Het doel voor dit jaar.")
    realised: Figure | None = Field(
        None, alias="gerealiseerd", description="De uitkomst van dit jaar."
    )
    forecast: Figure | None = Field(
        None, alias="verwacht", description="Wat de gemeente verwacht; geen doel."
    )
    stated: Text | None = Field(
        None, alias="vermeld", description="Het oordeel dat het document zelf geeft."
    )
    reviewed: Annotated[tuple[Number, ...], BeforeValidator(one_or_more)] = Field(
        (),
        alias="nagekeken",
        description="Een getal van deze regel dat opvalt en toch zo in het document staat, of een "
        "lijst. De melding met 'let op' gaat dan weg, tot het getal verandert.",
        json_schema_extra=or_one,
    )

    def figures(self) -> Iterator[tuple[FigureKind, Figure]]:
        """Yield every figure that was entered with its kind, in the order of the kinds."""
        for kind, figure in self._written():
            if not figure.is_owed:
                yield kind, figure

    @property
    def owed(self) -> tuple[str, ...]:
        """Return the words on this line of what is still to be entered."""
        figures = tuple(kind.value for kind, figure in self._written() if figure.is_owed)
        return (*figures, *((STATED,) if is_owed(self.stated) else ()))

    def _written(self) -> Iterator[tuple[FigureKind, Figure]]:
        for kind, figure in (
            (FigureKind.TARGET, self.target),
            (FigureKind.REALISED, self.realised),
            (FigureKind.FORECAST, self.forecast),
        ):
            if figure is not None:
                yield kind, figure


def _no_year(key: object, year: ValidatorFunctionWrapHandler) -> int | None:
    """Take `eind` for no year at all: the end target of a programme that names none."""
    return None if key == END else cast("int", year(key))


STATED = "vermeld"
END = "eind"
BASELINE = "nulmeting"
"""What a target can compare with beside a year or a series."""
When: TypeAlias = Annotated[Year | None, WrapValidator(_no_year), said("jaartal-of-eind")]
"""The year of a line, None for the end that has no year."""
Lines: TypeAlias = Mapping[When, YearFigures]
Values: TypeAlias = Mapping[Text, Lines]


class Series(Closed):
    """A series beside the main one: a group, a district or a comparison with elsewhere."""

    name: Text = Field(alias="naam", description="Naam van de groep, de wijk of de vergelijking.")
    kind: SeriesKind = Field(alias="soort", description="Groep, wijk of vergelijking.")
    description: Text | None = Field(
        None, alias="omschrijving", description="Wie of wat de reeks telt, zoals de grootteklasse."
    )
    unit: Text | None = Field(
        None, alias="eenheid", description="De eenheid van deze reeks, als die afwijkt."
    )
    better: Direction | None = Field(
        None, alias="beter", description="Welke kant hier beter is, als dat afwijkt."
    )
    decimals: Decimals | None = Field(
        None, alias="decimalen", description="Hoeveel cijfers achter de komma, als dat afwijkt."
    )
    values: Values = Field(
        alias="waarden", min_length=1, description="Per document en jaar, net als bij de indicator."
    )


class Baseline(Closed):
    """Where an indicator started: a number or words, and the year if that is known."""

    year: Year | None = Field(
        None, alias="jaar", description="Het jaar van de nulmeting, als het document dat noemt."
    )
    figure: Figure = Field(alias="uitkomst", description="De uitkomst van de nulmeting.")


class Claim(Closed):
    """What the explanation in a document says of figures, so that it can be held against them."""

    document: Text = Field(description="Het document dat dit zegt.")
    said: Text = Field(alias="zegt", description="Wat het document zegt, kort, in uw woorden.")
    about: Text | None = Field(
        None, alias="over", description="Over welke andere indicator, als het niet deze is."
    )
    way: Way | None = Field(
        None, alias="ging", description="Welke kant ging het cijfer op: omhoog of omlaag."
    )
    since: Year | None = Field(None, alias="vanaf", description="Vanaf welk jaar dat zo was.")
    named: Number | None = Field(
        None, alias="noemt", description="Het getal dat de uitleg noemt, in plaats van een kant."
    )
    measured_on: Text | None = Field(
        None, alias="peildatum", description="De dag of periode waarover dat getal gaat."
    )
    year: Year | None = Field(
        None,
        alias="jaar",
        description="Het jaar van dat getal, als het niet dat van het document is.",
    )

    @model_validator(mode="after")
    def _one_form(self) -> Self:
        went = (self.way is not None, self.since is not None)
        more = self.measured_on is not None or self.year is not None
        named = self.named is not None
        if all(went) == named or any(went) != all(went) or (more and not named):
            forms = {"forms": "ging met vanaf, of noemt"}
            raise PydanticCustomError("one_form", "one of {forms}", forms)
        return self


class SeriesBreak(Closed):
    """The year from which an indicator is counted by a new definition."""

    since: Year = Field(alias="vanaf", description="Het eerste jaar met de nieuwe definitie.")
    reason: Text = Field(alias="reden", description="Wat er anders wordt geteld, in uw woorden.")
    document: Text = Field(description="Het document dat de verandering meldt.")
