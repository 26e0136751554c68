"""`indicators.yaml`: from text to a register in which every name points to something."""

from itertools import chain

from lib.model import Register, validate
from lib.sources.faults import Fault, SourceError
from lib.sources.gathered import gathered
from lib.sources.register_rules import register_faults
from lib.sources.yaml_files import sizes, strict_yaml
from lib.sources.yaml_files.placed_tree import PlacedTree
from lib.sources.yaml_files.problems import model_faults


def read_register(text: str, file: str) -> tuple[Register, tuple[Fault, ...]]:
    """Read the register and its warnings; raises SourceError naming the faults with their place."""
    tree = strict_yaml.read(text, file)
    if too_many := gathered(sizes.too_many(tree), text):
        raise SourceError(too_many)
    register, found = _checked(tree, text)
    if register is None or any(not fault.warning for fault in found):
        raise SourceError(found)
    return register, found


def _checked(tree: PlacedTree, text: str) -> tuple[Register | None, tuple[Fault, ...]]:
    """Return the register, None if the model refuses it, and what was found wrong or odd."""
    too_long = list(sizes.too_long(tree))
    register, problems = validate(tree.content)
    if register is None:
        return None, gathered(chain(too_long, model_faults(tree, problems)), text)
    return register, gathered(too_long or register_faults(register, tree), text)
