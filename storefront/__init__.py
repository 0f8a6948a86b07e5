"""What a visitor gets: a shop's pages as plain HTML, and the headers that tell every cache how long and for what.

    request -> middleware (host, secret, time) -> views -> reading (one snapshot, fenced cache)
            -> pages (what is at this path) -> render (components) + head (SEO) -> headers

Nothing here writes.  Only the host, the path, the known query parameters and the database shape a page.
"""
