"""Sources in which every text could be an attack: each string meets each field in turn.

A new field of text is found by itself; `fields_with` then misses it until it gets a marker here.

A field of free text holds a marker. In a version `turn` of the sources, marker n is the string
n + turn; in the plain version it is harmless words. So what differs between the two on a page is
what a string did there.
"""

import dataclasses
import json
from collections.abc import Callable, Iterator
from enum import Enum
from pathlib import Path
from typing import Any, Literal, get_args, get_origin

import polars as pl
from pydantic import BaseModel

from lib.model import Fact, Promises, Register, Texts
from lib.sources import Snapshot
from lib.sources.money.amounts import AMOUNTS
from lib.sources.snapshot import build

ELSEWHERE = "evil.example"
SITE = f"https://www.{ELSEWHERE}/pagina?a=1&b=2"
"""Where the links of the documents lead: to the site that some of the names below name."""
STRINGS = (
    "<script>window.evil=1</script>",
    '<img src=x onerror="window.evil=1">',
    '"><svg onload=window.evil=1>',
    '" autofocus onmouseover="window.evil=1',
    f'<iframe src="//{ELSEWHERE}/"></iframe>',
    f'<base href="http://{ELSEWHERE}/">',
    "--></td></table></div></style><h1>kop</h1>",
    "&lt;b&gt;vet&#60;/b&#62; &amp;amp;",
    f"![plaatje](http://{ELSEWHERE}/x.png)",
    f"[klik](http://{ELSEWHERE}/)",
    "[klik](javascript:window.evil=1)",
    f"http://{ELSEWHERE}/ <http://{ELSEWHERE}>",
    f"www.{ELSEWHERE} iemand@{ELSEWHERE}",
    "**vet** __vet__ *schuin* ~~weg~~ `code`",
    "# kop",
    "1. een\n\n# kop\n\n- punt\n\n| a | b |\n|---|---|",
    ":red[rood] :blue-background[blauw]",
    ":small[klein] :badge[let op]",
    ":material/home: :streamlit:",
    "$x^2$ $$\\int_0^1$$",
    ":smile: :tada: <- -> (c)",
    '{"signal": "window.evil=1"} {"expr": "window.evil=1"}',
    "datum.value'); window.evil=1; ('",
    ",.2f %Y-%m-%d %s %d %n {0} {x.__class__}",
    "{{ 7*7 }} {% raw %} {# weg #} ${7*7} $title",
    f"red; background: url(http://{ELSEWHERE}/x.png)",
    "</style><style>*{display:none}",
    "'; DROP TABLE doelen; --",
    f'=HYPERLINK("http://{ELSEWHERE}/";"klik")',
    "+cmd|' /C calc'!A0",
    "-2+3+cmd|' /C calc'!A0",
    "@SUM(1+1)",
    "\t=1+1",
    "../../../../etc/passwd",
    "javascript:window.evil=1//",
    "data:text/html,<script>window.evil=1</script>",
    "null NaN undefined None",
    "&jaar=1800#anker?doel=9.9%3Cscript%3E",
    "W" * 50,
)
CODES = {5, 6, 7, 28, 31}
"""The markers of programmes and goals: the sources take plain codes only."""
CLOSED = {
    "Register.judging", "Document.enter_by", "kind", "mark",
    "Register.programmes", "Programme.goals", "Indicator.of_goal", "Indicator.programme",
    "Indicator.also_under", "Goal.printed",
    "Promise.goal", "Promise.programme", "Unpromised.goal", "Unpromised.programme",
    "Texts.programmes", "Texts.introductions", "WebLink.to",
    "Imprint.address", "Publisher.tooi", "Contact.mail", "Contact.website",
    *(f"{kind}.{home}" for kind in ("WebLink", "Pointer", "Reference", "Contradiction")
      for home in ("goal", "programme")),
    "programme", "goal", "Fact.programme", "Fact.goal",
}  # fmt: skip
"""Text of which only some words, or only a plain code, are allowed."""

Say = Callable[[int], str]


