"""A clock without motion of its own."""


class FakeClock:
    """A clock to call for the time in seconds, moved by `advance`."""

    def __init__(self, now: float = 1_000.0) -> None:
        self.now = now

    def __call__(self) -> float:
        return self.now

    def advance(self, seconds: float) -> None:
        """Let time pass."""
        self.now += seconds
