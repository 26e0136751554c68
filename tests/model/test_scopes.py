"""At which level of the budget something stands, and what a saldo is built of."""

import pytest

from lib.model import MUNICIPALITY, AmountKind, Level, Scope, Term, TermRole, VarianceSign


@pytest.mark.parametrize(
    ("scope", "level"),
    [
        (MUNICIPALITY, Level.MUNICIPALITY),
        (Scope("1"), Level.PROGRAMME),
        (Scope("1", "1.1"), Level.GOAL),
        (Scope("1", "1.1", "p"), Level.PRODUCT),
        (Scope("1", product="p"), Level.OUTSIDE),
    ],
)
def test_a_scope_knows_its_level(scope: Scope, level: Level) -> None:
    assert scope.level is level


def test_every_level_has_a_scope() -> None:
    codes = (None, "x")
    found = {Scope(one, two, three).level for one in codes for two in codes for three in codes}
    assert found == set(Level)


def test_every_kind_of_amount_but_new_policy_is_a_term_of_a_saldo() -> None:
    terms = {kind: kind.term for kind in AmountKind}
    assert terms.pop(AmountKind.NEW_POLICY) is None
    assert {kind.value: term.value for kind, term in terms.items() if term} == {
        kind.value: kind.value for kind in terms
    }
    assert set(terms.values()) == set(Term)


def test_each_result_follows_what_it_is_the_sum_of() -> None:
    assert [term.role for term in Term] == [
        TermRole.MONEY, TermRole.MONEY, TermRole.RESULT,
        TermRole.RESERVE, TermRole.RESERVE, TermRole.RESULT,
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("difference", "sign"),
    [(5, VarianceSign.FAVOURABLE), (-5, VarianceSign.UNFAVOURABLE), (0, None)],
)
def test_more_money_is_voordelig(difference: int, sign: VarianceSign | None) -> None:
    assert VarianceSign.of(difference) is sign
