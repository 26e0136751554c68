"""The files of deploy/ against each other, the code and the manual; nothing is started."""

import re
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest
import yaml

from bench.servers import behind_ours
from lib.server.handles import BACKLOG, Handles
from lib.server.messages import LARGEST
from lib.server.paths import READY
from lib.settings.server import SESSIONS
from lib.settings.unknown import ELSEWHERE, KNOWN
from tests import programs

from . import DEPLOY, ROOT, UNIT, command_of_the_unit

CONTAINER = (DEPLOY / "Containerfile").read_text(encoding="utf-8")
COMPOSE: dict[str, Any] = yaml.safe_load((DEPLOY / "compose.yaml").read_text(encoding="utf-8"))
SERVICES: dict[str, Any] = COMPOSE["services"]
DASHBOARDS = [name for name in SERVICES if name != "voordeur"]
PROXY = (DEPLOY / "haproxy.cfg").read_text(encoding="utf-8")
MANUAL = (ROOT / "docs/beheer.md").read_text(encoding="utf-8")
README = (ROOT / "README.md").read_text(encoding="utf-8")
ANSWERS = sorted((DEPLOY / "antwoorden").glob("*.http"))

_NAME = re.compile(r"DOELGEHAALD_[A-Z0-9_]+")


def _instructions(word: str) -> list[str]:
    """Return what follows a word at the start of a line, in the last stage of the image."""
    whole = CONTAINER.replace("\\\n", " ").rpartition("\nFROM")[2]
    return re.findall(rf"(?m)^{word}\s+(.*)$", whole)


@pytest.mark.parametrize("name", DASHBOARDS)
def test_every_setting_of_a_dashboard_is_one_that_the_code_knows(name: str) -> None:
    assert set(SERVICES[name]["environment"]) <= KNOWN


def test_every_setting_of_the_image_and_the_unit_is_one_that_the_code_knows() -> None:
    unit = UNIT.read_text(encoding="utf-8")
    assert set(_NAME.findall(unit)) | set(_NAME.findall(CONTAINER)) <= KNOWN


def test_every_setting_of_the_front_door_is_one_that_haproxy_reads() -> None:
    assert set(SERVICES["voordeur"]["environment"]) <= set(_NAME.findall(PROXY))


def test_every_setting_is_explained() -> None:
    files = [file for file in DEPLOY.rglob("*") if file.is_file()]
    used = {name for file in files for name in _NAME.findall(file.read_text(encoding="utf-8"))}
    explained = set(re.findall(r"(?m)^\| `(DOELGEHAALD_\w+)`", MANUAL + README))
    servers = {name for name in used if re.fullmatch(r"DOELGEHAALD_SERVER_[1-4]?", name)}
    assert used - servers <= explained
    assert "| `DOELGEHAALD_SERVER_1` tot en met `_4` |" in MANUAL


def test_the_dashboard_wonders_at_nothing_that_another_reads() -> None:
    files = [file for file in DEPLOY.rglob("*") if file.is_file()]
    used = {name for file in files for name in _NAME.findall(file.read_text(encoding="utf-8"))}
    assert (used | {"DOELGEHAALD_SERVER_4"}) - KNOWN - {"DOELGEHAALD_SERVER_"} == ELSEWHERE


def test_the_defaults_of_compose_and_haproxy_are_the_same() -> None:
    own = dict(re.findall(r"presetenv (\w+) (\S+)", PROXY))
    for name, value in SERVICES["voordeur"]["environment"].items():
        if default := re.fullmatch(r"\$\{\w+:-(.+)\}", str(value)):
            assert own[name].strip('"') == default[1]


def test_the_image_has_a_python_that_is_new_enough() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    least = tuple(map(int, re.findall(r"\d+", project["requires-python"])))
    [found] = re.findall(r"(?m)^ARG BASE=.*python:(\d+)\.(\d+)", CONTAINER)
    assert project["requires-python"].startswith(">=")
    assert tuple(map(int, found)) >= least


