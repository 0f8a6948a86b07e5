"""How a command speaks: data on standard output, talk on standard error, questions only at a terminal."""

import getpass
import json
import os
import sys
from collections.abc import Callable
from typing import Any, Final

import click

OK: Final = 0
FAULT: Final = 1
UNCLEAR: Final = 2
AWAY: Final = 3
"""Exit statuses: done; wrong or not done; the arguments are unclear; the system or page asked is away."""

AS_JSON = click.option("--json", "as_json", is_flag=True, help="Print JSON on standard output, and nothing else there.")
YES = click.option("--yes", is_flag=True, help="Do not ask.")

_UNITS: Final = {"s": 1.0, "m": 60.0, "h": 3_600.0, "d": 86_400.0}


class Seconds(click.ParamType[float]):
    """A duration as `90`, `45s`, `10m`, `1h` or `2d`, in seconds."""

    name = "duration"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> float:
        """Read a duration in seconds.  Raises BadParameter, whose message says how durations are written."""
        text = str(value).strip().lower()
        try:
            seconds = float(text[:-1]) * _UNITS[text[-1]] if text[-1:] in _UNITS else float(text)
        except ValueError:
            seconds = -1.0
        if not 0 < seconds < float("inf"):
            self.fail(f"{value!r} is no duration: write 45s, 10m, 1h or 2d", param, ctx)
        return seconds


def say(text: str) -> None:
    """Print a line of data."""
    click.echo(text)


def say_json(found: Any) -> None:
    """Print a line of JSON."""
    click.echo(json.dumps(found, default=str))


def talk(text: str) -> None:
    """Print a line for people, apart from the data."""
    click.echo(text, err=True)


def coloured(text: str, colour: str) -> str:
    """Colour a text where a person reads standard output and has not set NO_COLOR."""
    return click.style(text, fg=colour) if _is_for_people() and not os.environ.get("NO_COLOR") else text


def confirm(question: str, *, yes: bool) -> None:
    """Go on only with a person's consent.  Without a terminal to ask on: UsageError, whose text names `--yes`."""
    if yes:
        return
    if not can_ask():
        raise click.UsageError(f"{question}  There is no terminal to ask at: add --yes.")
    click.confirm(question, abort=True, err=True)


def can_ask() -> bool:
    """Whether a person at a terminal can answer."""
    return sys.stdin.isatty() and sys.stderr.isatty()


def progress(text: str) -> None:
    """Show the progress of a task: on a terminal in a single line, elsewhere as a further line upon each change."""
    if sys.stderr.isatty():
        click.echo(f"\r\x1b[K{text}", err=True, nl=False)
    elif progress.said != text:  # type: ignore[attr-defined]
        talk(text)
    progress.said = text  # type: ignore[attr-defined]


progress.said = ""  # type: ignore[attr-defined]


def ended_progress() -> None:
    """End the line of progress on a terminal, for the next line of text."""
    if sys.stderr.isatty():
        talk("")


def who() -> str:
    """Name the operating-system user, for the history."""
    try:
        return getpass.getuser()
    except (KeyError, OSError):  # a container's user without a name
        return "unknown"


def _is_for_people() -> bool:
    return sys.stdout.isatty()


Sleep = Callable[[float], None]
