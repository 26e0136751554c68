"""The parts that pages are made of: titles, verdicts, figures with their source, tables."""

from collections.abc import Sequence
from functools import lru_cache
from pathlib import PurePath

import streamlit as st

from lib.charts import Spec
from lib.model import Register
from lib.screen import here
from lib.screen.flow import then, write
from lib.screen.templates import render
from lib.views import ElsewhereView, Figure, OverviewView
from lib.wording import addresses, unknown
from lib.wording.passport import Facts
from lib.wording.questions import Question
from lib.wording.tables import Table
from lib.wording.verdicts import Answer

_KINDS = {
    ".csv": "text/csv",
    ".txt": "text/plain",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ".zip": "application/zip",
}


def title(text: str, above: str = "", elsewhere: ElsewhereView | None = None) -> None:
    """Put the one first-level heading on the page, with a small line above it.

    Whoever came for a part that is not on the page reads so; `elsewhere` knows where it may be.
    """
    write(
        render(
            "title.html",
            title=text,
            above=above,
            gone=unknown.GONE,
            moved=elsewhere.told if elsewhere else "",
            elsewhere=elsewhere.goals if elsewhere else (),
        )
    )


def heading(text: str, anchor: str = "") -> None:
    """Begin a part of the page; `anchor` is the part of the address that leads to it."""
    write(render("heading.html", title=text, anchor=anchor, address=here.address(anchor)))


def lead(sentence: str) -> None:
    """Put the sentence that a page comes down to; **words** stand out."""
    write(render("lead.html", sentence=sentence))


def note(text: str) -> None:
    """Put a remark in small type; nothing when there is no text."""
    if text:
        write(render("note.html", text=text))


def listing(lines: Sequence[str]) -> None:
    """Put sentences below each other as a list; a dash of text when there are none."""
    write(render("listing.html", lines=lines))


def overview(view: OverviewView, year: int) -> None:
    """Show every goal with its indicators, their small trends and its money."""
    write(
        render(
            "overview.html",
            goals=view.goals,
            pictures=view.pictures,
            year=year,
            money=view.money_column,
            addresses=addresses,
            address=here.address("doelen"),
        )
    )


def answer(shown: Answer, anchor: str) -> None:
    """Show the verdict large, the stated one where it differs, and the sum as a sentence."""
    write(render("answer.html", shown=shown, anchor=anchor, address=here.address(anchor)))


def figure(shown: Figure, anchor: str = "") -> None:
    """Show a chart under its finding, with its words for those who cannot see it and its source.

    `anchor` is the part of the address that leads to it; without one it follows from the caption of
    the chart's table.
    """
    caption = shown.caption
    part = anchor or addresses.anchor_of("grafiek", shown.table.caption)
    write(
        render(
            "finding.html",
            finding=caption.finding,
            about=caption.about,
            anchor=part,
            address=here.address(part),
        )
    )
    draw(shown.spec, caption.spoken)
    note(f"Bron: {caption.source}")


def draw(spec: Spec, spoken: str) -> None:
    """Draw a chart alone; `spoken` says in words what it shows."""
    then(st.vega_lite_chart)(spec, theme=None, alt=spoken, width="stretch")


def beside(shown: Figure | None) -> None:
    """Show a chart with its table beside it, or below it on a narrow screen; nothing without."""
    if shown is None:
        return
    left, right = then(st.columns)(2, gap="large")
    with left:
        figure(shown)
    with right:
        table(shown.table)


def questions(asked: Sequence[Question], register: Register) -> None:
    """Show questions under their goal, each with its figures, source and a link to them."""
    goals = [
        (goal, register.goal(goal).name, [question for question in asked if question.goal == goal])
        for goal in dict.fromkeys(question.goal for question in asked)
    ]
    write(render("questions.html", goals=goals, address=here.address))


def download(label: str, content: str | bytes, name: str, told: str = "") -> None:
    """Offer a file; `told` says beside the button what it holds.

    The content has to be there at once. What Streamlit lets a click make is swept away when other
    visitors' pages run, on a busy server before the browser has fetched it.
    """
    kind = _KINDS[PurePath(name).suffix]
    if not told:
        then(st.download_button)(label, content, file_name=name, mime=kind, on_click="ignore")
        return
    left, right = then(st.columns)([1, 4], vertical_alignment="center")
    left.download_button(
        label, content, file_name=name, mime=kind, on_click="ignore", width="stretch"
    )
    with right:
        note(told)


def table(content: Table | None, anchor: str = "") -> None:
    """Show a table as real HTML: it can be read aloud, copied and printed; nothing without one.

    `anchor` is the part of the address that leads to it; without one it follows from the caption.
    """
    if content is None:
        return
    part = anchor or addresses.anchor_of("tabel", content.caption)
    write(_written(content, part, here.address(part)))


@lru_cache(maxsize=500)
def _written(content: Table, anchor: str, address: str) -> str:
    """Write a table out once: a long one takes longer than everything else on its page."""
    return render("table.html", table=content, anchor=anchor, address=address)


def passport(facts: Facts) -> None:
    """Tell what an indicator is, what to watch out for and what each document says about it."""
    write(render("passport.html", facts=facts))


def explanation(text: str) -> None:
    """Show a text of our own, written in Markdown."""
    then(st.markdown)(text)
