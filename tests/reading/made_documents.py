"""Word documents and PDFs of made municipalities, made when a test asks for them."""

from pathlib import Path

import typst
from docx import Document
from docx.table import Table


def berkelstroom(path: Path) -> Path:
    """Write the Jaarstukken 2024 of Berkelstroom: Word, merged cells, a minus behind the amount."""
    document = Document()
    document.add_heading("Jaarstukken 2024", 1)
    document.add_paragraph("Gemeente Berkelstroom legt verantwoording af over 2024.")
    document.add_heading("Programma 5 Economie", 2)
    document.add_heading("Doelstelling 5.1: Meer bedrijvigheid", 3)
    _table(document.add_table(rows=0, cols=6), [
        ["Indicator", "", "2022", "2023", "2024", "Gewenste ontwikkeling"],
        ["Aantal banen", "Begroot", "21.500", "21.800", "22.000", "Hoger"],
        ["", "Werkelijk", "21.612", "21.790", "22.345", ""],
        ["Leegstand van winkels (%)", "Begroot", "7,5", "7,0", "6,5", "Lager"],
        ["", "Werkelijk", "8,1", "7,9", "p.m.", ""],
    ], merged=[((1, 0), (2, 0)), ((3, 0), (4, 0)), ((1, 5), (2, 5)), ((3, 5), (4, 5))])  # fmt: skip
    document.add_heading("Doelstelling 5.2: Vakmensen voor de regio", 3)
    document.add_heading("Leerwerkplekken bij bedrijven", 4)
    document.add_paragraph("Het aantal plekken waar leerlingen het vak leren.")
    document.add_paragraph("Bron: ROC")
    _table(document.add_table(rows=0, cols=3), [
        ["", "Streefwaarde 2024", "Realisatie 2024"],
        ["Leerwerkplekken", "ten minste 150", "162"],
    ])  # fmt: skip
    document.add_paragraph("Doel gehaald: ja, ruim.")
    document.add_heading("Wat heeft het gekost?", 3)
    _table(document.add_table(rows=0, cols=5), [
        ["Programma 5 (x € 1.000)", "Primitieve begroting 2024", "Begroting 2024 na wijziging",
         "Rekening 2024", "Verschil"],
        ["Lasten", "4.510-", "4.760-", "4.702-", "58 V"],
        ["Baten", "1.200", "1.260", "1.311", "51 V"],
        ["Saldo", "3.310-", "3.500-", "3.391-", "109 V"],
    ])  # fmt: skip
    document.save(str(path))
    return path


def _table(
    table: Table,
    rows: list[list[str]],
    merged: list[tuple[tuple[int, int], tuple[int, int]]] | None = None,
) -> None:
    for row in rows:
        cells = table.add_row().cells  # type: ignore[no-untyped-call]
        for cell, text in zip(cells, row, strict=True):
            cell.text = text
    for start, end in merged or []:
        text = table.cell(*start).text
        table.cell(*start).merge(table.cell(*end)).text = text


def zandhoek(path: Path) -> Path:
    """Write the Programmabegroting 2025 of Zandhoek: a PDF whose table goes on on the next page."""
    source = path.with_suffix(".typ")
    source.write_text(_ZANDHOEK, encoding="utf-8")
    typst.compile(str(source), output=str(path))
    return path


