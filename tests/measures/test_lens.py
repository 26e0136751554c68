"""The rule by which targets are judged: one line in the file, exact at its edge."""

from itertools import pairwise

import pytest

from lib import measures, wording
from lib.model import RULES
from lib.sources import Snapshot, SourceError
from tests import made


def _verdict(rule: str, target: str, realised: str, better: str = "hoger") -> str:
    values = f"jv2024: {{2024: {{begroot: {target}, gerealiseerd: {realised}}}}}"
    text = f"oordeelregel: {rule}\n{made.indicators(values, better=better)}"
    verdict: str = measures.verdicts(made.built(text))["verdict"][0]
    return verdict


@pytest.mark.parametrize(
    ("rule", "target", "edge", "beyond", "better"),
    [
        ("strikt", "200", "200", "199.999", "hoger"),
        ("2%", "200", "196", "195.999", "hoger"),
        ("2%", "2520", "2570.4", "2570.5", "lager"),
        ("5%", "-200", "-210", "-210.001", "hoger"),
        ("80% van het doel", "200", "160", "159.999", "hoger"),
        ("80% van het doel", "200", "250", "250.001", "lager"),
        ("2.5%", "200", "195", "194.999", "hoger"),
    ],
)
def test_the_edge_of_a_rule_still_counts(
    rule: str, target: str, edge: str, beyond: str, better: str
) -> None:
    assert _verdict(rule, target, edge, better) == "gehaald"
    assert _verdict(rule, target, beyond, better) == "niet gehaald"


@pytest.mark.parametrize("rule", ["soepel", "2", "-2%", "180% van het doel", "2,5%"])
def test_another_rule_is_refused(rule: str) -> None:
    with pytest.raises(SourceError, match="oordeelregel"):
        _verdict(rule, "1", "1")


def test_a_softer_rule_never_turns_reached_into_missed(snapshot: Snapshot) -> None:
    frame = measures.lens(snapshot, 2024)
    for strict, soft in pairwise(RULES):
        reached = frame.filter(frame[strict] == "gehaald")
        assert (reached[soft] == "gehaald").all()


def test_the_real_flips_of_2024(snapshot: Snapshot) -> None:
    flips = measures.lens(snapshot, 2024).filter("flips")
    assert flips.select("indicator", *RULES).rows() == [
        ("voortijdige_schoolverlaters", "niet gehaald", "niet gehaald", "niet gehaald", "gehaald"),
        ("rapportcijfer_dienstverlening", "niet gehaald", "niet gehaald", "gehaald", "gehaald"),
        ("uitstroom_naar_werk", "niet gehaald", "niet gehaald", "niet gehaald", "gehaald"),
        ("deeltijd_werkenden", "niet gehaald", "niet gehaald", "niet gehaald", "gehaald"),
        ("bijstandsuitkeringen", "niet gehaald", "gehaald", "gehaald", "gehaald"),
        ("bereik_minimaregelingen", "niet gehaald", "niet gehaald", "niet gehaald", "gehaald"),
    ]


def test_the_rule_stands_with_the_verdict(snapshot: Snapshot) -> None:
    assert wording.verdicts.rule(snapshot.register).startswith("Regel: strikt.")
    table = wording.tables.lens(measures.lens(snapshot, 2024), 2024)
    assert [column.title for column in table.columns] == [
        "Indicator", "Strikt", "2% speling", "5% speling", "80% van het doel", "Maakt het uit?",
    ]  # fmt: skip
