"""`naar-excel` and `uit-excel` as an officer types them: what is said, and what is written."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from random import Random
from typing import Any

import pytest
from openpyxl import load_workbook

from lib.__main__ import main
from lib.commands import workbooks
from lib.sources.snapshot import read_files
from tests import made
from tests.workbook.laid_out import Layout

VALUES = """\
b2024:
  2024: {begroot: 46}
jv2024: # het verslag
  2024: {begroot: 46, gerealiseerd: 2.30, vermeld: nee}
"""
ROWS = (
    "1;1.1;;Eerste doel;2024;begroting;lasten;-10.000;EUR 1.000;b2024",
    "1;1.1;;Eerste doel;2024;begroting;saldo;-10.000;EUR 1.000;b2024",
    "1;1.10;;Tiende doel;2024;begroting;saldo;-5000;EUR 1.000;b2024",
    "1;1.10;;Tiende doel;2024;jaarrekening;saldo;p.m.;EUR 1.000;jv2024",
)
PROMISES = """\
beloften:
  bos:
    soort: activiteit
    doelstelling: "1.1"
    documenten:
      b2024: {belofte: Er komt een bos., vindplaats: "Bladzijde 3"}
"""
Edit = Callable[[Any], None]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Make a folder with sources, and a workbook of them."""
    data = tmp_path / "data"
    data.mkdir()
    (data / "indicators.yaml").write_bytes(made.indicators(VALUES).replace("\n", "\r\n").encode())
    (data / "finance.csv").write_text("\n".join([made.HEADER, *ROWS, ""]), encoding="utf-8-sig")
    (data / "afspraken.yaml").write_text(PROMISES, encoding="utf-8")
    assert main(["naar-excel", "--data", str(data), "--naar", str(tmp_path / "w.xlsx")]) == 0
    return data


def _edit(folder: Path, edit: Edit) -> Path:
    path = folder.parent / "w.xlsx"
    book = load_workbook(path)
    edit(book)
    book.save(path)
    return path


def _column(sheet: Any, head: str) -> int:
    return int(next(cell.column for cell in sheet[4] if cell.value == head))


def _set(sheet: str, row: int, head: str, value: Any, shape: str | None = None) -> Edit:
    def edit(book: Any) -> None:
        cell = book[sheet].cell(row, _column(book[sheet], head))
        cell.value = value
        cell.number_format = shape or cell.number_format

    return edit


def _all(*edits: Edit) -> Edit:
    def edit(book: Any) -> None:
        for one in edits:
            one(book)

    return edit


def _back(folder: Path, *options: str) -> int:
    return main(["uit-excel", str(folder.parent / "w.xlsx"), "--data", str(folder), *options])


def _files(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir())}


REALISED = "jv2024 / 2024 / gerealiseerd"
MONEY = "Geld b2024"
SALDO = "2024 / begroting / saldo"


