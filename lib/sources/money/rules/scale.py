"""Order of size and sign: each document held against the ones before it, each amount alone too."""

from collections.abc import Collection, Iterator
from typing import Any

import polars as pl

from lib.model import AmountKind, CostSign, ProgrammeKind, Register, SaldoSign, StageRole
from lib.sources.money.places import IS_MUNICIPALITY
from lib.sources.money.signs import COSTS
from lib.sources.reading.faults import Fault
from lib.sources.reading.gathered import MOST_KEPT

_LINE = ["programme", "goal", "product", "kind"]
_OTHER_UNIT = 100  # times as large or small: no budget moves so far
_NEARLY_ALL = 0.8
_WHOLE = 3  # fewer amounts are judged one by one
_FAR = 5
_FAR_FROM_ONE = 8  # a slipped digit is ten times
_COUNTS = 0.002  # of the largest amount; what is smaller may well be five times another year
_SMALL = 1_000_000
_BESIDE = 3  # others are told
_SALDO = AmountKind.SALDO.value


def faults(amounts: pl.DataFrame, register: Register, file: str) -> Iterator[Fault]:
    """Yield a fault for a table in another unit or with turned signs, a warning for one amount."""
    money = amounts.filter(
        pl.col("kind") != AmountKind.NEW_POLICY.value, pl.col("amount") != 0
    ).with_columns(role=pl.col("stage").replace_strict(_roles(register), default=None))
    money = money.filter(pl.col("role").ne_missing(StageRole.CHANGE.value))
    positive = money.filter(pl.col("kind").is_in(COSTS), pl.col("amount") > 0)["document"]
    found = list(_whole_tables(_beside(money), set(positive), register, file))
    yield from found
    yield from _all_small(money, file)
    if not found:
        yield from _single_amounts(money, file)
        yield from _all_positive(money, register, file)


def _roles(register: Register) -> dict[str, str]:
    return {stage: described.role.value for stage, described in register.stages.items()}


def _beside(money: pl.DataFrame) -> pl.DataFrame:
    """Set beside each amount what the older tables usually print on its line, where they do.

    A table is a stage in a document; `table` counts them from old to new, a budget before the
    account. The middle of all older amounts is worked out once for each line, going on from table
    to table: not for each table anew.
    """
    plan = pl.col("role") != StageRole.PLAN.value
    in_order = money.sort("edition", plan, maintain_order=True)
    tables = in_order.select("document", "stage").unique(maintain_order=True)
    numbered = in_order.join(
        tables.with_row_index("table"), on=["document", "stage"], maintain_order="left"
    ).sort("table", maintain_order=True)
    most = numbered.group_by(_LINE).len()["len"].max()
    amount = pl.col("amount").cast(pl.Float64())
    middle = amount.rolling_median(most if isinstance(most, int) else 1, min_samples=1)
    usual = (
        numbered.with_columns(middle=middle.over(_LINE))
        .group_by(*_LINE, "table", maintain_order=True)
        .agg(pl.col("middle").last(), pl.col("document").last())
        .with_columns(
            usual=pl.col("middle").shift(1).over(_LINE),
            usual_document=pl.col("document").shift(1).over(_LINE),
        )
        .filter(pl.col("usual") != 0)
        .drop("middle", "document")
    )
    joined = numbered.join(usual, on=[*_LINE, "table"], nulls_equal=True, maintain_order="left")
    return joined.with_columns(times=pl.col("amount") / pl.col("usual"))


