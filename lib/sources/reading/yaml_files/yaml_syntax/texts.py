"""Texts: quotes, and signs that a text cannot start with or hold without quotes."""

import re

from lib.sources.reading.yaml_files.yaml_syntax.complaint import (
    Complaint,
    Finding,
    Place,
    quoted,
    shortened,
)
from lib.sources.reading.yaml_files.yaml_syntax.signs import CURLY_VALUE, curly_quote


def curly_question(seen: Complaint) -> Finding | None:
    """Ask: printed quotes around a text with a colon or a comma."""
    found = CURLY_VALUE.search(seen.text)
    if not found or found.start(1) > seen.place[1]:
        return None
    return Finding((seen.place[0], found.start(1) + 1), "yaml-krul", curly_quote(found[1]))


def backslash_question(seen: Complaint) -> Finding | None:
    """Ask: a backslash in double quotes."""
    if not seen.says("escape", "hexdecimal"):
        return None
    column = seen.text.rfind("\\", 0, seen.place[1]) + 1
    found = seen.text[column - 1 : column + 1]
    message = (
        "In een tekst tussen dubbele aanhalingstekens is \\ een bijzonder teken. Gevonden: "
        f"{found}, verwacht: \\\\. Schrijf \\\\ of zet de tekst tussen enkele aanhalingstekens (')."
    )
    return Finding((seen.place[0], max(1, column)), "yaml-backslash", message)


def open_quote_question(seen: Complaint) -> Finding | None:
    """Ask: a quote that is never closed, or only by the opening quote of a later text."""
    if seen.says("quoted scalar"):
        return _unclosed_quote(seen, seen.start)
    crossing = seen.last.sign in ("'", '"') and seen.last.start[0] < seen.last.end[0]
    if crossing and seen.last.end[0] == seen.place[0]:
        return _unclosed_quote(seen, seen.last.start)
    opened = seen.line(seen.start[0])[seen.start[1] - 1 :]
    if seen.says("simple key") and opened[:1] in ("'", '"') and seen.start[0] < seen.place[0]:
        return _unclosed_quote(seen, seen.start)
    return None


def _unclosed_quote(seen: Complaint, start: Place) -> Finding:
    sign = seen.line(start[0])[start[1] - 1 : start[1]]
    message = (
        f"Dit aanhalingsteken gaat open en niet dicht. Gevonden: één {sign}, verwacht: twee. Zet "
        f"{sign} aan het einde van de tekst, of haal dit teken weg."
    )
    return Finding(start, "yaml-aanhaling", message)


def first_sign_question(seen: Complaint) -> Finding | None:
    """Ask: a text that starts with a sign of YAML."""
    if seen.says("cannot start any token", "mapping keys are not allowed"):
        return wrong_start(seen, seen.place)
    if seen.says("scanning an anchor", "scanning an alias", "scanning a tag", "parsing a tag"):
        return wrong_start(seen, seen.start)
    if seen.says("block node") and seen.rest[:1] == ",":
        return wrong_start(seen, seen.place)
    if seen.rest[:1] == "?" and seen.says("flow node", "flow mapping", "flow sequence"):
        return wrong_start(seen, seen.place)
    return None


def wrong_start(seen: Complaint, place: Place) -> Finding:
    """Return the finding for a text that starts with a sign of YAML."""
    text = re.sub(r"(?<!\s)\s+#.*", "", seen.line(place[0])[place[1] - 1 :])
    text = re.sub(r"^\?[,}\]].*", "?", text)
    message = (
        f"Een tekst kan hier niet met {text[:1]} beginnen. Zet de tekst tussen aanhalingstekens: "
        f"{quoted(text)}."
    )
    return Finding(place, "yaml-beginteken", message)


def block_sign_question(seen: Complaint) -> Finding | None:
    """Ask: a text that starts with > or |."""
    if not seen.says("block scalar"):
        return None
    text = seen.line(seen.start[0])[seen.start[1] - 1 :]
    return Finding(seen.start, "yaml-blokteken", block_sign(text))


def block_sign(text: str) -> str:
    """Return the message for a text that starts with > or |."""
    return (
        f"Na {text[:1]} begint YAML een lange tekst op de volgende regel. Gevonden: {text.strip()}."
        f" Is {text[:1]} deel van de tekst? Schrijf dan {quoted(text)}."
    )


def after_end_question(seen: Complaint) -> Finding | None:
    """Ask: something behind a text or row that was already closed."""
    if seen.rest[:1] == ":" and not seen.before.strip():
        message = "Voor de dubbele punt hoort een woord te staan. Schrijf: woord: waarde."
        return Finding(seen.place, "yaml-sleutel", message)
    if seen.last.end[0] != seen.place[0] or not seen.before.strip() or not seen.rest:
        return None
    behind = shortened(seen.rest.strip())
    if seen.last.sign in ("'", '"'):
        message = (
            f"Na het sluitende aanhalingsteken staat nog tekst: {behind}. Staat er een "
            "aanhalingsteken in de tekst zelf? Zet dan het andere soort om de hele tekst heen."
        )
        return Finding(seen.place, "yaml-na-aanhaling", message)
    if seen.last.sign in ("}", "]"):
        message = (
            f"Na '{seen.last.sign}' staat nog tekst: {behind}. Haal die weg. Begint uw "
            "tekst met een haakje? Zet hem dan tussen aanhalingstekens."
        )
        return Finding(seen.place, "yaml-na-haakje", message)
    return None
