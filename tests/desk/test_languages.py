"""The desk in French: no word stays English, the compiled catalogs equal their sources, browser or user choose."""

import ast
import json
import re
import subprocess
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from django.test import Client
from django.utils import translation

from desk.words import said
from tests.desk.busy_shop import busy_shop, places
from tests.services import program
from tests.shops import make_shop
from theme.component_schema import editor_schema
from theme.models import Publish
from theme.site_settings import CORNERS, FONTS, SCHEMES

ROOT = Path(__file__).parents[2]
DESK = ROOT / "desk"
SPEAKING = [*sorted((ROOT / "theme/services").glob("*.py")), *sorted(DESK.glob("*.py"))] + [
    ROOT / name for name in ("theme/fields.py", "theme/shop_time.py", "workspace/access.py", "workspace/rate_limit.py")
]
"""Modules with sentences shown by the desk."""
SAME = {"Action", "Description", "Home – ASTER", "Menu", "Note", "Page", "Pages", "Pages: FIRST", "English", "français"}
"""Words of both languages, names of the languages, and a title given by the merchant."""
CATALOGS = DESK / "locale/fr/LC_MESSAGES"
SOURCES = sorted((DESK / "editor/src").glob("*.js*"))


def french_words(domain: str) -> dict[str, str]:
    found = re.findall(r'^msgid "(.+)"\nmsgstr "(.+)"$', (CATALOGS / f"{domain}.po").read_text(), re.MULTILINE)
    return {english.replace('\\"', '"'): words for english, words in found}


def labels(panel: dict[str, Any]) -> Iterator[str]:
    """Return every word of a component's panel in the editor."""
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


@pytest.mark.parametrize("domain", ["django", "djangojs"])
def test_merchants_read_no_word_of_the_machinery(domain: str) -> None:
    """Search the catalogs alone: catalogs hold every word of the desk, by the other tests of this module."""
    machinery = re.compile(r"cache|cdn|invalidat|purg|vider|surrogate|generation|génération", re.IGNORECASE)
    words = french_words(domain)
    assert [pair for pair in words.items() if machinery.search(" ".join(pair))] == []
    assert machinery.search("The cache was cleared.")


def test_every_word_of_the_pages_is_there_in_french() -> None:
    pages = "".join(path.read_text() for path in (DESK / "templates").rglob("*.html"))
    sentences = re.findall(r"{% blocktranslate.*?%}(.*?){% endblocktranslate %}", pages)
    words = {re.sub("{{ (.*?) }}", r"%(\1)s", one) for one in sentences}
    words |= {*re.findall(r'{% translate "([^"]+)"', pages), *SCHEMES, *FONTS, *CORNERS, *Publish.Kind.values}
    words |= {"added", "changed", "moved", "removed", "done", "failed"}
    assert len(words) > 120
    assert sorted(words - french_words("django").keys()) == []


def sentences(path: Path) -> Iterator[str]:
    """Return every sentence of a module, with `{}` in place of values; docstrings are passed over."""
    tree = ast.parse(path.read_text())
    inner = {id(part) for one in ast.walk(tree) if isinstance(one, ast.JoinedStr) for part in one.values}
    told = {id(one.value) for one in ast.walk(tree) if isinstance(one, ast.Expr)}
    for one in ast.walk(tree):
        parts = one.values if isinstance(one, ast.JoinedStr) else [one]
        text = "".join(str(part.value) if isinstance(part, ast.Constant) else "{}" for part in parts)
        known = isinstance(one, ast.JoinedStr | ast.Constant) and id(one) not in inner | told
        if known and re.fullmatch(r"[A-Z{].* .*\.", text):
            yield text


def test_every_sentence_of_the_server_is_there_in_french() -> None:
    known = {re.sub(r"{\w+}", "{}", english) for english in french_words("djangojs")}
    missing = {(path.name, one) for path in SPEAKING for one in sentences(path) if one not in known}
    assert missing == {("rate_limit.py", "{} Try again in {}.")}  # of the console and the API