def _whole_tables(
    rows: pl.DataFrame, positive: Collection[str], register: Register, file: str
) -> Iterator[Fault]:
    """Find tables of which nearly every amount is in another unit or has the other sign.

    In `positive` are the documents that print costs without a minus.
    """
    size = pl.col("times").abs()
    counted = (
        rows.filter(pl.col("times").is_not_null())
        .group_by("table", maintain_order=True)
        .agg(
            pl.col(
                "document", "stage", "line", "name", "amount", "usual", "usual_document"
            ).first(),
            rows=pl.len(),
            small=(size < 1 / _OTHER_UNIT).sum(),
            large=(size > _OTHER_UNIT).sum(),
            turned=(pl.col("times") < 0).sum(),
        )
        .filter(pl.col("rows") >= _WHOLE)
    )
    many = pl.col("rows") * _NEARLY_ALL
    odd = (pl.col("small") + pl.col("large") >= many) | (pl.col("turned") >= many)
    for table in counted.filter(odd).iter_rows(named=True):
        yield _whole_table(table, register, file, costs=table["document"] in positive)


def _whole_table(table: dict[str, Any], register: Register, file: str, *, costs: bool) -> Fault:
    """Say what is wrong with a table, by its first amount."""
    document, stage = table["document"], table["stage"]
    name = register.documents[document].name
    older = register.documents[table["usual_document"]].name
    told = f"zoals {table['amount']} ('{table['name']}'), waar {older} {table['usual']:.0f} heeft"
    if table["small"] + table["large"] >= table["rows"] * _NEARLY_ALL:
        word = "klein" if table["small"] >= table["large"] else "groot"
        message = (
            f"De bedragen in de fase '{stage}' uit {name} zijn honderden keren zo {word} als in "
            f"andere tabellen, {told}. Staan zij in duizenden? Schrijf elk bedrag voluit, met drie "
            "nullen erachter, en zet 'EUR 1.000' bij 'eenheid'."
        )
        return Fault(file, table["line"], 1, "andere-orde", message)
    message = (
        f"De bedragen in de fase '{stage}' uit {name} hebben een ander teken dan in andere "
        f"tabellen, {told}. {_advice(register, document, costs=costs)}"
    )
    return Fault(file, table["line"], 1, "tekens-omgekeerd", message)


def _advice(register: Register, document: str, *, costs: bool) -> str:
    """Say which declaration turns the signs of a document: of its lasten, or of its saldi alone."""
    said = register.documents[document]
    what, key, other = (
        ("Lasten horen", "lasten", CostSign.POSITIVE.value)
        if costs
        else ("Een saldo dat geld kost hoort", "saldo", SaldoSign.COSTS.value)
    )
    if other == (said.costs if costs else said.saldo):
        return f"Bij '{document}' staat '{key}: {other}' in indicators.yaml. Haal dat daar weg."
    return (
        f"{what} een minteken te hebben. Drukt dit document dat niet? Zet dan '{key}: {other}' bij "
        f"'{document}' in indicators.yaml."
    )


def _all_small(money: pl.DataFrame, file: str) -> Iterator[Fault]:
    """Warn about a file in which nothing costs a million: no programme of a municipality is so."""
    largest = money["amount"].abs().max()
    if isinstance(largest, int) and largest < _SMALL:
        line = money.sort(pl.col("amount").abs(), descending=True)["line"][0]
        message = (
            f"Geen enkel bedrag is een miljoen euro of meer; het grootste is {largest}. Staan de "
            "bedragen in duizenden? Schrijf ze dan voluit, met drie nullen erachter, en zet "
            "'EUR 1.000' bij 'eenheid'."
        )
        yield Fault(file, line, 1, "bedragen-klein", message, warning=True)


