"""GraphQL: the components allowed in a document, as declared."""

from typing import Any

import strawberry
from strawberry.scalars import JSON

from theme.components import CATEGORIES, COMPONENTS
from theme.sanitize import RICH_ATTRIBUTES, RICH_TAGS


def editor_schema() -> dict[str, Any]:
    """Describe the editor's schema: categories, components by name, and the tags and attributes of rich text."""
    return {
        "categories": CATEGORIES,
        "components": {one.name: one.panel() for one in COMPONENTS.values()},
        "richText": {
            "tags": sorted(RICH_TAGS),
            "attributes": {tag: sorted(names) for tag, names in sorted(RICH_ATTRIBUTES.items())},
        },
    }


@strawberry.type
class ComponentQuery:
    """The components allowed in a document."""

    @strawberry.field
    def components(self) -> JSON:
        """Return the data of docs/reference/components.md: `categories`, `components` by name, `richText`'s tags."""
        schema: JSON = editor_schema()  # type: ignore[assignment]
        return schema
