"""What a visitor saves: files that a Dutch Excel opens as they are meant."""

import csv
import io
import json
import zipfile
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from lib.export import RESOURCES, archive, dutch_csv, export, table, workbook
from lib.export.dutch import looks_like_formula
from lib.sources import DEFAULT_FOLDER, Snapshot, load
from tests import made

EUROS = "[$€-413] #,##0;[$€-413] -#,##0"
READ_AT = datetime(2026, 1, 2, 7, 30, tzinfo=UTC)
NAMES = [resource.name for resource in RESOURCES]


def _opened(content: bytes) -> Any:
    return load_workbook(io.BytesIO(content))


def _dutch(snapshot: Snapshot, name: str) -> list[list[str]]:
    resource = next(resource for resource in RESOURCES if resource.name == name)
    text = dutch_csv(snapshot, resource).decode("utf-8-sig")
    return list(csv.reader(io.StringIO(text, newline=""), delimiter=";"))


def test_the_workbook_has_a_guide_and_a_sheet_per_resource(snapshot: Snapshot) -> None:
    book = _opened(workbook(snapshot, READ_AT))
    assert book.sheetnames == ["Leeswijzer", *NAMES]
    for resource in RESOURCES:
        sheet, rows = book[resource.name], table(snapshot, resource)
        assert [cell.value for cell in sheet[1]] == [field.name for field in resource.fields]
        assert sheet.max_row == rows.height + 1
        assert sheet.freeze_panes == "A2"
        assert sheet.auto_filter.ref.startswith("A1:")
        assert {cell.font.bold for cell in sheet[1]} == {True}


def test_the_guide_says_what_it_is_and_what_every_column_means(snapshot: Snapshot) -> None:
    rows = [row for row in _opened(workbook(snapshot, READ_AT))["Leeswijzer"].values if any(row)]
    facts = {row[0]: row[1] for row in rows}
    assert facts["Gemeente"] == "Zoetermeer"
    assert facts["Gelezen op"].startswith("2 januari 2026 om 08:30, uit indicators.yaml")
    assert facts["Versie"].startswith(snapshot.content_hash[:12])
    assert [row[1] for row in rows if row[0] == "Bron"] == [
        "Programmabegroting 2024", "Jaarverslag 2024",
    ]  # fmt: skip
    told = {row[:3] for row in rows}
    for resource in RESOURCES:
        assert (resource.name, table(snapshot, resource).height, resource.title) in told
        for field in resource.fields:
            assert (resource.name, field.name, field.description) in told


def test_every_cell_of_the_workbook_says_what_the_export_says(snapshot: Snapshot) -> None:
    book = _opened(workbook(snapshot))
    for resource in RESOURCES:
        units = snapshot.register.indicators
        for cells, row in zip(
            book[resource.name].iter_rows(min_row=2),
            table(snapshot, resource).iter_rows(named=True),
            strict=True,
        ):
            for cell, field in zip(cells, resource.fields, strict=True):
                said = row[field.name]
                if said is None or field.type == "string":
                    assert cell.value == said
                    continue
                unit = units[row["indicator"]].unit if "indicator" in row else row.get("eenheid")
                shown = unit == "procent"
                share = field.type == "number" and (shown or field.name.endswith("_pct"))
                assert cell.value == pytest.approx(
                    float(Decimal(str(said)) / (100 if share else 1))
                )
                assert cell.number_format.endswith("%") == share
                assert cell.data_type == "n"


@pytest.mark.parametrize(
    ("sheet", "row", "column", "value", "shown"),
    [
        ("oordelen", {"indicator": "voortijdige_schoolverlaters"}, "begroot", 0.023, "#,##0.00%"),
        ("oordelen", {"indicator": "arbeidsparticipatie"}, "begroot", 0.72, "#,##0.0%"),
        ("oordelen", {"indicator": "bijstandsuitkeringen"}, "begroot", 2520, "#,##0"),
        ("oordelen", {"indicator": "arbeidsparticipatie"}, "jaar", 2024, "0"),
        ("afwijkingen", {"soort": "saldo"}, "verschil_pct", 0.011, "0.0%"),
        ("afwijkingen", {"soort": "saldo"}, "verschil_eur", 650991, EUROS),
    ],
)  # fmt: skip
def test_numbers_look_as_in_the_documents(
    snapshot: Snapshot, sheet: str, row: dict[str, str], column: str, value: float, shown: str
) -> None:
    rows = _opened(workbook(snapshot))[sheet].iter_rows()
    names = [cell.value for cell in next(rows)]
    wanted = {**row, "jaar": 2024}
    found = next(
        cells for cells in (dict(zip(names, line, strict=True)) for line in rows)
        if all(cells[name].value == part for name, part in wanted.items())
    )  # fmt: skip
    assert found[column].value == pytest.approx(value)
    assert found[column].number_format == shown


