"""Where the sources are, and how long to wait before a file is believed."""

from pathlib import Path

from platformdirs import user_cache_path
from pydantic import Field, field_validator

from lib.settings.environment import FromEnvironment
from lib.settings.forms import Seconds


class Folders(FromEnvironment):
    """The folders of the sources, of what is kept of them and of a draft, where chosen."""

    data: Path | None = Field(None, validation_alias="DOELGEHAALD_DATA")
    kept: Path | None = Field(None, validation_alias="DOELGEHAALD_BEWAAR")
    draft: Path | None = Field(None, validation_alias="DOELGEHAALD_CONCEPT")

    def keeping(self) -> Path | None:
        """Return the folder for what is kept, the user's cache unless chosen; None if no home.

        Without the folder that Windows programs call Cache: what was kept until now stays found.
        """
        try:
            return self.kept or user_cache_path("doelgehaald", appauthor=False, opinion=False)
        except RuntimeError:
            return None


class Waits(FromEnvironment):
    """How many seconds to wait for what; `lib.sources.keeping.patience` says why.

    A disk always gets some time to answer: 0 would call every disk dead, and is no choice.
    """

    settle: Seconds = Field(0.5, validation_alias="DOELGEHAALD_RUST")
    consider: Seconds = Field(120, validation_alias="DOELGEHAALD_BEDENKTIJD")
    deadline: Seconds = Field(10, validation_alias="DOELGEHAALD_LEESTIJD")

    @field_validator("deadline")
    @classmethod
    def _some(cls, seconds: float) -> float:
        return seconds or float(cls.model_fields["deadline"].default)
