"""What the pages show of the result of the whole municipality."""

from dataclasses import dataclass, replace

from lib import measures
from lib.measures import Baseline
from lib.model import MUNICIPALITY
from lib.page import Table
from lib.sources import Snapshot, once
from lib.wording import baselines, municipality, tables
from lib.wording.prose import begun


@dataclass(frozen=True)
class MunicipalityView:
    """The result of a year in a sentence, its terms in tables with the other years, and notes."""

    sentence: str
    tables: tuple[Table, ...]
    notes: tuple[str, ...]


@once
def result(snapshot: Snapshot, year: int, budget: Baseline) -> MunicipalityView | None:
    """Return the result of the whole municipality; None where no document prints any of it."""
    if not measures.years_of_municipality(snapshot):
        return None
    register = snapshot.register
    terms = measures.of_municipality(snapshot, year, budget)
    shown = [tables.municipality(terms, register, year, budget)] if terms else []
    stages = measures.by_stage(snapshot, None, year)
    if stages:
        told = tables.stages(stages, register, year, municipality.HEAD)
        shown.append(replace(told, caption=f"{municipality.HEAD} in elke fase, in euro's"))
    editions = measures.editions(snapshot, None, budget)
    if {edition.year for edition in editions} - {year}:
        plan = begun(baselines.plan_word(budget))
        told = tables.years(editions, register, plan)
        shown.append(replace(told, caption=f"{municipality.HEAD} per jaar, in euro's"))
    beside = measures.beside_parts(snapshot, year, budget)
    said = [remark for remark in measures.remarks(snapshot) if remark.scope == MUNICIPALITY]
    if said:
        told = tables.remarks(said, register)
        shown.append(replace(told, caption=f"{municipality.HEAD}: bijzonderheden"))
    return MunicipalityView(
        municipality.sentence(terms, register, year),
        tuple(shown),
        municipality.notes(terms, beside, register),
    )
