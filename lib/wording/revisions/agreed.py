"""What changed in promises and motions, in a sentence."""

from lib.measures.revisions import MotionRevised, PromiseRevised
from lib.model import Standing
from lib.wording import standings
from lib.wording.revisions.lines import short

_IN_PARTS = "uitgewerkt in andere beloften"


def about_promise(each: PromiseRevised) -> str:
    """Say what came of a promise, now and before."""
    went = f"gaat van {_word(each.before.standing)} naar {_word(each.after.standing)}"
    return f"de belofte voor {each.after.year} “{short(each.after.text)}” {went}."


def about_motion(each: MotionRevised) -> str:
    """Say what came of a motion, now and before, and whether a deadline passed."""
    before, after = each.before, each.after
    name = f"motie {after.number} {short(after.about.subject)}"
    told = f"{name}: stand blijft {_word(after.standing)}"
    if before.standing is not after.standing:
        told = f"{name} gaat van {_word(before.standing)} naar {_word(after.standing)}"
    late = (len(before.overdue), len(after.overdue))
    return f"{told}{_deadlines(*late)}."


def _deadlines(before: int, after: int) -> str:
    if before == after:
        return ""
    if not after:
        return "; er is geen termijn meer verstreken"
    passed = "1 termijn is" if after == 1 else f"{after} termijnen zijn"
    return f"; {passed} verstreken (was: {before or 'geen'})"


def _word(standing: Standing | None) -> str:
    return standings.label(standing).lower() if standing is not None else _IN_PARTS
