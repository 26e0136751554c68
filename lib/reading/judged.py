"""Figures of one indicator held against each other and against the verdict that is stated."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from lib.reading.findings import Doubt, Figure, Indicator, What

_UNUSUAL = 20
_LEAST = 3


def gathered(indicators: Sequence[Indicator]) -> list[Indicator]:
    """Return each indicator once: what several tables print of it belongs together."""
    found: dict[object, list[Indicator]] = defaultdict(list)
    for one in indicators:
        found[" ".join(one.name.casefold().split()), one.home].append(one)
    return [
        replace(
            same[0],
            figures=tuple(figure for one in same for figure in one.figures),
            unit=next((one.unit for one in same if one.unit), None),
            source=next((one.source for one in same if one.source), None),
            better=next((one.better for one in same if one.better), None),
        )
        for same in found.values()
    ]


def compared(one: Indicator) -> Indicator:
    """Return an indicator with each figure once, and with doubts at those that do not fit."""
    by_key: dict[object, list[Figure]] = defaultdict(list)
    for it in one.figures:
        by_key[it.what, it.year].append(it)
    figures = tuple(figure for same in by_key.values() for figure in _same(same))
    usual = _unusual(figures)
    figures = tuple(
        replace(it, doubts=it.doubts | {Doubt.RANGE}) if usual(it) else it for it in figures
    )
    return judged(replace(one, figures=figures), one.better)


def _same(same: Sequence[Figure]) -> Iterator[Figure]:
    sure = [it for it in same if not it.doubts] or list(same)
    if len({(it.number, it.reason, it.word, it.bound) for it in sure}) == 1:
        yield sure[0]
    else:
        yield from (replace(it, doubts=it.doubts | {Doubt.TWICE}) for it in same)


def _unusual(figures: Sequence[Figure]) -> Callable[[Figure], bool]:
    """Return whether a figure is many times the middle one of its indicator, or so much less."""
    sizes = sorted(abs(it.number) for it in figures if it.number)
    middle = sizes[len(sizes) // 2] if len(sizes) >= _LEAST else None

    def unusual(it: Figure) -> bool:
        if middle is None or not it.number:
            return False
        return not middle / _UNUSUAL < abs(it.number) < middle * _UNUSUAL

    return unusual


def judged(one: Indicator, better: str | None) -> Indicator:
    """Return an indicator with a doubt at a stated verdict that its figures contradict."""
    said = {(it.what, it.year): it for it in one.figures if it.number is not None and not it.doubts}
    return replace(
        one,
        figures=tuple(
            replace(it, doubts=it.doubts | {Doubt.CONTRADICTED})
            if it.what is What.STATED and _contradicts(it, said, better)
            else it
            for it in one.figures
        ),
    )


def _contradicts(
    verdict: Figure, said: dict[tuple[What, int | None], Figure], better: str | None
) -> bool:
    target = said.get((What.TARGET, verdict.year))
    outcome = said.get((What.REALISED, verdict.year))
    if target is None or outcome is None or target.bound or verdict.word not in ("ja", "nee"):
        return False
    more = (outcome.number or 0) - (target.number or 0)
    if more == 0:
        return verdict.word == "nee"
    if better is None:
        return False
    return (verdict.word == "ja") != ((more > 0) == (better == "hoger"))
