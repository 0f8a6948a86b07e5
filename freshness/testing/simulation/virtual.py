"""Virtual time: tasks that sleep without waiting, in an order decided by the program alone.

Tasks are ordinary blocking code: real code can be simulated unchanged.  Each task is a greenlet, which keeps its
place while others run (a switch between threads takes many times longer); a task that waits for a real thread would
let nothing else happen.  Everything between two sleeps happens at the same instant.
"""

import heapq
from collections.abc import Callable
from contextlib import suppress

from greenlet import greenlet


class Killed(BaseException):
    """The process of this task has been killed: the rest of the task never happens."""


class Process:
    """A unit of death.  A task of a dead process ends at its next sleep."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.alive = True

    def kill(self) -> None:
        """Kill the process, as SIGKILL does."""
        self.alive = False


class _Task(greenlet):
    def __init__(self, work: Callable[[], object], process: Process) -> None:
        super().__init__()
        self.work = work
        self.process = process

    def run(self) -> None:
        """Do the work.  What the work raises, except Killed, is raised again where the task was begun."""
        with suppress(Killed):
            self.work()


class Virtual:
    """The clock, and all future events.  Calling the clock returns the time in seconds."""

    def __init__(self, now: float = 1_000.0) -> None:
        self.now = now
        self._queue: list[tuple[float, int, Callable[[], None]]] = []
        self._count = 0
        self._until = now
        self._running: _Task | None = None
        self._asleep: dict[_Task, None] = {}  # in the order of their sleep, as a set is not

    def __call__(self) -> float:
        return self.now

    @property
    def process(self) -> Process | None:
        """The process of the running task, if any."""
        return self._running.process if self._running else None

    def after(self, seconds: float, happening: Callable[[], None]) -> None:
        """Let an event happen after a delay; an event may not sleep."""
        self._count += 1
        heapq.heappush(self._queue, (self.now + seconds, self._count, happening))

    def task(self, work: Callable[[], object], *, process: Process, after: float = 0.0) -> None:
        """Let work begin after a delay, unless its process is dead by then; work may sleep."""
        self.after(after, lambda: self._begin(work, process))

    def sleep(self, seconds: float) -> None:
        """Let other things happen meanwhile.  Raises Killed if this task's process died."""
        task = self._running
        if task is None:
            raise RuntimeError("only a task can sleep")
        if not task.process.alive:
            raise Killed
        wakes = self.now + seconds
        if wakes <= self._until and (not self._queue or self._queue[0][0] > wakes):
            self.now = wakes  # no event in between
        else:
            self.after(seconds, lambda: self._resume(task))
            self._asleep[task] = None
            assert task.parent is not None
            task.parent.switch()
            del self._asleep[task]
        if not task.process.alive:
            raise Killed

    def run(self, *, until: float) -> None:
        """Let everything happen up to a time.  Raises a task's error."""
        self._until = until
        while self._queue and self._queue[0][0] <= until:
            self.now, _, happening = heapq.heappop(self._queue)
            happening()
        self.now = until

    def close(self) -> None:
        """Kill sleeping tasks."""
        self._queue.clear()
        for task in list(self._asleep):
            task.process.kill()
            self._resume(task)

    def _begin(self, work: Callable[[], object], process: Process) -> None:
        if process.alive:
            self._resume(_Task(work, process))

    def _resume(self, task: _Task) -> None:
        self._running = task
        try:
            task.switch()
        finally:
            self._running = None
