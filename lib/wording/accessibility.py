"""The page Toegankelijkheid in words: for whom this works, what was tested and what was not."""

TITLE = "Voor iedereen te gebruiken?"


def text() -> str:
    """Say what is tested, what is not and what is known to be less good, as Markdown."""
    return """\
Wij willen dat iedereen deze cijfers kan lezen: met een schermlezer, met alleen een toetsenbord,
sterk vergroot, in donkere kleuren, op een telefoon en op papier.

## Wat wordt getest

Bij elke nieuwe versie loopt een programma (axe) alle pagina's na op de regels van WCAG, niveau A en
AA, in lichte en donkere kleuren en op de breedte van een telefoon. Andere tests lopen met het
toetsenbord door de pagina's en lezen alles wat een schermlezer te horen krijgt: alles is
Nederlands, elk onderdeel heeft een naam, en elke link komt aan.

Een oordeel herkent u niet alleen aan de kleur: er staat altijd een teken en een woord bij. Elke
grafiek heeft een beschrijving in woorden, en dezelfde cijfers staan in een tabel.

## Wat niet is getest

Een programma vindt niet alles. Mensen die een schermlezer of een ander hulpmiddel gebruiken hebben
deze pagina's nog niet voor ons getest, en een onafhankelijk onderzoek is er niet geweest.

## Wat minder goed gaat

De documenten waar de cijfers uit komen staan op andere sites. Of u die goed kunt lezen, hebben wij
niet in de hand. Grote tabellen schuift u op een smal scherm opzij.

## Werkt iets niet?

Laat het de gemeente weten, met de naam van de pagina en wat u wilde doen. Dit is niet de officiële
toegankelijkheidsverklaring: die maakt de gemeente zelf, over de hele site waar dit op staat."""
