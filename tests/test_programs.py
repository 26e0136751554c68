"""What is not tested for want of a program is said, and nowhere left out by accident."""

import re
from pathlib import Path

import pytest

from tests import programs

ROOT = Path(__file__).resolve().parents[1]


@pytest.fixture
def nowhere(monkeypatch: pytest.MonkeyPatch) -> None:
    """Pretend that no program is installed."""
    monkeypatch.setattr("shutil.which", lambda *_, **__: None)
    for name in (programs.SKIP_NOTHING, *(each.upper() for each in programs.PROGRAMS)):
        monkeypatch.delenv(name, raising=False)


@pytest.mark.usefixtures("nowhere")
@pytest.mark.parametrize("name", programs.PROGRAMS)
def test_without_a_program_its_tests_are_skipped_and_the_end_says_so(name: str) -> None:
    with pytest.raises(pytest.skip.Exception) as skipped:
        programs.need(name)
    [line] = programs.not_tested([f"Skipped: {skipped.value}", "Skipped: something else"])
    assert line.startswith(f"{name} ontbreekt: 1 test is overgeslagen. Niet getest is ")
    assert f"{name.upper()}=/pad/naar/{name}" in line


@pytest.mark.usefixtures("nowhere")
def test_each_program_that_is_absent_is_named() -> None:
    with pytest.raises(pytest.skip.Exception) as skipped:
        programs.need_all("haproxy", "openssl")
    lines = programs.not_tested([str(skipped.value)] * 3)
    assert [line.partition(":")[0] for line in lines] == ["haproxy ontbreekt", "openssl ontbreekt"]
    assert all(" 3 tests zijn overgeslagen" in line for line in lines)


@pytest.mark.usefixtures("nowhere")
@pytest.mark.parametrize("variable", [programs.SKIP_NOTHING, "HAPROXY"])
def test_where_nothing_may_be_skipped_its_tests_fail(
    variable: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(variable, "1")
    with pytest.raises(pytest.fail.Exception, match="haproxy ontbreekt"):
        programs.need("haproxy")


def test_a_program_may_be_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    own = tmp_path / "own"
    own.touch(mode=0o755)
    monkeypatch.setenv("HAPROXY", str(own))
    assert programs.find("haproxy") == str(own)


def test_only_ci_installs_programs_and_skips_nothing() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    ci = (ROOT / ".ci/run").read_text(encoding="utf-8")
    assert not re.search(r"apt|sudo|brew|systemctl", makefile)
    assert f"export {programs.SKIP_NOTHING}=1" in ci
    assert ci.rstrip().endswith("\nmake test")
    light = {name for name, program in programs.PROGRAMS.items() if not program.heavy}
    assert set(re.findall(r"(?m)^want (\w+)", ci)) == light


@pytest.mark.usefixtures("nowhere")
def test_what_is_heavy_is_skipped_in_ci_too_unless_it_was_named(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv(programs.SKIP_NOTHING, "1")
    with pytest.raises(pytest.skip.Exception):
        programs.need("libreoffice")
    monkeypatch.setenv("LIBREOFFICE", "/nergens/soffice")
    with pytest.raises(pytest.fail.Exception, match="libreoffice ontbreekt"):
        programs.need("libreoffice")


def test_the_readme_says_what_to_install() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    light, heavy = (
        {
            program.package or name
            for name, program in programs.PROGRAMS.items()
            if program.heavy is kind
        }
        for kind in (False, True)
    )
    installed = re.findall(r"apt-get install[^\n]*--no-install-recommends ([a-z -]+)", readme)
    assert set(installed[0].split()) == light
    assert all(any(each.startswith(name) for each in installed[1].split()) for name in heavy)
