"""`python -m bench.page_visitors <port> <host> <seconds>`: connections that ask for `/` at the pace of the answers.

The program ends with a line of JSON: {"count": answers, "seconds": duration, "times": milliseconds of each}.
"""

import json
import socket
import sys
import threading
import time

CONNECTIONS = 4


def main(port: int, host: str, seconds: float) -> None:
    """Ask until the time is over; an answer other than 200 ends the program."""
    times: list[float] = []
    ends = time.perf_counter() + seconds
    request = f"GET / HTTP/1.1\r\nHost: {host}\r\nUser-Agent: bench\r\nAccept: text/html\r\n\r\n".encode()

    def visit() -> None:
        with socket.create_connection(("127.0.0.1", port)) as connection:
            connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            while (started := time.perf_counter()) < ends:
                connection.sendall(request)
                _read(connection)
                times.append(1_000 * (time.perf_counter() - started))

    threads = [threading.Thread(target=visit) for _ in range(CONNECTIONS)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    print(json.dumps({"count": len(times), "seconds": seconds, "times": times}))


def _read(connection: socket.socket) -> None:
    """Read an answer with a Content-Length."""
    got = b""
    while b"\r\n\r\n" not in got:
        got += _some(connection)
    head, _, body = got.partition(b"\r\n\r\n")
    if not head.startswith(b"HTTP/1.1 200"):
        raise ValueError(head[:200])
    length = next(line for line in head.lower().split(b"\r\n") if line.startswith(b"content-length:"))
    left = int(length.partition(b":")[2]) - len(body)
    while left > 0:
        left -= len(_some(connection))


def _some(connection: socket.socket) -> bytes:
    some = connection.recv(1 << 17)
    if not some:
        raise ConnectionError("the server has closed the connection")
    return some


if __name__ == "__main__":
    main(int(sys.argv[1]), sys.argv[2], float(sys.argv[3]))
