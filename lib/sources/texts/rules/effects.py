"""The effect of a programme is the same in the texts and in the register."""

from collections.abc import Iterator

from lib.model import Register, folded
from lib.sources.reading.faults import Fault
from lib.sources.texts.rules.held import Held


def faults(held: Held, register: Register) -> Iterator[Fault]:
    """Yield a warning where no document prints the effect that stands in the register.

    That documents differ from each other is no fault: an effect changes.
    """
    for code, texts in held.content.programmes.items():
        effect = register.programmes[code].effect
        printed = {_unended(line.printed): document for document, line in texts.effect.items()}
        if printed and effect is not None and _unended(effect) not in printed:
            newest = list(texts.effect)[-1]
            yield held.warn(
                ("programmas", code, "effect", newest, "gedrukt"),
                "effect-anders",
                f"In indicators.yaml is het effect van programma {code}: '{effect}'. Geen document "
                "hier noemt dat zo. Neem in beide bestanden over wat er gedrukt staat.",
            )
        if texts.effect and effect is None:
            yield held.warn(
                ("programmas", code, "effect"),
                "effect-anders",
                f"Hier staat een effect van programma {code}, en in indicators.yaml niet. Zet het "
                "daar achter 'effect': het dashboard toont dat.",
            )


def _unended(text: str) -> str:
    return folded(text).rstrip(".")
