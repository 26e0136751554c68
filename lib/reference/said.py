"""The kinds of values that staff write, as JSON Schema has them and as a list of fields calls them.

An editor has read the YAML before it asks the schema: a number without quotes is a number there,
and what stands between quotes is a text. Patterns keep to what both JavaScript and Python read.
"""

import sys
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from typing import Any, NamedTuple, TypeAlias

from lib.model import LOOKALIKE, MONTHS, UNREADABLE
from lib.model.base import CODE_PATTERN, MOST_EUROS, NOTHING, TEN_TIMES
from lib.model.imprint import MAIL_PATTERN, TOOI_PATTERN
from lib.model.judging import RULE_PATTERN
from lib.model.texts import MOST_TIMES
from lib.model.web import PAGE_PATTERN
from lib.sources.indicators.rules.figures import MOST_DIGITS
from lib.sources.reading.yaml_files.strict_yaml import LONGEST_TEXT

Schema: TypeAlias = dict[str, Any]

WRONG = "patternErrorMessage"
"""Under which word VS Code looks for what to say where a pattern does not fit."""
_ANY = r"[\s\S]*"
_YEAR = "(?:19|20|21)[0-9]{2}|2200"
_LETTERS = "A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u0370-\u03ff\u0400-\u04ff"
_SIGNS = "In deze tekst staat niets, of een teken dat niemand ziet of dat op een ander lijkt."
_PART = "[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?"
_HOST = rf"(?:{_PART}\.)+(?:[Xx][Nn]--[A-Za-z0-9-]+|[A-Za-z]{{2,63}})"


class Said(NamedTuple):
    """A kind of value: its JSON Schema, and what staff call it."""

    schema: Schema
    told: str


@cache
def kinds() -> Mapping[str, Said]:
    """Return every kind of value by the word that a model has for it."""
    readable = rf"(?!(?:{'|'.join(NOTHING)})$)(?={_ANY}\S)(?!{_ANY}(?:{_odd_signs()}))"
    text = {"minLength": 1, "maxLength": LONGEST_TEXT, "pattern": f"^{readable}", WRONG: _SIGNS}
    most = 10**MOST_DIGITS
    return {
        "tekst": Said({"type": ["string", "number"], **text}, "tekst"),
        "woorden": Said({"type": "string", **text}, "woorden"),
        "geen-getal": Said(
            {
                **text,
                "type": "string",
                "pattern": f"^{readable}(?={_ANY}[{_LETTERS}])[^{_digits()}]*$",
                WRONG: "Schrijf een getal zonder aanhalingstekens en met een punt als komma, zoals "
                "6.9 of 2571; of waarom het er niet is, zoals n.n.b.",
            },
            "reden zoals `n.n.b.`",
        ),
        "getal": Said(
            {"type": "number", "exclusiveMinimum": -most, "exclusiveMaximum": most}, "getal"
        ),
        "code": Said(
            {
                "type": ["string", "number"],
                "minLength": 1,
                "minimum": 0,
                **_pattern(CODE_PATTERN, "Een code bestaat uit cijfers en letters, zoals 1.2."),
            },
            "code",
        ),
        "jaartal": Said(
            {
                "type": ["integer", "string"],
                "minimum": 1900,
                "maximum": 2200,
                **_pattern(f"^(?:{_YEAR})$", "Schrijf een jaartal van vier cijfers."),
            },
            "jaartal",
        ),
        "jaartal-of-eind": Said(
            _pattern(f"^(?:{_YEAR}|eind)$", "Schrijf een jaartal van vier cijfers, of eind."),
            "jaartal, of `eind`",
        ),
        "cijfers": Said({"enum": list(range(10))}, "0 tot en met 9"),
        "euros": Said(
            {"type": "integer", "minimum": 0, "maximum": MOST_EUROS}, "hele euro's, zoals 250000"
        ),
        "percentage": Said(
            {"type": "number", "minimum": 0, "maximum": TEN_TIMES}, "percentage, zoals 10 of 2.5"
        ),
        "oordeelregel": Said(
            {
                "type": "string",
                **_pattern(RULE_PATTERN, "Schrijf strikt, 2%, of 80% van het doel."),
            },
            "`strikt`, een speling zoals `2%`, of een deel zoals `80% van het doel`",
        ),
        "dag": Said(
            {
                "type": "string",
                **_pattern(f"^(?:{'|'.join(_days())})$", "Schrijf een dag zoals 2024-06-01."),
            },
            "dag, zoals 2024-06-01",
        ),
        "keer": Said(
            {"type": "integer", "minimum": 1, "maximum": MOST_TIMES}, f"1 tot en met {MOST_TIMES}"
        ),
        "adres": Said(
            {
                "type": "string",
                **_pattern(
                    rf"""^[Hh][Tt][Tt][Pp][Ss]?://{_HOST}(?::[0-9]{{1,5}})?"""
                    r"""(?:[/?#][^\s"'<>\\^`{|}]*)?$""",
                    "Schrijf het hele adres, met https:// of http:// ervoor.",
                ),
            },
            "adres, met https:// of http:// ervoor",
        ),
        "map-adres": Said(
            {
                "type": "string",
                **_pattern(
                    rf"""^(?![\s\S]*{PAGE_PATTERN})[Hh][Tt][Tt][Pp][Ss]?://{_HOST}"""
                    r"""(?::[0-9]{1,5})?(?:/[^\s"'<>\\^`{|}?#]*)?$""",
                    "Schrijf het adres van een map, met https:// of http:// ervoor.",
                ),
            },
            "adres van een map, met https:// of http:// ervoor",
        ),
        "tooi": Said(
            {
                "type": "string",
                **_pattern(TOOI_PATTERN, "Schrijf gm en vier cijfers, zoals gm0637."),
            },
            "gm en vier cijfers, zoals `gm0637`",
        ),
        "mail": Said(
            {
                "type": "string",
                **_pattern(MAIL_PATTERN, "Schrijf één mailadres, zoals gegevens@gemeente.nl."),
            },
            "mailadres, zoals gegevens@gemeente.nl",
        ),
    }


