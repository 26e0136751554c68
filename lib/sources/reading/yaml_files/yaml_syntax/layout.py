"""Layout: tabs, indentation, dashes, and parts of a file that YAML does not read on."""

import re

from lib.sources.reading.known import thousands
from lib.sources.reading.yaml_files.yaml_syntax.complaint import Complaint, Finding, indent_of
from lib.sources.reading.yaml_files.yaml_syntax.signs import ODD_SPACE_IN_LAYOUT, odd_space
from lib.sources.reading.yaml_files.yaml_syntax.texts import wrong_start

LONGEST_LINE = 25_000


def merge_question(seen: Complaint) -> Finding | None:
    """Ask: two versions that git could not put together."""
    for number in range(1, len(seen.lines) + 1):
        if re.match(r"<{7} |>{7} ", seen.line(number)):
            message = (
                "Hier staat een teken van git: twee versies zijn niet samengevoegd. Kies één van "
                "beide en verwijder de regels met <<<<<<<, ======= en >>>>>>>."
            )
            return Finding((number, 1), "yaml-samenvoegen", message)
    return None


def long_line_question(seen: Complaint) -> Finding | None:
    """Ask: a line so long that nobody would find the cause on it, and a search takes minutes."""
    length = max(len(seen.text), len(seen.line(seen.start[0])))
    if length <= LONGEST_LINE:
        return None
    message = (
        f"In een regel van {thousands(length)} tekens is niet te zeggen wat er mis is. Verdeel hem "
        f"over regels van hoogstens {thousands(LONGEST_LINE)} tekens, en kijk dan opnieuw."
    )
    return Finding(seen.place, "yaml-lange-regel", message)


def tab_question(seen: Complaint) -> Finding | None:
    """Ask: a tab where spaces belong."""
    indent = seen.text[: len(seen.text) - len(seen.text.lstrip())]
    if not ("\t" in indent or seen.says("tab character", "'\\t'") or seen.rest[:1] == "\t"):
        return None
    column = indent.index("\t") + 1 if "\t" in indent else seen.place[1]
    message = (
        "Hier staat een tab. Gevonden: een tab, verwacht: spaties. Vervang de tab door twee "
        "spaties per niveau."
    )
    return Finding((seen.place[0], column), "yaml-tab", message)


def space_question(seen: Complaint) -> Finding | None:
    """Ask: a space from Word in the layout."""
    for number in (seen.place[0], *list(seen.above(seen.place[0]))[:1]):
        found = ODD_SPACE_IN_LAYOUT.search(seen.line(number))
        if found:
            return Finding((number, found.start(1) + 1), "yaml-spatie", odd_space(found[1]))
    return None


def document_question(seen: Complaint) -> Finding | None:
    """Ask: a marker that ends the document, or a first line that is indented."""
    if not seen.says("<document start>") or seen.rest[:1] == "%":
        return None
    for number in seen.above(seen.place[0]):
        if seen.line(number).startswith(("...", "---")):
            message = (
                f"Na {seen.line(number)[:3]} wordt niets meer gelezen. Verwijder de regel met "
                f"{seen.line(number)[:3]}."
            )
            return Finding((number, 1), "yaml-documenten", message)
    return wrong_indent(seen)


def directive_question(seen: Complaint) -> Finding | None:
    """Ask: a line that starts with a percent sign."""
    for number in (seen.start[0], seen.place[0], *seen.above(seen.place[0])):
        if seen.line(number).startswith("%") and seen.says("directive", "<document start>"):
            return wrong_start(seen, (number, 1))
    return None


def dash_question(seen: Complaint) -> Finding | None:
    """Ask: a dash among keys, or a key among dashes."""
    if seen.says("sequence entries are not allowed"):
        message = (
            "Een streepje begint een lijst en hoort op een eigen regel. Begin een nieuwe regel "
            "voor het streepje, of zet de tekst tussen aanhalingstekens."
        )
    elif seen.says("block mapping") and re.match(r"-(\s|$)", seen.rest):
        message = (
            "Hier staat een streepje tussen regels met 'woord: waarde'. Verwacht: een woord met "
            "een dubbele punt. Haal het streepje weg, of zet de lijst onder een woord."
        )
    elif seen.says("block collection") and not seen.before.strip():
        message = (
            "Hier houdt een lijst op zonder dat het inspringen verandert. Verwacht: een regel "
            "die met een streepje begint. Zet er '- ' voor, of spring minder ver in."
        )
    else:
        return None
    return Finding(seen.place, "yaml-streepje", message)


def indent_question(seen: Complaint) -> Finding | None:
    """Ask: a line that starts at no level that is open."""
    if seen.says("expected key", "block end", "'-' indicator") and not seen.before.strip():
        return wrong_indent(seen)
    return None


def wrong_indent(seen: Complaint) -> Finding | None:
    """Find the line that stands on no level that is open, or the one that closed the level."""
    number = _closing_line(seen) or seen.place[0]
    found = indent_of(seen.line(number))
    if number != seen.place[0]:
        expected = str(_level_of(seen, number))
    else:
        open_levels = reversed(_levels(seen, number))
        expected = " of ".join(str(level) for level in open_levels if level != found)
    if not expected:
        return None
    message = (
        f"Deze regel springt verkeerd in. Gevonden: {found} {'spatie' if found == 1 else 'spaties'}"
        f", verwacht: {expected}. Zet de regel recht onder de regels waar hij bij hoort."
    )
    if re.match(r"\s*\+\s", seen.line(number)):
        message += " De + van een voorbeeld typt u niet over: haal hem weg."
    return Finding((number, found + 1), "yaml-inspringen", message)


def _levels(seen: Complaint, number: int) -> list[int]:
    """Return the levels of indentation that are open above a line, the deepest first."""
    levels: list[int] = []
    for above in seen.above(number):
        indent = indent_of(seen.line(above))
        if not levels or indent < levels[-1]:
            levels.append(indent)
    return levels


def _closing_line(seen: Complaint) -> int | None:
    """Return the line that ended the level of the line at fault, by standing too far to the left.

    A file that begins indented has ended no level: its first line is the odd one.
    """
    found = indent_of(seen.text)
    above = list(seen.above(seen.place[0]))
    for number in above:
        if indent_of(seen.line(number)) < found:
            return number if found in _levels(seen, number) else None
    return above[-1] if above and found == 0 else None


def _level_of(seen: Complaint, number: int) -> int:
    """Return the indentation that a line should have had that stands too far to the left."""
    around = [*list(seen.above(seen.place[0]))[:1], *list(seen.above(number))[:1]]
    if around[0] != number or len(around) == 1:
        return indent_of(seen.text)
    return indent_of(seen.line(around[1]))
