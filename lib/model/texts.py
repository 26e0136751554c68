"""The frozen types of `teksten.yaml`: the story of the documents in short, and where it clashes.

The keys are Dutch because staff write them.
"""

from collections.abc import Collection, Mapping
from decimal import Decimal
from typing import Annotated, Self, TypeAlias, TypeVar

from pydantic import BeforeValidator, Field, model_validator
from pydantic_core import PydanticCustomError

from lib.model.base import Closed, Text, advised, besides, of_others, said
from lib.model.homed import Homed
from lib.model.telling import ContradictionKind, NewRisks, ReferenceKind, Weight
from lib.model.web import WebAddress

_PLACE = "Onder welke koppen het staat, van groot naar klein, met > ertussen."
_DOCUMENT = "Het document waarin het staat."
_OWN_WORDS = "Wat het document zegt, kort en in uw eigen woorden."
MOST_TIMES = 1_000


def _times(value: object) -> int:
    if isinstance(value, Decimal) and value == int(value) and 1 <= value <= MOST_TIMES:
        return int(value)
    raise advised("Schrijf hoe vaak de link er staat, als heel getal vanaf 1.")


Times = Annotated[int, BeforeValidator(_times), said("keer")]


class TextLine(Closed):
    """What one document tells, in short."""

    told: Text = Field(alias="tekst", description=_OWN_WORDS)
    place: Text = Field(alias="vindplaats", description=_PLACE)


class EffectLine(TextLine):
    """What one document says that a programme is there for."""

    printed: Text = Field(alias="gedrukt", description="Het effect, letter voor letter.")


class ThemeLine(TextLine):
    """What one document tells of a theme."""

    heading: Text | None = Field(
        None, alias="kop", description="De kop in dit document, als die anders is dan het thema."
    )


class RiskLine(TextLine):
    """What one document says of risks."""

    fresh: NewRisks = Field(alias="nieuwe", description="Noemt het document nieuwe risico's?")


Line = TypeVar("Line", bound=TextLine)
PerDocumentLine: TypeAlias = Mapping[Text, Line]


class ProgrammeTexts(Closed):
    """What the documents tell of a programme as a whole."""

    effect: PerDocumentLine[EffectLine] = Field(
        default_factory=dict, description="Per document waar het programma naar streeft."
    )
    themes: Mapping[Text, PerDocumentLine[ThemeLine]] = Field(
        default_factory=dict,
        alias="themas",
        description="De thema's, elk met per document wat het ervan zegt. Schrijf een thema zoals "
        "achter 'thema' in afspraken.yaml.",
    )
    risks: PerDocumentLine[RiskLine] = Field(
        default_factory=dict,
        alias="risicos",
        description="Per document wat het over nieuwe risico's zegt.",
    )


class WebLink(Homed):
    """A link in a document: what it is called there, and where it leads."""

    document: Text = Field(description=_DOCUMENT)
    label: Text | None = Field(
        None,
        description="Hoe de link heet. Staat er alleen een adres? Schrijf dan waar het heen leidt.",
    )
    perhaps: tuple[Text, ...] = Field(
        (),
        alias="mogelijk",
        description="In plaats van 'label', als niet te zien is bij welke woorden de link hoort: "
        "de woorden waar hij bij kan horen.",
    )
    to: WebAddress = Field(
        alias="naar", description="Het adres, met https:// of http:// ervoor, letter voor letter."
    )
    times: Times = Field(1, alias="keer", description="Hoe vaak de link er staat; zonder dit: 1.")
    place: Text = Field(alias="vindplaats", description=_PLACE)

    @model_validator(mode="after")
    def _has_one_name(self) -> Self:
        if bool(self.label) == bool(self.perhaps):
            names = {"forms": "label of mogelijk"}
            raise PydanticCustomError("one_form", "one of {forms}", names)
        return self


class Pointer(Homed):
    """A document that sends its reader to another chapter or document."""

    document: Text = Field(description=_DOCUMENT)
    to: Text = Field(alias="naar", description="Waar het naar verwijst, zoals het er staat.")
    what_for: Text = Field(alias="waarvoor", description="Wat daar staat, in uw eigen woorden.")
    place: Text = Field(alias="vindplaats", description=_PLACE)


