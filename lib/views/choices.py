"""What a reader can choose on a page, and what was chosen; each choice lives in the address."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import Enum
from math import ceil
from typing import TypeAlias

from lib import measures
from lib.measures import Baseline, Order
from lib.sources import Snapshot, once
from lib.views import promises
from lib.views.finance import offered as parts_of_money
from lib.wording import addresses, multiples, programmes, search
from lib.wording import promises as promised
from lib.wording.parts_of_money import MoneyPart
from lib.wording.parts_of_money import name as part_name
from lib.wording.prose import begun


class Form(Enum):
    """How a choice is made."""

    ONE_OF_FEW = "one of few"
    ONE_OF_LONG = "one of long names"
    TYPED = "typed"
    TYPED_AND_FOLLOWED = "typed, and followed while typing"
    TICKED = "with boxes on the page, in which it has no place of its own"


@dataclass(frozen=True)
class Offered:
    """What a choice has: each value as an address writes it, with its name; one is the default."""

    names: Mapping[str, str] = field(default_factory=dict)
    default: str = ""

    def value(self, asked: str) -> str:
        """Return what was asked for if that is there, else the default."""
        return asked if asked in self.names else self.default


Offers: TypeAlias = Callable[[Snapshot, Mapping[str, str]], Offered]


@dataclass(frozen=True)
class Choice:
    """A choice by the name that it has in an address; what is typed or ticked offers nothing."""

    name: str
    label: str
    form: Form
    offered: Offers = lambda *_: Offered()
    """Return what there is to choose, given what is asked of the choices before it."""
    always: bool = False
    """Stands on the page also where there is nothing to choose: it says what the page is about."""
    narrows: bool = False
    """Leaves out a part of a page that has it all by default: no page is made ahead for it."""
    example: str = ""
    longest: int | None = None

    @property
    def typed(self) -> bool:
        """Tell whether anything can be asked, instead of one of what is offered."""
        return self.form in (Form.TYPED, Form.TYPED_AND_FOLLOWED, Form.TICKED)

    def shown(self, value: str, name: str) -> str:
        """Return what stands on a choice: its code, or its name where the choice has long names."""
        return name if self.form is Form.ONE_OF_LONG else value

    def value(self, snapshot: Snapshot, asked: Mapping[str, str]) -> str:
        """Return the value that counts where an address asks for this."""
        value = asked.get(self.name, "")
        return value if self.typed else self.offered(snapshot, asked).value(value)

    def stands(self, snapshot: Snapshot, asked: Mapping[str, str]) -> bool:
        """Tell whether there is something to choose, or to tell by this choice."""
        return self.typed or self.always or len(self.offered(snapshot, asked).names) > 1


@dataclass(frozen=True, slots=True)
class Choices:
    """What a page is about: of every choice the value that counts.

    `baseline` is the budget that the account is compared with; `step` says which indicators of a
    long goal are shown, `part` which part of the money, `sort` in which order the indicators stand;
    `home`, `theme`, `kind` and `standing` say which promises are; `slack` and `words` are as typed,
    `picked` are questions as an address has them, in an order.
    """

    year: int
    goal: str
    programme: str
    baseline: Baseline
    step: int = 1
    part: MoneyPart = MoneyPart.GOALS
    sort: Order = Order.DISTANCE
    home: str = promised.ALL
    theme: str = promised.ALL
    kind: str = promised.ALL
    standing: str = promised.ALL
    slack: str = ""
    words: str = ""
    picked: str = ""
    order: str = ""


@once
def _years(snapshot: Snapshot) -> Offered:
    years = [str(year) for year in measures.years(snapshot)]
    return Offered(dict(zip(years, years, strict=True)), str(measures.default_year(snapshot)))


@once
def _goals(snapshot: Snapshot) -> Offered:
    register = snapshot.register
    return _first_of(
        {
            goal: register.named(goal)
            for programme in register.programmes
            for goal in register.goals_of(programme)
        }
    )


@once
def _programmes(snapshot: Snapshot) -> Offered:
    register = snapshot.register
    return _first_of({code: programmes.head(code, register) for code in register.programmes})


def _budgets(snapshot: Snapshot) -> list[Baseline]:
    """Return the budgets to compare with; of one without any amount the page only says so."""
    absent = measures.absent(snapshot)
    return [budget for budget in measures.baselines(snapshot) if budget not in absent]


@once
def _baselines(snapshot: Snapshot) -> Offered:
    """Offer the budgets by name."""
    names = [budget.name for budget in _budgets(snapshot)]
    return _first_of({" ".join(begun(name).split()): name for name in names})


def _narrowing(everything: str, found: Callable[[Snapshot, int], Mapping[str, str]]) -> Offers:
    """Offer what there is in a year, after everything."""

    def offered(snapshot: Snapshot, asked: Mapping[str, str]) -> Offered:
        names = found(snapshot, int(YEAR.value(snapshot, asked)))
        return _first_of({promised.ALL: everything, **names} if names else {})

    return offered


def _themes(snapshot: Snapshot, asked: Mapping[str, str]) -> Offered:
    """Offer the headings under which the promises of one goal stand, once that is chosen."""
    home = HOME.value(snapshot, asked)
    if home in ("", promised.ALL):
        return Offered()
    names = promises.themes(snapshot, int(YEAR.value(snapshot, asked)), home)
    return _first_of({promised.ALL: "Alle thema's", **names} if names else {})


def _first_of(names: Mapping[str, str]) -> Offered:
    return Offered(names, next(iter(names), ""))


def _orders(*_: object) -> Offered:
    return _first_of({addresses.BY_WEIGHT: "Sterkste eerst", addresses.BY_GOAL: "Per doelstelling"})


def _steps(snapshot: Snapshot, asked: Mapping[str, str]) -> Offered:
    """Offer the steps in which the indicators of a goal are shown."""
    count = len(snapshot.register.indicators_of(GOAL.value(snapshot, asked)))
    steps = [str(step) for step in range(1, ceil(count / addresses.IN_A_STEP) + 1)]
    return _first_of(dict(zip(steps, steps, strict=True)))


def _parts(snapshot: Snapshot, asked: Mapping[str, str]) -> Offered:
    """Offer the parts of the money of a programme of which the sources have anything."""
    found = parts_of_money.offered(
        snapshot,
        PROGRAMME.value(snapshot, asked),
        int(YEAR.value(snapshot, asked)),
        _budget(snapshot, BASELINE.value(snapshot, asked)),
    )
    return _first_of({part.value: part_name(part) for part in found})


def _alike(
    offer: Callable[[Snapshot], Offered],
) -> Callable[[Snapshot, Mapping[str, str]], Offered]:
    """Return what offers the same whatever is asked of the choices before it."""
    return lambda snapshot, _: offer(snapshot)


def _sorts(*_: object) -> Offered:
    return _first_of({order.value: multiples.order(order) for order in Order})


YEAR = Choice("jaar", "Jaar", Form.ONE_OF_FEW, _alike(_years), always=True)
GOAL = Choice("doel", "Doelstelling", Form.ONE_OF_FEW, _alike(_goals), always=True)
PROGRAMME = Choice("programma", "Programma", Form.ONE_OF_FEW, _alike(_programmes))
BASELINE = Choice("basis", "Vergelijken met", Form.ONE_OF_LONG, _alike(_baselines))
STEP = Choice("indicatoren", "Indicatoren, twintig per keer", Form.ONE_OF_FEW, _steps)
PART = Choice("deel", "Deel", Form.ONE_OF_LONG, _parts)
SORT = Choice("sorteer", "Volgorde", Form.ONE_OF_LONG, _sorts)
HOME = Choice(
    "bij", "Doelstelling", Form.ONE_OF_FEW, _narrowing("Alle doelstellingen", promises.homes),
    narrows=True,
)  # fmt: skip
THEME = Choice("thema", "Thema", Form.ONE_OF_LONG, _themes, narrows=True)
KIND = Choice(
    "soort", "Soort", Form.ONE_OF_FEW, _narrowing("Alle soorten", promises.kinds), narrows=True
)
STANDING = Choice(
    "stand", "Stand", Form.ONE_OF_FEW, _narrowing("Elke stand", promises.states), narrows=True
)
SLACK = Choice(
    "speling", "Hoeveel procent mag het schelen? Bijvoorbeeld 3 of 2,5", Form.TYPED, longest=12
)
ORDER = Choice(addresses.ORDER, "Volgorde", Form.ONE_OF_LONG, _orders)
PICK = Choice("kies", "Gekozen vragen", Form.TICKED)
WORDS = Choice("zoek", search.INPUT, Form.TYPED_AND_FOLLOWED, example=search.EXAMPLE)


def chosen(snapshot: Snapshot, asked: Mapping[str, str]) -> Choices:
    """Return what a page is about where an address asks for this; what does not exist is left out.

    `asked` has values by the names of choices.
    """
    return Choices(
        year=int(YEAR.value(snapshot, asked)),
        goal=GOAL.value(snapshot, asked),
        programme=PROGRAMME.value(snapshot, asked),
        baseline=_budget(snapshot, BASELINE.value(snapshot, asked)),
        step=int(STEP.value(snapshot, asked) or 1),
        part=MoneyPart(PART.value(snapshot, asked)),
        sort=Order(SORT.value(snapshot, asked)),
        home=HOME.value(snapshot, asked) or promised.ALL,
        theme=THEME.value(snapshot, asked) or promised.ALL,
        kind=KIND.value(snapshot, asked) or promised.ALL,
        standing=STANDING.value(snapshot, asked) or promised.ALL,
        slack=asked.get(SLACK.name, ""),
        words=asked.get(WORDS.name, ""),
        picked=asked.get(PICK.name, ""),
        order=ORDER.value(snapshot, asked),
    )


def _budget(snapshot: Snapshot, value: str) -> Baseline:
    """Return the budget with this name, the original one where there is none."""
    known = dict(zip(_baselines(snapshot).names, _budgets(snapshot), strict=False))
    return known.get(value) or measures.baseline(snapshot)
