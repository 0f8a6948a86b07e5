"""Errors of management commands: each ends the command with a sentence and an exit status, without a traceback."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.core.management.base import CommandError
from django.db import DatabaseError, InterfaceError, ProgrammingError

from freshness.errors import AmbiguousSubject, FreshnessError


@contextmanager
def as_sentences() -> Iterator[None]:
    """Raise CommandError for errors of the engine and of the database: exit status 1, or 2 for an ambiguous name."""
    try:
        yield
    except FreshnessError as error:
        if isinstance(error.__cause__, ProgrammingError):
            raise CommandError(_lacks(error.__cause__)) from error
        raise CommandError(str(error), returncode=2 if isinstance(error, AmbiguousSubject) else 1) from error
    except ProgrammingError as error:
        raise CommandError(_lacks(error)) from error
    except (DatabaseError, InterfaceError) as error:
        raise CommandError(f"the database does not answer: {_line(error)}") from error


def sentence(error: Exception) -> str | None:
    """Return the sentence for an error of the database; None for any other error."""
    found = next((one for one in (error, error.__cause__) if isinstance(one, (DatabaseError, InterfaceError))), None)
    if isinstance(found, ProgrammingError):
        return _lacks(found)
    return None if found is None else f"the database does not answer: {_line(found)}"


def _lacks(error: BaseException) -> str:
    return f"the database lacks what is asked for: run manage.py migrate ({_line(error)})"


def _line(error: BaseException) -> str:
    return " ".join(str(error).split())[:300]
