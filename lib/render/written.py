"""A part of a page as HTML; where it leads to is up to the renderer."""

from functools import lru_cache
from typing import Protocol, TypeAlias, assert_never

from lib.page import (
    Amounts,
    Answers,
    Asked,
    Barred,
    Clashes,
    Facts,
    Folded,
    Found,
    GoalTree,
    Judged,
    Lead,
    Link,
    Listing,
    Marks,
    Multiples,
    Note,
    Outwards,
    Overview,
    Picked,
    Pledges,
    Referral,
    Said,
    Stories,
    Table,
    Tabular,
)
from lib.page import Chart as Charted
from lib.render.templates import Markup, render
from lib.wording import captions, overview, questions

Written: TypeAlias = (
    Lead
    | Note
    | Listing
    | Facts
    | Tabular
    | Folded
    | Judged
    | Said
    | Answers
    | Marks
    | Referral
    | Amounts
    | Barred
    | Overview
    | Multiples
    | Asked
    | Picked
    | Pledges
    | Stories
    | GoalTree
    | Outwards
    | Clashes
    | Found
)
"""The parts that are HTML and nothing else, the same for every renderer but for addresses."""


class Place(Protocol):
    """Where a page is shown: how addresses are written there, and small pictures."""

    @property
    def live(self) -> bool:
        """Tell whether a reader can choose here what no address of a file has."""

    def address(self, part: str) -> str:
        """Return the address of a part of this page."""

    def link(self, link: Link) -> str:
        """Return the address of another place."""

    def picture(self, svg: str, spoken: str) -> Markup:
        """Return a small picture of which the colours are names, with its words."""


def html(part: Written, place: Place) -> Markup:
    """Write a part out; every text in it is escaped."""
    address, link = place.address, place.link
    match part:
        case Lead() | Note() | Listing() | Facts():
            written = _told(part)
        case Referral() | Amounts() | Barred():
            written = _of_money(part, place)
        case Tabular():
            written = _table(part.table, part.anchor, address(part.anchor))
        case Folded():
            written = render(
                "folded.html", told=part.told, parts=[html(it, place) for it in part.parts]
            )
        case Judged():
            here = address(part.anchor)
            written = render("answer.html", shown=part.answer, anchor=part.anchor, address=here)
        case Said() | Answers() | Marks():
            written = _debated(part, place)
        case Overview() | Multiples():
            written = _pictured(part, place)
        case Asked() | Picked():
            written = _asked(part, place)
        case Pledges():
            written = render("pledges.html", groups=part.groups, here=address)
        case Stories() | GoalTree() | Outwards() | Clashes():
            written = _narrated(part, place)
        case Found():
            written = render("results.html", found=part, address=link)
        case _:
            assert_never(part)
    return written


def _told(part: Lead | Note | Listing | Facts) -> Markup:
    match part:
        case Lead():
            return render("lead.html", sentence=part.sentence)
        case Note():
            return render("note.html", text=part.text)
        case Listing():
            return render("listing.html", lines=part.lines)
        case Facts():
            return render("passport.html", facts=part.pairs)
        case _:
            assert_never(part)


def _pictured(part: Overview | Multiples, place: Place) -> Markup:
    """Write out what has small pictures in it."""
    name = "overview.html" if isinstance(part, Overview) else "multiples.html"
    here = place.address(part.anchor)
    return render(
        name, shown=part, picture=place.picture, address=place.link, here=here, words=overview
    )


def _debated(part: Said | Answers | Marks, place: Place) -> Markup:
    match part:
        case Said():
            return render("said.html", said=part, address=place.link)
        case Answers():
            return render("answers.html", tiles=part.tiles, address=place.link)
        case Marks():
            return render("marks.html", marks=part.marks, address=place.link)
        case _:
            assert_never(part)


def _narrated(part: Stories | GoalTree | Outwards | Clashes, place: Place) -> Markup:
    """Write out what documents tell, point at and contradict."""
    here, link = place.address, place.link
    match part:
        case Stories():
            return render("stories.html", stories=part.stories, here=here, address=link)
        case GoalTree():
            return render("tree.html", goals=part.goals, money=part.money, address=link)
        case Outwards():
            return render("outward.html", links=part.links)
        case Clashes():
            return render("clashes.html", clashes=part.clashes, here=here, address=link)
        case _:
            assert_never(part)


def _of_money(part: Referral | Amounts | Barred, place: Place) -> Markup:
    match part:
        case Referral():
            return render("referral.html", referral=part, address=place.link(part.address))
        case Amounts():
            return render("amounts.html", amounts=part.amounts)
        case Barred():
            here = place.address(part.anchor)
            return render("bars.html", shown=part, here=here, address=place.link)
        case _:
            assert_never(part)


def _asked(part: Asked | Picked, place: Place) -> Markup:
    """Write questions out, or what is picked of them: nothing where nobody can pick."""
    match part:
        case Asked():
            return render(
                "questions.html",
                goals=part.goals, ticks=part.ticks, codes=part.codes, live=place.live,
                here=place.address, address=place.link, known=questions.known, way=questions.way,
            )  # fmt: skip
        case Picked():
            return render("picked.html", picked=part, live=place.live, address=place.link)
        case _:
            assert_never(part)


def heading(title: str, anchor: str, place: Place) -> Markup:
    """Begin a section; without an anchor no address leads to it."""
    return render("heading.html", title=title, anchor=anchor, address=place.address(anchor))


def finding(chart: Charted, place: Place) -> Markup:
    """Write what stands above a chart."""
    caption, link = chart.figure.caption, place.address(chart.anchor)
    return render(
        "finding.html", caption=caption, anchor=chart.anchor, address=link, level=chart.level
    )


def source(chart: Charted) -> Markup:
    """Write what stands under a chart."""
    return render("note.html", text=captions.source(chart.figure.caption))


@lru_cache(maxsize=500)
def _table(content: Table, anchor: str, link: str) -> Markup:
    """Write a table out once: a long one takes longer than everything else on its page."""
    return render("table.html", table=content, anchor=anchor, address=link)
