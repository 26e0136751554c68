"""What the command line can do: `python -m lib` and one of these words."""

from lib.commands.beginning import BEGIN
from lib.commands.checking import CHECK
from lib.commands.command import FAULTY, NOT_DONE, Command
from lib.commands.comparing import COMPARE
from lib.commands.exporting import EXPORT
from lib.commands.preparing_year import YEAR
from lib.commands.publishing import PUBLISH
from lib.commands.reading import READ
from lib.commands.releasing import BACK, RELEASE
from lib.commands.schema import SCHEMA
from lib.commands.serving import SERVE
from lib.commands.workbooks import FROM_EXCEL, TO_EXCEL

COMMANDS = (
    SERVE, CHECK, BEGIN, YEAR, READ, TO_EXCEL, FROM_EXCEL,
    COMPARE, RELEASE, BACK,
    EXPORT, PUBLISH, SCHEMA,
)  # fmt: skip
"""In the order of the help."""

__all__ = ["COMMANDS", "FAULTY", "NOT_DONE", "SERVE", "Command"]
