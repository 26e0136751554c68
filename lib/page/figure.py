"""A figure: a chart, the words around it and the table of the same numbers."""

from dataclasses import dataclass
from typing import Any, TypeAlias

from lib.page.plot import Plot
from lib.page.table import Table

Spec: TypeAlias = dict[str, Any]
"""A chart in Vega-Lite; a renderer gives its colours, which are names here, their values."""


@dataclass(frozen=True)
class Caption:
    """`finding` is the title, `about` says how to read the marks, `spoken` replaces the picture."""

    finding: str
    about: str
    spoken: str
    source: str


@dataclass(frozen=True)
class Figure:
    """A chart never stands alone: its words replace it for the ear, its table for the eye.

    `plot` has the numbers that `spec` draws.
    """

    spec: Spec
    caption: Caption
    table: Table
    plot: Plot
