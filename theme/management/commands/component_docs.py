"""`manage.py component_docs`: the reference page of the components, from their declarations."""

from typing import Any

from django.core.management.base import BaseCommand

from theme.component_docs import components_page


class Command(BaseCommand):
    """Prints the text required of docs/reference/components.md; a test compares the two."""

    help = "Print the reference of the components, as docs/reference/components.md has it."

    def handle(self, *args: Any, **options: Any) -> None:
        self.stdout.write(components_page(), ending="")
