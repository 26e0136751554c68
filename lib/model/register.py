"""The frozen types of `indicators.yaml`; the keys are Dutch because staff write them."""

import re
from collections.abc import Collection, Mapping, Sequence
from datetime import date as day
from decimal import Decimal
from functools import cached_property
from typing import Annotated, Literal, Self, assert_never

from pydantic import AfterValidator, BeforeValidator, Field, ValidationError, model_validator
from pydantic_core import InitErrorDetails, PydanticCustomError

from lib.model.base import (
    Closed,
    Code,
    Day,
    Decimals,
    PerDocument,
    Share,
    Text,
    WholeEuros,
    Year,
    advised,
    besides,
    of_others,
    one_or_more,
    or_one,
    said,
)
from lib.model.dates import day_of
from lib.model.figures import Baseline, Claim, Series, SeriesBreak, Values
from lib.model.imprint import Imprint
from lib.model.judging import RULE_PATTERN
from lib.model.scopes import Scope
from lib.model.terms import (
    CostSign,
    Counting,
    Direction,
    DocumentKind,
    Frequency,
    IndicatorKind,
    Notation,
    ProgrammeKind,
    QuestionKind,
    SaldoSign,
    Side,
    StageRole,
    Stated,
)


class Document(Closed):
    """A published document that figures come from."""

    name: Text = Field(alias="naam", description="De titel, zoals lezers die kennen.")
    kind: DocumentKind = Field(alias="soort", description="Wat het document doet.")
    year: Year = Field(alias="jaar", description="Het jaar waar het document over gaat.")
    date: Text | None = Field(
        None, alias="datum", description="Wanneer het document is vastgesteld of gewijzigd."
    )
    costs: CostSign = Field(
        CostSign.NEGATIVE,
        alias="lasten",
        description="Staan lasten en toevoegingen hier met een minteken (negatief) of zonder "
        "(positief)?",
    )
    saldo: SaldoSign | None = Field(
        None,
        description="Is een saldo zonder minteken hier een overschot (resultaat) of wat het kost "
        "(kosten)? Alleen nodig als lasten en baten er niet naast staan.",
    )
    scale: Mapping[Text, Stated] = Field(
        default_factory=dict,
        alias="oordelen",
        description="Eigen woorden van dit document voor ja, nee, deels of niet te bepalen.",
    )
    enter_by: Day | None = Field(
        None,
        alias="invullen_voor",
        description="Voor welke dag de cijfers van dit document ingevuld moeten zijn.",
    )
    shown: Literal["ja", "nee"] | None = Field(
        None,
        alias="tonen",
        description="Zonder dit woord tonen de pagina's een document pas als niets ervan nog in "
        "te vullen is. ja: nu al. nee: nog niet, ook als alles is ingevuld.",
    )
    sums_close: bool = Field(
        True,
        strict=True,
        alias="sommen_sluiten",
        description="Zet op false als het document zelf rekenfouten bevat.",
    )

    @property
    def expected_on(self) -> day:
        """Return about when such a document appears: a budget before its year, a report after."""
        year, month = self.kind.appears
        return day(self.year + year, month, 1)

    def authority(self, year: int | None) -> int:
        """Return how much its target for a year (None: the end) counts: the highest is in force.

        The council sets a target in the budget of the year and its amendments, or earlier; a report
        about the year repeats it. What looks back from a later year comes last.
        """
        if self.kind.is_budget:
            return 2 if year is None or self.year <= year else 0
        return 1 if self.year == year else 0


def _old_to_new(documents: Mapping[str, Document]) -> Mapping[str, Document]:
    """Set documents from old to new by what they are, whatever order they were typed in.

    Of two that appear at the same time the date decides where both have one, else the typed order.
    """
    dated: dict[day, bool] = {}
    for document in documents.values():
        has_day = day_of(document.date) is not None
        dated[document.expected_on] = dated.get(document.expected_on, True) and has_day

    def key(item: tuple[str, Document]) -> tuple[day, day]:
        known = day_of(item[1].date) if dated[item[1].expected_on] else None
        return item[1].expected_on, known or day.min

    return dict(sorted(documents.items(), key=key))


