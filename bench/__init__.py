"""Every figure the project claims, measured beside a peer in one run: `make bench`, or `make bench ONLY=<subject>`.

A subject is a module here with `SUBJECT = True` and `run(ground) -> list[Figure]`.  Results go to
`bench/results/<subject>.json`, a table and a plot beside it.
"""