def any_case(word: str) -> str:
    """Return a pattern for a word in small letters and capitals, which JSON Schema can't ask."""
    return "".join(
        f"[{sign.upper()}{sign}]" if sign.isalpha() else f"\\{sign}" if sign in ".+-" else sign
        for sign in word
    )


def _pattern(pattern: str, wrong: str) -> Schema:
    return {"pattern": pattern, WRONG: wrong}


def _days() -> Iterator[str]:
    """Yield a pattern for each way to write a day: months of 31 days, of 30, and February."""
    names = list(enumerate(MONTHS, 1))
    for most, months in (
        ("0?[1-9]|[12][0-9]|3[01]", (1, 3, 5, 7, 8, 10, 12)),
        ("0?[1-9]|[12][0-9]|30", (4, 6, 9, 11)),
        ("0?[1-9]|[12][0-9]", (2,)),
    ):
        numbers = "|".join(f"0?{each}" if each < 10 else str(each) for each in months)  # noqa: PLR2004
        called = "|".join(any_case(name) for at, name in names if at in months)
        yield f"[0-9]{{4}}-(?:{numbers})-(?:{most})"
        yield f"(?:{most})[- ](?:{numbers}|{called})[- ][0-9]{{4}}"


def _odd_signs() -> str:
    """Return the pattern of signs that no text can have; in JavaScript a digit is 0 to 9."""
    others = _ranges(lambda sign: sign.isdecimal() and not sign.isascii())
    return f"{UNREADABLE.pattern}|{LOOKALIKE.pattern}".replace(r"(?![0-9])\d", f"[{others}]")


def _digits() -> str:
    return _ranges(str.isdigit)


def _ranges(asked: Callable[[str], bool]) -> str:
    """Return every sign that is asked for, as what stands between [ and ] of a pattern."""
    found = {code for code in range(sys.maxunicode + 1) if asked(chr(code))}
    first = sorted(code for code in found if code - 1 not in found)
    last = sorted(code for code in found if code + 1 not in found)
    return "".join(f"{chr(a)}-{chr(b)}" for a, b in zip(first, last, strict=True))
