"""Texts that a person means as a number, and how this file writes that number."""

import re
from decimal import Decimal

_AROUND = re.compile(
    r"^(?:€|eur\b|euro\b)\s*|\s*(?:%|‰|€|eur|euro|procent)$|,-{1,2}$", flags=re.IGNORECASE
)
_SPACE = r"[ \u00a0\u2009\u202f'’]"
_FORMS = (
    (re.compile(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?"), "."),
    (re.compile(rf"\d{{1,3}}(?:{_SPACE}\d{{3}})+(?:,\d+)?"), " \u00a0\u2009\u202f'’"),
    (re.compile(r"\d{1,3}(?:,\d{3})+\.\d+"), ","),
    (re.compile(r"\d{1,3}(?:,\d{3}){2,}"), ","),
)
_PLAIN = re.compile(r"\d*(?:[.,]\d*)?")
_POWER = re.compile(r"\d{1,9}(?:\.\d{1,9})?e\+?\d", flags=re.IGNORECASE)
_LONGEST = 60  # characters: what is longer is no number of a person
_NUMBER = re.compile(r"-?(0|[1-9][0-9]*)(\.[0-9]+)?")


_THOUSANDS = re.compile(r"-?[1-9][0-9]{0,2}\.[0-9]{3}")


def in_thousands(number: str) -> str | None:
    """Return the whole number that a number may be when its point parts thousands: 2.568 is 2568.

    None for a number that can be read in one way only.
    """
    return number.replace(".", "") if _THOUSANDS.fullmatch(number) else None


def advised(number: str) -> str:
    """Say how to write a number, and ask which one is meant where it can be two."""
    whole = in_thousands(number)
    if whole is None:
        return f"Schrijf {number}."
    return (
        f"Bedoelt u {whole}? Schrijf {whole}. Bedoelt u {number.replace('.', ',')}? Schrijf "
        f"{number} en zet 'decimalen: 3' bij de indicator."
    )


def meant_number(text: str) -> str | None:
    """Return the number that a text means as this file writes it, None if that cannot be told.

    `6,9` is 6.9, `2.571.000` is 2571000, `€ 5` is 5, `010` is 10. A text that already is a number
    comes back as it is: it stood between quotes.
    """
    if len(text) > _LONGEST:
        return None
    bare = _without_surroundings(text)
    sign = "-" if bare[:1] in ("-", "−", "–") else ""
    digits = _digits(bare.lstrip("+-−–").strip())
    if digits is None:
        return None
    whole, _, decimals = digits.partition(".")
    number = sign + (whole.lstrip("0") or "0") + (f".{decimals}" if decimals else "")
    return number if _NUMBER.fullmatch(number) else None


def _without_surroundings(text: str) -> str:
    """Take the currency, the percent sign and `,-` off, at both ends."""
    bare, before = text.strip(), ""
    while bare != before:
        before, bare = bare, _AROUND.sub("", bare.strip()).strip()
    return bare


def _digits(bare: str) -> str | None:
    """Return unsigned digits with a decimal point, if they were written in a known way."""
    for form, separators in _FORMS:
        if form.fullmatch(bare):
            joined = bare.translate(dict.fromkeys(map(ord, separators)))
            return joined.replace(",", ".")
    if _PLAIN.fullmatch(bare) and re.search(r"\d", bare):
        return bare.replace(",", ".")
    return f"{Decimal(bare):f}" if _POWER.fullmatch(bare) else None
