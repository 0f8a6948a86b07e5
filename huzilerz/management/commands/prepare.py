"""`manage.py prepare`: bring the database to the newest schema, and with --samples load the sample shops."""

from typing import Any

from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandParser


class Command(BaseCommand):
    """Prepare the database, in a single process: starting Python costs more than the work."""

    help = "Migrate the database; with --samples also load the sample shops."

    def add_arguments(self, parser: CommandParser) -> None:
        """Add `--samples`."""
        parser.add_argument("--samples", action="store_true", help="load the sample shops, with an administrator demo")

    def handle(self, *_: Any, samples: bool, **__: Any) -> None:
        """Both are safe to repeat."""
        call_command("migrate", verbosity=0, skip_checks=True)
        if samples:
            call_command("load_samples", staff=True, skip_checks=True, stdout=self.stdout)
