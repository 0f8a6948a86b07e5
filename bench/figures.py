"""A figure: ours and a peer's, from the same run, and how many times better ours is."""

import json
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from operator import truediv
from pathlib import Path
from statistics import median
from typing import Any, NotRequired, TypedDict, Unpack

RESULTS = Path(__file__).parent / "results"


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A measured figure: `ratio` is the engine's factor of advantage; `goal` the least factor, None without a goal.

    runs  the ratio of each round, in order
    """

    name: str
    ours: float
    peer: float
    peer_name: str
    unit: str
    ratio: float
    goal: float | None
    runs: tuple[float, ...]

    @property
    def holds(self) -> bool:
        """Whether the goal is met."""
        return self.goal is None or self.ratio >= self.goal


class Measured(TypedDict):
    """Rounds of ours and of a peer, and the least ratio wanted."""

    ours: Sequence[float]
    peer: Sequence[float]
    peer_name: str
    unit: str
    goal: NotRequired[float | None]


def less_is_better(name: str, **measured: Unpack[Measured]) -> Figure:
    """Compare times or sizes round by round; medians of all."""
    return _figure(name, lambda mine, theirs: theirs / mine, measured)


def more_is_better(name: str, **measured: Unpack[Measured]) -> Figure:
    """Compare throughputs round by round; medians of all."""
    return _figure(name, truediv, measured)


Peers = dict[str, tuple[Sequence[float], float | None]]
"""By name: the rounds of a peer, and the goal."""


def beside(name: str, ours: Sequence[float], peers: Peers, *, unit: str) -> list[Figure]:
    """Return figures of times or sizes, beside several peers."""
    return [
        less_is_better(name, ours=ours, peer=peer, peer_name=peer_name, unit=unit, goal=goal)
        for peer_name, (peer, goal) in peers.items()
    ]


def _figure(name: str, ratio: Callable[[float, float], float], measured: Measured) -> Figure:
    ours, peer = measured["ours"], measured["peer"]
    runs = tuple(_rounded(ratio(mine, theirs)) for mine, theirs in zip(ours, peer, strict=True))
    return Figure(
        name=name,
        ours=_rounded(median(ours)),
        peer=_rounded(median(peer)),
        peer_name=measured["peer_name"],
        unit=measured["unit"],
        ratio=_rounded(median(runs)),
        goal=measured.get("goal"),
        runs=runs,
    )


def write(subject: str, figures: Sequence[Figure], *, machine: str, commit: str) -> Path:
    """Write the JSON and the table of a subject; the path of the JSON."""
    RESULTS.mkdir(exist_ok=True)
    content: dict[str, Any] = {"machine": machine, "commit": commit, "figures": [asdict(figure) for figure in figures]}
    path = RESULTS / f"{subject}.json"
    path.write_text(json.dumps(content, indent=1) + "\n")
    (RESULTS / f"{subject}.md").write_text(f"{table(figures)}\n\n{machine}, commit {commit}\n")
    return path


def read(subject: str) -> list[Figure]:
    """Return the figures written last."""
    content = json.loads((RESULTS / f"{subject}.json").read_text())
    return [Figure(**{**figure, "runs": tuple(figure["runs"])}) for figure in content["figures"]]


def table(figures: Sequence[Figure]) -> str:
    """Return a Markdown table."""
    rows = ["| what | ours | peer | | times better | at least |", "|---|---:|---:|---|---:|---:|"]
    for figure in figures:
        goal = "" if figure.goal is None else f"{round(figure.goal, 3):g}{'' if figure.holds else ' **missed**'}"
        rows.append(
            f"| {figure.name} | {figure.ours:g} {figure.unit} | {figure.peer:g} {figure.unit} "
            f"| {figure.peer_name} | {figure.ratio:g} | {goal} |"
        )
    return "\n".join(rows)


def _rounded(value: float) -> float:
    return float(f"{value:.4g}")
