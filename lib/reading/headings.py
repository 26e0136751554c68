"""What stands above a table: programme, goal, indicator, source, scale and what else heads it."""

import re
from dataclasses import dataclass, field

from lib.reading.findings import Home, Named
from lib.reading.laid_out import Text
from lib.reading.names import (
    GENERIC,
    GOAL,
    LONGEST_NAME,
    PROGRAMME,
    SENTENCE,
    SOURCE,
    UNCODED_PROGRAMME,
    first_line,
    headed_name,
    marked_name,
    slug,
    trimmed_name,
)
from lib.reading.scales import scale

_UNCODED_GOAL = re.compile(
    r"(?:beleids|strategisch\s|operationeel\s|hoofd)?doel(?:stelling)?\s*:\s*(?P<name>\S.{2,})",
    re.IGNORECASE,
)
_NUMBERED = re.compile(r"(?P<code>\d+\.\d+[a-z]?)\.?\s+(?P<name>[A-Z].{2,})")
_UNIT_LINE = re.compile(r"(?:meet)?eenheid\s*:\s*(?P<name>\S.*)", re.IGNORECASE)


@dataclass(slots=True)
class Above:
    """What has been read above the place where the reading is now."""

    programme: Named | None = None
    goal: Named | None = None
    goal_level: int | None = None
    """The level of the heading of the goal, or of the section that it stands in."""
    own_level: bool = False
    """True where the goal stands in a heading with a level of its own."""
    level: int | None = None
    section: str = ""
    recent: list[Text] = field(default_factory=list)
    """Texts since the last table."""
    everywhere: int | None = None
    """The scale that the document gives for all of its amounts."""
    left: bool = False
    """True where a heading above the goal in level, or about money, came after it."""

    def read(self, text: Text) -> None:
        """Take a text, and know where it leaves the reader."""
        self.recent.append(text)
        if re.search(
            r"\b(?:alle|de) bedragen\b.*(?:document|begroting|stukken|tenzij)", text.text, re.I
        ):
            self.everywhere = scale(text.text) or self.everywhere
        if len(text.text) > LONGEST_NAME or not _may_head(text):
            return
        capital = text.text[:1].isupper()
        if capital and (found := PROGRAMME.fullmatch(text.text)) and _capital(found["name"]):
            self._programme(found["code"], found["name"] or "", text)
        elif goal := _goal(text, self.programme):
            self.goal, self.goal_level, self.left = goal, text.level or self.level, False
            self.own_level = text.level is not None
        elif text.level and (found := UNCODED_PROGRAMME.fullmatch(text.text)):
            self._programme(slug(found["name"]), found["name"], text)
        elif text.level is not None or (text.alone and GENERIC.fullmatch(text.text)):
            self._other(text)
        self.level = text.level or self.level

    def _programme(self, code: str, name: str, text: Text) -> None:
        known = self.programme
        if known and known.code == code and (not name or known.name):
            if text.level is not None and self.goal_level and text.level < self.goal_level:
                self.goal = None
            return
        self.programme = Named(code, trimmed_name(name))
        self.goal, self.goal_level, self.left = None, None, False

    def _other(self, text: Text) -> None:
        """Take a heading that is no goal: one as high as the goal ends it."""
        self.section = text.text
        higher = text.level and self.goal_level and text.level <= self.goal_level
        whole = GENERIC.fullmatch(text.text) and re.search(r"\bprogramma\b", text.text, re.I)
        if self.goal and (higher or whole):
            self.goal, self.goal_level = None, None
        elif self.goal and not (text.level and self.own_level):
            self.left = True

    @property
    def home(self) -> Home:
        """Return where what follows belongs."""
        return Home(self.programme, self.goal)

    @property
    def scale(self) -> int | None:
        """Return the scale that stands between the last table and this place."""
        short = (it.text for it in reversed(self.recent) if len(it.text) < LONGEST_NAME)
        found = map(scale, short)
        return next(filter(None, found), None)

    @property
    def source(self) -> str | None:
        """Return the source that stands between the last table and this place."""
        found = (SOURCE.fullmatch(text.text) for text in reversed(self.recent))
        return next((it["name"].strip() for it in found if it), None)

    @property
    def unit(self) -> str | None:
        """Return the unit that is named on a line of its own."""
        found = (_UNIT_LINE.fullmatch(text.text) for text in reversed(self.recent))
        return next((it["name"].strip() for it in found if it), None)

    @property
    def indicator(self) -> tuple[str, Text, bool] | None:
        """Return the name of the indicator of a table here, its place, and if it is sure."""
        return marked_name(self.recent) or headed_name(self.recent) or first_line(self.recent)


def _capital(name: str | None) -> bool:
    return not name or not name[0].islower()


def _may_head(text: Text) -> bool:
    return text.level is not None or not SENTENCE.search(text.text)


def _goal(text: Text, programme: Named | None) -> Named | None:
    capital = text.text[:1].isupper() or text.level is not None
    if capital and (found := GOAL.fullmatch(text.text)) and not found["name"][0].islower():
        return Named(found["code"], trimmed_name(found["name"]))
    if (found := _UNCODED_GOAL.fullmatch(text.text)) and (text.level or text.alone):
        return Named(slug(found["name"]), trimmed_name(found["name"]))
    found = _NUMBERED.fullmatch(text.text) if text.level and programme else None
    if found and programme and found["code"].startswith(f"{programme.code}."):
        return None if GENERIC.fullmatch(found["name"]) else Named(found["code"], found["name"])
    return None
