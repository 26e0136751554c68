"""Texts: quotes, and signs that a text cannot start with or hold without quotes."""

import re

from lib.sources.reading.yaml_files import near_figures
from lib.sources.reading.yaml_files.yaml_syntax.complaint import (
    Complaint,
    Finding,
    Place,
    quoted,
    shortened,
    value_at,
)
from lib.sources.reading.yaml_files.yaml_syntax.signs import CURLY_VALUE, curly_quote

_APOSTROPHE = re.compile(r"'(?:[stnkmr]|em|er|ie|\d\d)(?=[-\s])", re.IGNORECASE)
"""How 's-Gravenhage, 't Harde and '24 begin: with a sign that belongs to the word."""


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
    line = seen.line(start[0])
    sign, text = line[start[1] - 1 : start[1]], value_at(line, start[1])
    if _APOSTROPHE.match(text):
        message = (
            "Hier begint een tekst met een apostrof, en YAML leest die als aanhalingsteken. "
            f"Schrijf {quoted(text)}."
        )
        return Finding(start, "yaml-aanhaling", message)
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
    line = seen.line(place[0])
    text = value_at(line, place[1]) or line[place[1] - 1 :]
    message = (
        _figure(line, place[1], text)
        or f"Een tekst kan hier niet met {text[:1]} beginnen. Zet de tekst tussen "
        f"aanhalingstekens: {quoted(text)}."
    )
    return Finding(place, "yaml-beginteken", message)


def _figure(line: str, column: int, text: str) -> str:
    """Say how to write a text that stands in the place of a figure, empty when it does not."""
    found = re.search(r"(\w+):\s*$", line[: column - 1])
    write = near_figures.advice(found[1], text) if found else ""
    if found is None or found[1] not in near_figures.FIGURES or not write:
        return ""
    return f"Hier hoort een getal, en {text[:1]} betekent in YAML iets anders. {write}"


def block_sign_question(seen: Complaint) -> Finding | None:
    """Ask: a text that starts with > or |."""
    if not seen.says("block scalar"):
        return None
    return Finding(
        seen.start, "yaml-blokteken", block_sign(seen.line(seen.start[0]), seen.start[1])
    )


def block_sign(line: str, column: int) -> str:
    """Return the message for a text that starts with > or | at a column."""
    text = value_at(line, column)
    return _figure(line, column, text) or (
        f"Na {text[:1]} begint YAML een lange tekst op de volgende regel. Gevonden: {text}."
        f" Is {text[:1]} deel van de tekst? Schrijf dan {quoted(text)}."
    )


def after_end_question(seen: Complaint) -> Finding | None:
    """Ask: something behind a text or row that was already closed."""
    if seen.rest[:1] == ":" and not seen.before.strip():
        value = shortened(seen.rest[1:].strip()) or "waarde"
        message = f"Voor de dubbele punt hoort een woord te staan. Schrijf: woord: {value}."
        return Finding(seen.place, "yaml-sleutel", message)
    if seen.last.end[0] != seen.place[0] or not seen.before.strip() or not seen.rest:
        return None
    behind = shortened(seen.rest.strip())
    if seen.last.sign in ("'", '"'):
        message = (
            f"Na het sluitende aanhalingsteken staat nog tekst: {behind}. Zet de hele tekst tussen "
            f"aanhalingstekens: {quoted(_whole(seen, behind))}."
        )
        return Finding(seen.place, "yaml-na-aanhaling", message)
    if seen.last.sign in ("}", "]"):
        message = (
            f"Na '{seen.last.sign}' staat nog tekst: {behind}. Begint uw tekst met een haakje? Zet "
            f"de hele tekst dan tussen aanhalingstekens: {quoted(_value_before(seen))}. Staat er "
            "een haakje te veel? Haal het weg."
        )
        return Finding(seen.place, "yaml-na-haakje", message)
    return None


def _whole(seen: Complaint, behind: str) -> str:
    """Return the text with the quotes in it, and what stands behind them.

    The first and the last are not of the text where the one that closed it opens a word, or stands
    in one: "een "woord" in een tekst" and 'zo'n tekst'.
    """
    line, start, end = seen.line(seen.last.start[0]), seen.last.start[1] - 1, seen.last.end[1] - 1
    inside = line[start:end]
    if not inside:
        return behind
    text = f"{inside}{value_at(line, end + 1)}"
    opens = line[end - 2 : end - 1].isspace() or line[end : end + 1].isalnum()
    if not opens or _APOSTROPHE.match(text):
        return text
    return text[1:].removesuffix(text[0])


def _value_before(seen: Complaint) -> str:
    """Return the whole text behind the first word of the line."""
    found = re.match(r"\s*(?:-\s+)*[^\s:][^:]*?:\s+", seen.text)
    return value_at(seen.text, found.end() + 1 if found else 1)
