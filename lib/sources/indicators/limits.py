"""How long a text can be and how much can stand under one word of the register."""

from lib.sources.reading.yaml_files.sizes import LONGEST_KEY, Limits

_CODE, _SHORT, _NAME, _LINE = LONGEST_KEY, 100, 300, 1_000
LIMITS = Limits(
    longest={
        "naam": _NAME, "ook_genoemd": _NAME, "kort": _SHORT, "gemeente": _SHORT,
        "grootheid": _SHORT, "eenheid": _CODE, "doelstelling": _CODE, "ook_onder": _CODE,
        "onderdeel_van": _CODE, "document": _CODE, "datum": _SHORT, "peildatum": _SHORT,
        "vermeld": _SHORT, "woord": _NAME, "woorden": _NAME, "begroot": _NAME,
        "gerealiseerd": _NAME, "verwacht": _NAME, "gedrukt": _SHORT, "ten_opzichte_van": _SHORT,
        "eigenaar": _NAME, "bron": _LINE, "vindplaats": _LINE, "effect": _LINE,
    },
    in_one_line=frozenset(
        {"naam", "ook_genoemd", "kort", "gemeente", "grootheid", "eenheid", "woord"}
    ),
    per_document=frozenset({"bron", "vindplaats"}),
    most={
        ("documenten",): 500,
        ("fasen",): 100,
        ("programmas",): 1_000,
        ("programmas", "", "doelstellingen"): 1_000,
        ("indicatoren",): 20_000,
        ("indicatoren", "", "reeksen"): 1_000,
        ("indicatoren", "", "waarden", ""): 100,
        ("indicatoren", "", "reeksen", "", "waarden", ""): 100,
    },
)  # fmt: skip
