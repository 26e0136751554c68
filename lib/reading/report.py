"""What the officer says of a document before it is read."""

import re
from dataclasses import dataclass

from lib.model import DocumentKind

PART_OF_YEAR = re.compile(
    r"\b(?:t/m|tot en met|eerste helft|halfjaar|kwartaal|q[1-4]|augustus|september|juni|juli|"
    r"[1-8] maanden|per 1 )\b", re.IGNORECASE,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Report:
    """What the officer says of the document: its kind and its year."""

    kind: DocumentKind
    year: int

    @property
    def looks_back(self) -> bool:
        """Tell whether it reports a year rather than planning it."""
        return not self.kind.is_budget
