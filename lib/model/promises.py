"""The frozen types of `afspraken.yaml`: what was promised and asked, and what documents say of it.

The keys are Dutch because staff write them.
"""

from collections.abc import Collection, Mapping
from datetime import date
from typing import Annotated, Self, TypeVar

from pydantic import BeforeValidator, Field

from lib.model.base import Closed, Text, advised, besides, of_others, said
from lib.model.dates import day_of
from lib.model.homed import Homed
from lib.model.standing import Deadliner, MotionKind, MotionState, PromiseKind, PromiseState

_PLACE = "Onder welke koppen het staat, van groot naar klein, met > ertussen."
_STATED = "Het woord over de stand dat in het document staat, letter voor letter."
_STATE = "Wat er van kwam, volgens dit document."


def _as_day(value: object) -> date:
    found = day_of(str(value)) if isinstance(value, str) else None
    if found is None:
        raise advised("Schrijf een dag die bestaat, als jaar-maand-dag, zoals 2024-06-01.")
    return found


Day = Annotated[date, BeforeValidator(_as_day), said("dag")]


class PromiseLine(Closed):
    """What one document says of a promise: a budget promises it, a report tells of it."""

    promise: Text | None = Field(
        None, alias="belofte", description="In een begroting: de belofte in uw eigen woorden."
    )
    term: Text | None = Field(
        None, alias="termijn", description="In een begroting: wanneer het klaar is, als gedrukt."
    )
    state: PromiseState | None = Field(
        None,
        alias="stand",
        description="In een verslag: wat ervan kwam. Vindt u de belofte er niet in terug? Zet dan "
        "geen regel voor dat verslag; het dashboard zegt het zelf.",
    )
    stated: Text | None = Field(None, alias="vermeld", description=_STATED)
    told: Text | None = Field(
        None, alias="verslag", description="In een verslag: wat het zegt, in uw eigen woorden."
    )
    place: Text = Field(alias="vindplaats", description=_PLACE)


class ToldLine(Closed):
    """What a report tells of its own accord."""

    state: PromiseState | None = Field(None, alias="stand", description=_STATE)
    stated: Text | None = Field(None, alias="vermeld", description=_STATED)
    told: Text = Field(alias="verslag", description="Wat het verslag zegt, in uw eigen woorden.")
    place: Text = Field(alias="vindplaats", description=_PLACE)


class MotionLine(Closed):
    """What one document says of a motion."""

    state: MotionState | None = Field(
        None,
        alias="stand",
        description="Zoals bij een belofte, of 'toegezegd' als er alleen staat wanneer het "
        "college antwoordt.",
    )
    stated: Text | None = Field(None, alias="vermeld", description=_STATED)
    told: Text = Field(alias="zegt", description="Wat het document zegt, in uw eigen woorden.")
    place: Text = Field(alias="vindplaats", description=_PLACE)


class Deadline(Closed):
    """A day before which something was to be there."""

    what: Text = Field(alias="wat", description="Wat er dan moet zijn.")
    by: Deadliner = Field(alias="van", description="Wie de termijn noemt: de motie of het college.")
    printed: Text = Field(alias="gedrukt", description="De termijn, letter voor letter.")
    day: Day | None = Field(
        None,
        alias="voor",
        description="De eerste dag waarop de termijn zeker voorbij is. Noemt het document geen "
        "jaar, of is het een wens? Laat dit dan weg.",
    )
    condition: Text | None = Field(
        None, alias="als", description="De voorwaarde waaronder de termijn geldt."
    )


class Aside(Closed):
    """What a document says of the subject of a motion, without naming the motion."""

    document: Text = Field(description="Het document.")
    told: Text = Field(alias="zegt", description="Wat het document zegt, in uw eigen woorden.")
    place: Text = Field(alias="vindplaats", description=_PLACE)


class _Themed(Homed):
    """What stands under a goal or a programme, and under the heading of a theme."""

    theme: Text | None = Field(None, alias="thema", description="De kop waar het onder staat.")


