"""The wrong examples of the guide: what their message shows to write makes them readable."""

import re
from pathlib import Path

import pytest

from lib.sources import Fault, SourceError
from lib.sources.reading.faults import CODES
from lib.sources.reading.yaml_files import strict_yaml
from tests.advice.literal import applied

PAGE = (Path(__file__).resolve().parents[2] / "docs" / "meldingen.md").read_text(encoding="utf-8")


def _wrong(code: str) -> str:
    """Return the wrong example of a code, empty where that is no YAML."""
    section = PAGE.split(f"\n### {code}\n", 1)[1].split("\n### ", 1)[0]
    found = re.search(r"\nFout:\n\n```yaml\n(.*?)\n```", section, flags=re.DOTALL)
    return found[1] if found else ""


def _faults(text: str) -> tuple[Fault, ...]:
    try:
        strict_yaml.read(text, "voorbeeld.yaml")
    except SourceError as error:
        return error.faults
    return ()


def _shown(code: str) -> tuple[str, str | None]:
    """Return a wrong example, and the same after doing what its first message shows."""
    text = _wrong(code)
    faults = _faults(text)
    return text, applied(text, faults[0]) if faults else None


SHOWN = [code for code in sorted(CODES) if _shown(code)[1] is not None]


@pytest.mark.parametrize("code", SHOWN)
def test_the_example_is_readable_and_whole_after_its_own_message(code: str) -> None:
    text, written = _shown(code)
    assert written is not None
    assert _faults(written) == ()
    kept = set(re.findall(r"[^\W_]{2,}", written))
    assert set(re.findall(r"[^\W_]{2,}", text)) <= kept


def test_the_messages_that_show_what_to_write_are_many() -> None:
    assert len(SHOWN) >= 8
