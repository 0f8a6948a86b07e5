"""A TCP proxy in front of Valkey that can freeze every connection, or refuse new connections and cut the old."""

import asyncio
import contextlib
from ctypes import c_int

PASS, HOLE, REFUSE = range(3)


class Tunnel:
    """`mode` is shared memory.  Frozen bytes are not lost: they arrive when the tunnel opens again, much too late."""

    def __init__(self, *, port: int, upstream: str, mode: c_int) -> None:
        self.port = port
        self.upstream = upstream
        self.mode = mode
        self.open = asyncio.Event()
        self.writers: set[asyncio.StreamWriter] = set()

    async def run(self) -> None:
        """Serve until this process ends."""
        server = await asyncio.start_server(self.connected, "127.0.0.1", self.port)
        async with server:
            while True:
                if self.mode.value == PASS:
                    self.open.set()
                else:
                    self.open.clear()
                if self.mode.value == REFUSE:
                    for writer in list(self.writers):
                        writer.transport.abort()
                await asyncio.sleep(0.02)

    async def connected(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Serve a client."""
        self.writers.add(writer)
        try:
            await self.open.wait()
            far_reader, far_writer = await asyncio.open_unix_connection(self.upstream)
            self.writers.add(far_writer)
            await asyncio.gather(self.pump(reader, far_writer), self.pump(far_reader, writer))
            self.writers.discard(far_writer)
        except OSError:
            pass
        finally:
            self.writers.discard(writer)
            writer.transport.abort()

    async def pump(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Copy bytes in a single direction while the tunnel is open."""
        with contextlib.suppress(OSError):
            while data := await reader.read(65_536):
                await self.open.wait()
                writer.write(data)
                await writer.drain()
        writer.transport.abort()
