"""A goal is told by the code that documents print, wherever a visitor reads one."""

import json
from collections.abc import Iterator
from dataclasses import fields, is_dataclass

import pytest

from lib.export.resources import RESOURCES, table
from lib.page import Figure, Link
from lib.sources import Snapshot
from tests import made
from tests.generated.shown import parts

_GOALS = """\
      "1.1": {naam: Eerste doel, kort: Eerste}
      "1.10": {naam: Tiende doel, kort: Tiende}
"""
_NO_TEXT = {"anchor", "anchors", "part", "goal", "cause"}
_KEYS = {"doelstelling", "adres"}
"""Columns that join tables with each other, by codes that are each of one goal."""


def _snapshot(first: str, second: str, printed: str) -> Snapshot:
    """Return two programmes whose goals have one printed code, with money and a question each."""
    values = "b2024: {2024: {begroot: 5}}\njv2024: {2024: {gerealiseerd: 4, vermeld: ja}}"
    text = made.indicators(values, extra=f'ook_onder: ["{second}"]\n').replace(
        _GOALS,
        f'      "{first}": {{gedrukt: "{printed}", naam: Eerste doel}}\n'
        '  "2":\n    naam: Sport\n    doelstellingen:\n'
        f'      "{second}": {{gedrukt: "{printed}", naam: Tweede doel}}\n',
    )
    text = text.replace('doelstelling: "1.1"', f'doelstelling: "{first}"')
    rows = [
        f"{programme};{goal};{product};{name};2024;{stage};{kind};{amount};EUR;{document}"
        for programme, goal, name in (("1", first, "Eerste doel"), ("2", second, "Tweede doel"))
        for stage, document, more in (("begroting", "b2024", 0), ("jaarrekening", "jv2024", 7))
        for product, kind, amount in (
            ("", "lasten", -9000000 - more * 100000), ("", "baten", 1000000),
            ("", "saldo", -8000000 - more * 100000),
            ("p1", "saldo", -5000000), ("p2", "saldo", -3000000 - more * 100000),
        )
    ]  # fmt: skip
    rows.append(f"1;{first};p3;Iets;2024;begroting;saldo;p.m.;EUR;b2024")
    return made.built(text, *rows)


def _texts(shown: object) -> Iterator[str]:
    """Yield every text that a visitor reads of something that is shown."""
    if isinstance(shown, str):
        yield shown
    elif isinstance(shown, Link):
        return
    elif isinstance(shown, Figure):
        yield json.dumps(shown.spec)
        yield from _texts([shown.caption, shown.table])
    elif is_dataclass(shown):
        yield from _texts([
            getattr(shown, each.name) for each in fields(shown) if each.name not in _NO_TEXT
        ])  # fmt: skip
    elif isinstance(shown, dict):
        yield from _texts(list(shown.values()))
    elif isinstance(shown, list | tuple | set | frozenset):
        for each in shown:
            yield from _texts(each)


@pytest.mark.parametrize(
    ("first", "second", "printed"),
    [("zq1", "zq2", "1"), ("zq-a", "zq-b", "A.1"), ("zq3", "zq4", "III")],
)
def test_no_page_shows_a_code_that_no_document_prints(
    first: str, second: str, printed: str
) -> None:
    snapshot = _snapshot(first, second, printed)
    found = [
        f"{name}: {text[:160]}"
        for name, make in parts(snapshot)
        if not name.startswith(("table", "package"))
        for text in _texts(make())
        if "zq" in text
    ]
    assert found == []


def test_the_export_has_the_printed_code_beside_the_key() -> None:
    snapshot = _snapshot("zq1", "zq2", "1")
    for resource in RESOURCES:
        frame = table(snapshot, resource)
        texts = frame.drop(_KEYS, strict=False)
        assert "zq" not in texts.write_csv(), resource.name
    for name in ("oordelen", "indicatoren", "bedragen"):
        frame = table(snapshot, next(it for it in RESOURCES if it.name == name))
        assert set(frame["doelstelling_gedrukt"]) == {"1"}
