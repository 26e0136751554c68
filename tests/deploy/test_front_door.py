"""Two real processes behind a real HAProxy: who goes where, how many, how fast, what is seen."""

import gzip
import http.client
import re
import socket
import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack, closing, suppress
from http import HTTPStatus

import brotli
import pytest
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.exceptions import InvalidStatus
from websockets.sync.client import ClientConnection

from lib.render import screen
from lib.server.document import index
from lib.views import VIEWS
from tests import patience

from . import STREAM, Dashboard, Door, Reply, chosen, wait_until
from .conftest import PER_ADDRESS, SESSIONS, OpenDoor

pytestmark = [
    pytest.mark.needs("haproxy", "openssl"),
    pytest.mark.skipif(
        sys.platform != "linux", reason="elders heeft een machine niet zoveel adressen"
    ),
]

SCRIPT = "/static/js/" + index().partition('src="./static/js/')[2].partition('"')[0]
OTHERS = [f"127.0.0.{number}" for number in range(2, 20)]


@pytest.fixture
def visits() -> Iterator[ExitStack]:
    """Hold the visits of one test; they are over when it ends."""
    with ExitStack() as stack:
        yield stack


@pytest.fixture(autouse=True)
def _everybody_gone(pair: list[Dashboard]) -> Iterator[None]:
    yield
    for process in pair:
        process.wait_for("/")


def _first_page() -> str:
    """Return the document of the first page, by the settings of the tests and their servers."""
    return index(screen.components(VIEWS)["overzicht"])


def run_page(visit: ClientConnection) -> str:
    """Ask for a page in the words of Streamlit and return everything that was put on screen."""
    message = BackMsg()
    message.rerun_script.query_string = "jaar=2024"
    visit.send(message.SerializeToString())
    shown = ""
    while True:
        received = visit.recv(timeout=patience.SECONDS)
        assert isinstance(received, bytes)
        forward = ForwardMsg.FromString(received)
        shown += str(forward.delta)
        if forward.WhichOneof("type") == "script_finished":
            return shown


def test_a_page_runs_through_the_door(door: Door) -> None:
    with door.visit() as visit:
        assert visit.subprotocol == "streamlit"
        assert "Zijn de doelen van 2024 gehaald?" in run_page(visit)


def test_a_visitor_stays_with_one_process(door: Door, pair: list[Dashboard]) -> None:
    """A name that is refused shows in the journal of the process that was asked."""
    first = door.ask()
    assert first.cookie in {"1", "2"}
    for cookie in ("1", "2"):
        name = f"merk-{cookie}.example"
        for _ in range(5):
            assert door.ask("/", {"Host": name}, cookie=cookie).status == HTTPStatus.BAD_REQUEST
    counts = [
        [process.log.read_text("utf-8").count(f"merk-{cookie}.example") for process in pair]
        for cookie in ("1", "2")
    ]
    assert counts == [[5, 0], [0, 5]]


def test_a_websocket_goes_where_its_page_came_from(
    door: Door, pair: list[Dashboard], visits: ExitStack
) -> None:
    for source in OTHERS[:SESSIONS]:
        visit = visits.enter_context(door.visit(cookie="2", source=source))
        assert chosen(visit) == ""
    assert [process.ask("/").status for process in pair] == [200, 503]


def test_the_only_cookie_is_the_front_doors(door: Door, pair: list[Dashboard]) -> None:
    words = (door.ask().headers["set-cookie"] or "").split("; ")
    assert words[0] in {"doelgehaald=1", "doelgehaald=2"}
    assert set(words[1:]) == {"path=/", "HttpOnly", "Secure", "SameSite=Lax"}
    for path in ("/", "/_stcore/health", "/_stcore/host-config", SCRIPT):
        assert "set-cookie" not in pair[0].ask(path).headers
        assert "set-cookie" not in door.ask(path, cookie="1").headers


def test_there_is_room_for_the_sum_of_all_processes(door: Door, visits: ExitStack) -> None:
    opened = [visits.enter_context(door.visit(source=source)) for source in OTHERS[: 2 * SESSIONS]]
    assert sorted(chosen(visit) for visit in opened) == ["1"] * SESSIONS + ["2"] * SESSIONS
    refused = door.ask(source="127.0.0.99")
    assert refused.status == HTTPStatus.SERVICE_UNAVAILABLE
    assert "Het is druk" in refused.body.decode()
    assert refused.headers["retry-after"] == "15"
    with pytest.raises(InvalidStatus) as error:
        door.visit(source="127.0.0.99")
    assert error.value.response.status_code == HTTPStatus.SERVICE_UNAVAILABLE
    opened[0].close()
    wait_until(lambda: door.ask(source="127.0.0.99").status == HTTPStatus.OK, door.log)


