"""The overview in words: every goal with its indicators and its money, ready to lay out."""

from collections.abc import Iterator, Sequence

from lib import measures
from lib.measures import Counts, Reading, Variance
from lib.model import Programme, ProgrammeKind, Register, Verdict, is_outside
from lib.page import GoalGroup, GoalLine, Line, Mark, Tile
from lib.sources import Snapshot
from lib.wording import addresses, computed, headline, money, programmes
from lib.wording.prose import ended
from lib.wording.readings import outcome_cell, target_cell
from lib.wording.sums import sum_sentence
from lib.wording.verdicts import label, stated, symbol

NO_INDICATOR = "Bij deze doelstelling is geen indicator."
_MOST_MARKS = 120


def caption(programme: str, year: int) -> str:
    """Say what the table of a programme has."""
    return f"{programme}: doelstellingen, indicatoren en geld in {year}"


def groups(snapshot: Snapshot, year: int) -> tuple[GoalGroup, ...]:
    """Return every goal of every programme in the order of the register."""
    return tuple(_group(snapshot, programme, year) for programme in snapshot.register.programmes)


def _group(snapshot: Snapshot, programme: str, year: int) -> GoalGroup:
    readings = [r for r in measures.of_year(snapshot, year) if r.about.programme == programme]
    opening, _ = counted(measures.counts_of(readings), year)
    told = (opening, headline.sentence(_total(snapshot, programme, year), snapshot.register))
    return GoalGroup(
        programmes.head(programme, snapshot.register),
        " ".join(filter(None, told)),
        effect(snapshot.register.programmes[programme]),
        tuple(
            _goal(snapshot, programme, code, goal.name, year)
            for code, goal in snapshot.register.goals_of(programme).items()
        ),
    )


def tiles(snapshot: Snapshot, year: int) -> tuple[Tile, ...]:
    """Return what a year comes down to: its targets and, for a single programme, its money."""
    found = Tile(*counted(measures.counts(snapshot, year), year), _marks(snapshot, year))
    codes = list(snapshot.register.programmes)
    if len(codes) != 1:
        return (found,)
    total = _total(snapshot, codes[0], year)
    told = headline.sentence(total, snapshot.register)
    more = (
        headline.reserves(total, measures.account_of(snapshot, codes[0], year)),
        computed.note(computed.of_variances([total] if total else [])),
    )
    return (found, Tile(told, " ".join(filter(None, more)))) if told else (found,)


def marks_of(readings: Sequence[Reading], goal: str | None, register: Register) -> tuple[Mark, ...]:
    """Return a verdict for each target, best first, each with its conflict; no target is no mark.

    Each leads to its indicator under `goal`, or under its own goal.
    """
    shown = [reading for reading in readings if reading.verdict is not Verdict.NO_TARGET]
    order = list(Verdict)
    shown.sort(key=lambda r: (order.index(r.verdict), r.contradicted is None))
    return tuple(_mark(reading, goal or reading.about.goal, register) for reading in shown)


def _marks(snapshot: Snapshot, year: int) -> tuple[Mark, ...]:
    """Return the marks of a year; of so many that nobody reads them none, but the counts."""
    found = marks_of(measures.of_year(snapshot, year), None, snapshot.register)
    return found if len(found) <= _MOST_MARKS else ()


def _mark(reading: Reading, goal: str, register: Register) -> Mark:
    about = reading.about
    told = f"{about.short_name}: {label(reading.verdict).lower()}"
    said = stated(reading, register)
    return Mark(
        register.code_of(goal),
        reading.verdict,
        symbol(reading.verdict),
        said is not None,
        f"{told}; {said}" if said else told,
        addresses.indicator(about.indicator, goal, reading.year, register),
    )


def _total(snapshot: Snapshot, programme: str, year: int) -> Variance | None:
    return measures.programme_total(snapshot, programme, year, measures.baseline(snapshot))


def asked(snapshot: Snapshot, year: int) -> str:
    """Ask what the overview answers: of a year to come nothing can have been reached."""
    tally = measures.counts(snapshot, year)
    if tally.no_target == tally.indicators:
        return f"Wat staat er in de documenten over {year}?"
    if year > measures.last_reported_year(snapshot.register):
        return f"Wat zijn de doelen voor {year}?"
    return f"Zijn de doelen van {year} gehaald?"


def about(register: Register) -> str:
    """Say whose goals these are: of which municipality and programme, or of how many."""
    codes = list(register.programmes)
    kinds = {programme.kind for programme in register.programmes.values()}
    if len(codes) > 1:
        what = "programma's" if kinds == {ProgrammeKind.PROGRAMME} else "programma's en overzichten"
        return f"{register.municipality}, {len(codes)} {what}"
    return f"{register.municipality}, {programmes.head(codes[0], register)}"


def effect(programme: Programme) -> str:
    """Say what a programme is there for, in the words of the sources; nothing if they do not."""
    return f"Het streven: {ended(programme.effect)}" if programme.effect else ""


