"""Numbers and sentences as people read them, all in Dutch, all built from data."""

from lib.wording import (
    baselines,
    captions,
    control,
    data,
    findings,
    guide,
    money,
    numbers,
    overview,
    passport,
    promises,
    questions,
    tables,
    verdicts,
)

__all__ = [
    "baselines",
    "captions",
    "control",
    "data",
    "findings",
    "guide",
    "money",
    "numbers",
    "overview",
    "passport",
    "promises",
    "questions",
    "tables",
    "verdicts",
]
