"""The room there is: counted on open websockets, and free again when somebody leaves."""

import asyncio
from collections.abc import Awaitable, Callable

import pytest
from starlette.types import Receive, Scope, Send

from lib.server.sessions import SessionCap, visitor
from lib.settings import ServerSettings
from tests.chosen import chosen

from . import OWN, Answer, request, run, talk, websocket


class Guests:
    """A dashboard whose websockets stay open until they are told to leave."""

    def __init__(self, settings: ServerSettings) -> None:
        self.cap = SessionCap(self._stay, settings, {"/"})
        self._leave: list[asyncio.Event] = []
        self._tasks: list[asyncio.Task[Answer]] = []

    async def _stay(self, scope: Scope, receive: Receive, send: Send) -> None:
        del receive
        if scope["type"] != "websocket":
            await send({"type": "http.response.start", "status": 200, "headers": []})
            return
        await send({"type": "websocket.accept"})
        self._leave.append(asyncio.Event())
        await self._leave[-1].wait()
        if len(self._leave) > 2:
            raise ConnectionError

    async def enter(self, address: str) -> None:
        """Open a websocket from an address."""
        scope = websocket(client=(address, 1))
        self._tasks.append(asyncio.create_task(talk(self.cap, scope)))
        await asyncio.sleep(0)

    async def leave(self, number: int) -> None:
        """Close the websocket that was opened as this number."""
        self._leave[number].set()
        await asyncio.gather(self._tasks[number], return_exceptions=True)

    async def page(self, address: str) -> Answer:
        """Ask for a page from an address."""
        return await talk(self.cap, request(client=(address, 1)))


def test_a_full_server_says_so_and_has_room_again() -> None:
    async def visit() -> Answer:
        guests = Guests(ServerSettings(sessions=2, sessions_per_address=9))
        await guests.enter("192.0.2.1")
        await guests.enter("192.0.2.2")
        refused = await guests.page("192.0.2.3")
        assert refused.status == 503
        assert refused.headers["retry-after"] == "15"
        assert '<meta http-equiv="refresh" content="15">' in refused.text
        assert "Het is druk" in refused.text
        assert (await talk(guests.cap, websocket(client=("192.0.2.3", 1)))).status == 503
        no_answer = websocket(client=("192.0.2.3", 1), extensions={})
        assert (await talk(guests.cap, no_answer)).status == 403
        assert (await talk(guests.cap, request("/gereed"))).status == 200
        await guests.leave(0)
        return await guests.page("192.0.2.3")

    assert run(visit()).status == 200


@pytest.mark.parametrize(
    ("first", "second", "status"),
    [
        ("192.0.2.1", "192.0.2.1", 503),
        ("192.0.2.1", "192.0.2.2", 200),
        ("2001:db8::1", "2001:db8::2", 503),
        ("2001:db8::1", "2001:db8:0:1::1", 200),
        ("::ffff:192.0.2.1", "192.0.2.1", 503),
    ],
)
def test_one_address_cannot_take_all_places(first: str, second: str, status: int) -> None:
    async def visit() -> Answer:
        guests = Guests(ServerSettings(sessions=9, sessions_per_address=1))
        await guests.enter(first)
        return await guests.page(second)

    assert run(visit()).status == status


def test_a_websocket_that_breaks_gives_its_place_back() -> None:
    async def visit() -> Answer:
        guests = Guests(ServerSettings(sessions=3, sessions_per_address=9))
        for number in range(3):
            await guests.enter(f"192.0.2.{number}")
        await guests.leave(2)
        return await guests.page("192.0.2.9")

    assert run(visit()).status == 200


def test_the_default_is_200_and_40_per_address() -> None:
    async def visit() -> Answer:
        guests = Guests(chosen(ServerSettings))
        await _fill(guests.enter, 40, "192.0.2.1")
        assert (await guests.page("192.0.2.1")).status == 503
        await _fill(guests.enter, 40, "192.0.2.2")
        await _fill(guests.enter, 40, "192.0.2.3")
        await _fill(guests.enter, 40, "192.0.2.4")
        await _fill(guests.enter, 39, "192.0.2.7")
        assert (await guests.page("192.0.2.5")).status == 200
        await guests.enter("192.0.2.5")
        return await guests.page("192.0.2.6")

    assert run(visit()).status == 503


async def _fill(enter: Callable[[str], Awaitable[None]], times: int, address: str) -> None:
    for _ in range(times):
        await enter(address)


@pytest.mark.parametrize(
    ("peer", "said", "address"),
    [
        ("10.0.0.5", "198.51.100.7", "198.51.100.7"),
        ("10.0.0.5", "203.0.113.1, 198.51.100.7", "198.51.100.7"),
        ("10.0.0.5", "198.51.100.7, 10.0.0.6", "198.51.100.7"),
        ("10.0.0.5", "", "10.0.0.5"),
        ("10.0.0.5", "onzin", ""),
        ("192.0.2.1", "198.51.100.7", "192.0.2.1"),
    ],
)
def test_only_a_proxy_of_ours_says_who_visits(peer: str, said: str, address: str) -> None:
    settings = chosen(ServerSettings, PROXY="10.0.0.0/24")
    scope = request(headers=[OWN, ("x-forwarded-for", said)], client=(peer, 1))
    assert visitor(scope, settings.proxies) == address


@pytest.mark.parametrize(
    ("trusted", "said", "address"),
    [
        ("unix", "198.51.100.7", "198.51.100.7"),
        ("unix", "203.0.113.1, 198.51.100.7", "198.51.100.7"),
        ("unix,10.0.0.0/24", "198.51.100.7, 10.0.0.6", "198.51.100.7"),
        ("unix", "", ""),
        ("127.0.0.1", "198.51.100.7", ""),
    ],
)
@pytest.mark.parametrize("peer", [None, ("", 0)])
def test_behind_a_unix_socket_only_a_trusted_proxy_says_who_visits(
    peer: tuple[str, int] | None, trusted: str, said: str, address: str
) -> None:
    settings = chosen(ServerSettings, PROXY=trusted)
    scope = request(headers=[OWN, ("x-forwarded-for", said)], client=peer)
    assert visitor(scope, settings.proxies) == address


def test_who_has_an_address_is_not_behind_a_unix_socket() -> None:
    settings = chosen(ServerSettings, PROXY="unix")
    scope = request(headers=[OWN, ("x-forwarded-for", "198.51.100.7")], client=("127.0.0.1", 1))
    assert visitor(scope, settings.proxies) == "127.0.0.1"


def test_nobody_is_trusted_by_default() -> None:
    scope = request(headers=[OWN, ("x-forwarded-for", "198.51.100.7")], client=("127.0.0.1", 1))
    assert visitor(scope, chosen(ServerSettings).proxies) == "127.0.0.1"
    assert visitor(request(client=None), ()) == ""
