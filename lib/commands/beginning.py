"""`begin`: the first files of a municipality, from questions or from what can be asked."""

import argparse
import re
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TypeVar

from lib import reference
from lib.commands.command import DONE, NOT_DONE, Work, cannot_write
from lib.model import CostSign, DocumentKind, ProgrammeKind, SaldoSign
from lib.preparing.municipality import Goal, Programme, Start, files
from lib.sources import SourceError
from lib.sources.money.amount_cells import UNITS

_KINDS: tuple[DocumentKind, ...] = (DocumentKind.BUDGET, DocumentKind.ANNUAL_REPORT)
_NAMED = "CODE NAAM"
T = TypeVar("T")


def _asks(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("map", metavar="MAP", type=Path, help="de map die u wilt maken")
    parser.add_argument("--gemeente", metavar="NAAM", help="de naam van de gemeente")
    parser.add_argument(
        "--programma", metavar=_NAMED, type=_named, action="append",
        help="een programma, zoals '1 Wonen'; mag vaker",
    )  # fmt: skip
    parser.add_argument(
        "--doel", metavar="PROGRAMMA CODE NAAM", type=_goal, action="append", default=None,
        help="een doelstelling van een programma, zoals '1 1.1 Meer woningen'; mag vaker",
    )  # fmt: skip
    parser.add_argument(
        "--overhead", metavar=_NAMED, type=_named, help="het overzicht van overhead, als het er is"
    )
    parser.add_argument("--jaren", metavar="JAAR,...", type=_years, help="jaren van de documenten")
    parser.add_argument(
        "--documenten", metavar="SOORT,...", type=_kinds,
        help=f"welke er van elk jaar zijn: {', '.join(DocumentKind)}",
    )  # fmt: skip
    parser.add_argument("--eenheid", choices=list(UNITS), help="waarin de bedragen zijn gedrukt")
    parser.add_argument(
        "--lasten", type=CostSign, choices=list(CostSign), help="het teken van lasten"
    )
    parser.add_argument(
        "--saldo", type=SaldoSign, choices=list(SaldoSign), default=None,
        help="wat een saldo zonder minteken is, als het niet uit de som blijkt",
    )  # fmt: skip


def _named(text: str) -> tuple[str, str]:
    code, _, name = text.strip().partition(" ")
    if not name.strip():
        raise argparse.ArgumentTypeError(f"'{text}' is geen code met een naam erachter")
    return code, name.strip()


def _goal(text: str) -> tuple[str, Goal]:
    programme, rest = _named(text)
    return programme, Goal(*_named(rest))


def _years(text: str) -> tuple[int, ...]:
    years = [each.strip() for each in text.split(",")]
    if wrong := [each for each in years if not re.fullmatch(r"(?:19|20|21)[0-9]{2}", each)]:
        raise argparse.ArgumentTypeError(f"'{wrong[0]}' is geen jaartal van vier cijfers")
    return tuple(map(int, years))


def _kinds(text: str) -> tuple[DocumentKind, ...]:
    words = [each.strip() for each in text.split(",")]
    if wrong := [each for each in words if each not in list(DocumentKind)]:
        known = ", ".join(DocumentKind)
        raise argparse.ArgumentTypeError(f"'{wrong[0]}' is onbekend (er zijn: {known})")
    return tuple(map(DocumentKind, words))


def _run(chosen: argparse.Namespace) -> int:
    if not sys.stdin.isatty() and (missing := _missing(chosen)):
        print(f"Noem ook {', '.join(missing)}. Er is niets gemaakt.", file=sys.stderr)
        return NOT_DONE
    try:
        made = files(_start(chosen))
    except _WrongError as error:
        print(f"{error} Er is niets gemaakt.", file=sys.stderr)
        return NOT_DONE
    except SourceError as error:
        print(f"Dit kan zo niet. Er is niets gemaakt.\n{error}", file=sys.stderr)
        return NOT_DONE
    return _write(chosen.map, {**made, **reference.editor_files()})


class _WrongError(Exception):
    """What was asked for does not fit together."""


def _missing(chosen: argparse.Namespace) -> list[str]:
    needed = ("gemeente", "programma", "jaren")
    return [f"--{word}" for word in needed if not getattr(chosen, word)]


def _start(chosen: argparse.Namespace) -> Start:
    """Return what was asked for; what was not is asked now, where somebody can answer."""
    name = chosen.gemeente or _answer("Naam van de gemeente", str)
    programmes = chosen.programma or _several("Programma, als code en naam (1 Wonen)", _named)
    goals = chosen.doel
    if goals is None and not chosen.programma:
        goals = _several("Doelstelling, als programma, code en naam (1 1.1 Meer woningen)", _goal)
    years = chosen.jaren or _answer("Jaren van de documenten, met komma's ertussen", _years)
    asks = not (chosen.gemeente and chosen.programma and chosen.jaren)
    kinds = chosen.documenten or (
        _or("Welke documenten zijn er van elk jaar", _kinds, _KINDS) if asks else _KINDS
    )
    unit = chosen.eenheid or (_or("Eenheid van de bedragen", _unit, "EUR") if asks else "EUR")
    costs = chosen.lasten or (
        _or("Lasten hebben een minteken (negatief) of niet (positief)", CostSign, CostSign.NEGATIVE)
        if asks
        else CostSign.NEGATIVE
    )
    return Start(
        name, _programmes(programmes, goals or [], chosen.overhead), years, kinds, unit, costs,
        chosen.saldo,
    )  # fmt: skip


def _programmes(
    named: list[tuple[str, str]], goals: list[tuple[str, Goal]], overhead: tuple[str, str] | None
) -> list[Programme]:
    """Put goals under their programmes, and the overview of overhead behind them."""
    codes = [code for code, _ in (*named, *([overhead] if overhead else []))]
    if twice := [code for code in codes if codes.count(code) > 1]:
        raise _WrongError(f"Code {twice[0]} staat er twee keer.")
    if unknown := [f"{code} ({goal.name})" for code, goal in goals if code not in dict(named)]:
        raise _WrongError(f"Er is geen programma {unknown[0]}.")
    found = [
        Programme(code, name, [goal for own, goal in goals if own == code]) for code, name in named
    ]
    more = [Programme(*overhead, kind=ProgrammeKind.OVERHEAD)] if overhead else []
    return found + more


def _unit(text: str) -> str:
    if text not in UNITS:
        raise argparse.ArgumentTypeError(f"'{text}' is onbekend (er zijn: {', '.join(UNITS)})")
    return text


def _answer(question: str, read: Callable[[str], T]) -> T:
    """Ask until there is an answer that can be read."""
    while True:
        answer = input(f"{question}: ").strip()
        try:
            if answer:
                return read(answer)
        except (argparse.ArgumentTypeError, ValueError) as error:
            print(error)


def _or(question: str, read: Callable[[str], T], default: T) -> T:
    """Ask once more until it can be read; nothing is the default."""
    shown = ",".join(default) if isinstance(default, tuple) else default
    while True:
        answer = input(f"{question} [{shown}]: ").strip()
        try:
            return read(answer) if answer else default
        except (argparse.ArgumentTypeError, ValueError) as error:
            print(error)


def _several(question: str, read: Callable[[str], T]) -> list[T]:
    """Ask for one after another, until an empty answer; at least one."""
    found = [_answer(question, read)]
    while answer := input("Nog een (leeg als het klaar is): ").strip():
        try:
            found.append(read(answer))
        except argparse.ArgumentTypeError as error:
            print(error)
    return found


def _write(folder: Path, made: Mapping[str, str]) -> int:
    """Write every file or none; what is there already is never touched."""
    if there := [name for name in made if (folder / name).exists()]:
        print(
            f"In {folder} staat al: {', '.join(there)}. Er is niets gemaakt. Kies een andere map.",
            file=sys.stderr,
        )
        return NOT_DONE
    written: list[Path] = []
    try:
        for name, text in made.items():
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            with path.open("x", encoding="utf-8", newline="\n") as file:
                written.append(path)
                file.write(text)
    except OSError as error:
        for path in written:
            path.unlink(missing_ok=True)
        return cannot_write(folder, error)
    print(*written, sep="\n")
    print(f"Klaar. Lees {folder / 'LEESMIJ.md'} om verder te gaan.")
    return DONE


BEGIN = Work(_asks, _run)
