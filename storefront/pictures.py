"""Pictures for sample shops, drawn by code: eight motifs in 360 hues, each a small SVG.  Pure."""

from typing import Final

MOTIFS: Final = {
    "cloth": '<path d="M110 90l45-30q45 40 90 0l45 30 60 70-50 40-25-30v170H125V170l-25 30-50-40z"/>',
    "trousers": '<path d="M120 60h160l30 290h-80l-30-190-30 190H90z"/>',
    "bag": '<path d="M80 150h240l25 200H55z"/><path d="M140 150q0-90 60-90t60 90" fill="none" stroke-width="16"/>',
    "cushion": (
        '<path d="M70 90q130-40 260 0 40 110 0 220-130 40-260 0-40-110 0-220z"/>'
        '<path d="M130 130l140 140m0-140L130 270" fill="none" stroke-width="6"/>'
    ),
    "mug": (
        '<path d="M90 110h170v170q0 50-50 50h-70q-50 0-50-50z"/>'
        '<path d="M260 150h30q40 0 40 50t-40 50h-30" fill="none" stroke-width="20"/>'
    ),
    "bowl": '<path d="M50 160h300q0 150-110 165v25h-80v-25Q50 310 50 160z"/>',
    "vase": '<path d="M160 60h80l-12 60q72 60 72 130 0 70-60 100h-80q-60-30-60-100 0-70 72-130z"/>',
    "bean": (
        '<ellipse cx="150" cy="160" rx="80" ry="110" transform="rotate(30 150 160)"/>'
        '<ellipse cx="265" cy="245" rx="70" ry="95" transform="rotate(-25 265 245)"/>'
        '<path d="M105 235q20-70 90-150M235 320q50-60 60-150" fill="none" stroke-width="10"/>'
    ),
}  # fmt: skip
"""The drawings, by their names in addresses, on a field of 400 by 400."""


def picture(motif: str, hue: int) -> str:
    """Draw a motif as SVG.  Raises KeyError for an unknown motif, ValueError for a hue outside of 0 to 359."""
    if not 0 <= hue < 360:
        raise ValueError("a hue is 0 to 359")
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 400" width="400" height="400">'
        f'<defs><linearGradient id="g" x2="1" y2="1"><stop stop-color="hsl({hue} 38% 92%)"/>'
        f'<stop offset="1" stop-color="hsl({hue} 32% 80%)"/></linearGradient></defs>'
        '<rect width="400" height="400" fill="url(#g)"/>'
        f'<ellipse cx="200" cy="362" rx="140" ry="12" fill="hsl({hue} 25% 62%)" opacity=".45"/>'
        f'<g fill="hsl({hue} 42% 46%)" stroke="hsl({(hue + 20) % 360} 45% 32%)" stroke-linejoin="round" '
        f'stroke-width="3">{MOTIFS[motif]}</g></svg>\n'
    )
