"""Closed sets of terms, each written as staff write it in the sources and read it on screen."""

from enum import StrEnum
from typing import assert_never


class Direction(StrEnum):
    """Which way an indicator gets better."""

    HIGHER = "hoger"
    LOWER = "lager"
    WITHIN = "tussen grenzen"
    NEITHER = "geen"

    @property
    def turned(self) -> "Direction | None":
        """Return the other way, None where there are not two."""
        match self:
            case Direction.HIGHER:
                return Direction.LOWER
            case Direction.LOWER:
                return Direction.HIGHER
            case Direction.WITHIN | Direction.NEITHER:
                return None
            case _:
                assert_never(self)


class Unit(StrEnum):
    """The units that are written and compared in a way of their own; any other is a word."""

    COUNT = "aantal"
    PERCENT = "procent"
    GRADE = "cijfer"
    EURO = "euro"


class Frequency(StrEnum):
    """How often an indicator is measured."""

    MONTHLY = "maandelijks"
    QUARTERLY = "per kwartaal"
    HALF_YEARLY = "halfjaarlijks"
    YEARLY = "jaarlijks"
    SCHOOL_YEAR = "schooljaar"
    TWO_YEARLY = "tweejaarlijks"
    THREE_YEARLY = "driejaarlijks"
    FOUR_YEARLY = "vierjaarlijks"
    FIVE_YEARLY = "vijfjaarlijks"
    SIX_YEARLY = "zesjaarlijks"
    SEVEN_YEARLY = "zevenjaarlijks"
    EIGHT_YEARLY = "achtjaarlijks"
    NINE_YEARLY = "negenjaarlijks"
    TEN_YEARLY = "tienjaarlijks"
    ONCE = "eenmalig"
    IRREGULAR = "onregelmatig"

    @property
    def years_between(self) -> int | None:
        """Return the years from one measurement to the next, None where that is no such number.

        Each year has a measurement, or there is only one, or nobody tells when the next one is.
        """
        between: int | None
        match self:
            case (
                Frequency.MONTHLY
                | Frequency.QUARTERLY
                | Frequency.HALF_YEARLY
                | Frequency.YEARLY
                | Frequency.SCHOOL_YEAR
                | Frequency.ONCE
                | Frequency.IRREGULAR
            ):
                between = None
            case Frequency.TWO_YEARLY:
                between = 2
            case Frequency.THREE_YEARLY:
                between = 3
            case Frequency.FOUR_YEARLY:
                between = 4
            case Frequency.FIVE_YEARLY:
                between = 5
            case Frequency.SIX_YEARLY:
                between = 6
            case Frequency.SEVEN_YEARLY:
                between = 7
            case Frequency.EIGHT_YEARLY:
                between = 8
            case Frequency.NINE_YEARLY:
                between = 9
            case Frequency.TEN_YEARLY:
                between = 10
            case _:
                assert_never(self)
        return between

    @property
    def each_year(self) -> bool:
        """Tell whether each year has a measurement."""
        others = (Frequency.ONCE, Frequency.IRREGULAR)
        return self.years_between is None and self not in others

    @property
    def has_start(self) -> bool:
        """Tell whether the year of the first measurement says which years have one."""
        return not self.each_year and self is not Frequency.IRREGULAR


class Definition(StrEnum):
    """By which definition a figure was counted, where a series break separates two."""

    OLD = "oud"
    NEW = "nieuw"
    UNKNOWN = "onbekend"


class DocumentKind(StrEnum):
    """What a document does: promise, amend, report halfway or account for a year."""

    BUDGET = "begroting"
    AMENDMENT = "begrotingswijziging"
    INTERIM = "tussenbericht"
    ANNUAL_REPORT = "jaarverslag"

    @property
    def is_budget(self) -> bool:
        """Tell whether the council sets targets in it; a report only repeats them."""
        match self:
            case DocumentKind.BUDGET | DocumentKind.AMENDMENT:
                return True
            case DocumentKind.INTERIM | DocumentKind.ANNUAL_REPORT:
                return False
            case _:
                assert_never(self)

    @property
    def appears(self) -> tuple[int, int]:
        """Return about when it appears: years after the year that it is about, and the month."""
        match self:
            case DocumentKind.BUDGET:
                return -1, 11
            case DocumentKind.AMENDMENT:
                return 0, 6
            case DocumentKind.INTERIM:
                return 0, 9
            case DocumentKind.ANNUAL_REPORT:
                return 1, 6
            case _:
                assert_never(self)


class FigureKind(StrEnum):
    """The kinds of figures that a document prints for an indicator and a year."""

    TARGET = "begroot"
    REALISED = "gerealiseerd"
    FORECAST = "verwacht"


