"""Every member of every closed set of money, through wording, style and charts.

What colour, form and side mean is looked up in what is drawn, not in how it is asked for.
"""

import json
import re
from dataclasses import replace
from pathlib import Path

import pytest
import vl_convert
from streamlit.testing.v1 import AppTest

from lib import charts, wording
from lib.charts import NAMES, PALETTES, Palette
from lib.charts.standing import Standing, coloured
from lib.measures import Rest, RestCause
from lib.model import (
    MUNICIPALITY,
    AmountKind,
    Closing,
    Level,
    Mark,
    ProgrammeKind,
    Register,
    Scope,
    Side,
    SumKind,
    Term,
    TermRole,
    VarianceSign,
)
from lib.page import Look
from lib.wording import (
    captions,
    headline,
    large_amounts,
    money,
    parts_of_money,
    programmes,
    reserves,
    scopes,
    tables,
    variances,
)
from lib.wording import closing as sentences
from lib.wording.parts_of_money import MoneyPart
from tests import made, made_money

ROOT = Path(__file__).resolve().parents[1]
STYLE = (ROOT / "lib/render/parts.css").read_text(encoding="utf-8")
SCOPES = {
    Level.MUNICIPALITY: MUNICIPALITY, Level.PROGRAMME: Scope("1"), Level.GOAL: Scope("1", "1.1"),
    Level.PRODUCT: Scope("1", "1.1", "p1"), Level.OUTSIDE: Scope("1", product="p1"),
}  # fmt: skip
_COLOURS = {VarianceSign.FAVOURABLE: "good", VarianceSign.UNFAVOURABLE: "bad"}
_DIFFERENCES = {VarianceSign.FAVOURABLE: 30, VarianceSign.UNFAVOURABLE: -20}


def _register() -> Register:
    return made_money.whole_budget().register


def test_the_cases_here_are_all_signs_and_levels() -> None:
    assert set(_COLOURS) == set(_DIFFERENCES) == set(VarianceSign)
    assert {level: scope.level for level, scope in SCOPES.items()} == {it: it for it in Level}


def test_v_is_green_and_to_the_right_and_n_is_orange_and_to_the_left() -> None:
    lines = [made_money.variance(-100, -100 + step) for step in _DIFFERENCES.values()]
    better, worse = (drawn for drawn in charts.differences(lines) if drawn)
    (right,), (left,) = better.bars, worse.bars
    assert (right.look, left.look) == (Look.BETTER, Look.WORSE)
    assert right.left == pytest.approx(left.left + left.width) == better.zero == worse.zero
    assert right.width == pytest.approx(1.5 * left.width, rel=0.01)
    assert (_border(Look.BETTER), _border(Look.WORSE)) == ("good", "bad")
    _, about, _ = captions.goals(lines, _register(), "begroting")
    assert about.endswith("verschil: nadelig naar links, voordelig naar rechts")


def _border(look: Look) -> str:
    """Return the colour of a bar in the style sheet: what is drawn of it is its border."""
    found = re.search(rf"\.room span\.{look} {{ border[^:]*:[^;]*var\(--(\w+)\)", STYLE)
    return found[1] if found else ""


def test_a_plan_stays_open_and_an_account_is_solid() -> None:
    """Both are borders: those are printed, and stay in sight where a reader chose the colours."""
    assert "background" not in "".join(re.findall(r"\.room span[^}]*}", STYLE))
    for look in (Look.PLAN, Look.EARLIER):
        assert re.search(rf"\.room span\.{look} {{ border: 1\.5px \w+ ", STYLE), look
    assert ".room span.account { border-top-width: .6rem; }" in STYLE


@pytest.mark.parametrize("look", Look)
def test_every_look_of_a_bar_is_in_the_style_sheet(look: Look) -> None:
    assert f".room span.{look} {{" in STYLE


@pytest.mark.parametrize("part", MoneyPart)
@pytest.mark.parametrize("accounted", [True, False])
def test_every_part_of_the_money_has_its_name_its_question_and_its_places(
    part: MoneyPart, accounted: bool
) -> None:
    told = parts_of_money.asked(part, "1", _register(), 2024, accounted=accounted)
    assert told.endswith("?")
    assert accounted or not re.search(r"kostte|ging|kwam", told), "words of a year that is over"
    assert len({parts_of_money.name(it) for it in MoneyPart}) == len(MoneyPart)
    others = [it for it in MoneyPart if it is not part]
    assert not set(parts_of_money.anchors(part)) & {
        anchor for other in others for anchor in parts_of_money.anchors(other)
    }


