"""Targets that moved in one version and not in the other, in a sentence."""

from lib.measures.revisions import TargetRevised
from lib.model import Register
from lib.wording import moved_targets
from lib.wording.revisions.readings import named


def sentence(each: TargetRevised, old: Register, new: Register) -> str:
    """Say that a target moved, that it did not, or that it moved otherwise."""
    before, after = each.before, each.after
    if after is None:
        return (
            f"een verschoven doel vervalt. {named(before.about, old)}: "
            f"{moved_targets.sentence(before, old)}"
            if before
            else ""
        )
    told = f"{named(after.about, new)}: {moved_targets.sentence(after, new)}"
    if before is None:
        return f"een doel is verschoven. {told}"
    return (
        f"een doel is anders verschoven. {told} Eerst was dat {moved_targets.steps(before, old)}."
    )
