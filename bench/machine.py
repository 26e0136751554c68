"""The machine that was measured on: figures compare only within one run on one machine."""

import os
import platform
import resource
import time
from datetime import UTC, datetime
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from bench.report import table

_PACKAGES = (
    "streamlit", "altair", "polars", "uvicorn", "starlette", "websockets", "playwright",
)  # fmt: skip
_QUIET = 0.1  # of the machine: so little may others use


def described() -> str:
    """Return a table of the processor, its cores, how busy it was, and the versions in use."""
    rows = [
        ("measured", datetime.now(UTC).strftime("%Y-%m-%d %H:%M UTC")),
        ("processor", _processor()),
        ("cores", str(os.cpu_count())),
        ("load when the bench began", f"{os.getloadavg()[0]:.2f}"),
        ("system", f"{platform.system()} {platform.release()} {platform.machine()}"),
        ("Python", platform.python_version()),
        ("packages", ", ".join(f"{name} {_version(name)}" for name in _PACKAGES)),
    ]
    return table(("machine", ""), rows)


class Others:
    """Sees how much of the machine others use meanwhile: what disturbs makes figures worse."""

    def __init__(self) -> None:
        self._began, self._busy, self._own = time.monotonic(), _busy(), _own()

    def said(self, *, browser: bool = False) -> str:
        """Return how long it took so far, and the share of all cores that others used.

        Of a browser nobody says afterwards what its many processes used: they would count as
        others, so after one has run nothing is said of them.
        """
        seconds = time.monotonic() - self._began
        if browser:
            return f"*Took {seconds / 60:.1f} minutes, with a browser.*"
        others = (_busy() - self._busy) - (_own() - self._own)
        share = max(others, 0) / (seconds * (os.cpu_count() or 1))
        warning = " **That is much: do not compare these figures.**" if share > _QUIET else ""
        return (
            f"*Took {seconds / 60:.1f} minutes; other programs used {share:.0%} of the machine.*"
            f"{warning}"
        )


def _busy() -> float:
    """Return the seconds that all cores together have worked."""
    line = Path("/proc/stat").read_text(encoding="utf-8").splitlines()[0]
    user, nice, system, _, _, *rest = (int(word) for word in line.split()[1:])
    return (user + nice + system + sum(rest[:3])) / os.sysconf("SC_CLK_TCK")


def _own() -> float:
    """Return the seconds that we and what we started and saw end have worked."""
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(each.ru_utime + each.ru_stime for each in used)


def _processor() -> str:
    lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
    names = [line.partition(":")[2].strip() for line in lines if line.startswith("model name")]
    return names[0] if names else platform.processor() or "unknown"


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return "absent"