_ORIGINAL = ("oorspronkelijk", "primitie", "primaire")
_PROVISIONAL = ("voorlopig", "concept")


class StageDescription(Closed):
    """A stage of the money, such as the original budget or the account."""

    name: Text = Field(alias="naam", description="Hoe de fase op het scherm heet.")
    role: StageRole = Field(
        alias="rol",
        description="Is de fase een begroting, een wijziging daarvan (haar bedragen komen erbij), "
        "een prognose of de rekening?",
    )

    @property
    def result(self) -> str:
        """Return what the budget is called in this stage: after a change, or as it is named."""
        changed = self.role is StageRole.CHANGE and not self.name.lower().startswith("begroting")
        return f"begroting na {self.name}" if changed else self.name

    @property
    def is_original(self) -> bool:
        """Tell whether the name says that it is the budget from before the year."""
        return self.role is StageRole.PLAN and self._is_called(_ORIGINAL)

    @property
    def turn(self) -> int:
        """Return in which turn it comes of a year: a budget, its changes, forecasts, the account.

        Only what the role and the name say; of equals nobody knows.
        """
        match self.role:
            case StageRole.PLAN | StageRole.CHANGE:
                return 0 if self.is_original else 1
            case StageRole.FORECAST:
                return 2
            case StageRole.ACCOUNT:
                return 3 if self._is_called(_PROVISIONAL) else 4
            case _:
                assert_never(self.role)

    def _is_called(self, words: Sequence[str]) -> bool:
        return any(word in self.name.lower() for word in words)


def _by_turn(stages: Mapping[str, StageDescription]) -> Mapping[str, StageDescription]:
    """Set stages from old to new by their roles and names, whatever order they were typed in."""
    return dict(sorted(stages.items(), key=lambda stage: stage[1].turn))


class Goal(Closed):
    """A goal (doelstelling) of a programme; `money` says per document what the money is for."""

    name: Text = Field(alias="naam", description="De naam, letter voor letter uit het document.")
    short: Text | None = Field(
        None, alias="kort", description="Een korte naam voor grafieken; zonder geldt de naam."
    )
    printed: Code | None = Field(
        None,
        alias="gedrukt",
        description="De code zoals het document haar drukt, als twee programma's dezelfde hebben.",
    )
    also_named: Text | None = Field(
        None, alias="ook_genoemd", description="Een andere naam die een document gebruikt."
    )
    money: PerDocument = Field(
        default_factory=dict,
        alias="geld",
        description="Per document in uw eigen woorden: waar is het geld voor?",
    )

    @property
    def short_name(self) -> str:
        """Return the short name, the whole one where there is none."""
        return self.short or self.name


_OUTSIDE = "-"
_WITHOUT = Goal(naam="Zonder doelstelling")


def outside(programme: str = "") -> str:
    """Return the code of what stands under no goal of a programme; no goal can have such a code.

    Without a programme it is that of what belongs to no programme either.
    """
    return f"{programme}{_OUTSIDE}"


def is_outside(goal: str) -> bool:
    """Tell whether a code is not that of a goal, but of what stands under none."""
    return goal.endswith(_OUTSIDE)


class Programme(Closed):
    """A part of the budget: a programme with its goals, or one of the overviews beside them."""

    name: Text = Field(alias="naam", description="De naam, letter voor letter.")
    kind: ProgrammeKind = Field(
        ProgrammeKind.PROGRAMME,
        alias="soort",
        description="Een programma, of een overzicht dat in de begroting naast de programma's "
        "staat: algemene dekkingsmiddelen, overhead, vennootschapsbelasting of onvoorzien.",
    )
    effect: Text | None = Field(
        None,
        description="Het maatschappelijk effect waar het programma naar streeft; een overzicht "
        "heeft er geen.",
    )
    goals: Mapping[Code, Goal] = Field(
        default_factory=dict,
        alias="doelstellingen",
        min_length=1,
        description="De doelstellingen, elk onder hun code. Een overzicht heeft er geen; noemt het "
        "document er geen, laat ze dan weg.",
    )


