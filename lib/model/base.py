"""What every type of the register shares: text, years and numbers as staff write them."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Annotated, TypeAlias

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, WithJsonSchema

Path: TypeAlias = tuple[str | int, ...]


def _as_text(value: object) -> object:
    """Codes and names are text, also when they look like a number: 1.10 stays 1.10."""
    return str(value) if isinstance(value, Decimal) else value


def _as_year(value: object) -> object:
    text = str(value) if isinstance(value, str | Decimal) else ""
    return int(text) if text.isdecimal() else value


Text = Annotated[str, BeforeValidator(_as_text), Field(min_length=1)]
Year = Annotated[int, BeforeValidator(_as_year), Field(ge=1900, le=2200)]
Number = Annotated[Decimal, Field(strict=True), WithJsonSchema({"type": "number"})]
PerDocument: TypeAlias = Mapping[Text, Text]


class Closed(BaseModel):
    """A type that refuses unknown keys and cannot change after it was read."""

    model_config = ConfigDict(extra="forbid", frozen=True, validate_by_name=True)