def test_a_sentence_is_said_in_french_with_its_parts() -> None:
    told = [
        "There is a page at /about already.",
        "The page cannot be published yet: Title is missing.",
        "settings.logo: The address must start with https://, or be a path such as /media/a.webp.",
        "Scheduled publish not found.",
        "Words of a merchant: with {braces}",
    ]
    with translation.override("fr"):
        assert [said(one) for one in told[:4]] == [
            "Il y a déjà une page à l’adresse /about.",
            "La page ne peut pas encore être publiée : Titre manque.",
            "settings.logo : L’adresse doit commencer par https://, ou être un chemin comme /media/a.webp.",
            "Publication programmée introuvable.",
        ]
    assert [said(one) for one in told] == told


@pytest.mark.services
def test_the_editor_says_sentences_of_the_server_as_the_panels_do(tmp_path: Path) -> None:
    english = [re.sub(r"{\w+}", "Title", one) for one in french_words("djangojs")]
    with translation.override("fr"):
        expected = [said(one) for one in english]
    script = """import { readFileSync } from "node:fs";
const [catalog, asked] = JSON.parse(readFileSync(0, "utf8"));
globalThis.document = { getElementById: () => ({ textContent: JSON.stringify(catalog) }) };
const { t } = await import(process.argv[2]);
console.log(JSON.stringify(asked.map((one) => t(one))));"""
    (tmp_path / "run.mjs").write_text(script)
    command = [program("node"), str(tmp_path / "run.mjs"), (DESK / "editor/src/words.js").as_uri()]
    given = json.dumps([french_words("djangojs"), english])
    found = subprocess.run(command, input=given, capture_output=True, text=True, check=True, timeout=60)
    assert json.loads(found.stdout) == expected


class Shown(HTMLParser):
    """The words of a page, shown or told to a screen reader; <code> holds addresses and names, and is no word."""

    def __init__(self) -> None:
        super().__init__()
        self.words: list[str] = []
        self.inside: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.inside = [*self.inside, tag] if tag in ("code", "script", "style") else self.inside
        self.words += [value or "" for name, value in attrs if name in ("alt", "aria-label", "placeholder", "title")]

    def handle_endtag(self, tag: str) -> None:
        self.inside = self.inside[:-1] if tag in self.inside else self.inside

    def handle_data(self, data: str) -> None:
        self.words += [] if self.inside else [data]


def shown(html: str) -> list[str]:
    reader = Shown()
    reader.feed(html)
    return [" ".join(one.split()) for one in reader.words if one.strip()]


@pytest.mark.django_db
def test_no_page_of_the_desk_shows_an_english_word_in_french() -> None:
    shop = busy_shop()
    forms = [{"act": act, "expected": "1", "to": "/x", "path": "/", "hours": "0", "at": ""} for act in ("add", "none")]
    client = Client(headers={"host": "localhost"})
    signed_out = [client.get("/desk/sign-in", headers={"accept-language": code}) for code in ("en", "fr")]
    client.force_login(shop.owner)
    found: dict[str, list[str]] = {}
    for place in places(shop):
        for form in (None, *forms) if "?" not in place else (None,):
            pair = [
                client.post(place, form, headers={"accept-language": code})
                if form
                else client.get(place, headers={"accept-language": code})
                for code in ("en", "fr")
            ]
            found[f"{place} {form}"] = _english(*pair)
    found["/desk/sign-in"] = _english(*signed_out)
    assert {place: words for place, words in found.items() if words} == {}


def _english(english: Any, french: Any) -> list[str]:
    assert english.status_code == french.status_code
    both = [shown(one.content.decode()) for one in (english, french)]
    assert len(both[0]) == len(both[1]) >= 3
    same = {one for one in both[1] if one in both[0] and re.search("[a-z]{3}", one)}
    return sorted(one for one in same - SAME if not re.match("/|https?://", one))


@pytest.mark.parametrize("domain", ["django", "djangojs"])
def test_a_translation_has_the_places_of_its_english(domain: str) -> None:
    places = {
        english: [sorted(re.findall(r"{\w+}|%\(\w+\)s", words)) for words in (english, french)]
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
