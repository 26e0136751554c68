"""What passes between an open page and the server: only what pages ask, and no more than needed."""

import asyncio
import json
import random
import re
import secrets
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, WebSocket
from starlette.types import Message, Receive, Scope, Send
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ClientState_pb2 import ClientState
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.exceptions import ConnectionClosed
from websockets.sync.client import ClientConnection, connect
from websockets.typing import Origin, Subprotocol

from lib.server import messages
from lib.server.messages import LARGEST, MessageGuard, Pace, discreet
from tests.browser import PAGES, ROOT, Server, Visit, path_of, serving

from . import STREAM, Answer, run, websocket

KINDS = sorted(field.name for field in BackMsg.DESCRIPTOR.oneofs_by_name["type"].fields)
OTHERS = [kind for kind in KINDS if kind != "rerun_script"]


def _ask(**fields: Any) -> BackMsg:
    """Return the question to run a page."""
    return BackMsg(rerun_script=ClientState(**fields))


ASK = _ask(page_name="uitleg").SerializeToString()


def _of(kind: str) -> BackMsg:
    """Return a message of a kind, with as little in it as there can be."""
    message = BackMsg()
    field = BackMsg.DESCRIPTOR.fields_by_name[kind]
    if field.message_type:
        getattr(message, kind).SetInParent()
    else:
        setattr(message, kind, True)
    return message


class Page:
    """The other side of a websocket: says what it was given, hears what comes back."""

    def __init__(self, *said: bytes | str) -> None:
        self._said: list[Message] = [
            {"type": "websocket.receive", "bytes" if isinstance(it, bytes) else "text": it}
            for it in said
        ]
        self.passed: list[bytes] = []

    def meet(self) -> list[Message]:
        """Return what was sent to the page; `passed` has what came through."""
        return run(self._meet()).messages

    async def _meet(self) -> Answer:
        answer = Answer()

        async def receive() -> Message:
            return self._said.pop(0) if self._said else {"type": "websocket.disconnect"}

        async def send(message: Message) -> None:
            answer.messages.append(message)

        await MessageGuard(self._streamlit, "v")(websocket(), receive, send)
        return answer

    async def _streamlit(self, scope: Scope, receive: Receive, send: Send) -> None:
        del scope
        await send({"type": "websocket.accept"})
        while (message := await receive())["type"] == "websocket.receive":
            self.passed.append(message["bytes"])
        await send({"type": "websocket.send", "bytes": b""})


@pytest.mark.parametrize("kind", OTHERS)
def test_only_the_question_for_a_page_comes_through(kind: str) -> None:
    page = Page(_of(kind).SerializeToString(), ASK)
    sent = page.meet()
    assert page.passed == [ASK]
    assert "websocket.close" not in [message["type"] for message in sent]


@pytest.mark.parametrize(
    ("said", "code"),
    [
        (b"", 1008),
        (b"\xff\xff\xff", 1008),
        ("clear_cache", 1008),
        ("x" * (LARGEST + 1), 1009),
        (bytes(LARGEST + 1), 1009),
        (_ask(query_string="x" * LARGEST).SerializeToString(), 1009),
    ],
)
def test_what_no_page_says_ends_the_talk(said: bytes | str, code: int) -> None:
    page = Page(said, ASK)
    sent = page.meet()
    assert page.passed == []
    assert sent[-1] == {"type": "websocket.close", "code": code}


def test_random_bytes_never_come_through_and_never_crash() -> None:
    seed = secrets.randbits(32)
    print(f"seed {seed}")  # noqa: T201 to repeat this run
    chance = random.Random(seed)  # noqa: S311 no secret
    for _ in range(300):
        said = chance.randbytes(chance.randrange(40))
        page = Page(said)
        page.meet()
        for passed in page.passed:
            assert BackMsg.FromString(passed).WhichOneof("type") == "rerun_script"


