"""Sources that are small but for one thing, which there is any number of: one function an axis."""

from collections.abc import Callable, Mapping
from typing import NamedTuple, TypeAlias

from lib.sources import FILES

Files: TypeAlias = Mapping[str, bytes]

HEADER = "programma;doelstelling;product;naam;jaar;fase;soort;bedrag;eenheid;document\n"
_DOCUMENTS = """\
  b2023: {naam: Begroting 2023, soort: begroting, jaar: 2023, sommen_sluiten: false}
  b2024: {naam: Begroting 2024, soort: begroting, jaar: 2024, sommen_sluiten: false}
  jv2024: {naam: Jaarverslag 2024, soort: jaarverslag, jaar: 2024, sommen_sluiten: false}
"""
_STAGES = """\
  begroting: {naam: oorspronkelijke begroting, rol: begroting}
  jaarrekening: {naam: jaarrekening, rol: rekening}
"""
_GOAL = '      "1.1": {naam: Eerste doel, kort: Eerste}\n'
_PROGRAMME = '  "1":\n    naam: Eerste\n    effect: Goed\n    doelstellingen:\n'
_VALUES = (
    "      b2024:\n        2024: {begroot: 10}\n"
    "      jv2024:\n        2024: {begroot: 10, gerealiseerd: 9}\n"
)
_ROW = "1;1.1;;Eerste doel;2024;begroting;saldo;-1000;EUR;b2024\n"


def _indicator(
    name: str = "proef", *, goal: str = "1.1", unit: str = "aantal", values: str = _VALUES,
    extra: str = "", text: str = "Een proef",
) -> str:  # fmt: skip
    return (
        f'  {name}:\n    doelstelling: "{goal}"\n    naam: Proef {name}\n    kort: {name}\n'
        f"    grootheid: proeven\n    eenheid: {unit}\n    beter: hoger\n"
        "    frequentie: jaarlijks\n"
        f"    bron: Telling\n    omschrijving: {text}\n{extra}    waarden:\n{values}"
    )


def _files(
    *, documents: str = _DOCUMENTS, stages: str = _STAGES, programmes: str = _PROGRAMME + _GOAL,
    indicators: str = "", rows: str = _ROW,
) -> Files:  # fmt: skip
    yaml = (
        f"gemeente: Voorbeeldstad\ndocumenten:\n{documents}fasen:\n{stages}programmas:\n"
        f"{programmes}indicatoren:\n{indicators or _indicator()}"
    )
    return {FILES[0]: yaml.encode(), FILES[1]: (HEADER + rows).encode()}


def _yaml(text: str) -> Files:
    return {**_files(), FILES[0]: text.encode()}


def _many(count: int, write: Callable[[int], str]) -> str:
    return "".join(map(write, range(count)))


def letters_of_a_name(count: int) -> Files:
    """One name, of this many letters."""
    return _files(indicators=_indicator(text="a" * count))


def digits_of_a_number(count: int) -> Files:
    """One number, of this many digits."""
    return _files(
        indicators=_indicator(values=f"      b2024:\n        2024: {{begroot: {'9' * count}}}\n")
    )


def digits_of_an_amount(count: int) -> Files:
    """One amount, of this many digits."""
    return _files(rows=_ROW.replace("1000", "9" * count))


def empty_values(count: int) -> Files:
    """Words without a value, a line each."""
    return _yaml("gemeente: x\n" + _many(count, lambda n: f"w{n}:\n"))


def empty_values_on_one_line(count: int) -> Files:
    """Words without a value between the brackets of one line."""
    return _yaml("gemeente: {" + _many(count, lambda n: f"w{n}, ") + "}\n")


def unknown_words(count: int) -> Files:
    """Words that nothing is known by, on the first level."""
    return _yaml(_files()[FILES[0]].decode() + _many(count, lambda n: f"gemeent{n}: x\n"))


def double_words(count: int) -> Files:
    """One word, again and again."""
    return _yaml("gemeente: x\n" * count)


def wrong_values(count: int) -> Files:
    """One wrong word in each indicator."""
    return _files(indicators=_many(count, lambda n: _indicator(f"i{n}").replace("hoger", "hogre")))


def unknown_goals(count: int) -> Files:
    """As many goals that do not exist as goals that do."""
    goals = _many(count, lambda n: f'      "1.{n + 1}": {{naam: Doel {n}, kort: D{n}}}\n')
    return _files(
        programmes=_PROGRAMME + goals,
        indicators=_many(count, lambda n: _indicator(f"i{n}", goal=f"2.{n + 1}")),
    )


def goals(count: int) -> Files:
    """Goals of one programme, an indicator each."""
    told = _many(count, lambda n: f'      "1.{n + 1}": {{naam: Doel {n}, kort: D{n}}}\n')
    return _files(
        programmes=_PROGRAMME + told,
        indicators=_many(count, lambda n: _indicator(f"i{n}", goal=f"1.{n + 1}")),
    )


