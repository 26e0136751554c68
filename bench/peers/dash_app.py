"""Ten charts and a choice of year in Dash: `python dash_app.py PORT`; imports nothing of ours."""

import json
import os
import sys
from pathlib import Path
from typing import Any

import dash_vega_components
import waitress
from dash import Dash, Input, Output, dcc, html

charts: dict[str, list[Any]] = json.loads(
    Path(os.environ["BENCH_CHARTS"]).read_text(encoding="utf-8")
)
years = list(charts)
app = Dash(__name__, serve_locally=True)
app.layout = html.Div(
    [
        html.H1("Tien grafieken"),
        dcc.RadioItems(years, years[0], id="year"),
        *(
            dash_vega_components.Vega(
                id=f"chart-{number}",
                spec=spec,
                opt={"actions": False, "renderer": "svg"},
                style={"width": "100%"},
            )
            for number, spec in enumerate(charts[years[0]])
        ),
    ]
)


@app.callback(  # type: ignore[untyped-decorator,unused-ignore]
    [Output(f"chart-{number}", "spec") for number in range(len(charts[years[0]]))],
    Input("year", "value"),
    prevent_initial_call=True,
)
def show(year: str) -> list[Any]:
    """Give every chart the spec of the chosen year."""
    return charts[year]


waitress.serve(app.server, host="127.0.0.1", port=int(sys.argv[1]))
