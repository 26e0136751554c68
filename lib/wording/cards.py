"""What a card says beside its picture: by whom, what does not fit it, and what to ask."""

from collections.abc import Iterator, Sequence

from lib import measures
from lib.measures import CheckedClaim, Reading
from lib.model import Indicator, Register, Verdict, is_outside
from lib.page import Onward, Question, Saying
from lib.wording import addresses, claims, origins, passport, readings, verdicts
from lib.wording.prose import ended

QUESTION = "De vraag"
UNFITTING = "Wat daar niet bij past"
MONEY = "geld"
"""The part of the page of a goal where its money stands."""


def of_indicator(
    reading: Reading,
    claimed: Sequence[CheckedClaim],
    questions: Sequence[Question],
    register: Register,
) -> tuple[Saying, ...]:
    """Return what is said of an indicator in a year, in the order in which it is debated.

    `claimed` are the claims about it, `questions` those about the year.
    """
    indicator = register.indicators[reading.about.indicator]
    report = measures.report_of(register, reading.year)
    unfitting = tuple(_unfitting(reading, claimed, register))
    return (
        *(Saying(head, (text,)) for head, text in passport.opening(indicator, register)),
        *(_reported(reading, indicator, report, register) if report else ()),
        *((Saying(UNFITTING, unfitting),) if unfitting else ()),
        *asked(questions, addresses.anchor(reading.about.indicator), reading.year),
        Saying("Te vinden in", tuple(_places(indicator, report, register))),
    )


def of_money(
    goal: str, year: int, questions: Sequence[Question], register: Register
) -> tuple[Saying, ...]:
    """Return what is said of the money of a goal: what it is for, by document, and what to ask."""
    return (
        *(
            Saying(f"Waar het geld voor is ({register.documents[document].name})", (text,))
            for document, text in register.goal(goal).money.items()
        ),
        *asked(questions, MONEY, year, goal),
    )


def more(name: str) -> str:
    """Say what stands folded under the card of an indicator."""
    return f"Alle jaren, meting en bron van “{name}”"


def asked(
    questions: Sequence[Question], part: str, year: int, goal: str | None = None
) -> Iterator[Saying]:
    """Yield the first question about a part of a page, and how many there are besides.

    A part that every goal has is that of one `goal`.
    """
    found = [
        question
        for question in questions
        if question.address.part == part and goal in (None, question.goal)
    ]
    if not found:
        return
    first, *others = found
    yield Saying(QUESTION, (first.text,), addresses.question(first.part, year))
    if others:
        word = "vraag" if len(others) == 1 else "vragen"
        place = addresses.question(others[0].part, year)
        yield Saying("Meer vragen", (f"Nog {len(others)} {word} hierover",), place)


def ways(
    goal: str, year: int, questions: Sequence[Question], register: Register
) -> tuple[Onward, ...]:
    """Return the ways on from a card: its goal, and as far as there are, its money and questions.

    What stands under no goal is called by its name and has no money of its own.
    """
    code = register.code_of(goal)
    found = [
        Onward(f"Doelstelling {code}" if code else register.named(goal), addresses.goal(goal, year))
    ]
    if not is_outside(goal):
        found.append(Onward(f"Het geld van {code}", addresses.goal(goal, year, MONEY)))
    if any(question.goal == goal for question in questions):
        about = f"De vragen over {code}" if code else "De vragen hierover"
        found.append(Onward(about, addresses.questions_of(goal, year, register)))
    return tuple(found)


def _reported(
    reading: Reading, indicator: Indicator, report: str, register: Register
) -> Iterator[Saying]:
    """Yield what the report of the year says: its verdict in its own word, and its explanation."""
    told = []
    if reading.stated is not None and reading.stated.document == report:
        told.append(f"Doel gehaald: {verdicts.stated_word(reading)}.")
    told += [text for _, text in passport.explanation(indicator, report, register)]
    if told:
        yield Saying(f"{register.documents[report].name} zegt", tuple(told))


def _unfitting(
    reading: Reading, claimed: Sequence[CheckedClaim], register: Register
) -> Iterator[str]:
    if reading.contradicted is not None:
        yield _against(reading)
    for claim in claimed:
        if claim.holds is False:
            yield claims.sentence(claim, register)


def _against(reading: Reading) -> str:
    came = "gehaald" if reading.verdict is Verdict.REACHED else "niet gehaald"
    target = readings.target(reading.target, reading.about.unit)
    return ended(f"De uitkomst is {readings.outcome(reading)}, het doel was {target}: {came}")


def _places(indicator: Indicator, report: str | None, register: Register) -> Iterator[str]:
    """Yield the place in the report of the year, else in every document."""
    named = [report] if report and report in indicator.documents else indicator.documents
    for document in named:
        yield origins.place(indicator, document, register)