def _single_amounts(money: pl.DataFrame, file: str) -> Iterator[Fault]:
    """Warn about one amount that is far from the others on its line, or has another sign."""
    largest = money.filter(~IS_MUNICIPALITY)["amount"].abs().max()
    if not isinstance(largest, int):
        return
    rows = _beside_others(money.filter(_differ().over(_LINE))).filter(
        pl.col("explanation").is_null()
    )
    far = pl.when(pl.col("others") > 1).then(_FAR).otherwise(_FAR_FROM_ONE)
    size = pl.col("amount").abs()
    counts = pl.max_horizontal(size, "usual") >= largest * _COUNTS
    apart = ((size > pl.col("usual") * far) | (size * far < pl.col("usual"))) & counts
    turned = ~pl.col("same_sign") & counts & (pl.col("kind") == _SALDO)  # others have one sign
    odd = rows.filter(apart | turned).sort("line").head(MOST_KEPT + 1)
    first_ones = (
        money.join(odd.select(_LINE).unique(), on=_LINE, how="semi", nulls_equal=True)
        .group_by(_LINE, maintain_order=True)
        .agg(lines=pl.col("line").head(_BESIDE + 1), beside=pl.col("amount").head(_BESIDE + 1))
    )
    told = odd.join(first_ones, on=_LINE, nulls_equal=True, maintain_order="left")
    for row in told.iter_rows(named=True):
        others = [a for at, a in zip(row["lines"], row["beside"], strict=True) if at != row["line"]]
        beside = ", ".join(map(str, others[:_BESIDE]))
        wrong, code = (
            ("ligt ver van", "bedrag-ver-weg")
            if row["same_sign"]
            else ("heeft een ander teken dan", "bedrag-ander-teken")
        )
        message = (
            f"{row['amount']} ('{row['name']}', {row['kind']} {row['year']}) {wrong} de andere "
            f"bedragen op deze regel: {beside}. Kijk of het klopt. Klopt het? Zeg dan in de kolom "
            "'toelichting' waarom."
        )
        yield Fault(file, row["line"], 1, code, message, warning=True)


def _beside_others(money: pl.DataFrame) -> pl.DataFrame:
    """Set beside each amount how many others its line has, their middle size, and their sign.

    The middle without an amount itself is found by its rank: in order of size it is the middle of
    all, or the one beside it. So no line is held against itself amount by amount.
    """
    positive = pl.col("amount") > 0
    ranked = (
        money.sort(*_LINE, pl.col("amount").abs(), maintain_order=True)
        .with_columns(
            others=pl.len().over(_LINE).cast(pl.Int64()) - 1,
            rank=pl.int_range(pl.len()).over(_LINE),
            alike=positive.sum().over(_LINE).cast(pl.Int64()),
        )
        .filter(pl.col("others") > 0)
    )
    at = pl.int_range(pl.len()) - pl.col("rank")
    high, low = pl.col("others") // 2, (pl.col("others") - 1) // 2
    sizes = pl.col("amount").abs()

    def placed(middle: pl.Expr) -> pl.Expr:
        return sizes.gather(at + middle + (middle >= pl.col("rank")).cast(pl.Int64()))

    alike = (
        pl.when(positive).then(pl.col("alike")).otherwise(pl.col("others") + 1 - pl.col("alike"))
    )
    return ranked.with_columns(usual=(placed(high) + placed(low)) / 2, same_sign=alike > 1)


def _differ() -> pl.Expr:
    """Tell the few lines on which anything is far apart, before they are compared one by one."""
    size = pl.col("amount").abs()
    return (size.max() > size.min() * _FAR) | (pl.col("amount").sign().n_unique() > 1)


def _all_positive(money: pl.DataFrame, register: Register, file: str) -> Iterator[Fault]:
    """Warn about a document of which every programme would bring money in."""
    programmes = [
        code for code, p in register.programmes.items() if p.kind is ProgrammeKind.PROGRAMME
    ]
    saldi = money.filter(pl.col("programme").is_in(programmes), kind=_SALDO)
    for (document,), rows in saldi.group_by("document", maintain_order=True):
        if rows.height > 1 and bool((rows["amount"] > 0).all()):
            name = register.documents[str(document)].name
            message = (
                f"Elk saldo uit {name} is positief: dan brengt alles geld op. Hoort er een "
                "minteken voor? Zet het erbij. Drukt dit document een saldo dat geld kost zonder "
                f"minteken? Zet dan 'saldo: {SaldoSign.COSTS}' bij '{document}' in indicators.yaml."
            )
            yield Fault(file, rows["line"][0], 1, "elk-saldo-positief", message, warning=True)
