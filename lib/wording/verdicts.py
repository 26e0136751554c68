"""Verdicts and the sums under them, as sentences built from the row that `measures` gives."""

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Any, TypeAlias

from lib.measures import Counts
from lib.model import (
    STRICT,
    Direction,
    DocumentKind,
    Frequency,
    Indicator,
    MissingReason,
    Register,
    Unit,
    Verdict,
    missing_reason,
)
from lib.page import Answer
from lib.wording.numbers import DASH, NO_BREAK, number, percentage, value

Row: TypeAlias = Mapping[str, Any]

LABELS = {
    Verdict.REACHED: "Gehaald",
    Verdict.MISSED: "Niet gehaald",
    Verdict.NOT_MEASURED: "Niet gemeten",
    Verdict.NOT_YET_ENTERED: "Nog niet ingevuld",
    Verdict.NOT_YET_KNOWN: "Nog niet bekend",
    Verdict.NO_TARGET: "Geen doel",
    Verdict.UNDECIDABLE: "Niet te bepalen",
}
SYMBOLS = {
    Verdict.REACHED: "✓",
    Verdict.MISSED: "✕",
    Verdict.NOT_MEASURED: "○",
    Verdict.NOT_YET_ENTERED: "✎",
    Verdict.NOT_YET_KNOWN: "…",
    Verdict.NO_TARGET: "–",
    Verdict.UNDECIDABLE: "?",
}
CONFLICT = "⚠"
_ANSWERS = {Verdict.REACHED: "Ja", Verdict.MISSED: "Nee"}
_DIRECTIONS = {
    Direction.HIGHER: "hoger is beter",
    Direction.LOWER: "lager is beter",
    Direction.WITHIN: "tussen de grenzen is goed",
    Direction.NEITHER: "geen kant is beter",
}


def answered(row: Row, register: Register) -> Answer:
    """Return everything that stands with a verdict."""
    verdict = Verdict(row["verdict"])
    return Answer(
        row["name"],
        verdict,
        SYMBOLS[verdict],
        answer(row),
        stated(row, register),
        sum_sentence(row, register),
        rule(register),
    )


def answer(row: Row) -> str:
    """Answer the question of the report: "Doel gehaald: Nee"."""
    verdict = Verdict(row["verdict"])
    return f"Doel gehaald: {_ANSWERS.get(verdict, LABELS[verdict].lower())}"


def stated(row: Row, register: Register) -> str | None:
    """Say what a document states where it contradicts the figures: "Jaarverslag 2024 zegt: Ja"."""
    if not row["conflict"]:
        return None
    return f"{register.documents[row['stated_document']].name} zegt: {stated_word(row)}"


def stated_word(row: Row) -> str:
    """Write the stated verdict in the document's own word, "niet vermeld" when there is none."""
    word = row["stated_word"]
    return f"{word[0].upper()}{word[1:]}" if word else "niet vermeld"


def rule(register: Register) -> str:
    """Say by which rule a verdict was given."""
    text = register.judging
    if text == STRICT:
        return "Regel: strikt. Een doel is gehaald als de uitkomst het doel haalt of beter is."
    if text.endswith("%"):
        return (
            f"Regel: {text} speling. Een doel telt als gehaald als de uitkomst er hoogstens {text} "
            "van afwijkt."
        )
    return f"Regel: {text}. Een doel telt als gehaald vanaf {text}."


def direction(better: Direction) -> str:
    """Say which way is better."""
    return _DIRECTIONS[better]


def target(row: Row) -> str:
    """Write the target with its bound: "ten minste 200", "van 6,5 tot en met 7"."""
    low, high = _bound(row, "low"), _bound(row, "high")
    if row["target_word"] is not None:
        written = f"“{row['target_word']}”"
    elif low and high:
        written = f"van {low} tot en met {high}"
    elif low:
        written = f"{'meer dan' if row['target_low_open'] else 'ten minste'} {low}"
    elif high:
        written = f"{'minder dan' if row['target_high_open'] else 'hoogstens'} {high}"
    else:
        written = target_cell(row)
    since = row["added_since"]
    return f"{written}, opgeteld vanaf {since}" if since else written


def target_cell(row: Row) -> str:
    """Write the target short, for a table: 200, > 43, 6,5 – 7, a word, or a dash."""
    low, high = _bound(row, "low"), _bound(row, "high")
    if row["target"] is not None:
        return value(row["target"], row["target_decimals"], row["unit"])
    if low and high:
        return f"{low} {DASH} {high}"
    if low:
        return f"{'>' if row['target_low_open'] else '≥'}{NO_BREAK}{low}"
    if high:
        return f"{'<' if row['target_high_open'] else '≤'}{NO_BREAK}{high}"
    return str(row["target_word"] or row["target_missing"] or DASH)