def plain(marker: int) -> str:
    """Return the harmless words of a marker; no two look like a slip of each other."""
    signs = "bcdfghjklmnpqrstv"
    return f"{signs[marker // 10] * 4}{signs[marker % 10] * 4} {marker}"


def evil(turn: int) -> Say:
    """Return what each marker is in this turn; its number at the end keeps names apart."""

    def say(marker: int) -> str:
        if marker in CODES:
            return plain(marker)
        return f"{STRINGS[(marker + turn) % len(STRINGS)]} {marker}"

    return say


def files(say: Say) -> dict[str, bytes]:
    """Return the sources with these texts, by name."""
    finance = "\n".join(";".join(f'"{_twice(cell)}"' for cell in row) for row in _amounts(say))
    tree = json.dumps(_register(say), ensure_ascii=False, indent=1)
    promised = json.dumps(_promises(say), ensure_ascii=False, indent=1)
    told = json.dumps(_texts_of(say), ensure_ascii=False, indent=1)
    return {
        "indicators.yaml": tree.encode(),
        "finance.csv": finance.encode(),
        "afspraken.yaml": promised.encode(),
        "teksten.yaml": told.encode(),
        "feiten.csv": "\n".join(
            ";".join(f'"{_twice(cell)}"' for cell in row) for row in _facts(say)
        ).encode(),
    }


def folder(say: Say, place: Path) -> Path:
    """Write the sources with these texts to a folder."""
    place.mkdir()
    for name, content in files(say).items():
        (place / name).write_bytes(content)
    return place


def texts(say: Say) -> set[str]:
    """Return the text of every marker."""
    return {say(marker) for marker in MARKERS if marker not in CODES}


def snapshot(say: Say) -> Snapshot:
    """Return the snapshot of the sources with these texts."""
    return build(files(say))


def fields_of_text() -> set[str]:
    """Return every field that can hold free text: of the models, and the columns of finance.csv."""
    columns = {name for name, kind in AMOUNTS.items() if kind == pl.String}
    facts = {
        f"Fact.{field.name}" for field in dataclasses.fields(Fact) if str in _leaves(field.type)
    }
    models = _fields(Register, set()) | _fields(Promises, set()) | _fields(Texts, set())
    return (models | columns | facts) - CLOSED


def fields_with(found: Snapshot, texts: set[str]) -> set[str]:
    """Return the fields in which one of these texts stands."""
    columns = [column.name for column in found.amounts if column.dtype == pl.String]
    named = {name for name in columns if texts & set(found.amounts[name])}
    models = (found.register, found.promises, found.texts)
    named |= {
        f"Fact.{field.name}"
        for field in dataclasses.fields(Fact)
        for fact in found.facts.told
        if isinstance(text := getattr(fact, field.name), str) and text in texts
    }
    return named | {field for model in models for field, text in _texts(model) if text in texts}


def _fields(kind: type[BaseModel], seen: set[type]) -> set[str]:
    if kind in seen:
        return set()
    seen.add(kind)
    found = set()
    for name, field in kind.model_fields.items():
        if field.annotation is not None and str in set(_leaves(field.annotation)):
            found.add(f"{kind.__name__}.{name}")
        for leaf in _leaves(field.annotation):
            if isinstance(leaf, type) and issubclass(leaf, BaseModel):
                found |= _fields(leaf, seen)
    return found


def _leaves(annotation: Any) -> Iterator[Any]:
    """Yield every type in an annotation such as Mapping[str, Goal] | None."""
    if get_origin(annotation) is Literal:
        return
    parts = get_args(annotation)
    if not parts:
        yield annotation
    for part in parts:
        yield from _leaves(part)


def _texts(model: BaseModel) -> Iterator[tuple[str, str]]:
    for name in type(model).model_fields:
        for value in _values(getattr(model, name)):
            if isinstance(value, BaseModel):
                yield from _texts(value)
            else:
                yield f"{type(model).__name__}.{name}", value


