"""Every figure of the project, measured beside a peer in the same run: `make bench`, or `make bench ONLY=<subject>`.

A subject is a module here with `run(ground) -> list[Figure]`; each subject is measured in a separate process.  Results
go to `bench/results/<subject>.json`, with a table beside the JSON.
"""
