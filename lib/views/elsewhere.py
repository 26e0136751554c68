"""Where the indicators are that a goal does not have, for who has an address from before."""

from collections.abc import Iterator

from lib.page import Elsewhere
from lib.sources import Snapshot, once
from lib.wording import addresses, unknown


@once
def elsewhere(snapshot: Snapshot, goal: str, year: int, step: int) -> tuple[Elsewhere, ...]:
    """Return which indicators stand not here but in another step, or with another goal."""
    return (*_other_steps(snapshot, goal, year, step), *_other_goals(snapshot, goal, year))


def _other_steps(snapshot: Snapshot, goal: str, year: int, shown: int) -> Iterator[Elsewhere]:
    register, steps = snapshot.register, dict[int, list[str]]()
    for name, _ in register.indicators_of(goal):
        steps.setdefault(addresses.step_of(name, goal, register), []).append(name)
    for step, names in steps.items():
        if step != shown:
            place = addresses.page("doelstelling", doel=goal, jaar=year, indicatoren=step)
            anchors = tuple(addresses.anchor(name) for name in names)
            yield Elsewhere(unknown.IN_ANOTHER_STEP, f"deel {step}", place, anchors)


def _other_goals(snapshot: Snapshot, goal: str, year: int) -> Iterator[Elsewhere]:
    register = snapshot.register
    own = {name for name, _ in register.indicators_of(goal)}
    for code in (code for each in register.programmes for code in register.goals_of(each)):
        anchors = tuple(
            addresses.anchor(name) for name, _ in register.indicators_of(code) if name not in own
        )
        if anchors:
            name = register.named(code)
            yield Elsewhere(
                unknown.moved(register.code_of(goal)), name, addresses.goal(code, year), anchors
            )
