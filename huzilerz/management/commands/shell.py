"""`manage.py shell`: Django's, with `cache` at hand."""

from django.core.management.commands import shell


class Command(shell.Command):
    """The checks that people paste ask the cache, and do not say where it is imported from."""

    def get_auto_imports(self) -> list[str]:
        """Every model, and Django's `cache`."""
        return [*(super().get_auto_imports() or []), "django.core.cache.cache"]
