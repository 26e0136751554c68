"""How long a text can be and how much can stand under one word of `afspraken.yaml`."""

from lib.sources.reading.yaml_files.sizes import LONGEST_KEY, Limits

_CODE, _SHORT, _NAME, _LINE = LONGEST_KEY, 100, 300, 1_000
LIMITS = Limits(
    longest={
        "doelstelling": _CODE, "programma": _CODE, "onderdeel_van": _CODE, "uitgewerkt_in": _CODE,
        "beloften": _CODE, "document": _CODE, "thema": _NAME, "nieuw_beleid": _NAME,
        "termijn": _SHORT, "vermeld": _NAME, "gedrukt": _NAME, "voor": _SHORT, "als": _NAME,
        "onderwerp": _NAME, "wat": _NAME, "belofte": _NAME, "verslag": _LINE, "zegt": _LINE,
        "vindplaats": _LINE, "gevraagd": _LINE, "let_op": _LINE,
    },
    in_one_line=frozenset({"belofte", "thema", "onderwerp", "wat"}),
    most={("beloften",): 20_000, ("zonder_belofte",): 20_000, ("moties",): 5_000},
)  # fmt: skip
