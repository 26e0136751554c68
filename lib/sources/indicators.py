"""`indicators.yaml`: from text to a register in which every name points to something."""

from lib.model import Register, validate
from lib.sources.faults import Fault, SourceError
from lib.sources.register_rules import register_faults
from lib.sources.yaml_files import strict_yaml
from lib.sources.yaml_files.problems import model_faults


def read_register(text: str, file: str) -> tuple[Register, tuple[Fault, ...]]:
    """Read the register and its warnings; raises SourceError naming every fault with its place."""
    tree = strict_yaml.read(text, file)
    register, problems = validate(tree.content)
    if register is None:
        raise SourceError(model_faults(tree, problems))
    found = tuple(register_faults(register, tree))
    if any(not fault.warning for fault in found):
        raise SourceError(found)
    return register, found
