"""What a sentence about money says follows from the amounts that it prints, whatever they are.

Hypothesis takes other amounts on every run and prints the ones that fail.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import assume, given
from hypothesis import strategies as some

from lib.measures import Amount, Edition, Variance
from lib.model import Closing, Scope, Side, SumKind, Term, VarianceSign
from lib.wording import (
    closing,
    findings,
    goals_and_money,
    headline,
    large_amounts,
    money,
    reserves,
    tables,
    trends_of_money,
    variances,
)
from lib.wording.facing import facing
from lib.wording.goals_and_money import Tallied
from tests import made_money
from tests.wording import read_back

REGISTER = made_money.whole_budget().register
UNITS = some.sampled_from([1, 1, 1_000, 100_000, 1_000_000])
SMALL, LARGE = some.integers(-40, 40), some.integers(-(10**9), 10**9)
EUROS = SMALL | LARGE | some.integers(-1_050_000, -950_000) | some.integers(9_000, 11_000)
SIGNS = {"voordelig": VarianceSign.FAVOURABLE, "nadelig": VarianceSign.UNFAVOURABLE}


@some.composite
def _variances(draw: some.DrawFn, goal: str | None = "1.1") -> Variance:
    """Return a budget and an account, each printed in a unit of its own, often close together."""
    units = draw(UNITS), draw(UNITS)
    budget = draw(EUROS)
    account = budget + draw(SMALL) if draw(some.booleans()) else draw(EUROS)
    budget, account = (
        round(side / unit) * unit for side, unit in zip((budget, account), units, strict=True)
    )
    found = made_money.variance(budget, account, goal=goal)
    return replace(
        found,
        budget=Amount(budget, None, "b2024", units[0]),
        account=Amount(account, None, "jv2024", units[1]),
    )


@given(_variances())
def test_a_sentence_of_a_variance_agrees_with_its_amounts(row: Variance) -> None:
    told = read_back.plain(variances.compared(row, REGISTER))
    budget, account = row.budget.euros or 0, row.account.euros or 0
    assert ("niets kosten" in told) is (budget == 0)
    assert ("opleveren." in told) is (budget > 0)
    written = read_back.euros(told.partition("Dat is")[0])
    if budget * account > 0 and "Dat is" in told:
        assert (written[0] == written[1]) is (budget == account)
    if found := re.search(r"Dat is (€ .*?) (voordelig|nadelig)(?: \((.*?)\))?,", told):
        size = read_back.amount(found[1])
        assert size > 0
        assert size % row.unit == 0
        assert SIGNS[found[2]] is VarianceSign.of(account - budget)
        off = abs(size - abs(account - budget))
        assert 2 * off <= row.unit + 2 * read_back.grain(found[1])
        assert not (found[3] and budget * account < 0)
        assert found[3] != "0,0%"
    elif budget != account:
        assert "kleiner dan de afronding" in told
        assert 2 * abs(account - budget) < row.unit
    else:
        assert "wat er stond" in told
    assert told.endswith("oorspronkelijke begroting 2024.") or "kleiner dan" in told


@given(_variances())
def test_the_cells_of_a_variance_agree_with_each_other(row: Variance) -> None:
    word, cell, share = money.sign_word(row), money.difference_cell(row), money.share_cell(row)
    match money.sign(row):
        case VarianceSign.FAVOURABLE:
            assert (cell[0], word) == ("+", "voordelig")
        case VarianceSign.UNFAVOURABLE:
            assert (cell[0], word) == ("−", "nadelig")
        case None:
            hidden = row.difference != 0
            assert word == (money.WITHIN_ROUNDING if hidden else "geen verschil")
            assert cell.startswith("<") is hidden
            assert share in ("–", "0,0%")
    assert share[0] not in "+−" or share[0] == cell[0]
    assert (share == "0,0%") <= (row.difference == 0)
    label = money.sign_label(row)
    assert label.startswith("V") is (word == "voordelig")
    assert label.startswith("N") is (word == "nadelig")


@given(some.lists(_variances(), min_size=1, max_size=8))
def test_the_title_about_lines_names_what_adds_up(rows: Sequence[Variance]) -> None:
    lines = [replace(row, scope=Scope("1", f"1.{at}")) for at, row in enumerate(rows)]
    worse = [-(s or 0) for row in lines if (s := money.printed_difference(row) or 0) < 0]
    better = [s for row in lines if (s := money.printed_difference(row) or 0) > 0]
    title = read_back.plain(findings.movers(lines))
    for names, together, size, sign in re.findall(
        r"[Bb]ij ((?:1\.\d(?:, | en )?)+?)( samen)? (€ .*?) (voordelig|nadelig)", title
    ):
        codes = re.findall(r"1\.\d", names)
        named = [money.printed_difference(row) or 0 for row in lines if row.scope.goal in codes]
        assert {VarianceSign.of(step) for step in named} == {SIGNS[sign]}
        assert bool(together) is (len(codes) > 1)
        whole = abs(sum(named))
        assert abs(read_back.amount(size) - whole) <= max(50_000, whole // 20)
    if worse or better:
        assert "ij 1." in title or "veel kleine verschillen" in title


@given(some.lists(some.tuples(EUROS, some.booleans()), min_size=1, max_size=7))
def test_a_title_over_years_has_the_verb_that_its_amounts_have(
    found: Sequence[tuple[int, bool]],
) -> None:
    sign = -1 if found[0][1] else 1
    editions = [
        Edition(
            2020 + at, Side.PLAN, "begroting", made_money.amount(sign * abs(euros)), counts=True
        )
        for at, (euros, _) in enumerate(found)
    ]
    told = read_back.plain(trends_of_money.years(editions))
    sizes = read_back.euros(told)
    if " rond " in told:
        assert len(sizes) == 1
    elif "op en neer" in told:
        low, high, last = sizes
        assert low < high
        assert low <= last <= high
    elif "daarna" in told:
        first, turn, last = sizes
        up = "stijgt van" in told
        assert ("daalt daarna" in told) is up
        assert ("een piek van" in told) is up
        assert (first < turn > last) if up else (first > turn < last)
    elif len(editions) > 1:
        first, last = sizes
        assert (first < last) is ("stijgt" in told)
        assert (first > last) is ("daalt" in told)
    years = [int(year) for year in re.findall(r"in (20\d\d)", told)]
    assert all(one < other for one, other in pairwise(years)) or "op en neer" in told


@given(EUROS, EUROS)
def test_a_product_moves_as_its_two_amounts_do(first: int, last: int) -> None:
    rows = [
        replace(made_money.saldo(Scope("1", "1.1", "p1"), {Term.SALDO: euros}), year=year)
        for euros, year in ((first, 2023), (last, 2024))
    ]
    told = read_back.plain(trends_of_money.between(*rows))
    if not told:
        return
    begin, end = read_back.euros(told) if first and last else (abs(first), abs(last))
    assert ("stijgt" in told) is (first * last >= 0 and begin < end)
    assert ("daalt" in told) is (first * last >= 0 and begin > end)


@given(
    some.integers(-(10**9), 0), some.integers(0, 10**9), some.integers(-(10**7), 0),
    some.integers(0, 10**7), some.sampled_from([1, 1_000]),
)  # fmt: skip
def test_lasten_baten_and_reserves_read_back_add_up_or_it_says_why_not(
    lasten: int, baten: int, into: int, out: int, unit: int
) -> None:
    lasten, baten, into, out = (round(it / unit) * unit for it in (lasten, baten, into, out))
    amounts = {
        Term.LASTEN: lasten, Term.BATEN: baten, Term.BEFORE: lasten + baten,
        Term.TOEVOEGINGEN: into, Term.ONTTREKKINGEN: out, Term.SALDO: lasten + baten + into + out,
    }  # fmt: skip
    told = read_back.plain(
        reserves.sentence(made_money.saldo(Scope("1"), amounts, "jaarrekening"), REGISTER)
    )
    assert "−" not in told
    goes, comes, *rest = read_back.euros(told.replace("niets", "€ 0"))
    signed = [
        read_back.amount(size) * (1 if word == "opbrengst" else -1)
        for size, word in re.findall(r"(€ [\d.,]+(?: \w+)?) (kosten|opbrengst)", told)
    ]
    if "afgerond" not in told and len(signed) == 2:
        before, after = signed
        assert comes - goes == before
        moved = sum(
            read_back.amount(size) * (1 if way == "uit" else -1)
            for size, way in re.findall(r"(€ [\d.,]+(?: \w+)?) (uit|naar) reserves", told)
        )
        assert before + moved == after
    assert rest or lasten + baten == 0


@given(_variances(goal=None), some.integers(-(10**7), 0), some.integers(0, 10**7))
def test_the_headline_agrees_with_the_money(row: Variance, into: int, out: int) -> None:
    amounts = {Term.TOEVOEGINGEN: into, Term.ONTTREKKINGEN: out, Term.SALDO: -5}
    account = replace(made_money.saldo(Scope("1"), amounts), rounding=0)
    told = read_back.plain(f"{headline.sentence(row, REGISTER)} {headline.reserves(row, account)}")
    assert ("meevaller" in told) is (money.sign(row) is VarianceSign.FAVOURABLE)
    assert ("tegenvaller" in told) is (money.sign(row) is VarianceSign.UNFAVOURABLE)
    assert (" gunstiger" in told) is ("meevaller" in told)
    assert ("uit reserves gehaald" in told) is (into + out > 0)
    assert ("in reserves gestopt" in told) is (into + out < 0)
    assert "€ 0" not in told


@given(_variances())
def test_a_question_says_more_or_less_as_the_money_went(row: Variance) -> None:
    assume(money.sign(row) is not None)
    told = variances.more_or_less(row)
    better = money.sign(row) is VarianceSign.FAVOURABLE
    words = {"minder dan": "kostte" in told, "meer dan": "leverde" in told}
    for word, good in words.items():
        if word in told:
            assert good is better
    assert read_back.euros(told) != [0]


@given(some.lists(some.tuples(some.integers(0, 3), some.integers(1, 3), some.sampled_from(
    [*VarianceSign, None])), max_size=6))  # fmt: skip
def test_the_goals_that_cost_more_and_missed_targets_are_counted(
    found: Sequence[tuple[int, int, VarianceSign | None]],
) -> None:
    goals = [
        Tallied(f"1.{at}", min(reached, judged), judged, sign)
        for at, (reached, judged, sign) in enumerate(found)
    ]
    told = read_back.plain(goals_and_money.finding(goals))
    both = [
        goal for goal in goals
        if goal.sign is VarianceSign.UNFAVOURABLE and goal.reached < goal.judged
    ]  # fmt: skip
    assert re.findall(r"1\.\d", told) == [goal.code for goal in both]
    assert told.startswith(f"{len(both)} doelstelling") or not both
    assert ("doelstelling " in told) is (len(both) == 1)


@pytest.mark.parametrize("size", range(4))
@given(some.data())
def test_the_counts_of_sums_add_up(size: int, data: some.DataObject) -> None:
    drawn = data.draw(some.lists(some.sampled_from(Closing), min_size=size, max_size=size))
    sums = [made_money.closed_sum(SumKind.TERMS_OF_SALDO, it, Scope("1")) for it in drawn]
    told = read_back.plain(closing.sentence(sums))
    counts = [int(many) for many in re.findall(r"(\d+) klop", told)]
    assert sum(counts) == (size if size > 1 else 0)
    assert re.search(r"\b1 kloppen|\b(?!1 )\d+ klopt", told) is None
    assert " 0 " not in told


@given(some.lists(_variances(), min_size=1, max_size=6))
def test_the_cells_about_lines_agree_with_their_bars(rows: Sequence[Variance]) -> None:
    """What a line costs has no minus where it costs; the size of a difference never has one."""
    lines = [replace(row, scope=Scope("1", "1.1")) for row in rows]
    table = tables.goals(lines, REGISTER, 2024, made_money.ORIGINAL, {})
    costs = facing(side for row in rows for side in (row.budget, row.account)).costs
    for row, cells in zip(rows, table.rows, strict=True):
        for side, cell in zip((row.budget, row.account), cells[1:3], strict=True):
            told = (side.euros or 0) * (-1 if costs else 1)
            assert read_back.amount(cell) == told
        assert "−" not in cells[3]
        assert cells[5] == money.sign_word(row)


@given(_variances(goal=None), some.integers(-(10**7), 0), some.integers(0, 10**7))
def test_the_large_amounts_are_those_of_the_sentence(row: Variance, into: int, out: int) -> None:
    amounts = {Term.TOEVOEGINGEN: into, Term.ONTTREKKINGEN: out, Term.SALDO: -5}
    account = replace(made_money.saldo(Scope("1"), amounts), rounding=0)
    planned, came, difference = large_amounts.of_variance(row, account, REGISTER)
    told = read_back.plain(variances.compared(row, REGISTER))
    for side, large in ((row.budget, planned), (row.account, came)):
        assert read_back.plain(large.text) in told or not side.euros
        assert ("kosten" in large.told) is ((side.euros or 0) < 0)
        assert ("opbrengst" in large.told) is ((side.euros or 0) > 0)
    assert difference.sign is money.sign(row)
    assert money.size(row) in difference.text
    assert ("uit reserves" in difference.told) <= (into + out > 0)
    assert ("naar reserves" in difference.told) <= (into + out < 0)


@given(
    some.lists(some.integers(-(10**9), 0), min_size=1, max_size=6),
    some.sampled_from(["begroting", "jaarrekening"]),
)
def test_the_share_of_the_largest_line_is_that_of_the_lasten(sizes: list[int], stage: str) -> None:
    rows = [
        made_money.saldo(Scope("1", f"1.{at}"), {Term.LASTEN: size}, stage)
        for at, size in enumerate(sizes)
    ]
    rows = [replace(row, scope=Scope("1", "1.1")) for row in rows]
    whole = sum(sizes)
    total = made_money.saldo(Scope("1"), {Term.LASTEN: whole}, stage)
    told = read_back.plain(findings.shares([*rows, total], REGISTER))
    if found := re.search(r"(?:ging|gaat) ([<>]? ?\d+%) naar", told):
        assert whole
        largest = 100 * min(sizes) / whole
        assert abs(int(re.sub(r"\D", "", found[1])) - largest) <= 1
        assert ("ging" in told) is (stage == "jaarrekening")
        assert sorted(sizes)[:2].count(min(sizes)) == 1
    cells = tables.in_and_out([*rows, total], REGISTER).rows
    assert all("−" not in cell for row in cells for cell in row[1:])
