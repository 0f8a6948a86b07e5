"""The fields posted by a browser for a page's form."""

from html.parser import HTMLParser
from typing import Any

from django.http import HttpResponse

_PRESSED = {"submit", "button", "file", "image", "reset"}


def form_of(page: HttpResponse, **changed: Any) -> dict[str, list[str]]:
    """Return the fields of the page's POST forms as rendered, except for the fields `changed` by the user.

    A value of None leaves a field out, as a browser does with an unticked box.
    """
    reader = _Reader()
    reader.feed(page.content.decode())
    if unknown := changed.keys() - reader.names:
        raise LookupError(f"the page has no field {sorted(unknown)}")
    chosen = {name: value for name, value in changed.items() if value is not None}
    given = {name: value if isinstance(value, list) else [value] for name, value in chosen.items()}
    fields = {name: values for name, values in reader.fields.items() if name not in changed} | given
    return {name: [_as_posted(value) for value in values] for name, values in fields.items()}


def _as_posted(value: object) -> str:
    return str(value).replace("\r\n", "\n").replace("\n", "\r\n")


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.fields: dict[str, list[str]] = {}
        self.names: set[str] = set()
        self._posts = False
        self._select = ""
        self._text: tuple[str, list[str]] | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = dict(attrs)
        name = found.get("name") or ""
        if tag == "form":
            self._posts = (found.get("method") or "").lower() == "post" and "action" not in found
        if not self._posts:
            return
        if tag == "option" and self._select and "selected" in found:
            self._add(self._select, found.get("value"))
        if name:
            self.names.add(name)
        if tag == "select":
            self._select = name
        elif tag == "textarea":
            self._text = (name, [])
        elif tag == "input" and name and self._is_sent(found):
            self._add(name, found.get("value", "on" if found.get("type") == "checkbox" else ""))

    def handle_endtag(self, tag: str) -> None:
        if tag == "form":
            self._posts = False
        elif tag == "select":
            self._select = ""
        elif tag == "textarea" and self._text:
            name, parts = self._text
            self._add(name, "".join(parts).removeprefix("\r\n").removeprefix("\n"))
            self._text = None

    def handle_data(self, data: str) -> None:
        if self._text:
            self._text[1].append(data)

    @staticmethod
    def _is_sent(found: dict[str, str | None]) -> bool:
        kind = (found.get("type") or "text").lower()
        return kind not in _PRESSED and (kind not in {"checkbox", "radio"} or "checked" in found)

    def _add(self, name: str, value: str | None) -> None:
        self.fields.setdefault(name, []).append(value or "")
