"""The storefront: a shop's pages as plain HTML, with headers that tell every cache how long to keep them, by tags.

    request -> middleware (host, secret, time) -> views -> reading (one snapshot, fenced cache)
            -> pages (what is at this path) -> render (components) + head (SEO) -> headers

The storefront is read-only.  Only the host, the path, the known query parameters and the database shape a page.
"""
