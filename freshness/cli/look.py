"""Read-only commands: status, history, alerts, warm, verify, tail, report. Their only write: a stale page is purged."""

import json
import time
from collections.abc import Sequence
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import click

from freshness.cli.console import AS_JSON, AWAY, FAULT, OK, coloured, say, say_json, talk
from freshness.cli.operations import HistoryEntry, Looked, Operations
from freshness.errors import FreshnessError
from freshness.ports import Page
from freshness.scheduling.pause import Pause

_OLD = 180.0  # seconds; relays evaluate alerts once a minute
SHOPS = click.argument("shops", nargs=-1, metavar="[SHOP]...")
SHOP = click.argument("shop")


@click.command()
@SHOPS
@AS_JSON
@click.pass_obj
def status(site: Any, shops: tuple[str, ...], as_json: bool) -> None:
    """Say which purges wait and since when, all pauses, and the health of CDN accounts; with shops, of each shop."""
    operations: Operations = site.operations()
    found = operations.status([operations.named(shop) for shop in shops])
    pauses, now = operations.pauses(), operations.now()
    if as_json:
        say_json({**found.as_dict(), "pauses": [asdict(one) for one in pauses]})
        return
    say(operations.in_words(str(found)))
    for one in pauses:
        say(coloured(operations.in_words(f"Paused: {told(one, now)}"), "yellow"))


def told(one: Pause, now: float) -> str:
    """Describe a pause in a sentence: target, end (with its day, unless today), time left, operator and reason."""
    end, today = datetime.fromtimestamp(one.until, UTC), datetime.fromtimestamp(now, UTC).date()
    spelled = f"{end:%H:%M:%S}" if end.date() == today else f"{end:%Y-%m-%d %H:%M:%S}"
    why = f": {one.why}" if one.why else ""
    return f"{one.target}, until {spelled} UTC (for {one.until - now:.0f} s more), by {one.who}{why}"


@click.command()
@SHOP
@click.option("--limit", default=50, show_default=True, help="How many of the newest.")
@AS_JSON
@click.pass_obj
def history(site: Any, shop: str, limit: int, as_json: bool) -> None:
    """List a shop's events, the newest first: edits with their authors, purges, pauses."""
    operations: Operations = site.operations()
    found = operations.history(operations.named(shop), limit=max(1, min(limit, 1_000)))
    if as_json:
        say_json([asdict(one) for one in found])
        return
    if found:
        say(operations.in_words("\n".join(map(line_of, found))))
    else:
        talk("Nothing is known of it yet.")


def line_of(one: HistoryEntry) -> str:
    """Write an event on a single line, in UTC."""
    return "  ".join(part for part in (_in_utc(one.at), one.what, one.where, one.who and f"by {one.who}") if part)


def _in_utc(at: float) -> str:
    """Write a time, in seconds since 1970, as people read it."""
    return datetime.fromtimestamp(at, UTC).strftime("%Y-%m-%d %H:%M:%SZ")


@click.command()
@AS_JSON
@click.pass_obj
def alerts(site: Any, as_json: bool) -> int:
    """List the alerts that are raised, and since when; exit status 1 if there are any, signs of health apart."""
    found = site.operations().alerts()
    if as_json:
        say_json(list(found))
    for one in () if as_json else found:
        say(f"{one['severity']}  {one['name']}  since {_in_utc(one['firing_since'])}  {one['summary']}")
    age = site.operations().evaluated()
    if age is None or age > _OLD:
        since = "never" if age is None else f"{age:.0f} s ago"
        talk(f"The alerts were last evaluated {since}: start a relay (freshness relay), which evaluates once a minute.")
    elif not found and not as_json:
        talk("No alert is raised.")
    return FAULT if any(one["severity"] != "info" for one in found) else OK


