"""`manage.py graphql_schema`: the schema as text, for generators of types."""

from typing import Any

from django.core.management.base import BaseCommand

from huzilerz.schema import schema


class Command(BaseCommand):
    """Print the schema; a test compares huzilerz/schema.graphql."""

    help = "Print the GraphQL schema in its own language, as huzilerz/schema.graphql has it."

    def handle(self, *args: Any, **options: Any) -> None:
        """Print the schema."""
        self.stdout.write(schema.as_str())
