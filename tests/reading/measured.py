"""How well documents are read: what is offered as certain, held against what they say.

`python -m tests.reading.measured` prints it for each document.
"""

import tempfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from lib.model import DocumentKind
from lib.reading.document import findings
from lib.reading.findings import Amount, Figure, Findings, Indicator
from lib.reading.formats import laid_out
from lib.reading.ledger import value_of
from tests.reading import made_documents

HERE = Path(__file__).parent
REPORT, BUDGET = DocumentKind.ANNUAL_REPORT, DocumentKind.BUDGET
Said = tuple[str, ...]


@dataclass(frozen=True)
class Case:
    """A document of a made municipality: where it is or what makes it, its kind and its year."""

    file: str
    kind: DocumentKind
    year: int
    make: Callable[[Path], Path] | None = None

    @property
    def name(self) -> str:
        """Return its name, that of the municipality."""
        return Path(self.file).stem

    def read(self, folder: Path) -> Findings:
        """Read it; one that has to be made is made in a folder."""
        path = self.make(folder / self.file) if self.make else HERE / "documents" / self.file
        return findings(laid_out(path), self.kind, self.year)


CASES = (
    Case("zuiderbeek-begroting.txt", BUDGET, 2024),
    Case("zuiderbeek-jaarverslag.txt", REPORT, 2024),
    Case("duinrade.html", REPORT, 2025),
    Case("lindewoude.txt", BUDGET, 2026),
    Case("waterlo.md", BUDGET, 2025),
    Case("sprengen.html", REPORT, 2023),
    Case("berkelstroom.docx", REPORT, 2024, made_documents.berkelstroom),
    Case("zandhoek.pdf", BUDGET, 2025, made_documents.zandhoek),
    Case("hooghei.pdf", REPORT, 2024, made_documents.hooghei),
    Case("lage-vaart.docx", REPORT, 2024, made_documents.lage_vaart),
    Case("meerdijk.txt", REPORT, 2024),
    Case("bergsluis.txt", BUDGET, 2026),
    Case("oosterbroek.md", REPORT, 2025),
    Case("kromme-akker.html", BUDGET, 2025),
    Case("veldhoeve.html", REPORT, 2024),
    Case("waardkwartier.txt", DocumentKind.INTERIM, 2024),
    Case("snoekenveen.txt", REPORT, 2024),
    Case("turfland.html", REPORT, 2024),
)


@dataclass(frozen=True)
class Score:
    """What was found: certain values, the right ones of them, all offered that are right."""

    certain: int
    right: int
    offered: int
    expected: int
    wrong: frozenset[Said]
    lacking: frozenset[Said]

    @property
    def precision(self) -> float:
        """Return which part of what is certain is right."""
        return self.right / self.certain if self.certain else 1

    @property
    def recall(self) -> float:
        """Return which part of what the document says is offered as certain."""
        return self.right / self.expected if self.expected else 1


def score(found: Findings, expected: frozenset[Said]) -> Score:
    """Hold what was found against what a document says."""
    certain = frozenset(_said(found, doubtful=False))
    offered = certain | frozenset(_said(found, doubtful=True))
    right = certain & expected
    return Score(
        len(certain), len(right), len(offered & expected), len(expected),
        certain - expected, expected - certain,
    )  # fmt: skip


def _said(found: Findings, *, doubtful: bool) -> list[Said]:
    figures = [
        _figure(one, it) for one in found.indicators for it in one.figures
        if bool(it.doubts) is doubtful
    ]  # fmt: skip
    return figures + [_amount(it) for it in found.amounts if bool(it.doubts) is doubtful]


def _figure(one: Indicator, it: Figure) -> Said:
    goal = one.home.goal.code if one.home.goal else ""
    return "indicator", goal, one.name, it.what.value, str(it.year or ""), value_of(it)


def _amount(it: Amount) -> Said:
    scope = it.part.name if it.part else it.home.goal.code if it.home.goal else ""
    programme = it.home.programme.code if it.home.programme else "gemeente"
    value = "p.m." if it.euros is None else str(it.euros)
    return "bedrag", programme, scope, f"{it.stage}, {it.kind}", str(it.year), value


def expected(name: str) -> frozenset[Said]:
    """Return what a document says, as a person wrote it down."""
    said: set[Said] = set()
    for line in (HERE / "expected" / f"{name}.txt").read_text(encoding="utf-8").splitlines():
        if line.strip() and not line.startswith("#"):
            kind, home, name_, what, *values = (cell.strip() for cell in line.split(";"))
            word, _, scale = kind.partition(" x ")
            for year, _, value in (it.partition("=") for it in values):
                scaled = str(int(value) * int(scale)) if scale and value != "p.m." else value
                said.add((word, home, name_, what, year, scaled))
    return frozenset(said)


def scores() -> Mapping[str, Score]:
    """Return the score of every document."""
    with tempfile.TemporaryDirectory() as folder:
        return {case.file: score(case.read(Path(folder)), expected(case.name)) for case in CASES}


def main() -> None:
    """Print the scores."""
    print(f"{'document':28} zeker  goed  precision  recall  aangeboden")
    for name, it in scores().items():
        print(
            f"{name:28} {it.certain:5} {it.right:5} {it.precision:10.3f} {it.recall:7.3f}"
            f"  {it.offered}/{it.expected}"
        )
        for said in sorted(it.wrong):
            print("   fout:", *said)


if __name__ == "__main__":
    main()
