"""Who publishes the figures, where, and under which licence: what open data says of itself."""

import re
from enum import StrEnum
from typing import Annotated, Self

from pydantic import AfterValidator, Field, ValidationError, model_validator
from pydantic_core import InitErrorDetails

from lib.model.base import Closed, Text, advised, said
from lib.model.web import Folder, WebAddress

TOOI_PATTERN = "^gm[0-9]{4}$"
_TOOI = re.compile(TOOI_PATTERN, re.ASCII)
MAIL_PATTERN = (
    "^[A-Za-z0-9_+-]+(?:[.][A-Za-z0-9_+-]+)*"
    "@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?[.])+[A-Za-z]{2,63}$"
)
_MAIL = re.compile(MAIL_PATTERN, re.ASCII)


class Licence(StrEnum):
    """What others may do with the figures; each is on the list of open licences of the profile."""

    ZERO = "CC0"
    BY = "CC-BY 4.0"
    BY_SA = "CC-BY-SA 4.0"
    PUBLIC_DOMAIN = "publiek domein"


class DataTheme(StrEnum):
    """The themes of the European list of data themes, by their codes."""

    AGRICULTURE = "AGRI"
    ECONOMY = "ECON"
    EDUCATION = "EDUC"
    ENERGY = "ENER"
    ENVIRONMENT = "ENVI"
    GOVERNMENT = "GOVE"
    HEALTH = "HEAL"
    INTERNATIONAL = "INTR"
    JUSTICE = "JUST"
    REGIONS = "REGI"
    SOCIETY = "SOCI"
    TECHNOLOGY = "TECH"
    TRANSPORT = "TRAN"


def _as_tooi(text: str) -> str:
    if _TOOI.fullmatch(text):
        return text
    raise advised("Schrijf gm en de vier cijfers die uw gemeente bij het CBS heeft, zoals gm0637.")


def _as_mail(text: str) -> str:
    if _MAIL.fullmatch(text):
        return text
    raise advised("Schrijf één mailadres, zoals gegevens@gemeente.nl, zonder naam ervoor.")


class Publisher(Closed):
    """The organisation that publishes: its name, and its code in the register of the government."""

    name: Text = Field(alias="naam", description="Hoe de uitgever heet, als Gemeente Zoetermeer.")
    tooi: Annotated[Text, AfterValidator(_as_tooi), said("tooi")] = Field(
        description="De code van de gemeente in TOOI: gm en vier cijfers."
    )


class Contact(Closed):
    """Whom a reader asks about the figures, by mail or by a page."""

    name: Text = Field(alias="naam", description="Het team of de functie, als Team Financiën.")
    mail: Annotated[Text, AfterValidator(_as_mail), said("mail")] | None = Field(
        None, description="Het mailadres; of anders 'website'."
    )
    website: WebAddress | None = Field(
        None, description="Het adres van een bladzijde met een formulier; 'mail' mag dan weg."
    )

    @model_validator(mode="after")
    def _can_be_reached(self) -> Self:
        if self.mail is None and self.website is None:
            problem = InitErrorDetails(type="missing", loc=("mail",), input=None)
            raise ValidationError.from_exception_data("Contact", [problem])
        return self


class Imprint(Closed):
    """What `publicatie` says: everything that a record of open data needs besides the figures."""

    address: Folder = Field(
        alias="adres",
        description="Het adres op het web van de map die 'publiceer' maakt, met https:// ervoor.",
    )
    publisher: Publisher = Field(alias="uitgever", description="Wie de cijfers publiceert.")
    contact: Contact = Field(description="Bij wie een lezer met vragen terechtkan.")
    licence: Licence = Field(alias="licentie", description="Wat anderen met de cijfers mogen doen.")
    theme: DataTheme = Field(
        alias="thema", description="Het thema in de Europese lijst, als GOVE (overheid)."
    )
