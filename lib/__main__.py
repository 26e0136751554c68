"""The command line: `python -m lib check`, `export`, `serve` and `schema`."""

import argparse
import json
import os
import sys
from pathlib import Path

import uvicorn

from lib import reference, sources
from lib.check import NOT_CHECKED, check, looked_in
from lib.export import export
from lib.settings import unknown


def main(arguments: list[str] | None = None) -> int:
    """Run a command; returns 0 when it was done, 1 for faulty sources, 2 when it could not run."""
    chosen = _parser().parse_args(arguments)
    if chosen.command != "serve":  # the server tells it in its journal
        _tell_of_unknown_settings()
    commands = {"check": _check, "export": _export, "schema": _schema, "serve": _serve}
    return commands[chosen.command](chosen)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m lib", description="Doel gehaald? als data.")
    commands = parser.add_subparsers(dest="command", required=True)
    exporting = commands.add_parser(
        "export", help="schrijf oordelen, bedragen en afwijkingen als CSV"
    )
    exporting.add_argument("--out", type=Path, required=True, help="map om in te schrijven")
    exporting.add_argument("--data", type=Path, default=None, help="map met de bronnen")
    checking = commands.add_parser("check", help="controleer de bronnen en noem elke fout")
    checking.add_argument("folder", metavar="MAP", nargs="?", type=Path, help="map met de bronnen")
    checking.add_argument("--json", action="store_true", help="schrijf de uitkomst als JSON")
    checking.add_argument("--strikt", action="store_true", help="keur ook een 'let op' af")
    serving = commands.add_parser("serve", help="start het dashboard")
    serving.add_argument("--data", type=Path, default=None, help="map met de bronnen")
    serving.add_argument("--host", default="127.0.0.1", help="adres om op te luisteren")
    serving.add_argument("--port", type=int, default=8501, help="poort om op te luisteren")
    commands.add_parser("schema", help="schrijf het schema en de lijst van velden uit het model")
    return parser


def _tell_of_unknown_settings() -> None:
    for told in unknown().values():
        print(f"Let op: {told}", file=sys.stderr)


def _export(chosen: argparse.Namespace) -> int:
    folder = chosen.data or sources.folder()
    try:
        written = export(sources.load(folder), chosen.out)
    except sources.SourceError as error:
        print(error, looked_in(folder), sep="\n", file=sys.stderr)
        return 1
    except OSError as error:
        print(f"Kan niet schrijven in {chosen.out}: {error.strerror}.", file=sys.stderr)
        return 2
    return _named(written)


def _schema(_: argparse.Namespace) -> int:
    return _named(reference.write())


def _serve(chosen: argparse.Namespace) -> int:
    if chosen.data:
        os.environ["DOELGEHAALD_DATA"] = str(chosen.data.resolve())
    print(f"Doel gehaald? staat op http://{chosen.host}:{chosen.port}", flush=True)
    uvicorn.run(
        "server:app",
        host=chosen.host,
        port=chosen.port,
        access_log=False,
        server_header=False,
        proxy_headers=False,
        http="lib.server.door:Door",
        backlog=128,
        ws_max_size=65_536,
    )
    return 0


def _named(written: list[Path]) -> int:
    for path in written:
        print(path)
    return 0


def _check(chosen: argparse.Namespace) -> int:
    folder = chosen.folder or sources.folder()
    try:
        checked = check(folder)
    except OSError:
        message = f"De map {folder} is niet te lezen. Kijk of hij bestaat en of u erbij mag."
        if chosen.json:
            print(json.dumps({"folder": str(folder), "ok": False, "hash": None, "faults": []}))
        print(message, file=sys.stderr)
        return NOT_CHECKED
    print(checked.as_json(strict=chosen.strikt) if chosen.json else checked.as_text())
    return checked.status(strict=chosen.strikt)


if __name__ == "__main__":
    sys.exit(main())
