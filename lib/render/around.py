"""What stands around a page in a file that is handed round: whose it is, and which edition."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from lib.page import Link


@dataclass(frozen=True)
class Around:
    """What a file says of itself.

    `about` has sentences about the figures, `issued` names the edition of this day. `address` gives
    the public address of a place, empty where there is none.
    """

    municipality: str
    about: tuple[str, ...]
    issued: str
    on: date
    address: Callable[[Link], str]
