"""The Puck components this platform knows, in one place: a new one is a line here and a renderer in `storefront`."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Component:
    """A component type; `slots` names the properties that hold components of their own."""

    slots: frozenset[str] = frozenset()


COMPONENTS: dict[str, Component] = {
    "AnnouncementBar": Component(),
    "Columns": Component(slots=frozenset({"left", "right"})),
    "FAQ": Component(),
    "Footer": Component(),
    "Heading": Component(),
    "Hero": Component(),
    "ImageBanner": Component(),
    "Newsletter": Component(),
    "ProductCard": Component(),
    "ProductGrid": Component(),
    "RichText": Component(),
    "Section": Component(slots=frozenset({"content"})),
}