@click.command()
@SHOP
@click.option("--path", "paths", multiple=True, metavar="PATH", help="A page to fetch instead of those that matter.")
@AS_JSON
@click.pass_obj
def warm(site: Any, shop: str, paths: tuple[str, ...], as_json: bool) -> int:
    """Fetch a shop's pages through the edge; the next visitor then finds them there."""
    operations: Operations = site.operations()
    subject = operations.named(shop)
    found = operations.look_through_edge(subject, None if not paths else _pages(operations, shop, paths))
    _print(operations, [found], as_json=as_json)
    return FAULT if found.failed or not found.pages else OK


def _pages(operations: Operations, shop: str, paths: Sequence[str]) -> list[Page]:
    host = shop.partition("://")[2].partition("/")[0] or shop
    return [operations.page(f"https://{host}{path if path.startswith('/') else f'/{path}'}")[1] for path in paths]


@click.command()
@click.argument("urls", nargs=-1, required=True, metavar="URL...")
@AS_JSON
@click.pass_obj
def verify(site: Any, urls: tuple[str, ...], as_json: bool) -> int:
    """Fetch pages through the edge and judge whether they are new; a shop stands for its critical pages.

    A stale page is purged again.  Exit status 1 upon a stale page, 3 where a page could not be judged.
    """
    operations: Operations = site.operations()
    found = [_verified(operations, url) for url in urls]
    _print(operations, found, as_json=as_json)
    states = {one.state for one in found}
    return FAULT if "stale" in states else OK if states == {"fresh"} else AWAY


def _verified(operations: Operations, url: str) -> Looked:
    if "/" not in url:
        return operations.look_through_edge(operations.named(url))
    subject, page = operations.page(url)
    return operations.look_through_edge(subject, [page])


def _print(operations: Operations, found: Sequence[Looked], *, as_json: bool) -> None:
    if as_json:
        say_json([asdict(one) for one in found])
        return
    say(operations.in_words("\n".join(map(str, found))))


@click.command()
@click.option("--seconds", default=0.0, help="Stop after so many; by default only Ctrl-C does.")
@click.option("--every", default=1.0, show_default=True, help="Seconds between two looks.")
@AS_JSON
@click.pass_obj
def tail(site: Any, seconds: float, every: float, as_json: bool) -> int:
    """Follow events live: purges sent, effective and failed, pauses.  Ctrl-C ends the command."""
    operations: Operations = site.operations()
    since, _ = operations.tail(0.0)
    ends = time.monotonic() + seconds if seconds > 0 else float("inf")
    away = False
    try:
        while True:
            since, away = _shown(operations, since, away=away, as_json=as_json)
            if time.monotonic() >= ends:
                return OK
            time.sleep(min(max(every, 0.1), max(0.0, ends - time.monotonic())))
    except KeyboardInterrupt:
        return OK


def _shown(operations: Operations, since: float, *, away: bool, as_json: bool) -> tuple[float, bool]:
    """Print the events since a time; returns the time of the last, and whether the database is away (printed once)."""
    try:
        since, found = operations.tail(since)
    except FreshnessError as error:
        if not away:
            talk(f"{error}  Looking again.")
        return since, True
    for one in found if as_json else ():
        say_json(asdict(one))
    if found and not as_json:
        say(operations.in_words("\n".join(map(line_of, found))))
    return since, False


@click.command()
@SHOP
@click.option(
    "--output", type=click.Path(dir_okay=False, path_type=Path), help="A new file, instead of standard output."
)
@click.pass_obj
def report(site: Any, shop: str, output: Path | None) -> None:
    """Gather a shop's whole state for a ticket, as JSON without secrets and without names of people."""
    operations: Operations = site.operations()
    found = operations.report(operations.named(shop))
    if output is None:
        say_json(found)
        return
    try:
        with output.open("x") as file:
            file.write(json.dumps(found, default=str, indent=2) + "\n")
    except OSError as error:
        raise click.UsageError(f"{output} cannot be written: {error.strerror}.  Name a new file.") from error
    talk(f"Written to {output}.")


COMMANDS = (status, history, alerts, warm, verify, tail, report)
