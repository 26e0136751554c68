"""The sum under a verdict: it never says less, more or something else than its printed numbers."""

import re
from decimal import Decimal

import pytest

from lib import measures, wording
from lib.measures import Reading
from lib.model import Direction, Unit, Verdict
from tests import made
from tests.wording.random_figures import random_figures

_NUMBER = r"(?:€ )?(−?[\d.]+(?:,\d+)?)"


def _plain(text: str) -> str:
    return text.replace("\N{NO-BREAK SPACE}", " ")


def _read(written: str) -> Decimal:
    return Decimal(written.replace(".", "").replace(",", ".").replace("−", "-"))


def _sum(values: str, **options: str) -> str:
    snapshot = made.snapshot(values, **options)
    reading = measures.reading(snapshot, "proef", 2024)
    return _plain(wording.sums.sum_sentence(reading, snapshot.register))


@pytest.mark.parametrize(
    ("target", "outcome", "told"),
    [
        ("10000", "9999", "dat is 1 te weinig (minder dan 0,1%)."),
        ("1", "950", "dat is 949 meer dan het doel."),
        ("10", "109", "dat is 99 meer dan het doel (+990,0%)."),
        ("0", "7", "dat is 7 meer dan het doel."),
        ("-5", "3", "dat is 8 meer dan het doel."),
        ("2000", "2001", "dat is 1 meer dan het doel (minder dan 0,1%)."),
        ("1000", "1001", "dat is 1 meer dan het doel (+0,1%)."),
    ],
)
def test_a_share_is_printed_where_it_says_something(target: str, outcome: str, told: str) -> None:
    found = _sum(f"jv2024: {{2024: {{begroot: {target}, gerealiseerd: {outcome}}}}}")
    assert found.endswith(told)


@pytest.mark.parametrize(
    ("outcome", "target", "told"),
    [
        ("101", "{ten_opzichte_van: 2022, verschil: 5, in: procent}",
         "minstens 106,05, dat is 5% meer dan 101 in 2022. Uitkomst: 106, dat is 0,05 te "
         "weinig (minder dan 0,1%)"),
        ("40.4", "{ten_opzichte_van: 2022, verschil: 5, in: punten}",
         "minstens 45,4, dat is 5 meer dan 40,4 in 2022. Uitkomst: 106, dat is 60,6 meer dan "
         "het doel"),
    ],
)  # fmt: skip
def test_a_target_that_was_worked_out_is_written_as_it_is_judged(
    outcome: str, target: str, told: str
) -> None:
    values = f"""
        b2024: {{2024: {{begroot: {target}}}}}
        jv2024: {{2022: {{gerealiseerd: {outcome}}}, 2024: {{gerealiseerd: 106}}}}
    """
    assert told in _sum(values)


def test_random_sums_agree_with_their_verdict_and_with_themselves() -> None:
    checked = 0
    for snapshot in random_figures(rounds=6):
        for reading in measures.readings(snapshot):
            told = _plain(wording.sums.sum_sentence(reading, snapshot.register))
            checked += _check(reading, told)
    assert checked > 50


def _check(reading: Reading, told: str) -> bool:
    """Read the printed numbers back and do the sum again."""
    assert "(0,0%)" not in told, told
    assert "0,0%)" not in re.findall(r"\([^)]*\)", told), told
    found = re.search(
        rf"Doel \d+: (minstens|hooguit) {_NUMBER}.*?Uitkomst: {_NUMBER}.*?, dat is "
        rf"(?:{_NUMBER}.*? (te veel|te weinig|te hoog|te laag|meer|minder|hoger|lager)|precies)",
        told,
    )
    if reading.verdict not in (Verdict.REACHED, Verdict.MISSED) or found is None:
        return False
    side, target, outcome, apart, word = found.groups()
    difference = _read(outcome) - _read(target)
    assert abs(difference) == (_read(apart) if apart else 0), told
    good = difference >= 0 if side == "minstens" else difference <= 0
    assert good is (reading.verdict is Verdict.REACHED), told
    if word:
        assert (word in ("te veel", "te hoog", "meer", "hoger")) is (difference > 0), told
    shares = re.findall(r"\(([+−][\d.,]+)%\)", told)
    for share in shares:
        assert reading.about.unit not in (Unit.PERCENT, Unit.GRADE)
        assert _read(target) != 0
        assert _read(target) * _read(outcome) >= 0, told
        assert (_read(share.replace("+", "")) > 0) is (difference > 0), told
        assert 0 < abs(_read(share.replace("+", ""))) < 1000, told
    assert reading.about.better in (Direction.HIGHER, Direction.LOWER)
    return True
