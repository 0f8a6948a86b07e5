"""`manage.py freshness …`: the command `freshness`, in a project with loaded settings."""

from argparse import REMAINDER
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from freshness.cli.command import run
from freshness.contrib.django.command import DjangoInstallation


class Command(BaseCommand):
    """Run `freshness`.

    Exit statuses: 0 done, 1 a fault, 2 an ambiguous request, 3 settings, database or Redis away.
    """

    help = "Look after the caches: status, doctor, explain, purge, queue, history and more; each has --json and --help."
    requires_system_checks = ()

    def run_from_argv(self, argv: list[str]) -> None:
        """Run `freshness` with all words, options like --help included."""
        raise SystemExit(run(DjangoInstallation(), argv[2:], name=f"{argv[0].rpartition('/')[2]} freshness"))

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("words", nargs=REMAINDER, help="a command and its options, most of which take --json")

    def handle(self, *_: Any, words: list[str], **__: Any) -> None:
        status = run(DjangoInstallation(), words)
        if status:
            raise CommandError(f"exit status {status}", returncode=status)
