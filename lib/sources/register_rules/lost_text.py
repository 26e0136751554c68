"""Text that stands in the file and that nobody would read, or read as something else."""

import re
from collections.abc import Iterator

from lib.model import fields, is_text_at
from lib.sources.faults import Fault
from lib.sources.register_rules.placed import Placed
from lib.sources.yaml_files.yaml_syntax.complaint import shortened

_YEAR = re.compile("[0-9]{4}")


def faults(placed: Placed) -> Iterator[Fault]:
    """Yield a warning for what stands behind a # after a text: a remark, or a part of the text."""
    keys = {key for _, key, _, _ in fields()}
    for path, lines in placed.tree.swallowed.items():
        for line, word in lines:
            if word == "-" or word in keys or _YEAR.fullmatch(word):
                message = (
                    f"Deze regel hoort nu bij de tekst van '{path[-1]}', want hij springt even ver "
                    f"in. Begint hier iets nieuws ('{word}')? Zet de regel dan recht onder de "
                    "regels waar hij bij hoort."
                )
                column = placed.tree.place(path)[1]
                yield Fault(placed.tree.file, line, column, "regel-in-tekst", message, warning=True)
    for path, behind in placed.tree.unread.items():
        if is_text_at(path):
            yield placed.warn(
                path,
                "tekst-na-hekje",
                f"Achter # staat '{shortened(behind)}'. Dat leest het dashboard niet. Hoort het "
                "bij de tekst? Zet de hele tekst dan tussen aanhalingstekens. Is het een opmerking "
                "voor uzelf? Zet die dan op een eigen regel.",
            )
