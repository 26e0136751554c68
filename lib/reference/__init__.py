"""What the models of the sources tell about themselves, written down for editors and for staff."""

from lib.reference.editors import editor_files, schemas
from lib.reference.written import write, written

__all__ = ["editor_files", "schemas", "write", "written"]