def programmes(count: int) -> Files:
    """Programmes of one goal, with one amount each."""
    told = _many(
        count,
        lambda n: _PROGRAMME.replace('"1"', f'"{n + 1}"') + _GOAL.replace("1.1", f"{n + 1}.1"),
    )
    rows = _many(count, lambda n: _ROW.replace("1;1.1", f"{n + 1};{n + 1}.1"))
    return _files(programmes=told, rows=rows)


def indicators(count: int) -> Files:
    """All indicators under one goal."""
    return _files(indicators=_many(count, lambda n: _indicator(f"i{n}")))


def units(count: int) -> Files:
    """Give each indicator a unit of its own."""
    return _files(indicators=_many(count, lambda n: _indicator(f"i{n}", unit=f"procenk{n}")))


def documents(count: int) -> Files:
    """Documents from new to old, of as many years as there can be."""
    told = _many(
        count,
        lambda n: (
            f"  b{n}: {{naam: Stuk {n}, soort: begroting, jaar: {2199 - n * 200 // count}}}\n"
        ),
    )
    return _files(
        documents=told + _DOCUMENTS,
        indicators=_indicator(
            values=_many(
                count,
                lambda n: f"      b{n}:\n        {2199 - n * 200 // count}: {{begroot: {n + 1}}}\n",
            )
        ),
    )


def stages(count: int) -> Files:
    """Stages, each with an amount."""
    told = _many(count, lambda n: f"  f{n}: {{naam: fase {n}, rol: begroting}}\n")
    rows = _many(count, lambda n: _ROW.replace("begroting;", f"f{n};"))
    return _files(stages=told + _STAGES, rows=rows)


def series(count: int) -> Files:
    """Series of one indicator."""
    told = _many(
        count,
        lambda n: (
            f"      r{n}:\n        naam: Wijk {n}\n        soort: wijk\n        waarden:\n"
            "          jv2024: {2024: {gerealiseerd: 5}}\n"
        ),
    )
    return _files(indicators=_indicator(extra=f"    reeksen:\n{told}"))


def lines(count: int) -> Files:
    """Lines of one indicator: 20 years in as many documents as it takes, all numbers far apart."""
    told = _many(
        count // 20 + 1,
        lambda n: (
            f"      b{n}:\n"
            + _many(
                20, lambda y: f"        {2000 + y}: {{begroot: {n * 7 + y}, gerealiseerd: {n}}}\n"
            )
        ),
    )
    names = _many(
        count // 20 + 1,
        lambda n: f"  b{n}: {{naam: Stuk {n}, soort: begroting, jaar: {2000 + n % 20}}}\n",
    )
    return _files(documents=names + _DOCUMENTS, indicators=_indicator(values=told))


def exchanged(count: int) -> Files:
    """Outcomes that each fit the history of all other indicators."""
    history = "".join(f"        {year}: {{gerealiseerd: @}}\n" for year in (2020, 2021, 2022, 2023))
    values = f"      jv2024:\n{history}        2024: {{gerealiseerd: #}}\n"

    def write(number: int) -> str:
        low, high = ("10", "100") if number % 2 else ("100", "10")
        return _indicator(f"i{number}", values=values.replace("@", low).replace("#", high))

    return _files(indicators=_many(count, write))


def depth(count: int) -> Files:
    """Blocks in blocks."""
    return _yaml("gemeente: " + "[" * count + "]" * count + "\n")


def rows_of_brackets(count: int) -> Files:
    """One row of words and values between brackets."""
    return _yaml("gemeente: {" + _many(count, lambda n: f"w{n}: x, ") + "}\n")


def a_long_line(count: int) -> Files:
    """One line without an end that is no YAML."""
    return _yaml("gemeente: {x: y, " + "ab" * count + " : : \n")


def spaces(count: int) -> Files:
    """One line with many spaces in a text, and something wrong behind it."""
    return _yaml("gemeente: @" + " " * count + "x\n")


def comments(count: int) -> Files:
    """Lines that begin with a #."""
    return _yaml("# niets\n" * count + _files()[FILES[0]].decode())


def amounts(count: int) -> Files:
    """Amounts of products of one goal, each right."""
    return _files(
        rows=_ROW
        + _many(
            count, lambda n: f"1;1.1;{n:07d};Product {n};2024;begroting;saldo;-{n + 1};EUR;b2024\n"
        )
    )