@pytest.mark.parametrize("palette", PALETTES.values(), ids=PALETTES)
def test_every_sign_has_a_word_and_a_colour_of_its_own(palette: Palette) -> None:
    coded = coloured(palette).to_dict()
    assert isinstance(coded, dict)
    scale = coded["scale"]
    drawn = dict(zip(scale["domain"], scale["range"], strict=True))
    assert drawn.keys() == set(Standing)
    assert len(set(drawn.values())) == len(Standing)
    assert drawn[Standing.NEUTRAL] == palette.ink
    words = [money.direction(sign) for sign in (*VarianceSign, None)]
    assert words == ["voordelig", "nadelig", "geen verschil"]


def test_every_sign_has_its_word_in_tables_and_sentences() -> None:
    for sign, difference in _DIFFERENCES.items():
        row = made_money.variance(-100, -100 + difference)
        assert row.sign is sign
        assert money.sign_word(row) == money.direction(sign)
        assert money.sign_label(row) == f"{sign} {abs(difference)}"
        table = tables.goals([row], _register(), 2024, made_money.ORIGINAL, {})
        assert table.rows[0][-1] == money.direction(sign)
        amount = large_amounts.of_variance(row, None, _register())[-1]
        assert (amount.sign, amount.text.endswith(money.direction(sign))) == (sign, True)
        assert money.direction(sign) in variances.compared(row, _register())
    told = {
        sign: headline.sentence(made_money.variance(-100, -100 + step), _register())
        for sign, step in _DIFFERENCES.items()
    }
    assert "30 gunstiger**" in told[VarianceSign.FAVOURABLE]
    assert told[VarianceSign.FAVOURABLE].endswith("een meevaller.")
    assert "20 ongunstiger**" in told[VarianceSign.UNFAVOURABLE]
    assert told[VarianceSign.UNFAVOURABLE].endswith("een tegenvaller.")


