"""What documents tell, promise, point at and contradict, on paper."""

from collections.abc import Iterator, Sequence

from lib.page import (
    Clash,
    Clashes,
    Followed,
    Found,
    GoalLine,
    GoalTree,
    Outwards,
    Piece,
    Pledge,
    PledgeGroup,
    Pledges,
    Result,
    Sourced,
    Stories,
    Story,
)
from lib.render.paper import tones
from lib.render.paper.blocks import (
    Block,
    Cell,
    Grid,
    Head,
    Heading,
    Item,
    Items,
    Paragraph,
    Run,
    Sides,
    Text,
    Tone,
    note,
    plain,
    rich,
    way,
)
from lib.render.paper.debated import Place
from lib.render.paper.tables import split
from lib.wording import paper


def pledges(part: Pledges, place: Place) -> Iterator[Block]:
    """Yield promises beside what came of them, group by group."""
    for group in part.groups:
        yield Heading(2, group.heading, place(group.part))
        if group.told:
            yield note(group.told)
        if group.pledges:
            yield from split(_pledges(group, place))


def _pledges(group: PledgeGroup, place: Place) -> Grid:
    heads = tuple(Head(title) for title in paper.PLEDGES)
    return Grid("", heads, tuple(_pledge(it, place) for it in group.pledges))


def _pledge(pledge: Pledge, place: Place) -> tuple[Cell, ...]:
    points = (plain(f"– {point}") for point in pledge.points)
    told = (plain(line) for line in pledge.told)
    return (
        Cell((plain(pledge.text), *points, *_beside(pledge.about)), key=place(pledge.part)),
        Cell(tones.tags(pledge.tags)),
        Cell((*told, *_beside(pledge.where))),
    )


def _beside(lines: Sequence[str]) -> Iterator[Text]:
    """Yield remarks behind each other: below each other they take most of the paper."""
    if lines:
        yield plain(" · ".join(lines), Tone.MUTED)


def stories(part: Stories, place: Place) -> Iterator[Block]:
    """Yield what documents say of each thing beside each other, and what came of it."""
    for story in part.stories:
        yield from _story(story, place)


def _story(story: Story, place: Place) -> Iterator[Block]:
    if story.heading:
        yield Heading(3, story.heading, place(story.part))
    if story.above:
        yield note(story.above)
    if story.said:
        yield Sides(tuple(tuple(_said(side)) for side in story.said))
    if story.promises:
        yield Items(tuple(Item((Paragraph(_followed(it)),)) for it in story.promises))


def _followed(promise: Followed) -> Text:
    states = (run for line in tones.tags(promise.tags) for run in (*line, Run(" ")))
    told = (Run(f" {line}", tone=Tone.MUTED) for line in promise.told)
    return (*states, Run(promise.text, to=promise.place), *told)


def _said(side: Sourced, *, quoted: bool = False) -> Iterator[Block]:
    text = f"“{side.text}”" if quoted else side.text
    yield Paragraph((Run(side.head, strong=True),), small=True)
    yield Paragraph(plain(text))
    if side.where:
        yield note(side.where)


def tree(part: GoalTree) -> Items:
    """Return goals with the verdicts below them."""
    return Items(tuple(Item(tuple(_goal(goal, part.money))) for goal in part.goals))


def _goal(goal: GoalLine, about: str) -> Iterator[Block]:
    money = " ".join(filter(None, (goal.money_word, goal.money_size)))
    name = Run(f"{goal.code} {goal.name}".strip(), to=goal.place, strong=True)
    told = Run(f" {about}: {money}", tone=tones.of_sign(goal.money_sign))
    yield Paragraph((name, told))
    if not goal.lines:
        yield note(paper.NO_INDICATOR)
        return
    lines = (
        (Run(f"{line.name} ", to=line.place),
         *(run for text in tones.labels(line.verdict, line.label, line.stated)
           for run in (*text, Run(" "))))
        for line in goal.lines
    )  # fmt: skip
    yield Items(tuple(Item((Paragraph(line),)) for line in lines))


def outwards(part: Outwards) -> Items:
    """Return links to other sites; on paper their addresses stand there in full."""
    return Items(
        tuple(
            Item((
                Paragraph((
                    Run(link.name, to=link.address), Run(f" ({link.address})"),
                    Run(f" {link.about}" if link.about else "", tone=Tone.MUTED),
                )),
            ))
            for link in part.links
        )
    )  # fmt: skip


def clashes(part: Clashes, place: Place) -> Items:
    """Return places that contradict each other."""
    return Items(tuple(Item(tuple(_clash(it)), place(it.part)) for it in part.clashes))


def _clash(clash: Clash) -> Iterator[Block]:
    about = Run(f" {' · '.join(clash.labels)}", tone=Tone.MUTED)
    yield Paragraph((Run(clash.heading, strong=True), about))
    ways = (way(f"{clash.way.told}.", clash.way.place),) if clash.way else ()
    yield Paragraph((*plain(clash.why), *ways))
    yield Sides(tuple(tuple(_said(side, quoted=True)) for side in clash.sides))


def found(part: Found) -> Iterator[Block]:
    """Yield what a search came to."""
    yield Paragraph(rich(part.told))
    for results in part.results:
        yield Heading(2, f"{results.kind} ({results.count})")
        yield Items(tuple(Item(tuple(_result(it))) for it in results.best))
        if results.more:
            yield note(results.more)


def _result(result: Result) -> Iterator[Block]:
    yield Paragraph(tuple(_piece(it, result) for it in result.name))
    if result.text:
        yield Paragraph((*plain(f"{result.head} "), *map(_piece, result.text)), small=True)


def _piece(piece: Piece, result: Result | None = None) -> Run:
    return Run(piece.text, strong=piece.found, to=result.address if result else None)