def _values(value: Any) -> Iterator[Any]:
    if isinstance(value, BaseModel) or (isinstance(value, str) and not isinstance(value, Enum)):
        yield value
    elif isinstance(value, tuple):
        for part in value:
            yield from _values(part)
    elif hasattr(value, "items"):
        for key, part in value.items():
            yield from _values(key)
            yield from _values(part)


def _twice(cell: str) -> str:
    return cell.replace('"', '""')


def _register(say: Say) -> dict[str, Any]:
    """Return a register in which every field of text holds a marker; 1 to 9 are keys."""
    budget, report = say(1), say(2)
    return {
        "gemeente": say(10), "publicatie": {
            "adres": "https://www.stad.nl/doelen", "uitgever": {"naam": say(168), "tooi": "gm0637"},
            "contact": {"naam": say(169), "mail": "gegevens@stad.nl"}, "licentie": "CC0",
            "thema": "GOVE"}, "woordenlijst": {say(94): say(95)},
        "documenten": {
            budget: {"naam": say(11), "soort": "begroting", "jaar": 2024, "datum": say(12),
                     "sommen_sluiten": False},
            report: {"naam": say(13), "soort": "jaarverslag", "jaar": 2024,
                     "oordelen": {say(14): "nee"}, "sommen_sluiten": False},
        },
        "verwijst_naar": {report: say(93)},
        "fasen": {
            say(3): {"naam": say(15), "rol": "begroting"},
            say(16): {"naam": say(17), "rol": "begroting"},
            say(4): {"naam": say(18), "rol": "rekening"},
        },
        "programmas": {
            say(5): {"naam": say(19), "effect": say(20), "doelstellingen": {
                say(6): {"naam": say(21), "kort": say(22), "ook_genoemd": say(23),
                         "geld": {budget: say(24), report: say(25)}},
                say(7): {"naam": say(26), "kort": say(27)},
            }},
            say(28): {"naam": say(29), "effect": say(30), "doelstellingen": {
                say(31): {"naam": say(32), "kort": say(33)},
            }},
        },
        "indicatoren": {say(8): _indicator(say), say(9): _other_indicator(say)},
    }  # fmt: skip


def _indicator(say: Say) -> dict[str, Any]:
    budget, report = say(1), say(2)
    return {
        "doelstelling": say(6), "ook_onder": [say(7)], "naam": say(34), "kort": say(35),
        "grootheid": say(36), "eenheid": say(37), "beter": "hoger", "beter_is_aanname": say(97),
        "frequentie": "jaarlijks",
        "eigenaar": say(38), "invloed": say(39), "bron": {budget: say(40), report: say(41)},
        "vindplaats": {budget: say(91), report: say(92)}, "let_op": [say(44)],
        "omschrijving": say(42), "berekening": say(43),
        "nulmeting": {"jaar": 2020, "uitkomst": {
            "woord": say(45), "gedrukt": say(46), "peildatum": say(47), "bron": say(48),
            "opmerking": say(49)}},
        "breuk": [{"vanaf": 2023, "reden": say(50), "document": report},
                  {"vanaf": 2024, "reden": say(98), "document": report}],
        "toelichting": {report: say(51)},
        "beweringen": [{"document": report, "zegt": say(96), "over": say(9), "ging": "omhoog",
                        "vanaf": 2023},
                       {"document": report, "zegt": say(96), "noemt": 9, "peildatum": say(99)}],
        "waarden": {
            budget: {
                2022: {"gerealiseerd": {"waarde": 3, "opmerking": say(52)}},
                2024: {"begroot": {"waarde": 5, "gedrukt": say(53), "peildatum": say(54),
                                   "bron": say(55), "opmerking": say(56), "reden": say(57)}},
                2025: {"begroot": {"woord": say(58)}, "verwacht": {"woord": say(59)}},
                2026: {"begroot": {"ontbreekt": say(60)}},
            },
            report: {
                2023: {"begroot": 6, "gerealiseerd": {"ontbreekt": say(61)}},
                2024: {"begroot": {"waarde": 4, "reden": say(62)},
                       "gerealiseerd": {"waarde": 6, "gedrukt": say(63), "bron": say(64),
                                        "peildatum": say(65), "opmerking": say(66)},
                       "vermeld": say(14)},
            },
        },
        "reeksen": {say(67): {"naam": say(68), "soort": "vergelijking", "omschrijving": say(69),
                              "waarden": {report: {2024: {"gerealiseerd": 5}}}}},
    }  # fmt: skip


