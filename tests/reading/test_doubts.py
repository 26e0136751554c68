"""What a document leaves open is offered as a question, never as certain."""

from pathlib import Path

import pytest
import typst
from docx import Document

from lib.model import DocumentKind
from lib.reading.document import findings
from lib.reading.findings import Doubt, Findings
from lib.reading.formats import laid_out

HEAD = "<h1>Stuk</h1><h2>Programma 1 Zorg</h2><h3>Doelstelling 1.1 Goede zorg</h3>"


def _html(folder: Path, *rows: str, above: str = "", kind: str = "jaarverslag") -> Findings:
    """Read a page with one table: its rows with cells between strokes, the first its heading."""
    cells = ["".join(f"<td>{cell.strip()}</td>" for cell in row.split("|")) for row in rows]
    table = "".join(f"<tr>{row}</tr>" for row in cells)
    path = folder / "stuk.html"
    path.write_text(f"{HEAD}<p>{above}</p><table>{table}</table>", encoding="utf-8")
    return findings(laid_out(path), DocumentKind(kind), 2024)


def _doubts(found: Findings, printed: str) -> set[Doubt]:
    """Return the doubts at all values that are printed so; at least one is."""
    values = [it for one in found.indicators for it in one.figures if it.printed == printed]
    doubts = [it.doubts for it in values]
    doubts += [amount.doubts for amount in found.amounts if amount.printed == printed]
    assert doubts, printed
    return set().union(*doubts)


@pytest.mark.parametrize(
    ("rows", "printed", "doubt"),
    [
        (["Indicator | 2023 | 2024", "Aantal klanten | 12 | 13"], "13", Doubt.NO_SIDE),
        (["Indicator | Realisatie 2024", "Aantal klanten | 12*"], "12*", Doubt.SIGNS),
        (["Indicator | Realisatie 2024", "Klanten | 12<sup>1</sup>"], "12", Doubt.SIGNS),
        (["Indicator | Realisatie 2024", "Gewicht | 1,234"], "1,234", Doubt.SIGNS),
        (["Indicator | Streefwaarde 2024", "Uren | 4", "Weken | 5", "Klanten | 80-90"], "80-90",
         Doubt.WORDS),
        (["Indicator | Realisatie t/m juni 2024", "Klanten | 12"], "12", Doubt.PERIOD),
        (["Indicator | Realisatie regio 2024", "Klanten | 12"], "12", Doubt.MORE),
        (["Indicator | Streefwaarde 2024-2027", "Klanten | 12"], "12", Doubt.NO_YEAR),
        (["Indicator | Realisatie 2023/24", "Klanten | 12"], "12", Doubt.NO_YEAR),
        (["Indicator | Realisatie 2023 | Streefwaarde", "Klanten | 12 | 14"], "14", Doubt.NO_YEAR),
        (["Indicator | Begroot 2024", "Klanten | 12", "waarvan jong | 3"], "3", Doubt.NO_NAME),
        (["Indicator | Begroot 2024 | Behaald?", "Klanten | 12 | bijna"], "bijna", Doubt.VERDICT),
        (["Indicator | Begroot 2024 | Realisatie 2024", "Bereik | 80% | 12"], "12",
         Doubt.MIXED_UNITS),
        (["Indicator | Begroot 2024 | Realisatie 2024 | Behaald?", "Bereik | 80 | 80 | nee"],
         "nee", Doubt.CONTRADICTED),
        (["Indicator | Begroot 2024", "Bereik | 80", "Bereik | 70"], "70", Doubt.TWICE),
    ],
)  # fmt: skip
def test_a_figure_that_says_too_little_is_a_question(
    rows: list[str], printed: str, doubt: Doubt, tmp_path: Path
) -> None:
    assert doubt in _doubts(_html(tmp_path, *rows), printed)


MONEY = "Bedragen x € 1.000"


@pytest.mark.parametrize(
    ("rows", "above", "printed", "doubt"),
    [
        (["Programma 1 | Rekening 2024", "Lasten | 120"], "", "120", Doubt.NO_SCALE),
        (["Programma 1 | Begroting 2024", "Lasten | 120"], MONEY, "120", Doubt.NO_STAGE),
        (["Programma 1 | 2024", "Lasten | 120"], MONEY, "120", Doubt.NO_SIDE),
        (["Programma 1 | Rekening 2024 incidenteel", "Lasten | 120"], MONEY, "120", Doubt.MORE),
        (["Programma 1 | Rekening t/m juni 2024", "Lasten | 120"], MONEY, "120", Doubt.PERIOD),
        (["Programma 1 | Rekening 2024", "Lasten | 120", "Baten | 20", "Saldo | -90"], MONEY,
         "-90", Doubt.OPEN_SUM),
        (["Doelstelling | Lasten rekening 2024", "1.1 Zorg | 120", "1.2 Jeugd | 80",
          "Totaal programma | 210"], MONEY, "210", Doubt.OPEN_SUM),
        (["Programma 1 | Rekening 2024", "Lasten | 120", "Mutatie reserves | 5"], MONEY, "5",
         Doubt.NO_KIND),
    ],
)  # fmt: skip
def test_an_amount_that_says_too_little_is_a_question(
    rows: list[str], above: str, printed: str, doubt: Doubt, tmp_path: Path
) -> None:
    assert doubt in _doubts(_html(tmp_path, *rows, above=above), printed)


