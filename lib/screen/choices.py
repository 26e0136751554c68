"""The choices of a visitor; each lives in the address, so that a link opens the same view."""

import re
from collections.abc import Callable, Mapping

import streamlit as st

from lib import measures
from lib.model import slack
from lib.screen import asked, here
from lib.screen.asked import Offered
from lib.screen.flow import then, write
from lib.screen.templates import render
from lib.sources import Snapshot
from lib.wording import addresses, programmes, unknown


def choose_year(snapshot: Snapshot) -> int:
    """Let the visitor choose a year (`?jaar=`); the last reported year is the default."""
    return int(_choose("jaar", "Jaar", _years(snapshot)))


def choose_goal(snapshot: Snapshot) -> str:
    """Let the visitor choose a goal by its code (`?doel=`)."""
    return _choose("doel", "Doelstelling", _goals(snapshot))


def choose_programme(snapshot: Snapshot) -> str:
    """Let the visitor choose a programme (`?programma=`) where there is more than one."""
    offered = _programmes(snapshot)
    if len(offered.names) == 1:
        return offered.default
    return _choose("programma", "Programma", offered)


def choose_baseline(snapshot: Snapshot) -> str | None:
    """Let the visitor choose what the account is compared with (`?basis=`).

    Returns the stage, None for the original budget. A stage without amounts can be chosen: the
    page then says that the sources lack it.
    """
    offered = _baselines(snapshot)
    if len(offered.names) <= 1:
        return None
    chosen = then(st.pills)(  # long names: on a phone they stand below each other
        "Vergelijken met", list(offered.names), default=offered.default, required=True, key="basis",
        bind="query-params", on_change=asked.forget,
    )  # fmt: skip
    baselines = {_literal(told.name.capitalize()): told for told in measures.baselines(snapshot)}
    found = baselines.get(chosen or "")
    return None if found is None or found.original else found.stage


def choose_slack() -> str | None:
    """Let the visitor try a slack of his own (`?speling=`, in percent); None without one.

    Returns a rule as `model.JudgingRule` reads it; what is not a slack is told and left out.
    """
    typed = then(st.text_input)(
        "Eigen speling in procenten, bijvoorbeeld 3 of 2,5", key="speling", bind="query-params",
        max_chars=12, on_change=asked.forget,
    )  # fmt: skip
    if not typed:
        return None
    rule = slack(typed)
    if rule is None:
        then(st.error)("Dit is geen speling. Typ een getal van 0 tot en met 99,99, zoals 3 of 2,5.")
    return rule


def tell_what_is_not_there(snapshot: Snapshot) -> None:
    """Say which choices in the address do not exist, what is shown instead, and what comes near.

    One note for all choices of the page; it goes when the visitor makes a choice.
    """
    page = here.page()
    choices = [name for name in addresses.CHOICES.get(page, ()) if name in _OFFERED]
    offered = {name: _OFFERED[name](snapshot) for name in choices}
    if told := [_told(*item, offered[item[0]]) for item in asked.in_vain(page, offered).items()]:
        write(render("asked.html", told=told))


def _told(choice: str, text: str, offered: Offered) -> tuple[str, list[tuple[str, str]], bool]:
    """Return the sentence about a choice, links to what comes near, and if there is more."""
    others = {value: name for value, name in offered.names.items() if value != offered.default}
    near = unknown.nearest(text, others)
    shown = offered.names.get(offered.default, offered.default)
    said = unknown.sentence(choice, text, shown, offered.names)
    links = [(here.address("", **{choice: value}), others[value]) for value in near]
    return said, links, bool(others)


def _choose(name: str, label: str, offered: Offered) -> str:
    chosen = then(st.segmented_control)(
        label, list(offered.names), default=offered.default, required=True, key=name,
        bind="query-params", on_change=asked.forget, wrap=True,
    )  # fmt: skip
    return chosen if chosen is not None else offered.default


def _years(snapshot: Snapshot) -> Offered:
    years = [str(year) for year in measures.years(snapshot)]
    return Offered(dict(zip(years, years, strict=True)), str(measures.default_year(snapshot)))


def _goals(snapshot: Snapshot) -> Offered:
    described = snapshot.register.programmes.values()
    return _first_of(
        {
            code: f"{code} {goal.name}"
            for programme in described
            for code, goal in programme.goals.items()
        }
    )


def _programmes(snapshot: Snapshot) -> Offered:
    register = snapshot.register
    return _first_of({code: programmes.head(code, register) for code in register.programmes})


def _baselines(snapshot: Snapshot) -> Offered:
    names = [told.name for told in measures.baselines(snapshot)]
    return _first_of({_literal(name.capitalize()): name for name in names})


def _first_of(names: Mapping[str, str]) -> Offered:
    return Offered(names, next(iter(names), ""))


_OFFERED: Mapping[str, Callable[[Snapshot], Offered]] = {
    "jaar": _years, "doel": _goals, "programma": _programmes, "basis": _baselines,
}  # fmt: skip
_SIGNS = re.compile(r"[!-'*+\-/:-@\[-`{-~]")


def _literal(text: str) -> str:
    """Write a name from a file so that a button shows it as it is; Streamlit reads Markdown there.

    The invisible joiner keeps apart what Streamlit would replace after Markdown: :smile:, ->, www.
    """
    return _SIGNS.sub(lambda sign: f"\\{sign[0]}\N{WORD JOINER}", " ".join(text.split()))
