"""The words with which documents head their rows and columns, and what they say of a number."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import lru_cache
from typing import TypeVar

from lib.model import AmountKind
from lib.reading.laid_out import tidy
from lib.reading.scales import without_scale

Term = TypeVar("Term")


class Side(StrEnum):
    """What a number is to the plan: promised, budgeted, what came of it, or where it began."""

    TARGET = "doel"
    BUDGET = "begroting"
    ORIGINAL = "oorspronkelijke begroting"
    AMENDED = "begroting na wijziging"
    REALISED = "realisatie"
    FORECAST = "prognose"
    BASELINE = "nulmeting"
    DIFFERENCE = "verschil"
    CHANGE = "wijziging"


class Role(StrEnum):
    """What a column of words holds."""

    NAME = "naam"
    UNIT = "eenheid"
    SOURCE = "bron"
    VERDICT = "oordeel"
    DIRECTION = "richting"
    GOAL = "doelstelling"
    PROGRAMME = "programma"
    PRODUCT = "product"
    OTHER = "anders"


@dataclass(frozen=True, slots=True)
class Said:
    """What a heading of a row or a column says of its numbers; `rest` is what else it says."""

    years: tuple[int, ...] = ()
    side: Side | None = None
    kind: AmountKind | None = None
    scale: int | None = None
    total: bool = False
    percent: bool = False
    rest: str = ""
    torn: bool = False
    """True where it says two sides or two kinds at once."""

    @property
    def year(self) -> int | None:
        """Return the year if there is one and no other."""
        return self.years[0] if len(self.years) == 1 else None


_SIDES = (
    (r"nul-?meting|uitgangs(?:waarde|situatie)|start(?:waarde|meting)|beginwaarde|nulwaarde",
     Side.BASELINE),
    (r"(?:(?:begroting|raming|begroot|begr\.?|budget)\s*(?:na|inclusief|incl\.?|"
     r"ná)\s*(?:begrotings)?(?:wijziging(?:en)?|wijz\.?)|(?:gewijzigde|bijgestelde|actuele|laatste|"
     r"laatst vastgestelde|geactualiseerde)\s*(?:begroting|raming|budget)|(?:begroting|raming)\s*"
     r"(?:actueel|bijgesteld|gewijzigd)|(?:na|incl\.?)\s+(?:wijziging(?:en)?|wijz\.))",
     Side.AMENDED),
    (r"(?:(?:primitieve|primaire|oorspronkelijke|initi[eë]le)\s*(?:begroting|raming|budget)|"
     r"(?:begroting|raming)\s*(?:primitief|primair|oorspronkelijk|v[oó][oó]r\s*"
     r"(?:begrotings)?wijziging(?:en)?)|v[oó][oó]r\s+wijziging(?:en)?)", Side.ORIGINAL),
    (r"begrotingswijziging(?:en)?", Side.CHANGE),
    (r"verschil(?:len)?|afwijking(?:en)?|mutatie|v/n|voordelig|nadelig|restant|besteed",
     Side.DIFFERENCE),
    (r"prognoses?|verwacht(?:e|ing)?(?: uitkomst| realisatie)?", Side.FORECAST),
    (r"realisaties?|gerealiseerde?|werkelijke?|werkelijkheid|uitkomst(?:en)?|jaarrekening|"
     r"jaarrek\.|rekening|rek\.|meting|behaald resultaat|bereikt|score|actuele waarde|stand",
     Side.REALISED),
    (r"streef(?:waarden?|cijfers?|getal(?:len)?|niveau)?|doel(?:waarden?|cijfers?)|eind(?:doel(?:en)?|waarde)|streven|normen|"
     r"norm|ambitie(?:niveau)?|target|gewenste waarde|doelen|doel", Side.TARGET),
    (r"begrotingen|begroting|begroot|begrote|begr\.|raming(?:en)?|geraamde?|budget|"
     r"meerjarenraming|mjr\.?|mjb\.?|meerjarenbegroting", Side.BUDGET),
)  # fmt: skip
_KINDS = (
    (r"(?:totaal\s+)?saldo\s+(?:van\s+)?(?:de\s+)?(?:baten\s+en\s+lasten|lasten\s+en\s+baten)"
     r"|(?:saldo|resultaat)\s+v[oó][oó]r\s+(?:bestemming|mutaties?(?: in)?(?: de)? reserves?|"
     r"(?:de )?reserves?|reservemutaties)", AmountKind.BEFORE),
    (r"toevoeging(?:en)?(?:\s+(?:(?:aan|in)\s+(?:de\s+)?)?reserves?)?|(?:storting|dotatie)(?:en|s)?"
     r"(?:\s+(?:(?:aan|in)\s+(?:de\s+)?)?reserves?)?", AmountKind.TOEVOEGINGEN),
    (r"onttrekking(?:en)?(?:\s+(?:(?:aan|uit)\s+(?:de\s+)?)?reserves?)?", AmountKind.ONTTREKKINGEN),
    (r"(?:geraamd|gerealiseerd|begroot)?\s*(?:resultaat|saldo)(?:\s+n[aá]\s+(?:bestemming|"
     r"mutaties?(?: in)?(?: de)? reserves?|(?:de )?reserves?|reservemutaties))?", AmountKind.SALDO),
    (r"lasten|uitgaven|kosten", AmountKind.LASTEN),
    (r"baten|inkomsten|opbrengsten", AmountKind.BATEN),
)  # fmt: skip
_YEARS = re.compile(r"(?<![\d.,])(?:19|20)\d\d(?![\d.,]\d|\d)")
_YEAR_AND_HALF = re.compile(r"((?:19|20)\d)(\d)\s?[-–/]\s?(\d\d)(?!\d|-)")
"""2023/24: a school year, which is no year of its own."""
_TOTAL = re.compile(r"\b(?:eind|sub)?totale?\b|\b(?:eind|sub)?totaal\b|\btotalen\b", re.IGNORECASE)
_LEFT = re.compile(r"^[\s:;,()/&+-]+|[\s:;,(/&+-]+$|^(?:van|per|in|over|voor|jaar|het|de)\b\s*")
_JUST = re.compile(
    r"^(?:type|jaar|soort|bedragen|bedrag|pb|omschrijving|programma|per programma|€|euro|eur|\d+|"
    r"stand|waarden?|per|ultimo|[0-3]?\d-1?\d(?:-\d{4})?|december|jaarstukken|definitief|vastgesteld|"
    r"eigen|gemeente|(?:in )?%|[()\s:]|p?b|van|voor|na)*$",
    re.IGNORECASE,
)
_ROLES = (
    (r"(?:meet)?eenheid", Role.UNIT),
    (r"(?:data)?bron(?:nen)?|bron en frequentie", Role.SOURCE),
    (r"(?:is (?:het |de )?)?(?:doel(?:stelling)?|streefwaarde|norm)?\s*(?:gehaald|behaald|bereikt|"
     r"gerealiseerd|oordeel|status|stand van zaken)\s*\??(?:\s*\(?ja/nee\)?)?", Role.VERDICT),
    (r"(?:gewenste )?(?:richting|ontwikkeling|trend)|beter is|hoger of lager", Role.DIRECTION),
    (r"(?:doelstelling|doel|beleidsdoel(?:stelling)?)(?:en)?", Role.GOAL),
    (r"programma'?s?", Role.PROGRAMME),
    (r"(?:sector)?product(?:en)?|taakveld(?:en)?|uitsplitsing.*", Role.PRODUCT),
    (r"(?:(?:prestatie|effect|beleids|kern)?-?indicator(?:en)?|kengetal(?:len)?|omschrijving|naam|"
     r"onderwerp|wat meten we\??|meetbaar|maatstaf)"
     r"(?:\s*\(.*\)|\s(?:per|van|bij|voor)\s.*)?", Role.NAME),
    (r"nr\.?|nummer|code|frequentie|toelichting|opmerking(?:en)?|peildatum|meetmoment|volgnr\.?|"
     r"verbonden partij|portefeuillehouder|ref\.?", Role.OTHER),
)  # fmt: skip


@lru_cache(maxsize=20_000)
def said(text: str) -> Said:
    """Return what a heading says: years, side, kind of money, scale; the rest are other words."""
    left = tidy(text)
    scale, left = without_scale(left)
    percent = bool(re.search(r"%", left))
    left = _YEAR_AND_HALF.sub(lambda it: f"{it[1]}{it[2]} {it[1][:2]}{it[3]}", left)
    years = tuple(dict.fromkeys(int(year) for year in _YEARS.findall(left)))
    left = tidy(_YEARS.sub(" ", left))
    found, left = _first(left, _KINDS)
    side, left = _first(left, _SIDES)
    again, _ = _first(left, _SIDES)
    total = bool(_TOTAL.search(tidy(text)))
    if total:
        left = _TOTAL.sub(" ", left)
    both = _both(side, again)
    return Said(
        years, both or side, found, scale, total, percent, trimmed(left),
        torn=again is not None and both is None and again is not side,
    )  # fmt: skip


def _both(one: Side | None, other: Side | None) -> Side | None:
    """Return what two words say together: a target of a budget is its target."""
    if {one, other} == {Side.TARGET, Side.BUDGET}:
        return Side.TARGET
    return one if other is None or one is other else None


def merged(many: Iterable[Said]) -> Said:
    """Return what several headings say together, the first that says a thing winning."""
    whole = Said()
    for one in many:
        torn = whole.torn or one.torn or _contradict(whole, one)
        whole = replace(
            whole,
            years=whole.years or one.years,
            side=_more(whole.side, one.side),
            kind=whole.kind or one.kind,
            scale=whole.scale or one.scale,
            total=whole.total or one.total,
            percent=whole.percent or one.percent,
            rest=" ".join(filter(None, (whole.rest, one.rest))),
            torn=torn,
        )
    return whole


def _more(one: Side | None, other: Side | None) -> Side | None:
    return _both(one, other) if one and other and _both(one, other) else one or other


def _contradict(one: Said, other: Said) -> bool:
    sides = bool(one.side and other.side and _both(one.side, other.side) is None)
    years = bool(one.years and other.years and set(one.years) != set(other.years))
    kinds = bool(one.kind and other.kind and one.kind is not other.kind)
    return sides or years or kinds


@lru_cache(maxsize=20_000)
def role(text: str) -> Role | None:
    """Return what a column of words under this heading holds, None where it says something else."""
    plain = tidy(text).casefold().rstrip(":?").strip()
    return next((what for words, what in _ROLES if re.fullmatch(words, plain)), None)


def is_empty(text: str) -> bool:
    """Tell whether what is left of a heading names nothing."""
    return bool(_JUST.fullmatch(text))


def trimmed(text: str) -> str:
    """Return words without the signs and small words that were between what was taken out."""
    before, after = "", tidy(text)
    while before != after:
        before, after = after, _LEFT.sub("", after).strip()
    if after.count(")") > after.count("("):
        after = after.rstrip(")").strip()
    return after


def _first(text: str, words: Sequence[tuple[str, Term]]) -> tuple[Term | None, str]:
    for pattern, what in words:
        if found := re.search(rf"(?<!\w)(?:{pattern})(?!\w)", text, re.IGNORECASE):
            return what, tidy(text[: found.start()] + " " + text[found.end() :])
    return None, text
