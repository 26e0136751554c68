"""What another rule would change, in words."""

from collections.abc import Iterator

from lib.measures import Lens, LensLine
from lib.model import Verdict
from lib.wording.listed import listed
from lib.wording.prose import begun


def sentences(found: Lens, in_force: str) -> Iterator[str]:
    """Say of each rule but the one in force how many targets it calls reached, and which differ."""
    now = found.rules.index(in_force)
    if not any(_judged(verdict) for line in found.lines for verdict in line.verdicts):
        yield f"Over {found.year} is er nog geen oordeel dat door een andere regel verandert."
        return
    for place, rule in enumerate(found.rules):
        if place != now:
            yield f"{_under(rule)} {_changed(found, now, place)}"


def head(rule: str) -> str:
    """Name a rule: "5% speling", "80% van het doel", "Strikt"."""
    written = rule.replace(".", ",")
    return f"{written} speling" if rule.endswith("%") else begun(written)


def _under(rule: str) -> str:
    if rule.endswith("%"):
        return f"Met {head(rule)}"
    return f"Vanaf {head(rule)}" if rule.endswith("doel") else "Met de strikte regel"


def _changed(found: Lens, now: int, other: int) -> str:
    """Say how many targets are reached under another rule, and what comes to it or goes from it."""
    reached = sum(line.verdicts[other] is Verdict.REACHED for line in found.lines)
    come = [_name(it) for it in found.lines if _turns(it, now, other) is Verdict.REACHED]
    gone = [_name(it) for it in found.lines if _turns(it, now, other) is Verdict.MISSED]
    if not come and not gone:
        return f"verandert er niets: {_many(reached)} gehaald."
    told = [f"{len(come)} meer: {listed(come)}"] if come else []
    told += [f"{len(gone)} minder: {listed(gone)}"] if gone else []
    return f"{'is' if reached == 1 else 'zijn'} {_many(reached)} gehaald, {'; '.join(told)}."


def _turns(line: LensLine, now: int, other: int) -> Verdict | None:
    """Return the verdict under the other rule where it is another one."""
    verdict = line.verdicts[other]
    return verdict if verdict is not line.verdicts[now] else None


def _judged(verdict: Verdict) -> bool:
    return verdict in (Verdict.REACHED, Verdict.MISSED)


def _many(count: int) -> str:
    return f"{count} {'doel' if count == 1 else 'doelen'}"


def _name(line: LensLine) -> str:
    return line.about.label
