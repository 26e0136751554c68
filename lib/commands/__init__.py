"""What the command line can do: `python -m lib` and one of these words."""

from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lib.commands.command import Work


@dataclass(frozen=True)
class Command:
    """One word of the command line, what is told of it, and where its work is.

    What a word needs is read in when it is typed: all together take a second and more.
    """

    word: str
    told: str
    place: str

    def work(self) -> "Work":
        """Read in what is behind the word."""
        module, name = self.place.split(":")
        found: Work = getattr(import_module(f"lib.commands.{module}"), name)
        return found


COMMANDS = (
    Command("serve", "start het dashboard", "serving:SERVE"),
    Command("check", "controleer de bronnen en noem elke fout", "checking:CHECK"),
    Command("begin", "maak de eerste bestanden van een gemeente", "beginning:BEGIN"),
    Command("jaar", "zet een nieuw document klaar om in te vullen", "preparing_year:YEAR"),
    Command("lees", "lees een document in een concept", "reading:READ"),
    Command("naar-excel", "zet de cijfers in een werkmap om in te vullen", "workbooks:TO_EXCEL"),
    Command(
        "uit-excel", "zet in de bestanden wat in de werkmap is veranderd", "workbooks:FROM_EXCEL"
    ),
    Command("vergelijk", "zeg wat een lezer anders zou zien", "comparing:COMPARE"),
    Command("vrijgeven", "laat bezoekers zien wat in een concept staat", "releasing:RELEASE"),
    Command("terug", "zet terug wat bezoekers eerder zagen", "releasing:BACK"),
    Command("export", "schrijf oordelen, bedragen en afwijkingen als CSV", "exporting:EXPORT"),
    Command("publiceer", "maak uitgaven die geen server nodig hebben", "publishing:PUBLISH"),
    Command("schema", "schrijf de schema's en instellingen voor editors", "schema:SCHEMA"),
)
"""In the order of the help."""
