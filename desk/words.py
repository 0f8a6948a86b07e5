"""Words of the desk in the language of the request: the editor's catalog, which also has the sentences of the server.

Services and GraphQL say their sentences in English.  The desk finds a sentence in the catalog by its English, with
places for the parts that vary: `There is a page at {path} already.`
"""

import re
from functools import cache
from pathlib import Path
from typing import Any, Final

from django.utils import translation
from django.utils.translation.trans_real import DjangoTranslation
from django.views.i18n import JSONCatalog

LOCALE: Final = str(Path(__file__).with_name("locale"))
_PLACE: Final = re.compile(r"\{(\w+)\}")
_DEEPEST: Final = 4
"""Sentences within sentences: a refusal names a fault, which names a field."""
_LONGEST: Final = 1_000
"""Most characters of a sentence compared with patterns."""


def words() -> dict[str, str]:
    """Return the words in the language of the request, by their English; empty for English."""
    return _words(translation.get_language() or "en")


def said(english: str) -> str:
    """Put a sentence into the language of the request, and each of its parts; unchanged where no catalog has it."""
    return _said(english, translation.get_language() or "en", _DEEPEST)


def _said(english: str, language: str, deepest: int) -> str:
    if (known := _words(language).get(english)) is not None or not deepest or len(english) > _LONGEST:
        return known or english
    for pattern, theirs in _patterns(language):
        if found := pattern.fullmatch(english):
            parts = {name: _said(part, language, deepest - 1) for name, part in found.groupdict().items()}
            return theirs.format_map(parts)
    return english


@cache
def _words(language: str) -> dict[str, str]:
    view = JSONCatalog()
    view.translation = DjangoTranslation(language, domain="djangojs", localedirs=[LOCALE])
    found: dict[str, Any] = view.get_catalog()
    return found


@cache
def _patterns(language: str) -> list[tuple[re.Pattern[str], str]]:
    """Return patterns of the sentences with places, the sentence with the most words of its own first."""
    known = [(english, theirs) for english, theirs in _words(language).items() if _PLACE.search(english)]
    known.sort(key=lambda both: -len(_PLACE.sub("", both[0])))
    return [(_pattern(english), theirs) for english, theirs in known]


def _pattern(english: str) -> re.Pattern[str]:
    text = [f"(?P<{part}>.+?)" if at % 2 else re.escape(part) for at, part in enumerate(_PLACE.split(english))]
    return re.compile("".join(text), re.DOTALL)
