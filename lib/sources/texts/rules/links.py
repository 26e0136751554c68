"""A link leads where its name says."""

import re
from collections.abc import Iterator

from lib.model import host
from lib.sources.reading.faults import Fault
from lib.sources.texts.rules.held import Held

_SITE = re.compile(
    r"(?:https?://|www\.)(?P<rest>[^\s/?#:]+)|(?P<bare>(?:[\w-]+\.)+(?:nl|com|org|net|eu))(?=[/\s]|$)",
    re.IGNORECASE,
)


def faults(held: Held) -> Iterator[Fault]:
    """Yield a warning for each link whose name is the address of another site."""
    for at, link in enumerate(held.content.links):
        named = _site(link.label or "")
        if named and named != host(link.to):
            yield held.warn(
                ("links", at, "naar"),
                "link-andere-site",
                f"De link heet '{link.label}', maar leidt naar {host(link.to)}. Kijk in het "
                "document waar hij heen leidt. Klopt het? Schrijf dan achter 'label' in woorden "
                "waar de link over gaat.",
            )


def _site(label: str) -> str:
    """Return the site that a name of a link looks like; empty when it is in words."""
    found = _SITE.search(label)
    if found is None:
        return ""
    return str(found["rest"] or found["bare"]).casefold().removeprefix("www.").rstrip(".")
