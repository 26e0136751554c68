"""What stands above a table: programme, goal, indicator, source, scale and what else heads it."""

import re
from dataclasses import dataclass, field

from lib.reading.findings import Home, Named
from lib.reading.laid_out import Text
from lib.reading.vocabulary import is_empty, said, scale

_CODE = r"\d+[a-z]?(?:[.\-]\d+[a-z]?)*|[A-Z]\d*(?:[.\-]\d+)*"
_PROGRAMME = re.compile(
    rf"(?:begrotings?)?(?:programma|hoofdprogramma|thema)\s+(?P<code>{_CODE})\s*[.:)\-–|]*\s*"
    r"(?P<name>\S.{2,})?", re.IGNORECASE,
)  # fmt: skip
_UNCODED_PROGRAMME = re.compile(r"(?:programma)\s*[:–-]?\s+(?P<name>[A-Z][^.:?]{2,80})")
_GOAL = re.compile(
    r"(?P<word>(?:beleids|sub|hoofd|hoofdlijn|strategische?\s*|operationele?\s*|tactische?\s*)?"
    r"doel(?:stelling)?|opgave|ambitie|speerpunt)\s+"
    rf"(?P<code>{_CODE})\s*[.:)\-–|]*\s+(?P<name>\S.{{2,}})", re.IGNORECASE,
)  # fmt: skip
_UNCODED_GOAL = re.compile(
    r"(?:beleids|strategisch\s|operationeel\s|hoofd)?doel(?:stelling)?\s*:\s*(?P<name>\S.{2,})",
    re.IGNORECASE,
)
_NUMBERED = re.compile(r"(?P<code>\d+\.\d+[a-z]?)\.?\s+(?P<name>[A-Z].{2,})")
_SOURCE = re.compile(r"(?:data)?bron(?:nen)?\s*:\s*(?P<name>\S.*)", re.IGNORECASE)
_NAMED = re.compile(
    r"(?:(?:prestatie|effect|beleids|kern)?-?indicator|kengetal)(?:\s+[\d.]+[a-z]?)?\s*[:–-]\s*"
    r"(?P<name>\S.*)|(?:(?:prestatie|effect|beleids)?-?indicator)\s+\d[\d.]*[a-z]?\s+"
    r"(?P<other>\S.*)",
    re.IGNORECASE,
)
_MARKED = re.compile(r"(?P<name>\S.*?)\s*\((?:realisatie|stand|uitkomst)\s+(?:19|20)\d\d\)$", re.I)
_DESCRIBED = re.compile(
    r"(?P<name>\S.*?)?\s*\*{0,2}(?:omschrijving|definitie|toelichting op de indicator)\*{0,2}\s*:?",
    re.IGNORECASE,
)
_CAPTION = re.compile(r"(?:tabel|figuur)\s+[\d.]+[a-z]?\s*[:.–-]?\s*(?P<name>\S.*)", re.IGNORECASE)
_UNIT_LINE = re.compile(r"(?:meet)?eenheid\s*:\s*(?P<name>\S.*)", re.IGNORECASE)
GENERIC = re.compile(
    r"(?:(?:beleids|prestatie|effect)?-?indicator(?:en)?.*|financi.*|"
    r"wat (?:wil|ga|doe|mag|heeft|heb|is|kost|hebben|willen).*|.*\bkosten\??|"
    r"toelichting.*|trendgrafiek.*|doelstellingen|risico.*|"
    r"inleiding|samenvatting|bijlagen?.*|omschrijving|definitie|beleidsindicatoren.*|"
    r"meetbaar.*|tabel.*|overzicht.*|lasten en baten|baten en lasten|cijfers|"
    r"bestuurlijke.*|ontwikkelingen|resultaten|wat meten we.*|nieuw beleid|uitsplitsing.*|extra:.*|"
    r"totalen per .*|bedragen.*|type|doel gehaald.*|verbonden partijen.*|reserves.*|prestaties?)",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"[.!;,]$")
_LONGEST_NAME = 150
_LIST = re.compile(r"[•▪◦o*–-]\s|\d+[.)]\s")


