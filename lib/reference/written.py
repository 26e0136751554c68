"""The files of this repository that come from the models: schemas, settings, a list of fields."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from lib.model import Closed, fields
from lib.reference.editors import ROOT, own_files, schemas
from lib.sources import DEFAULT_FOLDER, listed

FIELDS = ROOT / "docs" / "velden.md"
_INTRODUCTION = """\
Deze lijst komt uit het model zelf. VS Code toont dezelfde uitleg als u een woord aanwijst. Een
verplicht woord heeft een ●. De rest laat u weg als u het niet nodig heeft.
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
            yield from _tables(source.model)
        elif source.columns:
            yield f"# Welke kolommen {source.file} heeft\n"
            yield _table(
                [("", each.name, each.required, each.description) for each in source.columns]
            )


def _tables(model: type[Closed]) -> Iterator[str]:
    found = fields(model)
    for place in dict.fromkeys(where for where, *_ in found):
        rows = [field for field in found if field[0] == place]
        yield f"## {f'Onder `{place}`' if place else 'Bovenaan'}\n\n{_table(rows)}"


def _table(rows: list[tuple[str, str, bool, str]]) -> str:
    lines = ["| woord | verplicht | betekenis |", "|---|---|---|"]
    for _, key, required, description in rows:
        lines.append(f"| `{key}` | {'●' if required else ''} | {description} |")
    return "\n".join(lines) + "\n"