@pytest.mark.parametrize("digit", range(1, 4))  # one unit more or less is rounding
def test_a_misread_amount_shows_itself(digit: int, tmp_path: Path) -> None:
    wrong = str(12_340 + 10**digit)
    rows = ["Programma 1 | Rekening 2024", f"Lasten | {wrong}", "Baten | 2.000", "Saldo | -10.340"]
    assert Doubt.OPEN_SUM in _doubts(_html(tmp_path, *rows, above=MONEY), wrong)


def test_the_scale_of_a_table_is_not_that_of_the_next(tmp_path: Path) -> None:
    table = (
        "<table><tr><td>Programma 1</td><td>Rekening {}</td></tr>"
        "<tr><td>Lasten</td><td>12</td></tr></table>"
    )
    path = tmp_path / "stuk.html"
    path.write_text(f"{HEAD}<p>{MONEY}</p>{table.format(2023)}{table.format(2024)}")
    found = findings(laid_out(path), DocumentKind.ANNUAL_REPORT, 2024)
    by_year = {it.year: it for it in found.amounts}
    assert (by_year[2023].euros, by_year[2023].doubts) == (12_000, frozenset())
    assert Doubt.NO_SCALE in by_year[2024].doubts


def test_a_table_that_lays_out_the_page_hides_nothing(tmp_path: Path) -> None:
    inner = (
        "<table><tr><td>Indicator</td><td>Realisatie 2024</td></tr>"
        "<tr><td>Aantal klanten</td><td>12</td></tr></table>"
    )
    path = tmp_path / "stuk.html"
    path.write_text(f"<table><tr><td>Menu</td><td>{HEAD}{inner}</td></tr></table>")
    found = findings(laid_out(path), DocumentKind.ANNUAL_REPORT, 2024)
    (one,) = found.indicators
    assert one.home.goal is not None
    assert (one.name, one.home.goal.code, found.certain) == ("Aantal klanten", "1.1", 1)


def test_a_raised_digit_in_a_pdf_is_no_part_of_the_number(tmp_path: Path) -> None:
    source = tmp_path / "stuk.typ"
    source.write_text(
        "= Programma 1 Zorg\n== Doelstelling 1.1 Goede zorg\n#table(columns: 3, [Indicator], "
        "[Realisatie 2023], [Realisatie 2024], [Aantal klanten], [120#super[2]], [7])"
    )
    typst.compile(str(source), output=str(tmp_path / "stuk.pdf"))
    found = findings(laid_out(tmp_path / "stuk.pdf"), DocumentKind.ANNUAL_REPORT, 2024)
    figures = {it.year: it for it in found.indicators[0].figures}
    assert (str(figures[2023].number), figures[2023].doubts) == ("120", frozenset({Doubt.SIGNS}))
    assert (str(figures[2024].number), figures[2024].doubts) == ("7", frozenset())


def test_a_raised_digit_in_word_is_no_part_of_the_number(tmp_path: Path) -> None:
    document = Document()
    document.add_heading("Programma 1 Zorg", 1)
    table = document.add_table(rows=2, cols=2)
    for cell, text in zip(table.rows[0].cells, ("Indicator", "Realisatie 2024"), strict=True):
        cell.text = text
    table.cell(1, 0).text = "Aantal klanten"
    table.cell(1, 1).text = "120"
    table.cell(1, 1).paragraphs[0].add_run("2").font.superscript = True
    document.save(str(tmp_path / "stuk.docx"))
    found = findings(laid_out(tmp_path / "stuk.docx"), DocumentKind.ANNUAL_REPORT, 2024)
    (figure,) = found.indicators[0].figures
    assert (str(figure.number), figure.doubts) == ("120", frozenset({Doubt.SIGNS}))


def test_a_scan_says_that_it_is_one(tmp_path: Path) -> None:
    source = tmp_path / "scan.typ"
    source.write_text("#rect(width: 5cm, height: 5cm)")
    typst.compile(str(source), output=str(tmp_path / "scan.pdf"))
    with pytest.raises(Exception, match="alleen beeld"):
        laid_out(tmp_path / "scan.pdf")
