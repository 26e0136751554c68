"""The colour of what has a meaning, and the labels that have one."""

from typing import assert_never

from lib.charts.standing import of_verdict as meaning
from lib.model import Standing, VarianceSign, Verdict
from lib.page import Tag
from lib.render.paper.blocks import Run, Text, Tone


def of_verdict(verdict: Verdict) -> Tone:
    """Return the colour of a verdict."""
    return Tone(meaning(verdict).value)


def of_sign(sign: VarianceSign | None, otherwise: Tone = Tone.NEUTRAL) -> Tone:
    """Return the colour of a difference; that of `otherwise` where there is none."""
    match sign:
        case VarianceSign.FAVOURABLE:
            return Tone.GOOD
        case VarianceSign.UNFAVOURABLE:
            return Tone.BAD
        case None:
            return otherwise
        case _:
            assert_never(sign)


def of_standing(standing: Standing | None) -> Tone:
    """Return the colour of what came of a promise; None for one that is counted in its parts."""
    match standing:
        case Standing.DONE | Standing.GOING_ON:
            return Tone.GOOD
        case Standing.NOT_DONE:
            return Tone.BAD
        case Standing.NOT_FOUND | Standing.OVERDUE:
            return Tone.CONFLICT
        case (
            Standing.PARTLY
            | Standing.BEGUN
            | Standing.OTHERWISE
            | Standing.DELAYED
            | Standing.ANNOUNCED
            | Standing.MENTIONED
            | Standing.NO_REPORT
            | Standing.NOT_ENTERED
            | None
        ):
            return Tone.NEUTRAL
        case _:
            assert_never(standing)


def label(text: str, tone: Tone) -> Run:
    """Return words as a label; its colour repeats what they say."""
    return Run(text, tone=tone, pill=True)


def labels(verdict: Verdict, told: str, stated: str | None) -> tuple[Text, ...]:
    """Return our verdict and, on a line of its own, what a document says if that is otherwise."""
    ours = (label(told, of_verdict(verdict)),)
    return (ours, (label(stated, Tone.CONFLICT),)) if stated else (ours,)


def tags(found: tuple[Tag, ...]) -> tuple[Text, ...]:
    """Return states as labels below each other."""
    return tuple((label(tag.label, of_standing(tag.standing)),) for tag in found)
