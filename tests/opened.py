"""Office files as LibreOffice opens them: what stands on each page, and how many there are."""

import re
import subprocess
from pathlib import Path

import pypdfium2

from tests.patience import SECONDS
from tests.programs import need

_BETWEEN = re.compile(r"[\s\-\x02\ufffe\xad]+")


def pages(name: str, content: bytes, folder: Path) -> list[str]:
    """Return the text of every page of a file by this name; needs LibreOffice."""
    document = folder / name
    document.write_bytes(content)
    profile = (folder / "profile").as_uri()
    subprocess.run(  # noqa: S603 a program that was looked for, on a file that we wrote
        [need("libreoffice"), f"-env:UserInstallation={profile}", "--headless",
         "--convert-to", "pdf", "--outdir", str(folder), str(document)],
        check=True, capture_output=True, timeout=SECONDS,
    )  # fmt: skip
    pdf = pypdfium2.PdfDocument(document.with_suffix(".pdf"))
    try:
        return [page.get_textpage().get_text_bounded() for page in pdf]
    finally:
        pdf.close()


def words(text: str) -> str:
    """Return a text without spaces and hyphens, which end a line, to find sentences in it."""
    return _BETWEEN.sub("", text)
