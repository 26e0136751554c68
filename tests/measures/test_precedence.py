"""Which of the documents and stages that print an amount of a year counts."""

import pytest

from lib import export, measures, wording
from lib.export.resources import RESOURCES, table
from lib.measures import Variance
from lib.sources import Snapshot
from lib.wording import headline, variances
from tests import made

_KINDS = {"b": "begroting", "w": "begrotingswijziging", "t": "tussenbericht", "j": "jaarverslag"}
_STAGES = """\
  begroting: {naam: primitieve begroting, rol: begroting}
  na: {naam: begroting na wijziging, rol: begroting}
  prognose: {naam: verwachting, rol: prognose}
  voorlopig: {naam: voorlopige rekening, rol: rekening}
  rekening: {naam: rekening, rol: rekening}
"""


def sources(*amounts: str, stages: str = _STAGES) -> Snapshot:
    """Return sources with amounts as `document;stage;year;amount`, of a whole programme.

    A document is a letter for its kind and its year, such as b2024; a fifth part is the kind of the
    amount, a sixth the goal and a seventh the product.
    """
    rows, documents = [], {}
    for line in amounts:
        document, stage, year, amount, kind, goal, product = (line.split(";") + [""] * 3)[:7]
        documents[document] = (
            f"  {document}: {{naam: Stuk {document}, soort: {_KINDS[document[0]]}, "
            f"jaar: {document[1:5]}, sommen_sluiten: false}}\n"
        )
        rows.append(
            f"1;{goal};{product};Naam;{year};{stage};{kind or 'saldo'};{amount};EUR;{document}"
        )
    text = made.indicators(f"{next(iter(documents))}: {{2024: {{begroot: 1}}}}")
    head, _, rest = text.partition("documenten:\n")
    _, _, rest = rest.partition("fasen:\n")
    _, programmes, rest = rest.partition("programmas:\n")
    told = "".join(documents.values())
    return made.built(f"{head}documenten:\n{told}fasen:\n{stages}{programmes}{rest}", *rows)


def total(snapshot: Snapshot, year: int = 2024, stage: str | None = None) -> Variance | None:
    """Return the saldo of the programme in a year."""
    return measures.programme_total(snapshot, "1", year, measures.baseline(snapshot, stage))


@pytest.mark.parametrize(
    ("amounts", "counts"),
    [
        # the budget of the year, whatever later ones print for it
        (["b2024;begroting;2024;-386", "b2026;begroting;2024;-16"], ("b2024", -386)),
        (["b2026;begroting;2024;-16", "b2024;begroting;2024;-386"], ("b2024", -386)),
        (["b2024;begroting;2024;-386", "j2024;begroting;2024;-390"], ("b2024", -386)),
        (["b2024;begroting;2024;-386", "j2025;begroting;2024;-390"], ("b2024", -386)),
        (["b2023;begroting;2024;-300", "b2024;begroting;2024;-386"], ("b2024", -386)),
        # an amendment repeats the first budget, and sets one that is amended
        (["b2024;begroting;2024;-386", "w2024;begroting;2024;-400"], ("b2024", -386)),
        # without it: what the year's own report prints of it
        (["b2023;begroting;2024;-300", "j2024;begroting;2024;-390"], ("j2024", -390)),
        # then the newest earlier estimate, then the first later one
        (["b2022;begroting;2024;-200", "b2023;begroting;2024;-300"], ("b2023", -300)),
        (["b2023;begroting;2024;-300", "b2025;begroting;2024;-350"], ("b2023", -300)),
        (["b2026;begroting;2024;-360", "b2025;begroting;2024;-350"], ("b2025", -350)),
    ],
)
def test_the_budget_of_a_year_is_that_of_its_own_document(
    amounts: list[str], counts: tuple[str, int]
) -> None:
    found = total(sources(*amounts))
    assert found is not None
    assert (found.budget.document, found.budget.euros) == counts


@pytest.mark.parametrize(
    ("amounts", "counts"),
    [
        (["j2024;rekening;2024;-386", "b2026;rekening;2024;-16"], ("j2024", -386)),
        (["j2024;rekening;2024;-386", "j2025;rekening;2024;-16"], ("j2024", -386)),
        (["b2027;rekening;2024;-10", "j2025;rekening;2024;-16"], ("j2025", -16)),
        # of several accounts the newest one that has an amount of the year
        (["j2024;voorlopig;2024;-9", "j2024;rekening;2024;-15"], ("j2024", -15)),
        (["j2024;rekening;2024;-15", "j2024;voorlopig;2024;-9"], ("j2024", -15)),
        (["j2024;voorlopig;2024;-9", "j2023;rekening;2023;-15"], ("j2024", -9)),
        # a forecast is no account
        (["t2024;prognose;2024;-9", "b2024;begroting;2024;-8"], (None, None)),
    ],
)
def test_the_account_of_a_year_is_that_of_its_own_report(
    amounts: list[str], counts: tuple[str | None, int | None]
) -> None:
    found = total(sources(*amounts))
    assert found is not None
    assert (found.account.document, found.account.euros) == counts


