"""Which programme, goal or product a row of a table is about."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from lib.model.base import folded
from lib.reading.findings import Home, Named
from lib.reading.headings import Above
from lib.reading.laid_out import Block, Text
from lib.reading.names import slug, trimmed_name
from lib.reading.vocabulary import Role

_BEHIND = re.compile(r"(?P<name>\S.*?)\s*\((?P<code>\d+[a-z]?(?:\.\d+[a-z]?)*)\)")
_PROGRAMME = re.compile(
    r"(?:programma)\s+(?P<code>\d+[a-z]?|[A-Z])\b\s*[.:)\-–]*\s*(?P<name>.*)", re.I
)
_GOAL = re.compile(
    r"(?:beleids|strategisch\s)?doel(?:stelling)?\s+(?P<code>\d+[a-z]?(?:[.\-]\d+[a-z]?)*|[A-Z]\d*)"
    r"\s*[.:)\-–]*\s*(?P<name>.*)", re.IGNORECASE,
)  # fmt: skip
_BEFORE = re.compile(r"(?P<code>\d+[a-z]?(?:\.\d+[a-z]?)*)[.:)]?\s+[-–]?\s*(?P<name>\S.*)")
_MUNICIPALITY = re.compile(
    r"(?:totaal\s+)?(?:hele\s+)?"
    r"(?:gemeente\b.*|alle programma'?s|programma'?s|begroting|jaarrekening)?",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Scope:
    """What a row is about. `sure` is false where the row does not say it well enough."""

    home: Home
    part: Named | None = None
    sure: bool = True


@dataclass(frozen=True, slots=True)
class Known:
    """Programmes and goals that the headings of a document name, by their code and their name."""

    programmes: Mapping[str, Named]
    goals: Mapping[str, tuple[Named, Named | None]]

    def of_name(self, name: str) -> Home | None:
        """Return the goal or programme of this name."""
        plain = folded(name)
        for goal, programme in self.goals.values():
            if folded(goal.name) == plain:
                return Home(programme, goal)
        found = (it for it in self.programmes.values() if it.name and folded(it.name) == plain)
        programme = next(found, None)
        return Home(programme) if programme else None


def known(blocks: Iterable[Block]) -> Known:
    """Return the programmes and goals that headings name, in the order of the document."""
    above = Above()
    programmes: dict[str, Named] = {}
    goals: dict[str, tuple[Named, Named | None]] = {}
    for block in blocks:
        if not isinstance(block, Text):
            continue
        above.read(block)
        above.recent.clear()
        if (it := above.programme) and (it.code not in programmes or not programmes[it.code].name):
            programmes[it.code] = it
        if above.goal and above.goal.code not in goals:
            goals[above.goal.code] = (above.goal, above.programme)
    return Known(programmes, goals)


def scope_of(label: str, role: Role | None, here: Home, names: Known) -> Scope | None:
    """Return what a label is about, None where it names nothing."""
    name = trimmed_name(label)
    if not name:
        return None
    for find in (_by_word, _by_code_behind, _by_code_before):
        if found := find(name, role, here, names):
            return found
    if home := names.of_name(name):
        return Scope(home)
    return _by_role(name, role, here)


def _by_word(name: str, _: Role | None, here: Home, names: Known) -> Scope | None:
    if found := _PROGRAMME.fullmatch(name):
        return Scope(Home(_programme(found["code"], found["name"], names)))
    if found := _GOAL.fullmatch(name):
        return Scope(_goal(found["code"], found["name"], here, names))
    return None


def _by_code_behind(name: str, role: Role | None, here: Home, names: Known) -> Scope | None:
    found = _BEHIND.fullmatch(name)
    if not found:
        return None
    if role is Role.PRODUCT:
        return Scope(here, Named(found["code"], found["name"]))
    if role is Role.PROGRAMME or "." not in found["code"]:
        sure = role is Role.PROGRAMME or found["code"] in names.programmes
        return Scope(Home(_programme(found["code"], found["name"], names)), sure=sure)
    return Scope(_goal(found["code"], found["name"], here, names))


def _by_code_before(name: str, role: Role | None, here: Home, names: Known) -> Scope | None:
    found = _BEFORE.fullmatch(name)
    if not found:
        return None
    code, rest = found["code"], found["name"]
    if role is Role.PROGRAMME and "." not in code:
        return Scope(Home(_programme(code, rest, names)))
    if role is Role.PRODUCT or code.count(".") > 1:
        return Scope(here, Named(code, rest))
    if code in names.goals or role is Role.GOAL:
        return Scope(_goal(code, rest, here, names))
    return Scope(here, Named(code, rest), sure=False)


def _by_role(name: str, role: Role | None, here: Home) -> Scope:
    if role is Role.PROGRAMME:
        return Scope(Home(Named(slug(name), name)))
    if role is Role.GOAL and here.programme:
        return Scope(Home(here.programme, Named(slug(name), name)))
    part = Named(slug(name), name)
    return Scope(here, part, sure=role is Role.PRODUCT)


def _programme(code: str, name: str, names: Known) -> Named:
    said = names.programmes.get(code)
    return said if said and said.name else Named(code, trimmed_name(name))


def _goal(code: str, name: str, here: Home, names: Known) -> Home:
    if code in names.goals:
        goal, programme = names.goals[code]
        return Home(programme or here.programme, goal)
    owner = names.programmes.get(code.partition(".")[0]) if "." in code else here.programme
    return Home(owner or here.programme, Named(code, trimmed_name(name)))


def is_municipality(text: str) -> bool:
    """Tell whether what is left of a total names all programmes together."""
    return bool(_MUNICIPALITY.fullmatch(trimmed_name(text)))