class MissingReason(StrEnum):
    """Why a document gives no number, in the words that everybody uses for it."""

    NOT_YET_KNOWN = "n.n.b."
    NOT_APPLICABLE = "n.v.t."
    PRO_MEMORIE = "p.m."
    NOT_MEASURED = "niet gemeten"
    UNKNOWN = "onbekend"


class Certainty(StrEnum):
    """How sure a value is."""

    PROVISIONAL = "voorlopig"
    ESTIMATED = "geschat"
    CORRECTED = "gecorrigeerd"


class SeriesKind(StrEnum):
    """What a series beside the main one is."""

    GROUP = "groep"
    DISTRICT = "wijk"
    COMPARISON = "vergelijking"

    @property
    def is_elsewhere(self) -> bool:
        """Tell whether it is drawn beside the indicator: a group or a district is part of it."""
        match self:
            case SeriesKind.COMPARISON:
                return True
            case SeriesKind.GROUP | SeriesKind.DISTRICT:
                return False
            case _:
                assert_never(self)


class Way(StrEnum):
    """Which way a document says that a figure went."""

    UP = "omhoog"
    DOWN = "omlaag"


class Counting(StrEnum):
    """Whether each year is counted from zero, or a level that stays is read off."""

    EACH_YEAR = "per jaar"
    LEVEL = "stand"


class IndicatorKind(StrEnum):
    """What an indicator says something about."""

    EFFECT = "effect"
    OUTPUT = "prestatie"
    MANDATORY = "verplicht"


class Stated(StrEnum):
    """The verdict that a document itself states."""

    YES = "ja"
    NO = "nee"
    PARTLY = "deels"
    UNDECIDABLE = "niet te bepalen"


class Verdict(StrEnum):
    """The verdict that the figures give; the rules are those of `measures.verdicts`."""

    REACHED = "gehaald"
    MISSED = "niet gehaald"
    NOT_MEASURED = "niet gemeten"
    NOT_YET_ENTERED = "nog niet ingevuld"
    NOT_YET_KNOWN = "nog niet bekend"
    NO_TARGET = "geen doel"
    PER_GROUP = "per groep"
    UNDECIDABLE = "niet te bepalen"


class Move(StrEnum):
    """Which way a target moved, for who has to reach it."""

    EASED = "versoepeld"
    RAISED = "aangescherpt"
    CHANGED = "veranderd"


class CostSign(StrEnum):
    """How a document prints costs: with a minus, or as positive amounts."""

    NEGATIVE = "negatief"
    POSITIVE = "positief"


class SaldoSign(StrEnum):
    """What a saldo without a minus is in a document: a surplus, or what it costs."""

    RESULT = "resultaat"
    COSTS = "kosten"


class Notation(StrEnum):
    """How the numbers in finance.csv are written, shown by example."""

    DUTCH = "1.234,56"
    ENGLISH = "1,234.56"


class QuestionKind(StrEnum):
    """What a question for the committee comes from, from the strongest to the weakest.

    First what contradicts itself, then what does not go together, then what is open or missing.
    """

    CONFLICT = "strijdig oordeel"
    CONTRADICTION = "uitleg tegen uitleg"
    CLAIM = "uitleg past niet bij cijfers"
    FACT = "cijfer in de tekst is anders"
    MONEY_LEFT = "minder geld en uitkomst slechter"
    RISING_PRODUCT = "product stijgt en rekening zwijgt"
    PAID_AND_SILENT = "nieuw beleid en verslag zwijgt"
    OTHER_SOURCE = "andere bron"
    MONEY_MORE = "meer geld en doel gemist"
    OVERDUE_MOTION = "termijn van motie verstreken"
    EASED_TARGET = "doel versoepeld"
    UNEXPLAINED_MISS = "gemist zonder uitleg"
    MISSED = "doel gemist"
    NOT_FOUND_BACK = "belofte niet teruggevonden"
    LATE_MEASUREMENT = "meting komt te laat"
    VARIANCE = "afwijking zonder toelichting"
    UNDECIDABLE = "niet te bepalen"
    NOT_MEASURED = "niet gemeten"
    NOT_YET_KNOWN = "nog niet bekend"
    OPEN_MOTION = "motie zonder afloop"


class ProgrammeKind(StrEnum):
    """What a part of the budget is: a programme, or an overview that stands beside them (BBV)."""

    PROGRAMME = "programma"
    GENERAL_REVENUES = "algemene dekkingsmiddelen"
    OVERHEAD = "overhead"
    CORPORATE_TAX = "vennootschapsbelasting"
    CONTINGENCY = "onvoorzien"


