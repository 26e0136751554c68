"""What to write instead of what the model refuses."""

import difflib
import re
from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any

from lib import model
from lib.sources.reading.yaml_files import near_figures
from lib.sources.reading.yaml_files.near_numbers import advised, in_thousands, meant_number
from lib.sources.reading.yaml_files.placed_tree import Path
from lib.sources.reading.yaml_files.yaml_syntax.complaint import shortened

EXPECTED = {
    "ontbreekt": "dit ontbreekt",
    "onbekend-woord": "dit woord kent het dashboard hier niet",
    "verkeerd-woord": "dit woord kan hier niet",
    "geen-getal": "hier hoort een getal",
    "geen-tekst": "hier hoort tekst",
    "getal-als-woord": "hier horen woorden",
    "geen-jaartal": "hier hoort een jaartal",
    "geen-true-false": "hier hoort true of false",
    "geen-blok": "hier horen ingesprongen regels met 'woord: waarde'",
    "geen-lijst": "hier hoort een lijst: regels die met een streepje beginnen",
    "te-weinig": "hier hoort iets te staan",
    "een-vorm": "hier hoort precies één vorm",
    "verkeerde-waarde": "deze waarde kan hier niet",
    "onleesbaar-teken": "in deze tekst staat een teken dat niemand ziet",
    "teken-lijkt-op-ander": "in deze tekst staat een teken dat op een ander teken lijkt",
}
_TRUE = ("yes", "on", "ja", "waar", "aan", "y", "j", "1")
_FALSE = ("no", "off", "nee", "onwaar", "uit", "n", "0")
_NOTHING = ("null", "~", "none", "nvt", "n.v.t.", "-", "")


def shown_value(found: object) -> str:
    """Return what was found, short and in Dutch."""
    if found is None or found in ("", {}, []):
        return "niets"
    if isinstance(found, bool):
        return str(found).lower()
    if isinstance(found, Mapping):
        return "een blok met " + ", ".join(f"'{key}'" for key in list(found)[:3])
    if isinstance(found, list | tuple):
        return "een lijst"
    text = model.as_typed(found) if isinstance(found, Decimal) else str(found)
    return shortened(" ".join(text.split())) or "niets"


def remedy(
    code: str, path: Path, found: object, context: Mapping[str, Any], kind: type[model.Closed]
) -> str:
    """Return what to do about a problem, with a leading space; empty if nothing can be said.

    `kind` is the model of the file: it knows which words can stand where.
    """
    name = str(path[-1]) if path else ""
    said = {
        "ontbreekt": lambda: f"Voeg een regel '{name}: ...' toe{_under(path)}.",
        "onbekend-woord": lambda: _known_words(kind, path),
        "verkeerd-woord": lambda: _choices(found, context),
        "geen-getal": lambda: _number(name, found),
        "geen-tekst": lambda: _text(found, verdict=_is_verdict(kind, path)),
        "getal-als-woord": lambda: f"Is dit het getal? Zet het dan achter 'waarde': {found}.",
        "geen-jaartal": lambda: _year(found),
        "geen-true-false": lambda: _true_or_false(name, found),
        "geen-blok": lambda: _block(name, found),
        "geen-lijst": lambda: _list(found),
        "te-weinig": lambda: f"Vul iets in achter '{name}'.",
        "een-vorm": lambda: f"Kies één van: {context.get('forms', 'de vormen')}.",
        "onleesbaar-teken": lambda: f"Gevonden: {context['sign']}. Haal het weg.",
        "teken-lijkt-op-ander": lambda: f"Gevonden: {context['sign']}. Typ het gewone teken.",
        "verkeerde-waarde": lambda: str(
            context.get("advice", f"Kijk bij een ander blok hoe '{name}' daar staat.")
        ),
    }[code]()
    return f" {said}" if said else ""


def _under(path: Path) -> str:
    return f" onder '{path[-2]}'" if len(path) > 1 else ""


