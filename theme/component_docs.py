"""The reference page of the components, docs/reference/components.md, from their declarations."""

import json
from collections.abc import Iterator, Mapping

from theme.components import CATEGORIES, COMPONENTS
from theme.fields import Choice, Field, Items, Number

_HEAD = """# Components

Written by `manage.py component_docs` from the declarations; a test compares. `theme.builtin` declares these. An app
adds a component with `theme.components.register` in its `AppConfig.ready`, and ships its template
`storefront/components/<name>.html`, whose variables are the fields' names. A field of kind *product* or *collection*
puts the tags of what it shows on the page.

In the editor a required field may stay empty in a draft; a page is published only when each is set and no value has a
fault.
"""


def components_page() -> str:
    """Write the whole page of docs as Markdown."""
    return _HEAD + "".join(_sections())


def _sections() -> Iterator[str]:
    for category, title in CATEGORIES.items():
        yield f"\n## {title}\n"
        for one in COMPONENTS.values():
            if one.category == category:
                yield f"\n### {one.icon} {one.name}: {one.label.lower()}\n\n{one.about}\n\n"
                yield "| property | label | kind | at first | |\n|---|---|---|---|---|\n"
                yield from _rows(one.fields)


def _rows(fields: Mapping[str, Field], within: str = "") -> Iterator[str]:
    for name, field in fields.items():
        default = json.dumps(field.default, ensure_ascii=False)
        notes = ". ".join(part.strip(".") for part in _notes(field) if part)
        yield f"| `{within}{name}` | {field.label} | {field.kind} | `{default}` | {notes} |\n"
        if isinstance(field, Items):
            yield from _rows(field.fields, f"{within}{name}[].")


def _notes(field: Field) -> Iterator[str]:
    yield "required" if field.required else ""
    if isinstance(field, Number):
        yield f"{field.least} to {field.most}"
    if isinstance(field, Choice):
        yield ", ".join(f"`{value}`" for value in field.options)
    if isinstance(field, Items):
        yield f"at most {field.most}"
    yield field.hint
