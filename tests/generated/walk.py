"""The fields of the model as factors: each type of value has levels, and so has a new field."""

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from enum import Enum
from types import NoneType
from typing import Any, Literal, get_args, get_origin

from pydantic import BaseModel

from lib.model import MissingReason, Register, Way

ABSENT = "weg"
NUMBERS = (
    "0", "-0.0", "1", "-7", "2.5", "0.000000001", "-999999999999999", "123456789012345.123456789",
)  # fmt: skip
REASONS = (
    "nnb", "nog niet bekend", "N.V.T.", "niet van toepassing", "pro memorie", "PM", "niet bekend",
    "nog in onderzoek", *(reason.value for reason in MissingReason),
)  # fmt: skip
_OF_A_TYPE: Mapping[type, Sequence[str]] = {
    bool: ("true", "false"),
    Decimal: NUMBERS,
    str: ("tekst",),
    int: ("zelfde jaar", "jaar ervoor", "1900", "2200"),
}
_OF_A_FIELD: Mapping[str, Sequence[str]] = {
    "Document.date": ("2024-11-11", "11 november 2024", "ooit"),
    "Document.enter_by": ("2026-05-01", "1 mei 2026"),
    "Document.shown": ("ja", "nee"),
    "Register.judging": ("strikt", "0%", "2%", "99.99%", "80% van het doel", "10% van het doel"),
    "Imprint.address": ("https://cijfers.stad.nl/doelen", "http://stad.nl:8080/"),
    "Imprint.contact": ("mail", "website"),
    "Publisher.tooi": ("gm0637",),
    "Contact.mail": ("gegevens@stad.nl",),
    "Contact.website": ("https://stad.nl/contact",),
    "Indicator.unit": ("aantal", "procent", "cijfer", "euro", "dagen"),
    "Indicator.decimals": ("0", "3", "9"),
    "Series.decimals": ("0", "3", "9"),
    "Series.unit": ("aantal", "procent", "cijfer", "euro", "dagen"),
    "Indicator.also_under": (ABSENT, "eigen doel", "ander doel"),
    "Indicator.part_of": (ABSENT, "zichzelf", "een ander"),
    "Indicator.claims": (ABSENT, "één"),
    "Claim.about": (ABSENT, "de eerste"),
    "Claim.way": (ABSENT, *Way),
    "Claim.since": ("zelfde jaar", "jaar ervoor", "1900", "2200"),
    "Claim.named": NUMBERS,
    "Claim.measured_on": (ABSENT, "ooit", "1 oktober", "tot 1 december", "2023/2024"),
    "Claim.year": (ABSENT, "zelfde jaar", "jaar ervoor", "1900", "2200"),
    "Indicator.source": ("één", "per document"),
    "Indicator.of_goal": ("eerste", "laatste", "geen"),
    "Indicator.programme": (ABSENT,),
    "Goal.printed": (ABSENT, "1"),
    "Thresholds.amount": ("0", "1", "250000", "999999999999999"),
    "Thresholds.percent": ("0", "0.01", "10", "1000"),
    "YearFigures.stated": (ABSENT, "ja", "nee", "deels", "niet te bepalen", "eigen woord"),
    "YearFigures.reviewed": (ABSENT, "één"),
    "Target.relative_to": ("jaar", "reeks", "nulmeting"),
    "Figure.missing": REASONS,
    "Figure.counts_for_year": ("ja", "nee"),
    "Figure.measured_on": ("tekst", "1 oktober", "januari tot en met augustus", "2023/2024"),
}


def types(kind: type[BaseModel] = Register) -> Iterator[type[BaseModel]]:
    """Yield every type of the register, each once."""
    seen: list[type[BaseModel]] = [kind]
    for known in seen:
        yield known
        for field in known.model_fields.values():
            seen += [
                leaf
                for leaf in leaves(field.annotation)
                if issubclass(leaf, BaseModel) and leaf not in seen
            ]


def fields() -> dict[str, tuple[str, ...]]:
    """Return every field of the model that is not itself a type of it, with its levels."""
    found = {}
    for kind in types():
        for name, described in kind.model_fields.items():
            if name in kind.__base__.model_fields:  # type: ignore[union-attr]
                continue  # a target has what every figure has
            found[f"{kind.__name__}.{name}"] = tuple(
                _levels(f"{kind.__name__}.{name}", described.annotation, described.is_required())
            )
    return found


def _levels(name: str, annotation: Any, required: bool) -> Iterator[str]:
    if name in _OF_A_FIELD:
        known = _OF_A_FIELD[name]
        if not required and ABSENT not in known:
            yield ABSENT
        yield from known
        return
    if not required:
        yield ABSENT
    found = list(leaves(annotation))
    if get_origin(annotation) is tuple:
        yield from ("één", "twee")
    elif any(issubclass(leaf, BaseModel) for leaf in found) or _is_mapping(annotation):
        yield "ingevuld"
    else:
        yield from literals(annotation) or (level for leaf in found for level in _of_type(leaf))


def literals(annotation: Any) -> list[str]:
    """Return the words that a Literal allows."""
    return list(get_args(annotation)) if get_origin(annotation) is Literal else []


def _of_type(leaf: type) -> Iterator[str]:
    if issubclass(leaf, Enum):
        yield from (member.value for member in leaf)
    elif leaf is not NoneType:
        yield from _OF_A_TYPE[leaf]


def leaves(annotation: Any) -> Iterator[type]:
    """Yield every type in an annotation such as Mapping[str, Goal] | None."""
    parts = get_args(annotation)
    if isinstance(annotation, type) and not parts:
        yield annotation
    for part in parts:
        yield from leaves(type(part) if isinstance(part, str) else part)


def _is_mapping(annotation: Any) -> bool:
    return get_origin(annotation) is Mapping or any(map(_is_mapping, get_args(annotation)))
