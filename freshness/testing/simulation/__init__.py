"""A whole deployment in virtual time and a single thread: the real engine, cache and rule, a nasty edge and bad luck.

    python -m freshness.testing.simulation --hours 200
    python -m freshness.testing.simulation --replay "everything at once" 17

The same seed always plays the same virtual hour. `virtual` makes time pass, `edge` is the CDN, `origin` the web
servers, `relays` the processes that purge, `editors` and `visitors` the people, `outages` the bad luck. `world` joins
these modules and makes a `report`; `scenarios` lists the faults, and the bounds under them.
"""
