"""Amounts for a made register: every scope, stage, kind and mark that finance.csv can have."""

from collections.abc import Iterator, Mapping
from itertools import count

from lib.model import WHOLE, AmountKind
from tests.generated.choices import Choices
from tests.generated.shape import YEAR
from tests.generated.trees import Maker

_MARKS = ("weg", "getal", "0", "p.m.", "-", "positief", "groot")
MONEY: Mapping[str, tuple[str, ...]] = {
    "geld": ("geen", "wel", "wel, ook buiten doelen"),
    "doelen": ("geen geld", "geld"),
    "producten": ("geen geld", "geld"),
    "programmatotaal": ("geen geld", "geld"),
    "gemeentetotaal": ("geen geld", "geld"),
    "bedrag begroting": _MARKS,
    "bedrag rekening": _MARKS,
    "soorten": ("saldo", "alles", "delen", "lasten", "baten en saldo"),
    "nieuw beleid": ("geen", "regels", "totaal", "beide"),
    "bedrag nieuw beleid": _MARKS[1:],
    "eenheid": ("EUR", "EUR 1.000", "EUR 1.000.000"),
    "geldjaren": ("zelfde", "één", "elders"),
    "edities": ("één", "elk document"),
    "incidenteel": ("geen kolom", "", "ja", "nee"),
    "toelichting": ("geen kolom", "", "tekst"),
}
_TERMS: list[AmountKind] = [kind for kind in AmountKind if kind is not AmountKind.NEW_POLICY]
_KINDS: Mapping[str, list[AmountKind]] = {
    "saldo": [AmountKind.SALDO],
    "alles": _TERMS,
    "delen": [kind for kind in _TERMS if kind is not AmountKind.SALDO],
    "lasten": [AmountKind.LASTEN],
    "baten en saldo": [AmountKind.BATEN, AmountKind.SALDO],
}
_POLICY: Mapping[str, tuple[bool, ...]] = {
    "geen": (), "regels": (True,), "totaal": (False,), "beide": (True, False),
}  # fmt: skip
"""Whether nieuw beleid has lines, a total, or both."""
_COLUMNS = (
    "programma", "doelstelling", "product", "naam", "jaar", "fase", "soort", "bedrag", "eenheid",
    "document",
)  # fmt: skip
_FACTOR = {
    "begroting": "bedrag begroting", "wijziging": "bedrag begroting",
    "prognose": "bedrag rekening", "rekening": "bedrag rekening",
}  # fmt: skip
"""Which factor says what the amounts of a stage with this role are."""
_MILLION = 1_000_000


class Money:
    """Makes finance.csv beside a register."""

    def __init__(self, maker: Maker, choices: Choices, notation: str) -> None:
        self._maker, self._choices = maker, choices
        self._number = count(1)
        self._english = notation.startswith("1,")

    def pick(self, factor: str) -> str:
        """Choose a level of a factor."""
        return self._choices.pick(factor, MONEY[factor])

    def text(self) -> str:
        """Return finance.csv."""
        optional = [n for n in ("incidenteel", "toelichting") if self.pick(n) != "geen kolom"]
        lines = [";".join([*_COLUMNS, *optional])]
        if self.pick("geld") != "geen":
            for row in dict.fromkeys(self._rows()):
                lines.append(";".join([*row, *map(self._optional, optional)]))
        return "\n".join([*lines, ""])

    def _optional(self, name: str) -> str:
        level = self._choices.pick(name, MONEY[name][1:])
        return {"tekst": self._maker.text(), "geen kolom": ""}.get(level, level)

    def _rows(self) -> Iterator[tuple[str, ...]]:
        seen = set()
        for scope in self._places():
            for row in self._of(scope):
                key = (*row[:3], *row[4:7], row[9])
                if key not in seen:
                    seen.add(key)
                    yield row

    def _places(self) -> Iterator[tuple[str, str, str, str]]:
        for programme, (_, goals) in self._maker.programmes.items():
            yield from self._scopes(programme, goals)
        if self.pick("gemeentetotaal") == "geld":
            yield WHOLE, "", "", self._maker.text()

    def _scopes(self, programme: str, goals: list[str]) -> Iterator[tuple[str, str, str, str]]:
        name = self._maker.text()
        if self.pick("programmatotaal") == "geld":
            yield programme, "", "", name
        for goal in goals:
            if self.pick("doelen") == "geld":
                yield programme, goal, "", self._maker.text()
            if self.pick("producten") == "geld":
                yield programme, goal, "p1", self._maker.text()
                yield programme, goal, "p2", self._maker.text()
        if self.pick("geld") == "wel, ook buiten doelen":
            yield programme, "", "regeling", self._maker.text()

    def _of(self, scope: tuple[str, str, str, str]) -> Iterator[tuple[str, ...]]:
        wanted = _POLICY[self.pick("nieuw beleid")]
        kinds = self._kinds()
        for year in self._years():
            for stage, role in self._maker.stages.items():
                for document in self._documents(role):
                    for kind in kinds:
                        amount = self._amount(_FACTOR[role], kind)
                        if amount:
                            yield self._row(scope, year, stage, kind, amount, document)
                    if scope[0] != WHOLE and bool(scope[2]) in wanted:
                        amount = self._amount("bedrag nieuw beleid", AmountKind.NEW_POLICY)
                        yield self._row(scope, year, stage, AmountKind.NEW_POLICY, amount, document)

    def _kinds(self) -> list[AmountKind]:
        alone = self._choices.asked.get("alleen soort")
        if alone is None:
            return _KINDS[self.pick("soorten")]
        return [kind for kind in _TERMS if kind == alone]

    def _row(
        self, scope: tuple[str, ...], year: int, stage: str, kind: str, amount: str, document: str
    ) -> tuple[str, ...]:
        return (*scope, str(year), stage, kind, amount, self.pick("eenheid"), document)

    def _years(self) -> tuple[int, ...]:
        level = self.pick("geldjaren")
        if level == "elders":
            return (YEAR + 30, YEAR + 31)
        return self._maker.years[-1:] if level == "één" else self._maker.years

    def _documents(self, role: str) -> list[str]:
        known = list(self._maker.documents)
        if self.pick("edities") == "elk document":
            return known
        return known[:1] if role in ("begroting", "wijziging") else known[-1:]

    def _amount(self, factor: str, kind: AmountKind) -> str:
        level = self.pick(factor)
        if level in ("weg", "0", "p.m.", "-"):
            return "" if level == "weg" else level
        amount = next(self._number) * _MILLION
        if level == "groot":
            amount = 999_999 * _MILLION
        income = kind in (AmountKind.BATEN, AmountKind.ONTTREKKINGEN, AmountKind.NEW_POLICY)
        return str(amount if income or level == "positief" else -amount)