def test_a_long_text_gets_the_lines_it_needs(snapshot: Snapshot) -> None:
    sheet = _opened(workbook(snapshot))["vragen"]
    assert sheet["E2"].alignment.wrap_text
    assert sheet.row_dimensions[2].height >= 30


def test_a_sheet_that_is_too_short_says_so(
    snapshot: Snapshot, monkeypatch: pytest.MonkeyPatch
) -> None:
    workbook.cache_clear()
    for module in ("excel", "leeswijzer"):
        monkeypatch.setattr(f"lib.export.{module}.MOST_ROWS", 100)
    book = _opened(workbook(snapshot))
    workbook.cache_clear()
    assert book["bedragen"].max_row == 101
    told = [row[3] for row in book["Leeswijzer"].values if row[:2] == ("bedragen", 220)]
    assert told == ["Past niet: dit blad toont 100 regels van de 220. De CSV heeft ze alle."]


def test_the_csv_is_what_a_dutch_excel_expects(snapshot: Snapshot) -> None:
    for resource in RESOURCES:
        content = dutch_csv(snapshot, resource)
        names = ";".join(field.name for field in resource.fields)
        assert content.startswith(b"\xef\xbb\xbf" + names.encode() + b"\r\n")
        assert content.count(b"\n") == content.count(b"\r\n")
        assert len(_dutch(snapshot, resource.name)) == table(snapshot, resource).height + 1
    header, *rows = _dutch(snapshot, "oordelen")
    of = [header.index(name) for name in ("indicator", "jaar")]
    chosen = ["voortijdige_schoolverlaters", "2024"]
    (row,) = [r for r in rows if [r[at] for at in of] == chosen]
    assert row[header.index("begroot")] == "2,30"
    header, *rows = _dutch(snapshot, "afwijkingen")
    shares = {row[header.index("verschil_pct")] for row in rows}
    assert "-12,41" in shares
    assert not any("." in share or "'" in share for share in shares)


@pytest.mark.parametrize(
    "text", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", " =1", "＝1"]
)
def test_text_that_could_be_a_formula_is_quoted(text: str) -> None:
    assert looks_like_formula(text)


@pytest.mark.parametrize("text", ["1.1", "2=3", "−5%", "'=1", "% kinderen", ""])
def test_other_text_is_left_alone(text: str) -> None:
    assert not looks_like_formula(text)


def test_an_amount_that_is_a_dash_and_text_with_signs_come_through() -> None:
    found = made.snapshot(
        "b2024: {2024: {begroot: 1}}", '1;1.1;;"a;b ""c"" =d";2024;begroting;saldo;-9;EUR;b2024'
    )
    header, row = _dutch(found, "bedragen")
    assert dict(zip(header, row, strict=True))["naam"] == 'a;b "c" =d'
    assert dict(zip(header, row, strict=True))["bedrag_eur"] == "-9"


def test_the_zip_is_the_export(tmp_path: Path, snapshot: Snapshot) -> None:
    export(snapshot, tmp_path)
    with zipfile.ZipFile(io.BytesIO(archive(snapshot))) as found:
        assert found.testzip() is None
        described = json.loads(found.read("datapackage.json"))
        paths = [resource["path"] for resource in described["resources"]]
        assert found.namelist() == [*paths, "datapackage.json"]
        for name in found.namelist():
            assert found.read(name) == (tmp_path / name).read_bytes()


def test_the_same_sources_give_the_same_bytes() -> None:
    one, other = (load(DEFAULT_FOLDER) for _ in range(2))
    made_of_one = workbook(one, READ_AT)
    workbook.cache_clear()
    assert workbook(other, READ_AT) == made_of_one
    told = _opened(made_of_one).properties
    assert {told.created, told.modified} == {READ_AT.replace(tzinfo=None)}
    assert archive(other) == archive(one)
    assert [dutch_csv(other, r) for r in RESOURCES] == [dutch_csv(one, r) for r in RESOURCES]


def test_a_file_is_made_once_for_everyone(snapshot: Snapshot) -> None:
    assert workbook(snapshot, READ_AT) is workbook(snapshot, READ_AT)
    assert archive(snapshot) is archive(snapshot)
    assert dutch_csv(snapshot, RESOURCES[0]) is dutch_csv(snapshot, RESOURCES[0])
