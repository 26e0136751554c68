"""What can be found on the page with the questions: those about every year."""

from collections.abc import Iterator

from lib import measures
from lib.sources import Snapshot
from lib.views.finding.entries import Found
from lib.views.finding.goals import goal_name
from lib.wording import addresses, questions
from lib.wording.search import Kind


def on_questions(snapshot: Snapshot) -> Iterator[Found]:
    """Yield every question, of the last year first."""
    for year in reversed(measures.years(snapshot)):
        for asked in questions.questions(snapshot, year):
            texts = (
                (f"Vraag over {year}", asked.figures),
                (f"Vraag over {year} bij doelstelling", goal_name(snapshot, asked.goal)),
                (f"Vraag over {year}, met als bron", asked.source),
                *((f"Vraag over {year}, met uitleg", text) for text in [asked.told] if text),
            )
            yield Found(Kind.QUESTION, asked.text, texts, addresses.question(asked.part, year))
