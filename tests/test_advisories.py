"""No package that we install has a known hole, as far as the advisories can be asked."""

import json
import shutil
import subprocess
import warnings
from pathlib import Path
from typing import NoReturn

import pytest

ROOT = Path(__file__).resolve().parents[1]
_SECONDS = 120


@pytest.mark.filterwarnings("default:.*NIET nagekeken")  # in the summary, also of a quiet run
@pytest.mark.parametrize(
    "listed", ["requirements", "requirements-extra", "requirements-dev", "requirements-bench"]
)
def test_no_package_has_a_known_hole(listed: str) -> None:
    """Needs pip-audit and the network; what could not be looked up is said, never passed over."""
    program = shutil.which("pip-audit")
    if program is None:
        _not_looked(listed, "pip-audit is er niet. Installeer het: pipx install pip-audit")
    asked = ("--require-hashes", "--disable-pip", "--format", "json", "--progress-spinner", "off")
    try:
        done = subprocess.run(  # noqa: S603 nothing in the command comes from outside
            [program, *asked, "--requirement", str(ROOT / f"{listed}.txt")],
            capture_output=True, text=True, check=False, timeout=_SECONDS,
        )  # fmt: skip
        packages = json.loads(done.stdout)["dependencies"]
    except (subprocess.TimeoutExpired, json.JSONDecodeError) as error:
        _not_looked(listed, f"de dienst met beveiligingsmeldingen antwoordt niet ({error})")
    holes = {it["name"]: [hole["id"] for hole in it["vulns"]] for it in packages if it.get("vulns")}
    assert holes == {}


def _not_looked(listed: str, reason: str) -> NoReturn:
    said = f"{listed}.txt is NIET nagekeken op bekende lekken: {reason}"
    warnings.warn(said, stacklevel=2)
    pytest.skip(said)
