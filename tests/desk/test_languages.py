"""The desk in French: no word is missing, the compiled catalogs equal their sources, browser or user choose."""

import json
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.test import Client

from tests.services import program
from tests.shops import make_shop
from theme.component_schema import editor_schema

DESK = Path(__file__).parents[2] / "desk"
CATALOGS = DESK / "locale/fr/LC_MESSAGES"
SOURCES = sorted((DESK / "editor/src").glob("*.js*"))


def french_words(domain: str) -> dict[str, str]:
    found = re.findall(r'^msgid "(.+)"\nmsgstr "(.+)"$', (CATALOGS / f"{domain}.po").read_text(), re.MULTILINE)
    return {english.replace('\\"', '"'): words for english, words in found}


def labels(panel: dict[str, Any]) -> Iterator[str]:
    """Every word of a component's panel that the editor shows."""
    for name in ("label", "hint", "item"):
        if panel.get(name):
            yield panel[name]
    yield from panel.get("options", {}).values()
    for field in panel.get("fields", {}).values():
        yield from labels(field)


def said_by_the_editor() -> set[str]:
    found = {words for path in SOURCES for words in re.findall(r'\b(?:t|marked)\("([^"]+)"', path.read_text())}
    found |= set(json.loads((DESK / "editor/src/puck-words.json").read_text()).values())
    schema = editor_schema()
    return (
        found | set(schema["categories"].values()) | {w for one in schema["components"].values() for w in labels(one)}
    )


def test_every_word_of_the_editor_is_there_in_french() -> None:
    words = said_by_the_editor()
    assert len(words) > 200
    assert sorted(words - french_words("djangojs").keys()) == []


def test_every_word_of_the_pages_is_there_in_french() -> None:
    pages = (DESK / "templates").rglob("*.html")
    words = {one for path in pages for one in re.findall(r'{% translate "([^"]+)"', path.read_text())}
    assert len(words) > 15
    assert sorted(words - french_words("django").keys()) == []


@pytest.mark.parametrize("domain", ["django", "djangojs"])
def test_a_translation_has_the_places_of_its_english(domain: str) -> None:
    places = {
        english: [sorted(re.findall(r"{\w+}", words)) for words in (english, french)]
        for english, french in french_words(domain).items()
    }
    assert {english: both for english, both in places.items() if both[0] != both[1]} == {}


@pytest.mark.services
@pytest.mark.parametrize("domain", ["django", "djangojs"])
def test_the_committed_catalog_is_compiled_from_its_source(domain: str, tmp_path: Path) -> None:
    out = tmp_path / "out.mo"
    subprocess.run(
        [program("msgfmt"), "--check", "--no-hash", "-o", str(out), str(CATALOGS / f"{domain}.po")], check=True
    )
    assert out.read_bytes() == (CATALOGS / f"{domain}.mo").read_bytes()


def test_no_word_of_the_editor_is_written_past_the_catalog() -> None:
    """Text between tags, and labels for screen readers, go through `t`."""
    text = re.compile(r""">\s*([A-Z][a-z]+(?: [a-z]+)*)\s*</|aria-label="([^"]+)\"""")
    bare = [(path.name, words) for path in SOURCES for words in text.findall(path.read_text())]
    assert bare == []


@pytest.mark.django_db
def test_the_browser_chooses_and_the_user_chooses_otherwise() -> None:
    shop = make_shop()
    client = Client(headers={"host": "localhost", "accept-language": "fr-CA,fr;q=0.9,en;q=0.5"})
    assert "<h1>Se connecter</h1>" in client.get("/desk/sign-in").content.decode()
    client.force_login(shop.owner)
    editor = client.get(f"/desk/{shop.first.pk}").content.decode()
    assert ('<html lang="fr">' in editor, '"Publish": "Publier"' in editor) == (True, True)
    chosen = client.post("/desk/language", {"language": "en", "next": f"/desk/{shop.first.pk}"})
    assert (chosen.status_code, chosen["Location"]) == (302, f"/desk/{shop.first.pk}")
    editor = client.get(f"/desk/{shop.first.pk}").content.decode()
    assert ('<html lang="en">' in editor, "Publier" in editor) == (True, False)
    other = client.get("/desk/sign-in", headers={"accept-language": "de"}).content.decode()
    assert "<h1>Sign in</h1>" in other