class Indicator(Closed):
    """An indicator: what it is, which way is better, and what each document says per year."""

    of_goal: Text | None = Field(
        None, alias="doelstelling", description="De code van de doelstelling, als 1.1."
    )
    programme: Text | None = Field(
        None,
        alias="programma",
        description="De code van het programma, voor een indicator zonder doelstelling.",
    )
    also_under: tuple[Text, ...] = Field(
        (),
        alias="ook_onder",
        description="Codes van andere doelstellingen waar de indicator ook bij hoort.",
    )
    name: Text = Field(alias="naam", description="De naam, letter voor letter uit het document.")
    short: Text | None = Field(
        None, alias="kort", description="Een korte naam voor het overzicht; zonder geldt de naam."
    )
    quantity: Text | None = Field(
        None, alias="grootheid", description="Wat er wordt geteld, voor bij de as."
    )
    unit: Text = Field(
        alias="eenheid",
        description="aantal, procent, cijfer of euro; of een eigen eenheid, zoals dagen.",
    )
    better: Direction = Field(alias="beter", description="Welke kant beter is.")
    better_assumed: Text | None = Field(
        None,
        alias="beter_is_aanname",
        description="Zeggen de documenten niet welke kant beter is? Waarom u dan deze kiest.",
    )
    frequency: Frequency | None = Field(
        None,
        alias="frequentie",
        description="Hoe vaak er wordt gemeten; zonder is een uitkomst van elk jaar een meting.",
    )
    first_measured: Year | None = Field(
        None, alias="eerste_meting", description="Het jaar van de eerste meting."
    )
    stopped: Year | None = Field(
        None, alias="gestopt", description="Het laatste jaar waarin deze indicator bestaat."
    )
    counting: Counting | None = Field(
        None,
        alias="telling",
        description="Begint de telling elk jaar opnieuw (per jaar), zoals bij mensen die werk "
        "vonden, of is het een stand, zoals het aantal uitkeringen op 31 december?",
    )
    kind: IndicatorKind | None = Field(
        None, alias="soort", description="Effect, prestatie of wettelijk verplicht."
    )
    owner: Text | None = Field(None, alias="eigenaar", description="Wie het cijfer levert.")
    influence: Text | None = Field(
        None, alias="invloed", description="Hoeveel invloed de gemeente heeft, in uw woorden."
    )
    source: Text | PerDocument | None = Field(
        None, alias="bron", description="De bron; of per document een bron als die verschilt."
    )
    place: PerDocument = Field(
        default_factory=dict,
        alias="vindplaats",
        description="Waar de indicator in elk document staat: bladzijde, hoofdstuk of kopje.",
    )
    description: Text | None = Field(
        None, alias="omschrijving", description="Wat de indicator meet, in B1."
    )
    calculation: Text | None = Field(
        None, alias="berekening", description="Hoe een samengesteld cijfer is uitgerekend."
    )
    part_of: Text | None = Field(
        None, alias="onderdeel_van", description="De indicator waar deze een deel van is."
    )
    baseline: Baseline | None = Field(None, alias="nulmeting", description="Waar het begon.")
    caveats: tuple[Text, ...] = Field(
        (), alias="let_op", description="Waar een lezer op moet letten."
    )
    words: tuple[Text, ...] = Field(
        (),
        alias="woorden",
        description="De woorden die een uitkomst kan zijn, als zij geen getal is.",
    )
    decimals: Decimals | None = Field(
        None,
        alias="decimalen",
        description="Hoeveel cijfers achter de komma de getallen hebben; nodig als dat er drie "
        "zijn, want 2.568 kan ook 2568 zijn.",
    )
    series_breaks: Annotated[tuple[SeriesBreak, ...], BeforeValidator(one_or_more)] = Field(
        (),
        alias="breuk",
        min_length=1,
        description="Vanaf wanneer er anders wordt geteld; een lijst als dat meer keren gebeurde.",
        json_schema_extra=or_one,
    )
    explanation: PerDocument = Field(
        default_factory=dict,
        alias="toelichting",
        description="Per document in uw eigen woorden: waarom is dit de uitkomst?",
    )
    claims: tuple[Claim, ...] = Field(
        (),
        alias="beweringen",
        description="Wat de uitleg in een document over cijfers zegt, om na te gaan of dat past.",
    )
    values: Values = Field(
        default_factory=dict,
        alias="waarden",
        min_length=1,
        description="Per document een regel per jaar, en 'eind' voor een einddoel zonder jaar. "
        "Heeft alleen een groep of wijk cijfers? Laat het dan weg.",
    )
    series: Mapping[Text, Series] = Field(
        default_factory=dict, alias="reeksen", description="Groepen, wijken en vergelijkingen."
    )

    @model_validator(mode="after")
    def _has_one_home(self) -> Self:
        """Ask for a goal, or for the programme of an indicator that belongs to none."""
        if self.of_goal is None and self.programme is None:
            problem = InitErrorDetails(type="missing", loc=("doelstelling",), input=None)
            raise ValidationError.from_exception_data("Indicator", [problem])
        if self.of_goal is not None and self.programme is not None:
            homes = {"forms": "doelstelling of programma"}
            raise PydanticCustomError("one_form", "one of {forms}", homes)
        return self

    @property
    def goal(self) -> str:
        """Return the code of its goal, or of what stands under no goal of its programme."""
        return self.of_goal or outside(self.programme or "")

    @model_validator(mode="after")
    def _has_values(self) -> Self:
        """Ask for values of its own where no group or district has any."""
        if not self.values and not self.only_groups:
            problem = InitErrorDetails(type="missing", loc=("waarden",), input=None)
            raise ValidationError.from_exception_data("Indicator", [problem])
        return self

    @property
    def short_name(self) -> str:
        """Return the short name, the whole one where there is none."""
        return self.short or self.name

    @cached_property
    def breaks(self) -> tuple[SeriesBreak, ...]:
        """Return its series breaks from old to new."""
        return tuple(sorted(self.series_breaks, key=lambda each: each.since))

    @property
    def only_groups(self) -> bool:
        """Tell whether only groups or districts of this indicator have figures."""
        return not self.values and any(not s.kind.is_elsewhere for s in self.series.values())

    def unit_of(self, series: str | None) -> str:
        """Return the unit of a series, None for the indicator itself."""
        return (self.series[series].unit if series else None) or self.unit

    def better_of(self, series: str | None) -> Direction:
        """Return which side is better for a series, None for the indicator itself."""
        return (self.series[series].better if series else None) or self.better

    def without(self, documents: Collection[str]) -> Self:
        """Return the indicator without what these documents tell of it.

        Where no other document has a figure of it, the figures stay: an indicator has some.
        """
        left = besides(documents, self.values)
        source = self.source
        return self.changed(
            source=besides(documents, source) or None if isinstance(source, Mapping) else source,
            place=besides(documents, self.place),
            explanation=besides(documents, self.explanation),
            claims=of_others(documents, self.claims),
            series_breaks=of_others(documents, self.series_breaks),
            values=left or self.values,
            series={
                name: each.changed(values=besides(documents, each.values) or each.values)
                for name, each in self.series.items()
            },
        )

    @property
    def documents(self) -> Sequence[str]:
        """Return the documents that print its figures or those of its series, each once."""
        parts = (self.values, *(series.values for series in self.series.values()))
        return list(dict.fromkeys(document for values in parts for document in values))

    @cached_property
    def first_year(self) -> int | None:
        """Return the year from which its frequency counts: told, or else of its oldest outcome."""
        if self.first_measured is not None or not (self.frequency and self.frequency.has_start):
            return self.first_measured
        parts = (self.values, *(series.values for series in self.series.values()))
        return min(
            (
                year
                for values in parts
                for lines in values.values()
                for year, said in lines.items()
                if year is not None and said.realised and said.realised.is_own_number
            ),
            default=None,
        )

    def is_due(self, year: int) -> bool:
        """Tell whether a measurement is expected in a year; never where it comes irregularly."""
        if self.frequency is Frequency.IRREGULAR:
            return False
        if self.first_year is None or self.frequency is None:
            return True
        if self.frequency is Frequency.ONCE:
            return year == self.first_year
        return (year - self.first_year) % (self.frequency.years_between or 1) == 0

    def measured_between(self, year: int, last: int) -> tuple[int, ...]:
        """Return the years of measuring after `year`, up to and including `last`."""
        end = last if self.stopped is None else min(last, self.stopped)
        return tuple(each for each in range(year + 1, end + 1) if self.is_due(each))

    def source_in(self, document: str) -> str | None:
        """Return the source of the figures as `document` names it, None if it names none."""
        if self.source is None or isinstance(self.source, str):
            return self.source
        return self.source.get(document)


