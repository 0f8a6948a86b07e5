"""`freshness queue`: waiting purges; commands to retry, park, pause and resume them."""

from dataclasses import asdict
from typing import Any

import click

from freshness.cli.console import AS_JSON, FAULT, OK, YES, Seconds, confirm, say, say_json, talk, who
from freshness.cli.look import told
from freshness.cli.operations import Operations, QueuedRow
from freshness.errors import InvalidTag, UnknownSubject
from freshness.scheduling.pause import ALL, KINDS, Pause

TARGET = click.argument("target", metavar="all|scheduled|immediate|cdn:NAME|SHOP")
WHY = click.option("--why", "--reason", "why", default="", help="Kept with it.")


@click.group()
def queue() -> None:
    """Look at waiting purges; try again, park, pause or resume them."""


@queue.command("list")
@click.option("--limit", default=50, show_default=True, help="How many of those that wait longest.")
@AS_JSON
@click.pass_obj
def list_(site: Any, limit: int, as_json: bool) -> None:
    """List waiting purges: since when, until when, the number of failures, and why each subject was marked."""
    operations: Operations = site.operations()
    number, rows = operations.queue(limit=max(1, min(limit, 10_000)))
    if as_json:
        say_json({"waiting": number, "rows": [asdict(one) for one in rows]})
        return
    if rows:
        say(operations.in_words("\n".join(map(_line, rows))))
    talk(f"{number} wait{f', {len(rows)} of them shown' if len(rows) < number else ''}.")


@queue.command()
@click.argument("shops", nargs=-1, metavar="[SHOP]...")
@click.option("--parked", is_flag=True, help="All that are parked.")
@AS_JSON
@click.pass_obj
def retry(site: Any, shops: tuple[str, ...], parked: bool, as_json: bool) -> None:
    """Try failed purges again now: of these shops, or all parked purges."""
    if bool(shops) == parked:
        raise click.UsageError("Say which: shops, or --parked.")
    operations: Operations = site.operations()
    number = operations.retry(None if parked else [operations.named(shop) for shop in shops], who=who())
    if as_json:
        say_json({"retried": number})
    elif number:
        say(f"{number} purge{' is' if number == 1 else 's are'} tried again at the next look of a relay.")
    else:
        talk("Nothing waits to be tried again.")


@queue.command()
@TARGET
@click.option(
    "--for", "seconds", type=Seconds(), required=True, metavar="DURATION", help="Until when: 45s, 10m, 1h, 2d."
)
@WHY
@YES
@AS_JSON
@click.pass_obj
def pause(site: Any, target: str, seconds: float, why: str, yes: bool, as_json: bool) -> None:
    """Hold purges back until an end: all, scheduled or immediate purges, a CDN's, or a shop's.

    Edits are marked as ever, and purged afterwards: no edit is lost.
    """
    operations: Operations = site.operations()
    target = _target(operations, target)
    if target == ALL:
        confirm(f"Hold back every purge for {seconds:.0f} s?", yes=yes)
    begun = operations.pause(target, who=who(), why=why, seconds=seconds)
    _begun(operations, begun, as_json=as_json)


@queue.command()
@click.argument("shop")
@click.option("--for", "seconds", type=Seconds(), default="1d", show_default=True, metavar="DURATION")
@WHY
@AS_JSON
@click.pass_obj
def park(site: Any, shop: str, seconds: float, why: str, as_json: bool) -> None:
    """Hold back the purges of a shop for a day, as `pause` does."""
    operations: Operations = site.operations()
    begun = operations.pause(str(operations.named(shop)), who=who(), why=why or "parked", seconds=seconds)
    _begun(operations, begun, as_json=as_json)


@queue.command()
@TARGET
@AS_JSON
@click.pass_obj
def resume(site: Any, target: str, as_json: bool) -> int:
    """End a pause; waiting purges go out within 15 seconds."""
    operations: Operations = site.operations()
    wanted = _target(operations, target)
    number = operations.resume(wanted, who=who())
    if as_json:
        say_json({"target": wanted, "ended": number})
    elif number:
        say(operations.in_words(f"{wanted} goes on."))
    else:
        lasting = ", ".join(one.target for one in operations.pauses()) or "nothing"
        talk(operations.in_words(f"{wanted} was not paused: {lasting} is."))
    return OK if number else FAULT


def _line(one: QueuedRow) -> str:
    due = f"due in {one.due:.0f} s" if one.due > 0 else "due now"
    failures = f", {one.attempts} failures" if one.attempts else ""
    return f"{one.state:8} {one.subject}  for {one.waited:.0f} s, {due}{failures}  ({one.reason})"


def _begun(operations: Operations, begun: Pause, *, as_json: bool) -> None:
    said = f"Paused: {told(begun, begun.since)}"
    say_json(asdict(begun)) if as_json else say(operations.in_words(said))


def _target(operations: Operations, typed: str) -> str:
    if typed == ALL or typed.startswith(("cdn:", "kind:")):
        return typed
    if typed in KINDS:
        return f"kind:{typed}"
    try:
        return str(operations.named(typed))
    except (InvalidTag, UnknownSubject) as error:
        raise type(error)(f"{error}; a CDN is written cdn:NAME, as in cdn:{typed:.40}") from None


COMMANDS = (queue,)
