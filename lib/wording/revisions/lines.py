"""A text or a setting that was typed otherwise, in a sentence."""

from itertools import takewhile

from lib.measures.revisions import LineRevised
from lib.wording.numbers import number

_MOST = 120
"""So many signs of a text are shown around what changed in it."""
_BEFORE = 40


def sentence(each: LineRevised) -> str:
    """Say where a text stands, what it is now and what it was."""
    where = f"in {each.path[0]}, {' > '.join(each.path[1:])}"
    rows = f" (in {number(each.times)} regels)" if each.times > 1 else ""
    if each.before is None:
        return f"{where}{rows}: “{short(each.after or '')}” komt erbij."
    if each.after is None:
        return f"{where}{rows}: “{short(each.before)}” vervalt."
    then, now = apart(each.before, each.after)
    return f"{where}{rows}: “{now}” was “{then}”."


def short(text: str) -> str:
    """Return a text on one line, cut off where it is long."""
    return _cut(" ".join(text.split()), 0)


def apart(before: str, after: str) -> tuple[str, str]:
    """Return two texts from just before where they begin to differ."""
    then, now = (" ".join(text.split()) for text in (before, after))
    if then == now:
        return before, after
    same = sum(
        1 for _ in takewhile(lambda signs: signs[0] == signs[1], zip(then, now, strict=False))
    )
    long = max(len(then), len(now)) > _MOST
    begin = _at_a_word(then[:same], max(0, same - _BEFORE)) if long else 0
    return _cut(then, begin), _cut(now, begin)


def _at_a_word(text: str, begin: int) -> int:
    """Return where the first whole word begins from here on."""
    space = text.find(" ", begin)
    return space + 1 if begin and space >= 0 else begin


def _cut(text: str, begin: int) -> str:
    ahead, behind = "…" if begin else "", "…" if len(text) > begin + _MOST else ""
    return f"{ahead}{text[begin : begin + _MOST]}{behind}"
