"""What one of several CDNs did not accept while another did: a row, `owed:<cdn>/<subject>`, for that CDN alone.

So whoever is well is neither asked again nor kept waiting, and what comes of later edits meanwhile is owed once.  Pure.
"""

_KIND = "owed:"


def owed(cdn: str, subject: str) -> str:
    """The row of what a CDN owes of a subject, or of such a row."""
    return f"{_KIND}{cdn}/{plain(subject)}"


def debtor(subject: str) -> str:
    """The CDN that alone a row is about, empty for all."""
    return subject.removeprefix(_KIND).partition("/")[0] if subject.startswith(_KIND) else ""


def plain(subject: str) -> str:
    """The subject whose purge it is."""
    return subject.partition("/")[2] if subject.startswith(_KIND) else subject
