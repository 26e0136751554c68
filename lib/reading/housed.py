"""Goals that stand above the name of their programme: which programme is theirs."""

from dataclasses import replace

from lib.reading.findings import Findings, Home, Named


def housed(found: Findings) -> Findings:
    """Return what was found with a programme for every goal: the only one, or that of its code."""
    known = _programmes(found)
    return replace(
        found,
        indicators=tuple(replace(it, home=_in(it.home, known)) for it in found.indicators),
        amounts=tuple(
            replace(it, home=_in(it.home, known)) if it.home.goal else it for it in found.amounts
        ),
    )


def _programmes(found: Findings) -> dict[str, Named]:
    """Return the programmes by their code, with the first name that is printed of each."""
    known: dict[str, Named] = {}
    homes = [it.home for it in found.indicators] + [it.home for it in found.amounts]
    for one in (home.programme for home in homes):
        if one and (one.code not in known or not known[one.code].name):
            known[one.code] = one
    return known


def _in(home: Home, known: dict[str, Named]) -> Home:
    if home.programme:
        return replace(home, programme=known[home.programme.code])
    first = home.goal.code.partition(".")[0] if home.goal else ""
    owner = known.get(first) or (next(iter(known.values())) if len(known) == 1 else None)
    return replace(home, programme=owner)
