"""What every type of the register shares: text, years and numbers as staff write them."""

import re
from collections.abc import Collection, Iterable, Mapping
from decimal import Decimal
from typing import Annotated, Any, Protocol, Self, TypeAlias, TypeVar

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, WithJsonSchema
from pydantic_core import PydanticCustomError

from lib.model.dates import day_of
from lib.model.signs import LOOKALIKE, UNREADABLE

Path: TypeAlias = tuple[str | int, ...]

TEN_TIMES = 1000  # percent
MOST_EUROS = 10**15 - 1
_FOUR_DIGITS = re.compile("[0-9]{4}")


def folded(text: str) -> str:
    """Return a name as names are compared: case and extra blanks make no difference."""
    return " ".join(text.casefold().split())


def as_typed(number: Decimal) -> str:
    """Write a number as a file has it: 1.10 stays 1.10, and no small one becomes 1E-7."""
    return f"{number:f}"


def _as_text(value: object) -> object:
    """Codes and names are text, also when they look like a number."""
    return as_typed(value) if isinstance(value, Decimal) else value


def _as_year(value: object) -> object:
    """Take four digits and nothing else, so that one year cannot be written in two ways."""
    text = str(value) if isinstance(value, str | Decimal) else ""
    if _FOUR_DIGITS.fullmatch(text):
        return int(text)
    raise PydanticCustomError("year", "not a year of four digits")


def _readable(text: str) -> str:
    """Refuse what says nothing, signs that nobody sees, and signs that look like others.

    The last make two names of one; null and ~ are what YAML writes for nothing.
    """
    if not text.strip() or text in NOTHING:
        raise PydanticCustomError("nothing_said", "nothing")
    for pattern, kind in ((UNREADABLE, "unreadable_sign"), (LOOKALIKE, "lookalike_sign")):
        if found := pattern.search(text):
            sign = f"U+{ord(found[0][-1]):04X}"
            raise PydanticCustomError(kind, "sign {sign}", {"sign": sign})
    return text


NOTHING = ("null", "Null", "NULL", "~")
CODE_PATTERN = r"^[0-9A-Za-z]+([ ._/-][0-9A-Za-z]+)*$"
_CODE = re.compile(CODE_PATTERN)


def said(kind: str) -> WithJsonSchema:
    """Return what stands for a kind of value until `lib.reference` writes it out for editors."""
    return WithJsonSchema({"type": "string", SAID: kind})  # of keys only a string is kept


def _code(text: str) -> str:
    """Refuse signs that an address or a button cannot have; an empty code is refused as such."""
    if text and not _CODE.search(text):
        raise advised(
            "Een code bestaat uit cijfers en letters, met hoogstens één punt, streepje, / of "
            "spatie ertussen, zoals 1.2."
        )
    return text


SAID = "said"
"""Under which word of a JSON Schema the kind of a value stands."""
Text = Annotated[
    str,
    BeforeValidator(_as_text),
    AfterValidator(_readable),
    Field(min_length=1),
    said("tekst"),
]
Code = Annotated[
    str, BeforeValidator(_as_text), AfterValidator(_code), Field(min_length=1), said("code")
]
"""A code of a programme or a goal: it stands in addresses and on buttons, so no other signs."""
Year = Annotated[int, BeforeValidator(_as_year), Field(ge=1900, le=2200), said("jaartal")]


def _decimals(value: object) -> int:
    if isinstance(value, Decimal) and value in range(10):
        return int(value)
    raise advised("Schrijf een cijfer van 0 tot en met 9, zonder aanhalingstekens.")


def _whole_euros(value: object) -> Decimal:
    """Take digits alone, as many as an amount may have: 250.000 would be read as 250."""
    if isinstance(value, Decimal) and value.as_tuple().exponent == 0 and 0 <= value <= MOST_EUROS:
        return value
    raise advised(
        "Schrijf hele euro's zonder punten of komma's, zoals 250000; hoogstens 15 cijfers."
    )


def _share(value: object) -> Decimal:
    if isinstance(value, Decimal) and 0 <= value <= TEN_TIMES and round(value, 2) == value:
        return value
    raise advised("Schrijf een percentage van 0 tot en met 1000, zoals 10 of 2.5.")


def advised(advice: str) -> PydanticCustomError:
    """Return a problem of a value with what to write instead."""
    return PydanticCustomError("advised", "{advice}", {"advice": advice})


def _a_day(text: str) -> str:
    if day_of(text) is None:
        raise advised("Schrijf een dag, zoals 2026-05-01 of 1 mei 2026.")
    return text


Day = Annotated[Text, AfterValidator(_a_day), said("dag")]
"""A day as people write it; `dates.day_of` reads it."""
Decimals = Annotated[int, BeforeValidator(_decimals), said("cijfers")]
WholeEuros = Annotated[Decimal, BeforeValidator(_whole_euros), said("euros")]
Share = Annotated[Decimal, BeforeValidator(_share), said("percentage")]
Number = Annotated[Decimal, Field(strict=True), said("getal")]
PerDocument: TypeAlias = Mapping[Text, Text]


def one_or_more(value: object) -> object:
    """Take one of something for a list of one."""
    return value if isinstance(value, list | tuple) else (value,)


def or_one(schema: dict[str, Any]) -> None:
    """Let an editor accept one of something beside a list of them."""
    schema.pop("default")
    keys = [key for key in ("type", "items", "minItems") if key in schema]
    listed = {key: schema.pop(key) for key in keys}
    schema["anyOf"] = [listed["items"], listed]


class Closed(BaseModel):
    """A type that refuses unknown keys and cannot change after it was read."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    def changed(self, **values: object) -> Self:
        """Return the same with other values, and nothing that was worked out from the old ones."""
        made = self.model_copy(update=values)
        for name in made.__dict__.keys() - type(self).model_fields.keys():
            del made.__dict__[name]
        return made


class _Sourced(Protocol):
    @property
    def document(self) -> str: ...


Sourced = TypeVar("Sourced", bound=_Sourced)
Told = TypeVar("Told")


def besides(documents: Collection[str], told: Mapping[str, Told]) -> dict[str, Told]:
    """Return what other documents than these tell, of what each document tells."""
    return {document: each for document, each in told.items() if document not in documents}


def of_others(documents: Collection[str], listed: Iterable[Sourced]) -> tuple[Sourced, ...]:
    """Return what other documents than these tell, of a list that names the document of each."""
    return tuple(each for each in listed if each.document not in documents)
