"""What a document can say: a budget promises, a report tells what came of it."""

from collections.abc import Iterator

from lib.model import Document, Promise, PromiseLine, Register
from lib.sources.promises.rules.held import Held
from lib.sources.reading.faults import Fault
from lib.sources.reading.yaml_files.placed_tree import Path

_PROMISED, _TOLD = ("belofte", "termijn"), ("stand", "vermeld", "verslag")


def faults(held: Held, register: Register) -> Iterator[Fault]:
    """Yield a fault for every line that its document cannot have, and a promise of no budget."""
    for name, promise in held.content.promises.items():
        path: Path = ("beloften", name, "documenten")
        for key, line in promise.lines.items():
            yield from _line(held, (*path, key), register.documents[key], line)
        yield from _of_no_budget(held, register, name, promise)
        yield from _too_early(held, register, path, promise)
    for name, told in held.content.unpromised.items():
        for key in told.lines:
            if register.documents[key].kind.is_budget:
                yield held.refuse(
                    ("zonder_belofte", name, "documenten", key),
                    "regel-past-niet",
                    f"{register.documents[key].name} is een begroting. Onder 'zonder_belofte' "
                    "staat alleen wat een verslag vertelt. Is het een belofte? Zet het dan onder "
                    "'beloften'.",
                    at_key=True,
                )


def _typed(line: PromiseLine) -> set[str]:
    """Return the words that stand on a line."""
    return {
        str(PromiseLine.model_fields[field].alias or field)
        for field in line.model_fields_set
        if getattr(line, field) is not None
    }


def _line(held: Held, path: Path, document: Document, line: PromiseLine) -> Iterator[Fault]:
    budget, typed = document.kind.is_budget, _typed(line)
    wrong, needed = (_TOLD, "belofte") if budget else (_PROMISED, "verslag")
    for word in wrong:
        if word in typed:
            yield held.refuse((*path, word), "regel-past-niet", _misplaced(document, word))
    if needed not in typed:
        does = "belooft" if budget else "verslag doet"
        yield held.refuse(
            path,
            "ontbreekt",
            f"'{needed}': dit ontbreekt. {document.name} is een document dat {does}. Voeg "
            f"'{needed}: ...' toe op deze regel.",
            at_key=True,
        )


def _misplaced(document: Document, word: str) -> str:
    if document.kind.is_budget:
        return (
            f"'{word}' kan niet op een regel van {document.name}: een {document.kind} belooft, en "
            "een verslag zegt wat ervan kwam. Zet het op de regel van het verslag."
        )
    return (
        f"'{word}' kan niet op een regel van {document.name}: een {document.kind} belooft niets. "
        "Zet het op de regel van de begroting, of zet dit onder 'zonder_belofte'."
    )


def _of_no_budget(held: Held, register: Register, name: str, promise: Promise) -> Iterator[Fault]:
    if not any(register.documents[key].kind.is_budget for key in promise.lines):
        yield held.refuse(
            ("beloften", name),
            "belofte-zonder-begroting",
            f"Bij '{name}' staat geen regel van een begroting, dus niemand beloofde het. Voeg de "
            "regel van de begroting toe. Vertelt alleen het verslag het? Zet het dan onder "
            "'zonder_belofte'.",
            at_key=True,
        )


def _too_early(held: Held, register: Register, path: Path, promise: Promise) -> Iterator[Fault]:
    """Refuse an account of a year before the first year that something was promised for."""
    years = [d.year for k in promise.lines if (d := register.documents[k]).kind.is_budget]
    for key in promise.lines:
        document = register.documents[key]
        if years and not document.kind.is_budget and document.year < min(years):
            yield held.refuse(
                (*path, key),
                "verslag-voor-belofte",
                f"{document.name} gaat over {document.year}, en de belofte is van {min(years)}. "
                "Een verslag over een eerder jaar kan niet zeggen wat ervan kwam. Kijk welk "
                "document u bedoelt.",
                at_key=True,
            )