def test_nothing_was_changed(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    was = _files(folder)
    capsys.readouterr()
    assert _back(folder) == 0
    assert capsys.readouterr().out == "De werkmap verandert niets aan de bestanden.\n"
    assert _files(folder) == was


BACK = {
    "een cijfer": (
        _set("Indicatoren", 5, REALISED, 2.4), "indicators.yaml", "gerealiseerd: 2.30",
        "gerealiseerd: 2.40",
    ),
    "een cijfer als tekst": (
        _set("Indicatoren", 5, REALISED, "2,5"), "indicators.yaml", "gerealiseerd: 2.30",
        "gerealiseerd: 2.5",
    ),
    "een woord in plaats van een cijfer": (
        _set("Indicatoren", 5, REALISED, "n.n.b."), "indicators.yaml", "gerealiseerd: 2.30",
        "gerealiseerd: n.n.b.",
    ),
    "een tekst": (
        _set("Indicatoren", 5, "naam", "Nieuw: naam"), "indicators.yaml", "naam: Proef",
        'naam: "Nieuw: naam"',
    ),
    "een cijfer erbij": (
        _set("Indicatoren", 5, "b2024 / 2024 / begroot", 47), "indicators.yaml",
        "2024: {begroot: 46}", "2024: {begroot: 47}",
    ),
    "een oordeel weg": (
        _set("Indicatoren", 5, "jv2024 / 2024 / vermeld", None), "indicators.yaml",
        ", vermeld: nee}", "}",
    ),
    "een eigenaar erbij": (
        _set("Indicatoren", 5, "eigenaar", "Team Werk"), "indicators.yaml",
        "    frequentie: jaarlijks\r\n",
        "    frequentie: jaarlijks\r\n    eigenaar: Team Werk\r\n",
    ),
    "een lijst erbij": (
        _set("Indicatoren", 5, "let_op", "Een punt\nNog een punt."), "indicators.yaml",
        "    omschrijving: Een proef.\r\n",
        "    omschrijving: Een proef.\r\n    let_op:\r\n      - Een punt\r\n"
        "      - Nog een punt.\r\n",
    ),
    "een bedrag met punten": (
        _set(MONEY, 5, SALDO, -11), "finance.csv", "saldo;-10.000;", "saldo;-11.000;"
    ),
    "een bedrag zonder punten": (
        _set(MONEY, 6, SALDO, "-6"), "finance.csv", "saldo;-5000;", "saldo;-6000;"
    ),
    "p.m.": (_set(MONEY, 6, SALDO, "p.m."), "finance.csv", "saldo;-5000;", "saldo;p.m.;"),
    "een bedrag erbij": (
        _set(MONEY, 6, "2024 / begroting / lasten", -5), "finance.csv",
        "1;1.10;;Tiende doel;2024;begroting;saldo;-5000;EUR 1.000;b2024\n",
        "1;1.10;;Tiende doel;2024;begroting;saldo;-5000;EUR 1.000;b2024\n"
        "1;1.10;;Tiende doel;2024;begroting;lasten;-5000;EUR 1.000;b2024\n",
    ),
    "een bedrag weg": (
        _set(MONEY, 5, "2024 / begroting / lasten", None), "finance.csv", ROWS[0] + "\n", ""
    ),
    "een andere naam van een regel": (
        _set(MONEY, 6, "naam", "Tiende"), "finance.csv", "Tiende doel;2024;begroting;",
        "Tiende;2024;begroting;",
    ),
    "een nieuwe regel": (
        _all(
            *(_set(MONEY, 9, head, value) for head, value in
              (("programma", "1"), ("doelstelling", "1.1"), ("product", "P;1"), ("naam", "Product"),
               (SALDO, "-3")))
        ), "finance.csv", f"{ROWS[2]}\n",
        f'{ROWS[2]}\n1;1.1;"P;1";Product;2024;begroting;saldo;-3000;EUR 1.000;b2024\n',
    ),
    "wat een verslag zegt": (
        _all(
            _set("Beloften", 5, "jv2024 / stand", "Gedaan"),
            _set("Beloften", 5, "jv2024 / verslag", "Er is een bos."),
            _set("Beloften", 5, "jv2024 / vindplaats", "Bladzijde 9"),
        ), "afspraken.yaml", 'vindplaats: "Bladzijde 3"}\n',
        'vindplaats: "Bladzijde 3"}\n      jv2024: {stand: gedaan, '
        "verslag: Er is een bos., vindplaats: Bladzijde 9}\n",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("edit", "file", "was", "is_now"), BACK.values(), ids=BACK)
def test_what_was_changed_comes_back_and_nothing_else(
    folder: Path, edit: Edit, file: str, was: str, is_now: str
) -> None:
    before = _files(folder)
    assert before[file].decode().count(was) == 1
    _edit(folder, edit)
    assert _back(folder) == 0
    after = {file: before[file].replace(was.encode(), is_now.encode())}
    assert _files(folder) == {**before, **after}
    assert _back(folder) == 0  # a second time there is nothing left to do
    assert _files(folder) == {**before, **after}


def test_a_new_indicator_is_written(folder: Path) -> None:
    new = {
        "sleutel": "tweede", "naam": "Tweede", "doelstelling": "1.10", "eenheid": "procent",
        "beter": "lager", "b2024 / 2024 / begroot": "42%", REALISED: 0.5,
    }  # fmt: skip
    edits = [_set("Indicatoren", 6, head, value) for head, value in new.items()]
    _edit(folder, _all(*edits, _set("Indicatoren", 6, REALISED, 0.5, "0%")))
    assert _back(folder) == 0
    assert (folder / "indicators.yaml").read_bytes().decode().endswith(
        "  tweede:\r\n    doelstelling: \"1.10\"\r\n    naam: Tweede\r\n    eenheid: procent\r\n"
        "    beter: lager\r\n    waarden:\r\n      b2024:\r\n        2024: {begroot: 42}\r\n"
        "      jv2024:\r\n        2024: {gerealiseerd: 50}\r\n"
    )  # fmt: skip


def test_a_proof_shows_the_lines_and_writes_nothing(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    _edit(folder, _set("Indicatoren", 5, REALISED, 3))
    was = _files(folder)
    capsys.readouterr()
    assert _back(folder, "--proef") == 0
    told = capsys.readouterr().out
    assert "blad 'Indicatoren', cel K5: proef, waarden / jv2024 / 2024 / gerealiseerd" in told
    assert "'2,30' wordt '3" in told
    assert "-        2024: {begroot: 46, gerealiseerd: 2.30, vermeld: nee}" in told
    assert told.endswith("Dit is een proef: er is niets geschreven.\n")
    assert _files(folder) == was


def _sorted(book: Any) -> None:
    """Turn the rows of a sheet round, as sorting does, with blank rows between."""
    sheet = book[MONEY]
    rows = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=5)]
    for row in sheet.iter_rows(min_row=5):
        for cell in row:
            cell.value = None
    for number, values in enumerate(reversed(rows)):
        for column, value in enumerate(values, start=1):
            sheet.cell(7 + 3 * number, column).value = value


def _another_name(book: Any) -> None:
    book["Indicatoren"].title = "Mijn cijfers"


def _columns_moved(book: Any) -> None:
    book["Indicatoren"].insert_cols(3)
    book["Indicatoren"].insert_rows(1)
    book["Indicatoren"].column_dimensions["D"].hidden = True


@pytest.mark.parametrize("edit", [_sorted, _another_name, _columns_moved])
def test_a_workbook_that_looks_different_says_the_same(
    folder: Path, edit: Edit, capsys: pytest.CaptureFixture[str]
) -> None:
    _edit(folder, edit)
    capsys.readouterr()
    assert _back(folder) == 0
    assert capsys.readouterr().out == "De werkmap verandert niets aan de bestanden.\n"


def _own_things(book: Any) -> None:
    book.create_sheet("Kladblok")["A1"] = "niet lezen"
    sheet = book["Indicatoren"]
    sheet.cell(4, sheet.max_column + 1).value = "mijn aantekening"
    sheet.cell(5, sheet.max_column).value = "vraag dit na"
    del book["Beloften"]
    book[MONEY].delete_rows(6)


def test_what_is_not_read_is_told(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _edit(folder, _own_things)
    capsys.readouterr()
    assert _back(folder) == 0
    assert capsys.readouterr().out.splitlines() == [
        "Let op: blad 'Kladblok' is niet gelezen: het is er een van uzelf.",
        "Let op: blad 'Beloften' is er niet meer. Daarvan verandert niets in de bestanden.",
        "Let op: blad 'Indicatoren': kolom 'mijn aantekening' is niet gelezen, want niet van dit "
        "blad.",
        "Let op: blad 'Geld b2024': 1 regel staat er niet meer, zoals '1 1.10 Tiende doel'. In de "
        "bestanden blijft dat staan. Moet het weg? Doe dat dan in het bestand zelf.",
        "De werkmap verandert niets aan de bestanden.",
    ]


def _copied_row(book: Any) -> None:
    for cell in book[MONEY][5]:
        book[MONEY].cell(8, cell.column).value = cell.value


def _copied_sheet(book: Any) -> None:
    book.copy_worksheet(book["Indicatoren"])


def _column_twice(book: Any) -> None:
    book["Indicatoren"].cell(4, 40).value = REALISED


REFUSED = {
    "een rij twee keer": (_copied_row, "regel 5 en 8 zijn dezelfde rij"),
    "een blad twee keer": (_copied_sheet, "is een kopie van blad 'Indicatoren'"),
    "een kolom twee keer": (_column_twice, f"kolom '{REALISED}' staat er twee keer"),
    "een rij die niet bestaat": (_set(MONEY, 5, "rij", "99"), "rij '99' bestaat niet"),
    "een nieuwe regel zonder naam": (
        _set("Indicatoren", 6, "naam", "Zomaar"), "een nieuwe regel heeft 'sleutel' nodig"),
    "een nieuwe regel met alleen een naam": (
        _set("Indicatoren", 6, "sleutel", "x"), "heeft alleen een naam of code"),
    "een andere vaste naam": (
        _set("Indicatoren", 5, "sleutel", "x"), "de vaste naam 'proef' kan hier niet veranderen"),
    "geen koppen": (
        lambda book: book["Indicatoren"].delete_rows(4), "de namen van de kolommen is niet"),
    "een formule zonder uitkomst": (
        _set("Indicatoren", 5, REALISED, "=1+1"), "cel K5: hier staat een formule zonder uitkomst"),
    "een datum": (_set("Indicatoren", 5, REALISED, datetime(2026, 5, 1)), "hier staat een datum"),
    "geen hele euro's": (_set(MONEY, 5, SALDO, -10.00005), "een heel aantal euro's"),
    "een fout die de controle vindt": (
        _set(MONEY, 5, SALDO, "veel"),
        "blad 'Geld b2024', cel G5 (finance.csv:3): [csv-bedrag] bedrag: dit is geen bedrag."),
    "een fout in een cel": (
        _set("Indicatoren", 5, "beter", "anders"),
        "blad 'Indicatoren', cel G5 (indicators.yaml:24): [verkeerd-woord]"),
    "een fout in een naam": (
        _set("Indicatoren", 5, "doelstelling", "9.9"),
        "blad 'Indicatoren', cel D5 (indicators.yaml:19): [onbekende-naam]"),
    "iets dat ontbreekt": (
        _set("Beloften", 5, "jv2024 / stand", "gedaan"),
        "blad 'Beloften', cel S5 (afspraken.yaml:7): [ontbreekt] 'vindplaats'"),
    "een code die niet bestaat": (
        _set(MONEY, 5, "doelstelling", "9.9"),
        "blad 'Geld b2024', cel C5 (finance.csv:2): [csv-onbekend] doelstelling:"),
}  # fmt: skip


@pytest.mark.parametrize(("edit", "told"), REFUSED.values(), ids=REFUSED)
def test_what_is_wrong_is_told_at_its_cell_and_nothing_is_written(
    folder: Path, edit: Edit, told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    was = _files(folder)
    _edit(folder, _all(_set("Indicatoren", 5, "kort", "Ook veranderd"), edit))
    assert _back(folder) == 1
    said = capsys.readouterr().err
    assert told in said
    assert "Er is niets geschreven." in said
    assert _files(folder) == was


def test_a_spoiled_column_is_told_once(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Excel made a date of 1.1 and a number of 1.10: both are what they were."""
    spoiled = [_set(MONEY, 5, "doelstelling", datetime(2026, 1, 1), "d-mmm"),
               _set(MONEY, 6, "doelstelling", 1.1, "General")]  # fmt: skip
    _edit(folder, _all(*spoiled))
    was = _files(folder)
    capsys.readouterr()
    assert _back(folder) == 0
    told = capsys.readouterr().out.splitlines()
    assert told[0] == (
        "Let op: blad 'Geld b2024', cel C5 en nog 1 cel: Excel maakte '1-1-2026' van een code. "
        "Gelezen is wat er stond: '1.1'. In de bestanden verandert de code niet."
    )
    assert _files(folder) == was


def test_files_that_changed_since_keep_what_they_say(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = folder / "indicators.yaml"
    path.write_bytes(path.read_bytes().replace(b"kort: Proef", b"kort: Anders"))
    _edit(folder, _set("Indicatoren", 5, REALISED, 3))
    capsys.readouterr()
    assert _back(folder) == 0
    assert "de bestanden zijn veranderd nadat deze werkmap is gemaakt" in capsys.readouterr().out
    assert b"kort: Anders" in path.read_bytes()
    assert b"gerealiseerd: 3" in path.read_bytes()


def test_what_both_changed_is_refused(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = folder / "indicators.yaml"
    path.write_bytes(path.read_bytes().replace(b"gerealiseerd: 2.30", b"gerealiseerd: 9"))
    _edit(folder, _set("Indicatoren", 5, REALISED, 3))
    was = _files(folder)
    assert _back(folder) == 1
    assert "Het was '2,30'; de werkmap zegt nu '3,00' en het bestand '9'" in capsys.readouterr().err
    assert _files(folder) == was


def test_a_file_that_changes_meanwhile_is_left_alone(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    _edit(folder, _set("Indicatoren", 5, REALISED, 3))
    read = read_files

    def hurried(directory: Path) -> dict[str, bytes]:
        files = read(directory)
        (directory / "indicators.yaml").write_bytes(files["indicators.yaml"] + b"# net\n")
        return files

    monkeypatch.setattr(workbooks, "read_files", hurried)
    assert _back(folder) == 2
    assert "is intussen veranderd" in capsys.readouterr().err
    assert (folder / "indicators.yaml").read_bytes().endswith(b"# net\n")
    assert not list(folder.glob(".*"))


def test_a_workbook_is_never_written_over_unasked(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = folder.parent / "w.xlsx"
    was = path.read_bytes()
    asked = ["naar-excel", "--data", str(folder), "--naar", str(path)]
    assert main(asked) == 2
    assert "bestaat al" in capsys.readouterr().err
    assert path.read_bytes() == was
    (path.parent / "~$w.xlsx").touch()
    assert main([*asked, "--vervang"]) == 2
    assert "staat open" in capsys.readouterr().err
    assert _back(folder) == 0
    assert "staat nog open" in capsys.readouterr().out
    (path.parent / "~$w.xlsx").unlink()
    assert main([*asked, "--vervang"]) == 0
    assert "is vervangen" in capsys.readouterr().out
    assert main(["naar-excel", "--data", str(folder), "--naar", str(path.parent / "w.xls")]) == 2
    assert "op .xlsx eindigt" in capsys.readouterr().err


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04", b"programma;doelstelling\n"])
def test_what_is_no_workbook_is_told(
    folder: Path, content: bytes, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder.parent / "w.xlsx").write_bytes(content)
    assert _back(folder) == 1
    assert "geen werkmap die te lezen is" in capsys.readouterr().err


def _without_sources(book: Any) -> None:
    del book["bronnen"]


def _damaged(book: Any) -> None:
    book["bronnen"]["A3"] = "AAAA"


@pytest.mark.parametrize("edit", [_without_sources, _damaged])
def test_a_workbook_of_another_is_told(
    folder: Path, edit: Edit, capsys: pytest.CaptureFixture[str]
) -> None:
    _edit(folder, edit)
    assert _back(folder) == 1
    assert "niet gemaakt met naar-excel" in capsys.readouterr().err


def test_without_openpyxl_it_says_what_to_install(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(workbooks, "lacking", lambda: True)
    assert _back(folder) == 2
    assert "requirements-extra.txt" in capsys.readouterr().err


def test_a_new_document_gets_the_columns_and_tables_of_the_last_of_its_kind(folder: Path) -> None:
    path = folder / "indicators.yaml"
    line = (
        b"  b2025: {naam: Begroting 2025, soort: begroting, jaar: 2025, sommen_sluiten: false}\r\n"
    )
    path.write_bytes(path.read_bytes().replace(b"fasen:\r\n", line + b"fasen:\r\n"))
    book = folder.parent / "n.xlsx"
    assert main(["naar-excel", "--data", str(folder), "--naar", str(book)]) == 0
    book.replace(folder.parent / "w.xlsx")
    _edit(
        folder,
        _all(
            _set("Indicatoren", 5, "b2025 / 2025 / begroot", 50),
            _set("Geld b2025", 6, "2025 / begroting / saldo", -7),
        ),
    )
    assert _back(folder) == 0
    assert b"      b2025:\r\n        2025: {begroot: 50}\r\n" in path.read_bytes()
    assert (
        (folder / "finance.csv")
        .read_text(encoding="utf-8-sig")
        .endswith("1;1.10;;Tiende doel;2025;begroting;saldo;-7000;EUR 1.000;b2025\n")
    )


def test_half_a_year_can_be_filled_in(folder: Path) -> None:
    """A sum that does not close yet keeps nobody from going on."""
    path = folder / "finance.csv"
    text = path.read_text(encoding="utf-8-sig").replace("saldo;-10.000", "saldo;-9.000")
    path.write_text(text, encoding="utf-8-sig")
    book = folder.parent / "n.xlsx"
    assert main(["naar-excel", "--data", str(folder), "--naar", str(book)]) == 0


def test_layouts_differ() -> None:
    """The made files of the round trip are laid out in more than one way."""
    tree = {"a": {"b": {"c": "d e f g", "e": ["f", "g"]}}, "h": "i"}
    assert len({Layout(Random(seed)).text(tree) for seed in range(20)}) > 5  # noqa: S311


def test_of_two_files_both_are_written_or_none(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The second file cannot be replaced: the first is put back."""
    _edit(folder, _all(_set("Indicatoren", 5, REALISED, 3), _set(MONEY, 6, SALDO, "-6")))
    was = _files(folder)
    put = Path.replace

    def full(self: Path, target: Path) -> Path:
        if Path(target).name == "finance.csv":
            raise OSError(28, "No space left on device")
        return put(self, target)

    monkeypatch.setattr(Path, "replace", full)
    assert _back(folder) == 2
    assert "Kan niet schrijven" in capsys.readouterr().err
    assert _files(folder) == was