@dataclass(slots=True)
class Above:
    """What has been read above the place where the reading is now."""

    programme: Named | None = None
    goal: Named | None = None
    goal_level: int | None = None
    levels: bool = False
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
        self.levels = self.levels or text.level is not None
        if len(text.text) > _LONGEST_NAME or not _may_head(text):
            return
        capital = text.text[:1].isupper()
        if capital and (found := _PROGRAMME.fullmatch(text.text)) and _capital(found["name"]):
            self._programme(found["code"], found["name"] or "", text)
        elif goal := _goal(text, self.programme):
            self.goal, self.goal_level, self.left = goal, text.level, False
        elif text.level and (found := _UNCODED_PROGRAMME.fullmatch(text.text)):
            self._programme(slug(found["name"]), found["name"], text)
        elif text.level is not None or (text.alone and GENERIC.fullmatch(text.text)):
            self._other(text)

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
        if self.goal and text.level and self.goal_level and text.level <= self.goal_level:
            self.goal, self.goal_level = None, None
        elif self.goal and not (text.level and self.goal_level):
            self.left = True

    @property
    def home(self) -> Home:
        """Return where what follows belongs."""
        return Home(self.programme, self.goal)

    @property
    def scale(self) -> int | None:
        """Return the scale that stands between the last table and this place."""
        short = (it.text for it in reversed(self.recent) if len(it.text) < _LONGEST_NAME)
        found = map(scale, short)
        return next(filter(None, found), None)

    @property
    def source(self) -> str | None:
        """Return the source that stands between the last table and this place."""
        found = (_SOURCE.fullmatch(text.text) for text in reversed(self.recent))
        return next((it["name"].strip() for it in found if it), None)

    @property
    def unit(self) -> str | None:
        """Return the unit that is named on a line of its own."""
        found = (_UNIT_LINE.fullmatch(text.text) for text in reversed(self.recent))
        return next((it["name"].strip() for it in found if it), None)

    @property
    def indicator(self) -> tuple[str, Text, bool] | None:
        """Return the name of the indicator of a table here, its place, and if it is sure."""
        return _named(self.recent) or _headed(self.recent) or _first_line(self.recent)


def _capital(name: str | None) -> bool:
    return not name or not name[0].islower()


def _may_head(text: Text) -> bool:
    return text.level is not None or not _SENTENCE.search(text.text)


def _goal(text: Text, programme: Named | None) -> Named | None:
    capital = text.text[:1].isupper() or text.level is not None
    if capital and (found := _GOAL.fullmatch(text.text)) and not found["name"][0].islower():
        return Named(found["code"], trimmed_name(found["name"]))
    if (found := _UNCODED_GOAL.fullmatch(text.text)) and (text.level or text.alone):
        return Named(slug(found["name"]), trimmed_name(found["name"]))
    found = _NUMBERED.fullmatch(text.text) if text.level and programme else None
    if found and programme and found["code"].startswith(f"{programme.code}."):
        return None if GENERIC.fullmatch(found["name"]) else Named(found["code"], found["name"])
    return None


def _named(texts: list[Text]) -> tuple[str, Text, bool] | None:
    """Return the name that is marked as one: `Indicator: ...`, `... (Realisatie 2024)`."""
    for number in range(len(texts) - 1, -1, -1):
        text = texts[number]
        if found := _NAMED.fullmatch(text.text) or _MARKED.fullmatch(text.text):
            name = found["name"] or found.groupdict().get("other") or ""
            return trimmed_name(name), text, len(name) <= _LONGEST_NAME
        if (found := _DESCRIBED.fullmatch(text.text)) and len(text.text) <= _LONGEST_NAME:
            if name := found["name"]:
                return trimmed_name(name), text, True
            if number and _may_name(texts[number - 1]):
                return trimmed_name(texts[number - 1].text), texts[number - 1], True
    return None


def _headed(texts: list[Text]) -> tuple[str, Text, bool] | None:
    """Return the last heading in the style of one, or the caption, that names something."""
    for number in range(len(texts) - 1, -1, -1):
        text = texts[number]
        if (found := _CAPTION.fullmatch(text.text)) and not GENERIC.fullmatch(found["name"]):
            return trimmed_name(found["name"]), text, True
        bold = text.alone and text.place.line is not None and text.place.page is None
        if text.level is not None and _may_name(text):
            return trimmed_name(text.text), text, True
        if bold and number == len(texts) - 1 and _may_name(text):
            return trimmed_name(text.text), text, True
    return None


def _first_line(texts: list[Text]) -> tuple[str, Text, bool] | None:
    """Return a line that stands alone above what describes it; sure only right above the table."""
    for number in range(len(texts) - 1, -1, -1):
        text = texts[number]
        if text.alone and _may_name(text):
            last = number == len(texts) - 1
            described = any(_SOURCE.fullmatch(it.text) for it in texts[number + 1 :])
            near = len(texts) - number <= 6  # noqa: PLR2004 a short description and a source
            return trimmed_name(text.text), text, last or (described and near)
    return None


def _may_name(text: Text) -> bool:
    """Tell whether a text can be the name of an indicator."""
    words = text.text
    usual = not (GENERIC.fullmatch(words) or _SOURCE.fullmatch(words) or _GOAL.fullmatch(words))
    pure = said(words)
    return (
        usual
        and 3 <= len(words) <= _LONGEST_NAME  # noqa: PLR2004
        and not _SENTENCE.search(words)
        and not words.endswith(":")
        and not _PROGRAMME.fullmatch(words)
        and not _LIST.match(words)
        and not words.startswith(("http", "<"))
        and not is_empty(pure.rest)
        and not words[0].islower()
    )


def trimmed_name(text: str) -> str:
    """Return a name without the marks around it."""
    return text.strip(" *:|–").strip()


def slug(name: str) -> str:
    """Return a code made of a name."""
    plain = name.casefold().translate(str.maketrans("áàäâéèëêíïìóöòúüùçñ", "aaaaeeeeiiiooouuucn"))
    words = re.findall(r"[a-z0-9]+", plain)
    return "-".join(words)[:60].strip("-") or "zonder-naam"
