"""`indicators.yaml`: the register with its indicators, and their figures as frames."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import polars as pl

from lib.model import Register
from lib.sources.indicators.figures import figures, stated
from lib.sources.indicators.limits import LIMITS
from lib.sources.indicators.owed import OwedLine, owed
from lib.sources.indicators.register import read_register
from lib.sources.losses import fewer, gone
from lib.sources.reading.faults import Fault
from lib.sources.reading.text import decode
from lib.sources.source import Contents, Source

FILE = "indicators.yaml"
_NO_FIGURES = (
    "In dit bestand staat bij geen enkele indicator een cijfer; de pagina's zijn dus leeg. Vul bij "
    "'waarden' van ten minste één indicator een jaar in, met 'begroot' of 'gerealiseerd'."
)


@dataclass(frozen=True)
class Indicators:
    """The register, and what it says of each year; `figures` and `stated` make the frames.

    `owed` are the lines of which something is still to be entered.
    """

    register: Register
    figures: pl.DataFrame
    stated: pl.DataFrame
    owed: tuple[OwedLine, ...]


def _read(data: bytes, _: Contents) -> tuple[Indicators, tuple[Fault, ...]]:
    register, warnings = read_register(decode(data, FILE), FILE)
    content = Indicators(register, figures(register), stated(register), owed(register))
    if content.figures.is_empty() and not content.owed:
        warnings = (*warnings, Fault(FILE, 1, 1, "geen-cijfers", _NO_FIGURES, warning=True))
    return content, warnings


def _lost(before: Indicators, after: Indicators) -> Iterator[str]:
    yield gone("indicatoren", _indicators(before), _indicators(after))
    yield gone("documenten", _documents(before), _documents(after))
    yield gone("doelstellingen", _goals(before), _goals(after))
    yield gone("programma's", _programmes(before), _programmes(after))
    yield fewer("cijfers", before.figures.height, after.figures.height)


def _indicators(content: Indicators) -> Mapping[str, str]:
    return {name: one.short_name for name, one in content.register.indicators.items()}


def _documents(content: Indicators) -> Mapping[str, str]:
    return {name: one.name for name, one in content.register.documents.items()}


def _goals(content: Indicators) -> Mapping[str, str]:
    programmes = content.register.programmes.values()
    return {code: code for programme in programmes for code in programme.goals}


def _programmes(content: Indicators) -> Mapping[str, str]:
    return {code: one.name for code, one in content.register.programmes.items()}


def _meaning(content: Indicators) -> str:
    return content.register.model_dump_json()


SOURCE = Source(FILE, _read, _meaning, _lost, model=Register, limits=LIMITS)
