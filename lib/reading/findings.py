"""What was found in a document: values with their place, and every doubt about them."""

from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum
from typing import TypeAlias

from lib.model import AmountKind, DocumentKind, MissingReason
from lib.reading.laid_out import Place
from lib.reading.written_numbers import Bound


class Doubt(StrEnum):
    """Why a value is not certain, as an officer reads it."""

    SIGNS = "het getal is op meer manieren te lezen, of er staat een noot bij"
    NO_NAME = "de naam van de indicator staat er niet duidelijk boven"
    NO_YEAR = "er staat geen jaar bij"
    NO_SIDE = "er staat niet bij of dit een doel of een uitkomst is"
    TORN = "de koppen van rij en kolom zeggen niet hetzelfde"
    COLUMNS = "de kolommen van deze tabel zijn niet zeker"
    MORE = "de kop van de kolom zegt meer dan hier te begrijpen is"
    TWICE = "het document geeft hiervoor nog een ander getal"
    NO_SCALE = "er staat niet bij of dit euro's, duizenden of miljoenen zijn"
    NO_STAGE = "er staat niet bij of dit de oorspronkelijke begroting is of die na wijziging"
    NO_SCOPE = "er staat niet bij van welk programma of welke doelstelling dit is"
    NO_KIND = "er staat niet bij of dit lasten, baten of saldo is"
    OPEN_SUM = "de som in het document sluit niet"
    WORDS = "hier staat geen getal"
    MIXED_UNITS = "de getallen van deze indicator hebben niet dezelfde eenheid"
    VERDICT = "het oordeel is niet met ja, nee of deels gegeven"
    CONTRADICTED = "het oordeel past niet bij de cijfers"
    PERIOD = "het gaat over een deel van het jaar"
    REFUSED = "de controle keurt dit af"
    RANGE = "het getal is ongewoon voor deze indicator of tabel"


class What(StrEnum):
    """What a value of an indicator is."""

    TARGET = "begroot"
    REALISED = "gerealiseerd"
    FORECAST = "verwacht"
    BASELINE = "nulmeting"
    STATED = "vermeld"


class Stage(StrEnum):
    """The stages of the money that a draft has, as its files name them."""

    BUDGET = "begroting"
    AMENDED = "begroting na wijziging"
    FORECAST = "prognose"
    ACCOUNT = "jaarrekening"


@dataclass(frozen=True, slots=True)
class Named:
    """A programme or a goal: the code under which a draft has it, and its name as printed."""

    code: str
    name: str


@dataclass(frozen=True, slots=True)
class Home:
    """Where something belongs: municipality (neither), programme, or a goal of a programme."""

    programme: Named | None = None
    goal: Named | None = None


@dataclass(frozen=True, slots=True)
class Figure:
    """One value of an indicator. Without a number it has a reason, or the word of a verdict."""

    what: What
    year: int | None
    number: Decimal | None
    printed: str
    place: Place
    bound: Bound | None = None
    reason: MissingReason | None = None
    word: str | None = None
    doubts: frozenset[Doubt] = frozenset()


@dataclass(frozen=True, slots=True)
class Indicator:
    """An indicator with all that the document prints of it."""

    name: str
    home: Home
    place: Place
    figures: tuple[Figure, ...]
    unit: str | None = None
    source: str | None = None
    better: str | None = None
    doubts: frozenset[Doubt] = frozenset()


@dataclass(frozen=True, slots=True)
class Amount:
    """One amount as printed, in whole euros after its scale; `part` names a product or a line."""

    home: Home
    part: Named | None
    year: int | None
    stage: Stage | None
    kind: AmountKind | None
    euros: int | None
    scale: int | None
    printed: str
    place: Place
    table: int
    heads: tuple[str, ...] = ()
    """What heads the labels and the columns of its table: tables of one kind share it."""
    doubts: frozenset[Doubt] = frozenset()

    @property
    def key(self) -> tuple[Home, str | None, int | None, Stage | None, AmountKind | None]:
        """Return what one amount is about; two of one key are the same amount."""
        return self.home, self.part.code if self.part else None, self.year, self.stage, self.kind


Found: TypeAlias = Figure | Amount


@dataclass(frozen=True, slots=True)
class Skipped:
    """A table with numbers that was not understood."""

    place: Place
    text: str


@dataclass(frozen=True, slots=True)
class Findings:
    """All that was found in a document."""

    kind: DocumentKind
    year: int
    indicators: tuple[Indicator, ...] = ()
    amounts: tuple[Amount, ...] = ()
    skipped: tuple[Skipped, ...] = field(default=())

    @property
    def certain(self) -> int:
        """Return how many values are offered as certain."""
        figures = sum(not it.doubts for one in self.indicators for it in one.figures)
        return figures + sum(not amount.doubts for amount in self.amounts)

    @property
    def doubtful(self) -> int:
        """Return how many values are offered as doubtful."""
        every = sum(len(one.figures) for one in self.indicators) + len(self.amounts)
        return every - self.certain
