"""What every type of the register shares: text, years and numbers as staff write them."""

import re
from collections.abc import Mapping
from decimal import Decimal
from typing import Annotated, TypeAlias

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, WithJsonSchema
from pydantic_core import PydanticCustomError

Path: TypeAlias = tuple[str | int, ...]

UNREADABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
"""Control signs but tabs and line ends, and noncharacters; XML, so a workbook, holds neither."""


def _as_text(value: object) -> object:
    """Codes and names are text, also when they look like a number: 1.10 stays 1.10."""
    return str(value) if isinstance(value, Decimal) else value


def _as_year(value: object) -> object:
    text = str(value) if isinstance(value, str | Decimal) else ""
    return int(text) if text.isdecimal() else value


def _readable(text: str) -> str:
    """Refuse signs that nobody sees and no file format keeps, such as a bell or an escape."""
    if found := UNREADABLE.search(text):
        sign = f"U+{ord(found[0]):04X}"
        raise PydanticCustomError("unreadable_sign", "unreadable sign {sign}", {"sign": sign})
    return text


Text = Annotated[str, BeforeValidator(_as_text), AfterValidator(_readable), Field(min_length=1)]
Code = Annotated[
    str,
    BeforeValidator(_as_text),
    Field(min_length=1, pattern=r"^[0-9A-Za-z]+([ ._/-][0-9A-Za-z]+)*$"),
]
"""A code of a programme or a goal: it stands in addresses and on buttons, so no other signs."""
Year = Annotated[int, BeforeValidator(_as_year), Field(ge=1900, le=2200)]
Number = Annotated[Decimal, Field(strict=True), WithJsonSchema({"type": "number"})]
PerDocument: TypeAlias = Mapping[Text, Text]


class Closed(BaseModel):
    """A type that refuses unknown keys and cannot change after it was read."""

    model_config = ConfigDict(extra="forbid", frozen=True, validate_by_name=True)
