"""What the address asks for: the one place where the choices of a visitor are kept."""

from collections.abc import Mapping
from dataclasses import dataclass

import streamlit as st

from lib.sources import Snapshot
from lib.views import Choice, View
from lib.wording.unknown import readable

_BEFORE = "eerder gekozen"


@dataclass(frozen=True)
class Asked:
    """What counts of every choice that a page has, and what is asked in vain, fit to be shown.

    Both by the names of choices.
    """

    values: Mapping[str, str]
    vain: Mapping[str, str]


def asked(view: View, snapshot: Snapshot) -> Asked:
    """Read the address of a page: nothing else decides what it shows."""
    values: dict[str, str] = {}
    vain: dict[str, str] = {}
    for choice in view.choices:
        given = [value for value in st.query_params.get_all(choice.name) if value]
        known = _known(choice, snapshot, values, given)
        if given and not known:
            vain[choice.name] = readable(given[-1])
        if choice.stands(snapshot, values):
            default = "" if choice.typed else choice.offered(snapshot, values).default
            values[choice.name] = known[-1] if known else default
    return Asked(values, vain)


def before(values: Mapping[str, str], choices: tuple[Choice, ...]) -> Mapping[str, str]:
    """Return what was chosen on other pages, and remember what counts on this one.

    It only leads on: the ways to other pages have it in their address.
    """
    kept = st.session_state.get(_BEFORE)
    known: Mapping[str, str] = kept if isinstance(kept, dict) else {}
    chosen = {choice.name: values[choice.name] for choice in choices
              if not choice.typed and choice.name in values}  # fmt: skip
    st.session_state[_BEFORE] = {**known, **chosen}
    return known


def _known(
    choice: Choice, snapshot: Snapshot, values: Mapping[str, str], given: list[str]
) -> list[str]:
    """Return what exists of the values given for a choice; an address may have several."""
    if choice.typed:
        return given
    names = choice.offered(snapshot, values).names
    return [value for value in given if value in names]