def _other_indicator(say: Say) -> dict[str, Any]:
    budget, report = say(1), say(2)
    return {
        "doelstelling": say(6), "naam": say(70), "kort": say(71), "grootheid": say(72),
        "eenheid": "procent", "beter": "lager", "frequentie": "jaarlijks", "bron": say(73),
        "omschrijving": say(74), "onderdeel_van": say(8), "woorden": [say(76)],
        "waarden": {
            budget: {2022: {"gerealiseerd": 9.5}, 2023: {"begroot": 8},
                     2024: {"begroot": {"ten_opzichte_van": say(75), "verschil": -1}},
                     2025: {"begroot": 5}},
            report: {2023: {"gerealiseerd": 8.5}, 2024: {"gerealiseerd": {"woord": say(76)}}},
        },
        "reeksen": {say(75): {"naam": say(77), "soort": "groep", "eenheid": say(93),
                              "waarden": {report: {2024: {"begroot": 7, "gerealiseerd": 9.5}}}}},
    }  # fmt: skip


def _amounts(say: Say) -> Iterator[list[str]]:
    yield [
        "programma", "doelstelling", "product", "naam", "jaar", "fase", "soort", "bedrag",
        "eenheid", "document", "incidenteel", "toelichting",
    ]  # fmt: skip
    budget, report, plan, account = say(1), say(2), say(3), say(4)
    programme, goal, other = say(5), say(6), say(7)
    for stage, document, factor in ((plan, budget, 100_000), (account, report, 150_000)):
        for kind, amount in (("lasten", -5), ("baten", 2), ("saldo", -3)):
            for place, size in (("", 3), (goal, 1), (other, 2)):
                yield [
                    programme, place, "", say(78), "2024", stage, kind, str(amount * factor * size),
                    "EUR", document, "ja", say(79) if place else "",
                ]  # fmt: skip
    for year in ("2024", "2025"):
        for product, amount in ((say(80), -200_000), (say(81), -100_000)):
            yield [programme, goal, product, say(82), year, plan, "saldo", str(amount), "EUR",
                   budget, "", ""]  # fmt: skip
    yield [programme, goal, "", say(83), "2025", plan, "saldo", "-300000", "EUR", budget, "", ""]
    yield [programme, "", "", say(84), "2025", plan, "saldo", "-300000", "EUR", budget, "", ""]
    yield [programme, other, "", say(85), "2025", plan, "saldo", "p.m.", "EUR", budget, "", say(86)]
    yield [programme, goal, say(87), say(88), "2024", plan, "nieuw beleid", "50000", "EUR", budget,
           "", ""]  # fmt: skip
    yield [say(28), say(31), "", say(89), "2024", plan, "saldo", "-1000", "EUR", budget, "", ""]
    yield [say(28), "", "", say(90), "2024", plan, "saldo", "-1000", "EUR", budget, "", ""]


def _promises(say: Say) -> dict[str, Any]:
    """Return promises in which every field of text holds a marker."""
    budget, report, place = say(1), say(2), say(100)
    return {
        "beloften": {
            say(101): {
                "doelstelling": say(6), "thema": say(102), "soort": "activiteit",
                "onderdeel_van": say(103), "nieuw_beleid": say(88),
                "documenten": {
                    budget: {"belofte": say(104), "termijn": say(105), "vindplaats": place},
                    report: {"stand": "gedaan", "vermeld": say(106), "verslag": say(107),
                             "vindplaats": say(108)},
                },
            },
            say(103): {"programma": say(5), "soort": "speerpunt",
                       "documenten": {budget: {"belofte": say(109), "vindplaats": place}}},
            say(110): {"programma": say(5), "soort": "speerpunt", "uitgewerkt_in": [say(101)],
                       "documenten": {budget: {"belofte": say(111), "vindplaats": place}}},
        },
        "zonder_belofte": {
            say(112): {"doelstelling": say(7), "thema": say(113), "documenten": {
                report: {"stand": "loopt", "vermeld": say(114), "verslag": say(115),
                         "vindplaats": say(116)}}},
        },
        "moties": {
            say(117): {
                "onderwerp": say(118), "soort": "verzoek", "gevraagd": [say(119)],
                "let_op": say(120), "beloften": [say(101)],
                "termijnen": [{"wat": say(121), "van": "motie", "gedrukt": say(122),
                               "voor": "2024-07-01", "als": say(123)}],
                "documenten": {budget: {"stand": "loopt", "vermeld": say(124), "zegt": say(125),
                                        "vindplaats": say(126)}},
                "zie_ook": [{"document": report, "zegt": say(127), "vindplaats": say(128)}],
            },
        },
    }  # fmt: skip


