"""Regular files only: what else can stand under a name may never end, or never begin."""

import errno
import os
import stat
from pathlib import Path

from lib.sources.reading.text import MOST_BYTES

_KINDS = (
    (stat.S_ISDIR, "een map"),
    (stat.S_ISFIFO, "een pijp (pipe)"),
    (stat.S_ISSOCK, "een socket"),
)
_LOOP = "een verwijzing die naar zichzelf wijst"
_OTHER = "een apparaat"


class NotRegularError(OSError):
    """Something else stands in the place of a file; `kind` says in Dutch what."""

    def __init__(self, kind: str) -> None:
        super().__init__(kind)
        self.kind = kind


def read_regular(path: Path) -> bytes:
    """Return the content of a regular file; raises NotRegularError, or OSError if it can't.

    It is looked at before it is opened: opening some things does something. It is looked at again
    when it is open, and opened without waiting: it may be another one by then. Of a file above
    MOST_BYTES no more is read than shows that it is.
    """
    try:
        _refuse(path.stat())
    except OSError as error:
        raise NotRegularError(_LOOP) if error.errno == errno.ELOOP else error from None
    with open(path, "rb", opener=_without_waiting) as file:  # a Path takes no opener
        status = os.fstat(file.fileno())
        _refuse(status)
        return file.read(MOST_BYTES + 1) if status.st_size > MOST_BYTES else file.read()


def _without_waiting(path: str, flags: int) -> int:
    return os.open(path, flags | getattr(os, "O_NONBLOCK", 0))


def _refuse(status: os.stat_result) -> None:
    if not stat.S_ISREG(status.st_mode):
        found = (kind for is_one, kind in _KINDS if is_one(status.st_mode))
        raise NotRegularError(next(found, _OTHER))
