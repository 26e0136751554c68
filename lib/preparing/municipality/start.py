"""What is known of a municipality before any figure of it is."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lib.model import CostSign, DocumentKind, ProgrammeKind, SaldoSign


@dataclass(frozen=True)
class Goal:
    """A goal by its code and its name."""

    code: str
    name: str


@dataclass(frozen=True)
class Programme:
    """A programme, or an overview beside them, which has no goals."""

    code: str
    name: str
    goals: Sequence[Goal] = ()
    kind: ProgrammeKind = ProgrammeKind.PROGRAMME


@dataclass(frozen=True)
class Start:
    """A municipality; `kinds` are the documents that it has of each year.

    `unit` is that of the money as `finance.csv` writes it; `costs` and `saldo` are how its
    documents print costs, and what their saldo without a minus is (None: it shows in the sums).
    """

    name: str
    programmes: Sequence[Programme]
    years: Sequence[int]
    kinds: Sequence[DocumentKind] = (DocumentKind.BUDGET, DocumentKind.ANNUAL_REPORT)
    unit: str = "EUR"
    costs: CostSign = CostSign.NEGATIVE
    saldo: SaldoSign | None = None

    def documents(self) -> Iterator[tuple[str, DocumentKind, int]]:
        """Yield key, kind and year of each document, from old to new."""
        for year in sorted(set(self.years)):
            for kind in DocumentKind:
                if kind in self.kinds:
                    yield f"{kind.value}-{year}", kind, year
