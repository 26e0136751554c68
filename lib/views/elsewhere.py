"""Where the indicators are that a goal does not have, for who has an address from before."""

from lib.page import Elsewhere
from lib.sources import Snapshot, once
from lib.wording import addresses, unknown


@once
def elsewhere(snapshot: Snapshot, goal: str, year: int) -> tuple[Elsewhere, ...]:
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
    return tuple(
        Elsewhere(
            unknown.moved(goal), f"{code} {register.goal(code).name}", addresses.goal(code, year),
            parts,
        )
        for code, parts in others.items()
        if parts
    )  # fmt: skip
