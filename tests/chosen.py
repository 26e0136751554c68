"""Settings as an administrator chooses them: in the environment, and nowhere else."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TypeVar
from unittest.mock import patch

from lib.settings import current
from lib.settings.environment import FromEnvironment

Kind = TypeVar("Kind", bound=FromEnvironment)


@contextmanager
def environment(**named: str) -> Iterator[None]:
    """Let these be the only settings; names are without what all of them begin with."""
    kept = {name: text for name, text in os.environ.items() if "DOELGEHAALD" not in name.upper()}
    with patch.dict(
        os.environ, kept | {f"DOELGEHAALD_{name}": named[name] for name in named}, clear=True
    ):
        yield


def chosen(kind: type[Kind], **named: str) -> Kind:
    """Return the settings of a kind where only these were chosen; raises WrongSettingError."""
    with environment(**named):
        return current(kind)
