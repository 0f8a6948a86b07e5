"""The command `freshness` on a Django project, whose settings DJANGO_SETTINGS_MODULE names.

`freshness …` and `manage.py freshness …` are the same.  Code before the import of settings needs no working Django: the
doctor's first finding may be a failed import.
"""

import os
import sys
from collections.abc import Callable, Mapping, Sequence
from functools import cached_property, lru_cache
from importlib import import_module
from typing import Any, Final

import click
import django
from django.core.management import get_commands, load_command_class
from django.db import InterfaceError, OperationalError

from freshness.cli.command import NotReady, run
from freshness.cli.console import AWAY, UNCLEAR
from freshness.cli.doctor import Examination, Finding
from freshness.cli.operations import Operations
from freshness.contrib.django import command_errors, conf
from freshness.errors import FreshnessError, LedgerUnavailable

VARIABLE: Final = "DJANGO_SETTINGS_MODULE"
DELEGATED: Final = (
    "adopt",
    "costs",
    "members",
    "probe",
    "prune",
    "reconcile",
    "relay",
    "release",
    "restored",
    "triggers",
)
"""Management commands `freshness_<name>` that are also commands of `freshness`, unchanged."""


def main(words: Sequence[str] | None = None) -> None:
    """Run the command `freshness` and exit with its status; the entry point of the console script."""
    if "" not in sys.path:  # a script's first place is its own directory; settings are in the project's
        sys.path.insert(0, "")
    sys.exit(run(DjangoInstallation(), words))


@lru_cache(maxsize=1)
def set_up() -> None:
    """Import the project's settings and load its applications, once.  Raises NotReady with the reason."""
    module = os.environ.get(VARIABLE, "")
    if not module:
        raise NotReady(f"{VARIABLE} is not set: it names the project's settings, such as project.settings.")
    try:
        django.setup()
    except Exception as error:  # the project's code
        why = " ".join(f"{type(error).__name__}: {error}".split())[:300]
        raise NotReady(f"The settings {module} cannot be used: {why}.") from error


class DjangoInstallation:
    """The project of the settings, as `freshness.cli.command.Installation`."""

    def operations(self) -> Operations:
        """Return the operations behind the commands."""
        set_up()
        return self._operations

    @cached_property
    def _operations(self) -> Operations:
        found: Operations = import_module("freshness.contrib.django.operations").DjangoOperations()  # has models
        return found

    def commands(self) -> Mapping[str, click.Command]:
        """Return management commands of the engine, and the commands in FRESHNESS["COMMANDS"]."""
        set_up()
        try:
            named = conf.load().commands
        except FreshnessError as error:
            raise NotReady(str(error)) from error
        known = get_commands()
        wanted = {name: f"freshness_{name}" for name in DELEGATED} | {name.replace("_", "-"): name for name in named}
        return {shown: delegated(shown, name) for shown, name in wanted.items() if name in known}

    def probes(self) -> Sequence[Examination]:
        """Return the doctor's probes: all probes but the first need settings that can be imported."""
        first = Examination(id="D001", name="settings", look=_settings)
        try:
            set_up()
            probes: Callable[[], list[Examination]] = import_module("freshness.contrib.django.doctor").probes
            return [first, *probes()]
        except NotReady:
            return [first]
        except FreshnessError as error:  # wrong settings: their own check says how
            return [first, _wrong(str(error))]

    def sentence(self, error: Exception) -> str | None:
        """Return the sentence for an error of the database."""
        return command_errors.sentence(error)

    def silenced(self) -> frozenset[str]:
        """Return the ids of checks silenced in the settings, by SILENCED_SYSTEM_CHECKS."""
        try:
            set_up()
        except NotReady:
            return frozenset()
        return conf.silenced()


def _settings() -> list[Finding]:
    try:
        set_up()
    except NotReady as error:
        fix = f"export {VARIABLE}=project.settings, in the project's directory and its virtual environment"
        return [Finding(id="D001", said=str(error), fix=fix)]
    return [Finding(id="D001", said=f"the settings {os.environ[VARIABLE]} can be used", good=True)]


def _wrong(said: str) -> Examination:
    fix = "python manage.py check"
    return Examination(
        id="freshness.E001", name="FRESHNESS", look=lambda: [Finding(id="freshness.E001", said=said, fix=fix)]
    )


def delegated(shown: str, name: str) -> click.Command:
    """Return a management command as a command of `freshness`, with its own options and help."""

    def call(words: tuple[str, ...]) -> int:
        command = load_command_class(str(get_commands()[name]), name)
        try:
            command.run_from_argv(["freshness", shown, *words])
        except SystemExit as error:
            return _status(error)
        return 0

    return _Delegated(
        shown,
        callback=call,
        params=[click.Argument(["words"], nargs=-1, type=click.UNPROCESSED)],
        context_settings={"ignore_unknown_options": True, "help_option_names": []},
        app=str(get_commands()[name]),
        command=name,
    )


class _Delegated(click.Command):
    """A delegated command with help only on request, because help imports the command."""

    def __init__(self, *words: Any, app: str, command: str, **options: Any) -> None:
        super().__init__(*words, **options)
        self._of = app, command

    def get_short_help_str(self, limit: int = 45) -> str:
        """Return the beginning of the management command's help."""
        return click.Command(self.name, help=load_command_class(*self._of).help).get_short_help_str(limit)


def _status(error: SystemExit) -> int:
    """Return the exit status of a management command; 3 where settings, database or Redis are away."""
    code = error.code if isinstance(error.code, int) else 0 if error.code is None else UNCLEAR
    cause = getattr(error.__context__, "__cause__", None)
    return AWAY if code and isinstance(cause, (LedgerUnavailable, OperationalError, InterfaceError)) else code