def realised_cell(row: Row) -> str:
    """Write the value short: a number, a word, the reason that there is none, or a dash."""
    if row["realised"] is None:
        return str(row["realised_word"] or row["realised_missing"] or DASH)
    written = _realised(row)
    if row["carried_from"]:
        return f"{written} (meting {row['carried_from']})"
    return f"{written} ({row['certainty']})" if row["certainty"] else written


def restated(row: Row, register: Register) -> str | None:
    """Say that a value was counted again or replaces another one; None for any other value."""
    if row["earlier"] is not None:
        before = value(row["earlier"], row["earlier_decimals"], row["unit"])
        return f"herzien; {register.documents[row['earlier_document']].name}: {before}"
    return "omgerekend" if row["recounted"] else None


def forecast_cell(row: Row) -> str:
    """Write the forecast short; a dash when there is none."""
    if row["forecast"] is None:
        return str(row["forecast_word"] or row["forecast_missing"] or DASH)
    return value(row["forecast"], row["forecast_decimals"], row["unit"])


def sum_sentence(row: Row, register: Register) -> str:
    """Write the sum under a verdict: what was promised, what came of it and the difference.

    "Doel 2024: ten minste 200. Gerealiseerd: 181, dat is 19 te weinig (−9,5%)."
    """
    verdict, year = Verdict(row["verdict"]), row["year"]
    if verdict is Verdict.NO_TARGET:
        opening = _no_target(row, register)
        spoken = row["measured"] or row["realised_word"]
        return f"{opening} Gerealiseerd: {_came(row)}." if spoken else opening
    opening = f"Doel {year}: {target(row)}."
    if verdict in (Verdict.REACHED, Verdict.MISSED):
        return f"{opening} Gerealiseerd: {_came(row)}, dat {_difference(row)}."
    return f"{opening} {_without_verdict(row, verdict, register)}"


