"""What the YAML parser stumbles over, said as the slip of the pen that caused it.

The parser's own words are English and name its grammar. Here they only choose which question to
ask; the answer is read from the lines themselves, so that both of PyYAML's parsers agree.
"""

from lib.sources.reading.yaml_files.yaml_syntax import layout, pairs, slips, texts
from lib.sources.reading.yaml_files.yaml_syntax.complaint import (
    Complaint,
    Finding,
    Place,
    Seen,
    shortened,
)

__all__ = ["Complaint", "Finding", "Place", "Seen", "explain", "shortened", "slips"]

_QUESTIONS = (
    layout.merge_question,
    layout.long_line_question,
    layout.tab_question,
    layout.space_question,
    texts.curly_question,
    texts.backslash_question,
    texts.open_quote_question,
    layout.directive_question,
    layout.document_question,
    texts.first_sign_question,
    texts.block_sign_question,
    layout.dash_question,
    pairs.flow_question,
    pairs.colon_forgotten_question,
    pairs.colon_in_text_question,
    texts.after_end_question,
    layout.indent_question,
)


def explain(complaint: Complaint) -> Finding:
    """Return the cause of a complaint; the first question that finds one answers."""
    for question in _QUESTIONS:
        finding = question(complaint)
        if finding is not None:
            return finding
    message = (
        "De regels passen niet bij elkaar. Kijk op deze regel en de regel erboven of het "
        "inspringen klopt, of elke { en elk aanhalingsteken een einde heeft, en of een tekst met "
        "een dubbele punt tussen aanhalingstekens staat."
    )
    return Finding(complaint.place, "yaml-opbouw", message)