def test_compose_builds_on_the_same_image_and_may_be_told_another() -> None:
    [own] = re.findall(r"(?m)^ARG BASE=(.*)$", CONTAINER)
    build = SERVICES[DASHBOARDS[0]]["build"]
    assert build["args"]["BASE"] == f"${{DOELGEHAALD_BASIS:-{own}}}"
    door = SERVICES["voordeur"]["image"]
    branch = re.fullmatch(r"\$\{DOELGEHAALD_VOORDEUR:-[a-z./]+haproxy:(\d+)\.(\d+)\}", door)
    assert branch
    assert int(branch[2]) % 2 == 0  # an even branch is maintained for five years


def test_the_image_is_nobody_and_says_how_it_is() -> None:
    [user] = _instructions("USER")
    assert int(user.partition(":")[0]) > 1000
    [check] = _instructions("HEALTHCHECK")
    assert "http://127.0.0.1:8501/_stcore/health" in check


def test_the_image_has_all_that_the_dashboard_needs() -> None:
    copied = " ".join(_instructions("COPY"))
    let_in = (ROOT / ".dockerignore").read_text(encoding="utf-8").splitlines()
    for name in ("app.py", "server.py", "pages", "lib", "data", ".streamlit/config.toml"):
        assert (ROOT / name).exists()
        assert name in copied
        assert f"!{name.partition('/')[0]}" in let_in
    assert "!requirements.txt" in let_in


def test_image_and_unit_start_the_same_server() -> None:
    [command] = _instructions("CMD")[-1:]
    from_image = yaml.safe_load(command)[1:]
    from_unit = command_of_the_unit(8501)[1:]
    from_unit[from_unit.index("127.0.0.1")] = "0.0.0.0"  # noqa: S104 a container is its own house
    assert from_image == from_unit


def test_every_way_to_start_has_the_same_bounds() -> None:
    """The unit, the manual, the bench and `lib serve`; the code reckons with the same numbers."""
    options = ["--http", "lib.server.door:Door", "--backlog", str(BACKLOG)]
    options += ["--ws-max-size", str(LARGEST)]
    started = [command_of_the_unit(8501), MANUAL.split(), behind_ours("server:app")]
    for words in started:
        assert " ".join(options) in " ".join(words)
    serving = (ROOT / "lib/commands/serving.py").read_text(encoding="utf-8").replace("_", "")
    for option, value in zip(options[::2], options[1::2], strict=True):
        name = option.removeprefix("--").replace("-", "")
        assert re.search(rf'{name}="?{re.escape(value)}"?,', serving), option


def test_there_are_handles_for_all_windows() -> None:
    """Where handles are given; without these the process would take what the system allows."""
    [most] = map(int, re.findall(r"(?m)^LimitNOFILE=(\d+)$", UNIT.read_text(encoding="utf-8")))
    limits = [most, *(SERVICES[name]["ulimits"]["nofile"] for name in DASHBOARDS)]
    for limit in limits:
        assert Handles(limit).windows > 10 * SESSIONS
    [connections] = re.findall(r"presetenv DOELGEHAALD_VERBINDINGEN (\d+)", PROXY)
    assert SERVICES["voordeur"]["ulimits"]["nofile"] > 2 * int(connections)  # in and out


def test_the_unit_is_closed_and_has_a_home() -> None:
    unit = UNIT.read_text(encoding="utf-8").splitlines()
    for line in (
        "DynamicUser=yes", "NoNewPrivileges=yes", "CapabilityBoundingSet=", "ProtectSystem=strict",
        "ProtectHome=yes", "PrivateTmp=yes", "PrivateDevices=yes", "RestrictNamespaces=yes",
        "SystemCallFilter=@system-service", "IPAddressDeny=any", "IPAddressAllow=localhost",
    ):  # fmt: skip
        assert line in unit
    assert any(line.startswith("Environment=") and " HOME=/tmp" in line for line in unit)
    assert "    HOME=/tmp \\" in CONTAINER.splitlines()


@pytest.mark.parametrize("name", SERVICES)
def test_every_service_is_closed(name: str) -> None:
    service = SERVICES[name]
    assert service["read_only"] is True
    assert service["cap_drop"] == ["ALL"]
    assert service["security_opt"] == ["no-new-privileges:true"]
    assert service["mem_limit"]
    assert service["pids_limit"]
    assert "privileged" not in service


