"""Indicators with random figures: small and large, exact and tied, of every unit and direction."""

from collections.abc import Iterator
from decimal import Decimal
from random import Random

from lib.model import Counting, Direction, Frequency, Unit
from lib.sources import Snapshot
from tests import made
from tests.generated.choices import SEED, new_seed

MANY = 60  # indicators of one snapshot
UNITS = (*(unit.value for unit in Unit), "dagen")
YEARS = range(2019, 2030)
DOCUMENTS = """\
documenten:
  b2023: {naam: Begroting 2023, soort: begroting, jaar: 2023}
  b2024: {naam: Begroting 2024, soort: begroting, jaar: 2024}
  jv2024: {naam: Jaarverslag 2024, soort: jaarverslag, jaar: 2024}
fasen:
"""


def random_figures(rounds: int = 3) -> Iterator[Snapshot]:
    """Yield snapshots of random indicators; another seed on every run, printed to repeat it."""
    seed = new_seed()
    print(f"{SEED}={seed}")  # noqa: T201
    for turn in range(rounds):
        yield made.built(_register(Random(f"{seed}/{turn}")))  # noqa: S311


def _register(chance: Random) -> str:
    head, _, rest = made.REGISTER.partition("documenten:\n")
    text = head + DOCUMENTS + rest.partition("fasen:\n")[2]
    return text + "".join(_indicator(f"i{number}", chance) for number in range(MANY))


def _indicator(name: str, chance: Random) -> str:
    frequency = chance.choice(list(Frequency))
    extra = f"    eerste_meting: {chance.choice((2019, 2020, 2022))}\n"
    if frequency in (Frequency.YEARLY, Frequency.SCHOOL_YEAR):
        extra = ""
    if chance.random() < 0.2:
        extra += f"    gestopt: {chance.choice((2025, 2026))}\n"
    if (counting := chance.choice((None, *Counting))) is not None:
        extra += f"    telling: {counting.value}\n"
    if chance.random() < 0.2:
        extra += "    toelichting: {jv2024: Het was een druk jaar.}\n"
    better = chance.choice(list(Direction))
    text = made.INDICATOR.format(
        name=name,
        unit=chance.choice(UNITS),
        better=better.value,
        frequency=frequency.value,
        extra=extra,
        values=_values(chance, bounded=better is Direction.WITHIN),
    )
    return text.replace("Proef", f"Proef {name}")


def _values(chance: Random, *, bounded: bool) -> str:
    size, decimals = 10 ** chance.randrange(6), chance.choice((0, 0, 1, 2))
    middle = chance.randrange(-size, 10 * size) if chance.random() < 0.1 else chance.randrange(size)

    def number() -> str:
        near = Decimal(middle) + (Decimal(chance.randrange(-200, 200)) / 100) * chance.choice(
            (0, 1, max(size // 100, 1), size)
        )
        return f"{near:.{max(decimals + chance.choice((-1, 0, 0)), 0)}f}"

    def target() -> str:
        if not bounded:
            return f"begroot: {number()}"
        low, high = sorted((number(), number()), key=Decimal)
        return f"begroot: {{ten_minste: {low}, hoogstens: {high}}}"

    past = {year: f"gerealiseerd: {number()}" for year in YEARS if year <= 2024}
    kept = {year: told for year, told in past.items() if chance.random() < 0.7}
    planned = {year: target() for year in (2023, 2024, 2025, 2027, 2029)}
    older = {year: target() for year in (2023, 2024) if chance.random() < 0.5}
    lines = [("b2024", {y: t for y, t in planned.items() if chance.random() < 0.7}),
             ("b2023", older), ("jv2024", kept)]  # fmt: skip
    written = [
        f"      {name}: {{{', '.join(f'{year}: {{{told}}}' for year, told in years.items())}}}"
        for name, years in lines
        if years
    ]
    return "\n".join(written) or "      b2024: {2024: {begroot: 1}}"