_INDICATORS = (
    ("Inwoners die de buurt prettig vinden om in te wonen en te leven", "%",
     "88", "89", "90", "90"),
    ("Aantal vrijwilligers bij verenigingen", "aantal", "4.120", "4.200", "4.250", "4.300"),
    ("Bezoekers van de bibliotheek per jaar", "aantal", "96.300", "98.000", "99.000", "100.000"),
    ("Jongeren die lid zijn van een sportvereniging", "%", "61,5", "62,0", "62,5", "63,0"),
    ("Rapportcijfer voor de voorzieningen", "cijfer", "7,2", "7,3", "7,3", "7,4"),
    ("Verkeersongevallen met letsel", "aantal", "74", "70", "66", "n.n.b."),
    ("Restafval per inwoner", "kg", "143", "130", "115", "100"),
    ("Inwoners met schulden die hulp krijgen", "aantal", "512", "540", "-", "-"),
)  # fmt: skip
_ROWS = "\n".join(f"  {', '.join(f'[{cell}]' for cell in row)}," for row in _INDICATORS)
_ZANDHOEK = f"""
#set page(
  width: 21cm, height: 11cm, margin: 2cm,
  footer: context [Gemeente Zandhoek #h(1fr) #counter(page).display()],
)
#set text(size: 10pt, lang: "nl")
= Programmabegroting 2025
== Programma 7 Samenleven
In dit programma staat wat wij doen voor een prettige gemeente. Ons streven is dat iedereen meedoet.
=== Doel 7.1 Iedereen doet mee
#table(
  columns: (5cm, 1.6cm, 2.2cm, 2.4cm, 2.4cm, 2.4cm),
  align: (left, left, right, right, right, right),
  table.header(
    [*Indicator*], [*Eenheid*], [*Realisatie 2023*],
    [*Streef-waarde 2025*], [*Streef-waarde 2026*], [*Streef-waarde 2027*],
  ),
{_ROWS}
)
=== Wat mag het kosten?
#text(size: 8pt)[Bedragen x € 1.000]
#table(
  columns: (5cm, 2.6cm, 2.6cm, 2.6cm, 2.6cm), stroke: none,
  align: (left, right, right, right, right),
  table.header([Programma 7], [Rekening 2023], [Begroting 2024], [Begroting 2025], [Raming 2026]),
  [Lasten], [21.310], [22.004], [22.950], [23.100],
  [Baten], [3.105], [2.990], [3.040], [3.050],
  [Saldo van lasten en baten], [-18.205], [-19.014], [-19.910], [-20.050],
  [Toevoeging aan reserves], [400], [0], [0], [0],
  [Onttrekking aan reserves], [1.150], [800], [650], [250],
  [Resultaat], [-17.455], [-18.214], [-19.260], [-19.800],
)
"""


def lage_vaart(path: Path) -> Path:
    """Write the Programmarekening 2024 of Lage Vaart: Word, a name above the years, wide heads."""
    document = Document()
    document.add_heading("Programmarekening 2024", 0)
    document.add_heading("Programma 6 – Cultuur en sport", 1)
    document.add_heading("Wat wilden we bereiken?", 2)
    goal = document.add_paragraph().add_run("Doelstelling 6.1 – Meer bezoekers in de musea")
    goal.bold = True
    _table(document.add_table(rows=0, cols=6), [
        ["Indicator 6.1.1", "Bezoekers van musea", "", "", "", ""],
        ["Jaar", "2021", "2022", "2023", "2024", "2025"],
        ["Streefwaarde", "40.000", "45.000", "50.000", "52.000", "54.000"],
        ["Gerealiseerd", "31.250", "44.800", "51.020", "53.411", ""],
    ], merged=[((0, 1), (0, 5))])  # fmt: skip
    goal = document.add_paragraph().add_run("Doelstelling 6.2 – Iedereen sport")
    goal.bold = True
    _table(document.add_table(rows=0, cols=6), [
        ["Wat", "Eenheid", "Nulmeting", "Streef 2024", "Stand 31-12-2024", "Gehaald"],
        ["Sportdeelname volwassenen", "%", "55 (2018)", "60", "58", "nee"],
        ["Verenigingen met een beweegmakelaar", "aantal", "0 (2018)", "25", "27", "ja"],
        ["Zwemvaardige kinderen", "%", "88 (2018)", "95", "onbekend", "n.t.b."],
    ])  # fmt: skip
    document.add_heading("Wat heeft het gekost?", 2)
    document.add_paragraph("(bedragen x € 1.000; - = nadeel)")
    _table(document.add_table(rows=0, cols=6), [
        ["", "Rekening", "Begroting", "", "Rekening", "Verschil"],
        ["", "2023", "Primair 2024", "Na wijziging 2024", "2024", ""],
        ["Lasten", "12.400", "12.900", "13.350", "13.120", "230"],
        ["Baten", "2.100", "2.050", "2.310", "2.402", "92"],
        ["Saldo vóór bestemming", "-10.300", "-10.850", "-11.040", "-10.718", "322"],
        ["Saldo na bestemming", "-10.150", "-10.750", "-10.790", "-10.478", "312"],
    ], merged=[((0, 2), (0, 3))])  # fmt: skip
    document.save(str(path))
    return path