def test_who_asks_nothing_gives_up_the_place(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(messages, "_SECONDS_TO_BEGIN", 0.01)

    async def wait_for_ever() -> Message:
        await asyncio.Event().wait()
        raise AssertionError

    async def meet() -> Answer:
        answer = Answer()

        async def send(message: Message) -> None:
            answer.messages.append(message)

        await MessageGuard(Page()._streamlit, "v")(websocket(), wait_for_ever, send)
        return answer

    assert run(meet()).messages[-1] == {"type": "websocket.close", "code": 1008}


def test_a_person_never_waits_and_a_machine_does() -> None:
    waited: list[float] = []

    async def sleep(seconds: float) -> None:
        waited.append(seconds)

    async def ask() -> Answer:
        pace = Pace(sleep)
        for _ in range(50):
            await pace.wait()
        assert not waited
        for _ in range(500):
            await pace.wait()
        return Answer()

    run(ask())
    assert 30 < max(waited) < 60


def test_a_page_is_told_no_path_version_or_mark_of_the_machine() -> None:
    message = ForwardMsg()
    session = message.new_session
    session.main_script_path, session.main_script_hash = "/srv/geheim/app.py", "a"
    for field in session.initialize.user_info.DESCRIPTOR.fields:
        setattr(session.initialize.user_info, field.name, "geheim")
    session.initialize.environment_info.python_version = "geheim"
    session.initialize.session_id = "b"
    told = discreet(message, "v")
    assert b"geheim" not in told
    assert ForwardMsg.FromString(told).new_session.initialize.session_id == "b"


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    with serving(tmp_path_factory.mktemp("talk") / "log.txt") as running:
        yield running


def _open(server: Server) -> ClientConnection:
    return connect(
        f"ws://{server.host}{STREAM}",
        origin=Origin(f"http://{server.host}"),
        subprotocols=[Subprotocol("streamlit")],
        max_size=None,
    )


def _run(page: ClientConnection, ask: BackMsg) -> list[ForwardMsg]:
    """Ask for a page; returns everything that came until its run had finished."""
    page.send(ask.SerializeToString())
    heard: list[ForwardMsg] = []
    while not heard or not _ends(heard[-1]):
        received = page.recv(timeout=30)
        assert isinstance(received, bytes)
        heard.append(ForwardMsg.FromString(received))
    return heard


def _ends(message: ForwardMsg) -> bool:
    done = message.WhichOneof("type") == "script_finished"
    return done and message.script_finished == ForwardMsg.FINISHED_SUCCESSFULLY


def _journal(server: Server) -> list[dict[str, object]]:
    return [json.loads(line) for line in server.log.read_text("utf-8").splitlines()]


def test_nobody_makes_the_server_forget_its_sources(server: Server) -> None:
    """Streamlit would read all sources anew, for everybody; the journal tells when they were."""
    with _open(server) as page:
        _run(page, _ask())
        for kind in OTHERS:
            page.send(_of(kind).SerializeToString())
        _run(page, _ask())
    refused = Counter(
        str(line["soort"])
        for line in _journal(server)
        if line["gebeurtenis"] == "bericht geweigerd"
    )
    assert refused == Counter(OTHERS)


def test_the_first_message_names_nothing_of_the_machine(server: Server) -> None:
    with _open(server) as page:
        heard = _run(page, _ask())
    whole = b"".join(message.SerializeToString() for message in heard)
    assert str(ROOT).encode() not in whole
    [session] = [it.new_session for it in heard if it.WhichOneof("type") == "new_session"]
    assert session.initialize.user_info.ByteSize() == 0
    told = session.initialize.environment_info
    assert [field.name for field, _ in told.ListFields()] == ["streamlit_version"]
    assert re.fullmatch("[0-9a-f]{16}", told.streamlit_version)


STRANGE: list[dict[str, Any]] = [
    {"int_value": -5}, {"double_value": 1e308}, {"bool_value": True}, {},
    {"int_array_value": {"data": [99]}}, {"json_value": "{"}, {"bytes_value": b"\0"},
    {"string_trigger_value": {"data": "x"}}, {"trigger_value": True},
]  # fmt: skip
UNKNOWN: list[dict[str, Any]] = [{"string_value": "x"}, {"string_array_value": {"data": ["x"]}}]


@pytest.mark.parametrize("name", ["doelstelling", "financien", "zoeken"])
def test_values_of_controls_change_nothing(name: str, server: Server) -> None:
    """No page has a control of Streamlit's: what one is said to hold is not even passed on."""
    with _open(server) as page:
        heard = _run(page, _ask(page_name=name))
        kinds = {it.delta.new_element.WhichOneof("type") for it in heard}
        assert not kinds & {"button_group", "text_input"}
        for control in ("$$ID-0-jaar", "$$ID-", "jaar", ""):
            for value in STRANGE + UNKNOWN:
                ask = _ask(page_name=name)
                ask.rerun_script.widget_states.widgets.add(id=control, **value)
                assert "Er ging iets mis" not in str(_run(page, ask)), (control, value)
    assert not [line for line in _journal(server) if line["niveau"] == "fout"]


def test_values_of_controls_do_not_come_through() -> None:
    said = _ask(page_name="uitleg")
    said.rerun_script.widget_states.widgets.add(id="$$ID-0-jaar", string_value="x")
    page = Page(said.SerializeToString())
    page.meet()
    assert page.passed == [ASK]


@pytest.mark.parametrize(
    "fields",
    [
        {"fragment_id": "0" * 32},
        {"page_script_hash": "0" * 32},
        {"page_name": "../../etc/passwd"},
        {"query_string": "jaar=%00&doel=%ff&" + "a=b&" * 500},
        {"cached_message_hashes": ["x" * 9] * 900},
        {"is_history_navigation": True},
        {"context_info": {"timezone": "Geen/Zone", "locale": "xx", "url": "javascript:1"}},
    ],
)
def test_strange_questions_break_nothing(fields: dict[str, Any], server: Server) -> None:
    with _open(server) as page:
        page.send(_ask(**fields).SerializeToString())
        assert "Er ging iets mis" not in str(_run(page, _ask()))
    assert not [line for line in _journal(server) if line["niveau"] == "fout"]


def test_a_page_that_is_no_page_is_left(server: Server) -> None:
    with _open(server) as page:
        page.send(bytes(LARGEST + 1))
        with pytest.raises(ConnectionClosed):
            _run(page, _ask())


@pytest.mark.browser
def test_pages_say_nothing_that_is_refused(server: Server, context: BrowserContext) -> None:
    """Open, click, choose and go back on every page: that nothing is refused shows in the log."""
    said: Counter[str | None] = Counter()

    def hear(data: bytes | str) -> None:
        assert isinstance(data, bytes)
        said[BackMsg.FromString(data).WhichOneof("type")] += 1

    def listen(opened: WebSocket) -> None:
        opened.on("framesent", hear)

    before = Path(server.log).read_text("utf-8").count("bericht geweigerd")
    for name in PAGES:
        visit = Visit(context.new_page(), server)
        visit.page.on("websocket", listen)
        visit.open(path_of(name))
        for control in ('[role="radio"]', '[data-testid="stDownloadButton"] button'):
            for found in visit.page.locator(control).all()[:2]:
                found.click()
                visit.wait()
        visit.page.go_back()
        visit.page.close()
    assert said.keys() == {"rerun_script"}
    assert Path(server.log).read_text("utf-8").count("bericht geweigerd") == before
