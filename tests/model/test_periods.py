"""What a text beside a figure says it is about: a moment, a part of a year, a year, or unknown."""

import pytest

from lib.model import Period, period_of

PARTS = (
    "januari tot en met augustus", "januari t/m augustus 2018", "t/m augustus",
    "tot en met 1 oktober", "tot 1 oktober 2024", "eerste halfjaar", "1e halfjaar 2023",
    "het eerste half jaar", "2e kwartaal", "1e kwartaal", "Q3 2024", "8 maanden",
    "acht maanden", "eerste acht maanden", "over 9 maanden", "jan-aug", "Jan t/m Sept",
    "1 januari t/m 31 augustus", "01-01-2024 t/m 30-09-2024",
    "1 januari 2024 tot en met 30 juni 2024", "tweede helft van het jaar", "drie kwartalen",
    "eerste drie kwartalen", "1e tertaal", "1e t/m 3e kwartaal", "kwartaal 1",
    "september t/m december", "over de periode januari tot en met juli", "40 weken",
    "1 september 2023 t/m 31 januari 2024", "t/m Q3", "Q1 t/m Q3 2024", "t/m het 3e kwartaal",
    "tot en met kwartaal 3", "2e t/m 4e kwartaal", "t/m H1", "week 1 t/m week 40", "t/m week 26",
    "T1 t/m T2", "derde tot en met vierde kwartaal", "Q2 t/m Q4", "1e-3e kwartaal", "Q1-Q3",
    "q2–q4 2024", "Q1-3", "kwartaal 1-3", "kwartalen 1 - 3 2024", "week 1-26", "maand 1 t/m 8",
    "1 januari-31 augustus", "1 januari - 30 juni 2024", "1/1-30/9", "01/01/2024-30/09/2024",
    "2024-01-01 t/m 2024-08-31", "1e en 2e kwartaal", "Q1 en Q2", "Q1+Q3", "eerste-derde kwartaal",
    "T1 en T2", "jan-okt", "jan.-sept. 2024", "2e-4e kwartaal",
)  # fmt: skip
YEARS = (
    "2024", "heel 2024", "schooljaar 2023/2024", "2023/2024", "2023-2024", "2022/23",
    "kalenderjaar 2024", "januari tot en met december", "1 januari t/m 31 december 2024",
    "t/m december", "12 maanden", "twaalf maanden", "vier kwartalen", "oktober t/m september",
    "1 oktober 2023 t/m 30 september 2024", "tot 1 januari", "2016 t/m 2019",
    "t/m 31 december 2024", "Q1 t/m Q4", "1e t/m 4e kwartaal", "t/m Q4 2024",
    "eerste tot en met vierde kwartaal", "week 1 t/m week 52", "H1 t/m H2", "1e-4e kwartaal",
    "1e–4e kwartaal 2024", "Q1-Q4", "Q1 - Q4 2024", "Q1-4", "kwartaal 1-4", "kwartaal 1 t/m 4",
    "week 1-52", "maanden 1-12", "jan-dec", "jan.-dec. 2024", "januari-december",
    "januari t/m december 2024", "1 januari - 31 december", "1 januari-31 december 2024",
    "1/1-31/12", "01/01/2024-31/12/2024", "01-01-2024 - 31-12-2024", "2024-01-01 t/m 2024-12-31",
    "1e en 2e halfjaar", "eerste en tweede halfjaar", "H1 en H2", "H1+H2", "1e-2e halfjaar",
    "T1-T3", "eerste-vierde kwartaal",
)  # fmt: skip
MOMENTS = (
    "1 oktober", "31 december 2024", "31-12-2024", "per 1 januari 2025", "op 1 oktober",
    "ultimo 2024", "eind 2024", "peildatum 1-10-2024", "stand 31 december",
    "ultimo december 2024", "1/10/2024", "2024-12-31", "stand 2024-10-01", "1-jan-2024",
)  # fmt: skip
UNKNOWN = (
    "oktober", "najaar 2024", "voorjaar", "laatste meting", "netto tussen haakjes",
    "zie bijlage", "tot nu toe", "januari tot en met nu", "13e maand erbij", "2024 of later",
    "Q3 t/m Q1", "1e t/m 3e", "t/m fase 3", "Q4-Q1", "1e-3e", "Q2 en Q1", "kwartaal 4-1",
    "fase 1-4", "Q1 en najaar",
)  # fmt: skip


@pytest.mark.parametrize(
    ("text", "period"),
    [
        *((text, Period.PART) for text in PARTS),
        *((text, Period.YEAR) for text in YEARS),
        *((text, Period.MOMENT) for text in MOMENTS),
        *((text, None) for text in UNKNOWN),
    ],
)
def test_a_period_is_read_as_people_write_it_or_not_at_all(
    text: str, period: Period | None
) -> None:
    assert period_of(text) is period
