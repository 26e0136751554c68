"""`serve`: the dashboard in a browser."""

import argparse
import os

import uvicorn

from lib.commands.command import DONE, Work, asks_for_data


def _asks(parser: argparse.ArgumentParser) -> None:
    asks_for_data(parser)
    parser.add_argument("--host", default="127.0.0.1", help="adres om op te luisteren")
    parser.add_argument("--port", type=int, default=8501, help="poort om op te luisteren")


def _run(chosen: argparse.Namespace) -> int:
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
    return DONE


SERVE = Work(_asks, _run)
