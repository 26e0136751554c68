"""Text that stands in the file and that nobody would ever read on the screen."""

from collections.abc import Iterator

from lib.model import is_text_at
from lib.sources.faults import Fault
from lib.sources.register_rules.placed import Placed
from lib.sources.yaml_files.yaml_syntax.complaint import shortened


def faults(placed: Placed) -> Iterator[Fault]:
    """Yield a warning for what stands behind a # after a text: a remark, or a part of the text."""
    for path, behind in placed.tree.unread.items():
        if is_text_at(path):
            yield placed.warn(
                path,
                "tekst-na-hekje",
                f"Achter # staat '{shortened(behind)}'. Dat leest het dashboard niet. Hoort het "
                "bij de tekst? Zet de hele tekst dan tussen aanhalingstekens. Is het een opmerking "
                "voor uzelf? Zet die dan op een eigen regel.",
            )
