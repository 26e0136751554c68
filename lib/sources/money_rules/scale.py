"""Order of size and sign: each document held against the ones before it, each amount alone too."""

from collections.abc import Iterator

import polars as pl

from lib.model import AmountKind, ProgrammeKind, Register, StageRole
from lib.sources.faults import Fault

_LINE = ["programme", "goal", "product", "kind"]
_OTHER_UNIT = 100  # times as large or small: no budget moves so far
_NEARLY_ALL = 0.8
_WHOLE = 3  # fewer amounts are judged one by one
_FAR = 5
_FAR_FROM_ONE = 8  # a slipped digit is ten times
_COUNTS = 0.002  # of the largest amount; what is smaller may well be five times another year
_SMALL = 1_000_000
_SALDO = AmountKind.SALDO.value


def faults(amounts: pl.DataFrame, register: Register, file: str) -> Iterator[Fault]:
    """Yield a fault for a table in another unit or with turned signs, a warning for one amount."""
    money = amounts.filter(
        pl.col("kind") != AmountKind.NEW_POLICY.value, pl.col("amount") != 0
    ).with_columns(role=pl.col("stage").replace_strict(_roles(register), default=None))
    odd_tables: set[tuple[str, str]] = set()
    tables = _tables(money)
    for at, (document, stage) in enumerate(tables):
        rows = _beside(money.filter(document=document, stage=stage), money, tables[:at])
        found = list(_whole_table(rows, register, document, stage, file))
        odd_tables |= {(document, stage)} if found else set()
        yield from found
    yield from _all_small(money, file)
    if not odd_tables:
        yield from _single_amounts(money, file)
        yield from _all_positive(money, register, file)


def _roles(register: Register) -> dict[str, str]:
    return {stage: described.role.value for stage, described in register.stages.items()}


def _tables(money: pl.DataFrame) -> list[tuple[str, str]]:
    """Return every table, a stage in a document, from old to new; a budget before the account."""
    plan = pl.col("role") != StageRole.PLAN.value
    tables = money.sort("edition", plan, maintain_order=True).select("document", "stage")
    return tables.unique(maintain_order=True).rows()


def _beside(rows: pl.DataFrame, money: pl.DataFrame, tables: list[tuple[str, str]]) -> pl.DataFrame:
    """Set beside each amount what these tables usually print on its line."""
    schema = {"document": pl.String(), "stage": pl.String()}
    usual = (
        money.join(pl.DataFrame(tables, schema=schema, orient="row"), on=list(schema))
        .group_by(_LINE)
        .agg(usual=pl.col("amount").median(), usual_document=pl.col("document").last())
        .filter(pl.col("usual") != 0)
    )
    joined = rows.join(usual, on=_LINE, nulls_equal=True, maintain_order="left")
    return joined.with_columns(times=pl.col("amount") / pl.col("usual"))


def _whole_table(
    rows: pl.DataFrame, register: Register, document: str, stage: str, file: str
) -> Iterator[Fault]:
    """Find a table of which nearly every amount is in another unit or has the other sign."""
    if rows.height < _WHOLE:
        return
    size = pl.col("times").abs()
    small, large = size < 1 / _OTHER_UNIT, size > _OTHER_UNIT
    turned = pl.col("times") < 0
    first = rows.row(0, named=True)
    name, older = (
        register.documents[document].name,
        register.documents[first["usual_document"]].name,
    )
    told = f"zoals {first['amount']} ('{first['name']}'), waar {older} {first['usual']:.0f} heeft"
    many = rows.height * _NEARLY_ALL
    if rows.filter(small | large).height >= many:
        word = "klein" if rows.filter(small).height >= rows.filter(large).height else "groot"
        message = (
            f"De bedragen in de fase '{stage}' uit {name} zijn honderden keren zo {word} als in "
            f"andere tabellen, {told}. Staan zij in duizenden? Schrijf elk bedrag voluit, met drie "
            "nullen erachter, en zet 'EUR 1.000' bij 'eenheid'."
        )
        yield Fault(file, first["line"], 1, "andere-orde", message)
    elif rows.filter(turned).height >= many:
        message = (
            f"De bedragen in de fase '{stage}' uit {name} hebben een ander teken dan in andere "
            f"tabellen, {told}. Lasten horen een minteken te hebben. Drukt dit document ze zonder? "
            f"Zet dan 'lasten: positief' bij '{document}' in indicators.yaml."
        )
        yield Fault(file, first["line"], 1, "tekens-omgekeerd", message)


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
    largest = money["amount"].abs().max()
    if not isinstance(largest, int):
        return
    money = money.filter(_differ().over(_LINE))
    others = (
        money.join(money, on=_LINE, nulls_equal=True, suffix="_other")
        .filter(pl.col("line") != pl.col("line_other"))
        .group_by("line")
        .agg(
            usual=pl.col("amount_other").abs().median(),
            others=pl.len(),
            same_sign=(pl.col("amount").sign() == pl.col("amount_other").sign()).any(),
            beside=pl.col("amount_other").head(3),
        )
    )
    rows = money.join(others, on="line", maintain_order="left").filter(
        pl.col("explanation").is_null()
    )
    far = pl.when(pl.col("others") > 1).then(_FAR).otherwise(_FAR_FROM_ONE)
    size = pl.col("amount").abs()
    counts = pl.max_horizontal(size, "usual") >= largest * _COUNTS
    apart = ((size > pl.col("usual") * far) | (size * far < pl.col("usual"))) & counts
    turned = ~pl.col("same_sign") & counts & (pl.col("kind") == _SALDO)  # others have one sign
    for row in rows.filter(apart | turned).iter_rows(named=True):
        beside = ", ".join(map(str, row["beside"]))
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
                f"Elk saldo uit {name} is positief: dan brengt elk doel geld op. Hoort er een "
                "minteken voor? Zet het erbij. Drukt dit document lasten zonder minteken? Zet dan "
                f"'lasten: positief' bij '{document}' in indicators.yaml."
            )
            yield Fault(file, rows["line"][0], 1, "elk-saldo-positief", message, warning=True)
