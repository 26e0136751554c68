"""Every indicator and series beside every year, so that each year keeps its place."""

import polars as pl

from lib.measures.indicators.years import years
from lib.sources import Snapshot


def grid(snapshot: Snapshot) -> pl.DataFrame:
    """Return what each indicator and series is, once for each year; `position` numbers them."""
    register = snapshot.register
    rows = []
    for name, indicator in register.indicators.items():
        about = {
            "programme": register.programme_of(indicator.goal),
            "goal": indicator.goal,
            "code": register.code_of(indicator.goal),
            "indicator": name,
            "name": indicator.name,
            "short_name": indicator.short_name,
            "unit": indicator.unit,
            "better": indicator.better.value,
            "frequency": indicator.frequency.value if indicator.frequency else None,
            "first_measured": indicator.first_year,
            "stopped": indicator.stopped,
            "breaks": [each.since for each in indicator.breaks],
            "only_groups": indicator.only_groups,
            "elsewhere": False,
            "series": None,
            "series_name": None,
            "series_kind": None,
        }
        rows.append(about)
        for key, series in indicator.series.items():
            own = {
                "series": key,
                "series_name": series.name,
                "series_kind": series.kind.value,
                "unit": indicator.unit_of(key),
                "better": indicator.better_of(key).value,
                "only_groups": False,
                "elsewhere": series.kind.is_elsewhere,
            }
            rows.append({**about, **own})
    texts = ("series", "series_name", "series_kind", "frequency")
    overrides = {
        **dict.fromkeys(("first_measured", "stopped"), pl.Int32()),
        **dict.fromkeys(texts, pl.String()),
        "breaks": pl.List(pl.Int32()),
    }
    every_year = pl.DataFrame({"year": years(snapshot)}, schema={"year": pl.Int32()})
    subjects = pl.DataFrame(rows, schema_overrides=overrides).with_row_index("position")
    return subjects.join(every_year, how="cross")
