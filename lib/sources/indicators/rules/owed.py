"""What is still to be entered, told once for whoever delivers it and each document."""

from collections.abc import Iterator, Mapping

from lib.sources.indicators.rules.placed import Placed, Said, Series
from lib.sources.reading.faults import Fault
from lib.sources.reading.known import listed
from lib.sources.reading.yaml_files.strict_yaml import Path


def faults(placed: Placed) -> Iterator[Fault]:
    """Yield one warning for each document and each owner of what is still to be entered of it."""
    for (document, owner), found in _by_owner(placed).items():
        described = placed.register.documents.get(document)
        if described is None:
            continue
        by = f" voor {described.enter_by}" if described.enter_by else ""
        owned = f" door {owner}" if owner else ""
        many = "1 indicator" if len(found) == 1 else f"{len(found)} indicatoren"
        yield placed.warn(
            next(iter(found.values())),
            "nog-in-te-vullen",
            f"Uit {described.name} is nog in te vullen{owned}{by}: {many} ({listed(found)}). Zet "
            f"op de plaats van 'nog in te vullen' wat het document zegt.",
        )


def _by_owner(placed: Placed) -> Mapping[tuple[str, str | None], dict[str, Path]]:
    """Return per document and owner the short names of indicators, each with its first place."""
    found: dict[tuple[str, str | None], dict[str, Path]] = {}
    for series, said in _lines(placed):
        if words := said.said.owed:
            indicator = series.indicator
            names = found.setdefault((said.document, indicator.owner), {})
            names.setdefault(indicator.short_name, (*said.path, words[0]))
    return found


def _lines(placed: Placed) -> Iterator[tuple[Series, Said]]:
    for series in placed.series:
        for said in (*series.lines, *series.ends):
            yield series, said
