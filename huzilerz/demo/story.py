"""The scenes as text: a timeline, checks and costs.  Plain lines; a little colour on a terminal."""

from collections.abc import Iterator
from dataclasses import dataclass

from huzilerz.demo import account
from huzilerz.demo.account import DemoAccount
from huzilerz.demo.scenes import Scene

_BOLD, _GREEN, _RED, _DIM, _PLAIN = "\033[1m", "\033[32m", "\033[31m", "\033[2m", "\033[0m"


@dataclass(frozen=True, slots=True, kw_only=True)
class Teller:
    """Turns scenes into lines; `colour` only for a terminal."""

    colour: bool

    def scene(self, number: int, scene: Scene) -> Iterator[str]:
        """Yield the scene's title, its timeline from the first edit, and its promises."""
        yield ""
        yield self._in(_BOLD, f"{number}. {scene.title}")
        for moment in sorted(scene.moments, key=lambda moment: moment.at):
            yield f"   {moment.at - scene.edits[0]:+7.2f} s  {moment.what}"
        if scene.milestones:
            reached = sorted(scene.milestones.items(), key=lambda item: item[1])
            yield "   From the last edit: " + ", ".join(f"{name} {after:.2f} s" for name, after in reached) + "."
        for check in scene.checks:
            word = self._in(_GREEN, "held  ") if check.holds else self._in(_RED, "BROKEN")
            yield f"   {word}  {check.promise}"

    def bill(self, scenes: list[Scene]) -> Iterator[str]:
        """Yield the bill of all scenes: the purges sent to the CDN, and the purges of simpler rules."""
        sent = [(purge["reference"], purge["items"]) for scene in scenes for purge in scene.purges]
        saves, publishes = scenes[0].edits, scenes[1].edits
        yield ""
        yield self._in(_BOLD, "What it took") + self._in(
            _DIM,
            f"  (prices of CloudFront, each item ${account.PRICE.each}, the first {account.PRICE.free:,} a month free)",
        )
        yield self._line("as measured here", account.ours(sent))
        yield self._line("a purge for every edit", account.purge_each([*saves, *publishes]))
        locked = account.countdown_and_lock(saves, publishes=len(publishes))
        yield self._line("a 5 s countdown and a 30 s lock", locked)
        if locked.lost:
            yield f"   That lock drops the last {locked.lost} of {len(saves)} saves: unseen until copies run out."

    def _line(self, name: str, what: DemoAccount) -> str:
        calls = f"{what.calls} call{'s' if what.calls != 1 else ' '}"
        return f"   {name:<32} {calls:>9} {what.items:>4} items   ${what.dollars:.3f}"

    def _in(self, style: str, text: str) -> str:
        return f"{style}{text}{_PLAIN}" if self.colour else text
