"""What an amount is about, in words: a goal, what stands outside any goal, a whole programme."""

from typing import assert_never

from lib.model import Level, Scope


def line(scope: Scope, name: str, total: str) -> str:
    """Name a line of a programme; what all lines add up to is called `total`."""
    match scope.level:
        case Level.GOAL | Level.PRODUCT:
            return f"{scope.code} {name}"
        case Level.OUTSIDE:
            return f"{name} (zonder doelstelling)"
        case Level.PROGRAMME | Level.MUNICIPALITY:
            return total
        case _:
            assert_never(scope.level)


def is_total(scope: Scope) -> bool:
    """Tell what lines add up to from a line."""
    match scope.level:
        case Level.PROGRAMME | Level.MUNICIPALITY:
            return True
        case Level.GOAL | Level.PRODUCT | Level.OUTSIDE:
            return False
        case _:
            assert_never(scope.level)


def code(scope: Scope) -> str:
    """Write the code of the narrowest part; a programme's with its word, as a code says little."""
    match scope.level:
        case Level.PRODUCT | Level.OUTSIDE:
            return str(scope.product)
        case Level.GOAL:
            return str(scope.code)
        case Level.PROGRAMME:
            return f"Programma {scope.programme}"
        case Level.MUNICIPALITY:
            return "Gemeente"
        case _:
            assert_never(scope.level)


def told(scope: Scope) -> str:
    """Write the narrowest part with its code, within a sentence: "doelstelling 1.2".

    A code that two programmes have says nothing without its programme.
    """
    match scope.level:
        case Level.PRODUCT | Level.OUTSIDE:
            return f"product {scope.product}"
        case Level.GOAL:
            apart = f" (programma {scope.programme})" if scope.printed else ""
            return f"doelstelling {scope.code}{apart}"
        case Level.PROGRAMME:
            return f"programma {scope.programme}"
        case Level.MUNICIPALITY:
            return "de gemeente"
        case _:
            assert_never(scope.level)
