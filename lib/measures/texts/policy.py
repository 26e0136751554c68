"""What a budget asks extra money for in a year, with the promises that it is for."""

from dataclasses import dataclass

from lib.measures.money.new_policy import NewPolicyLine, new_policy
from lib.measures.promises.promised import Promised, promises
from lib.model import Standing
from lib.sources import Snapshot, once


@dataclass(frozen=True, slots=True)
class PolicyChange:
    """A row of nieuw beleid in a year, and the promises that name it."""

    line: NewPolicyLine
    promised: tuple[Promised, ...]

    @property
    def not_found(self) -> tuple[Promised, ...]:
        """Return the promises of which the report over the year says nothing."""
        return tuple(each for each in self.promised if each.standing is Standing.NOT_FOUND)


@once
def policy_changes(snapshot: Snapshot, programme: str, year: int) -> tuple[PolicyChange, ...]:
    """Return the rows of a year without their total, in the order of the table."""
    made = [each for each in promises(snapshot, year) if each.home.programme == programme]
    return tuple(
        PolicyChange(line, tuple(each for each in made if _is_for(each, line)))
        for line in new_policy(snapshot, programme)
        if line.year == year and not line.is_total
    )


def _is_for(promised: Promised, line: NewPolicyLine) -> bool:
    named = _plain(promised.about.new_policy or "")
    return bool(named) and named in (_plain(line.name), _plain(line.scope.product or ""))


def _plain(name: str) -> str:
    return " ".join(name.split())
