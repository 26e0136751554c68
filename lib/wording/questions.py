"""Questions for the committee: each one follows from figures in the sources, none from opinion."""

from collections.abc import Iterable, Iterator, Sequence

from lib import measures
from lib.model import Register, is_outside, outside
from lib.page import Question
from lib.sources import Snapshot, once
from lib.wording import programmes
from lib.wording.asked_about import (
    claims,
    facts,
    money,
    motions,
    products,
    promises,
    sources,
    targets,
    verdicts,
)


@once
def questions(snapshot: Snapshot, year: int) -> tuple[Question, ...]:
    """Return the questions about a year, goal by goal; kinds that are switched off are left out."""
    register = snapshot.register
    found = [
        *verdicts.about_verdicts(snapshot, year),
        *claims.about_claims(snapshot, year),
        *facts.about_facts(snapshot, year),
        *targets.about_targets(snapshot, year),
        *sources.about_sources(snapshot, year),
        *money.about_money(snapshot, year),
        *products.about_products(snapshot, year),
        *promises.about_promises(snapshot, year),
        *motions.about_motions(snapshot, year),
    ]
    places = {goal: place for place, goal in enumerate(_goals(register))}
    kept = [question for question in found if question.kind not in register.questions_off]
    return tuple(sorted(kept, key=lambda question: places[question.goal]))


def _goals(register: Register) -> Iterator[str]:
    """Yield every goal with what stands under none, and last what belongs to no programme."""
    for code, programme in register.programmes.items():
        yield from (*programme.goals, outside(code))
    yield outside()


def heading(goal: str, register: Register) -> str:
    """Name a goal above its questions; what stands under none is told apart by its programme."""
    name = register.goal(goal).name
    if not is_outside(goal) or len(register.programmes) == 1:
        return name
    if goal == outside():
        return "Zonder programma of doelstelling"
    return f"{name} ({programmes.head(register.programme_of(goal), register)})"


def opening(found: Sequence[Question], year: int, register: Register) -> str:
    """Say how many questions there are, and what the sources lack to ask more."""
    told = _counted(len(found), year)
    if year > measures.last_reported_year(register):
        return f"Over {year} is er nog geen jaarverslag. {told}"
    if measures.report_of(register, year) is None:
        return (
            f"{told} Het jaarverslag over {year} hebben wij niet: wat daarin staat over een gemist "
            "doel, vragen wij niet opnieuw."
        )
    return told


def _counted(many: int, year: int) -> str:
    if not many:
        return f"De documenten over {year} geven geen aanleiding tot vragen."
    if many == 1:
        return f"**1 vraag** volgt uit de documenten over {year}."
    return f"Deze **{many} vragen** volgen uit de documenten over {year}. U kiest welke u stelt."


def threshold(found: Iterable[Question], register: Register) -> str:
    """Say above which amounts these questions ask on, and whose threshold that is."""
    return money.threshold(found, register)


def known(question: Question) -> str:
    """Return the figures that a question rests on, and where they come from."""
    return f"{question.figures} Bron: {question.source}." if question.source else question.figures


def way(question: Question, code: str) -> str:
    """Return the words that lead to what a question rests on; `code` is that of its goal."""
    return f"Bekijk {question.shown}{f' van {code}' if code else ''}"


def as_text(found: Sequence[Question], register: Register, year: int) -> str:
    """Write questions out in their order as plain text, ready to paste in a letter."""
    lines = [f"Vragen bij de cijfers over {year}, {register.municipality}", ""]
    for number, question in enumerate(found, start=1):
        code, named = register.code_of(question.goal), heading(question.goal, register)
        where = f"Doelstelling {code} {named}" if code else named
        lines += [f"{number}. {question.text}", question.figures]
        lines += [question.told] if question.told else []
        lines += [f"Bron: {question.source}"] if question.source else []
        lines += [where, ""]
    lines += [told, ""] if (told := threshold(found, register)) else []
    return "\n".join(lines)
