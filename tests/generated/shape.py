"""The shape of made sources as a whole: which documents, years, stages and parts there are."""

from collections.abc import Mapping

from tests.generated.walk import fields

YEAR = 2024
FIELDS = fields()
SHAPE: Mapping[str, tuple[str, ...]] = {
    "documenten": (
        "begroting", "verslag", "beide", "alle soorten", "twee van een soort", "drie jaren",
        "tussenbericht",
    ),
    "jaren": ("één", "twee", "vijf", "gat", "1900 en 2200"),
    "regels": ("elk jaar", "eigen jaar"),
    "cijfers": ("eigen", "met einddoel", "alleen groepen"),
    "fasen": (
        "plan", "rekening", "beide", "twee plannen", "twee rekeningen", "geen rekening",
        "wijziging", "alleen wijziging", "prognose", "alleen prognose",
    ),
    "programmas": ("één", "twee", "met overzichten", "twee doelen"),
    "indicatoren": ("één", "twee", "drie"),
    "namen": ("anders", "gelijk"),
    **{
        f"{slot}.vorm": ("waarde", "woord", "ontbreekt")
        for slot in ("gerealiseerd", "verwacht", "uitkomst")
    },
    "begroot.vorm": ("waarde", "woord", "ontbreekt", "grenzen", "ten_opzichte_van"),
}  # fmt: skip
"""What the register is made of as a whole, and which of its forms a figure has."""

_SHAPED = {
    "Document.kind", "Document.year", "StageDescription.role", "Programme.kind", "Programme.goals",
    "Contact.mail", "Contact.website", "Figure.word", "Target.by_unit", "Indicator.values",
}  # fmt: skip
"""Fields whose content follows from the shape of the whole."""

FACTORS: Mapping[str, tuple[str, ...]] = {
    **SHAPE,
    **{n: levels for n, levels in FIELDS.items() if n not in _SHAPED and len(levels) > 1},
}
DOCUMENTS = {
    "begroting": (("begroting", 0),),
    "verslag": (("jaarverslag", 0),),
    "tussenbericht": (("tussenbericht", 0),),
    "beide": (("begroting", 0), ("jaarverslag", 0)),
    "alle soorten": (
        ("begroting", 0), ("begrotingswijziging", 0), ("tussenbericht", 0), ("jaarverslag", 0),
    ),
    "twee van een soort": (
        ("begroting", 0), ("begroting", 0), ("jaarverslag", 0), ("jaarverslag", 0),
    ),
    "drie jaren": (
        ("begroting", -1), ("jaarverslag", -1), ("begroting", 0), ("jaarverslag", 0),
        ("begroting", 1),
    ),
}  # fmt: skip
YEARS = {
    "één": (YEAR,),
    "twee": (YEAR - 1, YEAR),
    "vijf": tuple(range(YEAR - 2, YEAR + 3)),
    "gat": (YEAR - 9, YEAR),
    "1900 en 2200": (1900, 2200),
}
STAGES = {
    "plan": ("begroting",),
    "rekening": ("rekening",),
    "beide": ("begroting", "rekening"),
    "twee plannen": ("begroting", "begroting", "rekening"),
    "twee rekeningen": ("begroting", "rekening", "rekening"),
    "geen rekening": ("begroting", "begroting"),
    "wijziging": ("begroting", "wijziging", "wijziging", "rekening"),
    "alleen wijziging": ("wijziging",),
    "prognose": ("begroting", "prognose", "rekening"),
    "alleen prognose": ("prognose",),
}
