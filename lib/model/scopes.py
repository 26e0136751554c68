"""What an amount is about: a municipality, a programme, a goal, a product, or none of the goals."""

from dataclasses import dataclass, field

from lib.model.terms import Level


@dataclass(frozen=True, slots=True)
class Scope:
    """The part of the budget that an amount is about, by the codes of the register.

    A code is None where the scope is wider than it: no goal and no product is a whole programme, no
    code at all is the municipality. A product without a goal stands outside the goals. `printed` is
    what documents print for the code of the goal, where the register needs another.
    """

    programme: str | None = None
    goal: str | None = None
    product: str | None = None
    printed: str | None = field(default=None, compare=False)

    @property
    def code(self) -> str | None:
        """Return the code of its goal as documents print it, None without a goal."""
        return self.printed or self.goal

    @property
    def level(self) -> Level:
        """Return the level at which this scope stands."""
        if self.product is not None:
            return Level.OUTSIDE if self.goal is None else Level.PRODUCT
        if self.goal is not None:
            return Level.GOAL
        return Level.MUNICIPALITY if self.programme is None else Level.PROGRAMME


MUNICIPALITY = Scope()
"""All programmes and overviews together."""

WHOLE = Level.MUNICIPALITY.value
"""What stands for the code of a programme where an amount is of all of them together."""
