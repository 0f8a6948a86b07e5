"""While a user types, a field shows the server's sentence about a fault that would stop a publish."""

import json
import subprocess
from pathlib import Path

import pytest

from tests.services import program
from theme.fields import Field, Link, Number, Picture, Text

pytestmark = pytest.mark.services

CHECKING = Path(__file__).parents[2] / "desk/editor/src/checking.js"
PLAY = f"""import {{ faultOf }} from "{CHECKING.as_uri()}";
let text = "";
for await (const part of process.stdin) text += part;
console.log(JSON.stringify(JSON.parse(text).map(([field, value]) => faultOf(field, value))));"""
FIELDS: tuple[Field, ...] = (
    Text(label="Title", required=True),
    Text(label="Sentence"),
    Number(label="Height", least=0, most=200),
    Number(label="Paled", least=0, most=1, digits=2),
    Link(label="Leads to"),
    Link(label="Button leads to", required=True),
    Picture(label="Picture", required=True),
)
ADDRESSES = (
    "/products", "/", "https://example.com/a.webp", "HTTPS://example.com", "http://example.com/a.webp", "//example.com",
    "javascript:alert(1)", "data:image/png;base64,AA", "mailto:a@example.com", "tel:+123", "products",
    "www.example.com", "ftp://example.com", "/a b",
)  # fmt: skip
VALUES = ("", None, "words", 0, -1, 1, 0.5, 200, 201, *ADDRESSES)


def test_the_editor_and_the_server_name_the_same_faults() -> None:
    asked = [(field, value) for field in FIELDS for value in VALUES if _fits(field, value)]
    given = json.dumps([(field.panel(), value) for field, value in asked])
    play = [program("node"), "--input-type=module", "-e", PLAY]
    done = subprocess.run(play, input=given, capture_output=True, text=True, timeout=60, check=True)
    told = [(field.label, value, fault) for (field, value), fault in zip(asked, json.loads(done.stdout), strict=True)]
    assert told == [(field.label, value, field.fault(value)) for field, value in asked]
    refused = "Picture must start with https://, or be a path such as /media/a.webp."
    assert ("Picture", "http://example.com/a.webp", refused) in told


def _fits(field: Field, value: object) -> bool:
    """Whether the panel's input can hold the value."""
    return value in ("", None) or isinstance(value, str) != isinstance(field, Number)