def test_a_column_in_a_later_budget_moves_nothing_and_stands_beside_it() -> None:
    amounts = ["b2024;begroting;2024;-3860", "j2024;rekening;2024;-4000"]
    before, after = sources(*amounts), sources(*amounts, "b2026;begroting;2024;-4016")
    assert total(before) == total(after)
    original = measures.baseline(after)
    beside = [it for it in measures.editions(after, "1", original) if not it.counts]
    assert [(it.year, it.amount.document, it.amount.euros) for it in beside] == [
        (2024, "b2026", -4016)
    ]
    (amounts_of,) = [resource for resource in RESOURCES if resource.name == "bedragen"]
    told = dict(table(after, amounts_of).select("bedrag_eur", "geldt").iter_rows())
    assert told == {-3860: "ja", -4000: "ja", -4016: "nee"}
    assert export.archive(after)


def _sentence(snapshot: Snapshot, found: Variance) -> str:
    return variances.sentence(found, snapshot.register, found.year, found.baseline)


@pytest.mark.parametrize(
    ("amount", "named"),
    [
        ("b2024;begroting;2024;-5", "primitieve begroting 2024"),
        ("j2024;begroting;2024;-5", "primitieve begroting 2024"),
        ("b2025;begroting;2024;-5", "begroting 2024 volgens de Stuk b2025"),
        ("j2025;begroting;2024;-5", "begroting 2024 volgens Stuk j2025"),
        ("b2023;na;2024;-5", "begroting na wijziging 2024 volgens de Stuk b2023"),
    ],
)
def test_the_words_say_whose_budget_of_which_year_it_is(amount: str, named: str) -> None:
    snapshot = sources(amount, "j2024;rekening;2024;-6")
    found = total(snapshot)
    assert found is not None
    assert wording.baselines.baseline_of(found, snapshot.register) == named
    assert named in _sentence(snapshot, found)


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("oorspronkelijke begroting", "dan in de oorspronkelijke begroting 2024"),
        ("begroting na wijziging", "dan in de begroting na wijziging 2024"),
        ("Vastgestelde begroting", "dan in de Vastgestelde begroting 2024"),
    ],
)
def test_only_a_stage_that_is_called_so_is_the_original_budget(name: str, said: str) -> None:
    stages = f"  plan: {{naam: {name}, rol: begroting}}\n  rekening: {{naam: r, rol: rekening}}\n"
    snapshot = sources("b2024;plan;2024;-9", "j2024;rekening;2024;-6", stages=stages)
    told = headline.sentence(total(snapshot), snapshot.register)
    assert said in told


def test_a_first_stage_without_an_amount_gives_way_to_the_next_and_is_named() -> None:
    snapshot = sources("j2024;na;2024;-9", "j2024;rekening;2024;-6")
    assert measures.baseline(snapshot).stage == "na"
    assert [told.stage for told in measures.absent(snapshot)] == ["begroting"]


def test_every_stage_is_shown_beside_the_two_that_are_compared() -> None:
    snapshot = sources(
        "b2024;begroting;2024;-9", "t2024;prognose;2024;-8", "j2024;rekening;2024;-6",
    )  # fmt: skip
    told = measures.by_stage(snapshot, "1", 2024)
    assert [(it.stage, it.amount.euros) for it in told] == [
        ("begroting", -9), ("prognose", -8), ("rekening", -6),
    ]  # fmt: skip
    two = sources("j2024;voorlopig;2024;-9", "j2024;rekening;2024;-6")
    assert len(measures.by_stage(two, "1", 2024)) == 2


@pytest.mark.parametrize(
    ("typed", "order"),
    [
        (["rekening", "begroting"], ["begroting", "rekening"]),
        (["na", "begroting", "rekening"], ["begroting", "na", "rekening"]),
        (["rekening", "voorlopig", "prognose", "na"], ["na", "prognose", "voorlopig", "rekening"]),
        (["na", "anders", "rekening"], ["na", "anders", "rekening"]),
    ],
)
def test_stages_stand_in_the_order_that_their_roles_and_names_say(
    typed: list[str], order: list[str]
) -> None:
    told = {line.split(":")[0].strip(): line for line in _STAGES.splitlines()}
    told["anders"] = "  anders: {naam: derde begroting, rol: begroting}"
    stages = "".join(f"{told[stage]}\n" for stage in typed)
    snapshot = sources(f"j2024;{typed[0]};2024;-1", stages=stages)
    assert list(snapshot.register.stages) == order


@pytest.mark.parametrize(
    ("amounts", "told"),
    [
        (["w2024;nieuw;2024;-2", "b2024;oud;2024;-1"], True),
        (["j2024;nieuw;2024;-2", "b2024;oud;2024;-1"], True),
        (["b2024;nieuw;2024;-2", "w2024;oud;2024;-1"], False),
        (["b2024;nieuw;2024;-2", "b2024;oud;2024;-1"], False),
        (["b2026;nieuw;2024;-2", "b2024;oud;2024;-1"], False),
        (["w2024;nieuw;2024;-2", "b2023;oud;2023;-1"], False),
    ],
)
def test_an_amended_budget_above_the_first_one_is_told(amounts: list[str], told: bool) -> None:
    stages = (
        "  nieuw: {naam: bijgestelde begroting, rol: begroting}\n"
        "  oud: {naam: programmabegroting, rol: begroting}\n"
    )
    codes = [fault.code for fault in sources(*amounts, stages=stages).warnings]
    assert ("fasen-volgorde" in codes) == told
