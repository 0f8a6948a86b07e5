"""`manage.py graphql_schema`: the schema as text, for tools that write types from it."""

from typing import Any

from django.core.management.base import BaseCommand

from huzilerz.schema import schema


class Command(BaseCommand):
    """Prints what huzilerz/schema.graphql must say; a test compares the two."""

    help = "Print the GraphQL schema in its own language, as huzilerz/schema.graphql has it."

    def handle(self, *args: Any, **options: Any) -> None:
        """Print it."""
        self.stdout.write(schema.as_str())
