"""Sources that are hard to present: too much, too little, too long, with odd names."""

from json import dumps

from lib.sources import Snapshot
from tests import made, made_promises
from tests.made_money import whole_budget

LONG = (
    "Het aandeel van de inwoners van achttien jaar en ouder dat in de afgelopen twaalf maanden "
    "minstens een keer deelnam aan een bijeenkomst over de toekomst van de wijk, het dorp of de "
    "buurt waar zij wonen"
)
MARKUP = "<b onclick=alert(1)>A&amp;B</b> </section><script>x()</script> **9**"
UNBROKEN = ("Arbeidsongeschiktheidsverzekeringsmaatschappij" * 2)[:80]
BOTH = "b2024: {2024: {begroot: 5}}\njv2024: {2024: {gerealiseerd: 7, vermeld: ja}}"


def many(count: int, name: str = "Proef") -> str:
    """Return a register of one goal with so many indicators."""
    values = "\n".join(f"      {line}" for line in BOTH.splitlines())
    return made.REGISTER + "".join(
        made.INDICATOR.format(
            name=f"proef_{number}", unit="aantal", better="hoger", frequency="jaarlijks",
            extra="", values=values,
        ).replace("naam: Proef", f"naam: {dumps(name)}")
        .replace("kort: Proef", f"kort: {dumps(name[:100])}")
        for number in range(1, count + 1)
    )  # fmt: skip


def programmes(count: int) -> str:
    """Return a register of so many programmes with a goal each."""
    lines = "\n".join(_programme(number) for number in range(2, count + 1))
    return made.indicators(BOTH).replace("indicatoren:\n", f"{lines}\nindicatoren:\n")


def _programme(number: int) -> str:
    return (
        f'  "{number}":\n    naam: Programma nummer {number}\n    effect: Het gaat goed\n'
        f'    doelstellingen:\n      "{number}.1": {{naam: Doel {number}, kort: Doel {number}}}'
    )


def _long_years() -> Snapshot:
    values = ", ".join(f"{year}: {{gerealiseerd: {1000 + year}}}" for year in range(1995, 2025))
    return made.snapshot(f"b2024: {{2024: {{begroot: 5}}}}\njv2024: {{{values}}}")


def _named(name: str) -> Snapshot:
    return made.built(many(3, name).replace("Eerste doel", dumps(name)))


CASES: dict[str, Snapshot] = {
    "one": made.snapshot(BOTH),
    "no figure": made.snapshot("b2024: {2024: {vermeld: ja}}"),
    "many": made.built(many(25)),
    "nine programmes": made.built(programmes(9)),
    "long names": _named(LONG),
    "names in one piece": _named(UNBROKEN),
    "names that look like HTML": _named(MARKUP),
    "thirty years": _long_years(),
    "a whole budget": whole_budget(),
    "promises": made_promises.snapshot(),
}
