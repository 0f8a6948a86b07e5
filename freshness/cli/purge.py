"""`freshness purge`: a quote before the purge, the cleared layers, and the purge's progress."""

import shlex
import time
from collections.abc import Mapping
from dataclasses import asdict
from typing import Any, Final

import click

from freshness.cli.console import (
    AS_JSON,
    FAULT,
    OK,
    YES,
    Seconds,
    can_ask,
    confirm,
    ended_progress,
    progress,
    say,
    say_json,
    who,
)
from freshness.cli.look import told
from freshness.cli.operations import Operations, PurgeOrder, PurgeProgress, Statement
from freshness.scheduling.pause import ALL
from freshness.targets.purge import Purge
from freshness.targets.subject import Subject, is_subject

_MOST_UNASKED: Final = 10  # subjects purged without a question
_LOOK_EVERY: Final = 0.5  # seconds


@click.command()
@click.argument("what", nargs=-1, metavar="[SHOP|TAG|all]...")
@click.option("--of", "of", metavar="SHOP", help="Whose tags and paths these are.")
@click.option("--path", "paths", multiple=True, metavar="PATH", help="A path of --of, `*` only last; may be repeated.")
@click.option("--new", is_flag=True, help="Also what neither the platform nor the ledger knows.")
@click.option("--dry-run", is_flag=True, help="Only say what it will cost and hit.")
@click.option("--why", "--reason", "why", default="", help="Kept with it, for the history.")
@click.option("--name", help="For `all`: the name of this installation, as `freshness status` shows it.")
@click.option("--over", type=Seconds(), default="5m", show_default=True, help="For `all`: spread over so long.")
@click.option("--wait", type=Seconds(), metavar="DURATION", help="Until all is effective and verified, so long.")
@YES
@AS_JSON
@click.pass_obj
def purge(
    site: Any, /, what: tuple[str, ...], yes: bool, dry_run: bool, wait: float | None, as_json: bool, **more: Any
) -> int:
    """Purge shops, hosts, shards or tags by durable rows: at once, and again once no older response is on its way.

    Says for each layer whether the layer was cleared.  `all` is spread over minutes, a shard at a time, and asks for
    the name of the installation.
    """
    operations: Operations = site.operations()
    order = _order(operations, what, **more)
    quoted = operations.quote(order)
    if dry_run:
        _quote(operations, order, quoted, as_json=as_json)
        return OK
    _agreed(operations, order, str(quoted), name=more["name"], yes=yes)
    layers, targets = operations.purge(order)
    reached, unseen = _awaited(operations, targets, wait) if wait is not None else ([], set())
    if as_json:
        told = {"layers": [asdict(one) for one in layers], "progress": [asdict(one) for one in reached]}
        say_json({**_said(order), "marked": True, **quoted.as_dict(), **told})
    else:
        say(operations.in_words("\n".join(map(str, (quoted, *layers, *reached)))))
    return OK if all(one.verified or (one.effective and one.subject in unseen) for one in reached) else FAULT


def _quote(operations: Operations, order: PurgeOrder, quoted: Statement, *, as_json: bool) -> None:
    reached = operations.reached(order)
    own = {ALL, *(one.whole for one in order.subjects)}
    held = [one for one in operations.pauses() if one.target in own or not is_subject(one.target)]
    if as_json:
        told_of = {"reached": asdict(reached), "pauses": [asdict(one) for one in held]}
        say_json({**_said(order), "marked": False, **quoted.as_dict(), **told_of})
        return
    now = operations.now()
    paused = (f"  Paused: {told(one, now)}" for one in held)
    pages = [f"every page, spread over {order.over:.0f} s"] if order.everything else reached.lines()
    lines = (f"{quoted} (dry run)", *paused, *(f"  {line}" for line in pages))
    say(operations.in_words("\n".join(lines)))


def _order(
    operations: Operations,
    what: tuple[str, ...],
    *,
    of: str | None,
    paths: tuple[str, ...],
    new: bool,
    why: str,
    over: float,
    **_: Any,
) -> PurgeOrder:
    if not what and not paths:
        raise click.UsageError("Nothing to purge: name a shop, a host, a tag, or all.")
    if what == ("all",) and of is None and not paths:
        return PurgeOrder(everything=True, over=over, who=who(), why=why)
    if "all" in what:
        raise click.UsageError("`all` stands alone: it takes everything with it.")
    if of is not None:
        tags = frozenset(one.removeprefix("tag:") for one in what)
        named = Purge(tags=tags, paths=frozenset(paths))
        return PurgeOrder(subjects=[operations.named(of, new=new)], purge=named, who=who(), why=why)
    if paths:
        raise click.UsageError("A path is a part of a shop: say of which, --of SHOP.")
    subjects = list(dict.fromkeys(operations.named(one, new=new) for one in what))
    return PurgeOrder(subjects=subjects, who=who(), why=why)


def _agreed(operations: Operations, order: PurgeOrder, quoted: str, *, name: str | None, yes: bool) -> None:
    """Ask for consent.  Raises UsageError or Abort without consent."""
    if order.everything:
        own = operations.own_name()
        if name is None and (yes or not can_ask()):
            raise click.UsageError(f"A purge of everything has to say of what: --name {shlex.quote(own)}")
        if name is None:
            confirm(f"Purge everything of {own}, spread over {order.over:.0f} s?  {quoted}.", yes=False)
            name = click.prompt(f"Type its name, {own}", err=True)
        if name != own:
            raise click.UsageError(f"This is {own!r}, not {name!r:.80}: nothing was purged.")
    elif len(order.subjects) > _MOST_UNASKED or any(one.kind == "shard" for one in order.subjects):
        confirm(f"Purge {len(order.subjects)} subjects?  {quoted}.", yes=yes)


def _said(order: PurgeOrder) -> dict[str, Any]:
    return {"subjects": list(order.subjects), "everything": order.everything, **order.purge.as_dict()}


def _awaited(
    operations: Operations, targets: Mapping[Subject, int], seconds: float
) -> tuple[list[PurgeProgress], set[str]]:
    """How far each purge is when all are verified, or the time is over; and the subjects without a page to look at.

    Pages are looked at once their purge is effective.
    """
    ends, unseen = time.monotonic() + seconds, set[str]()
    while True:
        found = [operations.progress(subject, generation) for subject, generation in targets.items()]
        for one in found:
            if one.effective and not one.verified and one.subject not in unseen:
                looked = operations.look_through_edge(Subject.parse(one.subject))
                unseen |= set() if looked.pages or looked.failed else {one.subject}
        found = [operations.progress(subject, generation) for subject, generation in targets.items()]
        number = sum(one.verified or (one.effective and one.subject in unseen) for one in found)
        progress(f"{sum(one.effective for one in found)} of {len(found)} effective, {number} verified")
        if number == len(found) or time.monotonic() >= ends:
            ended_progress()
            return found, unseen
        time.sleep(_LOOK_EVERY)


COMMANDS = (purge,)
