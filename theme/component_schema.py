"""GraphQL: the components that may stand in a document, as declared."""

from typing import Any

import strawberry
from strawberry.scalars import JSON

from theme.components import CATEGORIES, COMPONENTS
from theme.sanitize import RICH_ATTRIBUTES, RICH_TAGS


def editor_schema() -> dict[str, Any]:
    """All that an editor has to know: categories, components by name, and the tags and attributes of rich text."""
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
    """What may stand in a document."""

    @strawberry.field
    def components(self) -> JSON:
        """What docs/reference/components.md has: `categories`, `components` by name, and the tags of `richText`."""
        schema: JSON = editor_schema()  # type: ignore[assignment]
        return schema
