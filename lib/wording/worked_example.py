"""One verdict and one difference in money worked out step by step, with figures of the sources."""

from collections.abc import Iterator

from lib.measures import Reading, Variance
from lib.model import Register
from lib.wording import origins, readings, verdicts
from lib.wording.baselines import baseline_of
from lib.wording.money import difference_cell, direction, sign
from lib.wording.numbers import euros
from lib.wording.prose import begun
from lib.wording.scopes import told
from lib.wording.sums import sum_sentence


def of_verdict(reading: Reading, register: Register) -> Iterator[tuple[str, str]]:
    """Yield each step from target and outcome to a verdict; both must be there."""
    indicator = register.indicators[reading.about.indicator]
    way = verdicts.direction(reading.about.better)
    yield "De indicator", f"{reading.about.label}, {reading.year}. Daarbij geldt: {way}."
    for head, found, written in (
        ("Het doel", reading.target, readings.target(reading.target, reading.about.unit)),
        ("De uitkomst", reading.outcome, readings.outcome(reading)),
    ):
        if found is not None:
            place = origins.place(indicator, found.document, register)
            yield head, f"{begun(written)} ({place})."
    yield "De som", sum_sentence(reading, register)
    yield "Ons oordeel", f"{verdicts.signed(reading.verdict)}."
    if said := verdicts.stated(reading, register):
        beside = " De cijfers passen niet bij dat oordeel." if reading.contradicted else ""
        yield "Het oordeel van het document", f"{said}.{beside}"


def of_money(saldo: Variance, register: Register) -> Iterator[tuple[str, str]]:
    """Yield each step from a budget and its account to a difference; both must be there."""
    yield "Het saldo", f"{begun(told(saldo.scope))}, {saldo.year}. Een minteken betekent: kosten."
    yield f"Begroot ({baseline_of(saldo, register)})", euros(saldo.budget.euros)
    yield "Volgens de rekening", euros(saldo.account.euros)
    rounded = f", afgerond op {euros(saldo.unit)}" if saldo.unit > 1 else ""
    yield "Rekening min begroting", f"{difference_cell(saldo)} euro{rounded}"
    yield "Dat heet", f"{begun(direction(sign(saldo)))}."
