"""What the model tells about itself, written down for editors and for staff."""

import json
from pathlib import Path

from lib.model import Register, fields, schema

ROOT = Path(__file__).resolve().parents[1]
SCHEMA = ROOT / "data" / "indicators.schema.json"
FIELDS = ROOT / "docs" / "velden.md"
_INTRODUCTION = """\
# Wat u in indicators.yaml kunt schrijven

Deze lijst komt uit het model zelf. VS Code toont dezelfde uitleg als u een woord aanwijst. Een
verplicht woord heeft een ●. De rest laat u weg als u het niet nodig heeft.
"""


def write() -> list[Path]:
    """Write the JSON Schema and the list of fields; returns the files written."""
    for path, text in ((SCHEMA, schema_text()), (FIELDS, fields_text())):
        path.write_text(text, encoding="utf-8")
    return [SCHEMA, FIELDS]


def schema_text() -> str:
    """Return the JSON Schema as the text of its file."""
    return json.dumps(schema(Register), ensure_ascii=False, indent=2) + "\n"


def fields_text() -> str:
    """Return the list of fields as Markdown, a table for each place in the file."""
    parts = [_INTRODUCTION]
    places = dict.fromkeys(where for where, *_ in fields(Register))
    for place in places:
        rows = [field for field in fields(Register) if field[0] == place]
        parts.append(f"## {f'Onder `{place}`' if place else 'Bovenaan'}\n\n{_table(rows)}")
    return "\n".join(parts)


def _table(rows: list[tuple[str, str, bool, str]]) -> str:
    lines = ["| woord | verplicht | betekenis |", "|---|---|---|"]
    for _, key, required, description in rows:
        lines.append(f"| `{key}` | {'●' if required else ''} | {description} |")
    return "\n".join(lines) + "\n"
