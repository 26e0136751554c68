"""What JSON Schema can say of words that stand together in one block, by the name of the type.

The models say the same in code. A rule that holds words of two blocks beside each other is left to
the check; but for the words of an indicator, as a slip in n.n.b. looks like one.
"""

from collections.abc import Iterator, Mapping

from lib.model import Closed, Indicator, MissingReason, SeriesKind
from lib.model.homed import Homed
from lib.model.reasons import BESIDE, OWED_SPELLINGS, SPELLINGS
from lib.reference.said import WRONG, Schema, any_case
from lib.sources.indicators.rules.figures import NEVER_WORDS

_BOUNDS = ("ten_minste", "meer_dan", "hoogstens", "minder_dan")
_BESIDE = "".join(f"\\{sign}" for sign in BESIDE)


def conditions() -> Mapping[str, list[Schema]]:
    """Return what must hold of a block beside its words, by the name of its type."""
    homes = {one.__name__: [_one_of("doelstelling", "programma")] for one in _homed(Homed)}
    return {
        **homes,
        "Figure": [_one_of("waarde", "woord", "ontbreekt")],
        "Target": _of_target(),
        "Claim": _of_claim(),
        "Indicator": _of_indicator(),
        "Contact": [{"anyOf": [{"required": ["mail"]}, {"required": ["website"]}]}],
        "WebLink": [*homes["WebLink"], _of_link()],
    }


def of_an_end(lines: Schema) -> Schema:
    """Return what can stand in a line without a year: a target and nothing of a year."""
    others = [{"required": [word]} for word in ("gerealiseerd", "verwacht", "vermeld")]
    return {"allOf": [lines, {"required": ["begroot"], "not": {"anyOf": others}}]}


def _homed(kind: type[Closed]) -> Iterator[type[Closed]]:
    yield Indicator
    for below in kind.__subclasses__():
        yield below
        yield from _homed(below)


def _one_of(*words: str) -> Schema:
    return {"oneOf": [{"required": [word]} for word in words]}


def _together(one: str, other: str) -> Schema:
    """Ask for both or for neither."""
    neither = {"not": {"anyOf": [{"required": [one]}, {"required": [other]}]}}
    return {"anyOf": [{"required": [one, other]}, neither]}


def _of_target() -> list[Schema]:
    forms = _one_of("waarde", "woord", "ontbreekt", "ten_opzichte_van")
    forms["oneOf"].append({"anyOf": [{"required": [bound]} for bound in _BOUNDS]})
    return [forms, _together("ten_opzichte_van", "verschil")]


def _of_claim() -> list[Schema]:
    more = [{"required": [word]} for word in ("peildatum", "jaar")]
    return [
        _one_of("ging", "noemt"),
        _together("ging", "vanaf"),
        {"anyOf": [{"required": ["noemt"]}, {"not": {"anyOf": more}}]},
    ]


def _of_link() -> Schema:
    empty, some = {"maxItems": 0}, {"minItems": 1}
    return {
        "anyOf": [
            {"required": ["label"], "properties": {"mogelijk": empty}},
            {"required": ["mogelijk"], "properties": {"mogelijk": some, "label": False}},
        ]
    }


def _of_indicator() -> list[Schema]:
    """Ask for one home, for values of its own or of groups, and for words that it names."""
    compared = {"properties": {"soort": {"const": SeriesKind.COMPARISON.value}}}
    some_group = {"not": {"additionalProperties": {**compared, "required": ["soort"]}}}
    has_values: Schema = {
        "anyOf": [
            {"required": ["waarden"]},
            {"required": ["reeksen"], "properties": {"reeksen": some_group}},
        ]
    }
    lines = {"additionalProperties": {"additionalProperties": {"properties": _without_words()}}}
    own = {
        "waarden": lines,
        "reeksen": {"additionalProperties": {"properties": {"waarden": lines}}},
        "nulmeting": {"properties": {"uitkomst": _reason()}},
    }
    no_words: Schema = {
        "if": {"properties": {"woorden": {"maxItems": 0}}},
        "then": {"properties": own},
    }
    return [_one_of("doelstelling", "programma"), has_values, no_words]


def _without_words() -> Schema:
    """Return what figures are where no words were named: a bare one gives a reason."""
    return {"begroot": _no_slip(), "gerealiseerd": _reason(), "verwacht": _reason()}


def _no_slip() -> Schema:
    never = "|".join(any_case(word) for word in NEVER_WORDS)
    word = {
        "pattern": rf"^(?!\s*[+-]*(?:{never})[.!]*\s*$)",
        WRONG: "Is dit een getal of een oordeel? Is de uitkomst echt een woord, zet dat dan bij "
        "'woorden'.",
    }
    return {**word, "properties": {"woord": word}}


def _reason() -> Schema:
    beside = rf"[\s{_BESIDE}]*"
    words = (*SPELLINGS, *OWED_SPELLINGS)
    spelled = "|".join(beside.join(any_case(sign) for sign in word) for word in words)
    return {
        "pattern": f"^{beside}(?:{spelled}){beside}$",
        WRONG: f"Is er geen getal? Schrijf waarom: {', '.join(MissingReason)}. Is de uitkomst een "
        "woord? Zet het dan bij 'woorden' van de indicator.",
        "properties": _no_slip()["properties"],
    }
