"""Verdicts and the sums under them, as sentences built from the row that `measures` gives."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any, TypeAlias

from lib.measures import Counts
from lib.model import Direction, Indicator, Register, Stated, Unit, Verdict
from lib.wording.numbers import number, percentage, value

Row: TypeAlias = Mapping[str, Any]

LABELS = {
    Verdict.REACHED: "Gehaald",
    Verdict.MISSED: "Niet gehaald",
    Verdict.NOT_MEASURED: "Niet gemeten",
    Verdict.NOT_YET_KNOWN: "Nog niet bekend",
    Verdict.NO_TARGET: "Geen doel",
    Verdict.UNDECIDABLE: "Niet te bepalen",
}
SYMBOLS = {
    Verdict.REACHED: "✓",
    Verdict.MISSED: "✕",
    Verdict.NOT_MEASURED: "○",
    Verdict.NOT_YET_KNOWN: "…",
    Verdict.NO_TARGET: "–",
    Verdict.UNDECIDABLE: "?",
}
_ANSWERS = {Verdict.REACHED: "Ja", Verdict.MISSED: "Nee"}
_STATED = {Stated.YES: "Ja", Stated.NO: "Nee", Stated.PARTLY: "Deels"}


def answer(row: Row) -> str:
    """Answer the question of the report: "Doel gehaald: Nee"."""
    verdict = Verdict(row["verdict"])
    return f"Doel gehaald: {_ANSWERS.get(verdict, LABELS[verdict].lower())}"


def stated(row: Row, register: Register) -> str | None:
    """Say what a document states where it contradicts the figures: "Jaarverslag 2024 zegt: Ja"."""
    if not row["conflict"]:
        return None
    return f"{register.documents[row['stated_document']].name} zegt: {_STATED[row['stated']]}"


def stated_word(row: Row) -> str:
    """Write the stated verdict as a word, "niet vermeld" when no document states one."""
    return _STATED[row["stated"]] if row["stated"] else "niet vermeld"


def direction(row: Row) -> str:
    """Say which way is better."""
    return "hoger is beter" if row["better"] == Direction.HIGHER else "lager is beter"


def target(row: Row) -> str:
    """Write the target with its bound: "ten minste 200"."""
    bound = "ten minste" if row["better"] == Direction.HIGHER else "hoogstens"
    return f"{bound} {_target(row)}"


def sum_sentence(row: Row, register: Register) -> str:
    """Write the sum under a verdict: what was promised, what came of it and the difference.

    "Doel 2024: ten minste 200. Gerealiseerd: 181, dat is 19 te weinig (−9,5%)."
    """
    verdict, year = Verdict(row["verdict"]), row["year"]
    if verdict is Verdict.NO_TARGET:
        opening = f"Voor {year} noemen de documenten geen doel."
        return f"{opening} Gerealiseerd: {_realised(row)}." if row["measured"] else opening
    opening = f"Doel {year}: {target(row)}."
    if verdict is Verdict.NOT_YET_KNOWN:
        return f"{opening} De uitkomst is nog niet bekend."
    if verdict is Verdict.NOT_MEASURED:
        return f"{opening} {_not_measured(row)}"
    if verdict is Verdict.UNDECIDABLE:
        return f"{opening} Gerealiseerd: {_realised(row)}. {_undecidable(row, register)}"
    return f"{opening} Gerealiseerd: {_realised(row)}, dat is {_difference(row)}."


def trend_finding(rows: Sequence[Row], year: int) -> str:
    """Say in one line what the trend chart shows in the chosen year."""
    row = next(row for row in rows if row["year"] == year)
    if row["measured"] and row["broken"]:
        return f"{_realised(row)} in {year}; niet te vergelijken met eerdere jaren"
    if row["measured"] and row["previous"] is not None:
        return _movement(row)
    earlier = [row for row in rows if row["measured"] and row["year"] <= year]
    if row["measured"]:
        return f"{_realised(row)} in {year}, de eerste uitkomst in deze documenten"
    if not earlier:
        return f"Geen uitkomst tot en met {year}"
    last = earlier[-1]
    return f"Geen nieuwe uitkomst over {year}; de laatste is {_realised(last)} in {last['year']}"


def trend_text(rows: Sequence[Row]) -> str:
    """Write the trend chart out in words, for those who cannot see it."""
    name = rows[0]["name"]
    realised = [f"{row['year']}: {_realised(row)}" for row in rows if row["measured"]]
    targets = [f"{row['year']}: {_target(row)}" for row in rows if row["target"] is not None]
    parts = [
        f"{name}, {direction(rows[0])}.",
        f"Gerealiseerd {_listed(realised)}." if realised else "Geen gemeten waarden.",
        f"Begroot {_listed(targets)}." if targets else "Geen doelen.",
    ]
    parts += [f"In {row['year']} is niet gemeten." for row in rows if row["carried_from"]]
    parts += [
        f"{row['year']} is niet te vergelijken met eerder: andere definitie."
        for row in rows
        if row["broken"]
    ]
    return " ".join(parts)


def source(indicator: Indicator, register: Register) -> str:
    """Name the source of an indicator and the documents that print its figures."""
    used = {name: indicator.source_in(name) for name in indicator.values}
    printed = " en ".join(register.documents[name].name for name in used)
    if len(set(used.values())) == 1:
        return f"{next(iter(used.values()))}. Cijfers uit {printed}."
    named = "; ".join(
        f"{register.documents[name].name}: {text}" for name, text in used.items() if text
    )
    return f"{named}."


def overview_sentence(tally: Counts, year: int) -> str:
    """Open the overview: how many goals were reached, and how many a report says were."""
    if tally.no_target == tally.indicators:
        return f"Voor {year} noemen de documenten geen doelen, alleen uitkomsten."
    if tally.not_yet_known + tally.no_target == tally.indicators:
        return f"De uitkomsten over {year} zijn nog niet bekend. Dit zijn de doelen voor dat jaar."
    verb = "is" if tally.reached == 1 else "zijn"
    sentence = f"In {year} {verb} **{tally.reached} van de {tally.indicators}** doelen gehaald"
    if tally.undecided:
        sentence += f"; bij {tally.undecided} is geen oordeel mogelijk"
    if not tally.stated:
        return f"{sentence}."
    sentence += f"; het jaarverslag noemt er **{tally.stated_reached}**."
    if tally.conflicts:
        speak = (
            "spreekt 1 oordeel"
            if tally.conflicts == 1
            else f"spreken **{tally.conflicts}** oordelen"
        )
        sentence += f" Daar {speak} de eigen cijfers tegen."
    return sentence


def _listed(items: Sequence[str]) -> str:
    return "; ".join(items)


def _target(row: Row) -> str:
    return value(row["target"], row["target_decimals"], row["unit"])


def _realised(row: Row) -> str:
    return value(row["realised"], row["realised_decimals"], row["unit"])


def _not_measured(row: Row) -> str:
    if row["carried_from"] is None:
        return f"In {row['year']} is niet gemeten."
    return (
        f"In {row['year']} is niet gemeten: het genoemde cijfer {_realised(row)} is de meting van "
        f"{row['carried_from']}."
    )


def _undecidable(row: Row, register: Register) -> str:
    series_break = register.indicators[row["indicator"]].series_break
    since = series_break.since if series_break else row["year"]
    return (
        f"Doel en uitkomst zijn niet te vergelijken: de definitie veranderde rond {since} en het "
        "is niet zeker dat beide op dezelfde manier zijn geteld."
    )


def _difference(row: Row) -> str:
    """Word the difference: too much or too little when missed, more or less when reached."""
    difference: Decimal = row["difference"]
    if difference == 0:
        return "precies het doel"
    size = _size(abs(difference), _decimals(row), row["unit"])
    high, low = ("hoog", "laag") if row["unit"] == Unit.GRADE else ("veel", "weinig")
    more, less = ("hoger", "lager") if row["unit"] == Unit.GRADE else ("meer", "minder")
    if row["verdict"] == Verdict.MISSED:
        worded = f"{size} te {high if difference > 0 else low}"
    else:
        worded = f"{size} {more if difference > 0 else less} dan het doel"
    return worded + _relative(row)


def _decimals(row: Row) -> int:
    """Write no more decimals than the coarser of the two numbers, unless that would round."""
    coarse, fine = sorted((int(row["target_decimals"]), int(row["realised_decimals"])))
    difference: Decimal = row["difference"]
    return coarse if round(difference, coarse) == difference else fine


def _relative(row: Row) -> str:
    """Give the difference in percent of the target, except where the unit is percent or a grade."""
    if row["unit"] in (Unit.PERCENT, Unit.GRADE) or row["difference_pct"] is None:
        return ""
    return f" ({percentage(row['difference_pct'], signed=True)})"


def _size(size: Decimal, decimals: int, unit: str) -> str:
    if unit == Unit.PERCENT:
        return f"{number(size, decimals)} procentpunt"
    return f"{number(size, decimals)} punt" if unit == Unit.GRADE else value(size, decimals, unit)


def _movement(row: Row) -> str:
    before = value(row["previous"], row["previous_decimals"], row["unit"])
    span = f"{before} in {row['previous_year']}"
    if row["change"] == 0:
        return f"Gelijk gebleven: {span} en {row['year']}"
    verb = "Gestegen" if row["change"] > 0 else "Gedaald"
    return f"{verb} van {span} naar {_realised(row)} in {row['year']}"