def counted(tally: Counts, year: int) -> tuple[str, str]:
    """Say how many targets were reached, and beside it how many a report says were.

    What has no target is no target that was missed: it does not count among them.
    """
    if tally.no_target == tally.indicators:
        return f"Voor {year} noemen de documenten geen doelen.", ""
    if not tally.targets:
        return f"Over {year} hebben alleen groepen of wijken een oordeel.", ""
    if tally.not_yet_known + tally.no_target == tally.indicators:
        return _to_come(tally, year), f"Over {year} zijn er nog geen uitkomsten."
    if tally.not_yet_entered + tally.no_target == tally.indicators:
        return f"De uitkomsten over {year} zijn hier nog niet ingevuld.", ""
    told = " ".join(filter(None, (_said(tally), _unfitting(tally))))
    return f"{_reached(tally, year)}{''.join(_open(tally))}.", told


def _to_come(tally: Counts, year: int) -> str:
    if tally.targets == 1:
        return f"Voor {year} staat er **1** doel in de documenten."
    return f"Voor {year} staan er **{tally.targets}** doelen in de documenten."


def _unfitting(tally: Counts) -> str:
    if not tally.conflicts:
        return ""
    word = "indicator" if tally.conflicts == 1 else "indicatoren"
    return f"Bij **{tally.conflicts}** {word} passen de cijfers niet bij dat oordeel."


def _said(tally: Counts) -> str:
    """Say how many targets a report calls reached; of a single one that it does."""
    if not tally.stated:
        return ""
    if tally.targets == tally.stated_reached == 1:
        return f"Volgens het jaarverslag is dat {'' if tally.reached else 'wel '}gehaald."
    verb = "is" if tally.stated_reached == 1 else "zijn"
    return f"Volgens het jaarverslag {verb} het er **{tally.stated_reached}**."


def _reached(tally: Counts, year: int) -> str:
    targets = tally.targets
    if tally.not_yet_entered:
        word = "doel" if tally.reached == 1 else "doelen"
        waits = (
            f"Over {year} is bij {tally.not_yet_entered} van de {tally.indicators} indicatoren de "
            "uitkomst nog niet ingevuld"
        )
        if not tally.reached + tally.missed:
            return waits
        return f"{waits}. Bij de andere haalde de gemeente **{tally.reached}** {word}"
    if targets == tally.reached + tally.missed == 1:
        return f"De gemeente haalde in {year} het enige doel{'' if tally.reached else ' niet'}"
    if targets == 1:
        return f"Voor {year} is er één doel"
    return f"De gemeente haalde **{tally.reached} van de {targets}** doelen in {year}"


def _open(tally: Counts) -> Iterator[str]:
    """Say of how many goals there is no verdict, and which kind of nothing there is instead."""
    only = tally.targets == 1
    for many, told, of_the_one in (
        (tally.undecided, "is geen oordeel mogelijk", "daarover is geen oordeel mogelijk"),
        (tally.not_yet_known, "is de uitkomst nog niet bekend", "de uitkomst is nog niet bekend"),
        (tally.no_target, "is er geen doel", ""),
        (tally.per_group, "hebben alleen groepen een oordeel", ""),
    ):
        if many:
            yield f"; {of_the_one}" if only and of_the_one else f"; bij {many} {told}"


def money_column(snapshot: Snapshot, year: int) -> str:
    """Name the money column by what it holds in a year: a comparison, a budget or an account."""
    return headline.column(_goal_money(snapshot, year), snapshot.register)


def _goal_money(snapshot: Snapshot, year: int) -> list[Variance]:
    """Return the money of every goal in a year, against the original budget."""
    original = measures.baseline(snapshot)
    codes = snapshot.register.programmes
    return [it for code in codes for it in measures.goal_lines(snapshot, code, year, original)]


def legend(snapshot: Snapshot, year: int) -> str:
    """Say how to read the small trends and how precise the money of a year is."""
    years = measures.years(snapshot)
    shown = _goal_money(snapshot, year)
    text = (
        f"Verloop {years[0]}–{years[-1]}: de lijn is wat er gebeurde, een open blokje is het doel."
    )
    coarsest = max(shown, key=lambda it: it.unit, default=None)
    rounded = money.rounding_note(coarsest) if coarsest else ""
    ours = computed.note(computed.of_variances(shown))
    return " ".join(filter(None, (text, rounded, ours)))


def _goal(snapshot: Snapshot, programme: str, code: str, name: str, year: int) -> GoalLine:
    readings = measures.of_goal(snapshot, code, year)
    original = measures.baseline(snapshot)
    told = measures.goal_lines(snapshot, programme, year, original)
    variance = next((found for found in told if found.scope.goal == code), None)
    if is_outside(code) and not snapshot.register.programmes[programme].goals:
        variance = measures.programme_total(snapshot, programme, year, original)
    return GoalLine(
        snapshot.register.code_of(code),
        name,
        tuple(_line(snapshot, reading, code) for reading in readings),
        *headline.cell(variance),
        None if variance is None else money.sign(variance),
        addresses.goal(code, year),
    )


def _line(snapshot: Snapshot, reading: Reading, goal: str) -> Line:
    about, verdict = reading.about, reading.verdict
    return Line(
        about.indicator,
        about.short_name,
        verdict,
        label(verdict),
        symbol(verdict),
        stated(reading, snapshot.register),
        outcome_cell(reading.outcome, about.unit),
        target_cell(reading.target, about.unit),
        sum_sentence(reading, snapshot.register),
        addresses.indicator(about.indicator, goal, reading.year, snapshot.register),
    )
