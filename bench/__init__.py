"""Every figure the project claims, measured beside a peer in one run: `make bench`, or `make bench ONLY=<subject>`.

A subject is a module here with `run(ground) -> list[Figure]`; each is measured in a process of its own.  Results go to
`bench/results/<subject>.json`, and a table beside it.
"""
