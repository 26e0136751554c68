"""Where documents send their readers, in words: to other sites, chapters and documents."""

from collections.abc import Sequence

from lib.model import Pointer, Register, WebLink, host
from lib.page import Outward
from lib.wording.prose import ended

MORE = "Meer lezen"
"""The head above links, also in the address of its part."""
PART = "meer-lezen"
LEAVES = "Deze links staan in de documenten en gaan naar een andere site. Wij beheren die niet."


def link(found: WebLink, register: Register) -> Outward:
    """Return a link with the site that it leads to and where it stands."""
    site, name = host(found.to), found.label or _either(found.perhaps)
    document = register.documents[found.document].name
    times = f"{found.times} keer in " if found.times > 1 else ""
    doubt = " Bij welke woorden hij hoort, is niet te zien." if found.perhaps else ""
    return Outward(name, found.to, site, f"{times}{document}: {found.place}.{doubt}")


def _either(names: Sequence[str]) -> str:
    *first, last = names
    return f"{', '.join(first)} of {last}" if first else last


def pointer(found: Pointer, register: Register) -> str:
    """Say where a document sends its reader for more."""
    document = register.documents[found.document].name
    return f"{document} verwijst naar {ended(found.to)} {ended(found.what_for)}"


def folded(count: int) -> str:
    """Say that there are links, where they are folded."""
    return f"{count} links naar andere sites"
