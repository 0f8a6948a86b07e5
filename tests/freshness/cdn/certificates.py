"""Certificates for tests: an authority of the tests' own, and a server certified by the authority."""

import ssl
import subprocess
from pathlib import Path


def issue(home: Path, *names: str) -> ssl.SSLContext:
    """Put `ca.pem` into a directory; return the TLS context of a server with these names (`DNS:…`, `IP:…`)."""

    def openssl(*arguments: str) -> None:
        subprocess.run(["openssl", *arguments], cwd=home, check=True, capture_output=True)

    new_key = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes"]
    openssl("req", "-x509", *new_key, "-keyout", "ca.key", "-out", "ca.pem", "-subj", "/CN=Test", "-days", "2")
    openssl("req", *new_key, "-keyout", "shop.key", "-out", "shop.csr", "-subj", "/CN=shop")
    (home / "names").write_text(f"subjectAltName={','.join(names)}\n")
    signed = ["-CA", "ca.pem", "-CAkey", "ca.key", "-CAcreateserial", "-days", "2", "-extfile", "names"]
    openssl("x509", "-req", "-in", "shop.csr", "-out", "shop.crt", *signed)
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    context.load_cert_chain(home / "shop.crt", home / "shop.key")
    return context
