"""Fixtures: the process for heavy requests, on a test's database, and counts of use of the test's own."""

import sys
from collections.abc import Iterator, Mapping

import pytest
from django.test import RequestFactory

from huzilerz import heavy_process, in_flight
from huzilerz.heavy_process import HeavyAnswer, HeavyProcess
from huzilerz.slots import Slots

STUCK = (
    "import socket, sys, time; from huzilerz.heavy_process import LOADED, write_frame; "
    "write_frame(socket.socket(fileno=int(sys.argv[1])), LOADED, b''); time.sleep(600)"
)
NEVER = (sys.executable, "-c", STUCK)


@pytest.fixture
def slots(monkeypatch: pytest.MonkeyPatch) -> Slots:
    """Give this test alone slots with counts of use that never fade."""
    own = Slots(clock=lambda: 0.0)
    monkeypatch.setattr(in_flight, "slots", own)
    return own


def used(child: HeavyProcess, monkeypatch: pytest.MonkeyPatch) -> Iterator[HeavyProcess]:
    monkeypatch.setattr(in_flight, "heavy_process", child)
    yield child
    child.stop()


@pytest.fixture
def heavy_child(child_env: dict[str, str], monkeypatch: pytest.MonkeyPatch) -> Iterator[HeavyProcess]:
    """Run the real child, on this test's database, loaded."""
    for name, value in child_env.items():
        monkeypatch.setenv(name, value)
    child = HeavyProcess()
    child.start()
    odd = heavy_process.plain_environ(RequestFactory().get("/", headers={"host": "no host"}).META)
    loaded = child.answer(odd, b"", seconds=300)
    assert loaded is not None
    assert loaded.status == 400
    yield from used(child, monkeypatch)


@pytest.fixture
def stuck_child(monkeypatch: pytest.MonkeyPatch) -> Iterator[HeavyProcess]:
    """Run a child that computes without end, given a tenth of a second."""
    monkeypatch.setattr(heavy_process, "GRACE", 0.0)
    child = Hasty(NEVER)
    child.start()
    yield from used(child, monkeypatch)


class Hasty(HeavyProcess):
    """A child with requests at their deadline from the begin."""

    def answer(self, environ: Mapping[str, str], body: bytes, *, seconds: float) -> HeavyAnswer | None:
        assert seconds > 0
        return super().answer(environ, body, seconds=0.1)
