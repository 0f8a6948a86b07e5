"""The components of the platform itself.  `theme.apps` registers them before any other app's."""

from typing import Final

from theme.components import Component
from theme.fields import (
    Choice,
    CollectionRef,
    Colour,
    Items,
    Link,
    Number,
    Picture,
    ProductRef,
    RichText,
    SectionRef,
    Slot,
    Switch,
    Text,
)

MAX_GRID: Final = 48
"""The most products of a grid."""

_TITLE = Text(label="Title")
_LINKS = Items(
    label="Links",
    item="Link",
    fields={"label": Text(label="Label", required=True), "href": Link(label="Leads to")},
)

BUILTIN: Final = (
    Component(
        name="Section",
        label="Section",
        category="layout",
        icon="▭",
        about="A band across the page with a background and components of its own.",
        fields={
            "content": Slot(label="Content", css="stack"),
            "background": Colour(label="Background"),
            "padding": Number(label="Space above and below, in pixels", least=0, most=240, default=48),
        },
    ),
    Component(
        name="Columns",
        label="Two columns",
        category="layout",
        icon="◫",
        about="Two columns side by side; one below the other on a phone.",
        fields={
            "left": Slot(label="Left"),
            "right": Slot(label="Right"),
            "gap": Number(label="Space between, in pixels", least=0, most=160, default=24),
        },
    ),
    Component(
        name="SharedSection",
        label="Shared section",
        category="layout",
        icon="❏",
        about="A part that is edited once and shown wherever it stands: a page of the theme at `/@<name>`.",
        fields={"section": SectionRef(label="Section", required=True)},
    ),
    Component(
        name="Spacer",
        label="Space",
        category="layout",
        icon="↕",
        about="Empty space.",
        fields={"height": Number(label="Height in pixels", least=0, most=400, default=48)},
    ),
    Component(
        name="Divider",
        label="Line",
        category="layout",
        icon="―",
        about="A line across the page.",
        fields={
            "width": Choice(label="Width", default="page", options={"page": "Page", "full": "Window"}),
        },
    ),
    Component(
        name="Heading",
        label="Heading",
        category="text",
        icon="H",
        about="A heading of one of three levels.",
        fields={
            "text": Text(label="Text", default="Heading", required=True),
            "level": Choice(
                label="Level", default="2", options={"1": "1, the page's title", "2": "2, a part", "3": "3, below 2"}
            ),
        },
    ),
    Component(
        name="RichText",
        label="Text",
        category="text",
        icon="¶",
        about="Paragraphs, lists, tables and links.",
        fields={"html": RichText(label="Text", default="<p>Text</p>")},
    ),
    Component(
        name="Button",
        label="Button",
        category="text",
        icon="◉",
        about="A link that looks like a button.",
        fields={
            "label": Text(label="Label", default="Shop now", required=True),
            "href": Link(label="Leads to", default="/products", required=True),
            "align": Choice(label="Place", default="left", options={"left": "Left", "center": "Middle"}),
        },
    ),
    Component(
        name="FAQ",
        label="Questions and answers",
        category="text",
        icon="?",
        about="Questions whose answers open on a click.",
        fields={
            "title": Text(label="Title", default="Questions"),
            "items": Items(
                label="Questions",
                item="Question",
                most=200,
                fields={
                    "question": Text(label="Question", required=True),
                    "answer": Text(label="Answer", lines=True, required=True),
                },
            ),
        },
    ),
    Component(
        name="Testimonial",
        label="What a customer says",
        category="text",
        icon="❝",
        about="A quotation, and whose it is.",
        fields={
            "quote": Text(label="Words", lines=True, default="What a customer says.", required=True),
            "author": Text(label="Name"),
            "about": Text(label="About the person"),
        },
    ),
    Component(
        name="ImageBanner",
        label="Picture",
        category="pictures",
        icon="▣",
        about="One picture across the page, a link if it leads anywhere.",
        fields={
            "src": Picture(label="Picture", required=True),
            "alt": Text(label="What the picture shows", hint="Read out to people who cannot see it."),
            "href": Link(label="Leads to"),
            "overlay": Number(label="Paled, from 0 to 1", least=0, most=1, digits=2),
        },
    ),
    Component(
        name="Gallery",
        label="Gallery",
        category="pictures",
        icon="▦",
        about="Several pictures in a grid.",
        fields={
            "title": _TITLE,
            "pictures": Items(
                label="Pictures",
                item="Picture",
                most=60,
                fields={
                    "src": Picture(label="Picture", required=True),
                    "alt": Text(label="What the picture shows", hint="Read out to people who cannot see it."),
                    "caption": Text(label="Caption"),
                },
            ),
            "columns": Number(label="Pictures in a row", least=1, most=6, default=3),
        },
    ),
    Component(
        name="ProductGrid",
        label="Products",
        category="products",
        icon="▤",
        about="The first products of a collection, or of the whole shop.",
        fields={
            "title": _TITLE,
            "collection": CollectionRef(label="Collection", hint="The whole shop where none is chosen.", limit="limit"),
            "limit": Number(label="At most", least=0, most=MAX_GRID, default=8),
            "columns": Number(label="Products in a row", least=1, most=6, default=4),
            "showPrice": Switch(label="Prices"),
        },
    ),
    Component(
        name="ProductCard",
        label="One product",
        category="products",
        icon="▢",
        about="One product; what is written here stands in where the shop has none.",
        fields={
            "productId": ProductRef(label="Product"),
            "title": Text(label="Title, without a product"),
            "price": Text(label="Price, without a product"),
            "image": Picture(label="Another picture"),
            "badge": Text(label="Badge"),
        },
    ),
    Component(
        name="CollectionList",
        label="Collections",
        category="products",
        icon="☷",
        about="Collections of the shop, each a link.",
        fields={
            "title": _TITLE,
            "collections": Items(
                label="Collections",
                item="Collection",
                most=24,
                fields={
                    "collection": CollectionRef(label="Collection", required=True),
                    "image": Picture(label="Picture"),
                },
            ),
            "columns": Number(label="Collections in a row", least=1, most=6, default=3),
        },
    ),
    Component(
        name="Hero",
        label="Opening",
        category="shop",
        icon="★",
        about="The page's title with a sentence, a button and a picture.",
        fields={
            "heading": Text(label="Title", default="Title", required=True),
            "subheading": Text(label="Sentence", lines=True),
            "ctaLabel": Text(label="Button"),
            "ctaHref": Link(label="Button leads to"),
            "image": Picture(label="Picture"),
            "align": Choice(label="Text", default="left", options={"left": "Left", "center": "Middle"}),
            "padding": Number(label="Space above and below, in pixels", least=0, most=240, default=64),
        },
    ),
    Component(
        name="AnnouncementBar",
        label="Announcement",
        category="shop",
        icon="⚑",
        about="A line above everything; the home page's stand on every page of the shop.",
        fields={
            "text": Text(label="Text", default="Announcement", required=True),
            "href": Link(label="Leads to"),
            "background": Colour(label="Background"),
        },
    ),
    Component(
        name="Menu",
        label="Menu",
        category="shop",
        icon="☰",
        about="A row of links.",
        fields={"title": Text(label="Name, for screen readers", default="Menu", required=True), "links": _LINKS},
    ),
    Component(
        name="Newsletter",
        label="Newsletter",
        category="shop",
        icon="✉",
        about="Shown nowhere: there is nothing behind the form yet, so the editor does not offer it.",
        offered=False,
        fields={
            "title": _TITLE,
            "placeholder": Text(label="In the empty field"),
            "buttonLabel": Text(label="Button"),
        },
    ),
    Component(
        name="Footer",
        label="Footer",
        category="shop",
        icon="▁",
        about="Columns of links and the small print; the home page's stands below every page of the shop.",
        fields={
            "columns": Items(
                label="Columns", item="Column", most=12, fields={"title": Text(label="Title"), "links": _LINKS}
            ),
            "legal": Text(label="Small print"),
        },
    ),
)