@pytest.mark.parametrize("name", DASHBOARDS)
def test_a_dashboard_is_reached_by_the_front_door_only(name: str) -> None:
    service = SERVICES[name]
    assert "ports" not in service
    assert service["networks"] == ["binnen"]
    assert COMPOSE["networks"]["binnen"]["internal"] is True
    [network] = COMPOSE["networks"]["binnen"]["ipam"]["config"]
    assert network["subnet"] == service["environment"]["DOELGEHAALD_PROXY"]
    assert any(volume.endswith(":/data:ro") for volume in service["volumes"])


def test_every_process_is_behind_the_front_door() -> None:
    settings = SERVICES["voordeur"]["environment"]
    servers = {settings[name] for name in settings if name.startswith("DOELGEHAALD_SERVER_")}
    assert servers == {f"{name}:8501" for name in DASHBOARDS}
    assert set(SERVICES["voordeur"]["depends_on"]) == set(DASHBOARDS)


def test_every_file_that_compose_mounts_is_there() -> None:
    volumes = [volume for service in SERVICES.values() for volume in service["volumes"]]
    mounted = [volume.partition(":")[0] for volume in volumes if volume.startswith(".")]
    assert {"./haproxy.cfg", "./antwoorden"} <= set(mounted)
    for path in mounted:
        assert (DEPLOY / path).exists(), path
    for path in re.findall(r"errorfile \d+ (\S+)", PROXY):
        assert DEPLOY / path in ANSWERS
    build = SERVICES[DASHBOARDS[0]]["build"]
    assert (DEPLOY / build["context"] / build["dockerfile"]).samefile(DEPLOY / "Containerfile")


def test_both_ways_in_lead_to_the_same_processes() -> None:
    ready, alive = (PROXY.partition(f"\nbackend {name}\n")[2] for name in ("gereed", "levend"))
    servers = [re.findall(r"server .*", part.partition("\nbackend")[0]) for part in (ready, alive)]
    assert servers[0] == servers[1]
    assert len(servers[0]) == 4
    for number, line in enumerate(servers[0], start=1):
        assert line == f'server {number} "${{DOELGEHAALD_SERVER_{number}}}" check cookie {number}'
    assert f"uri {READY} " in ready
    assert "uri /_stcore/health " in alive


@pytest.mark.parametrize("file", ANSWERS, ids=lambda file: file.stem)
def test_what_the_front_door_says_itself_is_an_answer(file: Path) -> None:
    head, _, body = file.read_bytes().partition(b"\r\n\r\n")
    lines = head.decode("ascii").split("\r\n")
    assert re.fullmatch(r"HTTP/1\.1 (404|429|503) [A-Za-z ]+", lines[0])
    headers = dict(line.split(": ", 1) for line in lines[1:])
    assert headers["Content-Length"] == str(len(body))
    assert headers["Cache-Control"] == "no-store"
    assert headers["X-Frame-Options"] == "DENY"
    assert "default-src 'none'" in headers["Content-Security-Policy"]
    assert b'<html lang="nl">' in body
    assert "Retry-After" in headers or " 404 " in lines[0]


@pytest.mark.skipif(sys.platform == "win32", reason="HAProxy bestaat niet voor Windows")
@pytest.mark.needs("haproxy", "openssl")
@pytest.mark.parametrize(
    "settings",
    [
        {},
        {"PAD": ""},
        {"PAD": "/doel-gehaald", "GEBRUIKER": "root"},
        {"SERVER_3": "127.0.0.1:8503", "SERVER_4": "unix@/run/doel-gehaald/4.sock"},
    ],
    ids=["bare", "empty path", "below a path", "four processes"],
)
def test_haproxy_takes_the_configuration(settings: dict[str, str], certificate: Path) -> None:
    environment = {f"DOELGEHAALD_{name}": value for name, value in settings.items()}
    environment["DOELGEHAALD_CERTIFICAAT"] = str(certificate)
    done = subprocess.run(  # noqa: S603 nothing in the command comes from outside
        [programs.need("haproxy"), "-c", "-V", "-f", str(DEPLOY / "haproxy.cfg")],
        env=environment, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert (done.returncode, "WARNING" in done.stderr) == (0, False), done.stderr