def test_who_finds_a_process_full_goes_to_the_other(door: Door, visits: ExitStack) -> None:
    for source in OTHERS[:SESSIONS]:
        visits.enter_context(door.visit(cookie="1", source=source))
    late = door.ask(cookie="1", source="127.0.0.99")
    assert (late.status, late.cookie) == (HTTPStatus.OK, "2")
    assert chosen(visits.enter_context(door.visit(cookie="1", source="127.0.0.99"))) == "2"


def test_a_forged_address_gets_no_count_of_its_own(door: Door, visits: ExitStack) -> None:
    forged = [{"X-Forwarded-For": f"198.51.100.{number}, 127.0.0.1"} for number in range(9)]
    for number in range(2 * PER_ADDRESS):
        visits.enter_context(door.visit(forged[number], source="127.0.0.2"))
    more = {"Forwarded": "for=198.51.100.99", "X-Forwarded-Host": "evil.example"}
    assert door.ask("/", forged[8] | more, source="127.0.0.2").status == 503
    assert door.ask("/", source="127.0.0.3").status == HTTPStatus.OK


def test_files_travel_small_and_arrive_whole(door: Door, pair: list[Dashboard]) -> None:
    whole = pair[0].ask(SCRIPT).body
    for encoding, decoded in (("gzip", gzip.decompress), ("br", brotli.decompress)):
        asked = {"Accept-Encoding": encoding}

        def ask(path: str, asked: dict[str, str] = asked) -> Reply:
            return door.ask(path, asked, cookie="1")

        wait_until(lambda: "content-encoding" in ask(SCRIPT).headers, door.log)
        small = ask(SCRIPT)
        assert small.headers["content-encoding"] == encoding
        assert "accept-encoding" in (small.headers["vary"] or "").lower()
        assert "immutable" in (small.headers["cache-control"] or "")
        assert decoded(small.body) == whole
        assert small.headers["content-type"] == door.ask(SCRIPT).headers["content-type"]
        assert len(small.body) < len(whole) / 2
        has = asked | {"If-None-Match": small.headers["etag"] or ""}
        known = ask(SCRIPT, has)
        assert (known.status, known.body) == (HTTPStatus.NOT_MODIFIED, b"")
        page = door.ask("/", asked)
        assert decoded(page.body).decode() == _first_page()
    part = door.ask(SCRIPT, {"Accept-Encoding": "br", "Range": "bytes=10-19"})
    assert (part.status, part.body) == (HTTPStatus.PARTIAL_CONTENT, whole[10:20])
    plain = door.ask(SCRIPT)
    assert plain.headers["content-encoding"] is None
    assert plain.body == whole


def test_what_the_dashboard_sends_as_it_is_shrinks_at_the_door(door: Door) -> None:
    got = door.ask("/onbekend", {"Accept-Encoding": "gzip"})
    assert got.status == HTTPStatus.NOT_FOUND
    assert (
        "Deze pagina is er niet"
        in (gzip.decompress(got.body) if got.headers["content-encoding"] else got.body).decode()
    )


def test_the_headers_of_the_dashboard_arrive(door: Door, pair: list[Dashboard]) -> None:
    own = dict(pair[0].ask("/").headers)
    arrived = door.ask("/").headers
    names = [name for name in own if name.startswith(("x-", "permissions", "referrer", "cross-"))]
    assert len(names) >= 5
    for name in [*names, "strict-transport-security"]:
        assert arrived[name] == own[name]
    assert "script-src 'self' 'sha256-" in arrived["content-security-policy"]
    assert f"wss://127.0.0.1:{door.port}" in arrived["content-security-policy"]
    assert "server" not in arrived


def test_without_tls_one_is_sent_to_tls(door: Door) -> None:
    with closing(http.client.HTTPConnection("127.0.0.1", door.plain_port)) as connection:
        connection.request("GET", "/financien?jaar=2024", headers={"Host": "localhost"})
        answer = connection.getresponse()
        assert answer.status == HTTPStatus.PERMANENT_REDIRECT
        assert answer.headers["location"] == "https://localhost/financien?jaar=2024"


