"""A server on this machine with a script for each connection."""

import socket
import threading
from contextlib import contextmanager, suppress

OK = b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok"


@contextmanager
def server(*scripts):
    """Serve each connection by its script: for each item read a request and send the bytes, then close."""
    listener = socket.create_server(("127.0.0.1", 0))
    requests: list[list[bytes]] = []

    def serve():
        for script in scripts:
            try:
                connection, _ = listener.accept()
            except OSError:
                return
            requests.append([])
            connection.settimeout(5)
            with connection, suppress(OSError):
                for answer in script:
                    asked = b""
                    while b"\r\n\r\n" not in asked and (part := connection.recv(65_536)):
                        asked += part
                    requests[-1].append(asked)
                    connection.sendall(answer)

    thread = threading.Thread(target=serve, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{listener.getsockname()[1]}", requests
    listener.shutdown(socket.SHUT_RDWR)
    listener.close()
    thread.join(10)
