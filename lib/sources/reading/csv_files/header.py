"""The header of a file in columns: which separator it shows and what is wrong with its names."""

from collections.abc import Collection, Iterator

from lib.sources.reading.csv_files.cells import SEPARATORS, QuoteError, scan, shown
from lib.sources.reading.known import Known


def separator_of(text: str, start: int, known: Collection[str]) -> str | None:
    """Return the separator under which most names of the header are known, None in a draw."""
    counts: dict[str, int] = {}
    broken: list[QuoteError] = []
    for separator in SEPARATORS:
        try:
            names = {name.casefold() for name in scan(text, start, separator)[0]}
            counts[separator] = len(names.intersection(known))
        except QuoteError as error:
            broken.append(error)
    most = max(counts.values(), default=0)
    best = [separator for separator, count in counts.items() if count == most]
    if broken and not most:
        raise broken[0]
    return best[0] if most and len(best) == 1 else None


def header_problems(
    names: list[str], required: Collection[str], known: Collection[str]
) -> Iterator[tuple[int, str]]:
    """Yield the position of the column in the header and what is wrong with it."""
    near = Known(known)
    first: dict[str, int] = {}
    for index, name in enumerate(names):
        if first.setdefault(name, index) != index:
            yield (
                index,
                (
                    f"Kolom '{shown(name)}' staat er twee keer. Gevonden als kolom "
                    f"{first[name] + 1} en {index + 1}, verwacht één keer. Haal er één weg."
                ),
            )
        elif name not in known:
            yield (
                index,
                (
                    f"Deze kolom is niet bekend. Gevonden '{shown(name)}', verwacht een van: "
                    f"{', '.join(known)}. {near.hint(name) or 'Haal de kolom weg.'}"
                ),
            )
    for name in required:
        if name not in names:
            yield (
                0,
                (
                    f"Kolom '{name}' ontbreekt. Gevonden '{shown(';'.join(names))}', verwacht ook "
                    f"'{name}'. Voeg deze kolom toe."
                ),
            )
