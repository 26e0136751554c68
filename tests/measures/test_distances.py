"""How far outcomes are from their targets, and the order that this puts them in."""

import pytest

from lib import measures, wording
from lib.measures import Order
from lib.model import Verdict
from lib.sources import Snapshot
from tests import made

KINDS = [
    # direction, target, outcome, rule, what is told
    ("hoger", "200", "181", "", "19 (9,5%) onder het doel"),
    ("hoger", "40", "19", "", "21 (52,5%) onder het doel"),
    ("hoger", "5", "-3", "", "8 (160,0%) onder het doel"),
    ("hoger", "-4", "-5", "", "1 (25,0%) onder het doel"),
    ("hoger", "100000", "99999", "", "1 (minder dan 0,1%) onder het doel"),
    ("hoger", "1", "5000", "", "4.999 (meer dan 1.000%) boven het doel"),
    ("hoger", "200", "200", "", "precies het doel"),
    ("lager", "2520", "2568", "", "48 (1,9%) boven het doel"),
    ("lager", "10", "8", "", "2 (20,0%) onder het doel"),
    ("hoger", "0", "-3", "", "3 onder het doel"),
    ("hoger", "200", "198", "2%", "2 (1,0%) onder het doel, en dat telt als gehaald"),
    ("lager", "200", "202", "2%", "2 (1,0%) boven het doel, en dat telt als gehaald"),
    ("hoger", "{meer_dan: 43}", "43", "", "precies de grens, en die telt niet mee"),
    (
        "tussen grenzen",
        "{ten_minste: 6, hoogstens: 7}",
        "6.5",
        "",
        "binnen de grenzen van het doel",
    ),
    ("tussen grenzen", "{ten_minste: 6, hoogstens: 8}", "10", "", "2 (25,0%) boven het doel"),
    ("hoger", "6", "n.n.b.", "", ""),
]


def _snapshot(better: str, target: str, outcome: str, rule: str) -> Snapshot:
    values = f"jv2024: {{2024: {{begroot: {target}, gerealiseerd: {outcome}}}}}"
    return made.built(f"oordeelregel: {rule or 'strikt'}\n{made.indicators(values, better=better)}")


@pytest.mark.parametrize(("better", "target", "outcome", "rule", "told"), KINDS)
def test_a_distance_is_told_in_the_unit_and_as_a_share_of_the_target(
    better: str, target: str, outcome: str, rule: str, told: str
) -> None:
    reading = measures.reading(_snapshot(better, target, outcome, rule), "proef", 2024)
    assert wording.distances.told(reading).replace("\N{NO-BREAK SPACE}", " ") == told


def test_what_is_missed_by_most_stands_first(snapshot: Snapshot) -> None:
    found = measures.ordered(snapshot, 2024, Order.DISTANCE)
    assert [reading.about.indicator for reading in found] == [
        "uitstroom_naar_school",  # 52,5%
        "vve_leerwinst",  # 47,8%
        "bereik_minimaregelingen",  # 18,8%
        "voortijdige_schoolverlaters",  # 16,1%, lower is better
        "uitstroom_naar_werk",
        "deeltijd_werkenden",
        "rapportcijfer_dienstverlening",
        "bijstandsuitkeringen",
        "arbeidsparticipatie",  # reached, by least
        "toename_arbeidsplaatsen",
    ]


@pytest.mark.parametrize("order", Order)
@pytest.mark.parametrize("year", [2022, 2024, 2026])
def test_every_indicator_stands_once_in_every_order(
    snapshot: Snapshot, order: Order, year: int
) -> None:
    found = [reading.about.indicator for reading in measures.ordered(snapshot, year, order)]
    assert sorted(found) == sorted(snapshot.register.indicators)


def test_verdicts_never_stand_mixed() -> None:
    text = made.indicators("jv2024: {2024: {begroot: 5, gerealiseerd: 4}}")
    own = text[text.index("  proef:") :]
    outcomes = ("n.n.b.", "9", "0", "5", "4", "-9")
    others = (
        own.replace("  proef:", f"  proef{number}:").replace(
            "gerealiseerd: 4", f"gerealiseerd: {n}"
        )
        for number, n in enumerate(outcomes)
    )
    zero = own.replace("  proef:", "  nul:").replace(
        "{begroot: 5, gerealiseerd: 4}", "{begroot: 0, gerealiseerd: -1}"
    )
    snapshot = made.built(text + "".join(others) + zero)
    found = measures.ordered(snapshot, 2024, Order.DISTANCE)
    verdicts = [reading.verdict for reading in found]
    groups = list(dict.fromkeys(verdicts))
    assert groups == [Verdict.MISSED, Verdict.REACHED, Verdict.NOT_YET_KNOWN]
    assert verdicts == sorted(verdicts, key=groups.index)
    assert [reading.about.indicator for reading in found][:2] == ["proef5", "proef2"]
