"""What the numbers of a chart are called where they stand in a table of their own."""

OUTCOME, TARGET, UPPER = "Uitkomst", "Doel", "Doel, bovengrens"
ACCOUNT, DIFFERENCE = "Rekening", "Verschil"
NOT_MEASURED, COUNTED_OTHERWISE = "niet gemeten", "andere telling"


def since(year: str) -> str:
    """Name outcomes that cannot be compared with those before this year."""
    return f"{OUTCOME} vanaf {year}"


def year(of: str, *told: str) -> str:
    """Name a year with what holds of it: "2023 (niet gemeten)"."""
    return f"{of} ({', '.join(told)})" if told else of


def other(plan: str, place: int) -> str:
    """Name a budget that another document prints for the same year; several are numbered."""
    named = f"{plan} in een ander document"
    return named if place == 1 else f"{named} ({place})"
