"""Open consoles on a real ASGI server: each hears every change from a shared reader, and the server stops at once."""

import asyncio
import time
from collections.abc import Iterator
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.test import AsyncClient, Client

from console import health, stream
from freshness.contrib.django.fact_tables import StepRow

pytestmark = pytest.mark.django_db(transaction=True)
HOST = {"host": "localhost"}
VIEWERS = 300


def step(subject: str) -> int:
    return StepRow.objects.create(at=1.0, subject=subject, kind="effective", generation=1).pk


@pytest.fixture(autouse=True)
def reader_has_ended(transactional_db: None) -> Iterator[None]:
    """Wait for the end of the reader before the test's database is taken away."""
    yield
    _until(lambda: not stream.hub.is_reading)


@pytest.fixture
def user() -> User:
    health.reader.forget()
    return User.objects.create_superuser("ada")


def test_a_server_with_a_thread_a_request_has_no_stream(user: User) -> None:
    client = Client(headers=HOST)
    assert client.get("/console/stream").status_code == 302
    client.force_login(user)
    assert client.get("/console/stream").status_code == 204
    assert "data-stream" not in client.get("/console/").content.decode()


async def opened(user: User, **headers: str) -> Any:
    client = AsyncClient()
    await client.aforce_login(user)
    return await client.get("/console/stream", headers=headers)


async def heard(parts: Any, what: bytes) -> list[bytes]:
    """Return the events of a stream up to the first event with `what`."""
    found = []
    async with asyncio.timeout(20):
        async for part in parts:
            found.append(part)
            if what in part:
                return found
    raise AssertionError(found)


def test_every_viewer_hears_of_every_change_from_one_reader(user: User, monkeypatch: pytest.MonkeyPatch) -> None:
    looks: list[str] = []
    monkeypatch.setattr(stream, "EVERY", 0.05)
    monkeypatch.setattr(stream, "figures", lambda: looks.append("") or "")

    async def play() -> tuple[list[list[bytes]], int]:
        answer = await opened(user)
        await answer.streaming_content.aclose()
        assert answer.status_code == 200, answer.content
        assert answer.headers["Content-Type"] == "text/event-stream"
        assert answer.headers["Cache-Control"] == "no-store"
        assert answer.headers["Content-Encoding"] == "identity"  # no proxy on the way compresses the stream then
        assert answer.headers["X-Accel-Buffering"] == "no"
        parts = [stream.events(None) for _ in range(VIEWERS)]
        begun = [await anext(aiter(one)) for one in parts]
        assert set(begun) == {b"retry: 2000\n\n"}
        await asyncio.to_thread(lambda: _until(lambda: len(looks) > 1))
        await asyncio.to_thread(step, "ws:first")
        first = await asyncio.gather(*(heard(one, b"ws:first") for one in parts))
        await asyncio.to_thread(step, "ws:second")
        second = await asyncio.gather(*(heard(one, b"ws:second") for one in parts))
        for one in parts:
            await one.aclose()
        return [*first, *second], stream.hub.viewers

    found, left = asyncio.run(play())
    assert len(found) == 2 * VIEWERS
    assert {len(one) for one in found} == {1}
    assert left == 0
    _until(lambda: not stream.hub.is_reading)
    before = len(looks)
    assert before < VIEWERS  # the reader alone looks, for any number of listeners


def test_a_viewer_who_comes_back_hears_of_what_it_missed(user: User) -> None:
    first = step("ws:known")
    last = step("ws:missed")

    async def play() -> list[bytes]:
        answer = await opened(user, **{"Last-Event-ID": str(first)})
        parts = answer.streaming_content
        found = await heard(parts, b"changed")
        await parts.aclose()
        return found

    assert asyncio.run(play())[-1] == f'id: {last}\nevent: changed\ndata: {{"subjects": ["ws:missed"]}}\n\n'.encode()


def test_a_quiet_stream_is_kept_open_by_comments(user: User, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stream, "HEARTBEAT", 0.05)

    async def play() -> list[bytes]:
        parts = stream.events(None)
        found = [await anext(aiter(parts)) for _ in range(3)]
        await parts.aclose()
        return found

    assert asyncio.run(play()) == [b"retry: 2000\n\n", b": still here\n\n", b": still here\n\n"]


def test_a_slow_viewer_takes_no_memory_and_hears_of_the_newest() -> None:
    hub = stream.Hub()
    for number in range(1_000):
        hub.tell(number, (f"ws:{number}",))
    kept = hub.after(0)
    assert (len(kept), kept[-1].subjects, hub.place) == (256, ("ws:999",), 1_000)


def _until(asked: Any) -> None:
    end = time.monotonic() + 20
    while not asked():
        assert time.monotonic() < end
        time.sleep(0.02)
