"""Ten charts and a choice of year in Panel: `python panel_app.py PORT`; imports nothing of ours."""

import json
import os
import sys
from pathlib import Path
from typing import Any

import panel

charts: dict[str, list[Any]] = json.loads(
    Path(os.environ["BENCH_CHARTS"]).read_text(encoding="utf-8")
)
years = list(charts)
panel.extension("vega")


def page() -> panel.Column:
    """Return a page of its own for each visitor."""
    choice = panel.widgets.RadioButtonGroup(options=years)
    panes = [panel.pane.Vega(spec, sizing_mode="stretch_width") for spec in charts[years[0]]]

    def show(event: Any) -> None:
        for pane, spec in zip(panes, charts[event.new], strict=True):
            pane.object = spec

    choice.param.watch(show, "value")
    return panel.Column("# Tien grafieken", choice, *panes, sizing_mode="stretch_width")


panel.serve(page, port=int(sys.argv[1]), address="127.0.0.1", show=False, threaded=False)
