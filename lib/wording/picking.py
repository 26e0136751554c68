"""Which questions a reader picks: as an address writes them, and in words."""

from collections import Counter
from collections.abc import Collection, Iterator, Sequence

from lib.model import QuestionKind
from lib.page import Question

NONE = "geen"
"""What an address has for a reader who picked nothing; without anything it is our own choice."""

MOST, FEWEST = 5, 3
_BETWEEN = "."
_OF_A_GOAL = 2
_TWICE = frozenset((QuestionKind.CONFLICT, QuestionKind.CONTRADICTION))
_WEIGHTS = {kind: weight for weight, kind in enumerate(QuestionKind)}


def by_weight(found: Sequence[Question]) -> tuple[Question, ...]:
    """Return questions from the strongest kind to the weakest; alike ones stay in their order."""
    return tuple(sorted(found, key=lambda question: _WEIGHTS[question.kind]))


def strongest(found: Sequence[Question]) -> frozenset[str]:
    """Return the names of the three to five questions that we would ask, fewer where there are.

    The strongest first: two that contradict themselves, one of any other kind, two of a goal.
    """
    ordered = by_weight(found)
    kept = list(_varied(ordered))[:MOST]
    for question in ordered:
        if len(kept) < FEWEST and question not in kept:
            kept.append(question)
    return frozenset(question.name for question in kept)


def _varied(ordered: Sequence[Question]) -> Iterator[Question]:
    kinds: Counter[QuestionKind] = Counter()
    goals: Counter[str] = Counter()
    for question in ordered:
        most = 2 if question.kind in _TWICE else 1
        if kinds[question.kind] < most and goals[question.goal] < _OF_A_GOAL:
            kinds[question.kind] += 1
            goals[question.goal] += 1
            yield question


def picked(asked: str, found: Sequence[Question]) -> frozenset[str]:
    """Return the names that an address picks of these questions; our own choice without any."""
    if asked == NONE:
        return frozenset()
    names = named(asked) & {question.name for question in found}
    return names or strongest(found)


def named(asked: str) -> frozenset[str]:
    """Return the names in an address, of whatever question."""
    return frozenset(name for name in asked.split(_BETWEEN) if name and name != NONE)


def written(names: Collection[str], ours: Collection[str]) -> str:
    """Write a choice for an address: nothing for our own, else the names in a fixed order."""
    if names == ours:
        return ""
    return _BETWEEN.join(sorted(names)) or NONE


def told(names: Collection[str], ours: Collection[str]) -> str:
    """Say how many questions are picked, and by whom: by the reader, or by us."""
    many = len(names)
    if not many:
        return "U koos nog geen vraag. Kies met het vakje voor een vraag."
    opening = "1 vraag is gekozen" if many == 1 else f"{many} vragen zijn gekozen"
    if names == ours:
        return f"{opening}: de sterkste, volgens ons. Kies zelf met het vakje voor een vraag."
    return f"{opening}. Het adres van deze pagina opent dezelfde keuze."


def unknown(asked: str, known: Collection[str]) -> str:
    """Say that an address asks for questions that no year has; nothing where it does not."""
    many = len(named(asked) - set(known))
    if not many:
        return ""
    which = "Een vraag" if many == 1 else f"{many} vragen"
    return f"{which} uit het adres {'bestaat' if many == 1 else 'bestaan'} niet (meer)."
