"""Pairs of a word and its value: colons, commas and the brackets around a row of them."""

import re

from lib.sources.reading.yaml_files.yaml_syntax.complaint import (
    Complaint,
    Finding,
    Place,
    indent_of,
    quoted,
    shortened,
)
from lib.sources.reading.yaml_files.yaml_syntax.layout import wrong_indent


def flow_question(seen: Complaint) -> Finding | None:
    """Ask: between { } or [ ]: a comma or a bracket too few or too many."""
    sign = seen.rest[:1]
    if seen.says("flow mapping", "flow sequence"):
        opened = seen.line(seen.start[0])[seen.start[1] - 1 : seen.start[1]]
        closing = re.match(r"[^{\[]*[}\]]", seen.rest)
        if sign in ("}", "]"):
            return _bracket(seen.place, f"'{opened}' gaat open, maar hier sluit '{sign}'.", opened)
        if (seen.place[0] > seen.start[0] and not closing) or not seen.rest:
            return _bracket(seen.start, f"'{opened}' gaat open en niet dicht.", opened)
        return _comma_missing(seen)
    if sign == "," and seen.says("flow node", "flow mapping", "flow sequence", "block mapping"):
        return Finding(seen.place, "yaml-komma", "Hier staat een komma te veel. Haal de komma weg.")
    if sign in ("}", "]") and seen.says("block", "flow node"):
        message = f"Hier sluit '{sign}' iets dat niet open is. Haal '{sign}' weg."
        return Finding(seen.place, "yaml-haakje", message)
    return None


def _bracket(place: Place, wrong: str, opened: str) -> Finding:
    close = {"{": "}", "[": "]"}.get(opened, "}")
    message = f"{wrong} Verwacht: '{close}'. Zet '{close}' aan het einde van de rij."
    return Finding(place, "yaml-haakje", message)


def _comma_missing(seen: Complaint) -> Finding:
    key = re.split(r"""[\s,;:{}\[\]"']""", seen.before)[-1]
    column = seen.place[1] - len(key)
    if not key:
        key = re.split(r"[:,}\]\s]", seen.rest)[0].strip("\"'")
    only = re.fullmatch(r"[^\s,{}]+", re.split(r":\s+", seen.before)[-1])
    if seen.rest[:1] == ":" and only and only[0] != seen.before:
        return colon_inside(seen.place, only[0] + re.split(r"[,}\]]", seen.rest)[0])
    key = shortened(key)
    message = (
        f"Voor '{key}' ontbreekt een komma. Zet een komma tussen de waarde ervoor en '{key}'. "
        f"Hoort '{key}' bij de tekst ervoor? Zet die tekst dan tussen aanhalingstekens."
    )
    return Finding((seen.place[0], column), "yaml-komma", message)


def colon_inside(place: Place, text: str) -> Finding:
    """Return the finding for a text with a colon in it."""
    message = (
        "In deze tekst staat een dubbele punt; YAML leest het stuk ervoor als een woord. Zet de "
        f"tekst tussen aanhalingstekens: {quoted(text)}."
    )
    return Finding(place, "yaml-dubbelepunt", message)


def colon_forgotten_question(seen: Complaint) -> Finding | None:
    """Ask: a line with a word and no colon."""
    if not seen.says("simple key"):
        return None
    return no_colon(seen, seen.start[0])


def no_colon(seen: Complaint, number: int) -> Finding:
    """Name what is wrong on a line that should read `woord: waarde`."""
    text = seen.line(number).strip()
    place = (number, indent_of(seen.line(number)) + 1)
    word = re.match(r"([^\s:=]+)\s*[:=]?\s*(.*)", text)
    key, value = (word[1], word[2]) if word else (text, "")
    if re.match(r"-[^\s-]", text):
        message = f"Achter het streepje hoort een spatie. Schrijf: - {shortened(text[1:])}"
        return Finding(place, "yaml-streepje", message)
    if re.match(r"[^\s:]+:\S", text):
        write = f"{shortened(key)}: {shortened(value)}"
        message = f"Achter de dubbele punt hoort een spatie. Schrijf: {write}"
        return Finding(place, "yaml-dubbelepunt-spatie", message)
    message = (
        f"Op deze regel ontbreekt een dubbele punt. Gevonden: {shortened(text)}. Schrijf: "
        f"{shortened(key)}: {shortened(value) or 'waarde'}. Hoort de regel bij de tekst erboven? "
        "Zet die tekst dan tussen aanhalingstekens."
    )
    return Finding(place, "yaml-dubbelepunt-vergeten", message)


def colon_in_text_question(seen: Complaint) -> Finding | None:
    """Ask: a colon in a text, or no colon on the line above."""
    if not seen.says("mapping values are not allowed"):
        return None
    earlier = re.match(r"\s*(?:-\s+)*[^\s:][^:]*?:\s+(.*)", seen.before)
    if earlier:
        place = (seen.place[0], earlier.start(1) + 1)
        return colon_inside(place, seen.text[earlier.start(1) :])
    for number in seen.above(seen.place[0]):
        same = indent_of(seen.line(number)) == indent_of(seen.text)
        if same and not re.search(r":(\s|$)", seen.line(number)):
            return no_colon(seen, number)
        break
    return wrong_indent(seen)
