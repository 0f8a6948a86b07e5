"""Freshness keeps caches as fresh as the database, for many tenants behind a CDN.

The story of one edit:

1.  An edit changes a tenant's content.  Its transaction *marks* the tenant in the ledger, by a
    trigger of the table (`freshness.tracking`) or by `freshness.ports.Ledger.mark`: a note is
    inserted, and the generation goes up by one.  If the edit commits, the mark is there; if it
    rolls back, there never was one.
2.  After the commit the new generation is put into the fence (`freshness.cache.ports.Fences`), at
    best effort.  From then on every cached entry of an older generation is a miss.
3.  A relay ticks (`freshness.delivery.engine`).  It folds the notes into the tenant's row and
    *observes* the new generation, and time starts:
    `freshness.scheduling.rule.decide` waits until the edits pause (debounce), and until no response
    of an older generation can still be on its way to an edge (settle; the two are one window).
4.  Then it *claims* the row under a lease, `freshness.batching.packing` joins the purges of many
    tenants into the fewest calls, each call is written down before it is made, and an adapter of
    `freshness/cdn/` sends it.
5.  Success credits exactly the generation that was captured by the claim; a failure leaves
    the row dirty and due again.  Nothing is ever dropped.
6.  When the purge is effective, `freshness.delivery.warm` fetches the pages that matter through the
    edge and `freshness.delivery.verify` judges the generation that came back.  An old one marks the
    tenant again.

Read `freshness/scheduling/rule.py` for the rule, `freshness/delivery/engine.py` for what acts, and
`freshness/ports.py` for the edges of it all.
"""
