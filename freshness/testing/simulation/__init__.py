"""A whole deployment in virtual time and a single thread: the real engine, cache and rule, a nasty edge and bad luck.

    python -m freshness.testing.simulation --hours 200
    python -m freshness.testing.simulation --replay "everything at once" 17

A seed is a virtual hour, always the same hour.  `virtual` makes time pass, `edge` is the CDN, `origin` the web servers,
`relays` the processes that purge, `editors` and `visitors` the people, `outages` the bad luck.  `world` puts them
together and makes a `report`; `scenarios` lists the faults, and the bounds under them.
"""
