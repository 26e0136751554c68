"""What the tests of the keeper begin with: a folder of good sources, and a clock of their own."""

from pathlib import Path

import pytest

from .keeping import Hours, version, write


@pytest.fixture
def hours() -> Hours:
    return Hours()


@pytest.fixture
def data(tmp_path: Path) -> Path:
    directory = tmp_path / "data"
    directory.mkdir()
    write(directory, version(2))
    return directory
