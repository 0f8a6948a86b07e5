"""A Puck document of about 20 KB, the same in every run."""

import random
from typing import Any

import orjson

_WORDS = [
    "summer",
    "linen",
    "shirt",
    "woven",
    "from",
    "organic",
    "cotton",
    "in",
    "our",
    "own",
    "workshop",
    "sent",
    "to",
]


def document(size: int = 20_000, seed: int = 1) -> dict[str, Any]:
    """Components as a merchant's page has them: texts of a few sentences, links, a few settings."""
    chance = random.Random(seed)
    content: list[dict[str, Any]] = []
    page = {"root": {"props": {"title": _sentence(chance, 5)}}, "content": content, "zones": {}}
    while len(orjson.dumps(page)) < size:
        content.append(_component(chance, len(content)))
    return page


def _component(chance: random.Random, number: int) -> dict[str, Any]:
    kind = chance.choice(["Hero", "RichText", "ProductCard", "Columns"])
    props: dict[str, Any] = {"id": f"{kind}-{number}", "title": _sentence(chance, 6), "align": "left", "padding": 16}
    if kind == "RichText":
        props["html"] = "".join(f"<p>{_sentence(chance, 30)}</p>" for _ in range(3))
    elif kind == "Columns":
        props["left"] = [{"type": "Text", "props": {"id": f"Text-{number}-l", "text": _sentence(chance, 40)}}]
        props["right"] = [{"type": "Text", "props": {"id": f"Text-{number}-r", "text": _sentence(chance, 40)}}]
    else:
        props |= {"text": _sentence(chance, 25), "href": f"/products/{chance.randrange(1000)}", "wide": True}
    return {"type": kind, "props": props}


def _sentence(chance: random.Random, words: int) -> str:
    return " ".join(chance.choice(_WORDS) for _ in range(words)).capitalize() + "."
