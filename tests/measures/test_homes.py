"""Where an indicator belongs: to a goal or to a programme; codes that two programmes print."""

import pytest

from lib import measures, views, wording
from lib.model import Verdict
from lib.sources import Snapshot, SourceError
from lib.views.all import VIEWS
from tests import made

VALUES = "jv2024: {2024: {begroot: 5, gerealiseerd: 4}}"
WITHOUT = '  "2": {naam: Sport, effect: Bewegen}\n'


def _alone(programme: str, *amounts: str) -> Snapshot:
    text = made.indicators(VALUES).replace('doelstelling: "1.1"', f'programma: "{programme}"')
    return made.built(text.replace("indicatoren:\n", f"{WITHOUT}indicatoren:\n", 1), *amounts)


@pytest.mark.parametrize("programme", ["1", "2"])
def test_an_indicator_without_a_goal_stands_at_its_programme_everywhere(programme: str) -> None:
    snapshot = _alone(programme)
    register, place = snapshot.register, f"{programme}-"
    reading = measures.reading(snapshot, "proef", 2024)
    assert reading.verdict is Verdict.MISSED
    assert (reading.about.programme, reading.about.goal) == (programme, place)
    assert reading.about.label == "Proef"
    assert register.named(place) == "Zonder doelstelling"
    groups = wording.overview.groups(snapshot, 2024)
    lines = [line for group in groups for line in group.goals if line.lines]
    assert [(line.code, line.name) for line in lines] == [("", "Zonder doelstelling")]
    assert [q.goal for q in wording.questions.questions(snapshot, 2024)] == [place]
    (counted,) = wording.tables.by_goal(measures.by_goal(snapshot), register)
    assert counted.rows[0][0] == "Zonder doelstelling"
    assert {view.name for view in VIEWS} >= {"doelstelling", "overzicht"}
    assert views.indicators.answer(snapshot, "proef", 2024).answer == "Doel gehaald: Nee"


def test_a_programme_without_goals_shows_its_money_beside_its_indicators() -> None:
    snapshot = _alone(
        "2", "2;;;Sport;2024;begroting;saldo;-1000;EUR;b2024",
        "2;;;Sport;2024;jaarrekening;saldo;-1100;EUR;jv2024",
    )  # fmt: skip
    groups = wording.overview.groups(snapshot, 2024)
    (line,) = (line for group in groups for line in group.goals if line.lines)
    assert line.money_size.endswith("100")
    told = wording.control.effects(snapshot.register)
    assert told == "Doelstellingen ontbreken bij programma 2."


@pytest.mark.parametrize("home", ['doelstelling: "1.1"\n    programma: "1"', "eigenaar: niemand"])
def test_an_indicator_has_one_home(home: str) -> None:
    with pytest.raises(SourceError):
        made.built(made.indicators(VALUES).replace('doelstelling: "1.1"', home))


def test_an_unknown_programme_is_named() -> None:
    with pytest.raises(SourceError) as refused:
        _alone("3")
    assert "programma '3' bestaat niet" in str(refused.value)


SAME = '  "2": {naam: Sport, doelstellingen: {"1.1": {naam: Heel anders}}}\n'


def test_a_code_of_two_programmes_is_refused_with_both_places_and_the_advice_works() -> None:
    text = made.indicators(VALUES).replace("indicatoren:\n", f"{SAME}indicatoren:\n", 1)
    with pytest.raises(SourceError) as refused:
        made.built(text)
    (fault,) = refused.value.faults
    assert fault.code == "doelstelling-dubbel"
    lines = text.splitlines()
    assert fault.line == lines.index(SAME.rstrip()) + 1
    first = next(n for n, line in enumerate(lines, 1) if '"1.1": {naam: Eerste' in line)
    assert f"op regel {first} bij programma 1" in fault.message
    assert "'1-1.1' en '2-1.1'" in fault.message
    advised = (
        text.replace('"1.1": {naam: Eerste doel', '"1-1.1": {gedrukt: "1.1", naam: Eerste doel')
        .replace('{"1.1": {naam: Heel', '{"2-1.1": {gedrukt: "1.1", naam: Heel')
        .replace('doelstelling: "1.1"', 'doelstelling: "2-1.1"')
    )
    snapshot = made.built(advised, "2;2-1.1;;Heel anders;2024;begroting;saldo;-1;EUR;b2024")
    about = measures.subject(snapshot, "proef")
    assert (about.programme, about.goal, about.label) == ("2", "2-1.1", "1.1 Proef")
    assert snapshot.register.named("2-1.1") == "1.1 Heel anders"
