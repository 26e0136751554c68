"""How long a text can be and how much can stand under one word of `teksten.yaml`."""

from lib.sources.reading.yaml_files.sizes import LONGEST_KEY, Limits

_CODE, _NAME, _LINE = LONGEST_KEY, 300, 1_000
LIMITS = Limits(
    longest={
        "doelstelling": _CODE, "programma": _CODE, "document": _CODE, "indicator": _CODE,
        "kop": _NAME, "gedrukt": _NAME, "label": _NAME, "mogelijk": _NAME, "naam": _NAME,
        "onderwerp": _NAME, "naar": _LINE, "tekst": _LINE, "waarvoor": _LINE, "zegt": _LINE,
        "waarom": _LINE, "vindplaats": _LINE,
    },
    in_one_line=frozenset({"kop", "gedrukt", "label", "mogelijk", "naam", "onderwerp"}),
    most={
        ("links",): 5_000, ("elders",): 5_000, ("verwijzingen",): 20_000, ("tegenspraak",): 5_000,
    },
)  # fmt: skip
