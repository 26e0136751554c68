"""The parts that pages are made of: titles, verdicts, figures with their source, tables."""

from collections.abc import Mapping, Sequence

import streamlit as st

from lib import wording
from lib.charts import Spec
from lib.model import Indicator, Register
from lib.screen.templates import render
from lib.wording.captions import Caption
from lib.wording.overview import GoalLine
from lib.wording.questions import Question
from lib.wording.tables import Table
from lib.wording.verdicts import Row


def title(text: str, above: str = "") -> None:
    """Put the one first-level heading on the page, with a small line above it."""
    st.html(render("title.html", title=text, above=above))


def heading(text: str, anchor: str = "") -> None:
    """Begin a part of the page; `anchor` is the part of the address that leads to it."""
    st.html(render("heading.html", title=text, anchor=anchor))


def lead(sentence: str) -> None:
    """Put the sentence that a page comes down to; **words** stand out."""
    st.html(render("lead.html", sentence=sentence))


def note(text: str) -> None:
    """Put a remark in small type; nothing when there is no text."""
    if text:
        st.html(render("note.html", text=text))


def listing(lines: Sequence[str]) -> None:
    """Put sentences below each other as a list; a dash of text when there are none."""
    st.html(render("listing.html", lines=lines))


def overview(goals: Sequence[GoalLine], pictures: Mapping[str, str], year: int, money: str) -> None:
    """Show every goal with its indicators; `pictures` holds a small trend per indicator.

    `money` names the baseline that the last column compares with.
    """
    st.html(render("overview.html", goals=goals, pictures=pictures, year=year, money=money))


def answer(row: Row, register: Register) -> None:
    """Show the verdict large, the stated one where it differs, and the sum as a sentence."""
    st.html(
        render(
            "answer.html",
            anchor=row["indicator"],
            name=row["name"],
            verdict=row["verdict"],
            symbol=wording.verdicts.SYMBOLS[row["verdict"]],
            answer=wording.verdicts.answer(row),
            stated=wording.verdicts.stated(row, register),
            sentence=wording.verdicts.sum_sentence(row, register),
            rule=wording.verdicts.rule(register),
        )
    )


def figure(spec: Spec, caption: Caption) -> None:
    """Show a chart under its finding, with its words for those who cannot see it and its source."""
    st.html(render("finding.html", finding=caption.finding, about=caption.about))
    st.vega_lite_chart(spec, theme=None, alt=caption.spoken, width="stretch")
    note(f"Bron: {caption.source}")


def beside(spec: Spec, caption: Caption, content: Table) -> None:
    """Show a chart with its table beside it, or below it on a narrow screen."""
    left, right = st.columns(2, gap="large")
    with left:
        figure(spec, caption)
    with right:
        table(content)


def questions(asked: Sequence[Question], register: Register) -> None:
    """Show questions under their goal, each with its figures, source and a link to them."""
    goals = [
        (goal, register.goal(goal).name, [question for question in asked if question.goal == goal])
        for goal in dict.fromkeys(question.goal for question in asked)
    ]
    st.html(render("questions.html", goals=goals))


def download(label: str, text: str, name: str) -> None:
    """Offer a text as a file."""
    st.download_button(label, text, file_name=name, mime="text/plain", on_click="ignore")


def table(content: Table) -> None:
    """Show a table as real HTML: it can be read aloud, copied and printed."""
    st.html(render("table.html", table=content))


def passport(indicator: Indicator, register: Register) -> None:
    """Tell what an indicator is, what to watch out for and what each document says about it."""
    st.html(render("passport.html", facts=wording.passport.facts(indicator, register)))


def explanation(text: str) -> None:
    """Show a text of our own, written in Markdown."""
    st.markdown(text)
