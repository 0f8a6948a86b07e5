"""Virtual time: tasks that sleep without waiting, in an order decided by the program alone.

Tasks are ordinary blocking code in threads, exactly one of them running at any moment: real code can be simulated
unchanged.  Everything between two sleeps happens at the same instant.
"""

import heapq
import threading
from collections.abc import Callable


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


class _Runner(threading.Thread):
    def __init__(self, virtual: "Virtual") -> None:
        super().__init__(daemon=True, name="virtual")
        self.virtual = virtual
        self.gate = threading.Lock()
        self.gate.acquire()
        self.work: Callable[[], object] | None = None
        self.process: Process | None = None
        self.start()

    def run(self) -> None:
        while True:
            self.gate.acquire()
            if self.work is None:
                return
            try:
                self.work()
            except Killed:
                pass
            except BaseException as error:  # noqa: BLE001 (raised again by `Virtual.run`)
                self.virtual.error = error
            self.virtual.idle.append(self)
            self.virtual.baton.release()


class Virtual:
    """The clock, and all future events.  Call it for the time in seconds."""

    def __init__(self, now: float = 1_000.0) -> None:
        self.now = now
        self.error: BaseException | None = None
        self.idle: list[_Runner] = []
        self.baton = threading.Lock()
        self.baton.acquire()
        self._queue: list[tuple[float, int, Callable[[], None]]] = []
        self._count = 0
        self._until = now
        self._running: _Runner | None = None
        self._asleep: list[_Runner] = []

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
        runner = self._running
        if runner is None or runner.process is None:
            raise RuntimeError("only a task can sleep")
        if not runner.process.alive:
            raise Killed
        wakes = self.now + seconds
        if wakes <= self._until and (not self._queue or self._queue[0][0] > wakes):
            self.now = wakes  # no event in between
        else:
            self.after(seconds, lambda: self._resume(runner))
            self._asleep.append(runner)
            self.baton.release()
            runner.gate.acquire()
            self._asleep.remove(runner)
        if not runner.process.alive:
            raise Killed

    def run(self, *, until: float) -> None:
        """Let everything happen up to a time.  Raises a task's error."""
        self._until = until
        while self._queue and self._queue[0][0] <= until:
            self.now, _, happening = heapq.heappop(self._queue)
            happening()
            if self.error is not None:
                raise self.error
        self.now = until

    def close(self) -> None:
        """Kill sleeping tasks, and end the threads."""
        self._queue.clear()
        for runner in list(self._asleep):
            if runner.process is not None:
                runner.process.kill()
            self._resume(runner)
        for runner in self.idle:
            runner.work = None
            runner.gate.release()

    def _begin(self, work: Callable[[], object], process: Process) -> None:
        if not process.alive:
            return
        runner = self.idle.pop() if self.idle else _Runner(self)
        runner.work, runner.process = work, process
        self._resume(runner)

    def _resume(self, runner: _Runner) -> None:
        self._running = runner
        runner.gate.release()
        self.baton.acquire()
        self._running = None