class Promise(_Themed):
    """One thing that a budget promises and that can be checked by itself."""

    kind: PromiseKind = Field(alias="soort", description="Wat voor belofte het is.")
    part_of: Text | None = Field(
        None,
        alias="onderdeel_van",
        description="De belofte waar deze onder hangt. Allebei tellen zij mee.",
    )
    in_parts: tuple[Text, ...] = Field(
        (),
        alias="uitgewerkt_in",
        description="De beloften waarin deze is uitgewerkt. Alleen die delen tellen mee, en alleen "
        "zij hebben een stand.",
    )
    new_policy: Text | None = Field(
        None,
        alias="nieuw_beleid",
        description="De regel van nieuw beleid in finance.csv waar het geld staat: naam of code.",
    )
    lines: Mapping[Text, PromiseLine] = Field(
        alias="documenten", min_length=1, description="Per document wat het zegt."
    )

    @property
    def counts(self) -> bool:
        """Tell whether it is counted by itself; what is worked out in parts is counted there."""
        return not self.in_parts


class Unpromised(_Themed):
    """What a report tells that no budget promised."""

    lines: Mapping[Text, ToldLine] = Field(
        alias="documenten", min_length=1, description="Per verslag wat het zegt."
    )


class Motion(Closed):
    """A motion that the council adopted."""

    subject: Text = Field(alias="onderwerp", description="Het onderwerp, letter voor letter.")
    kind: MotionKind = Field(
        alias="soort", description="Draagt de raad iets op of vraagt hij iets?"
    )
    asked: tuple[Text, ...] = Field(
        (), alias="gevraagd", description="Wat de motie vraagt, elk punt in uw eigen woorden."
    )
    caveat: Text | None = Field(None, alias="let_op", description="Waar een lezer op moet letten.")
    deadlines: tuple[Deadline, ...] = Field(
        (), alias="termijnen", description="Voor wanneer iets er moet zijn."
    )
    promises: tuple[Text, ...] = Field(
        (), alias="beloften", description="De beloften die over hetzelfde gaan."
    )
    lines: Mapping[Text, MotionLine] = Field(
        alias="documenten", min_length=1, description="Per document wat het zegt."
    )
    asides: tuple[Aside, ...] = Field(
        (),
        alias="zie_ook",
        description="Wat een document over het onderwerp zegt zonder de motie te noemen.",
    )


class Promises(Closed):
    """Everything in `afspraken.yaml`."""

    promises: Mapping[Text, Promise] = Field(
        default_factory=dict,
        alias="beloften",
        description="De beloften, elk onder een vaste naam.",
    )
    unpromised: Mapping[Text, Unpromised] = Field(
        default_factory=dict,
        alias="zonder_belofte",
        description="Wat een verslag vertelt zonder dat het was beloofd, elk onder een vaste naam.",
    )
    motions: Mapping[Text, Motion] = Field(
        default_factory=dict, alias="moties", description="De moties, elk onder hun nummer."
    )

    @property
    def empty(self) -> bool:
        """Tell whether there is nothing to show."""
        return not (self.promises or self.unpromised or self.motions)

    def without(self, documents: Collection[str]) -> Self:
        """Return what stands here without what these documents say; what only they name goes."""
        promises = _without(self.promises, documents)
        return self.changed(
            promises={name: _among(each, promises) for name, each in promises.items()},
            unpromised=_without(self.unpromised, documents),
            motions={
                name: each.changed(
                    promises=tuple(it for it in each.promises if it in promises),
                    asides=of_others(documents, each.asides),
                )
                for name, each in _without(self.motions, documents).items()
            },
        )


_Lined = TypeVar("_Lined", Promise, Unpromised, Motion)


def _without(found: Mapping[str, _Lined], documents: Collection[str]) -> dict[str, _Lined]:
    """Leave out the lines of documents, and what then has no line."""
    left = {name: besides(documents, each.lines) for name, each in found.items()}
    return {name: found[name].changed(lines=lines) for name, lines in left.items() if lines}


def _among(found: Promise, there: Collection[str]) -> Promise:
    """Return a promise that hangs together only with those that are there."""
    return found.changed(
        part_of=found.part_of if found.part_of in there else None,
        in_parts=tuple(name for name in found.in_parts if name in there),
    )