def hooghei(path: Path) -> Path:
    """Write the Jaarverslag 2024 of Hooghei: a PDF with heads over years and names over lines."""
    source = path.with_suffix(".typ")
    source.write_text(_HOOGHEI, encoding="utf-8")
    typst.compile(str(source), output=str(path))
    return path


_HOOGHEI = """
#set page(
 margin: 2cm, header: [Jaarverslag 2024 | Gemeente Hooghei],
 footer: context align(center)[#counter(page).display()],
)
#set text(size: 9pt)
= Programma 4 Mobiliteit
In dit programma staat hoe iedereen veilig op weg is. Ons streven is dat niemand gewond raakt.
== Doelstelling 4.1 Veilig op weg
Hieronder staan de indicatoren. In 2024 zijn 12 kruispunten aangepast.
#table(columns: (4.5cm, 1.8cm, 1.5cm, 1.5cm, 1.5cm, 1.5cm, 1.5cm, 1.5cm), stroke: none,
 align: (left + horizon, center, right, right, right, right, right, right),
 table.cell(rowspan: 2)[Indicator], table.cell(rowspan: 2)[Eenheid],
 table.cell(colspan: 3, align: center)[Begroot],
 table.cell(colspan: 3, align: center)[Gerealiseerd],
 [2022],[2023],[2024],[2022],[2023],[2024],
 [Ernstige ongevallen binnen de bebouwde kom en daarbuiten],
 [aantal],[30],[28],[26],[31],[30],[27],
 [Fietsers zonder verlichting],[%],[20,0],[18,0],[16,0],[21,5],[19,2],[15,8],
 [Score fietsveiligheid],[cijfer],[6,8],[6,9],[7,0],[6,7],[-],[7,1],
)
Toelichting: het aantal ongevallen daalde van 30 naar 27.
== Doelstelling 4.2 Schoon vervoer
*Laadpalen per 1.000 inwoners*

Het aantal openbare laadpalen.

Bron: RVO
#table(columns: 4, [], [2023], [2024], [2025],
 [Streefwaarde], [4,0], [5,5], [7,0], [Realisatie], [4,2], [5,1], [])
Doel behaald: Nee

== Financiën
#align(right)[bedragen x € 1.000]
#table(columns: (4cm, 2.3cm, 2.3cm, 2.3cm, 2.3cm), stroke: none,
 align: (left, right, right, right, right),
 [Omschrijving], [Rekening 2023], [Begroting 2024 na wijziging], [Rekening 2024],
 [Verschil],
 [*Lasten*],[],[],[],[],
 [4.1 Veilig op weg],[2.410],[2.650],[2.588],[62 V],
 [4.2 Schoon vervoer],[1.115],[1.240],[1.301],[61 N],
 [Totaal lasten],[3.525],[3.890],[3.889],[1 V],
 [*Baten*],[],[],[],[],
 [4.1 Veilig op weg],[310],[300],[322],[22 V],
 [4.2 Schoon vervoer],[45],[60],[58],[2 N],
 [Totaal baten],[355],[360],[380],[20 V],
 [Saldo van lasten en baten],[-3.170],[-3.530],[-3.509],[21 V],
)
"""
