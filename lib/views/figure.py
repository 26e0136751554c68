"""A figure as a page shows it: a chart, the words around it and the table of the same numbers."""

from dataclasses import dataclass

from lib.charts import Spec
from lib.wording.captions import Caption
from lib.wording.tables import Table


@dataclass(frozen=True)
class Figure:
    """A chart never stands alone: its words replace it for the ear, its table for the eye."""

    spec: Spec
    caption: Caption
    table: Table