def test_every_sign_has_its_colour_in_the_overview(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Good, bad and neutral are classes of the style, and each goal has that of its money."""
    goals = {"1;1.1": 30, "1;1.10": -20, "2;2.1": 0}
    rows = [
        f"{goal};;Naam;2024;{stage};saldo;{amount};EUR;{document}"
        for goal, step in goals.items()
        for stage, document, amount in (
            ("begroting", "b2024", -100), ("jaarrekening", "jv2024", -100 + step)
        )
    ]  # fmt: skip
    finance = "\n".join([made.HEADER, *rows, ""])
    (tmp_path / "indicators.yaml").write_text(made_money.indicators(), encoding="utf-8")
    (tmp_path / "finance.csv").write_text(finance, encoding="utf-8")
    monkeypatch.setenv("DOELGEHAALD_DATA", str(tmp_path))
    app = AppTest.from_file(str(ROOT / "app.py"), default_timeout=60).run()
    html = "\n".join(element.proto.body for element in app.get("html"))
    for word, style, colour in (
        ("meevaller", "good", "good"), ("tegenvaller", "bad", "bad"),
        ("geen verschil", "neutral", "muted"),
    ):  # fmt: skip
        assert re.search(rf'<span class="{style}">{word}', html), word
        assert f".{style} {{ color: var(--{colour}); }}" in html


@pytest.mark.parametrize("level", Level)
def test_every_level_has_its_words(level: Level) -> None:
    scope = SCOPES[level]
    assert scopes.line(scope, "Naam", "Totaal") == {
        Level.MUNICIPALITY: "Totaal", Level.PROGRAMME: "Totaal", Level.GOAL: "1.1 Naam",
        Level.PRODUCT: "1.1 Naam", Level.OUTSIDE: "Naam (zonder doelstelling)",
    }[level]  # fmt: skip
    assert scopes.is_total(scope) == (level in (Level.MUNICIPALITY, Level.PROGRAMME))
    assert scopes.code(scope) == {
        Level.MUNICIPALITY: "Gemeente", Level.PROGRAMME: "Programma 1", Level.GOAL: "1.1",
        Level.PRODUCT: "p1", Level.OUTSIDE: "p1",
    }[level]  # fmt: skip
    assert scopes.told(scope) == {
        Level.MUNICIPALITY: "de gemeente", Level.PROGRAMME: "programma 1",
        Level.GOAL: "doelstelling 1.1", Level.PRODUCT: "product p1", Level.OUTSIDE: "product p1",
    }[level]  # fmt: skip


def test_a_total_stands_out_in_its_table_and_a_line_does_not() -> None:
    scope = [SCOPES[level] for level in (Level.GOAL, Level.OUTSIDE, Level.PROGRAMME)]
    saldi = [made_money.saldo(it, {Term.SALDO: -5}) for it in scope]
    assert tables.saldi(saldi, "begroting", 2024, _register()).totals == {2}
    stages = [made_money.stage_amount(it, "begroting") for it in scope]
    assert tables.stages(stages, _register(), 2024).totals == {2}
    lines = [made_money.variance(goal="1.1"), made_money.variance(goal=None)]
    assert tables.goals(lines, _register(), 2024, made_money.ORIGINAL, {}).totals == {1}
    for side in Side:
        told = tables.multi_year(lines, side)
        assert told is not None
        assert told.totals == {1}


def test_every_term_has_a_head_and_a_place_after_what_it_is_made_of() -> None:
    heads = [reserves.head(term) for term in Term]
    assert heads == [
        "Lasten", "Baten", "Saldo vóór reserves", "Toevoegingen", "Onttrekkingen",
        "Saldo na reserves",
    ]  # fmt: skip
    kinds = [made_money.variance(kind=term) for term in reversed(Term)]
    table = tables.goal_money(kinds, "1.1", 2024, _register(), made_money.ORIGINAL)
    assert [row[0] for row in table.rows] == heads
    assert {list(Term)[at].role for at in table.totals} == {TermRole.RESULT}
    full = made_money.saldo(Scope("1"), {term: at for at, term in enumerate(Term, start=1)})
    shown = tables.saldi([full], "begroting", 2024, _register())
    assert [column.title for column in shown.columns[1:]] == heads
    assert shown.rows[0][1:] == ("1", "2", "3", "4", "5", "6")
    told = reserves.sentence(full, _register()).replace("\N{NO-BREAK SPACE}", " ")
    assert "er komt € 1 binnen en er komt € 2 binnen" in told  # lasten of the other sign
    assert "per saldo **€ 3 opbrengst**" in told
    assert "komt € 5 uit reserves en komt € 4 uit reserves" in told
    assert "Zo komt het saldo op **€ 6 opbrengst**" in told


@pytest.mark.parametrize("kind", AmountKind)
@pytest.mark.parametrize("mark", Mark)
def test_every_kind_and_mark_stands_in_a_remark_and_a_sum(kind: AmountKind, mark: Mark) -> None:
    remark = made_money.remark(Scope("1", "1.1"), kind, mark)
    (row,) = tables.remarks([remark], _register()).rows
    assert row[2:4] == (f"{kind.value} (begroting)", mark.value)
    found = made_money.closed_sum(SumKind.TERMS_OF_SALDO, Closing.OPEN, Scope("1"), kind)
    table = tables.not_exact([found], _register())
    assert table is not None
    assert table.rows[0][0].endswith(f"({kind.value})")


@pytest.mark.parametrize("mark", Mark)
def test_every_mark_stands_in_the_place_of_its_amount(mark: Mark) -> None:
    unknown = made_money.amount(None, mark=mark)
    assert money.amount_cell(unknown) == mark.value
    row = made_money.saldo(Scope("1", "1.1", "p1"), {})
    assert money.amount_cell(row.after) == "–"
    table = tables.products_beside([replace(row, after=unknown)], [], "1.1", _register())
    assert table.rows[0][1] == mark.value
    (drawn,) = charts.beside([(None,)], (Look.PLAN,))
    assert drawn is not None
    assert [bar.width for bar in drawn.bars] == [0]


@pytest.mark.parametrize("role", Side)
def test_both_sides_have_their_head_their_words_and_their_form(role: Side) -> None:
    """A plan is outlined, an account is solid; so says what stands above the chart."""
    editions = [made_money.edition(role, -5_000_000)]
    head = {Side.PLAN: "Begroting", Side.ACCOUNT: "Rekening"}[role]
    table = tables.years(editions, _register())
    at = [column.title for column in table.columns].index(head)
    assert table.rows[0][at] == "−5.000.000"
    about = captions.multi_year(editions, table, _register(), "begroting").about
    form = {Side.PLAN: "open: begroting", Side.ACCOUNT: "vol: rekening"}[role]
    assert about == f"wat het per saldo kost, in miljoenen euro's · {form}"
    spec = charts.multi_year(editions)
    svg = vl_convert.vegalite_to_svg({**spec, "width": 600})
    bars = re.findall(r'<path [^>]*d="M[-\d.]+,[-\d.]+h[\d.]+v[1-9][\d.]*h-[\d.]+Z"[^>]*>', svg)
    (bar,) = [bar for bar in bars if "fill" in bar or "stroke" in bar]
    palette = NAMES
    filled = f'fill="{palette.ink}"' in bar
    outlined = f'stroke="{palette.muted}"' in bar and "fill=" not in bar
    assert (outlined, filled) == (role is Side.PLAN, role is Side.ACCOUNT)


@pytest.mark.parametrize("check", SumKind)
@pytest.mark.parametrize("closing", Closing)
def test_every_sum_is_counted_and_told_by_how_it_closes(check: SumKind, closing: Closing) -> None:
    found = made_money.closed_sum(check, closing, Scope("1", "1.1"))
    table = tables.reconciliation([found])
    (row,) = table.rows
    assert row[1:] == ("1", *("1" if it is closing else "0" for it in Closing))
    every = tables.reconciliation(
        [made_money.closed_sum(it, closing, Scope("1", "1.1")) for it in SumKind]
    )
    assert len({row[0] for row in every.rows}) == len(SumKind)
    ends = {
        Closing.EXACT: "klopt precies", Closing.ROUNDED: "klopt op de afronding na",
        Closing.OPEN: "klopt niet",
    }[closing]  # fmt: skip
    assert sentences.sentence([found]) == f"Wij telden de ene som na. Die {ends}."
    plural = ends.replace("klopt", "kloppen")
    assert sentences.sentence([found] * 3) == f"Wij telden 3 sommen na. **3** {plural}."
    open_ones = tables.not_exact([found], _register())
    signs = {Closing.ROUNDED: "✓ op de afronding na", Closing.OPEN: "✕ nee"}
    assert (open_ones and open_ones.rows[0][6]) == signs.get(closing)


def test_every_kind_of_programme_has_its_question_and_its_name() -> None:
    lines = "".join(
        f'  "z{at}": {{naam: Deel {at}, soort: {kind.value}, effect: Goed, '
        f'doelstellingen: {{"z{at}.1": {{naam: Doel, kort: Doel}}}}}}\n'
        for at, kind in enumerate(ProgrammeKind)
    )
    text = made.indicators("b2024: {2024: {begroot: 1}}")
    register = made.built(text.replace("indicatoren:\n", f"{lines}indicatoren:\n", 1)).register
    kinds = {code: it.kind for code, it in register.programmes.items() if code.startswith("z")}
    assert list(kinds.values()) == list(ProgrammeKind)
    asked = [
        programmes.asked(code, register, 2024, accounted=accounted)
        for code in kinds
        for accounted in (True, False)
    ]
    assert len(set(asked)) == 2 * len(ProgrammeKind)
    assert all("2024" in question for question in asked)
    for code, kind in kinds.items():
        named = kind is ProgrammeKind.PROGRAMME
        assert (f"Programma {code}" in programmes.head(code, register)) == named
        assert (f"Programma {code}" == programmes.short(code, register)) == named
        assert register.programmes[code].name in programmes.head(code, register)


@pytest.mark.parametrize("cause", RestCause)
def test_what_differences_do_not_add_up_to_is_told_with_its_cause(cause: RestCause) -> None:
    told = money.rest_note(Rest(cause, -3), 1_000).replace("\N{NO-BREAK SPACE}", " ")
    assert "tellen niet op tot het totaal: € 3 scheelt het" in told
    assert ("afronding" in told) is (cause is RestCause.ROUNDING)
    assert len({money.rest_note(Rest(it, 1), 1) for it in RestCause}) == len(RestCause)
    assert money.rest_note(None, 1) == ""


def test_costs_run_to_the_right_and_a_dearer_line_runs_further() -> None:
    dear, cheap = charts.beside([(100, 50), (40, 20)], (Look.PLAN, Look.ACCOUNT))
    assert dear is not None
    assert cheap is not None
    assert dear.zero == cheap.zero == 0
    assert [(bar.left, bar.width) for bar in dear.bars] == [(0, 100), (0, 50)]
    assert [(bar.left, bar.width) for bar in cheap.bars] == [(0, 40), (0, 20)]
    assert [bar.look for bar in dear.bars] == [Look.PLAN, Look.ACCOUNT]


def test_income_among_costs_runs_to_the_left() -> None:
    cost, income = charts.beside([(75,), (-25,)], (Look.PLAN,))
    assert cost is not None
    assert income is not None
    assert [(bar.left, bar.width) for bar in cost.bars] == [(25, 75)]
    assert [(bar.left, bar.width) for bar in income.bars] == [(0, 25)]


def test_the_glossary_calls_v_and_n_what_the_tables_call_them() -> None:
    words = json.dumps(
        wording.guide.glossary(made.snapshot().register).rows, ensure_ascii=False
    ).lower()
    assert all(money.direction(sign) in words for sign in VarianceSign)
