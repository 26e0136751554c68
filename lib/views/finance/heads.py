"""The heads of rows with money: a goal leads to its page, what is no goal has a name alone."""

from lib.model import Register, Scope
from lib.page import RowHead
from lib.wording import addresses


def head(scope: Scope, name: str, year: int, register: Register) -> RowHead:
    """Return the head of a row in a year; `name` is what a row without a goal is called."""
    if scope.goal is None:
        return RowHead("", name)
    goal = register.goal(scope.goal)
    return RowHead(register.code_of(scope.goal), goal.name, addresses.goal(scope.goal, year))
