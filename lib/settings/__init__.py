"""What an administrator chose in the environment; `docs/beheer.md` explains each setting."""

from lib.settings.editions import NEEDS, beside
from lib.settings.environment import WrongSettingError, current
from lib.settings.server import UNIX, Proxy, ServerSettings
from lib.settings.sources import Folders, Waits
from lib.settings.unknown import unknown

__all__ = [
    "NEEDS",
    "UNIX",
    "Folders",
    "Proxy",
    "ServerSettings",
    "Waits",
    "WrongSettingError",
    "beside",
    "current",
    "unknown",
]
