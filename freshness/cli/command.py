"""The command `freshness`: its subcommands, and the meaning of its exit statuses.

Commands of other packages join by the entry point group `freshness_commands`; a project's commands join by the site's
`Installation.commands`.
"""

import sys
from collections.abc import Mapping, Sequence
from difflib import get_close_matches
from importlib.metadata import entry_points
from typing import Any, Final, Protocol

import click

from freshness.cli import doctor, explain, look, purge, queue, shadow
from freshness.cli.console import AWAY, FAULT, OK, UNCLEAR, talk
from freshness.cli.doctor import Examination
from freshness.cli.operations import Operations
from freshness.errors import AmbiguousSubject, FreshnessError, LedgerUnavailable, StoreUnavailable

GROUP: Final = "freshness_commands"


class NotReady(FreshnessError):
    """The system cannot answer: its settings cannot be imported, or a service the system needs is away."""


class Installation(Protocol):
    """The system on which the command runs."""

    def operations(self) -> Operations:
        """Open the system for the commands.  Raises NotReady."""
        ...

    def commands(self) -> Mapping[str, click.Command]:
        """Commands of the project.  Raises NotReady."""
        ...

    def probes(self) -> Sequence[Examination]:
        """List the doctor's probes, whatever is broken."""
        ...

    def sentence(self, error: Exception) -> str | None:
        """Say an error of the project's database in a sentence with its remedy; None for any other error."""
        ...

    def silenced(self) -> frozenset[str]:
        """List the ids of findings the project has silenced."""
        ...


class CommandGroup(click.Group):
    """The commands of the engine, of installed packages, and of the project."""

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Find a command by its name; the engine's own commands are found without settings."""
        return super().get_command(ctx, cmd_name) or _others(ctx).get(cmd_name)

    def list_commands(self, ctx: click.Context) -> list[str]:
        """All names."""
        return sorted({*super().list_commands(ctx), *_others(ctx)})

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command named first; for a typo raise a UsageError with the nearest right name.

        A subcommand typed without its group is named with it: a nearest name alone would offer `purge` for `pause`.
        """
        try:
            return super().resolve_command(ctx, args)
        except click.UsageError as error:
            if group := next((one for one in self.commands.values() if args and _has(one, args[0])), None):
                said = f"No such command {args[0]!r}. Did you mean '{group.name} {args[0]}'?"
                raise click.UsageError(said, ctx) from error
            names = get_close_matches(args[0], self.list_commands(ctx), n=1) if args else []
            if names and names[0] not in error.message:
                raise click.UsageError(f"{error.message} Did you mean {names[0]!r}?", ctx) from error
            raise


def _has(command: click.Command, name: str) -> bool:
    return isinstance(command, click.Group) and name in command.commands


def _others(ctx: click.Context) -> Mapping[str, click.Command]:
    site: Installation | None = ctx.find_root().obj
    found: dict[str, click.Command] = {}
    for one in entry_points(group=GROUP):
        try:
            found[one.name] = one.load()
        except ImportError as error:
            talk(f"The command {one.name!r} of {one.value} cannot be loaded: {error}")
    try:
        found.update(site.commands() if site else {})
    except NotReady as error:
        talk(f"{error}  Commands of the project are missing; `freshness doctor` says more.")
    return found


def root() -> click.Group:
    """Build the group `freshness` with the engine's own commands."""
    group = CommandGroup(
        "freshness",
        help="Look after the caches: what waits, what a purge costs, why a page is old, and what is broken.\n\n"
        "Shops go by their name, subdomain, host or id.  Exit statuses: 0 done, 1 something is wrong or was not done, "
        "2 it cannot be told what is meant, 3 what was asked is away.",
        context_settings={"help_option_names": ["-h", "--help"]},
    )
    for part in (look, purge, queue, explain, doctor, shadow):
        for one in part.COMMANDS:
            group.add_command(one)
    return group


def run(site: Installation, words: Sequence[str] | None = None, *, name: str = "freshness") -> int:
    """Run a command; returns its exit status.  No error of the engine or of a user is shown as a traceback."""
    try:
        answered: Any = root().main(
            args=list(words) if words is not None else None, prog_name=name, obj=site, standalone_mode=False
        )
    except click.exceptions.Exit as error:
        return error.exit_code
    except click.Abort:
        talk("Stopped.")
        return 130
    except click.ClickException as error:
        error.show(file=sys.stderr)
        return UNCLEAR
    except FreshnessError as error:
        talk(f"Error: {site.sentence(error) or error}")
        return _status(error)
    except BrokenPipeError:  # `freshness queue list | head`
        sys.stderr.close()
        return OK
    except Exception as error:
        said = site.sentence(error)
        if said is None:
            raise
        talk(f"Error: {said}")
        return AWAY
    return answered if isinstance(answered, int) else OK


def _status(error: FreshnessError) -> int:
    if isinstance(error, (NotReady, LedgerUnavailable, StoreUnavailable)):
        return AWAY
    return UNCLEAR if isinstance(error, AmbiguousSubject) else FAULT
