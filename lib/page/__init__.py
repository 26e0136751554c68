"""What a page is made of: frozen values, without a text and without a colour of their own."""

from lib.page.answer import Answer, Question
from lib.page.figure import Caption, Figure, Spec
from lib.page.found import Piece, Result, Results
from lib.page.frame import Chooser, Frame, Option, Way
from lib.page.goals import GoalLine, Line
from lib.page.links import Link
from lib.page.page import Page
from lib.page.parts import (
    Asked,
    AskedOfGoal,
    Chart,
    Columns,
    Controls,
    Download,
    Elsewhere,
    Facts,
    Failed,
    Folded,
    Found,
    Judged,
    Lead,
    Listing,
    Note,
    Overview,
    Part,
    Prose,
    Refusal,
    Section,
    Tabular,
    Title,
)
from lib.page.table import Column, Table

__all__ = [
    "Answer",
    "Asked",
    "AskedOfGoal",
    "Caption",
    "Chart",
    "Chooser",
    "Column",
    "Columns",
    "Controls",
    "Download",
    "Elsewhere",
    "Facts",
    "Failed",
    "Figure",
    "Folded",
    "Found",
    "Frame",
    "GoalLine",
    "Judged",
    "Lead",
    "Line",
    "Link",
    "Listing",
    "Note",
    "Option",
    "Overview",
    "Page",
    "Part",
    "Piece",
    "Prose",
    "Question",
    "Refusal",
    "Result",
    "Results",
    "Section",
    "Spec",
    "Table",
    "Tabular",
    "Title",
    "Way",
]