def ask_fast(door: Door, path: str, wanted: list[int]) -> str:
    """Ask as often as there are statuses wanted, from an address that gets those; returns it.

    Counted is what came in the last ten seconds. So on a machine that is very slow, or when a new
    count has just begun, more may pass; that says nothing, and is tried again from another address.
    """
    for source in OTHERS:
        with suppress(OSError):
            statuses = [door.ask(path, source=source).status for _ in wanted]
            if statuses == wanted:
                return source
    pytest.fail(f"From none of {len(OTHERS)} addresses came {wanted}.")


def test_who_asks_too_fast_waits_and_may_go_on(open_door: OpenDoor) -> None:
    door = open_door(TEMPO_PAGINAS="6")
    source = ask_fast(door, "/", [200] * 6 + [429] * 3)
    refused = door.ask(source=source, headers={"X-Forwarded-For": "198.51.100.7"})
    assert "Dit gaat te snel" in refused.body.decode()
    assert refused.headers["retry-after"] == "15"
    with pytest.raises(InvalidStatus) as error:
        door.visit(source=source)
    assert error.value.response.status_code == HTTPStatus.TOO_MANY_REQUESTS
    for path in (SCRIPT, "/favicon.png", "/_stcore/health"):
        assert door.ask(path, source=source).status == HTTPStatus.OK
    assert door.ask(source="127.0.0.99").status == HTTPStatus.OK
    # Asking counts as well, so not too often.
    wait_until(lambda: door.ask(source=source).status == HTTPStatus.OK, door.log, every=2.5)


def test_one_address_has_a_limit_on_everything(open_door: OpenDoor) -> None:
    door = open_door(TEMPO="20", VERBINDINGEN_PER_ADRES="4")
    ask_fast(door, SCRIPT, [200] * 20 + [429] * 5)

    def one_more_is_refused() -> bool:
        with ExitStack() as held:
            address, own = ("127.0.0.1", door.port), ("127.0.0.99", 0)
            for _ in range(4):
                held.enter_context(socket.create_connection(address, source_address=own))
            time.sleep(0.2)  # the door counts them a moment later; on a busy machine we try again
            try:
                door.ask(SCRIPT, source="127.0.0.99")
            except OSError as error:
                return bool(re.search(r"(?i)reset|eof|closed", str(error)))
        return False

    wait_until(one_more_is_refused, door.log)
    wait_until(lambda: door.ask(SCRIPT, source="127.0.0.99").status == 200, door.log)


def test_who_never_ends_the_question_is_hung_up_on(door: Door) -> None:
    """What is sent in the meantime does not help: the whole question has ten seconds."""
    began = time.monotonic()
    with (
        socket.create_connection(("127.0.0.1", door.port)) as plain,
        door.tls.wrap_socket(plain, server_hostname="127.0.0.1") as slow,
    ):
        slow.sendall(b"GET / HTTP/1.1\r\nHost: localhost\r\n")
        slow.settimeout(1)
        answer, number = b"", 0
        while not answer and time.monotonic() - began < patience.SECONDS:
            slow.sendall(f"X-{number}: 1\r\n".encode())
            number += 1
            with suppress(TimeoutError):
                answer = slow.recv(1000)
    assert answer.startswith(b"HTTP/1.1 408")
    assert number > 2
    assert 9 < time.monotonic() - began < 60


def test_below_a_path_everything_is_found(open_door: OpenDoor, visits: ExitStack) -> None:
    door = open_door(PAD="/doel-gehaald")
    page = door.ask("/doel-gehaald/")
    assert (page.status, page.body.decode()) == (HTTPStatus.OK, _first_page())
    assert "; path=/doel-gehaald/;" in (page.headers["set-cookie"] or "")
    assert door.ask(f"/doel-gehaald{SCRIPT}").status == HTTPStatus.OK
    assert "Zijn de doelen" in run_page(visits.enter_context(door.visit()))
    for path, status, location in (
        ("/doel-gehaald", 308, "/doel-gehaald/?"),
        ("/doel-gehaald?jaar=2024", 308, "/doel-gehaald/?jaar=2024"),
        ("/doel-gehaald/overzicht?jaar=2024", 307, ".?jaar=2024"),
        ("/doel-gehaald/jaren/?x=1", 307, "../jaren?x=1"),
        ("/", 404, None),
        ("/doel-gehaaldx/", 404, None),
        (STREAM, 404, None),
    ):
        reply = door.ask(path)
        assert (reply.status, reply.headers["location"]) == (status, location), path
    assert 'href="../"' in door.ask("/doel-gehaald/a/b").body.decode()
