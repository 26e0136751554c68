"""Ports for servers of tests, also when several run side by side."""

import os
import socket
from itertools import count

# Below where systems choose ports for whoever asks elsewhere (Linux from 32768 on), so that none is
# taken between our look and the start of a server. Each process begins at a place of its own.
_FIRST, _ROOM = 20_000, 12_000
_places = count(os.getpid() * 97)


def free_port() -> int:
    """Return a port of 127.0.0.1 on which nobody listens; never the same one twice."""
    while True:
        port = _FIRST + next(_places) % _ROOM
        with socket.socket() as listener:
            try:
                listener.bind(("127.0.0.1", port))
            except OSError:
                continue
        return port
