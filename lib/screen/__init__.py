"""What a page puts on the screen; the one place that knows Streamlit."""

from lib.screen.blocks import (
    answer,
    beside,
    download,
    explanation,
    figure,
    heading,
    lead,
    listing,
    note,
    overview,
    passport,
    questions,
    table,
    title,
)
from lib.screen.choices import (
    choose_baseline,
    choose_goal,
    choose_programme,
    choose_slack,
    choose_year,
)
from lib.screen.frame import run, side_by_side
from lib.screen.parts import part, show_error
from lib.screen.search import choose_words, results
from lib.screen.store import inspection, reading, snapshot
from lib.screen.style import theme

__all__ = [
    "answer",
    "beside",
    "choose_baseline",
    "choose_goal",
    "choose_programme",
    "choose_slack",
    "choose_words",
    "choose_year",
    "download",
    "explanation",
    "figure",
    "heading",
    "inspection",
    "lead",
    "listing",
    "note",
    "overview",
    "part",
    "passport",
    "questions",
    "reading",
    "results",
    "run",
    "show_error",
    "side_by_side",
    "snapshot",
    "table",
    "theme",
    "title",
]
