"""A whole deployment in one thread's virtual time: the real engine, cache and rule between a nasty edge and bad luck.

    python -m freshness.testing.simulation --hours 200
    python -m freshness.testing.simulation --replay "everything at once" 17

One seed is one virtual hour, and always the same one.  `virtual` makes time pass, `edge` is the CDN,
`origin` the web servers, `relays` the processes that purge, `editors` and `visitors` the people, `outages` the bad
luck.  `world` puts them together and makes a `report`; `scenarios` lists what goes wrong, and what may come of it.
"""
