"""The page of pointers in the folder of a new municipality."""

from lib.model import CostSign
from lib.preparing.municipality.start import Start

_PAGE = """\
# De cijfers van {name}

In deze map staat wat het dashboard *Doel gehaald?* van {name} weet.

| bestand | wat erin staat |
|---|---|
| `indicators.yaml` | documenten, programma's, doelstellingen en indicatoren, met hun cijfers |
| `finance.csv` | de bedragen, één per regel |

## Zo gaat u verder

1. Geef de indicatoren in `indicators.yaml` hun eigen naam en eenheid. Bij elke doelstelling staat
   er één klaar. Heeft een doelstelling er meer, zet er dan een blok onder. Heeft zij er geen, haal
   het blok dan weg.
2. Zet op elke plaats met `nog in te vullen` wat het document zegt. In `finance.csv` staat een
   bedrag voluit in hele euro's: 1.250 duizend wordt `1250000`.
   {signs}
3. Staat een regel niet in uw document? Haal die regel dan weg.
4. Laat de bestanden nakijken. Doe dit in de map van het dashboard, met deze map erachter:

   ```sh
   python -m lib check MAP
   ```

   In VS Code: open deze map en kies Terminal, Taak uitvoeren, Controleer de cijfers. Elke melding
   staat dan bij haar regel.
5. Bekijk het resultaat:

   ```sh
   python -m lib serve --data MAP
   ```

De pagina's tonen een document pas als niets ervan meer `nog in te vullen` is. Op de pagina Controle
ziet u hoeveel er nog te doen is. Wilt u een document eerder laten zien, zet er dan `tonen: ja` bij.

## Later

- Een nieuw jaar: `python -m lib jaar {next} --soort jaarverslag --data MAP` zet alles klaar.
- Beloften en moties, teksten en losse cijfers komen later: `afspraken.yaml`, `teksten.yaml` en
  `feiten.csv` mogen ontbreken.
- De handleiding van het dashboard (`docs/handleiding.md`) legt elke taak uit. Elk woord dat u kunt
  schrijven staat in `docs/velden.md`, elke melding in `docs/meldingen.md`.
"""
_NEGATIVE = """Lasten krijgen een minteken. Drukt uw document ze zonder, zet dan `lasten: positief`
   bij het document en neem ze over zoals ze er staan."""
_POSITIVE = """Neem elk bedrag over met het teken dat er staat: `lasten: positief` bij een document
   zegt dat lasten daarin geen minteken hebben."""


def pointers(start: Start) -> str:
    """Return the page, in Markdown."""
    signs = _NEGATIVE if start.costs is CostSign.NEGATIVE else _POSITIVE
    return _PAGE.format(name=start.name, signs=signs, next=max(start.years) + 1)