class Reference(Homed):
    """Another document that a document names."""

    document: Text = Field(description=_DOCUMENT)
    name: Text = Field(alias="naam", description="De naam zoals die er staat.")
    kind: ReferenceKind = Field(alias="soort", description="Wat voor stuk het is.")
    place: Text = Field(alias="vindplaats", description=_PLACE)


class Quoted(Closed):
    """One place in a document with what it says there."""

    document: Text = Field(description=_DOCUMENT)
    says: Text = Field(alias="zegt", description="Wat er staat, letter voor letter en kort.")
    place: Text = Field(alias="vindplaats", description=_PLACE)


class Contradiction(Homed):
    """Two places that cannot both be right, or of which nobody can tell how they go together."""

    weight: Weight = Field(
        alias="gewicht",
        description="Hoe zwaar het telt: 'zwaar' als een oordeel ervan afhangt, 'gewoon' als een "
        "cijfer, jaar of geld zo niet goed te volgen is, en anders 'licht'.",
    )
    kind: ContradictionKind = Field(
        alias="soort", description="Waar de twee het niet over eens zijn."
    )
    subject: Text = Field(alias="onderwerp", description="Waar het over gaat.")
    indicator: Text | None = Field(
        None, description="De vaste naam van de indicator waar het over gaat."
    )
    one: Quoted = Field(alias="een", description="De ene plaats.")
    other: Quoted = Field(alias="ander", description="De andere plaats.")
    why: Text = Field(alias="waarom", description="Waarom dat niet past, in uw eigen woorden.")


class Texts(Closed):
    """Everything in `teksten.yaml`."""

    programmes: Mapping[Text, ProgrammeTexts] = Field(
        default_factory=dict,
        alias="programmas",
        description="Wat de documenten over elk programma vertellen, onder zijn code.",
    )
    introductions: Mapping[Text, PerDocumentLine[TextLine]] = Field(
        default_factory=dict,
        alias="inleidingen",
        description="De inleiding van elke doelstelling, onder haar code en per document.",
    )
    links: tuple[WebLink, ...] = Field((), description="De links in de documenten.")
    pointers: tuple[Pointer, ...] = Field(
        (),
        alias="elders",
        description="Waar een document voor meer naar een ander hoofdstuk of stuk verwijst. Voor "
        "de uitleg van verschillen in geld is dat 'verwijst_naar' in indicators.yaml.",
    )
    references: tuple[Reference, ...] = Field(
        (), alias="verwijzingen", description="Andere stukken die de documenten noemen."
    )
    contradictions: Mapping[Text, Contradiction] = Field(
        default_factory=dict,
        alias="tegenspraak",
        description="Waar de documenten elkaar of zichzelf tegenspreken, elk onder een vaste naam. "
        "Wat het dashboard zelf uitrekent, hoort hier niet: een oordeel naast het cijfer, en een "
        "bewering bij een indicator.",
    )

    @property
    def empty(self) -> bool:
        """Tell whether there is nothing to show."""
        return not (
            self.programmes
            or self.introductions
            or self.links
            or self.pointers
            or self.references
            or self.contradictions
        )

    def without(self, documents: Collection[str]) -> Self:
        """Return what stands here without what these documents say.

        A contradiction has two sides: without one of them there is none.
        """
        return self.changed(
            programmes={
                code: told.changed(
                    effect=besides(documents, told.effect),
                    themes={name: besides(documents, of) for name, of in told.themes.items()},
                    risks=besides(documents, told.risks),
                )
                for code, told in self.programmes.items()
            },
            introductions={code: besides(documents, of) for code, of in self.introductions.items()},
            links=of_others(documents, self.links),
            pointers=of_others(documents, self.pointers),
            references=of_others(documents, self.references),
            contradictions={
                name: it
                for name, it in self.contradictions.items()
                if it.one.document not in documents and it.other.document not in documents
            },
        )
