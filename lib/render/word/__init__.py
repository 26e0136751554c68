"""The questions as a document for Word: to answer, and to send on."""

from lib.render.word.document import word
from lib.render.word.laid import NotInDocumentError

__all__ = ["NotInDocumentError", "word"]
