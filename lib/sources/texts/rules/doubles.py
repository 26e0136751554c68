"""Nothing stands twice, and a contradiction has two sides."""

from collections.abc import Hashable, Iterator
from typing import assert_never

from lib.model import Contradiction, Pointer, Reference, WebLink, folded
from lib.sources.reading.faults import Fault
from lib.sources.texts.rules.held import Held


def faults(held: Held) -> Iterator[Fault]:
    """Yield a fault for everything that is there already, and for one side against itself."""
    seen = dict[Hashable, int]()
    for path, each in held.listed():
        same = _same(each)
        if same in seen:
            more = isinstance(each, WebLink)
            times = " Staat de link er vaker? Zet dan 'keer: 2' op die regel." if more else ""
            message = f"Dit staat ook op regel {seen[same]}. Houd er één over.{times}"
            yield held.refuse(path, "tekst-dubbel", message)
        seen.setdefault(same, held.tree.place(path)[0])
    yield from _contradictions(held)


def _same(each: WebLink | Pointer | Reference) -> Hashable:
    """Return what makes two lines the same one."""
    match each:
        case WebLink():  # two names for one address are two links: none of their words is lost
            name = folded(each.label) if each.label else each.perhaps
            return "link", each.document, each.goal, each.programme, each.to, name
        case Pointer():
            return "pointer", each.document, each.goal, each.programme, each.to, each.place
        case Reference():
            return (
                "reference", each.document, each.goal, each.programme, folded(each.name),
                each.place,
            )  # fmt: skip
        case _:
            assert_never(each)


def _contradictions(held: Held) -> Iterator[Fault]:
    seen = dict[Hashable, str]()
    for name, each in held.content.contradictions.items():
        if each.one == each.other:
            yield held.refuse(
                ("tegenspraak", name),
                "tegenspraak-met-zichzelf",
                f"Bij '{name}' zijn 'een' en 'ander' dezelfde plaats met dezelfde woorden. Schrijf "
                "bij 'ander' wat daar niet bij past.",
                at_key=True,
            )
        same = _sides(each)
        if same in seen:
            yield held.refuse(
                ("tegenspraak", name),
                "tekst-dubbel",
                f"'{name}' noemt dezelfde twee plaatsen als '{seen[same]}'. Houd er één over.",
                at_key=True,
            )
        seen.setdefault(same, name)


def _sides(each: Contradiction) -> Hashable:
    """Return both sides without an order."""
    sides = ((side.document, folded(side.says), side.place) for side in (each.one, each.other))
    return each.kind, each.goal, each.programme, frozenset(sides)
