// Autosave: one save in flight, and of the changes behind it only the newest waits.  No document is given up before the
// server has acknowledged it, and until then a copy stays in this browser.

const PAUSE = 1_200; // milliseconds without a change before a save
const AGAIN = [1_000, 2_000, 5_000, 10_000, 30_000]; // milliseconds before each further try

export class Saver {
  /** `send(document, number)` resolves to an outcome; `told(state)` hears saved, waiting, saving, failed, or overtaken. */
  constructor({ document, number, send, told, keep, pause = PAUSE }) {
    Object.assign(this, { number, send, told, keep, pause });
    this.acknowledged = JSON.stringify(document);
    this.newest = null;
    this.doubt = null;
    this.flight = null;
    this.tries = 0;
    this.stopped = false;
    this.held = false;
  }

  get dirty() {
    return this.newest !== null || this.doubt !== null || this.flight !== null;
  }

  change(document) {
    if (this.newest === null && this.flight === null && JSON.stringify(document) === this.acknowledged) return;
    this.newest = document;
    this.keep.put(document, this.number);
    if (this.stopped) return;
    if (!this.flight && !this.tries) this.told("waiting");
    this.later(this.tries ? AGAIN[Math.min(this.tries, AGAIN.length) - 1] : this.pause);
  }

  /** Save all that is waiting; resolves to whether everything is acknowledged. */
  async flush() {
    clearTimeout(this.timer);
    while (this.dirty && !this.stopped) if (!(await (this.flight ?? this.once()))) return false;
    return !this.dirty;
  }

  later(milliseconds) {
    clearTimeout(this.timer);
    if (!this.held) this.timer = setTimeout(() => this.flight ?? this.once(), milliseconds);
  }

  /** Start no save until `release`: a publish gives the working copy another number. */
  hold() {
    this.held = true;
    clearTimeout(this.timer);
  }

  release() {
    this.held = false;
    if (this.newest !== null && !this.stopped) this.later(this.pause);
  }

  once() {
    // What may have been saved although no answer came is sent again as it was: the server knows it by its content.
    const again = this.doubt !== null;
    const document = again ? this.doubt : this.newest;
    if (!again) this.newest = null;
    this.doubt = null;
    this.told("saving");
    this.flight = this.send(document, this.number)
      .then((outcome) => this.answered(document, outcome, again), (why) => this.failed(document, why, again))
      .finally(() => (this.flight = null))
      .then((done) => {
        if (done && this.newest !== null && !this.stopped) this.later(0);
        return done;
      });
    return this.flight;
  }

  answered(document, outcome, again) {
    if (outcome.later) return this.failed(document, { message: outcome.message, status: 429 }, again);
    this.tries = 0;
    if (!outcome.success) {
      this.newest ??= document;
      this.stopped = outcome.overtaken;
      this.told(outcome.overtaken ? "overtaken" : "failed", outcome);
      return false;
    }
    this.number = outcome.number;
    this.acknowledged = JSON.stringify(document);
    if (this.newest === null) {
      this.keep.drop();
      this.told("saved");
    } else this.keep.put(this.newest, this.number);
    return true;
  }

  failed(document, why, again) {
    if (again || why.status === 0 || why.status >= 500) this.doubt = document;
    else this.newest ??= document; // the newer one includes the change that failed
    this.told("failed", { message: why.message, status: why.status });
    this.later(AGAIN[Math.min(this.tries++, AGAIN.length - 1)]);
    return false;
  }
}

/** A place in this browser for what the server has not acknowledged. */
export function place(name) {
  return {
    put: (document, number) => {
      try {
        localStorage.setItem(name, JSON.stringify({ document, number }));
      } catch {
        // The browser keeps nothing, or has no space left: the server's copy is the only one, as in any other editor.
      }
    },
    drop: () => localStorage.removeItem(name),
    get: () => JSON.parse(localStorage.getItem(name) ?? "null"),
  };
}