def _rule(text: str) -> str:
    """Refuse what is no rule by which an outcome reaches a target."""
    if re.search(RULE_PATTERN, text):
        return text
    raise advised("Schrijf strikt, een speling zoals 2%, of een deel zoals 80% van het doel.")


class Thresholds(Closed):
    """From which size a variance asks for an explanation; either one is enough."""

    percent: Share = Field(
        Decimal(10), alias="procent", description="Vanaf dit deel van de begroting, in procenten."
    )
    amount: WholeEuros = Field(
        Decimal(250_000), alias="bedrag", description="Vanaf dit bedrag, in hele euro's."
    )


class Register(Closed):
    """Everything in `indicators.yaml`; documents and stages stand from old to new."""

    municipality: Text = Field(alias="gemeente", description="De naam van de gemeente.")
    notation: Notation = Field(
        Notation.DUTCH,
        alias="getallen_in_csv",
        description="Hoe getallen in finance.csv zijn geschreven.",
    )
    thresholds: Thresholds = Field(
        default_factory=Thresholds,
        alias="toelichting_vereist",
        description="Vanaf welke afwijking van de begroting een toelichting nodig is.",
    )
    judging: Annotated[Text, AfterValidator(_rule), said("oordeelregel")] = Field(
        "strikt",
        alias="oordeelregel",
        description="Wanneer een doel gehaald is: strikt, 2% (speling), of 80% van het doel.",
    )
    questions_off: tuple[QuestionKind, ...] = Field(
        (), alias="vragen_uit", description="Soorten vragen die u niet op de pagina wilt."
    )
    imprint: Imprint | None = Field(
        None,
        alias="publicatie",
        description="Alleen als u publiceert: waar de cijfers op het web staan en van wie ze zijn.",
    )
    words: Mapping[Text, Text] = Field(
        default_factory=dict,
        alias="woordenlijst",
        description="Afkortingen en woorden uit uw documenten met hun betekenis. Zij staan op "
        "Uitleg, en Zoeken vindt ermee wat zo heet.",
    )
    documents: Annotated[Mapping[Text, Document], AfterValidator(_old_to_new)] = Field(
        alias="documenten", min_length=1, description="De documenten, van oud naar nieuw."
    )
    refers_to: PerDocument = Field(
        default_factory=dict,
        alias="verwijst_naar",
        description="Per document: naar welk stuk of hoofdstuk het verwijst voor de uitleg van "
        "verschillen tussen begroting en rekening.",
    )
    stages: Annotated[Mapping[Text, StageDescription], AfterValidator(_by_turn)] = Field(
        alias="fasen", min_length=1, description="De fasen van het geld, van oud naar nieuw."
    )
    programmes: Mapping[Code, Programme] = Field(
        alias="programmas", min_length=1, description="De programma's, elk onder hun code."
    )
    indicators: Mapping[Text, Indicator] = Field(
        alias="indicatoren", min_length=1, description="De indicatoren, elk onder een vaste naam."
    )

    def without(self, documents: Collection[str]) -> Self:
        """Return the register without what these documents tell; that they are there stays."""
        return self.changed(
            refers_to=besides(documents, self.refers_to),
            programmes={
                code: one.changed(
                    goals={
                        name: goal.changed(money=besides(documents, goal.money))
                        for name, goal in one.goals.items()
                    }
                )
                for code, one in self.programmes.items()
            },
            indicators={name: each.without(documents) for name, each in self.indicators.items()},
        )

    def stages_of(self, side: Side) -> tuple[str, ...]:
        """Return the stages that stand on this side of a comparison, from old to new."""
        return tuple(stage for stage, told in self.stages.items() if told.role.side is side)

    def goal(self, code: str) -> Goal:
        """Return the goal with this code, or what stands for none; KeyError if nothing has it."""
        return _WITHOUT if is_outside(code) else self.goals_of(self.programme_of(code))[code]

    def goals_of(self, programme: str) -> Mapping[str, Goal]:
        """Return the goals of a programme by their codes.

        Last is what stands under none of them, where an indicator does: see `outside`.
        """
        return self._goals[programme]

    def code_of(self, goal: str) -> str:
        """Return the code of a goal as it is printed; empty for what stands under no goal."""
        return "" if is_outside(goal) else self.goal(goal).printed or goal

    def scope(self, programme: str | None, goal: str | None, product: str | None) -> Scope:
        """Return the part of the budget that has these codes."""
        return Scope(programme, goal, product, self._printed.get(goal or ""))

    @cached_property
    def _printed(self) -> Mapping[str, str]:
        return {
            code: goal.printed
            for programme in self.programmes.values()
            for code, goal in programme.goals.items()
            if goal.printed
        }

    def named(self, goal: str) -> str:
        """Return a goal by its printed code and its name."""
        return f"{self.code_of(goal)} {self.goal(goal).name}".strip()

    @cached_property
    def _goals(self) -> Mapping[str, Mapping[str, Goal]]:
        used = {indicator.goal for indicator in self.indicators.values()}
        return {
            code: {**one.goals, **({outside(code): _WITHOUT} if outside(code) in used else {})}
            for code, one in self.programmes.items()
        }

    def indicators_of(self, goal: str) -> Sequence[tuple[str, Indicator]]:
        """Return name and indicator of every indicator of a goal, in the order of the file."""
        return self._by_goal.get(goal, ())

    def place_of(self, name: str, goal: str) -> int:
        """Return the position of an indicator among those of a goal, from 0; raises KeyError."""
        return self._places[goal, name]

    @cached_property
    def _by_goal(self) -> Mapping[str, Sequence[tuple[str, Indicator]]]:
        found: dict[str, list[tuple[str, Indicator]]] = {}
        for name, indicator in self.indicators.items():
            for goal in dict.fromkeys((indicator.goal, *indicator.also_under)):
                found.setdefault(goal, []).append((name, indicator))
        return found

    @cached_property
    def _places(self) -> Mapping[tuple[str, str], int]:
        return {
            (goal, name): place
            for goal, named in self._by_goal.items()
            for place, (name, _) in enumerate(named)
        }

    def programme_of(self, goal: str) -> str:
        """Return the code of the programme that the goal belongs to."""
        return self._homes[goal]

    @cached_property
    def _homes(self) -> Mapping[str, str]:
        return {
            goal: code for code, goals in self._goals.items() for goal in (*goals, outside(code))
        }

    def stated_word(self, document: str, word: str) -> Stated | None:
        """Return what a stated verdict means in the scale of its document, None if unknown."""
        plain = {verdict.value: verdict for verdict in Stated}
        return self.documents[document].scale.get(word, plain.get(word))
