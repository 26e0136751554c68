"""Several processes of the dashboard behind HAProxy, with the configuration that we deliver."""

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from pathlib import Path

from bench.pages import ROOT
from bench.servers import LOCAL, OURS, Server, free_port, running, serving, wait

CONFIGURATION = ROOT / "deploy" / "haproxy.cfg"
_WIDE = "1000000"  # its own limits are not what is measured: all come from one address


def missing() -> str:
    """Return what is missing to put processes behind the proxy; nothing when all is there."""
    if not CONFIGURATION.exists():
        return "deploy/haproxy.cfg is not there"
    absent = [name for name in ("haproxy", "openssl") if _find(name) is None]
    return f"not installed: {', '.join(absent)}" if absent else ""


@contextmanager
def behind_proxy(settings: Mapping[str, str]) -> Iterator[tuple[str, list[Server]]]:
    """Run two processes behind the proxy; gives its address, with TLS, and the processes."""
    shared = {"DOELGEHAALD_PROXY": LOCAL, "DOELGEHAALD_TLS": "ja", **settings}
    with ExitStack() as stack:
        servers = [stack.enter_context(serving(OURS, settings=shared)) for _ in range(2)]
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        port = free_port()
        own = {name: value for name, value in os.environ.items() if "DOELGEHAALD" not in name}
        environment = own | {
            "DOELGEHAALD_HTTP": f"{LOCAL}:{free_port()}",
            "DOELGEHAALD_HTTPS": f"{LOCAL}:{port}",
            "DOELGEHAALD_CERTIFICAAT": str(_certificate(folder)),
            "DOELGEHAALD_VERBINDINGEN_PER_ADRES": _WIDE,
            "DOELGEHAALD_TEMPO": _WIDE,
            "DOELGEHAALD_TEMPO_PAGINAS": _WIDE,
        }
        for number, server in enumerate(servers, 1):
            environment[f"DOELGEHAALD_SERVER_{number}"] = server.address.removeprefix("http://")
        command = [_find("haproxy") or "", "-db", "-f", str(CONFIGURATION)]
        process = stack.enter_context(running(command, CONFIGURATION.parent, environment))
        address = f"https://{LOCAL}:{port}"
        wait(address, "/gereed", process)
        yield address, servers


def _find(name: str) -> str | None:
    """Return a program: the one that its variable names (HAPROXY), else where it is installed."""
    path = os.pathsep.join((os.environ.get("PATH", ""), "/usr/sbin", "/usr/local/sbin"))
    return shutil.which(os.environ.get(name.upper()) or name, path=path)


def _certificate(folder: Path) -> Path:
    """Make a certificate that nobody but the bench trusts."""
    key, certificate, both = (folder / name for name in ("key.pem", "certificate.pem", "both.pem"))
    command = [
        _find("openssl") or "", "req", "-x509", "-newkey", "ec",
        "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2", "-subj", "/CN=bench",
        "-keyout", str(key), "-out", str(certificate),
    ]  # fmt: skip
    subprocess.run(command, check=True, capture_output=True)  # noqa: S603 nothing from outside
    both.write_bytes(certificate.read_bytes() + key.read_bytes())
    return both