def _without_verdict(row: Row, verdict: Verdict, register: Register) -> str:
    """Say which kind of nothing stands in the place of a verdict."""
    if verdict is Verdict.NOT_YET_ENTERED:
        return f"De uitkomst uit {_report(row['year'], register)} is nog niet ingevuld."
    if row["realised_missing"] is not None:
        return _without_number(row, register)
    if verdict is Verdict.NOT_YET_KNOWN:
        return "De uitkomst is nog niet bekend."
    if verdict is Verdict.NOT_MEASURED:
        return _not_measured(row)
    if row["realised_document"] is None:
        return f"De documenten geven geen uitkomst over {row['year']}."
    return f"Gerealiseerd: {_came(row)}. {_undecidable(row, register)}"


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
    targets = [f"{row['year']}: {target_cell(row)}" for row in rows if row["target_document"]]
    parts = [
        f"{name}, {direction(Direction(rows[0]['better']))}.",
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


def place(indicator: Indicator, document: str, register: Register) -> str:
    """Name a document, and the place in it of an indicator where the sources tell that."""
    told = indicator.place.get(document)
    name = register.documents[document].name
    return f"{name}, {told}" if told else name


def overview_sentence(tally: Counts, year: int) -> str:
    """Open the overview: how many goals were reached, and how many a report says were."""
    if tally.no_target == tally.indicators:
        return f"Voor {year} noemen de documenten geen doelen, alleen uitkomsten."
    if tally.not_yet_known + tally.no_target == tally.indicators:
        return f"De uitkomsten over {year} zijn nog niet bekend. Dit zijn de doelen voor dat jaar."
    if tally.not_yet_entered + tally.no_target == tally.indicators:
        return f"De uitkomsten over {year} zijn hier nog niet ingevuld."
    verb = "is" if tally.reached == 1 else "zijn"
    if tally.not_yet_entered:
        word = "doel" if tally.reached == 1 else "doelen"
        sentence = (
            f"Over {year} is bij {tally.not_yet_entered} van de {tally.indicators} indicatoren de "
            f"uitkomst nog niet ingevuld. Van de andere {verb} **{tally.reached}** {word} gehaald"
        )
    else:
        sentence = f"In {year} {verb} **{tally.reached} van de {tally.indicators}** doelen gehaald"
    sentence += "".join(_open(tally))
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


def _open(tally: Counts) -> Iterator[str]:
    """Say of how many goals there is no verdict, and which kind of nothing there is instead."""
    for many, told in (
        (tally.undecided, "is geen oordeel mogelijk"),
        (tally.not_yet_known, "is de uitkomst nog niet bekend"),
        (tally.no_target, "is er geen doel"),
    ):
        if many:
            yield f"; bij {many} {told}"


def _listed(items: Sequence[str]) -> str:
    return "; ".join(items)


def _bound(row: Row, side: str) -> str | None:
    """Write the lower or upper bound of a target, None when it has none on that side."""
    bound = row[f"target_{side}"]
    return None if bound is None else value(bound, row["target_decimals"], row["unit"])


def _realised(row: Row) -> str:
    return value(row["realised"], row["realised_decimals"], row["unit"])


def _came(row: Row) -> str:
    """Write what came of it; where a target holds for several years, also what they add up to."""
    written = _realised(row) if row["realised"] is not None else f"“{row['realised_word']}”"
    if row["added_since"] is None or row["compared"] is None:
        return written
    added = value(row["compared"], row["realised_decimals"], row["unit"])
    return f"{written}, samen vanaf {row['added_since']} {added}"


def _report(year: int, register: Register) -> str:
    """Name the newest annual report over a year."""
    reports = [
        document.name
        for document in register.documents.values()
        if document.kind is DocumentKind.ANNUAL_REPORT and document.year == year
    ]
    return reports[-1]


_NO_NUMBER = {
    MissingReason.NOT_YET_KNOWN: "De uitkomst is nog niet bekend (n.n.b.)",
    MissingReason.NOT_APPLICABLE: "Een uitkomst is niet van toepassing (n.v.t.)",
    MissingReason.PRO_MEMORIE: "De uitkomst is nog niet bekend (p.m.)",
    MissingReason.NOT_MEASURED: "Er is niet gemeten",
    MissingReason.UNKNOWN: "De uitkomst is onbekend",
}


def _without_number(row: Row, register: Register) -> str:
    """Say why a document gives no outcome, and which document says so."""
    document = register.documents[row["realised_document"]].name
    reason = missing_reason(row["realised_missing"])
    told = _NO_NUMBER[reason] if reason else f"De uitkomst ontbreekt ({row['realised_missing']})"
    return f"{told}, zegt {document}."


def _no_target(row: Row, register: Register) -> str:
    """Say that there is no target, and in which words a document says so if one does."""
    if row["target_missing"] is None:
        return f"Voor {row['year']} noemen de documenten geen doel."
    document = register.documents[row["target_document"]].name
    return f"Het doel voor {row['year']} ontbreekt ({row['target_missing']}), zegt {document}."


def _not_measured(row: Row) -> str:
    if row["carried_from"] is not None:
        told = (
            f"In {row['year']} is niet gemeten: het genoemde cijfer {_realised(row)} is de meting "
            f"van {row['carried_from']}."
        )
        return f"{told}{_next(row)}"
    return f"In {row['year']} is niet gemeten.{_last(row)}{_next(row)}"


def _last(row: Row) -> str:
    found = row["last_measured"]
    return f" De laatste meting is van {found}." if found else ""


def _next(row: Row) -> str:
    """Say when the next measurement is due, where that is not every year."""
    due = row["next_due"] if Frequency(row["frequency"]).years_between else None
    return f" De volgende meting is in {due}." if due else ""


def _undecidable(row: Row, register: Register) -> str:
    """Say why there is no verdict although there is a target and an outcome."""
    if row["realised_word"] is not None:
        return "De uitkomst is geen getal, dus wij kunnen niet rekenen."
    if row["target_word"] is not None:
        return "Het doel is geen getal, dus wij kunnen niet rekenen."
    if row["target_low"] is None and row["target_high"] is None:
        return "Er staat niet vast welke kant beter is, of waarmee het doel vergelijkt."
    if row["compared"] is None:
        return f"Niet elk jaar vanaf {row['added_since']} is gemeten, dus de som ontbreekt."
    series_break = register.indicators[row["indicator"]].series_break
    since = series_break.since if series_break else row["year"]
    return (
        f"Doel en uitkomst zijn niet te vergelijken: de definitie veranderde rond {since} en het "
        "is niet zeker dat beide op dezelfde manier zijn geteld."
    )


def _difference(row: Row) -> str:
    """Word the difference: too much or too little when missed, more or less when reached."""
    difference: Decimal | None = row["difference"]
    missed = row["verdict"] == Verdict.MISSED
    if difference is None:
        return "valt binnen de grenzen"
    if difference == 0:
        return "is precies de grens, en die telt niet mee" if missed else "is precies het doel"
    size = _size(abs(difference), _decimals(row), row["unit"])
    high, low = ("hoog", "laag") if row["unit"] == Unit.GRADE else ("veel", "weinig")
    more, less = ("hoger", "lager") if row["unit"] == Unit.GRADE else ("meer", "minder")
    if missed:
        worded = f"is {size} te {high if difference > 0 else low}"
    else:
        worded = f"is {size} {more if difference > 0 else less} dan het doel"
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
