"""A YAML file that a model describes: from text to the content, or what is wrong with it."""

from collections.abc import Callable, Iterable
from itertools import chain
from typing import TypeVar

from lib.model import Closed, validate
from lib.sources.reading.faults import Fault, SourceError
from lib.sources.reading.gathered import gathered
from lib.sources.reading.yaml_files import lost_text, sizes, strict_yaml
from lib.sources.reading.yaml_files.placed_tree import PlacedTree
from lib.sources.reading.yaml_files.problems import model_faults
from lib.sources.reading.yaml_files.sizes import Limits

Kind = TypeVar("Kind", bound=Closed)
_ANY = Limits()


def read(
    text: str,
    file: str,
    kind: type[Kind],
    rules: Callable[[Kind, PlacedTree], Iterable[Fault]] = lambda *_: (),
    limits: Limits = _ANY,
) -> tuple[Kind, tuple[Fault, ...]]:
    """Read a file into its model, with warnings; SourceError names the faults with their place.

    `rules` tell what the model cannot see; they are asked when the model refuses nothing.
    """
    tree = strict_yaml.read(text, file)
    if too_many := gathered(sizes.too_many(tree, limits), text):
        raise SourceError(too_many)
    too_long = list(sizes.too_long(tree, limits))
    content, problems = validate(tree.content, kind)
    if content is None:
        raise SourceError(gathered(chain(too_long, model_faults(tree, problems, kind)), text))
    odd = chain(lost_text.faults(tree, kind), rules(content, tree))
    found = gathered(too_long or odd, text)
    if any(not fault.warning for fault in found):
        raise SourceError(found)
    return content, found
