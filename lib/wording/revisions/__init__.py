"""What changed from one version of the sources to another, in sentences sorted by weight."""

from lib.wording.revisions.all import opening, revised
from lib.wording.revisions.told import ToldRevision, as_text, listed_by_kind

__all__ = ["ToldRevision", "as_text", "listed_by_kind", "opening", "revised"]