class StageRole(StrEnum):
    """What a stage of the money is: a budget, a change of it, a forecast or the account."""

    PLAN = "begroting"
    CHANGE = "wijziging"
    FORECAST = "prognose"
    ACCOUNT = "rekening"

    @property
    def side(self) -> "Side | None":
        """Return the side of a comparison that it stands on, None for what is only shown."""
        match self:
            case StageRole.PLAN | StageRole.CHANGE:
                return Side.PLAN
            case StageRole.ACCOUNT:
                return Side.ACCOUNT
            case StageRole.FORECAST:
                return None
            case _:
                assert_never(self)


class Side(StrEnum):
    """The two sides of a comparison: what was budgeted and what came of it."""

    PLAN = "begroting"
    ACCOUNT = "rekening"


class Computed(StrEnum):
    """What an amount that no document prints was worked out from."""

    TERMS = "lasten, baten en reserves"
    PARTS = "de onderdelen"
    SPLIT = "incidenteel en structureel"
    CHANGES = "de begroting en haar wijzigingen"


class AmountKind(StrEnum):
    """What an amount is. Lasten and toevoegingen are negative, saldo is the sum of the four.

    `BEFORE` is what lasten and baten come to, where a document prints that apart. `NEW_POLICY` is
    the one table that prints costs as positive amounts.
    """

    LASTEN = "lasten"
    BATEN = "baten"
    BEFORE = "saldo vóór reserves"
    TOEVOEGINGEN = "toevoegingen"
    ONTTREKKINGEN = "onttrekkingen"
    SALDO = "saldo"
    NEW_POLICY = "nieuw beleid"

    @property
    def term(self) -> "Term | None":
        """Return the term of a saldo that this is, None for what no saldo is built of."""
        match self:
            case (
                AmountKind.LASTEN
                | AmountKind.BATEN
                | AmountKind.BEFORE
                | AmountKind.TOEVOEGINGEN
                | AmountKind.ONTTREKKINGEN
                | AmountKind.SALDO
            ):
                return Term(self.value)
            case AmountKind.NEW_POLICY:
                return None
            case _:
                assert_never(self)


class VarianceSign(StrEnum):
    """Voordelig or nadelig: better or worse for the treasury than planned (BBV usage)."""

    FAVOURABLE = "V"
    UNFAVOURABLE = "N"

    @classmethod
    def of(cls, difference: int) -> "VarianceSign | None":
        """Return the sign of a difference in euros, None where there is no difference."""
        if not difference:
            return None
        return cls.FAVOURABLE if difference > 0 else cls.UNFAVOURABLE


class Mark(StrEnum):
    """What a source has in the place of an amount."""

    PRO_MEMORIE = "p.m."
    DASH = "-"


class Term(StrEnum):
    """What a saldo is built of and leads to, in the order in which it is added up.

    The saldo before reserves is the one that a source seldom prints.
    """

    LASTEN = "lasten"
    BATEN = "baten"
    BEFORE = "saldo vóór reserves"
    TOEVOEGINGEN = "toevoegingen"
    ONTTREKKINGEN = "onttrekkingen"
    SALDO = "saldo"

    @property
    def role(self) -> "TermRole":
        """Return what this term does in the sum: it is money, a reserve, or what they come to."""
        match self:
            case Term.LASTEN | Term.BATEN:
                return TermRole.MONEY
            case Term.TOEVOEGINGEN | Term.ONTTREKKINGEN:
                return TermRole.RESERVE
            case Term.BEFORE | Term.SALDO:
                return TermRole.RESULT
            case _:
                assert_never(self)


class TermRole(StrEnum):
    """What a term does in the build-up of a saldo."""

    MONEY = "geld"
    RESERVE = "reserve"
    RESULT = "saldo"


class Level(StrEnum):
    """At which level of the budget an amount stands."""

    MUNICIPALITY = "gemeente"
    PROGRAMME = "programma"
    GOAL = "doelstelling"
    PRODUCT = "product"
    OUTSIDE = "buiten de doelen"


class SumKind(StrEnum):
    """The sums that the sources allow: of which parts a printed total is the sum."""

    TERMS_OF_SALDO = "opbouw saldo"
    PRODUCTS_OF_GOAL = "producten per doel"
    GOALS_OF_PROGRAMME = "doelen per programma"
    PROGRAMMES_OF_MUNICIPALITY = "programma's van de gemeente"
    LINES_OF_NEW_POLICY = "nieuw beleid"
    INCIDENTAL_AND_STRUCTURAL = "incidenteel en structureel"


class Closing(StrEnum):
    """How close a printed total comes to the sum of its parts."""

    EXACT = "precies"
    ROUNDED = "binnen de afronding"
    OPEN = "sluit niet"
