"""Where the indicators are that a goal does not have, for who has an address from before."""

from dataclasses import dataclass

from lib.sources import Snapshot, once
from lib.wording import addresses, unknown


@dataclass(frozen=True)
class OtherGoal:
    """Another goal with its address, and the parts on its page that the asked one does not have."""

    name: str
    address: str
    parts: tuple[str, ...]


@dataclass(frozen=True)
class ElsewhereView:
    """What to say on the page of a goal about a part that stands with another goal."""

    told: str
    goals: tuple[OtherGoal, ...]


@once
def elsewhere(snapshot: Snapshot, goal: str, year: int) -> ElsewhereView:
    """Return which indicators stand not with this goal but with another, in the same year."""
    register = snapshot.register
    own = {name for name, _ in register.indicators_of(goal)}
    others = {
        code: tuple(
            addresses.anchor(name) for name, _ in register.indicators_of(code) if name not in own
        )
        for programme in register.programmes.values()
        for code in programme.goals
    }
    goals = tuple(
        OtherGoal(f"{code} {register.goal(code).name}", addresses.goal(code, year), parts)
        for code, parts in others.items()
        if parts
    )
    return ElsewhereView(unknown.moved(goal), goals)
