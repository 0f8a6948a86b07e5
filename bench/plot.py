"""One picture a subject: how many times better, on a logarithmic scale, and the goals."""

from collections.abc import Sequence

import matplotlib

matplotlib.use("Agg")

from matplotlib import pyplot

from bench.figures import RESULTS, Figure


def draw(subject: str, figures: Sequence[Figure]) -> None:
    """Write `bench/results/<subject>.png`."""
    picture, axes = pyplot.subplots(figsize=(10, 1.2 + 0.42 * len(figures)))
    places = range(len(figures))
    colours = ["#2b6cb0" if figure.holds else "#c53030" for figure in figures]
    axes.barh(places, [figure.ratio for figure in figures], color=colours, height=0.6)
    for place, figure in zip(places, figures, strict=True):
        axes.text(figure.ratio, place, f" {figure.ratio:g}", va="center", fontsize=8)
        if figure.goal is not None:
            axes.plot([figure.goal] * 2, [place - 0.4, place + 0.4], color="#1a202c", linewidth=2)
    axes.set_yticks(places, [f"{figure.name}\nbeside {figure.peer_name}" for figure in figures], fontsize=8)
    axes.set_xscale("log")
    axes.axvline(1, color="#a0aec0", linewidth=1)
    axes.invert_yaxis()
    axes.set_xlabel("times better than the peer, in one run (black line: the goal)")
    axes.set_title(subject)
    picture.tight_layout()
    picture.savefig(RESULTS / f"{subject}.png", dpi=110)
    pyplot.close(picture)
