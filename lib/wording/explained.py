"""Where a document sends its reader for the explanation of differences, in words."""

from lib.measures import SentOn
from lib.model import Register
from lib.wording import origins
from lib.wording.prose import ended

_FEW = {2: "twee", 3: "drie", 4: "vier"}


def note(found: SentOn | None, register: Register) -> str:
    """Say that the documents explain no difference, and where they send on; else nothing."""
    if found is None:
        return ""
    names, many = origins.together(found.documents, register), len(found.documents)
    these = "dit document" if many == 1 else f"deze {_FEW.get(many, many)} documenten"
    return (
        f"In {these} ({names}) staat geen toelichting op de verschillen. "
        f"{register.documents[found.sender].name} verwijst naar {ended(found.place)} "
        "Wat daar staat, is hier niet ingevoerd."
    )
