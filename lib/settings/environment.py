"""The one place where settings are read from the environment."""

import os
from functools import lru_cache
from typing import Any, TypeVar

from pydantic import ValidationError, model_validator
from pydantic_settings import BaseSettings, SettingsConfigDict


class WrongSettingError(ValueError):
    """A setting cannot be used; the message says in Dutch which one and what to write."""


class FromEnvironment(BaseSettings):
    """Settings that belong together. Each has its whole name as an alias, and a safe default.

    A name counts as it is written, and a setting that is blank is one that nobody chose.
    """

    model_config = SettingsConfigDict(
        frozen=True, extra="forbid", case_sensitive=True, populate_by_name=True
    )

    @model_validator(mode="before")
    @classmethod
    def _chosen(cls, given: dict[str, Any]) -> dict[str, Any]:
        return {name: value for name, value in given.items() if not _is_blank(value)}


Kind = TypeVar("Kind", bound=FromEnvironment)


def current(kind: type[Kind]) -> Kind:
    """Return the settings of a kind; raises WrongSettingError for the first wrong one.

    It costs a look at a few variables: they are read anew only when one of them is another.
    """
    settings: Kind = _read(kind, tuple(map(os.environ.get, names(kind))))
    return settings


@lru_cache
def names(kind: type[FromEnvironment]) -> tuple[str, ...]:
    """Return the names that the settings of a kind have in the environment."""
    return tuple(str(field.validation_alias) for field in kind.model_fields.values())


@lru_cache
def _read(kind: type[Kind], _: tuple[str | None, ...]) -> Kind:
    """Read a kind; the second argument is what the environment says, so that a change is seen."""
    try:
        return kind()
    except ValidationError as error:
        wrong = error.errors()[0]
        found, wanted = wrong["ctx"]["found"], wrong["ctx"]["wanted"]
        message = f"De instelling {wrong['loc'][0]} klopt niet. Gevonden: {found!r}."
        raise WrongSettingError(f"{message} Verwacht: {wanted}.") from None


def _is_blank(value: object) -> bool:
    return isinstance(value, str) and not value.strip()
