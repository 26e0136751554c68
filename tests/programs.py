"""Programs that tests need besides Python. Where one is absent its tests are skipped, loudly."""

import os
import re
import shutil
from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

import pytest

# Set where nothing may be left untested, as .ci/run does: an absent program is then a failure.
SKIP_NOTHING = "TESTS_SKIP_NOTHING"

_ALSO_IN = ("/usr/sbin", "/usr/local/sbin")  # not where an ordinary user of Debian looks
_ABSENT = re.compile(r"(\w+) ontbreekt")


class Program(NamedTuple):
    """The names under which a program is installed, and what is not tested without it.

    A `heavy` one takes minutes to install, so CI does without: it is skipped there as well.
    `package` is what Debian calls it, where that is not the name in PROGRAMS.
    """

    names: tuple[str, ...]
    untested: str
    heavy: bool = False
    package: str = ""


PROGRAMS = {
    "chromium": Program(
        ("chromium", "chromium-browser", "google-chrome"),
        "hoe de pagina's er in een browser uitzien en werken",
    ),
    "haproxy": Program(("haproxy",), "de voordeur van deploy/, met meer processen erachter"),
    "javac": Program(
        ("javac",),
        "of een PDF te bewaren en voor te lezen is: PDF/A-2a en PDF/UA-1, volgens veraPDF",
        package="default-jdk-headless",
    ),
    "openssl": Program(("openssl",), "de voordeur van deploy/, die een certificaat nodig heeft"),
    "libreoffice": Program(
        ("soffice", "libreoffice"),
        "hoe de dia's en het Word-bestand in LibreOffice openen",
        heavy=True,
    ),
}


def find(name: str) -> str | None:
    """Return a program: the one that its variable names (CHROMIUM), else where it is installed."""
    named = os.environ.get(name.upper())
    path = os.pathsep.join((os.environ.get("PATH", ""), *_ALSO_IN))
    names = (named,) if named else PROGRAMS[name].names
    return next((found for it in names if (found := shutil.which(it, path=path))), None)


def need(name: str) -> str:
    """Return a program; where it is absent the test that asks is skipped, or fails if need be."""
    need_all(name)
    return find(name) or ""


def need_all(*names: str) -> None:
    """Skip the test that asks when one of these programs is absent; or fail it if need be."""
    absent = [name for name in names if find(name) is None]
    reason = ", ".join(f"{name} ontbreekt" for name in absent)
    if not absent:
        return
    if any(_must_be_there(name) for name in absent):
        pytest.fail(f"{reason}. {' '.join(map(_remedy, absent))}", pytrace=False)
    pytest.skip(reason)


def _must_be_there(name: str) -> bool:
    """Tell whether it is a failure that a program is absent, as someone asks for it."""
    asked = os.environ.get(SKIP_NOTHING) and not PROGRAMS[name].heavy
    return bool(asked or os.environ.get(name.upper()))


def not_tested(reasons: Iterable[str]) -> list[str]:
    """Return what the tests that were skipped for these reasons leave untested."""
    absent = Counter(name for reason in reasons for name in _ABSENT.findall(reason))
    return [
        f"{name} ontbreekt: {count} {'test is' if count == 1 else 'tests zijn'} overgeslagen. "
        f"Niet getest is {PROGRAMS[name].untested}. {_remedy(name)}"
        for name, count in sorted(absent.items())
    ]


def _remedy(name: str) -> str:
    return f"Installeer {name} (zie README.md) of wijs het aan: {name.upper()}=/pad/naar/{name}."
