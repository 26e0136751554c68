"""What documents tell in short, in words: of a programme, its themes, its plans and its goals."""

from collections.abc import Iterator, Sequence

from lib.measures import PolicyChange, Promised, Theme, Told, home, tally
from lib.model import NewRisks, ProgrammeKind, Reference, Register, RiskLine, TextLine
from lib.page import Column, Followed, Sourced, Story, Table
from lib.wording import addresses, money, origins, programmes, promises, standings
from lib.wording.listed import listed
from lib.wording.numbers import euros
from lib.wording.prose import begun

INTRODUCTION = "inleiding"
"""The part of the page of a goal with its introduction."""
IN_PARTS = (
    "Speerpunten zijn wat de begroting voorop zet. Staat een speerpunt elders in delen, dan leest "
    "u hier wat er van die delen kwam."
)


def asked(code: str, register: Register) -> str:
    """Ask what the page about a programme or an overview answers."""
    noun = programmes.noun(code, register)
    if register.programmes[code].kind is ProgrammeKind.PROGRAMME:
        return f"Wat wil {noun} bereiken?"
    return f"Wat staat er in {noun}?"


def nothing(year: int, years: Sequence[int]) -> str:
    """Say that no document about a year was put in short, and of which years there is one."""
    if year in years:
        return ""
    others = f" Wel over {listed([str(each) for each in years])}." if years else ""
    return f"Over {year} staan hier geen teksten uit de documenten.{others}"


def sourced(found: Sequence[Told[TextLine]], register: Register) -> tuple[Sourced, ...]:
    """Return what each document says, under its name."""
    return tuple(
        Sourced(register.documents[each.document].name, each.line.told, each.line.place)
        for each in found
    )


def folded(documents: Sequence[str]) -> str:
    """Say whose long words stand folded."""
    return f"Lees de inleiding uit {listed(documents)}"


def theme(
    found: Theme, parts: Sequence[Sequence[Promised]], register: Register, code: str
) -> Story:
    """Return a theme with its speerpunten; `parts` are the promises that each was worked out in."""
    above = " ".join(_other_names(found, register))
    followed_up = tuple(map(followed, found.first, parts))
    name = found.name or "Zonder thema"
    return Story(name, theme_part(code, found.name), above, sourced(found.told, register),
                 followed_up)  # fmt: skip


def theme_part(code: str, name: str) -> str:
    """Return the place of a theme on the page."""
    return addresses.anchor("thema", code, name)


def _other_names(found: Theme, register: Register) -> Iterator[str]:
    for each in found.told:
        if each.line.heading and each.line.heading != found.name:
            document = register.documents[each.document].name
            yield f"Heet in {document} “{each.line.heading}”."


def followed(found: Promised, parts: Sequence[Promised]) -> Followed:
    """Return a promise with what came of it, or of the promises that it was worked out in."""
    place = addresses.promises(found.year, promises.promise_part(found.name))
    if found.standing is not None:
        told = tuple(each.line.told for each in found.accounts if each.line.told)
        return Followed(found.text, (standings.tag(found.standing),), told, place)
    kept = standings.in_parts(len(found.about.in_parts))
    counts = standings.counted(tally(parts))
    return Followed(found.text, (kept,), (f"Daarvan {counts}.",) if counts else (), place)


def policy(found: PolicyChange, parts: Sequence[Sequence[Promised]], register: Register) -> Story:
    """Return a row of nieuw beleid with its amount and the promises that it is for."""
    line = found.line
    amount = euros(line.amount.euros) if line.amount.euros is not None else (
        money.amount_cell(line.amount))  # fmt: skip
    told = filter(None, (f"{line.year}: {amount}", money.document_name(line.amount, register)))
    promised = tuple(map(followed, found.promised, parts))
    named = line.scope.product or line.name
    return Story(line.name, addresses.anchor("nieuw-beleid", named), " · ".join(told), (), promised)


def risks(found: Sequence[Told[RiskLine]], register: Register) -> Iterator[Sourced]:
    """Yield what each document says of risks, with whether it names new ones."""
    for each in found:
        name = register.documents[each.document].name
        new = "geen nieuwe risico's" if each.line.fresh is NewRisks.NONE else "nieuwe risico's"
        yield Sourced(f"{name}: {new}", each.line.told, each.line.place)


def without_risks(documents: Sequence[str], register: Register) -> str:
    """Say of which documents about a year nothing of risks stands here; empty without any."""
    if not documents:
        return ""
    return f"Uit {origins.together(documents, register)} staat hier geen tekst over risico's."


def references(found: Sequence[Reference], register: Register) -> Table:
    """Return the other documents that the documents about a year name."""
    return Table(
        "Andere stukken die de documenten noemen",
        (
            Column("Stuk", sentences=True), Column("Soort"), Column("Bij"),
            Column("Vindplaats", sentences=True),
        ),
        tuple(
            (
                each.name,
                begun(each.kind.value),
                promises.home_value(home(each.goal, each.programme, register), register),
                origins.at(each.document, each.place, register),
            )
            for each in found
        ),
    )  # fmt: skip
