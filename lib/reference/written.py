"""The files of this repository that come from the models: schemas, settings, a list of fields."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from lib.model import Closed, fields
from lib.reference.editors import ROOT, own_files, schemas
from lib.reference.schema import schema
from lib.reference.told import told
from lib.sources import DEFAULT_FOLDER, listed
from lib.sources.source import Source

FIELDS = ROOT / "docs" / "velden.md"
_INTRODUCTION = """\
Deze lijst komt uit het model zelf. VS Code toont dezelfde uitleg als u een woord aanwijst. Een
verplicht woord heeft een ●. De rest laat u weg als u het niet nodig heeft. Een blok bestaat uit
ingesprongen regels; wat daarin kan, staat in een lijst hieronder.
"""


def write() -> list[Path]:
    """Write every file that comes from the models; return which."""
    texts = written()
    for path, text in texts.items():
        path.write_text(text, encoding="utf-8")
    return list(texts)


def written() -> Mapping[Path, str]:
    """Return the text of every file that comes from the models."""
    described = {DEFAULT_FOLDER / name: text for name, text in schemas().items()}
    settings = {ROOT / name: text for name, text in own_files().items()}
    return {**described, FIELDS: "\n".join(_parts()), **settings}


def _parts() -> Iterator[str]:
    """Yield the list of fields as Markdown: the files, and a table for each place in one."""
    introduction = f"\n{_INTRODUCTION}"
    for source in listed.SOURCES:
        if source.model is not None:
            yield f"# Wat u in {source.file} kunt schrijven\n{introduction}"
            introduction = ""  # it is about all of them
            yield from _tables(source, source.model)
        elif source.columns:
            yield f"# Welke kolommen {source.file} heeft\n"
            yield _table(
                "kolom", [(each.name, each.required, each.can_be, each.description)
                          for each in source.columns]
            )  # fmt: skip


def _tables(source: Source[Any], model: type[Closed]) -> Iterator[str]:
    found, described = fields(model), schema(source)
    for place in dict.fromkeys(field.where for field in found):
        rows = [
            (field.key, field.required, told(described, field.block, field.key), field.description)
            for field in found
            if field.where == place
        ]
        yield f"## {f'Onder `{place}`' if place else 'Bovenaan'}\n\n{_table('woord', rows)}"


def _table(head: str, rows: list[tuple[str, bool, str, str]]) -> str:
    lines = [f"| {head} | verplicht | wat er kan staan | betekenis |", "|---|---|---|---|"]
    for key, required, can_be, description in rows:
        lines.append(f"| `{key}` | {'●' if required else ''} | {can_be} | {description} |")
    return "\n".join(lines) + "\n"
