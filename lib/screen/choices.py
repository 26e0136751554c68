"""The choices of a visitor; each lives in the address, so that a link opens the same view."""

import re

import streamlit as st

from lib import measures
from lib.model import slack
from lib.screen.flow import then
from lib.sources import Snapshot


def choose_year(snapshot: Snapshot) -> int:
    """Let the visitor choose a year (`?jaar=`); the last reported year is the default."""
    year = then(st.segmented_control)(
        "Jaar",
        measures.years(snapshot),
        default=measures.default_year(snapshot),
        required=True,
        key="jaar",
        bind="query-params",
        wrap=True,
    )
    return int(year) if year is not None else measures.default_year(snapshot)


def choose_goal(snapshot: Snapshot) -> str:
    """Let the visitor choose a goal by its code (`?doel=`)."""
    goals = [
        goal for programme in snapshot.register.programmes.values() for goal in programme.goals
    ]
    goal = then(st.segmented_control)(
        "Doelstelling", goals, default=goals[0], required=True, key="doel", bind="query-params",
        wrap=True,
    )  # fmt: skip
    return goal if goal is not None else goals[0]


def choose_programme(snapshot: Snapshot) -> str:
    """Let the visitor choose a programme (`?programma=`) where there is more than one."""
    programmes = list(snapshot.register.programmes)
    if len(programmes) == 1:
        return programmes[0]
    chosen = then(st.segmented_control)(
        "Programma", programmes, default=programmes[0], required=True, key="programma",
        bind="query-params", wrap=True,
    )  # fmt: skip
    return chosen if chosen is not None else programmes[0]


def choose_baseline(snapshot: Snapshot) -> str | None:
    """Let the visitor choose what the account is compared with (`?basis=`).

    Returns the stage, None for the original budget. A stage without amounts can be chosen: the
    page then says that the sources lack it.
    """
    described, original = snapshot.register.stages, measures.original(snapshot)
    stages = {_literal(described[s].name.capitalize()): s for s in measures.baselines(snapshot)}
    if len(stages) <= 1:
        return None
    chosen = then(st.pills)(  # long names: on a phone they stand below each other
        "Vergelijken met", list(stages), default=next(iter(stages)), required=True, key="basis",
        bind="query-params",
    )  # fmt: skip
    stage = stages.get(chosen or "")
    return None if stage == original else stage


def choose_slack() -> str | None:
    """Let the visitor try a slack of his own (`?speling=`, in percent); None without one.

    Returns a rule as `model.JudgingRule` reads it; what is not a slack is told and left out.
    """
    typed = then(st.text_input)(
        "Eigen speling in procenten, bijvoorbeeld 3 of 2,5", key="speling", bind="query-params",
        max_chars=12,
    )  # fmt: skip
    if not typed:
        return None
    rule = slack(typed)
    if rule is None:
        then(st.error)("Dit is geen speling. Typ een getal van 0 tot en met 99,99, zoals 3 of 2,5.")
    return rule


_SIGNS = re.compile(r"[!-'*+\-/:-@\[-`{-~]")


def _literal(text: str) -> str:
    """Write a name from a file so that a button shows it as it is; Streamlit reads Markdown there.

    The invisible joiner keeps apart what Streamlit would replace after Markdown: :smile:, ->, www.
    """
    return _SIGNS.sub(lambda sign: f"\\{sign[0]}\N{WORD JOINER}", " ".join(text.split()))
