"""What stands under a goal, or under a programme without a goal."""

from typing import Self

from pydantic import Field, ValidationError, model_validator
from pydantic_core import InitErrorDetails, PydanticCustomError

from lib.model.base import Closed, Text


class Homed(Closed):
    """Something with one home: a goal, or else a programme."""

    goal: Text | None = Field(
        None, alias="doelstelling", description="De code van de doelstelling, als 1.1."
    )
    programme: Text | None = Field(
        None,
        alias="programma",
        description="De code van het programma, als er geen doel bij hoort.",
    )

    @model_validator(mode="after")
    def _has_one_home(self) -> Self:
        if self.goal is None and self.programme is None:
            problem = InitErrorDetails(type="missing", loc=("doelstelling",), input=None)
            raise ValidationError.from_exception_data("Homed", [problem])
        if self.goal is not None and self.programme is not None:
            homes = {"forms": "doelstelling of programma"}
            raise PydanticCustomError("one_form", "one of {forms}", homes)
        return self
