"""The name of an indicator in the text above its table."""

import re

from lib.reading.laid_out import Text
from lib.reading.vocabulary import is_empty, said

_CODE = r"\d+[a-z]?(?:[.\-]\d+[a-z]?)*|[A-Z]\d*(?:[.\-]\d+)*"
PROGRAMME = re.compile(
    rf"(?:begrotings?)?(?:programma|hoofdprogramma|thema)\s+(?P<code>{_CODE})(?!\w)\s*[.:)\-–|]*\s*"
    r"(?P<name>\S.{2,})?", re.IGNORECASE,
)  # fmt: skip
UNCODED_PROGRAMME = re.compile(r"(?i:programma)\s*[:–-]?\s+(?P<name>[A-Z][^.:?]{2,80})")
GOAL = re.compile(
    r"(?P<word>(?:beleids|sub|hoofd|hoofdlijn|strategische?\s*|operationele?\s*|tactische?\s*)?"
    r"doel(?:stelling)?|opgave|ambitie|speerpunt)\s+"
    rf"(?P<code>{_CODE})\s*[.:)\-–|]*\s+(?P<name>\S.{{2,}})", re.IGNORECASE,
)  # fmt: skip
SOURCE = re.compile(r"(?:data)?bron(?:nen)?\s*:\s*(?P<name>\S.*)", re.IGNORECASE)
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
SENTENCE = re.compile(r"[.!;,]$")
LONGEST_NAME = 150
_LIST = re.compile(r"[•▪◦o*–-]\s|\d+[.)]\s")


def marked_name(texts: list[Text]) -> tuple[str, Text, bool] | None:
    """Return the name that is marked as one: `Indicator: ...`, `... (Realisatie 2024)`."""
    for number in range(len(texts) - 1, -1, -1):
        text = texts[number]
        if found := _NAMED.fullmatch(text.text) or _MARKED.fullmatch(text.text):
            name = found["name"] or found.groupdict().get("other") or ""
            return trimmed_name(name), text, len(name) <= LONGEST_NAME
        if (found := _DESCRIBED.fullmatch(text.text)) and len(text.text) <= LONGEST_NAME:
            if name := found["name"]:
                return trimmed_name(name), text, True
            if number and _may_name(texts[number - 1]):
                return trimmed_name(texts[number - 1].text), texts[number - 1], True
    return None


def _last_home(texts: list[Text]) -> int:
    """Return where the last heading of a programme or goal stands, -1 where there is none."""
    named = (
        number for number, text in enumerate(texts)
        if GOAL.fullmatch(text.text) or PROGRAMME.fullmatch(text.text)
        or (text.level is not None and UNCODED_PROGRAMME.fullmatch(text.text))
    )  # fmt: skip
    return max(named, default=-1)


def headed_name(texts: list[Text]) -> tuple[str, Text, bool] | None:
    """Return the last heading in the style of one, or the caption, that names something."""
    for number in range(len(texts) - 1, _last_home(texts), -1):
        text = texts[number]
        if (found := _CAPTION.fullmatch(text.text)) and not GENERIC.fullmatch(found["name"]):
            return trimmed_name(found["name"]), text, True
        bold = text.alone and text.place.line is not None and text.place.page is None
        if text.level is not None and _may_name(text):
            return trimmed_name(text.text), text, True
        if bold and number == len(texts) - 1 and _may_name(text):
            return trimmed_name(text.text), text, True
    return None


def first_line(texts: list[Text]) -> tuple[str, Text, bool] | None:
    """Return a line that stands alone above what describes it; sure only right above the table."""
    for number in range(len(texts) - 1, _last_home(texts), -1):
        text = texts[number]
        if text.alone and _may_name(text):
            last = number == len(texts) - 1
            described = any(SOURCE.fullmatch(it.text) for it in texts[number + 1 :])
            near = len(texts) - number <= 6  # noqa: PLR2004 a short description and a source
            return trimmed_name(text.text), text, last or (described and near)
    return None


def _may_name(text: Text) -> bool:
    """Tell whether a text can be the name of an indicator."""
    words = text.text
    usual = not (GENERIC.fullmatch(words) or SOURCE.fullmatch(words) or GOAL.fullmatch(words))
    pure = said(words)
    return (
        usual
        and 3 <= len(words) <= LONGEST_NAME  # noqa: PLR2004
        and not SENTENCE.search(words)
        and not words.endswith(":")
        and not PROGRAMME.fullmatch(words)
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
