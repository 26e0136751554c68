"""`indicators.yaml`: from text to a register in which every name points to something."""

from lib.model import Register
from lib.sources.indicators.limits import LIMITS
from lib.sources.indicators.rules import register_faults
from lib.sources.reading.faults import Fault
from lib.sources.reading.yaml_files import modelled


def read_register(text: str, file: str) -> tuple[Register, tuple[Fault, ...]]:
    """Read the register and its warnings; raises SourceError naming the faults with their place."""
    return modelled.read(text, file, Register, register_faults, LIMITS)
