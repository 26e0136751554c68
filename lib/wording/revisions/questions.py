"""Questions that come, go or are asked otherwise, each in a sentence."""

import re
from collections.abc import Iterator, Mapping
from itertools import groupby

from lib import measures
from lib.measures.revisions.pairs import pairs
from lib.model import Register
from lib.page import Question
from lib.sources import Snapshot
from lib.wording import questions
from lib.wording.revisions.lines import apart

_NUMBER = re.compile(r"[0-9][0-9.,]*")


def sentences(before: Snapshot, after: Snapshot) -> Iterator[str]:
    """Yield each question that changed, year by year.

    Those in which only a number or a name is another one are counted: that is told elsewhere.
    """
    old, new = before.register, after.register
    found = pairs(_asked(before), _asked(after))
    for year, same_year in groupby(found, key=lambda each: each[0][0]):
        alike = 0
        for _, then, now in same_year:
            if then and now and then.text != now.text and _words(then, old) == _words(now, new):
                alike += 1
            else:
                yield from _changed(year, then, now)
        if alike:
            yield _alike(alike, year)


def _changed(year: int, then: Question | None, now: Question | None) -> Iterator[str]:
    if then is None and now is not None:
        yield f"nieuwe vraag over {year}: “{now.text}”"
    elif now is None and then is not None:
        yield f"een vraag over {year} vervalt: “{then.text}”"
    elif then and now and then.text != now.text:
        old, new = apart(then.text, now.text)
        yield f"een vraag over {year} luidt anders: “{new}” was “{old}”."


def _alike(many: int, year: int) -> str:
    if many == 1:
        return f"1 vraag over {year} noemt een ander getal of een andere naam, en is verder gelijk."
    return (
        f"{many} vragen over {year} noemen een ander getal of een andere naam, en zijn verder "
        "gelijk."
    )


def _words(question: Question, register: Register) -> str:
    """Return a question without its numbers, and with fixed names for what has a name."""
    named = {one.name: key for key, one in register.documents.items()}
    named |= {one.short_name: key for key, one in register.indicators.items()}
    text = question.text
    for name in sorted(named, key=len, reverse=True):
        text = text.replace(name, named[name])
    return _NUMBER.sub("", text)


def _asked(snapshot: Snapshot) -> Mapping[tuple[int, str], Question]:
    return {
        (year, question.part): question
        for year in measures.years(snapshot)
        for question in questions.questions(snapshot, year)
    }
