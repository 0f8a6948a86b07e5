"""Pages of many components, for `bench.desk`."""

from typing import Any

SECTIONS, EACH = 20, 24


def document(sections: int) -> dict[str, Any]:
    """Build a page of an opening and `sections`, with 24 headings in each."""
    content: list[dict[str, Any]] = [{"type": "Hero", "props": {"id": "hero", "heading": "Begin"}}]
    for at in range(sections):
        headings = [
            {"type": "Heading", "props": {"id": f"h{at}-{below}", "text": f"Heading {at}-{below}"}}
            for below in range(EACH)
        ]
        content.append({"type": "Section", "props": {"id": f"s{at}", "content": headings}})
    return {"root": {"props": {"title": "Home"}}, "content": content}