def amounts_of_one_line(count: int) -> Files:
    """Amounts that are far apart on one line: a product in many stages and years."""
    made = -(-count // 200)
    told = _many(made, lambda n: f"  f{n}: {{naam: fase {n}, rol: begroting}}\n")
    rows = _many(
        made * 200,
        lambda n: (
            _ROW.replace("2024", f"{1950 + n % 200}", 1)
            .replace("begroting", f"f{n // 200}", 1)
            .replace("1000", f"{(n * 7919) % 100003 + 1}")
        ),
    )
    return _files(stages=told + _STAGES, rows=rows)


def names_of_products(count: int) -> Files:
    """Products of which the name is spelled in two ways."""
    return _files(
        rows=_many(
            count,
            lambda n: (
                f"1;1.1;{n:07d};Product {n};2024;begroting;lasten;-{n + 1};EUR;b2024\n"
                f"1;1.1;{n:07d};Prodct {n};2024;begroting;baten;{n + 1};EUR;b2024\n"
            ),
        )
    )


def codes_of_products(count: int) -> Files:
    """Names with two codes, that a spreadsheet changed."""
    return _files(
        rows=_many(
            count,
            lambda n: (
                f"1;1.1;{n}.1;Product {n};2024;begroting;lasten;-{n + 1};EUR;b2024\n"
                f"1;1.1;0{n}-1;Product {n};2024;jaarrekening;lasten;-{n + 1};EUR;jv2024\n"
            ),
        )
    )


def names_of_totals(count: int) -> Files:
    """Totals of goals with a name of their own each."""
    told = _many(count, lambda n: f'      "1.{n + 1}": {{naam: Doel {n}, kort: D{n}}}\n')
    rows = _many(count, lambda n: f"1;1.{n + 1};;Deol {n};2024;begroting;saldo;-1;EUR;b2024\n")
    return _files(programmes=_PROGRAMME + told, rows=rows)


def wrong_rows(count: int) -> Files:
    """Amounts that are each wrong in a way of their own."""
    return _files(
        rows=_many(count, lambda n: _ROW.replace("-1000", f"x{n}").replace("2024", f"y{n}"))
    )


def unknown_codes(count: int) -> Files:
    """Amounts of goals that do not exist."""
    told = _many(count, lambda n: f'      "1.{n + 1}": {{naam: Doel {n}, kort: D{n}}}\n')
    return _files(
        programmes=_PROGRAMME + told,
        rows=_many(count, lambda n: _ROW.replace("1.1", f"2.{n + 1}")),
    )


def foreign_goals(count: int) -> Files:
    """Amounts of goals that belong to another programme."""
    told = _many(
        count,
        lambda n: _PROGRAMME.replace('"1"', f'"{n + 1}"') + _GOAL.replace("1.1", f"{n + 1}.1"),
    )
    return _files(programmes=told, rows=_many(count, lambda n: _ROW.replace("1.1", f"{n + 2}.1")))


def rows_of_another_width(count: int) -> Files:
    """Rows with a cell too many."""
    return _files(rows=_ROW.replace("\n", ";x\n") * count)


def double_rows(count: int) -> Files:
    """One amount, again and again."""
    return _files(rows=_ROW * count)


def blank_lines(count: int) -> Files:
    """Blank lines below the amounts."""
    return _files(rows=_ROW + "\n" * count)


def an_open_quote(count: int) -> Files:
    """Leave a quote open on the first row."""
    return _files(rows='"' + _ROW * count)


def open_quotes(count: int) -> Files:
    """Quotes that open and close where they cannot."""
    return _files(rows='1;"1.1;;x\n' * count)


def turned_signs(count: int) -> Files:
    """Costs above zero and odd units: each amount is warned about."""
    return _files(
        rows=_many(
            count,
            lambda n: (
                f"1;;p{n};P {n};2024;begroting;lasten;{n + 1}000;EUR;b2024\n"
                f"1;;p{n};P {n};2024;begroting;baten;-{n + 1}000;EUR 1.000;b2024\n"
            ),
        )
    )


class Axis(NamedTuple):
    """What grows, and the size at which one look at it costs little."""

    make: Callable[[int], Files]
    start: int


AXES = (
    Axis(letters_of_a_name, 1_000), Axis(digits_of_a_number, 1_000),
    Axis(digits_of_an_amount, 1_000), Axis(empty_values, 1_000),
    Axis(empty_values_on_one_line, 1_000), Axis(unknown_words, 500), Axis(double_words, 2_000),
    Axis(wrong_values, 100), Axis(unknown_goals, 60), Axis(goals, 60), Axis(programmes, 150),
    Axis(indicators, 60), Axis(units, 60), Axis(documents, 100), Axis(stages, 20),
    Axis(series, 200), Axis(lines, 300), Axis(exchanged, 50), Axis(depth, 500),
    Axis(rows_of_brackets, 1_000), Axis(a_long_line, 2_000), Axis(spaces, 2_000),
    Axis(comments, 5_000), Axis(amounts, 2_000), Axis(amounts_of_one_line, 400),
    Axis(names_of_products, 500), Axis(codes_of_products, 500), Axis(names_of_totals, 200),
    Axis(wrong_rows, 300), Axis(unknown_codes, 60), Axis(foreign_goals, 150),
    Axis(rows_of_another_width, 1_000), Axis(double_rows, 1_000), Axis(blank_lines, 20_000),
    Axis(an_open_quote, 5_000), Axis(open_quotes, 1_000), Axis(turned_signs, 500),
)  # fmt: skip
