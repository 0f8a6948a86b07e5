"""No client's charset makes the server fail; every charset but UTF-8 is refused."""

import pytest
from django.test import Client

pytestmark = pytest.mark.django_db

ODD = ["utf-7", "utf-16", "unicode_escape", "raw_unicode_escape", "latin-1"]
NO_TEXT = ["hex", "rot13", "base64", "idna", "punycode", "undefined", "mbcs", "unknown-to-python"]  # Django reads UTF-8
FORM = b'--x\r\nContent-Disposition: form-data; name="username"\r\n\r\n+2AA-\r\n--x--\r\n'


@pytest.fixture
def client() -> Client:
    address = "192.0.2.15"  # its own address: other tests' requests in this minute take no budget of these
    return Client(headers={"host": "localhost"}, raise_request_exception=False, REMOTE_ADDR=address)


@pytest.mark.parametrize("charset", ODD)
def test_another_charset_is_refused_whatever_is_asked(client: Client, charset: str) -> None:
    for method, path, kind, host in (
        ("POST", "/admin/login/?next=/admin/", "multipart/form-data; boundary=x", "localhost"),
        ("POST", "/graphql?x=1", "application/json", "localhost"),
        ("GET", "/session?x=%ff", "text/plain", "localhost"),
        ("GET", "/?page=2", "text/plain", "nobody.localhost"),
    ):
        answer = client.generic(method, path, FORM, f"{kind}; charset={charset}", headers={"host": host})
        assert (answer.status_code, answer.content) == (415, b"The charset of a request must be UTF-8.")
        assert answer["Cache-Control"] == "no-store"


@pytest.mark.parametrize("charset", ["utf-8", "UTF-8", "utf8", '"utf-8"', *NO_TEXT])
def test_utf_8_in_any_spelling_and_what_is_no_charset_of_text_pass(client: Client, charset: str) -> None:
    answer = client.generic("GET", "/session?x=%ff", b"", f"text/plain; charset={charset}")
    assert answer.status_code == 200
