"""Pages on paper: a council paper and sheets for a debate, as PDF."""

from lib.render.paper.blocks import Block, Key, heading, title
from lib.render.paper.blocks import note as remark
from lib.render.paper.compiled import pdf
from lib.render.paper.debated import sums
from lib.render.paper.document import Chapter, Document, Shape
from lib.render.paper.laid import Here, laid

__all__ = [
    "Block",
    "Chapter",
    "Document",
    "Here",
    "Key",
    "Shape",
    "heading",
    "laid",
    "pdf",
    "remark",
    "sums",
    "title",
]
