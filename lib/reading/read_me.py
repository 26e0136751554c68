"""What a draft says of itself: what was read, what is left to do, and what never happened."""

from collections.abc import Iterator

from lib.check import Checked
from lib.reading.findings import Findings

_MOST_SHOWN = 20


def read_me(found: Findings, document: str, checked: Checked | None) -> str:
    """Return LEESMIJ.md."""
    return "\n".join([*_lines(found, document, checked), ""])


def _lines(found: Findings, document: str, checked: Checked | None) -> Iterator[str]:
    yield f"# Concept uit {document}"
    yield ""
    if checked is None:
        yield "In dit document is niets gevonden wat zeker genoeg is om over te nemen. Daarom staan"
        yield "hier geen indicators.yaml en geen finance.csv."
    else:
        certain = counted(found.certain, "waarde", "waarden")
        yield f"Zeker gelezen: {certain}. Niet zeker: {found.doubtful}."
    yield ""
    yield "- `gelezen.csv`: elke waarde, waar zij in het document staat en hoe zij gedrukt is."
    yield "- `twijfel.csv`: wat u zelf moet nakijken of invullen, en waarom."
    if checked is not None:
        yield "- `indicators.yaml` en `finance.csv`: alleen wat zeker is. Kijk ook dat na."
        yield ""
        yield "Wat niet zeker is, staat in `indicators.yaml` achter een hekje en telt niet mee."
        yield "Neem over wat klopt. Aan de map met uw cijfers is niets veranderd."
        yield ""
        yield "## Wat de controle zegt"
        yield ""
        yield from (f"- {fault}" for fault in checked.found[:_MOST_SHOWN])
        if len(checked.found) > _MOST_SHOWN:
            yield f"- ... en nog {len(checked.found) - _MOST_SHOWN}."
        if not checked.found:
            yield "Geen fouten."


def counted(number: int, one: str, more: str) -> str:
    """Return a number with its noun."""
    return f"{number} {one if number == 1 else more}"