def _texts_of(say: Say) -> dict[str, Any]:
    """Return texts in which every field of text holds a marker."""
    budget, report, goal, programme = say(1), say(2), say(6), say(5)
    return {
        "programmas": {
            programme: {
                "effect": {
                    budget: {"gedrukt": say(131), "tekst": say(129), "vindplaats": say(130)}},
                "themas": {say(102): {
                    budget: {"tekst": say(133), "vindplaats": say(134)},
                    report: {"kop": say(132), "tekst": say(135), "vindplaats": say(136)}}},
                "risicos": {
                    report: {"nieuwe": "wel", "tekst": say(137), "vindplaats": say(138)}},
            },
        },
        "inleidingen": {goal: {budget: {"tekst": say(139), "vindplaats": say(140)}}},
        "links": [
            {"document": report, "doelstelling": goal, "label": say(141), "naar": SITE,
             "vindplaats": say(142)},
            {"document": report, "programma": programme, "mogelijk": [say(143), say(144)],
             "naar": SITE, "keer": 2, "vindplaats": say(142)},
        ],
        "elders": [{"document": report, "doelstelling": goal, "naar": say(145),
                    "waarvoor": say(146), "vindplaats": say(147)}],
        "verwijzingen": [{"document": budget, "programma": programme, "naam": say(148),
                          "soort": "plan", "vindplaats": say(149)}],
        "tegenspraak": {say(150): {
            "gewicht": "zwaar", "soort": "cijfer", "doelstelling": goal, "indicator": say(8),
            "onderwerp": say(151), "waarom": say(152),
            "een": {"document": budget, "zegt": say(153), "vindplaats": say(154)},
            "ander": {"document": report, "zegt": say(155), "vindplaats": say(156)}}},
    }  # fmt: skip


def _facts(say: Say) -> Iterator[list[str]]:
    """Return facts in which every column of text holds a marker; the parts add up to their whole.

    A message about a row would name its line, which moves where a text before it has many.
    """
    yield [
        "waarde", "programma", "doelstelling", "feit", "jaar", "datum", "soort", "waarde_gedrukt",
        "eenheid", "ongeveer", "deel_van", "indicator", "document", "vindplaats",
    ]  # fmt: skip
    budget, report, goal, other = say(1), say(2), say(6), say(7)
    whole, unit = say(157), f"procent {say(160)}"
    two = f"{say(159)} / 9"  # two numbers, so that no value is held against it
    for document, kind in ((budget, "doel"), (report, "uitkomst")):
        yield ["318", say(5), goal, whole, "2024", say(158), kind, two, unit, "", "", "",
               document, say(161)]  # fmt: skip
    for part in (162, 163):
        yield ["159", say(5), goal, say(part), "2024", say(158), "uitkomst", two, unit, "",
               whole, "", report, say(161)]  # fmt: skip
    yield ["7", say(5), other, say(164), "2024", "", "uitkomst", "7", say(37), say(165), "",
           say(8), report, say(161)]  # fmt: skip
    yield ["", say(5), "", say(166), "", say(167), "vorige", say(159), "datum", "", "", "", report,
           say(161)]  # fmt: skip


MARKERS = range(1, 170)