def _known_words(kind: type[model.Closed], path: Path) -> str:
    """Say which words the place knows, and whether this one belongs at another level."""
    name, known = str(path[-1]), model.keys_at(kind, path[:-1])
    near = difflib.get_close_matches(name.casefold(), known, n=1)
    if near:
        return f"Bedoelt u '{near[0]}'?"
    for depth in range(len(path) - 2, -1, -1):
        if name in model.keys_at(kind, path[:depth]):
            return f"'{name}' hoort minder ver in te springen. Zet het recht onder de andere."
    return f"Mogelijk zijn: {_listed(known)}." if known else ""


def _listed(words: Sequence[str]) -> str:
    """Return words as a person lists them."""
    marked = [f"'{word}'" for word in words]
    return " of ".join([", ".join(marked[:-1]), marked[-1]]) if len(marked) > 1 else marked[0]


def _choices(found: object, context: Mapping[str, Any]) -> str:
    words = re.findall(r"'([^']*)'", str(context.get("expected", "")))
    said = f"Mogelijk zijn: {_listed(words)}." if words else ""
    text = shown_value(found).casefold()
    meant = {**dict.fromkeys((*_TRUE, "true"), "ja"), **dict.fromkeys((*_FALSE, "false"), "nee")}
    near = [meant[text]] if meant.get(text) in words else difflib.get_close_matches(text, words, 1)
    return f"{said} Bedoelt u '{near[0]}'?" if near else said


def _number(name: str, found: object) -> str:
    if isinstance(found, str):
        if in_thousands(found):
            return advised(found)
        number = meant_number(found)
        if number == found:
            return f"Haal de aanhalingstekens weg: schrijf {number}."
        if number:
            return advised(number)
        if found.casefold() in _NOTHING:
            return f"Is er geen getal? Haal '{name}' dan weg."
        if write := near_figures.advice(name, found):
            return write
    return "Schrijf alleen cijfers, met een punt als komma, zoals 6.9 of 2571."


def _is_verdict(kind: type[model.Closed], path: Path) -> bool:
    """Tell whether the verdict of a document stands here: ja or nee, and no text of its own."""
    return path[-1:] == ("vermeld",) and "gerealiseerd" in model.keys_at(kind, path[:-1])


def _text(found: object, *, verdict: bool) -> str:
    if isinstance(found, bool) and verdict:
        return f"Schrijf {'ja' if found else 'nee'}."
    if isinstance(found, bool):
        return f'Zet het tussen aanhalingstekens: "{shown_value(found)}".'
    if isinstance(found, list | Mapping):
        return "Schrijf één tekst. Begint die met [ of {? Zet hem dan tussen aanhalingstekens."
    return ""


def _year(found: object) -> str:
    text = str(found)
    near = re.search(r"(?<!\d)(19|20|21)\d\d(?!\d)", text)
    if near and near[0] != text:
        return f"Schrijf {near[0]}."
    short = re.fullmatch(r"['’]?(\d\d)", text)
    return f"Schrijf {'20' + short[1] if short else 'vier cijfers, zoals 2024'}."


def _true_or_false(name: str, found: object) -> str:
    text = str(found).casefold()
    if found in ("true", "false"):
        return f"Haal de aanhalingstekens weg: schrijf {found}."
    if text in (*_TRUE, "true"):
        return "Schrijf true."
    if text in (*_FALSE, "false"):
        return "Schrijf false."
    if text in _NOTHING:
        return f"Is het niet bekend? Haal '{name}' dan weg."
    return ""


def _block(name: str, found: object) -> str:
    if isinstance(found, str) and re.match(r"[^\s:]+:\S", found):
        return "Zet een spatie achter elke dubbele punt."
    if isinstance(found, list):
        return "Haal de streepjes weg en schrijf 'woord: waarde'."
    return f"Zet de waarden ingesprongen onder '{name}:'." if name else ""


def _list(found: object) -> str:
    if isinstance(found, str) and re.match(r"-\S", found):
        return "Zet een spatie achter elk streepje."
    if isinstance(found, str | Decimal):
        return f"Schrijf op een nieuwe regel, ingesprongen: - {shown_value(found)}"
    return "Zet elk deel op een eigen regel met '- ' ervoor."
