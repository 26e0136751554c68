"""The columns of `finance.csv`, as staff read about them."""

from lib.model import WHOLE, AmountKind
from lib.sources.money.amount_cells import UNITS
from lib.sources.source import Column, listed_words

COLUMNS = (
    Column(
        "programma", True, "De code van het programma of overzicht, of de hele gemeente.",
        f"code uit `programmas`, of `{WHOLE}`",
    ),
    Column(
        "doelstelling", True, "De code van de doelstelling; leeg bij een bedrag van het hele "
        "programma of van iets buiten de doelen.", "code uit `doelstellingen`, of leeg",
    ),
    Column(
        "product", True, "De code van het product; leeg bij een totaal.", "code, of leeg",
    ),
    Column("naam", True, "De naam van de doelstelling of het product, zoals gedrukt.", "tekst"),
    Column("jaar", True, "Het jaar van het bedrag.", "jaartal"),
    Column(
        "fase", True, "In welke fase het bedrag staat: de begroting, na wijziging, of de rekening.",
        "naam uit `fasen`",
    ),
    Column(
        "soort", True, "Wat het bedrag is. Saldo is de som van lasten, baten en reserves.",
        listed_words(AmountKind),
    ),
    Column(
        "bedrag", True, "Het bedrag in hele euro's, ook als het document duizenden drukt; lasten "
        "met een minteken, tenzij het document ze zonder drukt en dat bij `lasten` staat.",
        "hele euro's, zoals -1234 of -1.234; `p.m.`, `-` of `nog in te vullen`",
    ),
    Column("eenheid", True, "Waarin het document het bedrag drukt.", listed_words(UNITS)),
    Column("document", True, "Het document waar het bedrag in staat.", "naam uit `documenten`"),
    Column(
        "incidenteel", False, "ja voor het incidentele deel van een bedrag, nee voor het "
        "structurele; leeg voor het hele bedrag.", f"{listed_words(('ja', 'nee'))}, of leeg",
    ),
    Column(
        "toelichting", False, "De uitleg van het bedrag, of dat u het nakeek: een bedrag met een "
        "toelichting wordt niet gemeld.", "tekst, of leeg",
    ),
)  # fmt: skip
"""In the order in which the file has them; a file may have another."""
