"""With which sign each document prints each kind of amount, declared or seen in its own sums.

Here costs are negative, income is positive, and a saldo that costs money is negative. A document
says with `lasten` how it prints lasten and toevoegingen, and with `saldo` what a positive saldo is.
What it does not say follows from its sums: lasten and baten beside a saldo allow only one reading.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import product
from typing import assert_never

import polars as pl

from lib.model import AmountKind, CostSign, Document, Register, SaldoSign
from lib.sources.money.places import PLACE
from lib.sources.reading.csv_files.cells import Problem
from lib.sources.reading.csv_files.delimited import Table
from lib.sources.reading.faults import Fault
from lib.sources.rounding import half_unit

_SALDO, _BEFORE = AmountKind.SALDO.value, AmountKind.BEFORE.value
_LASTEN, _BATEN = AmountKind.LASTEN.value, AmountKind.BATEN.value
_RESERVES = (AmountKind.TOEVOEGINGEN.value, AmountKind.ONTTREKKINGEN.value)
_TERMS = (_LASTEN, _BATEN, *_RESERVES)
_FLIPPED = (_BATEN, *_RESERVES, _SALDO)


def costs(kind: AmountKind) -> bool | None:
    """Tell whether amounts of this kind cost money (true) or bring it in, None if they do both."""
    match kind:
        case AmountKind.LASTEN | AmountKind.TOEVOEGINGEN:
            return True
        case AmountKind.BATEN | AmountKind.ONTTREKKINGEN:
            return False
        case AmountKind.BEFORE | AmountKind.SALDO | AmountKind.NEW_POLICY:
            return None
        case _:
            assert_never(kind)


COSTS = tuple(kind.value for kind in AmountKind if costs(kind) is True)
INCOME = tuple(kind.value for kind in AmountKind if costs(kind) is False)


@dataclass(frozen=True, slots=True)
class Signs:
    """What each kind of one document is multiplied with, 1 or -1, and whether its sums show it."""

    factors: Mapping[str, int]
    shown: bool

    @property
    def saldo(self) -> SaldoSign:
        """Return what a positive saldo of the document is."""
        return SaldoSign.RESULT if self.factors[_SALDO] == 1 else SaldoSign.COSTS


def signs(printed: pl.DataFrame, register: Register) -> Mapping[str, Signs]:
    """Return per document how its amounts (AMOUNTS, as printed) are to be read."""
    sums, kinds = _sums(printed), _one_sided(printed)
    return {
        name: _of(said, sums.filter(document=name), kinds.get(name, {}))
        for name, said in register.documents.items()
    }


def in_our_signs(printed: pl.DataFrame, found: Mapping[str, Signs]) -> pl.DataFrame:
    """Return the amounts with costs negative, and `turned` where a document prints them otherwise.

    The column `turned` is true for a kind whose sign changed.
    """
    turned = [
        (document, kind)
        for document, told in found.items()
        for kind, factor in told.factors.items()
        if factor == -1
    ]
    schema = {"document": pl.String(), "kind": pl.String()}
    these = pl.DataFrame(turned, schema=schema, orient="row").with_columns(
        turned=pl.lit(value=True)
    )
    joined = printed.join(these, on=["document", "kind"], how="left", maintain_order="left")
    turned_here = pl.col("turned").fill_null(value=False)
    amount = pl.col("amount")
    return joined.with_columns(
        turned=turned_here, amount=pl.when(turned_here).then(-amount).otherwise(amount)
    )


def unknown_saldi(
    printed: pl.DataFrame, found: Mapping[str, Signs], table: Table, register: Register
) -> Iterator[Fault]:
    """Yield a fault for a document of which nobody can tell whether a positive saldo costs money.

    Without a declaration and without sums minus stays minus. But where costs have no minus and
    most saldi neither, either reading may be meant.
    """
    saldi = printed.filter(pl.col("amount") != 0, pl.col("kind").is_in([_SALDO, _BEFORE]))
    for name, said in register.documents.items():
        if said.costs is CostSign.NEGATIVE or said.saldo is not None or found[name].shown:
            continue
        own = saldi.filter(document=name)
        if own.filter(pl.col("amount") > 0).height * 2 <= own.height:
            continue
        problem = Problem(
            "saldo-teken-onbekend",
            f"in {name} staan lasten zonder minteken, en de meeste saldi ook",
            "dat het document zegt wat een saldo zonder minteken is",
            f"Kost het geld? Zet dan 'saldo: {SaldoSign.COSTS}' bij '{name}' in indicators.yaml. "
            f"Houdt de gemeente het over? Zet er dan 'saldo: {SaldoSign.RESULT}'.",
        )
        yield table.fault(own["line"][0], "bedrag", problem)


def _of(said: Document, sums: pl.DataFrame, one_sided: Mapping[str, int]) -> Signs:
    """Choose the reading under which most sums of a document close, the plain one if none is best.

    A kind other than the saldo is turned only where all of its amounts would be of the wrong side.
    """
    default = _declared(said)
    choices = []
    for kind in _FLIPPED:
        wrong = kind in one_sided and one_sided[kind] * default[kind] == _wrong(kind)
        free = said.saldo is None if kind == _SALDO else wrong
        choices.append((1, -1) if free else (1,))
    readings = [
        _together(default, dict(zip(_FLIPPED, flips, strict=True)))
        for flips in sorted(product(*choices), key=lambda flips: flips.count(-1))
    ]
    closing = [_closing(sums, reading) for reading in readings]
    best = max(closing)
    return Signs(readings[closing.index(best)], shown=best > 0)


def _together(default: Mapping[str, int], flips: Mapping[str, int]) -> Mapping[str, int]:
    """Turn kinds; both saldi have one sign."""
    turned = {kind: default[kind] * flip for kind, flip in flips.items()}
    return {**default, **turned, _BEFORE: turned[_SALDO]}


def _declared(said: Document) -> dict[str, int]:
    cost = -1 if said.costs is CostSign.POSITIVE else 1
    factors = {kind.value: cost if kind.value in COSTS else 1 for kind in AmountKind}
    saldo = -1 if said.saldo is SaldoSign.COSTS else 1
    return factors | {_SALDO: saldo, _BEFORE: saldo}


def _wrong(kind: str) -> int:
    """Return the sign that amounts of this kind never have all together, 0 for a saldo."""
    cost = costs(AmountKind(kind))
    return 0 if cost is None else (1 if cost else -1)


def _closing(sums: pl.DataFrame, factors: Mapping[str, int]) -> int:
    """Count the sums that close under a reading, with the reserves in them or beside them."""
    money = pl.col(_LASTEN) * factors[_LASTEN] + pl.col(_BATEN) * factors[_BATEN]
    whole = money + pl.sum_horizontal(pl.col(kind) * factors[kind] for kind in _RESERVES)
    saldo = pl.col(_SALDO) * factors[_SALDO]
    near = [(saldo - told).abs() <= pl.col("allowed") for told in (money, whole)]
    return int(sums.select(pl.any_horizontal(near).sum()).item())


def _sums(printed: pl.DataFrame) -> pl.DataFrame:
    """Return the saldi that stand beside lasten or baten and that are more than rounding."""
    terms = printed.filter(pl.col("kind").is_in([*_TERMS, _BEFORE, _SALDO]))
    wide = terms.group_by(PLACE).agg(
        *(pl.col("amount").filter(pl.col("kind") == kind).first().alias(kind)
          for kind in (*_TERMS, _BEFORE, _SALDO)),
        allowed=half_unit(pl.col("unit")).sum(),
    ).with_columns(pl.coalesce(_BEFORE, _SALDO).alias(_SALDO))  # fmt: skip
    beside = pl.any_horizontal(pl.col(kind).is_not_null() for kind in (_LASTEN, _BATEN))
    return wide.filter(beside, pl.col(_SALDO).abs() > pl.col("allowed")).with_columns(
        pl.col(kind).fill_null(0) for kind in _TERMS
    )


def _one_sided(printed: pl.DataFrame) -> Mapping[str, Mapping[str, int]]:
    """Return per document the kinds of which all printed amounts have one sign, and that sign."""
    sign = pl.col("amount").sign()
    told = (
        printed.filter(pl.col("amount") != 0)
        .group_by("document", "kind")
        .agg(least=sign.min(), most=sign.max())
        .filter(pl.col("least") == pl.col("most"))
    )
    found: dict[str, dict[str, int]] = {}
    for document, kind, sign_of_all in told.select("document", "kind", "least").iter_rows():
        found.setdefault(document, {})[kind] = sign_of_all
    return found
