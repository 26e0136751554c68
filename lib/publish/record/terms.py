"""What lists of others call things that a record names: licences, themes, kinds of files."""

from typing import assert_never

from lib.model import DataTheme, Imprint, Licence
from lib.publish.record.turtle import Term, Thing, dutch, iri
from lib.wording import open_data

_COMMONS = "http://creativecommons.org"
_EUROPE = "http://publications.europa.eu/resource/authority"
_MEDIA = "https://www.iana.org/assignments/media-types"
PUBLIC = iri(f"{_EUROPE}/access-right/PUBLIC")
DUTCH = iri(f"{_EUROPE}/language/NLD")


def publisher(imprint: Imprint) -> str:
    """Return the address of a publisher in the register of organisations of the government."""
    return f"https://identifier.overheid.nl/tooi/id/gemeente/{imprint.publisher.tooi}"


def licence(found: Licence) -> str:
    """Return the address of a licence, as the list of the profile has it."""
    match found:
        case Licence.ZERO:
            return f"{_COMMONS}/publicdomain/zero/1.0/deed.nl"
        case Licence.BY:
            return f"{_COMMONS}/licenses/by/4.0/deed.nl"
        case Licence.BY_SA:
            return f"{_COMMONS}/licenses/by-sa/4.0/deed.nl"
        case Licence.PUBLIC_DOMAIN:
            return f"{_COMMONS}/publicdomain/mark/1.0/deed.nl"
        case _:
            assert_never(found)


def theme(found: DataTheme) -> Term:
    """Return the address of a theme."""
    return iri(f"{_EUROPE}/data-theme/{found.value}")


def media(kind: str) -> Term:
    """Return the address of a kind of files, such as text/csv."""
    return iri(f"{_MEDIA}/{kind}")


def named(imprint: Imprint, kinds: list[str]) -> list[Thing]:
    """Return what each of these terms is: whoever has not read those lists can still check it."""
    return [
        Thing(iri(licence(imprint.licence)), ("dct:LicenseDocument",)),
        Thing(PUBLIC, ("dct:RightsStatement",)),
        Thing(DUTCH, ("dct:LinguisticSystem",)),
        Thing(
            theme(imprint.theme),
            ("skos:Concept",),
            (("skos:prefLabel", dutch(open_data.theme(imprint.theme))),),
        ),
        *(Thing(media(kind), ("dct:MediaType",)) for kind in kinds),
    ]
